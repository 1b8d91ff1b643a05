/// Words of a text that name a time: a date, a month, a year, a span of them (1-5月, 今年以来, “十四五”期间).
struct TimeMention: Sendable {
  var range: Range<Int>
  /// The days meant, resolved by the article's date; nil where nothing can be resolved.
  var period: Period?
  /// The days of what is only planned, where they are others: 今年 runs to 31 December.
  var planned: Period?
  /// Whether it may be the period of figures near it, or only dates an act, names something or is a comparison's
  /// other side (比2020年).
  var use: Use
  /// How far it holds for the figures after it.
  var reach: Reach = .article
  /// Whether it is often only a figure of speech, and counts only where its sentence counts: 目前, 近日.
  var isLoose = false
  /// Whether it is the time of the results that its sentence says are published, so that what follows is of it.
  var isReported = false
  /// Whether it is a plan's time, which holds on for what is planned alone.
  var isPlan = false
  /// Whether it is over at the article's date, so that no plan is for it.
  var isPast = false
  /// Whether it runs up to the article's date: 今年以来.
  var isRunning = false
  /// Whether it is a year that is over for no more than a season, so that its results may still be estimates.
  var isRecent = false
  var rule: StaticString

  /// Whether it is the day that a stock is counted at, and not the time that something took: 截至5月底, 目前.
  var isState: Bool { period != nil && period?.start == nil }

  /// 第二、三季: whether its words name several times in a row, and no whole of them.
  func isListed(in text: Text) -> Bool { range.contains { text[$0] == TimeSign.comma } }

  /// Whether it is over more than a year.
  var isOfYears: Bool {
    guard let start = period?.start, let end = period?.end else { return false }
    return start.year < end.year
  }

  enum Use: Sendable { case period, pointOfAct, comparison, name }

  enum Reach: Sendable, Comparable {
    /// The figure before the parenthesis that it stands in, or those inside: 83.2%(截至5月底).
    case parenthesis
    /// Up to the turn of a change from one value to another: 由上月下降2.4%转为.
    case turn
    /// The one figure after it: 较2020年的30亿元增长5%.
    case figure
    case clause
    case sentence
    case paragraph
    /// On into the next paragraphs, while they speak of the same subject.
    case article
  }
}
