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
      if let (label, field) = label(text, i, range.upperBound) {
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
      } else if let found = DateFinder.day(in: text, at: i, of: range) {
        close(i)
        if byline.date == nil { byline.date = found.date }
        i += found.length
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
    guard byline.labels > 0 || byline.date != nil else { return nil }
    if byline.source == nil, byline.labels == 0 { byline.source = medium(page, range) }
    byline.tellsMeeting = byline.labels == 0 && Self.endsInMeeting(text[range])
    // 2024年12月24日 星期二 is the page's clock.
    if byline.labels == 0, page.holds("星", "期", in: range) { return nil }
    guard byline.title != nil || loose <= (byline.labels > 1 ? 40 : 20), paragraph.commas <= 2 else { return nil }
    return byline
  }

  /// Of a line without labels (`泉州网 2022年6月26日`, `10:00临江日报阅读 5.2万`) the word that is a medium's name.
  private func medium(_ page: Page, _ range: Range<Int>) -> Range<Int>? {
    var i = range.lowerBound
    while i < range.upperBound {
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
  private func label(_ text: [UInt16], _ i: Int, _ end: Int) -> (length: Int, field: Byline.Field)? {
    guard let found = labels.longest(in: text, at: i, before: end) else { return nil }
    var j = i + found.length
    if found.value == .stop { return (found.length, .stop) }
    while j < end, text[j] == 0x20 || text[j] == 0x5D || text[j] == 0x3011 { j += 1 }
    guard j < end, text[j] == 0x3A else { return nil }
    return (j + 1 - i, found.value)
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
