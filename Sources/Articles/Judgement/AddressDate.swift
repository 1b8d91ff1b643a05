/// Reads the day that many sites put into the addresses of their articles: `/2022/07/15/`, `/202207/t20220715_1.html`.
enum AddressDate {
  /// - Returns: ISO 8601, or nil.
  /// - Complexity: linear; 1,000 bytes are looked at.
  static func date(in address: String) -> String? {
    let bytes = Array(address.utf8.prefix(1000))
    var runs: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      let start = i
      while i < bytes.count, (0x30...0x39).contains(bytes[i]) { i += 1 }
      if i > start { runs.append(start..<i) } else { i += 1 }
    }
    for (k, run) in runs.enumerated() {
      // The numbers that follow, each one mark behind the one before.
      var parts = [run]
      for next in runs[(k + 1)...].prefix(2) where next.lowerBound == (parts.last?.upperBound ?? 0) + 1 {
        parts.append(next)
      }
      var digits = parts.map { bytes[$0].map { Int($0) - 0x30 } }
      // 2022/7/5 has short months and days.
      if digits[0].count == 4, digits.count == 3 {
        for part in 1...2 where digits[part].count == 1 { digits[part].insert(0, at: 0) }
      }
      for count in 1...digits.count {
        if let date = date(Array(digits[..<count].joined())) { return date }
      }
    }
    return nil
  }

  private static func date(_ digits: [Int]) -> String? {
    guard digits.count == 8 else { return nil }
    let (year, month, day) = (value(digits[..<4]), value(digits[4..<6]), value(digits[6...]))
    guard (1995...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    return DateFinder.iso(year, month, day)
  }

  private static func value(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
