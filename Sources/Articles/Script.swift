import CLexicon
import Lexicon

/// Tells simplified from traditional text by the characters that only one of them writes.
enum Script {
  /// `Hans` or `Hant`.
  static func name(_ page: Page) -> String {
    var (simplified, traditional) = (0, 0)
    let table = table
    for scalar in page.scalars where scalar < 0x10000 {
      switch table[Int(scalar)] {
      case 1: simplified += 1
      case 2: traditional += 1
      default: break
      }
    }
    return traditional > simplified ? "Hant" : "Hans"
  }

  /// For each character: 1 only simplified, 2 only traditional.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 65536)
    WordFile(lexicon_script()).forEachRow { row in
      if let unit = row[1].units.first { table[Int(unit)] |= 1 }
      if let unit = row[0].units.first { table[Int(unit)] |= 2 }
    }
    return table.map { $0 == 3 ? 0 : $0 }
  }()
}
