/// Reads files as articles.
///
/// Make one and keep it: it holds the word lists.
public struct Reader: Sendable {
  private let limits: Limits
  private let detector = CharsetDetector()
  private let html = HtmlLexicon()
  private let judge = Judge()

  public init(limits: Limits = Limits()) { self.limits = limits }

  /// The articles of a file: one, or several where it holds one JSON object a line.
  ///
  /// - Parameter name: the file's name; its ending is only a hint, the content decides.
  /// - Throws: `ReadError` where the bytes are no article.
  public func articles(in bytes: [UInt8], name: String) throws(ReadError) -> [Article] {
    guard !bytes.isEmpty else { throw ReadError(code: "empty", message: "The file is empty.") }
    guard bytes.count <= limits.bytes else {
      throw ReadError(
        code: "oversized", message: "The file has \(bytes.count) bytes, more than the \(limits.bytes) allowed.")
    }
    let unpacked = try Packing.unpacked(bytes, limits)
    let source = try Source(unpacked ?? bytes, detector, limits)
    if let json = JsonArticles(source.scalars, html.facts) {
      return json.records.map { article($0, encoding: source.encoding) }
    }
    return [article(source, name: unpacked == nil ? name : Packing.inner(name))]
  }

  private func article(_ source: Source, name: String) -> Article {
    var (page, form) = page(source.scalars, name: name)
    if let scripted = page.scripted {
      let (han, visible) = (scripted.text.han, page.text)
      if han > visible * 5 {
        page = self.page(scripted, page)
      } else if han * 2 > visible {
        page.hints.fill(from: scripted.facts)
      }
    }
    return ArticleWriter.article(page, judge.findings(page), mediaType: form.rawValue, encoding: source.encoding)
  }

  private func article(_ record: JsonArticles.Record, encoding: String) -> Article {
    let text = record.body ?? record.html ?? JsonText()
    var (page, _) = page(text.scalars, name: "")
    text.relocate(&page)
    var facts = record.facts
    facts.fill(from: page.facts)
    page.facts = facts
    return ArticleWriter.article(page, judge.findings(page), mediaType: Form.json.rawValue, encoding: encoding)
  }

  /// The page that a page's script would have made.
  private func page(_ scripted: ScriptReader.Article, _ shell: Page) -> Page {
    var (page, _) = page(scripted.text.scalars, name: "")
    scripted.text.relocate(&page)
    var facts = shell.facts
    facts.fill(from: scripted.facts)
    page.facts = facts
    page.hints = shell.hints
    return page
  }

  private func page(_ text: [UInt32], name: String) -> (Page, Form) {
    if let front = FrontMatter(text, html.facts) {
      var page = HtmlReader.page(markdown: text, from: front.end, html)
      page.facts = front.facts
      return (page, .markdown)
    }
    let form = Form(text, name: name)
    switch form {
    case .html: return (HtmlReader.page(text, html), form)
    case .markdown: return (HtmlReader.page(markdown: text, from: 0, html), form)
    case .plainText, .json: return (PlainText.page(text), .plainText)
    }
  }
}
