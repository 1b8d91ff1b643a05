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
  private let places: WordTable<(place: Place, isAbroad: Bool)>

  init() {
    var words = Sign.allCases.map { _ in WordEntries<Sign>() }
    var places = WordEntries<(place: Place, isAbroad: Bool)>()
    WordFile(lexicon_cues()).forEachRow { row in
      if let sign = Sign(row[1]) {
        words[sign.rawValue].append(row[0], sign)
      } else {
        let parts = String(row[1]).split(separator: "-")
        if let place = parts.first.flatMap({ Place(rawValue: String($0)) }) {
          places.append(row[0], (place, parts.count > 1))
        }
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
  func yuan(in text: Text) -> String {
    var counts: [Place: Int] = [:]
    let s = text.scalars
    for i in s.indices {
      guard let (_, (place, isAbroad)) = places.longest(in: s, at: i, before: s.count) else { continue }
      if !isAbroad || text.isTraditional { counts[place, default: 0] += 1 }
    }
    let most = counts.values.max() ?? 0
    if most == counts[.mainland, default: 0] { return "CNY" }
    if most == counts[.hongkong] { return "HKD" }
    return most == counts[.taiwan] ? "TWD" : "MOP"
  }
}
