import CLexicon
import Lexicon

/// Words that tell how a number near them is meant.
struct Cues: Sendable {
  enum Sign: Int, CaseIterable {
    case money, index, score, stock, identifier, length, span, total

    /// - Parameter name: as the list says it.
    init?(_ name: WordFile.Column) {
      switch name {
      case "money": self = .money
      case "index": self = .index
      case "score": self = .score
      case "stock": self = .stock
      case "identifier": self = .identifier
      case "length": self = .length
      case "span": self = .span
      case "total": self = .total
      default: return nil
      }
    }
  }

  /// Whose 元 a text may mean.
  private enum Place: String, Sendable { case hongkong, taiwan, macao, mainland }

  /// One for each sign, so that its words alone are looked at.
  private let tables: [WordTable<Sign>]
  private let places: WordTable<Place>

  init() {
    var words = Sign.allCases.map { _ in WordEntries<Sign>() }
    var places = WordEntries<Place>()
    WordFile(lexicon_cues()).forEachRow { row in
      if let sign = Sign(row[1]) {
        words[sign.rawValue].append(row[0], sign)
      } else if let place = Place(rawValue: String(row[1])) {
        places.append(row[0], place)
      }
    }
    tables = words.map { WordTable($0) }
    self.places = WordTable(places)
  }

  /// Whether a word that is a sign of `sign` begins in a range; where, if it does, the last one ends.
  func last(_ sign: Sign, in s: [UInt16], _ range: Range<Int>) -> Int? {
    for i in range.reversed() {
      if let match = tables[sign.rawValue].longest(in: s, at: i, before: range.upperBound) { return i + match.length }
    }
    return nil
  }

  /// Whether a word that is a sign of `sign` begins at a place.
  func begins(_ sign: Sign, in s: [UInt16], at i: Int, before end: Int) -> Bool {
    tables[sign.rawValue].longest(in: s, at: i, before: end) != nil
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
      guard let match = places.longest(in: s, at: i, before: s.count) else { continue }
      switch match.value {
      case .hongkong: hongkong += 1
      case .taiwan: taiwan += 1
      case .macao: macao += 1
      case .mainland: mainland += 1
      }
    }
    let most = max(hongkong, taiwan, macao, mainland)
    if most == 0 || most == mainland { return "CNY" }
    if most == hongkong { return "HKD" }
    return most == taiwan ? "TWD" : "MOP"
  }
}
