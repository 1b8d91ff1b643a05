/// Reads the time expression that begins at a place in a text, by the grammar of Chinese dates.
///
/// A number is read within a few characters, so a look at one place takes constant time whatever stands there.
struct TimeScanner {
  let scalars: [UInt16]
  let words: TimeWords
  /// Where the block ends: no expression reaches beyond.
  var end: Int
  /// Whether the text is of Taiwan, where 114年 is 2025.
  var countsFromRepublic = false

  /// One end of an expression: the span, the far end where the words give both (2021-2023年), and its edge.
  struct Point {
    var span: TimeSpan
    var last: TimeSpan?
    var edge: TimeExpression.Edge = .whole
    /// Whether something is to be done by its end: 年底前.
    var isDeadline = false
    var next: Int
  }

  /// Whether an expression may begin at a character that one can begin with: of most numbers the sign behind them says
  /// at once that they are no time's.
  func mayOpen(at start: Int) -> Bool {
    guard TimeSign.isDigit(scalars[start]) else { return true }
    var i = start + 1
    while i < end, TimeSign.isDigit(scalars[i]) { i += 1 }
    guard i - start <= 4, i < end, TimeSign.afterDigits.contains(scalars[i]) else { return false }
    switch scalars[i] {
    case 0x2E: return i - start == 4  // 2023.02.23
    case TimeSign.piece: return TimeSign.counted.contains(unit(i + 1))
    default: return true
    }
  }

  /// The expression that begins at `start`, or nil.
  func expression(at start: Int) -> TimeExpression? {
    if let range = yearOfPlan(at: start) {
      return TimeExpression(range: range, first: TimeSpan(year: .whole), isOfYearPlan: true)
    }
    if let next = untilNow(at: start) { return TimeExpression(range: start..<next, first: TimeSpan(part: .now)) }
    var lead = lead(at: start)
    guard var point = point(at: lead.next) else { return nil }
    // 从2018年的3亿元到2022年的9亿元: no deadline.
    if unit(point.next) == TimeSign.of, unit(start) != TimeSign.cut, lead.edge == .until { lead.edge = .whole }
    var begin = lead.next
    if case .until = lead.edge {
      if point.span.part == .vague { point.span.part = .now }  // 截至日前
      point.edge = .until
      begin = start
    }
    point.next = suffixes(of: &point, at: point.next)
    if point.edge == .until, let ended = monthsEnded(at: point.next) {
      (point.edge, point.next) = (.monthsUpTo(ended.months), ended.next)
    }
    if let far = farEnd(of: point) {
      point.next = far.next
      if far.span.part == .now {
        point.edge = .since
      } else {
        point.last = far.last ?? far.span
        if point.edge == .until { point.edge = .whole }
        if far.edge == .since { point.edge = .since }
      }
    }
    if point.edge == .whole, point.last == nil, point.span.namesYear || lead.edge == .since && point.span.isDated,
      countsFromEvent(point.next, isLed: lead.edge == .since)
    {
      point.edge = .since
    }
    if case .after = lead.edge {
      guard point.span.namesYear, point.span.part == .whole, point.last == nil else { return nil }
      (point.edge, begin) = (.since, start)
    }
    if case .since = lead.edge {
      if point.edge == .since { begin = start } else if reachesToday(from: point.next) { point.edge = .since }
    }
    return TimeExpression(
      range: begin..<point.next, first: point.span, last: point.last, edge: point.edge,
      isDeadline: point.isDeadline || (lead.edge == .until && unit(start) != TimeSign.cut),
      closesWithYearWord: unit(point.next - 1) == TimeSign.degree && unit(point.next - 2) == TimeSign.year)
  }

  // MARK: - The parts of an expression

  private static let plans = ["年计划", "年度计划", "年度投资计划"].map(Script.folded)
  private static let done = Script.folded("完成")

  /// The 年 of 年计划投资, 年度计划; not of 年计划完成率, which is of what has been done.
  private func yearOfPlan(at i: Int) -> Range<Int>? {
    guard unit(i) == TimeSign.year, let plan = TimeScanner.plans.first(where: { matches($0, at: i) }),
      !matches(TimeScanner.done, at: i + plan.count), !TimeSign.isNumeral(unit(i - 1)), !TimeSign.isDigit(unit(i - 1)),
      unit(i - 1) != TimeSign.each
    else { return nil }
    return i..<(unit(i + 1) == TimeSign.degree ? i + 2 : i + 1)
  }

  /// The words before it that say which edge is meant: 截至, 至, 到; 自, 从.
  private func lead(at i: Int) -> (edge: TimeExpression.Edge, next: Int) {
    func skippingSpace(_ i: Int) -> Int { i < end && scalars[i] == TimeSign.space ? i + 1 : i }
    switch unit(i) {
    case TimeSign.cut:  // 截至, 截止, 截止到
      var j = i + 1
      guard unit(j) == TimeSign.until || unit(j) == TimeSign.stop else { return (.whole, i) }
      j += 1
      if unit(j) == TimeSign.until || unit(j) == TimeSign.to { j += 1 }
      return (.until, skippingSpace(j))
    case TimeSign.until, TimeSign.to:
      // 提高到, 增至: the end of a change, not of a time.
      if i > 0, TimeSign.reaching.contains(scalars[i - 1]) { return (.whole, i) }
      return (.until, i + 1)
    case TimeSign.enter where unit(i + 1) == 0x5165:  // 进入2011年后
      return (.after, i + 2)
    case TimeSign.from, TimeSign.since:
      return (.since, i + 1)
    default:
      return (.whole, i)
    }
  }

  private static let fiscalYear = Script.folded("年度")

  /// 止六个月, 止的三个月, 止年度: how many months end with the day before it.
  private func monthsEnded(at i: Int) -> (months: Int, next: Int)? {
    // 截至10月底止六个月, 截至10月为止的三个月, 截至2月底的三个月
    var j = unit(i) == 0x4E3A && unit(i + 1) == TimeSign.stop ? i + 1 : i  // 为
    if unit(j) == TimeSign.stop { j += 1 }
    if unit(j) == TimeSign.of { j += 1 }
    guard j > i else { return nil }
    if matches(TimeScanner.fiscalYear, at: j) { return (12, j + 2) }
    guard let number = number(at: j), (1...24).contains(number.value), unit(number.next) == TimeSign.piece,
      unit(number.next + 1) == TimeSign.month
    else { return nil }
    return (number.value, number.next + 2)
  }

  private static let untilNow = ["迄今为止", "至今", "迄今"].map(Script.folded)

  /// 至今 where it opens a clause; elsewhere it ends a stretch (2010年至今).
  private func untilNow(at i: Int) -> Int? {
    guard unit(i) == TimeSign.until || unit(i) == TimeSign.still,
      i == 0 || TimeSign.clauseEnds.contains(scalars[i - 1]) || scalars[i - 1] == 0x0A,
      let word = TimeScanner.untilNow.first(where: { matches($0, at: i) }), unit(i + word.count) != TimeSign.year
    else { return nil }
    return i + word.count
  }

  private static let onwards = Script.folded("以来")

  /// 1999年建厂以来: whether the year is that of an event that the stretch is counted from.
  private func countsFromEvent(_ i: Int, isLed: Bool) -> Bool {
    for j in i..<min(end, i + (isLed ? 48 : 9)) {
      if TimeSign.clauseEnds.contains(scalars[j]) || TimeSign.isDigit(scalars[j]) { return false }
      if matches(TimeScanner.onwards, at: j) { return true }
    }
    return false
  }

  /// 从2009年…至今: whether the clause says that the stretch runs on to today.
  private func reachesToday(from i: Int) -> Bool {
    for j in i..<min(end, i + 24) {
      if TimeSign.clauseEnds.contains(scalars[j]) { return false }
      if unit(j + 1) == TimeSign.now, scalars[j] == TimeSign.until || scalars[j] == TimeSign.still { return true }
    }
    return false
  }

  func point(at i: Int) -> Point? {
    let isBuilt = TimeSign.initials.contains(unit(i))
    if isBuilt {
      if let year = TimeYearReader(scanner: self).year(at: i) { return withPart(year) }
      if let stretch = TimePartReader(scanner: self).stretch(at: i) { return stretch }
    }
    if let word = word(at: i) {
      if word.span.year != .unsaid { return withPart(Point(span: word.span, next: word.next)) }
      if let point = TimePartReader(scanner: self).word(word.span, i..<word.next) { return point }
    }
    guard isBuilt else { return nil }
    if let part = TimePartReader(scanner: self).part(at: i, inYear: false) { return part }
    return TimeDateReader(scanner: self).bareClock(at: i).map { Point(span: TimeSpan(part: .clock), next: $0) }
  }

  /// A year with the part of it that follows: 2022年 上半年, 今年 1-5月, 去年 底.
  private func withPart(_ year: Point) -> Point {
    guard year.last == nil, year.span.part == .whole else { return year }
    let i = unit(year.next) == TimeSign.space ? year.next + 1 : year.next
    guard var part = TimePartReader(scanner: self).part(at: i, inYear: true) else { return year }
    part.span.year = year.span.year
    return part
  }

  /// A word of the list, bare or in quotation marks.
  func word(at i: Int) -> (span: TimeSpan, next: Int)? {
    if let found = words.longest(in: scalars, at: i, before: end) { return (found.span, i + found.length) }
    guard TimeSign.opening.contains(unit(i)), let found = words.longest(in: scalars, at: i + 1, before: end),
      TimeSign.closing.contains(unit(i + 1 + found.length))
    else { return nil }
    switch found.span.part {
    case .plan, .holiday: return (found.span, i + found.length + 2)
    default: return nil
    }
  }

  /// The second point of a span whose ends are both said: 2021年3月至2022年5月, 去年12月到今年3月.
  private func farEnd(of point: Point) -> Point? {
    guard point.last == nil, point.edge == .whole || point.edge == .until, let next = connector(at: point.next)
    else { return nil }
    if unit(next) == TimeSign.now, unit(next + 1) != TimeSign.year, scalars[next - 1] == TimeSign.until {
      return Point(span: TimeSpan(part: .now), next: next + 1)
    }
    guard var far = self.point(at: next) else { return nil }
    switch far.span.part {
    case .whole: if far.span.year == .unsaid { return nil }
    case .vague, .clock, .back, .gone, .ahead, .near, .same, .since, .holiday, .holidayStart, .plan: return nil
    default: break
    }
    far.next = suffixes(of: &far, at: far.next)
    return far
  }

  /// Past the words after it that change its edge (以来, 起, 前, 同期) or only close it (期间, 度).
  private func suffixes(of point: inout Point, at start: Int) -> Int {
    var i = start
    for suffix in TimeSuffix.all where matches(suffix.word, at: i) {
      if suffix.isTaken(by: point, followedBy: unit(i + suffix.word.count)) {
        if let edge = suffix.edge { point.edge = edge }
        if suffix.setsDeadline { point.isDeadline = true }
        i += suffix.word.count
      }
    }
    return i
  }

  // MARK: - Characters and numbers

  /// The character at `i`, or 0 outside the block.
  func unit(_ i: Int) -> UInt16 { i >= 0 && i < end ? scalars[i] : 0 }

  func matches(_ word: [UInt16], at i: Int) -> Bool {
    guard i + word.count <= end else { return false }
    for k in word.indices where scalars[i + k] != word[k] { return false }
    return true
  }

  /// Past a dash or a word that joins the ends of a range.
  func connector(at i: Int) -> Int? {
    // 2018 年至 2023 年
    let start = unit(i) == TimeSign.space ? i + 1 : i
    guard TimeSign.connectors.contains(unit(start)) else { return nil }
    // —— is a dash of two.
    let next = TimeSign.connectors.contains(unit(start + 1)) && unit(start + 1) == unit(start) ? start + 2 : start + 1
    return unit(next) == TimeSign.space ? next + 1 : next
  }

  struct Number {
    var value: Int
    var digits: Int
    var isArabic: Bool
    var next: Int
  }

  /// A whole number of at most four digits, Arabic or Chinese (十二, 二〇二三).
  func number(at i: Int) -> Number? {
    if TimeSign.isDigit(unit(i)) {
      var value = 0
      var j = i
      while j < i + 5, TimeSign.isDigit(unit(j)) {
        value = value * 10 + Int(scalars[j] - 0x30)
        j += 1
      }
      guard j - i <= 4 else { return nil }
      // 2022 年 5 月: some set a space between the number and its word.
      let next = unit(j) == TimeSign.space && TimeSign.dateWords.contains(unit(j + 1)) ? j + 1 : j
      return Number(value: value, digits: j - i, isArabic: true, next: next)
    }
    var digits = 0  // since the last 十
    var value = 0
    var tens = 0
    var sawTen = false
    var j = i
    while j < i + 5 {
      if unit(j) == TimeSign.ten {
        if sawTen || digits > 1 { return nil }
        tens = digits == 0 ? 10 : value * 10
        (value, digits, sawTen) = (0, 0, true)
      } else if let digit = TimeSign.chineseDigit(unit(j)) {
        value = value * 10 + digit
        digits += 1
      } else {
        break
      }
      j += 1
    }
    if j == i || j == i + 5 || (sawTen && digits > 1) { return nil }
    return Number(value: tens + value, digits: sawTen ? 2 : digits, isArabic: false, next: j)
  }
}
