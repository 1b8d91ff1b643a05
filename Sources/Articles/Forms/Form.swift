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
    var tokenizer = HtmlTokenizer(text, 0..<min(text.count, 1 << 16))
    var (tags, characters) = (0, 0)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): for i in range where !CharacterKind.isSpace(text[i]) { characters += 1 }
      case .start(let tag, _), .end(let tag), .raw(let tag, _, _):
        guard tag != .other else { continue }
        tags += 1
        if characters == 0, tag.isBlock || tag.isRaw || tag.isVoid {
          self = .html
          return
        }
      }
    }
    self = tags >= 5 && tags * 400 > characters ? .html : .plainText
  }
}
