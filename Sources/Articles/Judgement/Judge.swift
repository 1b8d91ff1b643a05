/// Decides what of a page is the article.
///
/// Pages differ, so a rule looks at the whole: the article lies where the running text is; what stands before
/// its headline and after the first line that closes it belongs to the site. In doubt a paragraph is kept: a
/// figure lost is as bad as one taken from clutter.
struct Judge: Sendable {
  enum Verdict {
    case body, headline
    case omitted(Article.Reason)
  }

  struct Findings {
    /// One for each paragraph.
    var verdicts: [Verdict] = []
    var title: String?
    var published: String?
    var publisher: String?
    var author: String?
  }

  private let shapes = ShapeReader()

  /// - Complexity: linear in the page.
  func findings(_ page: Page) -> Findings {
    let shapes = page.paragraphs.map { self.shapes.shape(page, $0) }
    let zone = Zone(page, shapes)
    let headline = Headline(page, shapes, zone)
    var findings = Findings()
    findings.title = page.facts.title ?? headline.index.map { page.string(page.paragraphs[$0].range) }
    if let found = headline.named { findings.title = page.facts.title ?? page.string(found) }
    let keys = findings.title.map { TitleKey(title: $0) }
    for i in page.paragraphs.indices {
      var verdict = zone.verdict(i, shapes, headline)
      if case .omitted = verdict, i != headline.index {} else if i == headline.index { verdict = .headline }
      if let keys, keys.matches(page, page.paragraphs[i].range), i < zone.end { verdict = .headline }
      findings.verdicts.append(verdict)
    }
    Repetition.omit(page, &findings.verdicts)
    publication(page, shapes, zone, &findings)
    return findings
  }

  /// Date, publisher and author: from the file's own facts, else from the first byline that names them.
  private func publication(_ page: Page, _ shapes: [Shape], _ zone: Zone, _ findings: inout Findings) {
    var (published, publisher, author): (String?, String?, String?)
    for (i, shape) in shapes.enumerated() {
      guard case .byline(let byline) = shape, i <= zone.end else { continue }
      published = published ?? byline.date
      publisher = publisher ?? byline.source.map { page.string($0) }
      author = author ?? byline.author.map { page.string($0) }
    }
    findings.published = page.facts.published ?? published
    findings.publisher = page.facts.publisher ?? publisher ?? page.facts.site
    findings.author = page.facts.author ?? author
  }
}
