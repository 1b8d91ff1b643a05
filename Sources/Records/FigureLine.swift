public import Figures

/// A figure record, as `figure-record.md` has it: one JSON object a line, keys in a fixed order, null written.
public enum FigureLine {
  /// What the records of one article share, written once.
  public struct Article: Sendable {
    /// Up to the number in the record's id.
    fileprivate let opening: [UInt8]
    /// From there to the record's number.
    fileprivate let middle: [UInt8]
    /// From `file` to the line's end.
    fileprivate let closing: [UInt8]

    /// - Parameter id: the lower-case hexadecimal SHA-256 of the file's bytes.
    public init(id: String, file: String, title: String?, published: String?, publisher: String?) {
      opening = Array("{\"schema\":\"figured/1\",\"id\":\"\(id):".utf8)
      middle = Array("\",\"article\":\"\(id)\",\"seq\":".utf8)
      var json = JSONBytes()
      json.raw(",\"file\":")
      json.string(file)
      json.raw(",\"title\":")
      json.string(title)
      json.raw(",\"published\":")
      json.string(published)
      json.raw(",\"publisher\":")
      json.string(publisher)
      json.raw("}\n")
      closing = json.bytes
    }
  }

  /// Room for nearly any record, in bytes.
  public static let usualLength = 1024

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
    json.bytes += article.opening
    json.integer(number)
    json.bytes += article.middle
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
    json.bytes += article.closing
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
    day(period.start)
    raw(",\"end\":")
    day(period.end)
    raw("}")
  }

  private mutating func day(_ day: Day?) {
    guard let day else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    day.append(to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}
