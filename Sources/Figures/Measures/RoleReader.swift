/// Reads as what each quantity is stated: level, change, share, gap, rank, contribution, old value or criterion.
struct RoleReader: Sendable {
  /// One reading a quantity, in the same order.
  func roles(
    of quantities: [Quantity], in text: Text, _ layout: Layout, _ times: [TimeMention], _ subjects: [SubjectMention]
  ) -> [RoleReading] { quantities.map { RoleReading(frame: $0.range.lowerBound..<$0.range.lowerBound) } }
}
