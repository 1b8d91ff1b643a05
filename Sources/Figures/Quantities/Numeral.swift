/// A number as it stands in a text, its multipliers multiplied out, before its unit is known.
struct Numeral: Sendable {
  var range: Range<Int>
  /// Of an indefinite number (八九亿, 几十万) the lower end.
  var value: Decimal
  /// The upper end of an indefinite number.
  var high: Decimal?
  /// Whether 多, 余, 几 or 来 stands inside or right after it.
  var isOver = false
  /// Whether it begins with an Arabic digit.
  var isArabic: Bool
  /// Whether it has no digit at all: 百亿, 万.
  var isBare = false
  /// The power of ten of the multipliers after its last digits: 12 of 3.25万亿, 0 of 50.
  var power = 0
  /// How many characters of the number are digits or multipliers.
  var length: Int
  /// Whether Chinese digits stand side by side without multipliers: 二〇二三.
  var isPositional = false
  /// Whether it has a decimal point.
  var hasPoint = false

  /// The number before its last multipliers: 3.25 of 3.25万亿.
  var coefficient: Decimal { value.scaled(by: -power) }
}
