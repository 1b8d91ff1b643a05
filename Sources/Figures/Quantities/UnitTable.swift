import CLexicon
import Lexicon

/// The units of measure, currencies and measure words that can follow a number.
struct UnitTable: Sendable {
  private enum Entry: Sendable {
    case unit(Unit)
    /// A measure word only after Arabic digits or a numeral of two characters and more.
    case afterArabic(Unit)
    /// A word that begins like a unit and is none.
    case none
    /// A word that begins like a measure word and is none, but where things are counted: 家电展, but 30家电商企业.
    case uncounted
    /// A measure word and what it counts, which together look like another word: 3支|队伍, 8人|工作组.
    case counting(Unit, length: Int)
  }

  private let table: WordTable<Entry>

  /// - Parameter additional: a user's own words, in the format of `units.tsv`.
  init(additional: [WordFile] = []) {
    var words = WordEntries<Entry>()
    WordFile(lexicon_measure_words()).forEachRow { row in
      let parts = String(row[0]).split(separator: "|")
      let unit = Unit(code: String(parts[0]), kind: .count)
      if parts.count > 1 {
        words.append(parts.joined(), .counting(unit, length: parts[0].utf16.count))
        return
      }
      switch row.count > 1 ? String(row[1]) : "" {
      case "arabic": words.append(row[0], .afterArabic(unit))
      case "none": words.append(row[0], .none)
      case "uncounted": words.append(row[0], .uncounted)
      default: words.append(row[0], .unit(unit))
      }
    }
    func addUnit(_ row: WordFile.Row) {
      let kind = Figure.Kind(rawValue: String(row[2]))
      let unit = kind.map { Unit(code: String(row[1]), kind: $0) }
      let entry = unit.map { row.count > 3 && row[3] == "arabic" ? Entry.afterArabic($0) : .unit($0) }
      words.append(row[0], entry ?? .none)
    }
    WordFile(lexicon_units()).forEachRow(addUnit)
    WordFile(lexicon_currencies()).forEachRow { row in
      guard row[2] != "before" else { return }
      let parts = String(row[1]).split(separator: ".")
      let coin = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      let unit = Unit(code: String(parts[0]), kind: .money, coin: coin)
      words.append(row[0], row.count > 3 && row[3] == "arabic" ? .afterArabic(unit) : .unit(unit))
    }
    for file in additional { file.forEachRow(addUnit) }
    table = WordTable(words)
  }

  /// The longest unit that begins at `start`; nil where a longer word that is none begins there.
  ///
  /// - Parameters:
  ///   - afterArabic: whether words that follow only Arabic digits count.
  ///   - isCounted: whether the number before counts things, as no year does.
  func longest(
    in s: [UInt16], at start: Int, before end: Int, afterArabic: Bool, isCounted: Bool = false
  ) -> (length: Int, unit: Unit)? {
    var found: (length: Int, unit: Unit)?
    table.forEachMatch(in: s, at: start, before: end) { length, entry in
      guard UnitTable.isWhole(s, start + length, end) else { return }
      switch entry {
      case .unit(let unit): found = (length, unit)
      case .afterArabic(let unit): found = afterArabic ? (length, unit) : nil
      case .none: found = nil
      case .uncounted: if !isCounted { found = nil }
      case .counting(let unit, let length): found = (length, unit)
      }
    }
    return found
  }

  /// Whether a unit of two characters or more begins at a multiplier: 千瓦, 百分点, 千米.
  func beginsLongWord(in s: [UInt16], at start: Int, before end: Int) -> Bool {
    (longest(in: s, at: start, before: end, afterArabic: true)?.length ?? 0) > 1
  }

  /// The unit written for itself at `start`, as in 产值(亿元): with the power of ten of its 万 or 亿, and where it ends.
  func written(in s: [UInt16], at start: Int, before end: Int) -> (unit: Unit, power: Int, end: Int)? {
    var i = start
    var power = 0
    while i < end, s[i] == 0x20 || s[i] == 0x2B || s[i] == 0x2D || s[i] == 0xB1 { i += 1 }  // (±%)
    while i < end, NumberCharacter.isMultiplier(s[i]), !beginsLongWord(in: s, at: i, before: end) {
      power += NumberCharacter.value(s[i])
      i += 1
    }
    // 平均住院日(日)
    if power == 0, i + 1 < end, s[i] == UInt16(of: "日"), s[i + 1] == 0x29 {
      return (Unit(code: "d", kind: .duration), 0, i + 1)
    }
    guard let match = longest(in: s, at: i, before: end, afterArabic: true) else { return nil }
    var unit = match.unit
    var last = i + match.length
    // (人/户), 单位:元/公斤
    if last < end, s[last] == 0x2F,
      let per = longest(in: s, at: last + 1, before: end, afterArabic: true), per.unit.kind != .percent
    {
      unit.code += "/" + (per.unit.code == "yuan" ? "元" : per.unit.code)
      last += 1 + per.length
    }
    guard last == end || s[last].isOne(of: "),、; /") else { return nil }
    return (unit, power, last)
  }

  /// Whether a word that ends at `end` is cut off inside a run of Latin letters: the T of 14TB.
  private static func isWhole(_ s: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    guard end < limit, s[end - 1] < 0x80, s[end - 1] != 0x25, s[end - 1] != 0x29 else { return true }
    return !NumberCharacter.isLetter(s[end]) && !NumberCharacter.isArabic(s[end])
  }
}
