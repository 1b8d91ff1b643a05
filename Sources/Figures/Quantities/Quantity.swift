/// A number with its unit, found in a text, before anything is known of what it measures.
struct Quantity: Sendable {
  /// From the first character of the number to the last of its unit or measure word.
  var range: Range<Int>
  /// `range` with the words around it that bound or approximate it (超过…, …以上) and a list's or a rate's frame.
  var extent: Range<Int>
  var kind: Figure.Kind
  var value: Decimal?
  var low: Decimal?
  var high: Decimal?
  var unit: String
  var bound: Figure.Bound = .exact
  /// The rule that found it.
  var rule: StaticString
}
