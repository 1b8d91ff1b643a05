/// Reads the marks of Markdown (CommonMark, and tables as GitHub has them) between which the text stands.
struct MarkdownReader {
  private let text: [UInt32]
  private var isLineStart = true
  private var isInHeading = false
  private var table: HtmlTable?
  /// The last character that was text.
  private var last: UInt32 = 0
  /// Where a link's text ends, and where its address does.
  private var link: (text: Int, end: Int)?

  init(_ text: [UInt32]) { self.text = text }

  /// Takes the mark that stands at `i`, if one does.
  ///
  /// - Returns: where to go on, or nil where the character is text.
  mutating func markup(at i: Int, before end: Int, _ builder: inout PageBuilder) -> Int? {
    if let link, i == link.text {
      builder.isLinked = false
      self.link = nil
      return link.end
    }
    if isLineStart {
      isLineStart = false
      if let next = lineStart(i, end, &builder) { return next }
    }
    switch text[i] {
    case 0x0A, 0x0D:
      endLine(i, end, &builder)
      return i + 1
    case 0x7C where table != nil:
      table?.endCell(at: builder.breakCell())
      table?.startCell(at: builder.page.paragraphs.count, isHeading: false, columns: 1, rows: 1)
      return i + 1
    case 0x60: return i + 1
    case 0x2A where i + 1 < end && text[i + 1] == 0x2A, 0x7E where i + 1 < end && text[i + 1] == 0x7E: return i + 2
    case 0x5C where i + 1 < end && Self.isEscapable(text[i + 1]):
      builder.append(text[i + 1], at: i + 1)
      return i + 2
    case 0x21 where i + 1 < end && text[i + 1] == 0x5B: return image(i, end)
    case 0x5B: return startLink(i, end, &builder)
    case 0x7B where i + 1 < end && text[i + 1] == 0x7B: return shortcode(i)
    default:
      if !CharacterKind.isSpace(text[i]) { last = text[i] }
      return nil
    }
  }

  mutating func finish(_ builder: inout PageBuilder) { endTable(&builder) }

  // MARK: Lines

  private mutating func lineStart(_ start: Int, _ end: Int, _ builder: inout PageBuilder) -> Int? {
    var i = start
    while i < end, text[i] == 0x20 || text[i] == 0x3E || text[i] == 0x09 { i += 1 }
    guard i < end else { return nil }
    if text[i] != 0x7C { endTable(&builder) }
    switch text[i] {
    case 0x23:
      var level = 0
      while i < end, text[i] == 0x23, level < 7 {
        level += 1
        i += 1
      }
      guard level < 7, i == end || CharacterKind.isSpace(text[i]) else { return nil }
      builder.breakParagraph()
      builder.next.level = level
      isInHeading = true
      return i
    case 0x2D, 0x2A, 0x2B, 0x3D, 0x5F:
      if let after = rule(i, end) {
        builder.breakParagraph()
        return after
      }
      guard text[i] != 0x3D, text[i] != 0x5F, i + 1 < end, text[i + 1] == 0x20 else { return nil }
      builder.breakParagraph()
      return i + 2
    case 0x30...0x39:
      var digits = i
      while digits < end, CharacterKind.isDigit(text[digits]), digits - i < 4 { digits += 1 }
      if digits + 1 < end, text[digits] == 0x2E || text[digits] == 0x29, text[digits + 1] == 0x20 {
        builder.breakParagraph()
        return digits + 2
      }
      return nil
    case 0x7C: return startRow(i, end, &builder)
    case 0x60, 0x7E:
      guard i + 2 < end, text[i + 1] == text[i], text[i + 2] == text[i] else { return nil }
      builder.breakParagraph()
      return lineEnd(i, end)
    default: return nil
    }
  }

  /// A line of nothing but `-`, `=`, `*` or `_`, three at least, parts; of an underline the heading is kept as it is.
  private func rule(_ start: Int, _ end: Int) -> Int? {
    var (i, count) = (start, 0)
    while i < end, text[i] == text[start] || text[i] == 0x20 {
      if text[i] == text[start] { count += 1 }
      i += 1
    }
    return count >= 3 && (i == end || CharacterKind.isLineEnd(text[i])) ? i : nil
  }

  private mutating func endLine(_ i: Int, _ end: Int, _ builder: inout PageBuilder) {
    isLineStart = true
    if table != nil { table?.endCell(at: builder.breakCell()) }
    if isInHeading {
      builder.breakParagraph()
      builder.next.level = 0
      isInHeading = false
      return
    }
    // An empty line ends a paragraph; so does a line that ends as a sentence does.
    var next = i + 1
    while next < end, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
    if next < end, text[next] == 0x0A { return builder.breakParagraph() }
    switch last {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0xFF1A, 0x201D, 0x2026, 0x300D: builder.breakLine()
    default: builder.append(text[i], at: i)
    }
  }

  private func lineEnd(_ i: Int, _ end: Int) -> Int {
    text[i..<end].firstIndex(where: CharacterKind.isLineEnd) ?? end
  }

  // MARK: Tables

  private mutating func startRow(_ i: Int, _ end: Int, _ builder: inout PageBuilder) -> Int {
    let line = text[i..<lineEnd(i, end)]
    builder.breakParagraph()
    if line.allSatisfy({ [0x7C, 0x2D, 0x3A, 0x20, 0x0D].contains($0) }) { return line.endIndex }
    if table == nil { table = HtmlTable() }
    table?.startRow()
    table?.startCell(at: builder.page.paragraphs.count, isHeading: false, columns: 1, rows: 1)
    return i + 1
  }

  private mutating func endTable(_ builder: inout PageBuilder) {
    guard var table else { return }
    table.endCell(at: builder.breakCell())
    table.finish(&builder.page)
    self.table = nil
  }

  // MARK: Within a line

  /// `![what it shows](address)` is left out.
  private func image(_ i: Int, _ end: Int) -> Int? {
    guard let close = bracket(i + 1, end), let address = address(close, end) else { return nil }
    return address
  }

  /// Of `[text](address)` the text is kept.
  private mutating func startLink(_ i: Int, _ end: Int, _ builder: inout PageBuilder) -> Int? {
    guard let close = bracket(i, end), let address = address(close, end) else { return nil }
    link = (close, address)
    builder.isLinked = true
    return i + 1
  }

  /// The place of the `]` that closes the bracket at `open`, in the same line and with none between.
  private func bracket(_ open: Int, _ end: Int) -> Int? {
    for i in open + 1..<min(end, open + 1000) {
      switch text[i] {
      case 0x5D: return i
      case 0x5B, 0x0A: return nil
      default: continue
      }
    }
    return nil
  }

  /// Just after the `(address)` that follows a `]`.
  private func address(_ close: Int, _ end: Int) -> Int? {
    guard close + 1 < end, text[close + 1] == 0x28 else { return nil }
    var depth = 0
    for i in close + 1..<min(end, close + 3000) {
      switch text[i] {
      case 0x28: depth += 1
      case 0x29:
        depth -= 1
        if depth == 0 { return i + 1 }
      case 0x0A: return nil
      default: continue
      }
    }
    return nil
  }

  /// `{{< … >}}` and `{{ … }}`, which a site's builder would have replaced. Its end may lie beyond this stretch of
  /// text, for the `<` looks like a tag.
  private func shortcode(_ i: Int) -> Int? {
    for k in i + 2..<max(i + 2, min(text.count - 1, i + 1000)) where text[k] == 0x7D && text[k + 1] == 0x7D {
      return k + 2
    }
    return nil
  }

  private static func isEscapable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension PageBuilder {
  /// Ends a cell's paragraph and gives the number of paragraphs.
  fileprivate mutating func breakCell() -> Int {
    breakParagraph()
    return page.paragraphs.count
  }
}
