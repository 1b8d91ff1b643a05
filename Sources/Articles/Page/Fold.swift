import CLexicon
import Lexicon

/// The form in which characters are compared: simplified for traditional, ASCII for full-width, small letters.
enum Fold {
  /// - Returns: one UTF-16 unit; U+FFFD for characters beyond U+FFFF.
  static func unit(_ scalar: UInt32) -> UInt16 { scalar < 0x10000 ? table[Int(scalar)] : 0xFFFD }

  static func units(_ text: some StringProtocol) -> [UInt16] { text.unicodeScalars.map { unit($0.value) } }

  static let table: [UInt16] = {
    var table = (0..<65536).map { UInt16($0) }
    WordFile(lexicon_script()).forEachRow { row in
      if let from = row[0].units.first, let to = row[1].units.first { table[Int(from)] = to }
    }
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    for capital in 0x41...0x5A {
      table[capital] = UInt16(capital + 0x20)
      table[capital + 0xFEE0] = UInt16(capital + 0x20)
    }
    table[0x3000] = 0x20
    table[0xA0] = 0x20
    return table
  }()
}
