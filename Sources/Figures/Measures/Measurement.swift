/// What a clause says of one quantity: everything but where the quantity's period and subject come from.
struct Measurement: Sendable {
  var role: Figure.Role = .level
  var basis: Figure.Basis?
  var reference: String?
  var indicator: String?
  var indicatorStandard: String?
  var status: Figure.Status = .actual
  /// Whether the quantity is a change or gap downwards, so that its value is written negative.
  var isNegative = false
  var reasons: [Reason] = []
}
