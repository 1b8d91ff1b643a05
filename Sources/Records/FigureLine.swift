public import Figures

/// A figure record, as `figure-record.md` has it: one JSON object a line, keys in a fixed order, null written.
public enum FigureLine {
  /// What the records of one article share.
  public struct Article: Sendable {
    /// The lower-case hexadecimal SHA-256 of the file's bytes.
    public var id: String
    public var file: String
    public var title: String?
    public var published: String?
    public var publisher: String?

    public init(id: String, file: String, title: String?, published: String?, publisher: String?) {
      self.id = id
      self.file = file
      self.title = title
      self.published = published
      self.publisher = publisher
    }
  }

  /// Appends one line, its newline included.
  ///
  /// - Parameters:
  ///   - number: the record's place in the article, from 1.
  ///   - source: Unicode scalar offsets into the decoded file.
  ///   - text, sentence: as they stand in the article.
  public static func append(
    _ figure: Figure, number: Int, source: Range<Int>, text: String, sentence: String, of article: Article,
    to bytes: inout [UInt8]
  ) {
    var json = JSONBytes(appendingTo: bytes)
    bytes = []
    json.raw("{\"schema\":\"figured/1\",\"id\":")
    json.string("\(article.id):\(number)")
    json.raw(",\"article\":")
    json.string(article.id)
    json.raw(",\"seq\":")
    json.integer(number)
    json.raw(",\"text\":")
    json.string(text)
    json.raw(",\"start\":")
    json.integer(source.lowerBound)
    json.raw(",\"end\":")
    json.integer(source.upperBound)
    json.raw(",\"kind\":")
    json.string(figure.kind.rawValue)
    json.raw(",\"value\":")
    json.decimal(figure.value)
    json.raw(",\"low\":")
    json.decimal(figure.low)
    json.raw(",\"high\":")
    json.decimal(figure.high)
    json.raw(",\"unit\":")
    json.string(figure.unit)
    json.raw(",\"bound\":")
    json.string(figure.bound.rawValue)
    json.raw(",\"role\":")
    json.string(figure.role.rawValue)
    json.raw(",\"basis\":")
    json.string(figure.basis?.rawValue)
    json.raw(",\"reference\":")
    json.string(figure.reference)
    json.raw(",\"indicator\":")
    json.string(figure.indicator)
    json.raw(",\"indicator_standard\":")
    json.string(figure.indicatorStandard)
    json.raw(",\"subject\":")
    json.string(figure.subject)
    json.raw(",\"subject_code\":")
    json.string(figure.subjectCode)
    json.raw(",\"period\":")
    json.period(figure.period)
    json.raw(",\"status\":")
    json.string(figure.status.rawValue)
    json.raw(",\"sentence\":")
    json.string(sentence)
    json.raw(",\"part\":")
    json.string(figure.part.rawValue)
    json.raw(",\"file\":")
    json.string(article.file)
    json.raw(",\"title\":")
    json.string(article.title)
    json.raw(",\"published\":")
    json.string(article.published)
    json.raw(",\"publisher\":")
    json.string(article.publisher)
    json.raw("}\n")
    bytes = json.bytes
  }
}

extension JSONBytes {
  fileprivate mutating func decimal(_ value: Decimal?) {
    guard let value else { return raw("null") }
    value.append(to: &bytes)
  }

  fileprivate mutating func period(_ period: Period?) {
    guard let period else { return raw("null") }
    raw("{\"text\":")
    string(period.text)
    raw(",\"start\":")
    string(period.start?.description)
    raw(",\"end\":")
    string(period.end?.description)
    raw("}")
  }
}
