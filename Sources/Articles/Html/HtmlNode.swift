/// An element of a page, as far as the judgement of its paragraphs needs it.
struct HtmlNode {
  var parent: Int
  var element: HtmlElement
  /// Its class or id is one of those that menus, footers, share bars and the like have.
  var isNamedOut = false
  var isNamedCaption = false

  /// A paragraph of it is a sentence that is a link.
  var holdsLinkedSentence = false
  /// Whether the first paragraph in it is a link and nothing else; nil before there is one.
  var startsLinked: Bool?
  /// How many elements in it are a linked title with text below it, and how many characters they have.
  var teasers = 0
  var teaserText = 0

  // Of it and all within.
  /// Characters.
  var text = 0
  /// Characters of links.
  var linked = 0
  /// Han characters of running text.
  var prose = 0
  /// Whether it holds a heading of the first two levels that is no link.
  var hasHeading = false
}
