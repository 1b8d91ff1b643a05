/// The word lists that the reading of HTML needs.
struct HtmlLexicon: Sendable {
  let names = ElementNames()
  let facts = FactNames()
}
