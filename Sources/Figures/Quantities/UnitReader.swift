/// A unit as it stands after a number.
struct UnitReading: Sendable {
  var unit: Unit
  /// Where its words end.
  var end: Int
  /// What the words add to the number: half a unit (两年半), coins (3元5角).
  var addition: Decimal = .zero
  /// Whether 多 stands inside: 3个多月.
  var isOver = false
}

/// Reads the unit after a number: the longest word of the lists, with what makes a rate or a compound of it.
struct UnitReader: Sendable {
  let units: UnitTable
  let numerals: NumeralReader

  /// The unit of a number that ends at `position`, or nil.
  func unit(in s: [UInt16], after numeral: Numeral, before end: Int) -> UnitReading? {
    var i = numeral.range.upperBound
    while i < end, s[i] == 0x20, i < numeral.range.upperBound + 2 { i += 1 }
    let afterArabic = numeral.isArabic || numeral.length > 1
    guard var reading = word(in: s, at: i, before: end, afterArabic) else { return nil }
    if reading.unit.kind == .money, reading.unit.coin < 2 { coins(&reading, s, end) }
    if reading.unit.kind == .duration, reading.end < end, s[reading.end] == UInt16(of: "半"),
      reading.end + 1 == end || !"数载个径".utf16.contains(s[reading.end + 1])
    {
      reading.addition = Decimal(5, exponent: -1)
      reading.end += 1
    }
    rate(&reading, s, end)
    return reading
  }

  private func word(in s: [UInt16], at i: Int, before end: Int, _ afterArabic: Bool) -> UnitReading? {
    // 个多月, 个半小时: 多 or 半 inside the word.
    if i + 2 < end, s[i] == UInt16(of: "个"), s[i + 1] == UInt16(of: "多") || s[i + 1] == UInt16(of: "半") {
      let whole = [s[i]] + s[(i + 2)..<min(end, i + 6)]
      if let match = units.longest(in: whole, at: 0, before: whole.count, afterArabic: afterArabic),
        match.unit.kind == .duration
      {
        let isHalf = s[i + 1] == UInt16(of: "半")
        return UnitReading(
          unit: match.unit, end: i + 1 + match.length, addition: isHalf ? Decimal(5, exponent: -1) : .zero,
          isOver: !isHalf)
      }
    }
    guard let match = units.longest(in: s, at: i, before: end, afterArabic: afterArabic) else { return nil }
    return UnitReading(unit: match.unit, end: i + match.length)
  }

  /// Takes 角 and 分 after 元: 123元1角1分, 一百三十五块六角七分钱.
  private func coins(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    while reading.end < end, let numeral = coinNumeral(s, reading.end, end) {
      let next = numeral.range.upperBound
      guard next < end else { return }
      let power: Int
      switch s[next] {
      case UInt16(of: "角"), UInt16(of: "毛"): power = 1
      case UInt16(of: "分"): power = 2
      default: return
      }
      guard let sum = reading.addition.adding(numeral.value.scaled(by: -power)) else { return }
      reading.addition = sum
      reading.end = next + 1
      if reading.end < end, s[reading.end] == UInt16(of: "钱") { reading.end += 1 }
    }
  }

  private func coinNumeral(_ s: [UInt16], _ i: Int, _ end: Int) -> Numeral? {
    let kind = NumberCharacter.kind(s[i])
    guard kind == NumberCharacter.arabic || kind == NumberCharacter.digit else { return nil }
    return numerals.numeral(in: s, at: i, before: end)
  }

  /// Takes /吨 or 每平方米 after a unit.
  private func rate(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    guard reading.end < end, reading.unit.kind != .percent, reading.unit.kind != .duration else { return }
    let sign = s[reading.end]
    guard sign == 0x2F || sign == 0x2215 || sign == UInt16(of: "每") else { return }
    var i = reading.end + 1
    guard let denominator = denominator(in: s, at: &i, before: end) else { return }
    if sign == UInt16(of: "每"), denominator.kind == .count { return }
    reading.unit.code += "/" + denominator.code
    reading.end = i
  }

  /// The unit after /, or after 每 before a number; moves `i` to its end.
  func denominator(in s: [UInt16], at i: inout Int, before end: Int) -> (code: String, kind: Figure.Kind)? {
    var multiplier = ""
    var k = i
    while k < end, NumberCharacter.kind(s[k]) >= NumberCharacter.multiplier,
      NumberCharacter.kind(s[k]) <= NumberCharacter.myriad, !units.beginsLongWord(in: s, at: k, before: end)
    {
      multiplier += String(decoding: [s[k]], as: UTF16.self)
      k += 1
    }
    if let match = units.longest(in: s, at: k, before: end, afterArabic: true), match.unit.kind != .percent {
      i = k + match.length
      if match.unit.code == "yuan" { return (multiplier + "元", .money) }
      return (multiplier + match.unit.code, match.unit.kind)
    }
    guard k < end, let code = UnitReader.times[s[k]] else { return nil }
    i = k + 1
    return (multiplier + code, .duration)
  }

  /// Words of time that are units only after / and 每.
  private static let times: [UInt16: String] = [
    UInt16(of: "月"): "mo", UInt16(of: "日"): "d", UInt16(of: "时"): "h", UInt16(of: "分"): "min",
  ]
}
