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
    let source = try Source(bytes, detector, limits)
    let form: Form
    var page: Page
    if let front = FrontMatter(source.scalars, html.facts) {
      form = .markdown
      page = HtmlReader.page(markdown: source, from: front.end, html)
      page.facts = front.facts
    } else {
      form = Form(source.scalars, name: name)
      page =
        switch form {
        case .plainText: PlainText.page(source)
        case .html: HtmlReader.page(source, html)
        case .markdown: HtmlReader.page(markdown: source, from: 0, html)
        }
    }
    return [
      ArticleWriter.article(page, judge.findings(page), mediaType: form.rawValue, encoding: source.encoding)
    ]
  }
}
