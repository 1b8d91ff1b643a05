/// A number with its unit, found in a text, before anything is known of what it measures.
struct Quantity: Sendable {
  /// From the first character of the number to the last of its unit or measure word.
  var range: Range<Int>
  /// `range` with the words around it that bound or approximate it (超过…, …以上) and a rate's frame (每公斤…).
  var extent: Range<Int>
  var kind: Figure.Kind
  var value: Decimal?
  var low: Decimal?
  var high: Decimal?
  var unit: String
  var bound: Figure.Bound = .exact
  /// Which list it belongs to where several are joined by 、和及与 (3.1%、4.2%和5.3%): the same number for all of
  /// a list, counted from 0 in the order of the text; nil for one that stands alone.
  var list: Int?
  /// The rule that found it.
  var rule: StaticString
}
