/// A number with its sign and, where one follows, its unit.
struct NumberTerm {
  var numeral: Numeral
  /// Where the minus sign stands, if there is one.
  var sign: Int?
  var unit: UnitReading?

  var start: Int { sign ?? numeral.range.lowerBound }
  var end: Int { unit?.end ?? numeral.range.upperBound }

  /// A value of the number in the unit's main unit, with what the unit adds and with the sign.
  func signed(_ value: Decimal) -> Decimal {
    let sum = unit.flatMap { value.adding($0.addition) } ?? value
    let scaled = unit.map { sum.scaled(by: -$0.unit.coin) } ?? sum
    return sign == nil ? scaled : -scaled
  }
}
