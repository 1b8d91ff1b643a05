/// Reads the date of a field: ISO 8601, RFC 822, `20210122`, seconds or milliseconds since 1970, `2018年5月15日`.
///
/// A time that is said to be Greenwich's is taken to China's, eight hours ahead: the day is the reader's.
enum DateReader {
  static func date(in value: String) -> String? {
    let text = Fold.units(value)
    guard let found = day(text) else { return nil }
    guard isGreenwich(text), let hour = hour(text), hour >= 16 else { return found.iso }
    return found.next.iso
  }

  private struct Day {
    var year: Int
    var month: Int
    var day: Int
    var iso: String { DateFinder.iso(year, month, day) }

    var next: Day {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
      if day < length { return Day(year: year, month: month, day: day + 1) }
      return month < 12 ? Day(year: year, month: month + 1, day: 1) : Day(year: year + 1, month: 1, day: 1)
    }

    init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    /// A day by its number since 1970-01-01 (Howard Hinnant's days_from_civil, backwards).
    init(number: Int) {
      let shifted = number + 719_468
      let era = shifted / 146_097
      let dayOfEra = shifted - era * 146_097
      let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
      let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
      let shiftedMonth = (5 * dayOfYear + 2) / 153
      day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
      month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
      year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
  }

  private static func day(_ text: [UInt16]) -> Day? {
    for i in text.indices.prefix(100) {
      if let found = DateFinder.day(in: text, at: i, of: text.indices) {
        return Day(year: found.year, month: found.month, day: found.day)
      }
    }
    let digits = text.prefix { isDigit($0) }.reduce(0) { ($0 * 10 + Int($1) - 0x30) % 100_000_000_000_000 }
    switch text.prefix(while: isDigit).count {
    case 8 where text.count == 8 || !isDigit(text[8]):
      let (year, month, day) = (digits / 10000, digits / 100 % 100, digits % 100)
      return (1949...2100).contains(year) && (1...12).contains(month) && (1...31).contains(day)
        ? Day(year: year, month: month, day: day) : nil
    case 14 where text.count == 14:
      return self.day(Array(text.prefix(8)))
    case 10: return Day(number: (digits + 8 * 3600) / 86400)
    case 13: return Day(number: (digits / 1000 + 8 * 3600) / 86400)
    default: return named(text)
    }
  }

  /// `09 Dec 2021`, `Dec 9, 2021`.
  private static func named(_ text: [UInt16]) -> Day? {
    let words = text.prefix(60).split { !(isDigit($0) || (0x61...0x7A).contains($0)) }
    for (i, word) in words.enumerated() {
      guard let month = months.firstIndex(where: { word.starts(with: $0) }), word.count <= 9 else { continue }
      let around = [
        i > 0 ? words[i - 1] : [], i + 1 < words.count ? words[i + 1] : [], i + 2 < words.count ? words[i + 2] : [],
      ]
      let numbers = around.map {
        $0.count <= 4 && $0.allSatisfy(isDigit) ? $0.reduce(0) { $0 * 10 + Int($1) - 0x30 } : 0
      }
      let days = (1...31)
      if days.contains(numbers[0]), (1949...2100).contains(numbers[1]) {
        return Day(year: numbers[1], month: month + 1, day: numbers[0])
      }
      if days.contains(numbers[1]), (1949...2100).contains(numbers[2]) {
        return Day(year: numbers[2], month: month + 1, day: numbers[1])
      }
    }
    return nil
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].map {
    Array($0.utf16)
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func isGreenwich(_ text: [UInt16]) -> Bool {
    ["z", "gmt", "utc", "+0000", "+00:00"].contains {
      text.count > 10 && text.suffix($0.utf16.count).elementsEqual($0.utf16)
    }
  }

  /// The hour of the first clock time.
  private static func hour(_ text: [UInt16]) -> Int? {
    guard let colon = text.firstIndex(of: 0x3A), colon >= 2, isDigit(text[colon - 1]), isDigit(text[colon - 2]) else {
      return nil
    }
    return Int(text[colon - 2] - 0x30) * 10 + Int(text[colon - 1] - 0x30)
  }
}
