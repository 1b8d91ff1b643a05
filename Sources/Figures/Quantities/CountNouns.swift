import CLexicon
import Lexicon

/// Nouns that are counted without a measure word: 300余企业, 12.8万农户.
struct CountNouns: Sendable {
  private let table: WordTable<String>

  init() {
    var words = WordEntries<String>()
    WordFile(lexicon_count_nouns()).forEachRow { row in words.append(row[0], String(row[1])) }
    table = WordTable(words)
  }

  /// The measure word of the noun that begins at `start`, or nil.
  func measureWord(in s: [UInt16], at start: Int, before end: Int) -> String? {
    table.longest(in: s, at: start, before: end)?.value
  }

  /// The measure word of the first noun in a range, no punctuation, digit or verb of having before it, or nil.
  func measureWord(in s: [UInt16], behind range: Range<Int>) -> String? {
    for i in range {
      guard s[i] > 0x3400 || s[i] == 0x20, NumberCharacter.kind(s[i]) == 0 else { return nil }
      if let match = table.longest(in: s, at: i, before: range.upperBound) { return match.value }
    }
    return nil
  }

  /// The measure word of the noun whose number begins at `range.upperBound`, words of amounting to it between
  /// (用户突破3.5亿), or nil.
  func measureWord(in s: [UInt16], before range: Range<Int>) -> String? {
    for i in range.reversed() {
      guard let match = table.longest(in: s, at: i, before: range.upperBound) else { continue }
      let rest = s[(i + match.length)..<range.upperBound]
      return rest.allSatisfy { CountNouns.amounting.contains($0) } ? match.value : nil
    }
    return nil
  }

  private static let amounting = Characters("约近超过突破逾达到为有共计已仅了数量:增升降减至在".utf16)
}
