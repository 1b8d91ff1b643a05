/// A table as it is read; at its end it is data, or a means of layout.
struct HtmlTable {
  private struct Cell {
    /// Into the page's paragraphs.
    var paragraphs: Range<Int>
    var isHeading: Bool
    var columns: Int
    var rows: Int
  }

  /// It holds a table, so it lays out the page.
  var isLayout = false
  private var rows: [[Cell]] = []
  private var isInCell = false

  mutating func startRow() { rows.append([]) }

  mutating func startCell(at paragraph: Int, isHeading: Bool, columns: Int, rows: Int) {
    if self.rows.isEmpty { startRow() }
    isInCell = true
    self.rows[self.rows.count - 1].append(
      Cell(
        paragraphs: paragraph..<paragraph, isHeading: isHeading, columns: min(max(columns, 1), 50),
        rows: min(max(rows, 1), 1000)))
  }

  mutating func endCell(at paragraph: Int) {
    guard isInCell else { return }
    isInCell = false
    guard let row = rows.indices.last, let cell = rows[row].indices.last else { return }
    rows[row][cell].paragraphs = rows[row][cell].paragraphs.lowerBound..<paragraph
  }

  /// Marks the cells of a data table and gives each its headings.
  ///
  /// - Complexity: linear in the cells, and in columns up to 100 a row.
  func finish(_ page: inout Page) {
    guard !isLayout, isData(page) else { return }
    var columnHeadings = [[String]](repeating: [], count: 100)
    // Of cells that reach down: the rows left and their text.
    var hanging = [(rows: Int, text: String?)](repeating: (0, nil), count: 100)
    var isHead = true
    for row in rows {
      if isHead, row.contains(where: { isValue($0, page) }) { isHead = false }
      var column = 0
      var rowHeadings: [String] = []
      for cell in row {
        while column < 100, hanging[column].rows > 0 {
          hanging[column].rows -= 1
          if let text = hanging[column].text { rowHeadings.append(text) }
          column += 1
        }
        guard column < 100 else { break }
        let text = text(cell, page)
        let isValue = isValue(cell, page)
        for paragraph in cell.paragraphs {
          page.paragraphs[paragraph].part = .table
          guard !isHead else { continue }
          let above = isValue || !rowHeadings.isEmpty ? columnHeadings[column].reversed() : []
          page.paragraphs[paragraph].headings = rowHeadings.reversed() + above
        }
        for spanned in column..<min(column + cell.columns, 100) {
          if isHead, let text { columnHeadings[spanned].append(text) }
          if cell.rows > 1 { hanging[spanned] = (cell.rows - 1, isHead || isValue || spanned > column ? nil : text) }
        }
        if !isHead, !isValue, let text { rowHeadings.append(text) }
        column += cell.columns
      }
      // Cells that reach down beyond the row's last one.
      while column < 100 {
        if hanging[column].rows > 0 { hanging[column].rows -= 1 }
        column += 1
      }
    }
  }

  /// At least two rows and columns, and few cells that read like paragraphs.
  private func isData(_ page: Page) -> Bool {
    guard rows.count(where: { $0.count > 1 }) > 1 else { return false }
    var (cells, texts, values) = (0, 0, 0)
    for row in rows {
      for cell in row {
        cells += 1
        if cell.paragraphs.count > 6 { return false }
        if cell.paragraphs.contains(where: { page.paragraphs[$0].isProse && page.paragraphs[$0].han > 60 }) {
          texts += 1
        }
        if isValue(cell, page) { values += 1 }
      }
    }
    return texts * 5 <= cells && values > 0
  }

  /// Whether a cell holds a number rather than words: mostly digits, and not a year or a date.
  private func isValue(_ cell: Cell, _ page: Page) -> Bool {
    guard !cell.isHeading, let first = cell.paragraphs.first else { return false }
    let paragraph = page.paragraphs[first]
    guard paragraph.digits > 0, paragraph.digits * 2 >= paragraph.range.count || paragraph.han <= 4 else {
      return false
    }
    // 2021 and 2021年, but not 120.5.
    let isYear =
      paragraph.digits == 4 && paragraph.range.count <= 5
      && [0x31, 0x32].contains(page.folded[paragraph.range.lowerBound])
      && !page.folded[paragraph.range].contains { $0 == 0x2E || $0 == 0x2C }
    return !isYear && !page.folded[paragraph.range].contains { $0 == 0x5E74 || $0 == 0x6708 }
  }

  private func text(_ cell: Cell, _ page: Page) -> String? {
    let text = cell.paragraphs.map { page.string(page.paragraphs[$0].range) }.joined()
    return text.isEmpty || text.utf8.count > 200 ? nil : text
  }
}
