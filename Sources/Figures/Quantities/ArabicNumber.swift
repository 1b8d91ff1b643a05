/// Reads a number in Arabic digits: 1234, 1,234.5, .5.
enum ArabicNumber {
  struct Reading {
    var end: Int
    /// nil where it is no number but a code: too many digits, a leading zero, two points (1.2.3).
    var value: Decimal?
    var hasPoint: Bool
    var digits: Int
  }

  /// - Complexity: linear in the run of digits, points and commas that begins at `start`.
  static func reading(in s: [UInt16], at start: Int, before end: Int) -> Reading {
    var i = start
    var coefficient: Int128 = 0
    var digits = 0
    var decimals = 0
    func take(_ i: Int) {
      if digits < 36 { coefficient = coefficient * 10 + Int128(s[i] - 0x30) }
      digits += 1
    }
    while i < end, NumberCharacter.isArabic(s[i]) { take(i); i += 1 }
    let leadingZero = digits > 1 && s[start] == 0x30
    // Thousands: one to three digits, then groups of a comma and exactly three.
    if (1...3).contains(digits) {
      while isGroup(s, i, end) {
        for k in 1...3 { take(i + k) }
        i += 4
      }
      // 3 450万元, as yearbooks write it: only where something follows that a number can have.
      while digits < 10, isGroup(s, i, end, separator: 0x20), i + 4 < end, s[i + 4] > 0x7F || s[i + 4] == 0x2E {
        for k in 1...3 { take(i + k) }
        i += 4
      }
    }
    var hasPoint = false
    if i + 1 < end, s[i] == 0x2E, NumberCharacter.isArabic(s[i + 1]) {
      hasPoint = true
      i += 1
      while i < end, NumberCharacter.isArabic(s[i]) { take(i); i += 1; decimals += 1 }
    }
    var isCode = digits > 36 || leadingZero
    while i + 1 < end, s[i] == 0x2E, NumberCharacter.isArabic(s[i + 1]) {
      isCode = true
      i += 1
      while i < end, NumberCharacter.isArabic(s[i]) { i += 1 }
    }
    return Reading(
      end: i, value: isCode ? nil : Decimal(coefficient, exponent: -decimals), hasPoint: hasPoint, digits: digits)
  }

  private static func isGroup(_ s: [UInt16], _ i: Int, _ end: Int, separator: UInt16 = 0x2C) -> Bool {
    guard i + 3 < end, s[i] == separator else { return false }
    for k in 1...3 where !NumberCharacter.isArabic(s[i + k]) { return false }
    return i + 4 >= end || !NumberCharacter.isArabic(s[i + 4])
  }
}
