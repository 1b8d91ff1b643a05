/// Plain text, mostly a page saved as text: a line is a paragraph.
enum PlainText {
  /// - Complexity: linear.
  static func page(_ text: [UInt32]) -> Page {
    var builder = PageBuilder()
    builder.reserve(text.count)
    for i in text.indices {
      let scalar = text[i]
      // Two ideographic spaces indent a paragraph, also where the line before them was lost.
      if CharacterKind.isLineEnd(scalar) || (scalar == 0x3000 && i + 1 < text.count && text[i + 1] == 0x3000) {
        builder.breakLine()
      } else {
        builder.append(scalar, at: i)
      }
    }
    builder.breakParagraph()
    return builder.page
  }
}
