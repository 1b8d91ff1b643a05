import CLexicon
import Lexicon

/// Names, slogans and set phrases with a numeral that is no figure: 一带一路, 世界500强, 统一.
struct NumberNames: Sendable {
  /// By what begins with the first numeral of each name: what stands before it in the name.
  private let table: WordTable<[[UInt16]]>

  init() {
    var words = WordEntries<[UInt16]>()
    WordFile(lexicon_number_names()).forEachRow { row in
      let word = Script.folded(row[0])
      guard let first = word.firstIndex(where: { NumberCharacter.table[Int($0)] != 0 }) else { return }
      words.append(folded: word[first...], Array(word[..<first]))
    }
    table = WordTable(words) { Array($0) }
  }

  /// Where the longest name ends whose first numeral is at `position`, and whether it begins before that.
  func name(in s: [UInt16], at position: Int, from lower: Int, before end: Int) -> (end: Int, beginsBefore: Bool)? {
    var found: (end: Int, beginsBefore: Bool)?
    table.forEachMatch(in: s, at: position, before: end) { length, prefixes in
      // A Latin name ends where its letters and digits end: 5G, not 5GW.
      let last = position + length
      if last < end, s[last - 1] < 0x80, NumberCharacter.isLetter(s[last]) || NumberCharacter.isArabic(s[last]) {
        return
      }
      for prefix in prefixes {
        let start = position - prefix.count
        if start >= lower, s[start..<position].elementsEqual(prefix) {
          let before = !prefix.isEmpty || found?.beginsBefore == true
          found = (last, before)
        }
      }
    }
    return found
  }
}
