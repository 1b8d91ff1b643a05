/// Plain text, mostly a page saved as text: a line is a paragraph.
enum PlainText {
  /// - Complexity: linear.
  static func page(_ source: Source) -> Page {
    var builder = PageBuilder()
    let text = source.scalars
    var i = 0
    while i < text.count {
      if CharacterKind.isLineEnd(text[i]) {
        if !runsOn(text, from: i) { builder.breakParagraph() } else { builder.append(text[i], at: i) }
      } else if text[i] == 0x3000, endsParagraph(text, at: i) {
        builder.breakParagraph()
      } else {
        builder.append(text[i], at: i)
      }
      i += 1
    }
    builder.breakParagraph()
    return builder.page
  }

  /// Whether the line goes on after a line end: the next begins with what can't begin one (`；` or `，`).
  private static func runsOn(_ text: [UInt32], from end: Int) -> Bool {
    var i = end + 1
    let limit = min(text.count, end + 20)
    while i < limit, CharacterKind.isSpace(text[i]) { i += 1 }
    guard i < limit else { return false }
    switch text[i] {
    case 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF09, 0x201D, 0xFF05: return true
    default: return false
    }
  }

  /// Two ideographic spaces indent a paragraph, also where the line before them was lost.
  private static func endsParagraph(_ text: [UInt32], at i: Int) -> Bool { i + 1 < text.count && text[i + 1] == 0x3000 }
}
