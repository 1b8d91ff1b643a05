/// The subjects of one article: where it names them, and whom it is about.
struct ArticleSubjects: Sendable {
  /// In the order of the text, not overlapping.
  var mentions: [SubjectMention]
  /// Whose a figure is that has no name of its own near it; its range is empty.
  var main: SubjectMention?
  /// Whether the headline or an assembly tells so, and not the text's names alone.
  var isHeadlined = false
}
