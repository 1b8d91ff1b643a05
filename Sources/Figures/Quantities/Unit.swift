/// What a word after a number makes of it.
struct Unit: Sendable {
  /// As the record has it: a UCUM or ISO 4217 code, or the measure word itself; `yuan` for a 元 whose place is open.
  var code: String
  var kind: Figure.Kind
  /// Of a coin, the power of ten by which it is smaller than the currency's main unit: 1 of 角, 2 of 分.
  var coin = 0
}
