/// Takes out of a paragraph what its author did not write: reading annotations (`經(jīng)濟(jì)`, `經(ㄐㄧㄥ)`), spaces
/// inside numbers (`27 .5`, `1 234`), and commas put before other punctuation to spoil copies (`,，`, `，。`).
enum Noise {
  /// - Complexity: linear; an annotation is at most 40 characters long.
  static func clean(_ page: inout Page, from start: Int) {
    guard let first = (start..<page.scalars.count).first(where: { drop(page, at: $0, from: start) > 0 }) else { return }
    var write = first
    var read = first
    while read < page.scalars.count {
      let dropped = drop(page, at: read, from: start)
      if dropped > 0 {
        read += dropped
        continue
      }
      page.scalars[write] = page.scalars[read]
      page.folded[write] = page.folded[read]
      page.places[write] = page.places[read]
      page.widths[write] = page.widths[read]
      write += 1
      read += 1
    }
    let surplus = page.scalars.count - write
    page.scalars.removeLast(surplus)
    page.folded.removeLast(surplus)
    page.places.removeLast(surplus)
    page.widths.removeLast(surplus)
  }

  /// How many characters are noise at `i`.
  private static func drop(_ page: Page, at i: Int, from start: Int) -> Int {
    guard i > start else { return 0 }
    switch page.folded[i] {
    case 0x28: return annotation(page, at: i)
    case 0x2C: return isDoubledComma(page, at: i) ? 1 : 0
    case 0x20, 0x2009, 0x202F: return isInsideNumber(page, at: i) ? 1 : 0
    default: return 0
    }
  }

  /// A comma right before `,`, `、`, `。`, `;`, `:`, `!` or `?`.
  private static func isDoubledComma(_ page: Page, at i: Int) -> Bool {
    guard i + 1 < page.scalars.count else { return false }
    switch page.folded[i + 1] {
    case 0x2C, 0x3001, 0x3002, 0x3B, 0x3A, 0x21, 0x3F: return true
    default: return false
    }
  }

  /// The length of a bracket that holds a reading: Latin small letters with at least one tone mark, or Bopomofo.
  private static func annotation(_ page: Page, at open: Int) -> Int {
    guard open > 0, CharacterKind.isHan(page.scalars[open - 1]) || page.folded[open - 1] == 0x29 else { return 0 }
    var isReading = false
    for i in open + 1..<min(open + 40, page.scalars.count) {
      switch page.scalars[i] {
      case 0x29, 0xFF09: return isReading && i > open + 1 ? i + 1 - open : 0
      case 0x61...0x7A, 0x20, 0xFC, 0xEA, 0x27, 0x2019: continue
      case 0xE0, 0xE1, 0xE8, 0xE9, 0xEC, 0xED, 0xF2, 0xF3, 0xF9, 0xFA, 0x101, 0x103, 0x113, 0x11B, 0x12B, 0x12D,
        0x144, 0x148, 0x14D, 0x14F, 0x16B, 0x16D, 0x1CE, 0x1D0, 0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC, 0x1F9,
        0x300, 0x301, 0x304, 0x30C, 0x3105...0x312F, 0x2C7, 0x2CA, 0x2CB, 0x2D9:
        isReading = true
      default: return 0
      }
    }
    return 0
  }

  /// A space beside a decimal point, or one that parts groups of three digits before a unit.
  private static func isInsideNumber(_ page: Page, at i: Int) -> Bool {
    let text = page.folded
    func digit(_ k: Int) -> Bool { k >= 0 && k < text.count && (0x30...0x39).contains(text[k]) }
    if digit(i + 1), i > 1, text[i - 1] == 0x2E || text[i - 1] == 0x2C { return digit(i - 2) && text[i - 1] == 0x2E }
    if digit(i - 1), i + 1 < text.count, text[i + 1] == 0x2E { return digit(i + 2) }
    guard digit(i - 1), digit(i + 1), digit(i + 2), digit(i + 3), !digit(i + 4), i + 4 < text.count else {
      return false
    }
    // 1 234亿元, but not 2022 100 or 第3 100个: at most three digits before, and the whole must go on as a number.
    let after = text[i + 4]
    guard after == 0x2E || after == 0x25 || CharacterKind.isHan(UInt32(after)) else { return false }
    return !(digit(i - 2) && digit(i - 3) && digit(i - 4))
  }
}
