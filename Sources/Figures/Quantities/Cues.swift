import CLexicon
import Lexicon

/// Words that tell how a number near them is meant.
struct Cues: Sendable {
  enum Sign: String {
    case money, index, score, stock, identifier, length, span, total, hongkong, taiwan, macao, mainland
  }

  private let table: WordTable<[Sign]>

  init() {
    var words = WordEntries<Sign>()
    WordFile(lexicon_cues()).forEachRow { row in
      if let sign = Sign(rawValue: String(row[1])) { words.append(row[0], sign) }
    }
    table = WordTable(words) { Array($0) }
  }

  /// Whether a word that is a sign of `sign` begins in a range; where, if it does, the last one ends.
  func last(_ sign: Sign, in s: [UInt16], _ range: Range<Int>) -> Int? {
    var found: Int?
    for i in range {
      table.forEachMatch(in: s, at: i, before: range.upperBound) { length, signs in
        if signs.contains(sign) { found = i + length }
      }
    }
    return found
  }

  /// Whether a word that is a sign of `sign` begins at a place.
  func begins(_ sign: Sign, in s: [UInt16], at i: Int, before end: Int) -> Bool {
    var isFound = false
    table.forEachMatch(in: s, at: i, before: end) { _, signs in
      if signs.contains(sign) { isFound = true }
    }
    return isFound
  }

  /// The currency that 元 is in a text: of the place that it speaks of most.
  ///
  /// - Complexity: linear in the text.
  func yuan(in s: [UInt16]) -> String {
    var hongkong = 0
    var taiwan = 0
    var macao = 0
    var mainland = 0
    for i in s.indices {
      guard let match = table.longest(in: s, at: i, before: s.count) else { continue }
      for sign in match.value {
        switch sign {
        case .hongkong: hongkong += 1
        case .taiwan: taiwan += 1
        case .macao: macao += 1
        case .mainland: mainland += 1
        default: break
        }
      }
    }
    let most = max(hongkong, taiwan, macao, mainland)
    if most == 0 || most == mainland { return "CNY" }
    if most == hongkong { return "HKD" }
    return most == taiwan ? "TWD" : "MOP"
  }
}
