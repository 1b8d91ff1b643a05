/// Reads from a clause what each of its quantities measures, and as what.
struct MeasurementReader: Sendable {
  private let roleReader = RoleReader()
  private let indicatorReader: IndicatorReader

  /// - Parameter indicators: a user's own rows: a standard name and its variants.
  init(indicators: [(standard: String, variants: [String])] = []) {
    indicatorReader = IndicatorReader(indicators: indicators)
  }

  /// One measurement a quantity, in the same order.
  func measurements(
    of quantities: [Quantity], in text: Text, _ layout: Layout, _ times: [TimeMention], _ subjects: [SubjectMention],
    published: Day?
  ) -> [Measurement] {
    let roles = roleReader.roles(
      of: quantities, in: text, layout, times, subjects, published: published)
    let indicators = indicatorReader.indicators(of: quantities, roles, in: text, layout, times, subjects)
    var measurements = quantities.indices.map { Measurement(role: roles[$0], indicator: indicators[$0]) }
    WholeOfPart.name(in: &measurements, quantities, text, layout)
    return measurements
  }
}
