/// Finds the places, zones, companies and projects that a text names, and says whose a figure is.
struct SubjectFinder: Sendable {
  /// The subjects that a text names, in its order, not overlapping.
  func mentions(in text: Text, _ layout: Layout, _ document: Document) -> [SubjectMention] { [] }

  /// For each quantity whose it is, or nil where the article does not say.
  func subjects(
    of quantities: [Quantity], _ measurements: [Measurement], in text: Text, _ layout: Layout,
    _ mentions: [SubjectMention], _ document: Document
  ) -> [SubjectMention?] { quantities.map { _ in nil } }
}
