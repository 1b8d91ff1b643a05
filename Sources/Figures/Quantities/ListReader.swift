/// Reads numbers that share the unit of the last one: 4.8和3.4个百分点; 321、302和189个.
struct ListReader: Sendable {
  let terms: NumberTermReader
  let plausibility: Plausibility
  let builder: QuantityBuilder

  /// Longer lists are tables written out, whose unit stands elsewhere.
  private static let longest = 16

  /// Appends a figure for each number of a list that begins with `first` and returns where to go on; nil where there
  /// is none.
  func read(_ s: [UInt16], _ place: NumberPlace, _ first: NumberTerm, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    guard first.numeral.isArabic else { return nil }
    var items = [first]
    while items.count < ListReader.longest {
      var last = items[items.count - 1].end
      if last + 1 < end, s[last] == 0x20 { last += 1 }  // 1.7 、2.8个百分点
      guard last < end, s[last].isOne(of: "、和与及或/"),
        let item = terms.signedTerm(in: s, at: place.at(last + 1)), item.numeral.isArabic
      else { return nil }
      items.append(item)
      guard let unit = item.unit else { continue }
      if s[last] == 0x2F, !isSlashed(items, unit) { return nil }
      if plausibility.isCalendarYear(s, item.numeral, end) { return item.numeral.range.upperBound + 1 }
      for bare in items.dropLast() {
        append(scaled(bare, like: item.numeral), s, place, shared: unit, into: &found)
      }
      append(item, s, place.at(item.start), shared: nil, into: &found)
      return item.end
    }
    return nil
  }

  /// Appends the first of 5.7个、6.1个和4个百分点, whose 个 is the beginning of the unit that all share, and returns where
  /// to go on; nil where no such number follows.
  func points(_ s: [UInt16], _ place: NumberPlace, _ first: NumberTerm, into found: inout [Quantity]) -> Int? {
    guard let own = first.unit else { return nil }
    var end = own.end
    for _ in 1..<ListReader.longest {
      guard end < place.block.upperBound, s[end].isOne(of: "、和与及"),
        let next = terms.signedTerm(in: s, at: place.at(end + 1)), let unit = next.unit
      else { return nil }
      if unit.unit.kind == .percentagePoint {
        var point = first
        point.unit = UnitReading(unit: unit.unit, end: own.end)
        append(point, s, place, shared: nil, into: &found)
        return own.end
      }
      guard unit.unit.code == own.unit.code else { return nil }
      end = unit.end
    }
    return nil
  }

  /// Whether slashes part a list (12.5/15.3/18.6亿元), not a fraction (3/4) or two years (2021/22年).
  private func isSlashed(_ items: [NumberTerm], _ unit: UnitReading) -> Bool {
    guard unit.unit.kind != .duration else { return false }
    return items.count > 2 || unit.unit.kind == .money
      || items.contains { $0.numeral.hasPoint || $0.numeral.value >= Decimal(100) }
  }

  /// A number to which the last one's 万 or 亿 belongs too: 3.2、4.5亿元, but not 860、1.2万个.
  private func scaled(_ bare: NumberTerm, like last: Numeral) -> NumberTerm {
    guard bare.numeral.power == 0, last.power >= 4, bare.numeral.value < last.coefficient.scaled(by: 2) else {
      return bare
    }
    var term = bare
    term.numeral.value = bare.numeral.value.scaled(by: last.power)
    return term
  }

  private func append(
    _ term: NumberTerm, _ s: [UInt16], _ place: NumberPlace, shared: UnitReading?, into found: inout [Quantity]
  ) {
    if let quantity = builder.quantity(term, in: s, place, rule: "list with one unit", shared: shared) {
      found.append(quantity)
    }
  }
}
