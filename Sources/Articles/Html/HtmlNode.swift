/// An element of a page, as far as the judgement of its paragraphs needs it.
struct HtmlNode {
  var parent: Int
  var element: HtmlElement
  /// Its class or id is one of those that menus, footers, share bars and the like have.
  var isNamedOut = false
  var isNamedCaption = false

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
