/// One figure of an article: a quantity that the article states, and what the article says about it.
///
/// The fields and their values are those of the figure record (`Sources/Records/figure-record.md`).
public struct Figure: Sendable {
  /// Where it stands: Unicode scalar offsets into the document's text.
  public var range: Range<Int>
  public var kind: Kind
  /// The number with its multipliers multiplied out; nil for a range, which has `low` and `high`.
  public var value: Decimal?
  public var low: Decimal?
  public var high: Decimal?
  /// A UCUM code, an ISO 4217 code, a measure word in simplified script, `%`, `pp`, `x`, `1` or `rank`.
  public var unit: String
  public var bound: Bound = .exact
  public var role: Role = .level
  public var basis: Basis?
  public var reference: String?
  public var indicator: String?
  public var indicatorStandard: String?
  public var subject: String?
  public var subjectCode: String?
  public var period: Period?
  public var status: Status = .actual
  /// The sentence that it stands in: Unicode scalar offsets into the document's text.
  public var sentence: Range<Int>
  public var part: Part
  /// Which rule gave which field, in the order they were given; empty unless the extractor was asked to explain.
  public var reasons: [Reason] = []

  public enum Kind: String, Sendable {
    case money, count, percent
    case percentagePoint = "percentage_point"
    case multiple, fraction, rank, measure, duration, score
  }

  public enum Bound: String, Sendable {
    case exact, about, nearly, over
    case atLeast = "at_least"
    case under
    case atMost = "at_most"
    case order
  }

  public enum Role: String, Sendable {
    case level, change, share, gap, rank, contribution, from, criterion
  }

  public enum Basis: String, Sendable {
    case yoy, qoq, mom, prior
  }

  public enum Status: String, Sendable {
    case actual, planned
  }
}

/// The days that a figure covers, both inclusive; an open start is nil.
public struct Period: Hashable, Sendable {
  public var text: String
  public var start: Day?
  public var end: Day?

  public init(text: String, start: Day?, end: Day?) {
    self.text = text
    self.start = start
    self.end = end
  }
}

/// A field of a figure and the name of the rule that gave it, for people who doubt a record.
public struct Reason: Sendable {
  public var field: StaticString
  public var rule: StaticString
}
