/// Words of a text that name a time: a date, a month, a year, a span of them (1-5月, 今年以来, “十四五”期间).
struct TimeMention: Sendable {
  var range: Range<Int>
  /// The days meant, resolved by the article's date; nil where nothing can be resolved.
  var period: Period?
  /// Whether it may be the period of figures near it, or only dates an act, names something or is a comparison's
  /// other side (比2020年).
  var use: Use
  var rule: StaticString

  enum Use: Sendable { case period, pointOfAct, comparison, name }
}
