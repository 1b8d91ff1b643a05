/// Times counted from the one spoken of: 上月, 本季度, 当月, 五年间.
extension TimeResolver {
  /// The day that 上月 and 本季度 are counted from: the month that stands beside them, else the article's date.
  ///
  /// 6月上涨0.3%,上月上涨0.1% is May, but 上月 alone is the month before the article's, and so is 上季 where the quarter
  /// beside it is over for long.
  func base(
    of length: TimeSpan.Length, _ count: Int, _ isCompared: Bool, _ sentence: Int, isBeside: Bool
  ) -> Day? {
    guard let month = statedMonth, let today else { return statedMonth ?? today }
    if count >= 0 || isCompared { return month }
    let isInSentence = stated?.sentence == sentence
    if length == .month, isInSentence { return month }
    let isLast = month >= Day.start(ofMonth: today.month, today.year).adding(months: length == .month ? -1 : -3)
    return isLast && (isInSentence || isBeside) ? month : today
  }

  func near(_ count: Int, _ length: TimeSpan.Length, from base: Day?) -> Days? {
    switch length {
    case .month:
      guard let base else { return nil }
      return fixed(
        Day.start(ofMonth: base.month + count, base.year), Day.end(ofMonth: base.month + count, base.year))
    case .quarter:
      guard let base else { return nil }
      let first = (base.month - 1) / 3 * 3 + 1 + count * 3
      return fixed(Day.start(ofMonth: first, base.year), Day.end(ofMonth: first + 2, base.year))
    case .day: return today.map { fixed($0.adding(days: count), $0.adding(days: count)) }
    case .week:
      guard let today else { return nil }
      let monday = today.adding(days: count * 7 - today.daysAfterMonday)
      return fixed(monday, monday.adding(days: 6))
    case .year: return nil
    }
  }

  /// 五年间, where a span of five years has just been said: that span.
  func saidYears(_ count: Int, _ sentence: Int) -> Days? {
    guard count > 1, let stated, stated.sentence == sentence, let start = stated.start, let end = stated.end,
      end.year - start.year + 1 == count, start.month == 1, end.month == 12
    else { return nil }
    return fixed(start, end)
  }

  /// The last month of the period spoken of, where it is one of months.
  private var statedMonth: Day? {
    guard let start = stated?.start, let end = stated?.end, start.year == end.year, start.day == 1,
      end == Day.end(ofMonth: end.month, end.year), end.month - start.month < 11
    else { return nil }
    return end
  }

  /// 当月 of 前三季度 is September; 当日 is the day spoken of.
  func same(_ length: TimeSpan.Length) -> Days? {
    guard let end = saidPeriod?.end else { return nil }
    switch length {
    case .month: return fixed(Day.start(ofMonth: end.month, end.year), Day.end(ofMonth: end.month, end.year))
    case .quarter:
      let first = (end.month - 1) / 3 * 3 + 1
      return fixed(Day.start(ofMonth: first, end.year), Day.end(ofMonth: first + 2, end.year))
    case .day: return saidPeriod?.start == nil || saidPeriod?.start == end ? fixed(end, end) : nil
    case .year: return fixed(saidPeriod?.start, end)
    case .week: return nil
    }
  }
}
