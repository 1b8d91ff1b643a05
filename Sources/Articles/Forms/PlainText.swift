/// Plain text, mostly a page saved as text: a line is a paragraph, unless the text is wrapped.
enum PlainText {
  /// - Complexity: linear.
  static func page(_ text: [UInt32]) -> Page {
    var builder = PageBuilder()
    builder.reserve(text.count)
    let wraps = HardWraps(text)
    var columns = 0
    for i in text.indices {
      let scalar = text[i]
      if CharacterKind.isLineEnd(scalar) {
        if wraps.goesOn(columns: columns, after: i) { builder.joinLine() } else if columns > 0 { builder.breakLine() }
        columns = 0
      } else if scalar == 0x3000, i + 1 < text.count, text[i + 1] == 0x3000 {
        // Two ideographic spaces indent a paragraph, also where the line before them was lost.
        builder.breakLine()
        columns += 2
      } else {
        builder.append(scalar, at: i)
        columns += HardWraps.columns(scalar)
      }
    }
    builder.breakParagraph()
    return builder.page
  }
}
