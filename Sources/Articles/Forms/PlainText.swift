/// Plain text, mostly a page saved as text: a line is a paragraph, unless the text is wrapped.
enum PlainText {
  /// - Complexity: linear.
  static func page(_ text: [UInt32]) -> Page {
    var builder = PageBuilder()
    builder.reserve(text.count)
    let wraps = HardWraps(text)
    let widths = CharacterKind.columns
    var columns = 0
    var i = 0
    while i < text.count {
      if builder.takesRuns {
        let start = i
        while i < text.count, text[i] < 0x10000, widths[Int(text[i])] > 0 {
          columns += Int(widths[Int(text[i])])
          i += 1
        }
        if i > start { builder.append(run: text[start..<i]) }
        guard i < text.count else { break }
      }
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
      i += 1
    }
    builder.breakParagraph()
    return builder.page
  }
}
