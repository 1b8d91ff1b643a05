import CLexicon
import Lexicon

/// The currencies that can stand before a number: 人民币50元, US$20, ￥300.
struct CurrencyPrefixTable: Sendable {
  private let table: WordTable<String>
  private let longest: Int
  private static let signs = Characters("$¥€£₩₹฿₽₫".utf16)

  init() {
    var words = WordEntries<String>()
    WordFile(lexicon_currencies()).forEachRow { row in
      if row[2] != "after" { words.append(row[0], String(row[1])) }
    }
    table = WordTable(words)
    longest = words.values.indices.map { words.range(of: $0).count }.max() ?? 0
  }

  /// The longest currency that ends just before `position`, a space between allowed.
  func currency(in s: [UInt16], before position: Int, from lower: Int) -> (
    range: Range<Int>, code: String, isSign: Bool
  )? {
    var end = position
    if end > lower, s[end - 1] == 0x20 { end -= 1 }
    var start = max(lower, end - longest)
    while start < end {
      var found: String?
      table.forEachMatch(in: s, at: start, before: end) { length, code in
        if start + length == end { found = code }
      }
      if let found { return (start..<end, found, CurrencyPrefixTable.signs.contains(s[end - 1])) }
      start += 1
    }
    return nil
  }
}
