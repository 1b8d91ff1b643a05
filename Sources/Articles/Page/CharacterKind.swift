/// What a single character is to the reading of pages.
enum CharacterKind {
  /// White space of any width, line ends included.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// How many columns a character within U+FFFF takes: two of wide ones; 0 of white space and of what shows nothing, so
  /// that one look tells the characters of running text from all others.
  static let columns: [UInt8] = (0..<0x10000).map {
    isHan($0) ? 2 : isSpace($0) || isInvisible($0) ? 0 : isWide($0) ? 2 : 1
  }

  static func isLineEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Characters that show nothing and mean nothing here: zero-width and directional marks, soft hyphens, byte
  /// order marks, variation selectors, controls.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5: true
    case 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE000...0xF8FF, 0xE0000...0xE01EF: true
    default: false
    }
  }

  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Han characters and the punctuation and full-width forms written between them: no space belongs there.
  static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2018...0x201D, 0x2026, 0x3001...0x303F, 0x3040...0x30FF, 0xFF01...0xFFE6: true
    default: isHan(scalar)
    }
  }

  static func isDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0xFF10...0xFF19: true
    default: false
    }
  }

  /// Whether a line may begin with it: not with a comma, a full stop or a closing bracket.
  static func canBeginLine(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF09, 0x201D, 0xFF05, 0x300B: false
    default: true
    }
  }
}
