/// Reads months and days: 5月, 1-5月, 四、五月份, 2月4日, 2月4日至10日, 7日, 5月底, 3月上旬, with a clock time or not.
struct TimeDateReader {
  let scanner: TimeScanner

  typealias Point = TimeScanner.Point

  func date(at i: Int, inYear: Bool) -> Point? {
    if scanner.unit(i) == TimeSign.prime { return fromFirstMonth(at: i) }
    guard let first = scanner.number(at: i), first.digits <= 2, !TimeSign.isPoint(scanner.unit(i - 1)) else {
      return nil
    }
    if scanner.unit(first.next) == TimeSign.month { return fromMonth(first, inYear: inYear) }
    if scanner.unit(first.next) == TimeSign.day, !inYear { return loneDay(first) }
    // 1-5月, 4、5月份, 8-10日; but the 二 of 二、8月份 numbers a heading.
    guard let next = scanner.unit(first.next) == TimeSign.comma ? first.next + 1 : scanner.connector(at: first.next),
      let second = scanner.number(at: next), second.digits <= 2, second.value > first.value,
      second.isArabic == first.isArabic
    else { return nil }
    if scanner.unit(second.next) == TimeSign.month, (1...12).contains(first.value), second.value <= 12 {
      return Point(
        span: TimeSpan(part: .months(first.value, second.value)), next: pastPortion(second.next + 1))
    }
    // 9、10两个月
    if scanner.unit(first.next) == TimeSign.comma, second.value == first.value + 1, second.value <= 12,
      scanner.matches(TimeDateReader.twoMonths, at: second.next)
    {
      return Point(span: TimeSpan(part: .months(first.value, second.value)), next: second.next + 3)
    }
    return nil
  }

  /// 元月, 元至九月; not the 元 of 5元.
  private func fromFirstMonth(at i: Int) -> Point? {
    guard !TimeSign.isDigit(scanner.unit(i - 1)), !TimeSign.isNumeral(scanner.unit(i - 1)),
      !TimeDateReader.moneys.contains(scanner.unit(i - 1))
    else { return nil }
    if scanner.unit(i + 1) == TimeSign.month {
      return Point(span: TimeSpan(part: .months(1, 1)), next: pastPortion(i + 2))
    }
    guard let next = scanner.connector(at: i + 1), let last = scanner.number(at: next), (2...12).contains(last.value),
      scanner.unit(last.next) == TimeSign.month
    else { return nil }
    return Point(span: TimeSpan(part: .months(1, last.value)), next: pastPortion(last.next + 1))
  }

  private static let moneys = Characters(Script.folded("美欧日港澳加新币单多余几公纪状"))
  private static let twoMonths = Script.folded("两个月")

  private func pastPortion(_ i: Int) -> Int { scanner.unit(i) == TimeSign.portion ? i + 1 : i }

  /// A month, its end, a third of it, a day of it, or a span that it begins.
  private func fromMonth(_ month: TimeScanner.Number, inYear: Bool) -> Point? {
    guard (1...12).contains(month.value) else { return nil }
    let afterSign = month.next + 1
    if let day = day(at: afterSign) { return days(from: month.value, day) }
    let next = pastPortion(afterSign)
    // 三月三, 五月花 are names; a month in Chinese numerals needs a sign that it is one.
    let tail = scanner.unit(next)
    if !month.isArabic, !inYear, next == afterSign, !TimeSign.monthTails.contains(tail),
      scanner.connector(at: next) == nil
    {
      return nil
    }
    let span = TimeSpan(part: .months(month.value, month.value))
    if let joined = scanner.connector(at: next), let second = scanner.number(at: joined),
      scanner.unit(second.next) == TimeSign.month, (month.value + 1...13).contains(second.value), second.value <= 12,
      self.day(at: second.next + 1) == nil
    {
      return Point(span: TimeSpan(part: .months(month.value, second.value)), next: pastPortion(second.next + 1))
    }
    if let last = summed(with: month.value, at: next) {
      return Point(span: TimeSpan(part: .months(month.value, last.value)), next: pastPortion(last.next + 1))
    }
    switch tail {
    case TimeSign.bottom, TimeSign.tip: return Point(span: span, edge: .until, next: next + 1)
    case TimeSign.beginning: return third(of: month.value, 1, 10, next: next + 1)
    default: break
    }
    return thirds(of: month.value, at: next) ?? Point(span: span, next: next)
  }

  private static let sums = ["合计", "合共", "合并", "累计", "两个月", "两月"].map(Script.folded)

  /// The second month of 1月及2月合计.
  private func summed(with month: Int, at i: Int) -> TimeScanner.Number? {
    guard TimeSign.listing.dropFirst().contains(scanner.unit(i)), let second = scanner.number(at: i + 1),
      second.value == month + 1, second.value <= 12, scanner.unit(second.next) == TimeSign.month
    else { return nil }
    let next = pastPortion(second.next + 1)
    return TimeDateReader.sums.contains { scanner.matches($0, at: next) } ? second : nil
  }

  /// 上旬, 中旬, 下旬, 上中旬, 中下旬.
  private func thirds(of month: Int, at i: Int) -> Point? {
    let order = [TimeSign.upper, TimeSign.middle, TimeSign.lower]
    guard let first = order.firstIndex(of: scanner.unit(i)) else { return nil }
    var last = first
    var j = i + 1
    if let second = order.firstIndex(of: scanner.unit(j)), second > first {
      last = second
      j += 1
    }
    guard scanner.unit(j) == TimeSign.decade else { return nil }
    return third(of: month, first * 10 + 1, last == 2 ? 31 : last * 10 + 10, next: j + 1)
  }

  private func third(of month: Int, _ first: Int, _ last: Int, next: Int) -> Point {
    Point(span: TimeSpan(part: .days(month: month, first, last)), next: next)
  }

  private func day(at i: Int) -> TimeScanner.Number? {
    let j = scanner.unit(i) == TimeSign.space ? i + 1 : i
    guard let day = scanner.number(at: j), day.digits <= 2, (1...31).contains(day.value),
      scanner.unit(day.next) == TimeSign.day || scanner.unit(day.next) == TimeSign.dayNumber
    else { return nil }
    return day
  }

  /// 2月4日, 2月4日至10日; 2月4日至3月5日 is a span of two points, and read by the scanner.
  private func days(from month: Int, _ first: TimeScanner.Number) -> Point {
    var last = first
    if let next = scanner.connector(at: first.next + 1), let second = day(at: next), second.value > first.value {
      last = second
    }
    let span = TimeSpan(part: .days(month: month, first.value, last.value))
    return Point(span: span, next: clock(after: last.next + 1))
  }

  /// 7日, 8日至10日, where a day of the month is meant and not a length of days.
  private func loneDay(_ first: TimeScanner.Number) -> Point? {
    let start = first.next - first.digits - (scanner.unit(first.next - 1) == TimeSign.space ? 1 : 0)
    guard first.isArabic, (1...31).contains(first.value), !TimeSign.countLeads.contains(scanner.unit(start - 1)),
      !TimeSign.countTails.contains(scanner.unit(first.next + 1))
    else { return nil }
    var last = first
    if let next = scanner.connector(at: first.next + 1), let second = day(at: next), second.value > first.value {
      last = second
    }
    return Point(
      span: TimeSpan(part: .dayOfMonth(first.value, last.value)), next: clock(after: last.next + 1))
  }

  // MARK: - Clock times

  private static let dayParts = ["上午", "下午", "中午", "早上", "早晨", "清晨", "凌晨", "傍晚", "晚上", "晚间", "夜间", "晚", "早"]
    .map(Script.folded)

  private static let clockInitials = Characters(dayParts.map { $0[0] } + TimeSign.numbers)

  /// Past the time of day that follows a date: 上午10时30分, 16:43:29.
  func clock(after i: Int) -> Int {
    var j = scanner.unit(i) == TimeSign.space || scanner.unit(i) == 0x54 ? i + 1 : i
    var end = i
    if let part = TimeDateReader.dayParts.first(where: { scanner.matches($0, at: j) }) {
      j += part.count
      end = j
    }
    return time(at: j) ?? end
  }

  /// 上午10时, 凌晨2点30分, 09:09:22: a time of day without its date.
  func bareClock(at i: Int) -> Int? {
    guard TimeDateReader.clockInitials.contains(scanner.unit(i)) else { return nil }
    if TimeDateReader.dayParts.contains(where: { $0.count == 2 && scanner.matches($0, at: i) }) {
      return time(at: i + 2)
    }
    guard !TimeSign.isWordCharacter(scanner.unit(i - 1)), let next = time(at: i), next - i >= 7,
      scanner.unit(next - 3) == TimeSign.colon
    else { return nil }
    return next
  }

  /// Past 10时30分, 10点, 10:30, 10:30:22.
  private func time(at i: Int) -> Int? {
    guard let hour = scanner.number(at: i), hour.value <= 24 else { return nil }
    let mark = scanner.unit(hour.next)
    guard [TimeSign.hour, TimeSign.oclock, TimeSign.colon].contains(mark) else { return nil }
    guard let minute = scanner.number(at: hour.next + 1), minute.digits == 2, minute.value < 60 else {
      return mark == TimeSign.colon ? nil : hour.next + 1
    }
    if mark != TimeSign.colon {
      return scanner.unit(minute.next) == TimeSign.minute ? minute.next + 1 : hour.next + 1
    }
    if scanner.unit(minute.next) == TimeSign.colon, let second = scanner.number(at: minute.next + 1), second.digits == 2
    {
      return second.next
    }
    return minute.next
  }
}
