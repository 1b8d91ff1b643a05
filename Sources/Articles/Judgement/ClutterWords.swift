import CLexicon
import Lexicon

/// Tells the lines of a site from those of an article by their words.
struct ClutterWords: Sendable {
  enum Rule: String { case end, close, line, begin, inside, legal }

  private let begins: WordFinder<Rule>
  private let insides: WordFinder<Rule>
  private let lines: Set<[UInt16]>
  private let buttons: WordFinder<Rule>
  private let ends: Set<[UInt16]>

  init() {
    var (begins, insides): ([(String, Rule)], [(String, Rule)]) = ([], [])
    var (lines, ends): (Set<[UInt16]>, Set<[UInt16]>) = ([], [])
    WordFile(lexicon_clutter()).forEachRow { row in
      guard let rule = Rule(rawValue: String(row[1])) else { return }
      let word = String(row[0])
      switch rule {
      case .close, .begin: begins.append((word, rule))
      case .inside, .legal: insides.append((word, rule))
      case .line: lines.insert(Fold.units(word))
      case .end: ends.insert(Fold.units(word))
      }
    }
    self.begins = WordFinder(begins.map { (word: $0.0, value: $0.1) })
    self.insides = WordFinder(insides.map { (word: $0.0, value: $0.1) })
    self.lines = lines
    buttons = WordFinder(lines.map { (word: String(decoding: $0, as: UTF16.self), value: Rule.line) })
    self.ends = ends
  }

  /// The rule that makes a paragraph clutter, or nil.
  ///
  /// - Complexity: linear in the paragraph, of which only 200 characters are looked at.
  func rule(_ page: Page, _ paragraph: Paragraph) -> Rule? {
    let text = page.folded
    let core = Self.core(text, paragraph.range)
    // Page numbers and marks, but 25% is a value.
    if core.isEmpty { return isPercentage(text[paragraph.range]) ? nil : .line }
    if core.count <= 16 {
      let word = Array(text[core])
      // 热门评论10条, 相关阅读（3）
      if ends.contains(word) || ends.contains(Array(word.prefix(4))) && word.count <= 8 && isCount(text, core) {
        return .end
      }
      if lines.contains(word) { return .line }
    }
    if core.count <= 40, isButtons(text, core) { return .line }
    if let found = begins.longest(in: text, at: core.lowerBound, before: core.upperBound) { return found.value }
    guard paragraph.range.count <= 200 else { return nil }
    var rule: Rule?
    insides.forEach(in: text, core) { _, found in
      if found == .legal || (paragraph.stops == 0 && !paragraph.isProse && paragraph.commas <= 2) {
        rule = rule ?? found
      }
    }
    return rule
  }

  /// Whether a line ends in a number of per cent.
  private func isPercentage(_ line: ArraySlice<UInt16>) -> Bool {
    let line = line.reversed().drop { $0 == 0x20 }
    return line.first == 0x25 && line.dropFirst().first.map { (0x30...0x39).contains($0) } == true
  }

  /// Whether behind its first four characters a line has a number.
  private func isCount(_ text: [UInt16], _ core: Range<Int>) -> Bool {
    text[(core.lowerBound + 4)...].prefix(2).contains { (0x30...0x39).contains($0) }
  }

  /// Whether a line is several such words in a row: `打印 关闭`.
  private func isButtons(_ text: [UInt16], _ range: Range<Int>) -> Bool {
    var covered = 0
    buttons.forEach(in: text, range) { word, _ in covered += word.count }
    return covered > 0 && covered == text[range].count { (0x3400...0xFAFF).contains($0) || (0x61...0x7A).contains($0) }
  }

  /// The line without brackets, marks and digits at its ends: `【相关文章】(12)` is 相关文章.
  private static func core(_ text: [UInt16], _ range: Range<Int>) -> Range<Int> {
    func isEdge(_ unit: UInt16) -> Bool {
      switch unit {
      case 0x61...0x7A: false
      case 0...0xBF, 0x2010...0x2BFF, 0x3000...0x3020, 0x30FB: true
      default: false
      }
    }
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isEdge(text[low]) { low += 1 }
    while low < high, isEdge(text[high - 1]) { high -= 1 }
    return low..<high
  }
}
