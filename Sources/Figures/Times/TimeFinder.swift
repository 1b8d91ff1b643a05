/// Finds the words that name a time, resolves them by the article's date, and says which period a figure has.
struct TimeFinder: Sendable {
  /// The times that a text names, in its order, not overlapping.
  func mentions(in text: Text, _ layout: Layout, published: Day?, title: String?) -> [TimeMention] { [] }

  /// For each quantity the time that it covers, or nil where none is said.
  func periods(
    of quantities: [Quantity], _ measurements: [Measurement], in text: Text, _ layout: Layout,
    _ times: [TimeMention], _ subjects: [SubjectMention]
  ) -> [TimeMention?] { quantities.map { _ in nil } }
}
