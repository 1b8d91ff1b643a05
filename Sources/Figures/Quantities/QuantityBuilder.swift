/// Makes a quantity of what was read, with what stands around it: a currency, a rate's frame, its bounds.
struct QuantityBuilder: Sendable {
  let units: UnitReader
  let prefixes: CurrencyPrefixTable
  let bounds: BoundTable

  /// A quantity of a number and its unit, which may be a list's.
  func quantity(
    _ term: NumberTerm, in s: [UInt16], _ place: NumberPlace, rule: StaticString, shared: UnitReading? = nil
  ) -> Quantity? {
    guard let unit = (shared ?? term.unit)?.unit else { return nil }
    var scaled = term
    scaled.unit = term.unit ?? shared.map { UnitReading(unit: $0.unit, end: term.end) }
    let value = scaled.signed(term.numeral.value)
    let range = term.start..<term.end
    var quantity = Quantity(range: range, extent: range, kind: unit.kind, value: value, unit: unit.code, rule: rule)
    if let high = term.numeral.high {
      quantity.value = nil
      quantity.low = value
      quantity.high = scaled.signed(high)
    }
    surround(
      &quantity, in: s, place, isOver: term.numeral.isOver || term.unit?.isOver == true, isBare: term.numeral.isBare)
    return quantity
  }

  /// Adds what stands around a quantity to its extent, and reads its bound and its rate from it.
  func surround(
    _ quantity: inout Quantity, in s: [UInt16], _ place: NumberPlace, isOver: Bool, isBare: Bool = false
  ) {
    currency(&quantity, s, place)
    let lower = max(place.clause.lowerBound, place.read)
    let before = bounds.bound(in: s, before: quantity.extent.lowerBound, from: lower, isBare: isBare)
    let after = bounds.bound(in: s, after: quantity.extent.upperBound, before: place.block.upperBound)
    if let before { quantity.extent = before.start..<quantity.extent.upperBound }
    if let after { quantity.extent = quantity.extent.lowerBound..<after.end }
    quantity.bound = before?.bound ?? (isOver ? .over : after?.bound ?? distant(quantity, s, place) ?? .exact)
    speed(&quantity, s, place)
    frame(&quantity, s, place)
  }

  /// 时速350公里 is 350 km/h, 航速18节 18 knots.
  private func speed(_ quantity: inout Quantity, _ s: [UInt16], _ place: NumberPlace) {
    switch quantity.kind {
    case .measure where quantity.unit == "km", .count where quantity.unit == "节": break
    default: return
    }
    let before = s[place.at(quantity.extent.lowerBound).before(6)]
    guard before.contains(UInt16(of: "速")) else { return }
    if quantity.unit == "节" {
      quantity.unit = "[kn_i]"
      quantity.kind = .measure
    } else if before.contains(UInt16(of: "时")) {
      quantity.unit = "km/h"
    }
  }

  /// The bound of a share that stands before what it is a share of: 约占全国总面积的10%.
  private func distant(_ quantity: Quantity, _ s: [UInt16], _ place: NumberPlace) -> Figure.Bound? {
    guard quantity.kind == .percent || quantity.kind == .fraction else { return nil }
    let lower = max(place.clause.lowerBound, place.read)
    let start = quantity.extent.lowerBound
    guard start > lower, s[start - 1] == UInt16(of: "的") || s[start - 1] == UInt16(of: "之") else { return nil }
    var i = start - 2
    while i > lower, s[i] != UInt16(of: "占") { i -= 1 }
    guard i > lower else { return nil }
    return bounds.bound(in: s, before: i, from: lower, isBare: false)?.bound
  }

  private func currency(_ quantity: inout Quantity, _ s: [UInt16], _ place: NumberPlace) {
    guard quantity.kind == .money,
      let prefix = prefixes.currency(in: s, before: quantity.range.lowerBound, from: place.read)
    else { return }
    quantity.extent = prefix.range.lowerBound..<quantity.extent.upperBound
    // A sign is part of the text ($20), a word is not (人民币50元).
    if prefix.isSign { quantity.range = prefix.range.lowerBound..<quantity.range.upperBound }
  }

  /// Takes 每公斤 before the number of 每公斤24.02元.
  private func frame(_ quantity: inout Quantity, _ s: [UInt16], _ place: NumberPlace) {
    guard [.money, .count, .measure].contains(quantity.kind), !quantity.unit.utf8.contains(0x2F) else { return }
    let own = quantity.extent
    var codes = ""
    // 每平方米每月50元: a frame before the frame.
    while let found = each(quantity, s, place, isOutermost: !codes.isEmpty) {
      codes = "/" + found.code + codes
      quantity.extent = found.start..<quantity.extent.upperBound
    }
    // 每年5家 is as well said by the period.
    if codes == "/a" || codes == "/wk" { quantity.extent = own } else { quantity.unit += codes }
  }

  /// The 每 and its unit that stand before a quantity: right before it, or with a verb between (每亩补贴300元).
  private func each(
    _ quantity: Quantity, _ s: [UInt16], _ place: NumberPlace, isOutermost: Bool
  ) -> (start: Int, code: String)? {
    var start = quantity.extent.lowerBound
    if start > place.clause.lowerBound, s[start - 1] == 0x20 { start -= 1 }
    let lower = max(place.clause.lowerBound, place.read, start - 9)
    var i = start - 1
    while i >= lower, s[i] != UInt16(of: "每") { i -= 1 }
    guard i >= lower else { return nil }
    var last = i + 1
    guard let unit = units.denominator(in: s, at: &last, before: start), unit.code != "个", unit.code != "次"
    else { return nil }
    guard last == start || !isOutermost && last < start && start - last <= 4 && unit.kind == .measure else {
      return nil
    }
    return (i, unit.code)
  }
}
