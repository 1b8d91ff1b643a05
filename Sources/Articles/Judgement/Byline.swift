import CLexicon
import Lexicon

/// A line of source, date, author and editor, such as `2022-07-22 16:43:29 来源:萍乡日报`.
struct Byline {
  enum Field: String { case source, date, author, title, other, none, stop, nobody }

  var date: String?
  /// The values of labels, into the page's characters; `date` and `other` have none worth keeping.
  var source: Range<Int>?
  var author: Range<Int>?
  var title: Range<Int>?
  var labels = 0
  /// Whether it is the day and the meeting of a report: ——2018年12月22日在建平县人民代表大会上.
  var tellsMeeting = false
  /// The last label, if nothing follows it: its value may stand in the next line.
  var open: Field?
}

/// Recognises bylines.
struct BylineReader: Sendable {
  private let labels: WordFinder<Byline.Field>
  private let nobodies: Set<[UInt16]>

  init() {
    var rows: [(word: String, value: Byline.Field)] = []
    WordFile(lexicon_bylines()).forEachRow { row in
      if let field = Byline.Field(rawValue: String(row[1])) { rows.append((String(row[0]), field)) }
    }
    labels = WordFinder(rows.filter { $0.value != .nobody })
    nobodies = Set(rows.filter { $0.value == .nobody }.map { Fold.units($0.word) })
  }

  /// Whether a name is one: not `admin` or `本站`.
  func isName(_ name: String) -> Bool { !nobodies.contains(Fold.units(name)) }

  /// Whether a word is one before a colon.
  func isLabel(_ word: String) -> Bool {
    let folded = Fold.units(word)
    return labels.longest(in: folded, at: 0, before: folded.count)?.length == folded.count
  }

  /// The byline that a paragraph is, or nil.
  ///
  /// - Complexity: linear in the paragraph, of which only 160 characters are looked at.
  func byline(_ page: Page, _ paragraph: Paragraph) -> Byline? {
    guard paragraph.range.count <= 160, paragraph.stops == 0 else { return nil }
    let text = page.folded
    let range = paragraph.range
    var byline = Byline()
    var loose = 0  // Han characters that no label and no date explains
    var value: (field: Byline.Field, start: Int)?
    var hasClock = false
    var i = range.lowerBound
    func close(_ end: Int) {
      guard let (field, start) = value else { return }
      let trimmed = Self.trimmed(text, start..<end)
      value = nil
      byline.open = trimmed.isEmpty ? field : nil
      guard !trimmed.isEmpty else { return }
      switch field {
      case .source: if byline.source == nil { byline.source = Self.firstWord(page, trimmed) }
      case .author: if byline.author == nil { byline.author = trimmed }
      case .title: if byline.title == nil { byline.title = trimmed }
      case .date, .other, .none, .stop, .nobody: break
      }
    }
    while i < range.upperBound {
      if let (label, field) = label(text, i, range.upperBound, isFirst: i == range.lowerBound) {
        guard field != .none else { return nil }
        guard field != .stop else {
          close(i)
          i += label
          continue
        }
        close(i)
        byline.labels += 1
        i += label
        value = (field, i)
      } else if let found = day(text, i, range, isLabelled: value?.field == .date) {
        close(i)
        if byline.date == nil { byline.date = found.date }
        i += found.length
      } else if let length = Self.clock(text, i, range) {
        close(i)
        hasClock = true
        i += length
      } else {
        if text[i] == 0x7C { close(i) }  // |
        if text[i] == 0x25 { return nil }  // % makes it a statement
        if value == nil || value?.field == .other || value?.field == .date, CharacterKind.isHan(page.scalars[i]) {
          loose += 1
        }
        i += 1
      }
    }
    close(range.upperBound)
    if byline.labels == 0, byline.date == nil {
      guard hasClock && loose <= 12 || bare(page, range, &byline) else { return nil }
    }
    if byline.source == nil, byline.labels == 0 { byline.source = medium(page, range) }
    byline.tellsMeeting = byline.labels == 0 && Self.endsInMeeting(text[range])
    // 2024年12月24日 星期二 is the page's clock; a press release is dated 2022年7月15日（星期五）.
    if byline.labels == 0, isPageClock(page.folded[range]) { return nil }
    guard byline.title != nil || loose <= (byline.labels > 1 ? 40 : 20), paragraph.commas <= 2 else { return nil }
    return byline
  }

  /// A day, also one of Taiwan's years behind a label.
  private func day(_ text: [UInt16], _ i: Int, _ range: Range<Int>, isLabelled: Bool) -> DateFinder.Found? {
    if let found = DateFinder.day(in: text, at: i, of: range) { return found }
    guard isLabelled, (0x30...0x39).contains(text[i]), !(0x30...0x39).contains(text[i - 1]) else { return nil }
    var end = i
    return WrittenDate.republican(text, &end, range.upperBound).map {
      DateFinder.Found(length: end - i, year: $0.year, month: $0.month, day: $0.day)
    }
  }

  /// The length of a day without its year and a time: `07-15 08:00`.
  private static func clock(_ text: [UInt16], _ i: Int, _ range: Range<Int>) -> Int? {
    func digit(_ k: Int) -> Bool { k < range.upperBound && (0x30...0x39).contains(text[k]) }
    guard i + 11 <= range.upperBound, i == range.lowerBound || !digit(i - 1) else { return nil }
    let isClock =
      digit(i) && digit(i + 1) && [0x2D, 0x2F, 0x6708].contains(text[i + 2]) && digit(i + 3) && digit(i + 4)
      && digit(i + 6) && digit(i + 7) && text[i + 8] == 0x3A && digit(i + 9) && digit(i + 10)
    return isClock ? 11 : nil
  }

  private func isPageClock(_ line: ArraySlice<UInt16>) -> Bool {
    guard let week = line.indices.dropLast().first(where: { line[$0] == 0x661F && line[$0 + 1] == 0x671F }) else {
      return false
    }
    return week == line.startIndex || line[week - 1] != 0x28
  }

  /// A label and its value without a colon, which stand in elements of their own: `信息来源` `市统计局`, `浏览量` `1305`.
  private func bare(_ page: Page, _ range: Range<Int>, _ byline: inout Byline) -> Bool {
    guard range.count <= 24,
      let label = labels.longest(in: page.folded, at: range.lowerBound, before: range.upperBound)
    else { return false }
    let rest = Self.trimmed(page.folded, range.lowerBound + label.length..<range.upperBound)
    switch label.value {
    case .source where label.length > 2 && !rest.isEmpty && isName(page.string(rest)):
      // 信息来源于网络
      guard page.folded[rest.lowerBound] != 0x4E8E, !rest.contains(where: { (0x30...0x39).contains(page.folded[$0]) })
      else { return false }
      byline.source = rest
    case .other:
      // 5.2万, 35次
      let isCount = rest.allSatisfy { i in
        let unit = page.folded[i]
        return (0x2B...0x39).contains(unit) || [0x20, 0x4E07, 0x6B21, 0x77, 0x4EBA, 0x6761].contains(unit)
      }
      guard isCount, rest.contains(where: { (0x30...0x39).contains(page.folded[$0]) }) else { return false }
    default: return false
    }
    byline.labels = 1
    return true
  }

  /// Of a line without labels (`泉州网 2022年6月26日`, `10:00临江日报阅读 5.2万`) the word that is a medium's name.
  private func medium(_ page: Page, _ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i < range.upperBound {
      if let date = DateFinder.day(in: page.folded, at: i, of: range) { i += date.length }
      let start = i
      while i < range.upperBound, CharacterKind.isHan(page.scalars[i]),
        labels.longest(in: page.folded, at: i, before: range.upperBound) == nil
      {
        i += 1
      }
      if (3...12).contains(i - start), Publication.isMedium(page.string(start..<i)) { return start..<i }
      i = max(i, start + 1)
    }
    return nil
  }

  /// Whether a line ends with 会议上 or 大会上, in brackets or not.
  private static func endsInMeeting(_ line: ArraySlice<UInt16>) -> Bool {
    let words = line.last == 0x29 ? line.dropLast() : line
    return words.suffix(2).elementsEqual([0x4F1A, 0x4E0A]) || words.suffix(3).elementsEqual([0x4F1A, 0x8BAE, 0x4E0A])
  }

  /// A label and its colon, or a word that needs none.
  private func label(_ text: [UInt16], _ i: Int, _ end: Int, isFirst: Bool) -> (length: Int, field: Byline.Field)? {
    guard let found = labels.longest(in: text, at: i, before: end) else { return nil }
    var j = i + found.length
    if found.value == .stop { return (found.length, .stop) }
    while j < end, text[j] == 0x20 || text[j] == 0x5D || text[j] == 0x3011 { j += 1 }
    // 来源丨临江日报
    guard j < end, text[j] == 0x3A || text[j] == 0x4E28 || (text[j] == 0x7C && isFirst) else { return nil }
    return (j + 1 - i, found.value)
  }

  /// A label alone in a paragraph with its value in the next: cells of a table, terms of a list.
  func pair(_ page: Page, _ i: Int) -> Byline? {
    let range = Self.trimmed(page.folded, page.paragraphs[i].range)
    guard (2...8).contains(range.count), i + 1 < page.paragraphs.count else { return nil }
    guard let label = labels.longest(in: page.folded, at: range.lowerBound, before: range.upperBound),
      label.length == range.count
    else { return nil }
    let next = page.paragraphs[i + 1].range
    guard next.count <= 30 else { return nil }
    var byline = Byline(labels: 1)
    switch label.value {
    case .date: byline.date = day(page.folded, next.lowerBound, next, isLabelled: true)?.date
    case .source: if page.paragraphs[i + 1].digits == 0 { byline.source = next }
    default: return nil
    }
    return byline
  }

  private static func trimmed(_ text: [UInt16], _ range: Range<Int>) -> Range<Int> {
    func isEdge(_ unit: UInt16) -> Bool {
      switch unit {
      case 0x20, 0x28, 0x29, 0x5B, 0x5D, 0x3010, 0x3011, 0x7C, 0x2C, 0x3B, 0x3A, 0x3001, 0x2F, 0x2D, 0x3C, 0x3E: true
      default: false
      }
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isEdge(text[low]) { low += 1 }
    while low < high, isEdge(text[high - 1]) { high -= 1 }
    return low..<high
  }

  /// Up to the first space between Han characters: what follows a publisher's name is another matter.
  private static func firstWord(_ page: Page, _ range: Range<Int>) -> Range<Int> {
    for i in range where page.folded[i] == 0x20 {
      let latin = page.folded[i - 1] < 0x80 && i + 1 < range.upperBound && page.folded[i + 1] < 0x80
      if !latin { return trimmed(page.folded, range.lowerBound..<i) }
    }
    return range
  }
}
