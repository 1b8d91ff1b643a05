/// Turns time expressions into days, by the article's date and by what was said before them.
///
/// Give it a text's expressions in order, each paragraph begun with `beginParagraph`; what one says (a year, a month)
/// holds for those that leave it out.
struct TimeResolver {
  let words: TimeWords
  /// The article's date.
  let today: Day?
  /// The year of a month that stands without one, before the paragraph names a year.
  let usualYear: Int?
  /// Whether a fiscal year runs from April to March.
  let budgetsFromApril: Bool

  private enum SaidYear {
    case nothing
    case year(Int)
  }

  private var saidYear = SaidYear.nothing
  /// The last year that any paragraph named.
  private var textYear: Int?
  /// Whether it was named for what is to come.
  private var isTextYearAhead = false
  /// Whether a relative year could not be resolved, so that no year can be supposed.
  private var isLost = false
  var saidPeriod: (start: Day?, end: Day?)?
  /// The last period that was said by name, and its sentence: what 上月 and 上季 may be counted from.
  var stated: (start: Day?, end: Day?, sentence: Int)?

  init(words: TimeWords, today: Day?, usualYear: Int?, budgetsFromApril: Bool) {
    self.words = words
    self.today = today
    self.usualYear = usualYear
    self.budgetsFromApril = budgetsFromApril
  }

  struct Days: Equatable {
    var start: Day?
    var end: Day?
    /// The end for what is only planned.
    var plannedEnd: Day?
  }

  mutating func beginParagraph() { saidYear = .nothing }

  /// - Parameters:
  ///   - isAhead: whether its clause speaks of what is still to come.
  ///   - isSaid: whether the year holds for what follows; not where it only names or compares.
  ///   - isCompared: whether it is only what figures are compared with.
  ///   - sentence: the number of its sentence.
  ///   - isBeside: whether its sentence has told something before it.
  mutating func days(
    of expression: TimeExpression, isAhead: Bool, isSaid: Bool, isCompared: Bool = false, sentence: Int = -1,
    isBeside: Bool = false
  ) -> Days? {
    let isAhead = isAhead || expression.isDeadline && !isYearGoneBy(expression)
    guard let first = year(of: expression, isAhead: isAhead) else {
      if isSaid, expression.first.namesYear { (saidYear, isLost) = (.nothing, true) }
      return nil
    }
    var days = span(expression.first, in: first.year, isGuess: first.isGuess, isAhead: isAhead)
    if case .back(let count, .year) = expression.first.part, let said = saidYears(count, sentence) { days = said }
    if case .near(let count, let length) = expression.first.part {
      days = near(count, length, from: base(of: length, count, isCompared, sentence, isBeside: isBeside))
    }
    if let last = expression.last {
      let year = last.year == .unsaid ? first.year : yearSaid(last.year) ?? first.year
      let end = span(last, in: year, isGuess: false, isAhead: isAhead)
      days = days.map { Days(start: $0.start, end: end?.end, plannedEnd: end?.end) }
      if expression.isFiscalPair, budgetsFromApril { days = fiscal(first.year ?? 0) }
    }
    guard var days else { return nil }
    apply(expression.edge, to: &days, of: expression, year: first.year)
    if isSaid {
      if let year = days.end?.year ?? days.start?.year, expression.first.namesYear {
        saidYear = .year(first.year ?? year)
        textYear = first.year ?? year
        isTextYearAhead = isAhead
      } else if let year = first.year, expression.first.year == .whole, !isAhead {
        saidYear = .year(year)
      }
      saidPeriod = (days.start, days.end)
      switch expression.first.part {
      case .near, .same, .now: break
      default: stated = (days.start, days.end, sentence)
      }
    }
    return days
  }

  // MARK: - Years

  /// 到年末 in a paragraph on a year that is over.
  private func isYearGoneBy(_ expression: TimeExpression) -> Bool {
    guard expression.first.year == .whole || expression.first == TimeSpan(), case .year(let said) = saidYear, let today
    else { return false }
    return said < today.year
  }

  private func yearSaid(_ year: TimeSpan.Year) -> Int? {
    switch year {
    case .named(let year): year
    case .relative(let distance): today.map { $0.year + distance }
    case .same, .whole, .unsaid: nil
    }
  }

  /// The year of an expression and whether it was only supposed; nil where none can be known.
  private func year(of expression: TimeExpression, isAhead: Bool) -> (year: Int?, isGuess: Bool)? {
    let span = expression.first
    if !span.isInYear { return (nil, false) }
    switch span.year {
    case .named, .relative: return yearSaid(span.year).map { ($0, false) }
    case .unsaid:
      // 年末 without a year, and 全年, are of the year spoken of.
      if span.part == .whole { return wholeYear(isAhead: isAhead).map { ($0, false) } }
      switch saidYear {
      case .year(let year) where isAhead || year <= today?.year ?? year: return (year, year == today?.year)
      default: return isLost ? nil : (usualYear ?? today?.year).map { ($0, true) }
      }
    case .whole: return wholeYear(isAhead: isAhead).map { ($0, false) }
    case .same:
      switch saidYear {
      case .year(let year): return (year, false)
      case .nothing: return nil
      }
    }
  }

  /// The year that 全年 or 年末 means where its paragraph names none: the article's for a plan and in December, else
  /// the last that the text named, else the one before.
  private func wholeYear(isAhead: Bool) -> Int? {
    guard let today else { return isLost ? nil : textYear ?? usualYear }
    if isAhead {
      if case .year(let year) = saidYear, year > today.year { return year }
      return today.year
    }
    if case .year(let year) = saidYear, year <= today.year { return year }
    if let textYear, textYear == today.year, isTextYearAhead { return textYear }
    if let textYear, textYear < today.year || today.month >= 11 { return min(textYear, today.year) }
    // In the course of a year that the text speaks of, all of it is what is hoped for.
    let isSpokenOf = (textYear ?? stated?.end?.year) == today.year && today.month >= 4
    return today.month >= 11 || isSpokenOf ? today.year : today.year - 1
  }

  // MARK: - Spans

  private func span(_ span: TimeSpan, in year: Int?, isGuess: Bool, isAhead: Bool) -> Days? {
    switch span.part {
    case .whole: return year.map { whole($0, upToToday: span.year == .relative(0) && !isAhead) }
    case .fiscal(let isSplit):
      return year.map { budgetsFromApril || isSplit ? fiscal($0) : whole($0, upToToday: false) }
    case .months(let first, let last):
      return year.map { months(first, last, settled($0, isGuess, isAhead, first: (first, 1), months: (first, last))) }
    case .days(let month, let first, let last):
      return year.flatMap {
        days(month, first, last, settled($0, isGuess, isAhead, first: (month, first), months: nil))
      }
    case .dayOfMonth(let first, let last): return dayOfMonth(first, last)
    case .plan(let number):
      let first = 1951 + number * 5
      return Days(start: Day(first, 1, 1), end: Day(first + 4, 12, 31), plannedEnd: Day(first + 4, 12, 31))
    case .holiday(let holiday):
      return year.flatMap { words.days(of: holiday, in: $0) }.map { fixed($0.lowerBound, $0.upperBound) }
    case .holidayStart(let holiday):
      return year.flatMap { words.days(of: holiday, in: $0) }.map { fixed($0.lowerBound, $0.lowerBound) }
    case .back(let count, let length): return today.map { fixed(moved($0, -count, length), $0) }
    case .gone(let count):
      guard let today, today.month <= 3 else { return today.map { fixed(moved($0, -count, .year), $0) } }
      return fixed(Day(today.year - count, 1, 1), Day(today.year - 1, 12, 31))
    case .ahead(let count, let length): return count == 0 ? nil : today.map { fixed($0, moved($0, count, length)) }
    case .near(let count, let length): return near(count, length, from: today)
    case .same(let length): return same(length)
    case .now: return today.map { fixed(nil, $0) }
    case .since(let day): return today.map { fixed(day, $0) }
    case .vague, .clock: return nil
    }
  }

  func fixed(_ start: Day?, _ end: Day?) -> Days { Days(start: start, end: end, plannedEnd: end) }

  /// A year; the current one up to the article's date, but for what is planned.
  private func whole(_ year: Int, upToToday: Bool) -> Days {
    let end = Day(year, 12, 31)
    return Days(start: Day(year, 1, 1), end: upToToday ? today ?? end : end, plannedEnd: end)
  }

  private func fiscal(_ year: Int) -> Days { fixed(Day(year, 4, 1), Day(year + 1, 3, 31)) }

  private func months(_ first: Int, _ last: Int, _ year: Int) -> Days {
    fixed(Day.start(ofMonth: first, year), Day.end(ofMonth: last, year))
  }

  private func days(_ month: Int, _ first: Int, _ last: Int, _ year: Int) -> Days? {
    guard let start = Day(year, month, first) else { return nil }
    return fixed(start, Day(year, month, min(last, Day.length(ofMonth: month, year))))
  }

  /// What has happened is never after the article's date: a supposed year steps back where it would be.
  private func settled(
    _ year: Int, _ isGuess: Bool, _ isAhead: Bool, first: (month: Int, day: Int), months: (Int, Int)?
  ) -> Int {
    guard isGuess, !isAhead, let today, year == today.year else { return year }
    if let start = Day(year, first.month, first.day), start > today { return year - 1 }
    // A sum over months is given when they are over, but for quarters and halves that are under way.
    if let months, months.1 > months.0, !TimeResolver.underWay.contains(where: { $0 == months }),
      Day.end(ofMonth: months.1, year) > today.adding(days: 10)
    {
      return year - 1
    }
    return year
  }

  private static let underWay = [(1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12)]

  /// 7日: the last such day up to the article's date, or of the month spoken of.
  private func dayOfMonth(_ first: Int, _ last: Int) -> Days? {
    if let said = saidPeriod?.end, let start = saidPeriod?.start, start.month == said.month,
      start.day > 1 || said.day < 28
    {
      return days(said.month, first, last, said.year)
    }
    guard let today else { return nil }
    let month = first <= today.day ? today : today.adding(months: -1)
    return days(month.month, first, last, month.year)
  }

  private func moved(_ day: Day, _ count: Int, _ length: TimeSpan.Length) -> Day {
    switch length {
    case .year: day.adding(months: count * 12)
    case .quarter: day.adding(months: count * 3)
    case .month: day.adding(months: count)
    case .week: day.adding(days: count * 7)
    case .day: day.adding(days: count)
    }
  }

  // MARK: - Edges

  private func apply(_ edge: TimeExpression.Edge, to days: inout Days, of expression: TimeExpression, year: Int?) {
    switch edge {
    case .whole: break
    case .until: (days.start, days.end) = (nil, days.plannedEnd)
    case .monthsUpTo(let count):
      guard let end = days.end else { return }
      days.start =
        end == Day.end(ofMonth: end.month, end.year)
        ? Day.start(ofMonth: end.month - count + 1, end.year) : end.adding(months: -count).adding(days: 1)
    case .since: (days.end, days.plannedEnd) = (today, today)
    case .after: (days.start, days.end, days.plannedEnd) = (nil, nil, nil)
    case .sameSpanOfYear:
      guard let said = saidPeriod, let end = said.end, let year else { return }
      // 预计2024年…,上年同期…: the year before the one spoken of; 2013-2018年同期 ends in the same month of its last year.
      let lastYear = expression.last.flatMap { yearSaid($0.year) } ?? year
      let distance = expression.last == nil ? min((year - end.year) * 12, -12) : (year - end.year) * 12
      let lastDistance = expression.last == nil ? distance : (lastYear - end.year) * 12
      days.start = said.start?.adding(months: distance)
      days.end = end.adding(months: lastDistance)
      if end == Day.end(ofMonth: end.month, end.year) {
        days.end = Day.end(ofMonth: end.month, end.year + lastDistance / 12)
      }
      days.plannedEnd = days.end
    }
  }
}

extension Day {
  /// 0 for a Monday, 6 for a Sunday (Zeller's congruence).
  var daysAfterMonday: Int {
    let (m, y) = month < 3 ? (month + 12, year - 1) : (month, year)
    return (day + 13 * (m + 1) / 5 + y + y / 4 - y / 100 + y / 400 + 5) % 7
  }
}

extension TimeExpression {
  /// 2013至2014年度: two years that follow one another.
  var isFiscalPair: Bool {
    guard case .named(let a) = first.year, case .named(let b)? = last?.year else { return false }
    return b == a + 1 && first.part == .whole && last?.part == .whole && closesWithYearWord
  }
}
