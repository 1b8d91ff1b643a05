import CLexicon
import Lexicon

/// Which characters count as one for the rules.
enum Script {
  /// For each UTF-16 unit its folded form: simplified for traditional, ASCII for full-width.
  static let fold: [UInt16] = {
    var table = (0..<65536).map { UInt16($0) }
    WordFile(lexicon_script()).forEachRow { row in
      let from = row[0].units
      let to = row[1].units
      table[Int(from[0])] = to[0]
    }
    for unit in 0xFF01...0xFF5E { table[unit] = UInt16(unit - 0xFEE0) }
    table[0x3000] = 0x20  // ideographic space
    table[0xA0] = 0x20  // no-break space
    table[0xFFE5] = 0xA5  // ￥ as ¥
    return table
  }()

  /// A word folded as texts are.
  static func folded(_ word: some StringProtocol) -> [UInt16] { word.utf16.map { fold[Int($0)] } }

  /// A word of a list folded as texts are.
  static func folded(_ word: WordFile.Column) -> [UInt16] {
    var folded: [UInt16] = []
    word.forEachUnit { folded.append(fold[Int($0)]) }
    return folded
  }
}
