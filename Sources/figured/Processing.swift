import Articles
import Figures
import Records

/// A file's bytes → its figure records. Where articles and figures meet.
struct Processing: Sendable {
  private let reader: Reader
  private let extractor: Extractor
  private let bounds: Bounds

  /// What keeps one file from taking all of a daemon's memory: a real article has a thousandth of it.
  struct Bounds: Sendable, Equatable {
    /// Of one article, in bytes.
    var text = Int.max
    /// Of all articles of a file, in bytes.
    var records = Int.max
  }

  init(_ settings: Settings, bounds: Bounds = Bounds()) {
    self.bounds = bounds
    reader = Reader(limits: settings.limits)
    // The words were seen to be good when the settings were read.
    extractor = Extractor(words: (try? OwnWords(settings.ownWords)) ?? OwnWords())
  }

  struct Outcome: Sendable {
    var id: String
    /// How many bytes the file has.
    var bytes: Int
    var figures: Int
    /// The figure records, one a line.
    var lines: [UInt8]
    /// What the first article of the file says of itself.
    var article: Article
  }

  /// What whoever hands in an article knows of it; it goes before what the article says of itself.
  struct Given: Sendable {
    var title: String?
    var published: String?
    var publisher: String?

    /// The day of a text such as 2023-07-03 or 2023-07-03T09:09:22+08:00; nil where it is none.
    static func day(_ text: String) -> String? {
      let day = String(text.prefix(10))
      let isWhole = text.utf8.count == 10 || text.dropFirst(10).first.map { $0 == "T" || $0 == " " } == true
      return isWhole && Day(iso8601: day) != nil ? day : nil
    }
  }

  /// - Throws: `ReadError` where the bytes are no article.
  func outcome(of bytes: [UInt8], file: String, given: Given = Given()) throws(ReadError) -> Outcome {
    let articles = try reader.articles(in: bytes, name: file).map { $0.with(given) }
    guard let first = articles.first else {
      throw ReadError(code: "empty", message: "The file holds no article.")
    }
    var outcome = Outcome(id: Digest.hex(of: bytes), bytes: bytes.count, figures: 0, lines: [], article: first)
    for article in articles { try append(article, file: file, to: &outcome) }
    return outcome
  }

  /// A file's articles with their figures, each figure with the rules that gave its fields.
  ///
  /// - Throws: `ReadError` where the bytes are no article.
  func explained(_ bytes: [UInt8], file: String) throws(ReadError) -> [Explained] {
    try reader.articles(in: bytes, name: file).map { article in
      let document = Document(article)
      return Explained(document: document, figures: extractor.figures(in: document, explaining: true))
    }
  }

  struct Explained: Sendable {
    var document: Document
    var figures: [Figure]
  }

  private func append(_ article: Article, file: String, to outcome: inout Outcome) throws(ReadError) {
    if article.text.count > bounds.text {
      throw ReadError(
        code: "oversized",
        message: "An article of the file has \(article.text.count) bytes of text; limits.text_mb allows \(bounds.text)."
      )
    }
    let document = Document(article)
    let header = FigureLine.Article(
      id: outcome.id, file: file, title: article.title, published: article.published,
      publisher: article.publisher)
    let text = Text(document)
    let figures = extractor.figures(in: document, text)
    outcome.lines.reserveCapacity(outcome.lines.count + (figures.count + 4) * FigureLine.usualLength)
    for i in figures.indices {
      outcome.figures += 1
      FigureLine.append(
        figures[i], number: outcome.figures, source: article.offsets.source(of: figures[i].range),
        text: text.utf8(figures[i].range), sentence: text.utf8(figures[i].sentence), of: header,
        to: &outcome.lines)
      if outcome.lines.count > bounds.records {
        throw ReadError(
          code: "oversized",
          message: "The file's figure records have more bytes than the \(bounds.records) of limits.records_mb.")
      }
    }
  }
}

extension Article {
  fileprivate func with(_ given: Processing.Given) -> Article {
    var article = self
    article.title = given.title ?? title
    article.published = given.published ?? published
    article.publisher = given.publisher ?? publisher
    return article
  }
}

extension Document {
  init(_ article: Article) {
    self.init(
      text: article.text,
      blocks: article.blocks.map { block in
        Block(
          range: block.range, part: Part(block.part), isHeading: block.isHeading, headings: block.headings)
      },
      title: article.title, published: article.published.flatMap(Day.init(iso8601:)),
      publisher: article.publisher)
  }
}

extension Part {
  init(_ part: Article.Part) {
    switch part {
    case .headline: self = .headline
    case .body: self = .body
    case .table: self = .table
    case .caption: self = .caption
    }
  }
}
