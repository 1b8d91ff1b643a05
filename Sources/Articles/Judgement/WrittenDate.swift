/// Reads days that are not written in Arabic digits and years of our era: `二〇二二年七月十五日`, `民國111年7月15日`.
enum WrittenDate {
  static func day(in text: [UInt16], at start: Int, of range: Range<Int>) -> DateFinder.Found? {
    switch text[start] {
    case 0x4E00, 0x4E8C: inWords(text, start, range.upperBound)
    case 0x6C11: ofTheRepublic(text, start, range.upperBound)
    default: nil
    }
  }

  private static func inWords(_ text: [UInt16], _ start: Int, _ end: Int) -> DateFinder.Found? {
    var i = start
    var year = 0
    while i < end, i - start < 4, let digit = digit(text[i]) {
      year = year * 10 + digit
      i += 1
    }
    guard i - start == 4, (1949...2100).contains(year), passes(text, &i, end, 0x5E74) else { return nil }
    guard let month = number(text, &i, end), (1...12).contains(month), passes(text, &i, end, 0x6708) else { return nil }
    guard let day = number(text, &i, end), (1...31).contains(day), passes(text, &i, end, 0x65E5) else { return nil }
    return DateFinder.Found(length: i - start, year: year, month: month, day: day)
  }

  /// Years since 1911, as Taiwan counts them.
  private static func ofTheRepublic(_ text: [UInt16], _ start: Int, _ end: Int) -> DateFinder.Found? {
    var i = start + 1
    guard passes(text, &i, end, 0x56FD) else { return nil }
    return republican(text, &i, end).map {
      DateFinder.Found(length: i - start, year: $0.year, month: $0.month, day: $0.day)
    }
  }

  /// `111-07-15`, `111年7月15日`: to be trusted only behind a label or 民國.
  static func republican(_ text: [UInt16], _ i: inout Int, _ end: Int) -> (year: Int, month: Int, day: Int)? {
    var numbers: [Int] = []
    var k = i
    while numbers.count < 3 {
      while k < end, text[k] == 0x20 { k += 1 }
      let first = k
      var value = 0
      while k < end, k - first < 3, (0x30...0x39).contains(text[k]) {
        value = value * 10 + Int(text[k] - 0x30)
        k += 1
      }
      guard k > first else { return nil }
      numbers.append(value)
      while k < end, text[k] == 0x20 { k += 1 }
      if k < end, [0x2D, 0x2F, 0x2E, 0x5E74, 0x6708, 0x65E5].contains(text[k]) {
        k += 1
      } else if numbers.count < 3 {
        return nil
      }
    }
    guard (80...180).contains(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
      return nil
    }
    i = k
    return (numbers[0] + 1911, numbers[1], numbers[2])
  }

  private static func passes(_ text: [UInt16], _ i: inout Int, _ end: Int, _ unit: UInt16) -> Bool {
    guard i < end, text[i] == unit else { return false }
    i += 1
    return true
  }

  /// 一 to 三十一.
  private static func number(_ text: [UInt16], _ i: inout Int, _ end: Int) -> Int? {
    let start = i
    var value = 0
    while i < end, i - start < 3 {
      if text[i] == 0x5341 {
        value = max(value, 1) * 10
      } else if let digit = digit(text[i]), digit > 0 {
        value += digit
      } else {
        break
      }
      i += 1
    }
    return i > start ? value : nil
  }

  private static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x25CB, 0x25EF, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
