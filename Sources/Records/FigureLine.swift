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
      let most = [file, title, published, publisher].reduce(64) { $0 + $1.mostBytes }
      closing = [UInt8](capacity: most) { json in
        json.member(#","file":"#, file)
        json.member(#","title":"#, title)
        json.member(#","published":"#, published)
        json.member(#","publisher":"#, publisher)
        json.raw("}\n")
      }
    }

    /// How many bytes each of its lines has of what they share.
    fileprivate var length: Int { opening.count + middle.count + closing.count }
  }

  /// Room for nearly any record, in bytes.
  public static let usualLength = 1024

  /// Appends one line, its newline included.
  ///
  /// - Parameters:
  ///   - number: the record's place in the article, from 1.
  ///   - source: Unicode scalar offsets into the decoded file.
  ///   - text, sentence: as they stand in the article, in UTF-8.
  public static func append(
    _ figure: Figure, number: Int, source: Range<Int>, text: ArraySlice<UInt8>, sentence: ArraySlice<UInt8>,
    of article: Article, to bytes: inout [UInt8]
  ) {
    bytes.append(addingCapacity: article.length + most(figure, text, sentence)) { json in
      json.raw(article.opening)
      json.integer(number)
      json.raw(article.middle)
      json.integer(number)
      json.member(#","text":"#, text)
      json.member(#","start":"#, source.lowerBound)
      json.member(#","end":"#, source.upperBound)
      json.member(#","kind":"#, word: figure.kind.rawValue)
      json.member(#","value":"#, figure.value)
      json.member(#","low":"#, figure.low)
      json.member(#","high":"#, figure.high)
      json.member(#","unit":"#, figure.unit)
      json.member(#","bound":"#, word: figure.bound.rawValue)
      json.member(#","role":"#, word: figure.role.rawValue)
      json.member(#","basis":"#, word: figure.basis?.rawValue)
      json.member(#","reference":"#, figure.reference)
      json.member(#","indicator":"#, figure.indicator)
      json.member(#","indicator_standard":"#, figure.indicatorStandard)
      json.member(#","subject":"#, figure.subject)
      json.member(#","subject_code":"#, figure.subjectCode)
      json.member(#","period":"#, figure.period)
      json.member(#","status":"#, word: figure.status.rawValue)
      json.member(#","sentence":"#, sentence)
      json.member(#","part":"#, word: figure.part.rawValue)
      json.raw(article.closing)
    }
  }

  /// How many bytes a line has at most beside what the article's lines share: its keys and words, and what it tells.
  private static func most(_ figure: Figure, _ text: ArraySlice<UInt8>, _ sentence: ArraySlice<UInt8>) -> Int {
    let strings =
      figure.reference.mostBytes + figure.indicator.mostBytes + figure.indicatorStandard.mostBytes
      + figure.subject.mostBytes + figure.subjectCode.mostBytes + (figure.period?.text).mostBytes
      + 6 * (figure.unit.utf8.count + text.count + sentence.count)
    let numbers = (figure.value?.mostBytes ?? 0) + (figure.low?.mostBytes ?? 0) + (figure.high?.mostBytes ?? 0)
    return 1024 + strings + numbers
  }
}

extension OutputSpan<UInt8> {
  fileprivate mutating func member(_ key: StaticString, _ value: Decimal?) {
    raw(key)
    guard let value else { return raw("null") }
    value.append(to: &self)
  }

  fileprivate mutating func member(_ key: StaticString, _ period: Period?) {
    raw(key)
    guard let period else { return raw("null") }
    raw("{\"text\":")
    string(period.text)
    member(#","start":"#, period.start)
    member(#","end":"#, period.end)
    raw("}")
  }

  private mutating func member(_ key: StaticString, _ day: Day?) {
    raw(key)
    guard let day else { return raw("null") }
    append(UInt8(ascii: "\""))
    day.append(to: &self)
    append(UInt8(ascii: "\""))
  }
}
