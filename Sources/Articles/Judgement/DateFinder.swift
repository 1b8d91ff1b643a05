/// Reads whole dates: `2023-07-03`, `2023/7/3`, `2018年05月15日`, and those of `WrittenDate`.
enum DateFinder {
  struct Found {
    var length: Int
    var year: Int
    var month: Int
    var day: Int
    /// ISO 8601.
    var date: String { DateFinder.iso(year, month, day) }
  }

  /// The date that begins at `start`, which must not stand inside a longer number.
  static func day(in text: [UInt16], at start: Int, of range: Range<Int>) -> Found? {
    guard isDigit(text[start]) else { return WrittenDate.day(in: text, at: start, of: range) }
    guard start == range.lowerBound || !isDigit(text[start - 1]) else { return nil }
    let end = range.upperBound
    var i = start
    guard let year = number(text, &i, end, digits: 4...4), (1949...2100).contains(year) else { return nil }
    guard let first = separator(text, &i, end) else { return nil }
    guard let month = number(text, &i, end, digits: 1...2), (1...12).contains(month) else { return nil }
    guard let second = separator(text, &i, end), matches(first, second) else { return nil }
    guard let day = number(text, &i, end, digits: 1...2), (1...31).contains(day) else { return nil }
    if first == 0x5E74, i < end, text[i] == 0x65E5 || text[i] == 0x53F7 { i += 1 }
    return Found(length: i - start, year: year, month: month, day: day)
  }

  static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  private static func number(_ text: [UInt16], _ i: inout Int, _ end: Int, digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = i
    while i < end, isDigit(text[i]), i - start < digits.upperBound {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i - start >= digits.lowerBound, i == end || !isDigit(text[i]) else { return nil }
    return value
  }

  private static func separator(_ text: [UInt16], _ i: inout Int, _ end: Int) -> UInt16? {
    while i < end, text[i] == 0x20 { i += 1 }
    guard i < end else { return nil }
    let unit = text[i]
    switch unit {
    case 0x2D, 0x2F, 0x2E, 0x5E74, 0x6708: i += 1  // - / . 年 月
    default: return nil
    }
    while i < end, text[i] == 0x20 { i += 1 }
    return unit
  }

  private static func matches(_ first: UInt16, _ second: UInt16) -> Bool {
    first == 0x5E74 ? second == 0x6708 : first == second && first != 0x6708
  }
}
