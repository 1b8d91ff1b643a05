import CLexicon
import Lexicon

/// What a listed word says of the number near it; the list is `words/roles.tsv`.
struct RoleWord: Sendable {
  struct Senses: OptionSet, Sendable {
    let rawValue: UInt32

    /// A verb of growth or decline that the number follows: 增长 5%.
    static let change = Senses(rawValue: 1)
    /// Of a `change`: a noun may stand between it and the number (增加就业5000人).
    static let object = Senses(rawValue: 1 << 1)
    /// A verb of sparing: a change when told in percent, otherwise an amount of its own.
    static let saving = Senses(rawValue: 1 << 2)
    /// A noun of a change: 增速, 降幅.
    static let rate = Senses(rawValue: 1 << 3)
    /// An adjective that is a change or a gap once something is compared: 比上年多 5天.
    static let degree = Senses(rawValue: 1 << 4)
    /// A verb of distance, followed by what is compared with: 高于全省.
    static let beyond = Senses(rawValue: 1 << 5)
    /// Opens a comparison: 比, 较.
    static let than = Senses(rawValue: 1 << 6)
    /// Closes a comparison that 与, 同 or 和 opened: 相比.
    static let compared = Senses(rawValue: 1 << 7)
    /// Says from what a change is counted: 同比, 环比.
    static let basis = Senses(rawValue: 1 << 8)
    /// A noun of a part: 占比.
    static let share = Senses(rawValue: 1 << 9)
    /// A verb whose object is the whole: 占.
    static let of = Senses(rawValue: 1 << 10)
    /// A verb of completing a plan.
    static let complete = Senses(rawValue: 1 << 11)
    /// A noun of a plan: 年度计划.
    static let plan = Senses(rawValue: 1 << 12)
    /// A verb or noun of a contribution: 拉动, 贡献率.
    static let pull = Senses(rawValue: 1 << 13)
    /// A verb of a position: 位居.
    static let rank = Senses(rawValue: 1 << 14)
    /// Opens the old value of a change: 由, 从.
    static let from = Senses(rawValue: 1 << 15)
    /// Opens the new one: 至, 转为.
    static let to = Senses(rawValue: 1 << 16)
    /// May stand between any of these and the number.
    static let filler = Senses(rawValue: 1 << 17)
    /// Sets equal, so that what follows may be a part of something: 为全国的65%.
    static let `as` = Senses(rawValue: 1 << 18)
    /// A noun of a group whose part may be told in percent before it: 85%以上农村人口.
    static let group = Senses(rawValue: 1 << 19)
    /// Holds a word of the list and is none of them: 增加值.
    static let word = Senses(rawValue: 1 << 20)

    static let named: [String: Senses] = [
      "change": .change, "object": .object, "saving": .saving, "rate": .rate, "degree": .degree,
      "beyond": .beyond, "than": .than, "compared": .compared, "basis": .basis, "share": .share, "of": .of,
      "complete": .complete, "plan": .plan, "pull": .pull, "rank": .rank, "from": .from, "to": .to,
      "filler": .filler, "as": .as, "group": .group, "word": .word,
    ]
  }

  enum Direction: Sendable { case up, down }

  var senses: Senses
  var direction: Direction?
  /// Of a comparison, and of the verbs that hold one: 年增.
  var basis: Figure.Basis?

  /// The list, read; a row that cannot be read says so to `reject`, which is given its columns.
  static func table(_ file: WordFile, reject: (WordFile.Row) -> Void = { _ in }) -> WordTable<RoleWord> {
    var words = WordEntries<RoleWord>()
    file.forEachRow { row in
      if let word = RoleWord(row) { words.append(row[0], word) } else { reject(row) }
    }
    return WordTable(words)
  }

  static let table = table(WordFile(lexicon_roles()))

  private init?(_ row: WordFile.Row) {
    guard row.count == 3, !row[0].isEmpty, !row[1].isEmpty else { return nil }
    senses = []
    for name in row[1].words {
      guard let sense = Senses.named[String(name)] else { return nil }
      senses.insert(sense)
    }
    for argument in row[2].words {
      switch argument {
      case "up": direction = .up
      case "down": direction = .down
      default:
        guard let basis = Figure.Basis(rawValue: String(argument)) else { return nil }
        self.basis = basis
      }
    }
    let needsDirection: Senses = [.change, .saving, .rate, .degree, .beyond]
    if !senses.isDisjoint(with: needsDirection) && direction == nil { return nil }
    if senses.contains(.basis) && basis == nil { return nil }
  }
}

typealias RoleMark = WordMark<RoleWord>

extension RoleWord {
  /// The words of the list in a text outside its quantities.
  ///
  /// - Complexity: linear in the text.
  static func marks(in text: Text, _ layout: Layout, outside quantities: [Quantity]) -> [RoleMark] {
    table.marks(in: text, layout, outside: quantities) { mark in
      // 较高位回落: what is compared with is 高位.
      if mark.value.senses == .word, text[mark.range.lowerBound] == 0x8F83, mark.range.upperBound < text.count {
        return !points.contains(text[mark.range.upperBound])
      }
      // 2019年增长率: the year's own sign.
      if mark.range.lowerBound > 0, text[mark.range.lowerBound] == TimeSign.year,
        TimeSign.isDigit(text[mark.range.lowerBound - 1])
      {
        return false
      }
      // 年增 holds its basis; 2020年增长 and 今年增长 only end in the same characters.
      guard mark.value.basis != nil, mark.value.senses.contains(.change), mark.range.lowerBound > 0 else { return true }
      guard !dateParts.contains(text[mark.range.lowerBound - 1]) else { return false }
      // 年增收, 年减少: the verb is the longer word.
      let verb = mark.range.lowerBound + 1
      return table.longest(in: text.scalars, at: verb, before: text.count).map {
        verb + $0.length <= mark.range.upperBound
      } ?? true
    }
  }

  private static let points = Characters("位点峰期".utf16)
  private static let dateParts = Characters("0123456789零一二三四五六七八九十两今去明前后上下全每半多近本当整数几同个".utf16)
}
