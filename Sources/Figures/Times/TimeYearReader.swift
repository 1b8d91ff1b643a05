/// Reads a year or a span of years: 2022年, 2021-2023年, 2017/18年度, 二〇二三年, 08年, 民国112年, 2018财年.
struct TimeYearReader {
  let scanner: TimeScanner

  private static let republic = Script.folded("民国")
  private static let fiscal = [Script.folded("财政年度"), Script.folded("财年")]
  private static let history = Script.folded("历史")

  func year(at i: Int) -> TimeScanner.Point? {
    if scanner.matches(TimeYearReader.republic, at: i) { return republicYear(at: i + 2) }
    if let year = glossedYear(at: i) { return year }
    guard let first = scanner.number(at: i) else { return nil }
    if first.digits == 4, first.isArabic, let date = isoDate(year: first) { return date }
    if let range = range(from: first) ?? abbreviated(first, at: i) { return range }
    if isListed(first) { return TimeScanner.Point(span: TimeSpan(year: .named(first.value)), next: first.next) }
    guard let (year, next) = named(first) else { return nil }
    return closed(TimeSpan(year: .named(year)), at: next)
  }

  /// The year that a number before 年 names: four digits, or two that can be nothing else (08年, 13年5月).
  private func named(_ number: TimeScanner.Number) -> (year: Int, next: Int)? {
    var i = number.next
    if number.isArabic, number.digits == 4, (1990...2100).contains(number.value), startsPart(i) {
      return (number.value, i)
    }
    if number.isArabic, scanner.unit(i) == TimeSign.space, scanner.unit(i + 1) == TimeSign.year { i += 1 }
    guard scanner.unit(i) == TimeSign.year || startsFiscal(i) else { return nil }
    switch number.digits {
    case 4 where (1800...2200).contains(number.value): return (number.value, i)
    case 3 where number.isArabic && isRepublicYear(number, yearSign: i): return (number.value + 1911, i)
    case 2 where !number.isArabic && TimeYearReader.tens.contains(scanner.unit(number.next - 2)):
      // ○八年 and 一二年, but not 一二年级
      return scanner.unit(i + 1) == TimeSign.grade ? nil : (number.value + 2000, i)
    case 2 where number.isArabic && isShortYear(number, yearSign: i):
      return (number.value + (number.value < 60 ? 2000 : 1900), i)
    default: return nil
    }
  }

  /// 112年5月, as Taiwan writes 2023: with a month or a quarter behind it, since a length of 112 years has none.
  private func isRepublicYear(_ number: TimeScanner.Number, yearSign: Int) -> Bool {
    guard (90...150).contains(number.value) else { return false }
    return hasPart(yearSign: yearSign) || scanner.countsFromRepublic && standsAlone(number, yearSign: yearSign)
  }

  /// Whether nothing around 114年 makes a length of it: 近114年, 114年来, 114年历史.
  private func standsAlone(_ number: TimeScanner.Number, yearSign: Int) -> Bool {
    let before = scanner.unit(number.next - number.digits - 1)
    let isFree = before < 0x3400 || before > 0x9FFF || TimeYearReader.leads.contains(before)
    return isFree && number.value > 100 && scanner.unit(yearSign) == TimeSign.year
      && !TimeYearReader.lengths.contains(scanner.unit(yearSign + 1))
  }

  private static let tens = Characters(Script.folded("〇○零一"))
  private static let leads = Characters(Script.folded("较比与和至到于在从自及但而国"))
  private static let lengths = Characters(Script.folded("来间内里中后前期以的历多余了史租限债公之左后合"))

  /// 今年(2021/22): a relative year that is glossed as a fiscal one.
  private func glossedFiscalYear(at i: Int) -> TimeScanner.Point? {
    guard [0x53BB, 0x4ECA, 0x660E].contains(scanner.unit(i)), scanner.unit(i + 1) == TimeSign.year,
      scanner.unit(i + 2) == 0x28, let first = scanner.number(at: i + 3),
      first.digits == 4, first.isArabic, scanner.unit(first.next) == 0x2F,
      let second = scanner.number(at: first.next + 1), second.digits == 2, second.value == (first.value + 1) % 100,
      scanner.unit(second.next) == 0x29
    else { return nil }
    let span = TimeSpan(year: .named(first.value), part: .fiscal(isSplit: true))
    return TimeScanner.Point(span: span, next: second.next + 1)
  }

  /// 去(114)年, 今(2024)年: a relative year with its number in brackets.
  private func glossedYear(at i: Int) -> TimeScanner.Point? {
    if let year = glossedFiscalYear(at: i) { return year }
    guard [0x53BB, 0x4ECA, 0x660E].contains(scanner.unit(i)), scanner.unit(i + 1) == 0x28,  // 去今明 (
      let number = scanner.number(at: i + 2), number.isArabic, scanner.unit(number.next) == 0x29,
      scanner.unit(number.next + 1) == TimeSign.year
    else { return nil }
    let year = number.digits == 3 ? number.value + 1911 : number.value
    guard (1900...2100).contains(year) else { return nil }
    return closed(TimeSpan(year: .named(year)), at: number.next + 1)
  }

  /// Whether a month, a quarter or a half follows 年.
  private func hasPart(yearSign: Int) -> Bool {
    let i = yearSign + 1
    guard scanner.unit(yearSign) == TimeSign.year,
      let part = TimePartReader(scanner: scanner).part(at: i, inYear: true)
    else { return false }
    switch part.span.part {
    case .months, .days: return scanner.unit(i) != TimeSign.before
    default: return false
    }
  }

  /// 2024H1, 24Q2, 1H24: a half or a quarter as analysts write it.
  private func abbreviated(_ first: TimeScanner.Number, at i: Int) -> TimeScanner.Point? {
    let mark = scanner.unit(first.next)
    guard mark == 0x48 || mark == 0x51, first.isArabic, let second = scanner.number(at: first.next + 1),
      second.isArabic, !TimeSign.isWordCharacter(scanner.unit(i - 1)), !TimeSign.isPoint(scanner.unit(i - 1)),
      !TimeSign.isWordCharacter(scanner.unit(second.next))
    else { return nil }
    let (year, part) = first.digits > 1 ? (first, second) : (second, first)
    let length = mark == 0x48 ? 6 : 3
    guard year.digits == 2 || year.digits == 4 && (1900...2100).contains(year.value), part.digits == 1,
      (1...12 / length).contains(part.value)
    else { return nil }
    let months = TimeSpan.Part.months((part.value - 1) * length + 1, part.value * length)
    let span = TimeSpan(year: .named(year.digits == 2 ? year.value + 2000 : year.value), part: months)
    return TimeScanner.Point(span: span, next: second.next)
  }

  /// 2020 in 2020、2021、2022年: a year of a list whose last has the word.
  private func isListed(_ first: TimeScanner.Number) -> Bool {
    var number = first
    for _ in 0..<6 {
      guard number.digits == 4, number.isArabic, (1900...2100).contains(number.value) else { return false }
      if scanner.unit(number.next) == TimeSign.year { return number.next > first.next }
      guard TimeSign.listing.contains(scanner.unit(number.next)), let next = scanner.number(at: number.next + 1) else {
        return false
      }
      number = next
    }
    return false
  }

  private static let parts = [
    "上半年", "下半年", "一季度", "二季度", "三季度", "四季度", "第一季度", "第二季度", "第三季度", "第四季度", "前三季度", "半年报", "年报", "一季报", "三季报", "中报",
  ].map(Script.folded)

  /// 2011上半年, 2011半年报: what a year may stand before without 年.
  private func startsPart(_ i: Int) -> Bool { TimeYearReader.parts.contains { scanner.matches($0, at: i) } }

  private func startsFiscal(_ i: Int) -> Bool { TimeYearReader.fiscal.contains { scanner.matches($0, at: i) } }

  /// 08年 is a year; 13年 only before a month, a quarter or a half of it, else a length of time.
  private func isShortYear(_ number: TimeScanner.Number, yearSign: Int) -> Bool {
    guard scanner.unit(yearSign) == TimeSign.year else { return false }
    if number.value < 10 { return true }
    return (number.value < 50 || number.value >= 80) && hasPart(yearSign: yearSign)
  }

  /// 2021-2023年, 2021年至2023年, 2013至2014年度, 2017/18年度.
  private func range(from first: TimeScanner.Number) -> TimeScanner.Point? {
    guard first.digits == 4, (1900...2100).contains(first.value) else { return nil }
    let slash: UInt16 = 0x2F
    let afterYear = scanner.unit(first.next) == TimeSign.year ? first.next + 1 : first.next
    guard let next = scanner.unit(afterYear) == slash ? afterYear + 1 : scanner.connector(at: afterYear),
      let second = scanner.number(at: next)
    else { return nil }
    var far = second.value
    if second.digits == 2, second.isArabic, afterYear == first.next { far += first.value / 100 * 100 }
    guard (first.value + 1...first.value + 100).contains(far), scanner.unit(second.next) == TimeSign.year else {
      return nil
    }
    if second.digits != 4 {
      guard second.digits == 2, far == first.value + 1 || scanner.unit(afterYear) != slash else { return nil }
    }
    // 2021年至2022年5月 is a span of two points.
    let part = TimePartReader(scanner: scanner).part(at: second.next + 1, inYear: true)
    if part != nil { return nil }
    var point = TimeScanner.Point(
      span: TimeSpan(year: .named(first.value)), last: TimeSpan(year: .named(far)), next: second.next + 1)
    if scanner.unit(point.next) == TimeSign.degree {
      point.next += 1
      // A year that begins in one and ends in the next is a fiscal year.
      if far == first.value + 1, second.digits == 2 {
        (point.span.part, point.last) = (.fiscal(isSplit: true), nil)
      }
    }
    return point
  }

  /// Past 年, 年度, 财年, 财政年度.
  private func closed(_ span: TimeSpan, at i: Int) -> TimeScanner.Point? {
    var point = TimeScanner.Point(span: span, next: i)
    if scanner.unit(i) == TimeSign.year { point.next += 1 }
    if let word = TimeYearReader.fiscal.first(where: { scanner.matches($0, at: point.next) }) {
      point.span.part = .fiscal(isSplit: false)
      point.next += word.count
    } else if scanner.unit(point.next) == TimeSign.degree {
      point.next += 1
    } else if scanner.matches(TimeYearReader.history, at: point.next) {
      return nil  // 2000年历史 is a length.
    }
    return point
  }

  /// Years of the Republic of China as Taiwan counts them: 民国112年 is 2023.
  private func republicYear(at i: Int) -> TimeScanner.Point? {
    guard let number = scanner.number(at: i), (1...200).contains(number.value),
      scanner.unit(number.next) == TimeSign.year
    else { return nil }
    return closed(TimeSpan(year: .named(number.value + 1911)), at: number.next)
  }

  /// 2023-02-23, 2023/2/23, 2023.02.23, with a clock time behind it or not.
  private func isoDate(year: TimeScanner.Number) -> TimeScanner.Point? {
    let mark = scanner.unit(year.next)
    guard [0x2D, 0x2F, 0x2E].contains(mark), (1900...2100).contains(year.value),
      let month = scanner.number(at: year.next + 1), month.isArabic, (1...12).contains(month.value), month.digits <= 2,
      scanner.unit(month.next) == mark, let day = scanner.number(at: month.next + 1), day.isArabic, day.digits <= 2,
      Day(year.value, month.value, day.value) != nil
    else { return nil }
    let span = TimeSpan(year: .named(year.value), part: .days(month: month.value, day.value, day.value))
    return TimeScanner.Point(span: span, next: TimeDateReader(scanner: scanner).clock(after: day.next))
  }
}
