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
