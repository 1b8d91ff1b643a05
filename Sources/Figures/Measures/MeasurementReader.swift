/// Reads from a clause what each of its quantities measures, and as what: level, change, share, rank.
struct MeasurementReader: Sendable {
  /// One measurement a quantity, in the same order.
  func measurements(
    of quantities: [Quantity], in text: Text, _ layout: Layout, _ times: [TimeMention],
    _ subjects: [SubjectMention]
  ) -> [Measurement] { quantities.map { _ in Measurement() } }
}
