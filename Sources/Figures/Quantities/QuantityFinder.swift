/// Finds the numbers of a text that are quantities, with their units.
struct QuantityFinder: Sendable {
  /// The quantities of a text in its order, not overlapping; dates, identifiers and names are not among them.
  func quantities(in text: Text, _ layout: Layout, _ times: [TimeMention]) -> [Quantity] { [] }
}
