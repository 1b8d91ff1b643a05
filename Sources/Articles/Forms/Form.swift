/// What a file is written in, by its content.
enum Form: String {
  case plainText = "text/plain"
  case html = "text/html"
  case markdown = "text/markdown"
  case json = "application/json"

  /// HTML begins with a tag, or has tags all over; Markdown without front matter is told from text by its name.
  ///
  /// - Complexity: linear; 64 Ki characters are looked at.
  init(_ text: [UInt32], name: String) {
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      self = .markdown
      return
    }
    let end = min(text.count, 1 << 16)
    var (tags, characters, i) = (0, 0, 0)
    while i < end {
      if text[i] == 0x3C, let tag = Self.tag(text, i, end) {
        if characters == 0, tag.isKnown {
          self = .html
          return
        }
        tags += tag.isKnown ? 1 : 0
        i = tag.end
      } else {
        if !CharacterKind.isSpace(text[i]) { characters += 1 }
        i += 1
      }
    }
    self = tags >= 5 && tags * 400 > characters ? .html : .plainText
  }

  /// A tag, a comment, a declaration or a server's instruction, and whether it is of HTML.
  private static func tag(_ text: [UInt32], _ start: Int, _ end: Int) -> (end: Int, isKnown: Bool)? {
    var i = start + 1
    if i < end, text[i] == 0x2F { i += 1 }
    var name = ""
    while i < end, name.utf8.count < 12, let letter = Unicode.Scalar(text[i]), letter.isASCII,
      letter.properties.isAlphabetic
    {
      name.unicodeScalars.append(letter)
      i += 1
    }
    let isMark = i < end && name.isEmpty && (text[i] == 0x21 || text[i] == 0x3F || text[i] == 0x25)
    guard !name.isEmpty || isMark else { return nil }
    while i < end, text[i] != 0x3E { i += 1 }
    return (min(i + 1, end), HtmlElement(name: name.lowercased()) != nil)
  }
}
