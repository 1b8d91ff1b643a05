import Lexicon

/// Reads what begins at a numeral: tries a share, a number with its unit, a range, a list, a number that only its
/// context makes a figure.
struct QuantityReader: Sendable {
  private let terms: NumberTermReader
  private let plausibility: Plausibility
  private let builder: QuantityBuilder
  private let ranges: RangeReader
  private let lists: ListReader
  private let shares: ShareReader
  private let bares: BareNumberReader
  private let ranks: RankReader
  let cells: TableCellReader

  init(cues: Cues, units own: [WordFile] = []) {
    let table = UnitTable(additional: own)
    let numerals = NumeralReader(units: table)
    let prefixes = CurrencyPrefixTable()
    let bounds = BoundTable()
    let units = UnitReader(units: table, numerals: numerals, prefixes: prefixes, cues: cues)
    terms = NumberTermReader(
      numerals: numerals, units: units, compounds: CompoundUnit(numerals: numerals))
    plausibility = Plausibility(prefixes: prefixes, bounds: bounds, cues: cues)
    builder = QuantityBuilder(units: units, prefixes: prefixes, bounds: bounds)
    lists = ListReader(terms: terms, plausibility: plausibility, builder: builder)
    shares = ShareReader(numerals: numerals, units: units, plausibility: plausibility, builder: builder)
    bares = BareNumberReader(prefixes: prefixes, bounds: bounds, cues: cues, units: table, builder: builder)
    ranges = RangeReader(terms: terms, bares: bares, plausibility: plausibility, builder: builder)
    ranks = RankReader(numerals: numerals)
    cells = TableCellReader(units: table, terms: terms)
  }

  /// Appends what is found at a place and returns where to go on.
  func read(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    switch s[i] {
    case UInt16(of: "第"), UInt16(of: "首"): return ranks.read(s, place, into: &found)
    case UInt16(of: "翻"): return shares.doubling(s, place, into: &found)
    case UInt16(of: "半"): return shares.half(s, place, into: &found)
    case UInt16(of: "过"): return shares.majority(s, place, into: &found)
    default: break
    }
    guard let term = terms.term(in: s, at: place) else { return numberEnd(s, i, end) }
    let numeral = term.numeral
    if plausibility.isCode(s, place, term) { return codeEnd(s, numeral.range.upperBound, end) }
    if numeral.range.upperBound < end, s[numeral.range.upperBound] == 0x2F,
      let last = lists.read(s, place, term, into: &found)
    {
      return last
    }
    if let last = shares.read(s, place, term, into: &found) { return last }
    if let last = ranks.bare(s, place, numeral, into: &found) { return last }
    if plausibility.isCalendarYear(s, numeral, end) { return numeral.range.upperBound + 1 }
    if let last = ranges.read(s, place, term, into: &found) { return last }
    if let unit = term.unit?.unit, unit.kind == .count, unit.code == "个",
      let last = lists.points(s, place, term, into: &found)
    {
      return last
    }
    guard term.unit != nil else {
      return lists.read(s, place, term, into: &found) ?? bares.read(s, place, term, into: &found)
        ?? numeral.range.upperBound
    }
    if plausibility.isFigure(s, place, term),
      let quantity = builder.quantity(term, in: s, place, rule: "number and unit")
    {
      found.append(quantity)
    }
    return term.end
  }

  /// Where a run of digits or numerals ends that make no number.
  private func numberEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    if NumberCharacter.isArabic(s[position]) { return ArabicNumber.reading(in: s, at: position, before: end).end }
    var i = position + 1
    // 数 of 人数九百人 is no part of the number after it.
    guard NumberCharacter.kind(s[position]) == NumberCharacter.digit else { return i }
    while i < end, NumberCharacter.kind(s[i]) == NumberCharacter.digit { i += 1 }
    return i
  }

  /// Where the run of Latin letters, digits and joints ends that a code belongs to.
  private func codeEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    var i = position
    while i < end, s[i] > 0x20, s[i] < 0x7F, !s[i].isOne(of: ",;()") { i += 1 }
    return i
  }
}
