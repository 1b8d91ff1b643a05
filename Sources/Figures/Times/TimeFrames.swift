import CLexicon
import Lexicon

/// The words beside a time that say what it is there for.
final class TimeFrames: Sendable {
  struct Kinds: OptionSet, Sendable {
    var rawValue: Int
    static let ahead = Kinds(rawValue: 1)
    static let report = Kinds(rawValue: 2)
    static let sign = Kinds(rawValue: 4)
    static let verb = Kinds(rawValue: 8)
    static let head = Kinds(rawValue: 16)
    static let work = Kinds(rawValue: 32)
    static let turn = Kinds(rawValue: 64)
    static let size = Kinds(rawValue: 128)
    static let amount = Kinds(rawValue: 256)
  }

  private let table: WordTable<Kinds>

  init() {
    var words = WordEntries<Kinds>()
    WordFile(lexicon_time_frames()).forEachRow { row in
      if let kind = TimeFrames.kind(row) { words.append(row[0], kind) }
    }
    table = WordTable(words) { $0.reduce([]) { $0.union($1) } }
  }

  /// What a row of `time-frames.tsv` means; nil for a bad row.
  static func kind(_ row: WordFile.Row) -> Kinds? {
    guard row.count == 2, !row[0].isEmpty else { return nil }
    switch row[1] {
    case "ahead": return .ahead
    case "report": return .report
    case "sign": return .sign
    case "verb": return .verb
    case "head": return .head
    case "work": return .work
    case "turn": return .turn
    case "size": return .size
    case "amount": return [.size, .amount]
    default: return nil
    }
  }

  /// The first word of a kind in a range, or nil.
  func first(_ kind: Kinds, in text: Text, _ range: Range<Int>) -> Range<Int>? {
    for i in range {
      var found: Range<Int>?
      table.forEachMatch(in: text.scalars, at: i, before: range.upperBound) { length, kinds in
        if !kinds.isDisjoint(with: kind) { found = i..<i + length }
      }
      if found != nil { return found }
    }
    return nil
  }

  /// Whether a word of a kind ends where the range does.
  func ends(_ kind: Kinds, in text: Text, _ range: Range<Int>) -> Range<Int>? {
    for i in range {
      var found: Range<Int>?
      table.forEachMatch(in: text.scalars, at: i, before: range.upperBound) { length, kinds in
        if !kinds.isDisjoint(with: kind), i + length == range.upperBound { found = i..<i + length }
      }
      if found != nil { return found }
    }
    return nil
  }
}
