/// A day of the Gregorian calendar, without a time or a zone.
public struct Day: Hashable, Comparable, Sendable {
  private let shortYear: Int32
  private let shortMonth: Int8
  private let shortDay: Int8

  public var year: Int { Int(shortYear) }
  public var month: Int { Int(shortMonth) }
  public var day: Int { Int(shortDay) }

  /// The day, or nil where the calendar has none such (2023-02-30).
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year)
    else { return nil }
    self.init(valid: year, month, day)
  }

  private init(valid year: Int, _ month: Int, _ day: Int) {
    shortYear = Int32(clamping: year)
    shortMonth = Int8(month)
    shortDay = Int8(day)
  }

  public static func length(ofMonth month: Int, _ year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The first day of a month; months past 12 or below 1 run into the next or the last year.
  public static func start(ofMonth month: Int, _ year: Int) -> Day {
    let months = year * 12 + month - 1
    return Day(valid: months / 12, months % 12 + 1, 1)
  }

  /// The last day of a month; months past 12 or below 1 run into the next or the last year.
  public static func end(ofMonth month: Int, _ year: Int) -> Day {
    let first = start(ofMonth: month, year)
    return Day(valid: first.year, first.month, length(ofMonth: first.month, first.year))
  }

  /// The same day some months away, or that month's last where it is shorter.
  public func adding(months: Int) -> Day {
    let first = Day.start(ofMonth: month + months, year)
    return Day(valid: first.year, first.month, min(day, Day.length(ofMonth: first.month, first.year)))
  }

  /// The day some days away.
  public func adding(days: Int) -> Day {
    var (y, m, d) = (year, month, day + days)
    while d < 1 {
      (m, y) = m == 1 ? (12, y - 1) : (m - 1, y)
      d += Day.length(ofMonth: m, y)
    }
    while d > Day.length(ofMonth: m, y) {
      d -= Day.length(ofMonth: m, y)
      (m, y) = m == 12 ? (1, y + 1) : (m + 1, y)
    }
    return Day(valid: y, m, d)
  }

  public static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

extension Day: CustomStringConvertible {
  /// The day as ISO 8601 writes it: `2023-07-03`.
  public var description: String {
    String(decoding: [UInt8](capacity: Day.mostBytes) { append(to: &$0) }, as: UTF8.self)
  }

  /// How many bytes `append` needs at most.
  public static let mostBytes = 20

  /// Appends the day as ISO 8601 writes it.
  public func append(to bytes: inout OutputSpan<UInt8>) {
    bytes.append(digitsOf: UInt64(clamping: year), width: 4)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digitsOf: UInt64(clamping: month), width: 2)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(digitsOf: UInt64(clamping: day), width: 2)
  }
}

extension Day {
  /// A day as ISO 8601 writes it: `2023-07-03`; nil for anything else.
  public init?(iso8601 text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    self.init(year, month, day)
  }
}
