/// Reads two numbers as the ends of one figure: 10%-15%, 3至5年, 50亿—80亿元, 21.2%至21.8%之间.
struct RangeReader: Sendable {
  let terms: NumberTermReader
  let bares: BareNumberReader
  let plausibility: Plausibility
  let builder: QuantityBuilder

  /// Appends a range that begins with `first` and returns where to go on; nil where there is none.
  func read(_ s: [UInt16], _ place: NumberPlace, _ first: NumberTerm, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    guard let joint = RangeReader.joint(s, first.end, end) else { return nil }
    // ¥20-¥30, HK$20-HK$30: the currency is said again.
    let prefix = first.unit == nil ? bares.prefixes.currency(in: s, before: first.start, from: place.read) : nil
    let again = prefix.map { s[joint.end..<end].starts(with: s[$0.range]) ? $0.range.count : 0 } ?? 0
    guard let second = terms.signedTerm(in: s, at: place.at(joint.end + again)) else { return nil }
    let currency = prefix.map { UnitReading(unit: Unit(code: $0.code, kind: .money), end: second.end) }
    guard var unit = second.unit ?? currency ?? money(s, place, first, second) else {
      // 2019-2023, 0799-6321110: nothing in it is a figure.
      return first.unit == nil && joint.kind == .dash ? dashedEnd(s, second.end, end) : nil
    }
    // NT$300至500元
    if let prefix, unit.unit.code == "yuan" { unit.unit.code = prefix.code }
    if plausibility.isCalendarYear(s, second.numeral, end) { return second.numeral.range.upperBound + 1 }
    // 30元至50元/斤 has its rate at the end.
    if let own = first.unit, own.unit.code != unit.unit.code, !unit.unit.code.hasPrefix(own.unit.code + "/") {
      return nil
    }
    if joint.kind == .word, first.unit != nil, isMovement(s, place, first), !isSpread(s, unit.end, end) { return nil }
    if joint.kind == .pair, !isBetween(s, unit.end, end) { return nil }
    var scaled = first
    scaled.unit = first.unit ?? UnitReading(unit: unit.unit, end: unit.end)
    var low = first.numeral.value
    if first.unit == nil, let power = sharedPower(first.numeral, second.numeral) { low = low.scaled(by: power) }
    low = scaled.signed(low)
    let high = second.signed(second.numeral.high ?? second.numeral.value)
    guard low < high else { return first.unit == nil && joint.kind == .dash ? second.start : nil }
    guard first.numeral.isArabic || plausibility.isFigure(s, place.at(second.start), second) else { return unit.end }
    let range = first.start..<unit.end
    var quantity = Quantity(
      range: range, extent: range, kind: unit.unit.kind, low: low, high: high, unit: unit.unit.code, rule: "range")
    if isBetween(s, unit.end, end) {
      quantity.extent = first.start..<(unit.end + (s[unit.end] == UInt16(of: "之") ? 2 : 1))
    }
    builder.surround(&quantity, in: s, place, isOver: first.numeral.isOver || second.numeral.isOver)
    found.append(quantity)
    return unit.end
  }

  /// The unit of two amounts that only the context makes money: 售价在24万到30万之间.
  private func money(_ s: [UInt16], _ place: NumberPlace, _ first: NumberTerm, _ second: NumberTerm) -> UnitReading? {
    guard first.unit == nil, second.numeral.power >= 3 else { return nil }
    var whole = second
    whole.numeral.range = first.start..<second.numeral.range.upperBound
    guard bares.isMoney(s, place, whole, after: nil) else { return nil }
    return UnitReading(unit: Unit(code: "yuan", kind: .money), end: second.end)
  }

  /// The power of ten of the second number's multipliers that are the first one's too: 2—3万元, 两到三百万元,
  /// 十八至三十万元, but not 5000—1万元.
  private func sharedPower(_ first: Numeral, _ second: Numeral) -> Int? {
    let ten = Decimal(10)
    if first.power == 0, first.value < ten, second.power >= 2, second.coefficient < ten,
      first.value < second.coefficient
    {
      return second.power
    }
    let power = second.isArabic ? second.power : second.power & ~3  // 4 of 三十万, whose 十 is its own
    guard power >= 3, first.power < min(power, 4), first.value < second.value.scaled(by: -power) else { return nil }
    return power
  }

  enum JointKind {
    /// - — ~
    case dash
    /// 至 到
    case word
    /// 与 和, with 之间 after the second number
    case pair
  }

  /// What joins the two ends of a range, and where it ends.
  static func joint(_ s: [UInt16], _ position: Int, _ end: Int) -> (end: Int, kind: JointKind)? {
    var i = position
    if i + 2 < end, s[i] == 0x28, s[i + 1] == UInt16(of: "含"), s[i + 2] == 0x29 { i += 3 }
    if i < end, s[i] == 0x20 { i += 1 }
    guard i < end else { return nil }
    let kind: JointKind
    switch s[i] {
    case 0x2D, 0x2010...0x2015, 0x7E, 0x301C, 0x223C, 0x2500:
      kind = .dash
      // ——, ～～ and 1万元--5万元, but the second - of 5--3 is a sign.
      if i + 1 < end, s[i] != 0x2D || !NumberCharacter.isArabic(s[i - 1]), s[i + 1] == s[i] { i += 1 }
    case UInt16(of: "至"), UInt16(of: "到"): kind = .word
    case UInt16(of: "与"), UInt16(of: "和"): kind = .pair
    default: return nil
    }
    i += 1
    if i < end, s[i] == 0x20 { i += 1 }
    return (i, kind)
  }

  private func dashedEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    var i = position
    while i < end, NumberCharacter.isArabic(s[i]) || s[i] == 0x2D { i += 1 }
    return i
  }

  private func isBetween(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    return s[i] == UInt16(of: "间") || i + 1 < end && s[i] == UInt16(of: "之") && s[i + 1] == UInt16(of: "间")
  }

  /// Whether 不等 or 之间 after the second number makes of 从3元到5元 a range after all.
  private func isSpread(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    i + 1 < end && s[i] == UInt16(of: "不") && s[i + 1] == UInt16(of: "等") || isBetween(s, i, end)
  }

  /// Whether 从 or 由 before makes of 从3%到5% two figures; 由138万元至415万元 is a range.
  private func isMovement(_ s: [UInt16], _ place: NumberPlace, _ first: NumberTerm) -> Bool {
    let words = s[place.before(16)]
    if words.last == UInt16(of: "由"), s[first.end] == UInt16(of: "至") { return false }
    // 增加30万桶至4.6亿桶: the second is the new level.
    if first.unit?.unit.kind != .percent, words.suffix(2).contains(where: { $0.isOne(of: "增加减少升降涨跌扩缩提高回落多") }) {
      return true
    }
    return words.contains { $0.isOne(of: "从由自") }
  }
}
