import CLexicon
import Lexicon

/// A word that names a time, and the characters beside it that make it part of another word.
struct TimeWord: Sendable {
  var span: TimeSpan
  /// 现在 after 实 is 实现在.
  var notAfter: [UInt16]
  /// 目前 before 期 is 项目前期.
  var notBefore: [UInt16]

  /// What a row of `times.tsv` means; nil for a bad row.
  init?(_ row: WordFile.Row) {
    guard row.count == 5, !row[0].isEmpty, let span = TimeWord.span(kind: row[1], row[2]) else { return nil }
    self.span = span
    notAfter = Script.folded(row[3])
    notBefore = Script.folded(row[4])
  }

  private static func span(kind: WordFile.Column, _ argument: WordFile.Column) -> TimeSpan? {
    let number = argument.number
    switch kind {
    case "whole" where argument.isEmpty: return TimeSpan(year: .whole)
    case "now" where argument.isEmpty: return TimeSpan(part: .now)
    case "vague" where argument.isEmpty: return TimeSpan(part: .vague)
    case "ahead" where argument.isEmpty: return TimeSpan(part: .ahead(0, .year))
    case "holiday": return Holiday(rawValue: String(argument)).map { TimeSpan(part: .holiday($0)) }
    case "event": return Day(iso8601: String(argument)).map { TimeSpan(part: .since($0)) }
    case "same" where argument == "year": return TimeSpan(year: .same)
    case "same" where argument == "period": return TimeSpan(part: .same(.year))
    case "same": return length(argument).map { TimeSpan(part: .same($0)) }
    case "year": return number.map { TimeSpan(year: .relative($0)) }
    case "half": return number.map { TimeSpan(part: $0 == 1 ? .months(1, 6) : .months(7, 12)) }
    case "plan": return number.map { TimeSpan(part: .plan($0)) }
    default:
      guard let number, let length = length(kind) else { return nil }
      return TimeSpan(part: .near(number, length))
    }
  }

  private static func length(_ word: WordFile.Column) -> TimeSpan.Length? {
    switch word {
    case "quarter": .quarter
    case "month": .month
    case "week": .week
    case "day": .day
    default: nil
    }
  }
}

/// The words that name a time, and the days of the public holidays.
final class TimeWords: Sendable {
  private let table: WordTable<TimeWord>
  private let holidays: [Holiday: [ClosedRange<Day>]]

  init() {
    var words = WordEntries<TimeWord>()
    WordFile(lexicon_times()).forEachRow { row in
      if let word = TimeWord(row) { words.append(row[0], word) }
    }
    table = WordTable(words)
    var holidays: [Holiday: [ClosedRange<Day>]] = [:]
    WordFile(lexicon_holidays()).forEachRow { row in
      if let (holiday, days) = TimeWords.holiday(row) { holidays[holiday, default: []].append(days) }
    }
    self.holidays = holidays
  }

  /// Whether a word begins with a character.
  func begins(with character: UInt16) -> Bool { table.begins(with: character) }

  /// The longest word at `start` that stands there as a word of its own.
  func longest(in scalars: [UInt16], at start: Int, before end: Int) -> (span: TimeSpan, length: Int)? {
    guard let found = table.longest(in: scalars, at: start, before: end) else { return nil }
    let next = start + found.length
    if start > 0, found.value.notAfter.contains(scalars[start - 1]) { return nil }
    if next < end, found.value.notBefore.contains(scalars[next]) { return nil }
    return (found.value.span, found.length)
  }

  /// The days of a holiday that falls in a year; nil where the list has none.
  func days(of holiday: Holiday, in year: Int) -> ClosedRange<Day>? {
    holidays[holiday]?.first { $0.upperBound.year == year }
  }

  /// What a row of `holidays.tsv` means; nil for a bad row.
  static func holiday(_ row: WordFile.Row) -> (Holiday, ClosedRange<Day>)? {
    guard row.count == 3, let holiday = Holiday(rawValue: String(row[0])), let first = Day(iso8601: String(row[1])),
      let last = Day(iso8601: String(row[2])), first <= last
    else { return nil }
    return (holiday, first...last)
  }
}

/// A public holiday, by the name that `holidays.tsv` has it under.
enum Holiday: String, Sendable {
  case newYear = "元旦"
  case springFestival = "春节"
  case tombSweeping = "清明"
  case labourDay = "五一"
  case dragonBoat = "端午"
  case midAutumn = "中秋"
  case nationalDay = "国庆"
}
