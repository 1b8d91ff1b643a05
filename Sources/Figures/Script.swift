import CLexicon

/// Which characters count as one for the rules.
enum Script {
  /// For each UTF-16 unit its folded form: simplified for traditional, ASCII for full-width.
  static let fold: [UInt16] = {
    var table = (0..<65536).map { UInt16($0) }
    WordFile(lexicon_script()).forEachRow { row in
      let from = Array(row[0].utf16)
      let to = Array(row[1].utf16)
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
}
