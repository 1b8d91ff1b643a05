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
  private let publication = Publication()

  /// - Complexity: linear in the page.
  func findings(_ page: Page) -> Findings {
    let shapes = shapes.shapes(page)
    let zone = Zone(page, shapes)
    let headline = Headline(page, shapes, zone)
    var findings = Findings()
    findings.title = page.facts.title ?? headline.title
    let key = findings.title.map { TitleKey(title: $0) }
    for i in page.paragraphs.indices {
      var verdict = zone.verdict(i, shapes, headline)
      if i == headline.index { verdict = .headline }
      if let key, i < zone.end, shapes[i].mayBeTitle, key.matches(page, page.paragraphs[i].range) {
        verdict = .headline
      }
      findings.verdicts.append(verdict)
    }
    Repetition.omit(page, &findings.verdicts)
    publication.find(page, shapes, zone, headline, &findings)
    return findings
  }
}
