/// Reads a number with its sign and its unit: what a figure, a range's end or a list's item is made of.
struct NumberTermReader: Sendable {
  let numerals: NumeralReader
  let units: UnitReader
  let compounds: CompoundUnit

  /// The term whose numeral begins at `place.position`; nil where there is no number.
  func term(in s: [UInt16], at place: NumberPlace) -> NumberTerm? {
    guard var numeral = numerals.numeral(in: s, at: place.position, before: place.block.upperBound) else { return nil }
    point(&numeral, s, place)
    let unit = units.unit(in: s, after: numeral, place)
    var term = NumberTerm(numeral: numeral, sign: sign(s, place, numeral, unit), unit: unit)
    compounds.extend(&term, in: s, before: place.block.upperBound)
    return term
  }

  /// The term of a range's or a list's further part, whose sign may stand at `place.position`.
  func signedTerm(in s: [UInt16], at place: NumberPlace) -> NumberTerm? {
    let i = place.position
    guard i < place.block.upperBound else { return nil }
    let isFromZero = s[i] == UInt16(of: "零") && i + 1 < place.block.upperBound && s[i + 1].isOne(of: "上下")
    let isSigned =
      isFromZero && s[i + 1] == UInt16(of: "下") || s[i] == 0x2D || s[i] == 0x2212 || s[i] == UInt16(of: "负")
    let start = isFromZero ? i + 2 : isSigned ? i + 1 : i
    guard start < place.block.upperBound, NumberCharacter.beginsNumber(s[start]) else { return nil }
    guard var term = term(in: s, at: place.at(start)) else { return nil }
    term.sign = isSigned ? i : nil
    return term
  }

  /// Takes the point of .5 before the number.
  private func point(_ numeral: inout Numeral, _ s: [UInt16], _ place: NumberPlace) {
    let i = numeral.range.lowerBound
    guard numeral.isArabic, !numeral.hasPoint, i - 1 >= place.read, s[i - 1] == 0x2E else { return }
    if i - 2 >= place.block.lowerBound, NumberCharacter.isASCIIWord(s[i - 2]) { return }
    var digits = 0
    while i + digits < numeral.range.upperBound, NumberCharacter.isArabic(s[i + digits]) { digits += 1 }
    numeral.value = numeral.value.scaled(by: -digits)
    numeral.range = (i - 1)..<numeral.range.upperBound
    numeral.hasPoint = true
  }

  /// Where the minus sign of a number stands.
  private func sign(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral, _ unit: UnitReading?) -> Int? {
    let i = numeral.range.lowerBound - 1
    guard i >= place.read else { return nil }
    let before = i > place.block.lowerBound ? s[i - 1] : 0x20
    switch s[i] {
    case 0x2D, 0x2212:
      let isShare = unit?.unit.kind == .percent || unit?.unit.kind == .percentagePoint
      if isShare, NumberCharacter.isLetter(before) { return i }  // YoY-5.6%
      let isJoint =
        NumberCharacter.isASCIIWord(before) || NumberCharacter.kind(before) != 0 || before == 0x2D || before == 0x29
        || before.isOne(of: "年月日号")
      return isJoint ? nil : i
    case UInt16(of: "下"): return before == UInt16(of: "零") && i > place.read ? i - 1 : nil  // 零下12度
    case UInt16(of: "负"): return before.isOne(of: "减欠肩担抱胜自") ? nil : i
    default: return nil
    }
  }
}
