/// Reads shares and multiples that are said in words: 百分之五, 三分之一, 1/4, 一半, 过半, 翻两番, 半年.
struct ShareReader: Sendable {
  let numerals: NumeralReader
  let units: UnitReader
  let plausibility: Plausibility
  let builder: QuantityBuilder

  /// Reads what begins with a numeral: 百分之五, 三分之一, 1/4, 一又三分之二, 一半.
  func read(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, into found: inout [Quantity]) -> Int? {
    let numeral = term.numeral
    let i = numeral.range.upperBound
    let end = place.block.upperBound
    guard i < end else { return nil }
    let start = numeral.range.lowerBound
    if s[i] == UInt16(of: "半"), numeral.value == Decimal(1), !numeral.isArabic {
      guard i + 1 >= end || !s[i + 1].isOne(of: "是天月年个海夜路") else { return nil }
      return append(Decimal(5, exponent: -1), start..<(i + 1), s, place, "一半", into: &found)
    }
    // Powers of ten above ten are said as percentages.
    if isParts(s, i, end), numeral.value.coefficient == 1, numeral.value.exponent >= 2 {
      return percentage(s, place, term, into: &found)
    }
    var whole = Decimal.zero
    var part = numeral
    if s[i] == UInt16(of: "又"), let next = self.numeral(s, i + 1, end) {
      whole = numeral.value
      part = next
    }
    guard let share = fraction(s, part, end) else { return nil }
    guard let value = share.value?.adding(whole) else { return share.end }
    if let high = otherShare(s, place, share.end), value < high.value {
      return append(value, term.start..<high.end, s, place, "fraction", high: high.value, into: &found)
    }
    let unit = measure(s, share.end, end)
    let last = share.end + (unit?.length ?? 0)
    return append(
      term.sign == nil ? value : -value, term.start..<last, s, place, "fraction", unit: unit?.unit, into: &found)
  }

  /// The measure that a fraction is one of: 1/2英寸, 四分之三公里; a single character is as well the next word's (1/3升入).
  private func measure(_ s: [UInt16], _ i: Int, _ end: Int) -> (length: Int, unit: Unit)? {
    guard let match = units.units.longest(in: s, at: i, before: end, afterArabic: true), match.unit.kind == .measure,
      match.length > 1 || s[i] < 0x80
    else { return nil }
    return match
  }

  private func numeral(_ s: [UInt16], _ i: Int, _ end: Int) -> Numeral? {
    guard i < end, NumberCharacter.beginsNumber(s[i]) else { return nil }
    return numerals.numeral(in: s, at: i, before: end)
  }

  private func isParts(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    i + 2 < end && s[i] == UInt16(of: "分") && s[i + 1] == UInt16(of: "之")
  }

  /// A fraction whose first number has been read, 三分之一 or 3/4: where it ends, and its value unless it is a date or
  /// the like.
  private func fraction(_ s: [UInt16], _ first: Numeral, _ end: Int) -> (value: Decimal?, end: Int)? {
    let i = first.range.upperBound
    if isParts(s, i, end) {
      guard let part = numeral(s, i + 2, end) else { return nil }
      return (ShareReader.quotient(part.value, first.value), part.range.upperBound)
    }
    guard i + 1 < end, s[i] == 0x2F, NumberCharacter.isArabic(s[i + 1]), !first.hasPoint, first.isArabic else {
      return nil
    }
    let below = ArabicNumber.reading(in: s, at: i + 1, before: end)
    guard let whole = below.value, !below.hasPoint, first.value < whole, whole <= Decimal(100), first.value > .zero,
      below.end >= end
        || !s[below.end].isOne(of: "/月日年财-.")
          && (!NumberCharacter.isASCIIWord(s[below.end]) || measure(s, below.end, end) != nil)
    else { return (nil, below.end) }
    return (ShareReader.quotient(first.value, whole), below.end)
  }

  /// The other end of 1/3到1/2; but 从1/3到1/2 are two.
  private func otherShare(_ s: [UInt16], _ place: NumberPlace, _ position: Int) -> (value: Decimal, end: Int)? {
    let end = place.block.upperBound
    guard let joint = RangeReader.joint(s, position, end), joint.kind != .pair,
      joint.kind == .dash || !s[place.before(6)].contains(where: { $0.isOne(of: "从由") }),
      let next = numeral(s, joint.end, end), let share = fraction(s, next, end), let value = share.value
    else { return nil }
    return (value, share.end)
  }

  /// 百分之五, 负千分之二, 百分之三到五.
  private func percentage(
    _ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, into found: inout [Quantity]
  ) -> Int? {
    let end = place.block.upperBound
    var i = term.numeral.range.upperBound + 2
    let isNegative = term.sign != nil || i < end && s[i] == UInt16(of: "负")
    if isNegative, term.sign == nil { i += 1 }
    guard let part = numeral(s, i, end) else { return nil }
    let range = term.start..<part.range.upperBound
    let power = 2 - term.numeral.value.exponent
    func value(_ v: Decimal) -> Decimal { isNegative ? -v.scaled(by: power) : v.scaled(by: power) }
    var quantity = Quantity(
      range: range, extent: range, kind: .percent, value: value(part.value), unit: "%", rule: "百分之")
    if let other = otherEnd(s, part.range.upperBound, end) {
      quantity.range = range.lowerBound..<other.end
      quantity.extent = quantity.range
      (quantity.value, quantity.low, quantity.high) = (nil, value(part.value), value(other.value))
    } else if let high = part.high {
      (quantity.value, quantity.low, quantity.high) = (nil, value(part.value), value(high))
    }
    builder.surround(&quantity, in: s, place, isOver: part.isOver)
    found.append(quantity)
    return quantity.range.upperBound
  }

  /// The other end of 百分之三到五 and 百分之三至百分之五.
  private func otherEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> (value: Decimal, end: Int)? {
    guard let joint = RangeReader.joint(s, position, end), joint.kind != .pair else { return nil }
    var i = joint.end
    if i + 3 < end, s[i] == UInt16(of: "百"), s[i + 1] == UInt16(of: "分"), s[i + 2] == UInt16(of: "之") { i += 3 }
    guard let numeral = numeral(s, i, end) else { return nil }
    return (numeral.value, numeral.range.upperBound)
  }

  private func append(
    _ value: Decimal, _ range: Range<Int>, _ s: [UInt16], _ place: NumberPlace, _ rule: StaticString,
    unit: Unit? = nil, high: Decimal? = nil, into found: inout [Quantity]
  ) -> Int {
    var quantity = Quantity(
      range: range, extent: range, kind: unit?.kind ?? .fraction, value: value, unit: unit?.code ?? "1", rule: rule)
    if let high { (quantity.value, quantity.low, quantity.high) = (nil, value, high) }
    builder.surround(&quantity, in: s, place, isOver: false)
    found.append(quantity)
    return range.upperBound
  }

  /// A quotient to six places, as the record gives fractions.
  private static func quotient(_ part: Decimal, _ whole: Decimal) -> Decimal? {
    func integer(_ d: Decimal) -> Int128? {
      guard (0..<7).contains(d.exponent), d.coefficient >= 0, d.coefficient < 1_000_000_000 else { return nil }
      return (0..<d.exponent).reduce(d.coefficient) { value, _ in value * 10 }
    }
    guard let a = integer(part), let b = integer(whole), b > 0 else { return nil }
    return Decimal((a * 2_000_000 + b) / (2 * b), exponent: -6)
  }

  /// 翻番, 翻倍, 翻一番, 翻了近两番: doublings, with the bound that stands inside.
  func doubling(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let start = place.position
    let end = place.block.upperBound
    var i = start + 1
    while i < end, i < start + 4, s[i].isOne(of: "了近约超过逾") { i += 1 }
    let inside = builder.bounds.bound(in: s, before: i, from: start + 1, isBare: false)
    var times: Int128 = 1
    if let numeral = numeral(s, i, end), numeral.value.exponent == 0, (1..<10).contains(numeral.value.coefficient) {
      times = numeral.value.coefficient
      i = numeral.range.upperBound
    }
    let isDoubled = i == start + 1 && i < end && s[i] == UInt16(of: "倍")
    guard i < end, s[i] == UInt16(of: "番") || isDoubled else { return start + 1 }
    let range = start..<(i + 1)
    var quantity = Quantity(
      range: range, extent: range, kind: .multiple, value: Decimal(1 << times), unit: "x", rule: "翻番")
    builder.surround(&quantity, in: s, place, isOver: false)
    if let inside { quantity.bound = inside.bound }
    found.append(quantity)
    return range.upperBound
  }

  /// 半年, 半个月, 半成, 半吨, 半数.
  func half(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    guard i + 1 < end else { return i + 1 }
    let before = i > place.block.lowerBound ? s[i - 1] : 0x20
    if before.isOne(of: "上下大前后多") { return i + 1 }
    let value = Decimal(5, exponent: -1)
    if s[i + 1] == UInt16(of: "数") { return append(value, i..<(i + 2), s, place, "半数", into: &found) }
    var term = NumberTerm(numeral: Numeral(range: i..<(i + 1), value: value, isArabic: false, length: 1))
    term.unit = units.unit(in: s, after: term.numeral, place)
    guard let unit = term.unit, [.duration, .percent, .measure].contains(unit.unit.kind),
      plausibility.isFigure(s, place, term),
      let quantity = builder.quantity(term, in: s, place, rule: "half a unit")
    else { return i + 1 }
    found.append(quantity)
    return unit.end
  }

  /// 过半 of 占比过半: more than a half.
  func majority(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    guard i + 1 < place.block.upperBound, s[i + 1] == UInt16(of: "半"),
      s[place.before(14)].contains(UInt16(of: "占")) || s[place.before(6)].contains(UInt16(of: "比"))
    else { return i + 1 }
    let next = append(Decimal(5, exponent: -1), i..<(i + 2), s, place, "过半", into: &found)
    found[found.count - 1].bound = .over
    return next
  }
}
