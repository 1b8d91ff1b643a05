/// Text that was wrapped at a fixed width, as by an old editor or in mail: a line's end is then no paragraph's end.
struct HardWraps {
  /// The width of full lines, in columns (a Han character takes two); nil where the lines are paragraphs.
  private var width: Int?
  private let text: [UInt32]

  /// Wrapped text has no line beyond its width, at least three full ones, and more of them than of lines half as long
  /// that end nothing: titles and the paragraphs of a page are of all lengths.
  ///
  /// - Complexity: linear.
  init(_ text: [UInt32]) {
    self.text = text
    var widest = 0
    Self.forEachLine(text) { line in widest = max(widest, Self.columns(text[line])) }
    guard (36...120).contains(widest) else { return }
    var (full, ragged) = (0, 0)
    Self.forEachLine(text) { line in
      let columns = Self.columns(text[line])
      guard let last = line.last, !Self.endsParagraph(text[last]) else { return }
      if columns * 8 > widest * 7 { full += 1 } else if columns * 2 > widest { ragged += 1 }
    }
    if full >= 3, full > ragged * 2 { width = widest }
  }

  /// Whether the line that ends at `end` goes on in the next: it is full (nearly, where its characters are not of one
  /// width and it ends no sentence), and the next begins at the margin.
  ///
  /// - Parameter columns: the line's width.
  func goesOn(columns: Int, after end: Int) -> Bool {
    guard let width, columns > 0 else { return false }
    guard columns > width - 4 || (columns * 8 > width * 7 && !Self.endsParagraph(text[end - 1])) else { return false }
    var next = end + 1
    if text[end] == 0x0D, next < text.count, text[next] == 0x0A { next += 1 }
    guard next < text.count else { return false }
    return !CharacterKind.isSpace(text[next])
  }

  /// Columns of a character: two of wide ones, none of marks that show nothing.
  static func columns(_ scalar: UInt32) -> Int {
    if scalar < 0x10000, CharacterKind.columns[Int(scalar)] > 0 { return Int(CharacterKind.columns[Int(scalar)]) }
    if CharacterKind.isInvisible(scalar) || CharacterKind.isLineEnd(scalar) { return 0 }
    return CharacterKind.isWide(scalar) || scalar == 0x3000 ? 2 : 1
  }

  private static func columns(_ line: ArraySlice<UInt32>) -> Int { line.reduce(0) { $0 + columns($1) } }

  private static func endsParagraph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2E, 0x201D, 0xFF1A, 0x3A: true
    default: false
    }
  }

  private static func forEachLine(_ text: [UInt32], _ body: (Range<Int>) -> Void) {
    var start = 0
    for i in text.indices where CharacterKind.isLineEnd(text[i]) {
      if i > start { body(start..<i) }
      start = i + 1
    }
    if start < text.count { body(start..<text.count) }
  }
}
