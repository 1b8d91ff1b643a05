/// Reads the part of a year that begins at a place: 1-5月, 前三季度, 上半年, 2月4日至10日, 年底, “五一”假期.
struct TimePartReader {
  let scanner: TimeScanner

  typealias Point = TimeScanner.Point

  /// - Parameter inYear: whether a year stands right before it, so that 底 alone is its end.
  func part(at i: Int, inYear: Bool) -> Point? {
    if let word = scanner.word(at: i), word.span.year == .unsaid {
      switch word.span.part {
      case .months: return Point(span: word.span, next: word.next)
      case .holiday: return holiday(word.span, named: i..<word.next)
      default: break
      }
    }
    if inYear, let report = TimePartReader.reports.first(where: { scanner.matches($0.word, at: i) }) {
      return Point(span: TimeSpan(part: .months(1, report.months)), next: i + report.word.count)
    }
    return quarter(at: i, inYear: inYear) ?? firstMonths(at: i) ?? TimeDateReader(scanner: scanner).date(
      at: i, inYear: inYear)
      ?? edge(at: i, inYear: inYear)
  }

  /// A word that names no part of a year by itself, where what stands around it lets it be a time.
  func word(_ span: TimeSpan, _ range: Range<Int>) -> Point? {
    switch span.part {
    case .holiday: return holiday(span, named: range)
    case .plan(let number) where number <= 10 && !TimeSign.closing.contains(scanner.unit(range.upperBound - 1)):
      // 十五 and 九五 are numbers too.
      guard TimePartReader.planWords.contains(where: { scanner.matches($0, at: range.upperBound) }) else { return nil }
      return Point(span: span, next: range.upperBound)
    default: return Point(span: span, next: range.upperBound)
    }
  }

  /// What a company reports within a year: 2023年半年报 is of its first six months, 三季报 of its first nine.
  private static let reports = [("半年报", 6), ("半年度", 6), ("中报", 6), ("三季报", 9)].map {
    (word: Script.folded($0.0), months: $0.1)
  }
  private static let planWords = ["期间", "时期", "规划", "计划", "末", "以来", "期末"].map(Script.folded)
  private static let holidayWords = ["假期", "黄金周", "长假", "小长假", "期间", "假日"].map(Script.folded)

  /// A holiday is a span of days where a word near it says so: “五一”黄金周, 春节七天长假期间.
  private func holiday(_ span: TimeSpan, named range: Range<Int>) -> Point? {
    var next: Int?
    for i in range.upperBound..<range.upperBound + 8 {
      if TimeSign.clauseEnds.contains(scanner.unit(i)) { break }
      if let word = TimePartReader.holidayWords.first(where: { scanner.matches($0, at: i) }) { next = i + word.count }
    }
    // 春节7天
    if next == nil, let days = scanner.number(at: range.upperBound), scanner.unit(days.next) == TimeSign.sky {
      next = range.upperBound
    }
    guard case .holiday(let holiday) = span.part, let first = firstDay(at: next ?? range.upperBound) else {
      return next.map { Point(span: span, next: $0) }
    }
    return Point(span: TimeSpan(year: span.year, part: .holidayStart(holiday)), next: first)
  }

  private static let firstDays = ["首日", "首天", "第一天", "第1天"].map(Script.folded)

  /// Past 首日 or 的第一天.
  private func firstDay(at i: Int) -> Int? {
    let start = scanner.unit(i) == TimeSign.of ? i + 1 : i
    return TimePartReader.firstDays.first { scanner.matches($0, at: start) }.map { start + $0.count }
  }

  // MARK: - Quarters and first months

  /// 一季度, 第三季度, 第四季, 首季, 前三季度, 二、三季度, Q1.
  private func quarter(at i: Int, inYear: Bool) -> Point? {
    if scanner.unit(i) == 0x51 {  // Q
      guard (0x31...0x34).contains(scanner.unit(i + 1)), !TimeSign.isWordCharacter(scanner.unit(i - 1)),
        !TimeSign.isWordCharacter(scanner.unit(i + 2))
      else { return nil }
      let number = Int(scanner.unit(i + 1) - 0x30)
      return Point(span: TimeSpan(part: .months(number * 3 - 2, number * 3)), next: i + 2)
    }
    var j = i
    let isFirst = [TimeSign.before, TimeSign.first, TimeSign.head].contains(scanner.unit(i))
    let isOrdinal = scanner.unit(i) == TimeSign.ordinal
    if isFirst || isOrdinal { j += 1 }
    if scanner.unit(i) == TimeSign.first, scanner.unit(j) == TimeSign.season {
      return season(1, 1, at: j, isSure: true)
    }
    // 首季, 次季, 末季
    if let number = TimeSign.namedSeasons.firstIndex(of: scanner.unit(i)), scanner.unit(i + 2) != TimeSign.festival {
      return season(number * 2 + 2, number * 2 + 2, at: i + 1, isSure: true)
    }
    guard let number = quarterNumber(at: j) else { return nil }
    if isFirst { return season(1, number.value, at: number.next, isSure: true) }
    var far = number
    if let next = scanner.unit(far.next) == TimeSign.comma ? far.next + 1 : scanner.connector(at: far.next),
      let second = quarterNumber(at: isOrdinal && scanner.unit(next) == TimeSign.ordinal ? next + 1 : next),
      second.value > number.value
    {
      far = second
    }
    return season(number.value, far.value, at: far.next, isSure: isOrdinal || inYear)
  }

  private func quarterNumber(at i: Int) -> TimeScanner.Number? {
    if scanner.unit(i) == TimeSign.two { return TimeScanner.Number(value: 2, digits: 1, isArabic: false, next: i + 1) }
    guard let number = scanner.number(at: i), number.digits == 1, (1...4).contains(number.value) else { return nil }
    return scanner.unit(number.next) == TimeSign.piece
      ? TimeScanner.Number(value: number.value, digits: 1, isArabic: true, next: number.next + 1) : number
  }

  /// 季度, or 季 alone where nothing else can be meant (not 一季稻, 四季如春).
  private func season(_ first: Int, _ last: Int, at i: Int, isSure: Bool) -> Point? {
    guard scanner.unit(i) == TimeSign.season else { return nil }
    let isLong = scanner.unit(i + 1) == TimeSign.degree
    guard isLong || isSure else { return nil }
    return Point(span: TimeSpan(part: .months(first * 3 - 2, last * 3)), next: isLong ? i + 2 : i + 1)
  }

  /// 前5个月, 首两个月, 前11月.
  private func firstMonths(at i: Int) -> Point? {
    guard [TimeSign.before, TimeSign.first, TimeSign.head].contains(scanner.unit(i)),
      let number = scanner.number(at: scanner.unit(i + 1) == TimeSign.space ? i + 2 : i + 1),
      (1...12).contains(number.value)
    else { return nil }
    let k = scanner.unit(number.next) == TimeSign.space ? number.next + 1 : number.next
    let j = scanner.unit(k) == TimeSign.piece ? k + 1 : k
    guard scanner.unit(j) == TimeSign.month else { return nil }
    let next = scanner.unit(j + 1) == TimeSign.portion ? j + 2 : j + 1
    return Point(span: TimeSpan(part: .months(1, number.value)), next: next)
  }

  // MARK: - The beginning and the end of a year or a month

  /// 年底, 年末, 年初; after a year also 底, 末 alone; 月底 and 月末 of the month spoken of.
  private func edge(at i: Int, inYear: Bool) -> Point? {
    let isMonth = scanner.unit(i) == TimeSign.month
    let named = scanner.unit(i) == TimeSign.year || (isMonth && !inYear)
    guard named || inYear else { return nil }
    let j = named ? i + 1 : i
    // 三年底 counts years.
    if named, !inYear, scanner.number(at: i - 1) != nil { return nil }
    switch scanner.unit(j) {
    case TimeSign.bottom, TimeSign.tip, TimeSign.close:
      if scanner.unit(j) == TimeSign.close, !named { return nil }
      let span = isMonth ? TimeSpan(part: .same(.month)) : TimeSpan()
      return Point(span: span, edge: .until, next: j + 1)
    case TimeSign.beginning where !isMonth:
      if scanner.unit(j + 1) == TimeSign.step || scanner.unit(j + 1) == TimeSign.grade { return nil }
      return Point(span: TimeSpan(part: .months(1, 1)), next: j + 1)
    default: return nil
    }
  }

  // MARK: - Stretches from today

  private static let backLeads = ["过去的", "过去", "最近的", "最近", "近"].map(Script.folded)
  private static let aheadLeads = ["未来的", "未来", "今后的", "今后"].map(Script.folded)
  private static let stretchInitials = Characters(Script.folded("过最近未今半") + TimeSign.numbers)
  private static let lengthLeads = Characters(Script.folded("时了达期长经续出有前后需要过约"))
  private static let lengthTails = ["历史", "的历史", "时间", "的时间", "之久", "工期"].map(Script.folded)

  /// 近一年, 近10年来, 过去五年, 未来十年, 十年来; not 历时近20天, which is a length.
  func stretch(at i: Int) -> Point? {
    guard TimePartReader.stretchInitials.contains(scanner.unit(i)) else { return nil }
    let back = TimePartReader.backLeads.first { scanner.matches($0, at: i) }
    let ahead = back == nil ? TimePartReader.aheadLeads.first { scanner.matches($0, at: i) } : nil
    let j = i + (back ?? ahead ?? []).count
    guard let amount = amount(at: j) else { return nil }
    var next = amount.next
    let mayCount = back != nil || ahead != nil
    if mayCount, TimePartReader.lengthLeads.contains(scanner.unit(i - 1)), back == Script.folded("近") { return nil }
    if TimePartReader.lengthTails.contains(where: { scanner.matches($0, at: next) }) { return nil }
    if scanner.unit(next) == TimeSign.more { next += 1 }
    let isBetween = amount.length == .year && amount.count > 1 && scanner.unit(next) == TimeSign.within[0]
    if !mayCount, isBetween {
      next += 1
    } else if scanner.unit(next) == TimeSign.come, !TimeSign.comingWords.contains(scanner.unit(next + 1)) {
      next += 1
    } else if !mayCount {
      return nil
    } else if TimeSign.within.contains(scanner.unit(next)) {
      next += 1
    }
    if let back, back.first == TimePartReader.backLeads[1].first, amount.length == .year {
      return Point(span: TimeSpan(part: .gone(amount.count)), next: next)
    }
    return Point(
      span: TimeSpan(part: ahead == nil ? .back(amount.count, amount.length) : .ahead(amount.count, amount.length)),
      next: next)
  }

  /// A number of years, months, weeks or days.
  private func amount(at i: Int) -> (count: Int, length: TimeSpan.Length, next: Int)? {
    if scanner.unit(i) == TimeSign.half {
      if scanner.unit(i + 1) == TimeSign.year { return (6, .month, i + 2) }
      return nil
    }
    guard let number = scanner.number(at: i), (1...400).contains(number.value) else { return nil }
    var j = number.next
    if scanner.unit(j) == TimeSign.piece { j += 1 }
    let counted = j > number.next
    switch scanner.unit(j) {
    case TimeSign.year where !counted: return (number.value, .year, j + 1)
    case TimeSign.month where counted: return (number.value, .month, j + 1)
    case TimeSign.season where counted:
      return (number.value * 3, .month, j + (scanner.unit(j + 1) == TimeSign.degree ? 2 : 1))
    case TimeSign.week: return (number.value, .week, j + 1)
    case TimeSign.sky, TimeSign.day: return counted ? nil : (number.value, .day, j + 1)
    default: return nil
    }
  }
}
