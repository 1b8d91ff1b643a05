/// Reads a table's cell that holds a bare number: its unit stands in a heading of its row or column, as 产值(亿元),
/// 单位:万吨 or 增长%.
struct TableCellReader: Sendable {
  let units: UnitTable
  let terms: NumberTermReader

  /// The figure of a cell, or nil where it holds anything but a number or no heading names a unit.
  func quantity(in s: [UInt16], of block: Block) -> Quantity? {
    guard block.part == .table, !block.headings.isEmpty else { return nil }
    var range = block.range
    while let first = range.first, s[first] == 0x20 { range = (first + 1)..<range.upperBound }
    while let last = range.last, s[last] == 0x20 { range = range.lowerBound..<last }
    guard !range.isEmpty else { return nil }
    let place = NumberPlace(
      position: range.lowerBound, block: range, clause: range, sentence: range, read: range.lowerBound)
    guard let term = terms.signedTerm(in: s, at: place), term.unit == nil, term.numeral.isArabic,
      term.numeral.range.upperBound == range.upperBound,
      let (unit, power) = unit(of: block.headings.map(Script.folded))
    else { return nil }
    let value = term.signed(term.numeral.value.scaled(by: power - unit.coin))
    return Quantity(
      range: range, extent: range, kind: unit.kind, value: value, unit: unit.code, rule: "unit of the table's heading")
  }

  /// The unit of the nearest heading that names one beside its words, else of one that is a unit and nothing else, as
  /// those of a column 单位 are.
  private func unit(of headings: [[UInt16]]) -> (unit: Unit, power: Int)? {
    if let named = headings.lazy.compactMap(unit(named:)).first { return named }
    for heading in headings {
      if let found = units.written(in: heading, at: 0, before: heading.count), found.end == heading.count,
        found.unit.kind != .duration, found.unit.code != "位次"
      {
        return (found.unit, found.power)
      }
    }
    return nil
  }

  /// The unit that a heading names, with the power of ten of its 万 or 亿.
  private func unit(named heading: [UInt16]) -> (unit: Unit, power: Int)? {
    for i in heading.indices where heading[i] == 0x28 || heading[i] == 0x3A {
      if let found = units.written(in: heading, at: i + 1, before: heading.count) { return (found.unit, found.power) }
    }
    // 增长%, 同比±%, 增速
    let percent = Unit(code: "%", kind: .percent)
    if heading.last == 0x25 { return (percent, 0) }
    let words = String(decoding: heading, as: UTF16.self)
    return ["增速", "增幅", "涨幅", "降幅"].contains(where: words.hasSuffix) ? (percent, 0) : nil
  }
}
