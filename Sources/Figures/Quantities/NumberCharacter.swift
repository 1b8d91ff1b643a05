/// What each character is to a number.
enum NumberCharacter {
  /// 0-9 as written.
  static let arabic: UInt8 = 1
  /// 〇 一 二 … 九 两 and the formal 壹 贰 …; the value is the digit.
  static let digit: UInt8 = 2
  /// 十 百 千 and the formal 拾 佰 仟; the value is the power of ten.
  static let multiplier: UInt8 = 3
  /// 万 亿 兆; the value is the power of ten.
  static let myriad: UInt8 = 4
  /// 几 数: some, below ten.
  static let some: UInt8 = 5
  /// 廿 卅 卌: tens in one character; the value is how many.
  static let tens: UInt8 = 6
  /// What else a quantity can begin with: 第 翻 半 过 首.
  static let other: UInt8 = 7

  /// The class of each character in the high half, its value in the low half; 0 for what is no part of a number.
  static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 65536)
    func set(_ characters: String, _ kind: UInt8, _ value: (Int) -> Int) {
      for (i, unit) in characters.utf16.enumerated() { table[Int(unit)] = kind << 4 | UInt8(value(i)) }
    }
    set("0123456789", arabic) { $0 }
    set("〇一二三四五六七八九", digit) { $0 }
    set("零壹贰叁肆伍陆柒捌玖", digit) { $0 }
    set("○两", digit) { $0 * 2 }
    set("十百千", multiplier) { $0 + 1 }
    set("拾佰仟", multiplier) { $0 + 1 }
    set("万亿兆", myriad) { ($0 + 1) * 4 }
    set("几数", some) { $0 }
    set("廿卅卌", tens) { $0 + 2 }
    set("第翻半过首", other) { _ in 0 }
    return table
  }()

  static func kind(_ character: UInt16) -> UInt8 { table[Int(character)] >> 4 }
  static func value(_ character: UInt16) -> Int { Int(table[Int(character)] & 15) }
  static func isArabic(_ character: UInt16) -> Bool { character >= 0x30 && character <= 0x39 }

  /// Whether a number can begin with a character.
  static func beginsNumber(_ character: UInt16) -> Bool { kind(character) >= arabic && kind(character) <= tens }
  /// Whether a character is 十, 百, 千, 万, 亿 or 兆.
  static func isMultiplier(_ character: UInt16) -> Bool { kind(character) == multiplier || kind(character) == myriad }
  /// Whether a character can stand in a Latin word or an escaped address.
  static func isASCIIWord(_ character: UInt16) -> Bool {
    isLetter(character) || isArabic(character) || character == 0x25
  }

  /// Whether a character is an ASCII letter.
  static func isLetter(_ character: UInt16) -> Bool {
    let lower = character | 0x20
    return lower >= 0x61 && lower <= 0x7A
  }
}

extension UInt16 {
  /// A character as texts hold it, for rules: `UInt16(of: "万")`.
  init(of scalar: Unicode.Scalar) { self = UInt16(truncatingIfNeeded: scalar.value) }

  /// Whether a character is one of a few: `c.isOne(of: "多余")`.
  ///
  /// The characters are read from their bytes as they stand in the program, which costs a tenth of a set's hash or
  /// of a walk through a string's UTF-16.
  func isOne(of characters: StaticString) -> Bool {
    let bytes = characters.bytes
    var i = 0
    while i < bytes.count {
      if bytes.nextUnit(&i) == self { return true }
    }
    return false
  }
}
