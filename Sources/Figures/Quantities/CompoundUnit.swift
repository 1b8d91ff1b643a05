/// Reads a quantity said in two or three units as one, in the smallest of them: 3小时20分钟 is 200 minutes, 5斤6两 56两.
struct CompoundUnit: Sendable {
  let numerals: NumeralReader

  /// A unit that a part can have: how many make one of the unit before, and its words, longest first.
  private struct Part {
    var code: String
    var parts: Int128
    var words: [[UInt16]]

    init(_ code: String, _ parts: Int128, _ words: String...) {
      self.code = code
      self.parts = parts
      self.words = words.map { Array($0.utf16) }
    }
  }

  /// Years have days only through months, whose lengths differ, so 1年20天 is two figures.
  private static let below: [String: Part] = [
    "a": Part("mo", 12, "个月"),
    "d": Part("h", 24, "个小时", "小时"),
    "h": Part("min", 60, "分钟", "分"),
    "min": Part("s", 60, "秒钟", "秒"),
    "km": Part("m", 1000, "米", "公尺"),
    "m": Part("cm", 100, "厘米", "公分"),
    "[ft_i]": Part("[in_i]", 12, "英寸", "寸", "吋"),
    "t": Part("kg", 1000, "公斤", "千克"),
    "kg": Part("g", 1000, "克"),
    "斤": Part("两", 10, "两"),
  ]

  /// Adds the smaller units that follow a quantity right away to it.
  func extend(_ term: inout NumberTerm, in s: [UInt16], before end: Int) {
    switch term.unit?.unit.kind {
    case .money?, .percent?, .percentagePoint?, .count?: return
    default: break
    }
    if term.unit == nil || term.unit?.unit.code == "分" { minutes(&term, in: s, before: end) }
    while let unit = term.unit, unit.unit.kind == .duration || unit.unit.kind == .measure, unit.addition == .zero,
      !unit.isOver,
      !term.numeral.isOver, term.numeral.high == nil, !term.numeral.isPositional, term.numeral.length < 4,
      let part = CompoundUnit.below[unit.unit.code],
      let (value, last) = self.part(part, in: s, at: unit.end, before: end),
      let sum = term.numeral.value.multiplied(by: Decimal(part.parts)).flatMap({ $0.adding(value) })
    {
      term.numeral.value = sum
      term.unit = UnitReading(unit: Unit(code: part.code, kind: unit.unit.kind), end: last)
    }
    decimals(&term, in: s, before: end)
  }

  /// Takes the decimals that a result in sport has after its unit: 9秒83, 1分52秒13, 8米36.
  private func decimals(_ term: inout NumberTerm, in s: [UInt16], before end: Int) {
    guard let unit = term.unit, unit.unit.code == "s" || unit.unit.code == "m", term.numeral.isArabic,
      !term.numeral.hasPoint, unit.addition == .zero
    else { return }
    var i = unit.end
    var value: Int128 = 0
    while i < end, i < unit.end + 3, NumberCharacter.isArabic(s[i]) {
      value = value * 10 + Int128(s[i] - 0x30)
      i += 1
    }
    guard (1...2).contains(i - unit.end), i == end || s[i].isOne(of: ",.。;、:!?) 的成高长夺打刷获"),
      let sum = term.numeral.value.adding(Decimal(value, exponent: unit.end - i))
    else { return }
    term.numeral.value = sum
    term.unit?.end = i
  }

  /// 分 is a length of time only with seconds after it: 2分30秒.
  private func minutes(_ term: inout NumberTerm, in s: [UInt16], before end: Int) {
    let i = term.numeral.range.upperBound
    guard i < end, s[i] == UInt16(of: "分"), let seconds = CompoundUnit.below["min"],
      part(seconds, in: s, at: i + 1, before: end) != nil
    else { return }
    term.unit = UnitReading(unit: Unit(code: "min", kind: .duration), end: i + 1)
  }

  /// A number below the unit's count, and its unit.
  private func part(
    _ part: Part, in s: [UInt16], at position: Int, before end: Int
  ) -> (value: Decimal, end: Int)? {
    var i = position
    // 两年零三个月, 1小时又5分钟
    if i + 1 < end, s[i].isOne(of: "零又"), NumberCharacter.beginsNumber(s[i + 1]) { i += 1 }
    if i + 1 < end, s[i] == 0x30, NumberCharacter.isArabic(s[i + 1]) { i += 1 }  // 2小时08分
    guard i < end, NumberCharacter.beginsNumber(s[i]), let numeral = numerals.numeral(in: s, at: i, before: end),
      !numeral.isOver, numeral.high == nil, !numeral.isBare || numeral.value == Decimal(10),
      numeral.value < Decimal(part.parts)
    else { return nil }
    let unit = numeral.range.upperBound
    for word in part.words where unit + word.count <= end && s[unit..<(unit + word.count)].elementsEqual(word) {
      return (numeral.value, unit + word.count)
    }
    return nil
  }
}
