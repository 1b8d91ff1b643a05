/// A time as its words say it, before it is resolved by the article's date.
struct TimeExpression: Equatable {
  var range: Range<Int>
  var first: TimeSpan
  /// The far end of a span named by both (2021年3月至2022年5月).
  var last: TimeSpan?
  var edge: Edge = .whole
  /// Whether something is to be done by its end: 年底前, 到2025年.
  var isDeadline = false
  /// Whether the words end in 年度: 2013至2014年度 may be one fiscal year.
  var closesWithYearWord = false
  /// 年计划投资, 年度计划: the year of a plan.
  var isOfYearPlan = false

  enum Edge: Equatable, Sendable {
    /// All of it: 2022年, 1-5月.
    case whole
    /// From nothing said to its end: 截至5月底, 年末, 2025年前.
    case until
    /// So many months that end with it: 截至6月30日止六个月.
    case monthsUpTo(Int)
    /// From its start to the article's date: 2018年以来, 自5月起.
    case since
    /// What follows it: 2025年后.
    case after
    /// The same part of the year before: 去年同期.
    case sameSpanOfYear
  }
}

/// A year, or the part of one, or a stretch counted from the article's date.
struct TimeSpan: Equatable, Sendable {
  var year: Year = .unsaid
  var part: Part = .whole

  enum Year: Equatable, Sendable {
    case unsaid
    case named(Int)
    /// Years from the article's: 今年 0, 去年 -1.
    case relative(Int)
    /// The one that the text speaks of: 当年.
    case same
    /// The one that the text speaks of, else the article's or the one before: 全年.
    case whole
  }

  enum Part: Equatable, Sendable {
    case whole
    /// A fiscal year: the calendar's, or where it is written as two years (2017/18年度) or is Hong Kong's, from April
    /// to March.
    case fiscal(isSplit: Bool)
    case months(Int, Int)
    /// The days of a month that 上旬, 中旬, 下旬 name, or one day.
    case days(month: Int, Int, Int)
    /// Days without their month: 7日, 8日至10日.
    case dayOfMonth(Int, Int)
    /// A five-year plan by its number: “十四五” 14.
    case plan(Int)
    case holiday(Holiday)
    /// The first day of a holiday.
    case holidayStart(Holiday)
    /// So many units back from the article's date (近一个月) or on from it (未来十年).
    case back(Int, Length)
    /// So many years gone by (过去五年): at the beginning of a year the calendar's.
    case gone(Int)
    case ahead(Int, Length)
    /// The month, quarter, week or day so many from the article's: 上月 -1, 本季度 0, 昨日 -1.
    case near(Int, Length)
    /// The period spoken of, whole or its last month, quarter or day: 报告期, 当月, 当季, 当日.
    case same(Length)
    case now
    /// A date that stands fixed: 改革开放以来.
    case since(Day)
    /// A time of day alone: 上午10时.
    case clock
    /// A time that no calendar fixes: 近日, 日前, 近年来.
    case vague
  }

  enum Length: Equatable, Sendable { case year, quarter, month, week, day }
}

extension TimeExpression {
  /// Whether it only says again what stands right before it: 2013年度当年.
  func repeats(_ other: TimeExpression) -> Bool {
    guard range.lowerBound == other.range.upperBound else { return false }
    if first.year == .same || first.year == .whole { return true }
    if case .same = first.part { return true }
    return false
  }
}

extension TimeSpan {
  /// Whether a year is said, by number or by distance.
  var namesYear: Bool {
    switch year {
    case .named, .relative: true
    case .unsaid, .same, .whole: false
    }
  }

  /// Whether it is a month or a day, or one counted from the article's date.
  var isDated: Bool {
    switch part {
    case .months, .days, .dayOfMonth, .near: true
    default: false
    }
  }

  /// Whether it is often only a figure of speech: 目前, 近日.
  var isLoose: Bool { part == .now || part == .vague }

  /// Whether it is counted back from today: 近十年来.
  var isBack: Bool {
    if case .back = part { return true }
    return false
  }

  /// Whether it is a year or part of one, and no stretch counted from the article's date.
  var isInYear: Bool {
    switch part {
    case .whole, .fiscal, .months, .days, .holiday, .holidayStart: true
    default: false
    }
  }
}
