/// What a paragraph looks like by itself.
enum Shape {
  case prose
  /// Neither running text nor recognised as clutter: titles, headings, list items, cells.
  case plain
  case byline(Byline)
  case navigation
  case contact
  /// A line of the site that may stand anywhere.
  case clutter
  /// A line of the site that closes an article; `strong` if it heads a list of other articles.
  case closing(strong: Bool)

  /// Whether it may be the title again: `原标题：…` is a byline, a breadcrumb that ends in it is none.
  var mayBeTitle: Bool {
    switch self {
    case .prose, .plain, .byline: true
    default: false
    }
  }

  var isText: Bool {
    switch self {
    case .prose, .plain: true
    default: false
    }
  }
}

/// Gives paragraphs their shapes.
struct ShapeReader: Sendable {
  let bylines = BylineReader()
  private let words = ClutterWords()

  /// The shapes of all paragraphs, also of names that stand in a line beside their label or beside the date.
  func shapes(_ page: Page) -> [Shape] {
    var shapes = page.paragraphs.map { shape(page, $0) }
    for i in shapes.indices {
      guard case .byline(let byline) = shapes[i] else { continue }
      if byline.open == .source || byline.open == .author, i + 1 < shapes.count, isName(page, i + 1, shapes) {
        var next = Byline()
        if byline.open == .source { next.source = page.paragraphs[i + 1].range }
        if byline.open == .author { next.author = page.paragraphs[i + 1].range }
        shapes[i + 1] = .byline(next)
      } else if byline.labels == 0, byline.source == nil {
        for k in [i - 1, i + 1] where shapes.indices.contains(k) && isName(page, k, shapes) {
          guard Publication.isMedium(page.string(page.paragraphs[k].range)) else { continue }
          var next = Byline()
          next.source = page.paragraphs[k].range
          shapes[k] = .byline(next)
          break
        }
      }
    }
    return shapes
  }

  /// Whether a paragraph may be a name: short, and nothing else.
  private func isName(_ page: Page, _ i: Int, _ shapes: [Shape]) -> Bool {
    let paragraph = page.paragraphs[i]
    guard case .plain = shapes[i], paragraph.level == 0, paragraph.part == .body else { return false }
    return (2...20).contains(paragraph.range.count) && paragraph.digits == 0 && paragraph.commas == 0
  }

  private func shape(_ page: Page, _ paragraph: Paragraph) -> Shape {
    if paragraph.isAside { return .navigation }
    guard paragraph.part != .table else { return .plain }
    if let byline = bylines.byline(page, paragraph) { return .byline(byline) }
    switch words.rule(page, paragraph) {
    case .end: return .closing(strong: true)
    case .close: return .closing(strong: false)
    case .line, .legal: return .clutter
    case .begin: return paragraph.isProse ? .prose : .navigation
    case .inside: return .contact
    case nil: break
    }
    if paragraph.isProse { return .prose }
    if paragraph.linked * 3 > paragraph.range.count * 2, paragraph.level == 0, !paragraph.isLinkedSentence {
      return .navigation
    }
    if isNavigation(page, paragraph) { return .navigation }
    return .plain
  }

  /// Breadcrumbs (`A > B > C`), menus (`A | B | C | D`) and runs of six and more short words.
  private func isNavigation(_ page: Page, _ paragraph: Paragraph) -> Bool {
    guard paragraph.stops == 0 else { return false }
    var (bars, arrows, words, word, longest) = (0, 0, 1, 0, 0)
    for i in paragraph.range {
      switch page.folded[i] {
      case 0x7C, 0x2502: bars += 1
      case 0x3E, 0xBB, 0x203A: arrows += 1
      case 0x20:
        words += 1
        longest = max(longest, word)
        word = 0
      default: word += 1
      }
    }
    longest = max(longest, word)
    if bars >= 3 && paragraph.digits * 4 < paragraph.range.count { return true }
    if arrows >= 2 && paragraph.digits == 0 { return true }
    return words >= 6 && longest <= 12 && paragraph.digits == 0 && paragraph.commas == 0
  }
}
