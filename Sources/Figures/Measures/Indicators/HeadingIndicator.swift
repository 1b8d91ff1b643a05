/// What a table's cell measures by the headings of its row and column.
struct HeadingIndicator {
  let cutter: PhraseCutter

  /// The words of the first heading that names something; of several, one that a known indicator ends.
  ///
  /// - Parameter headings: nearest first; units, times and columns like 增速 name nothing.
  func name(in headings: [String]) -> String? {
    var first: String?
    for heading in headings where heading.utf8.count <= Self.longest && !heading.hasPrefix("单位") {
      let text = Text(
        Document(
          text: Array(heading.utf8), blocks: [], title: nil, published: nil, publisher: nil))
      let tokens = cutter.tokens(of: 0..<text.count, in: text, masks: [])
      var start = 0
      while start < tokens.count, !tokens[start].isInPhrase { start += 1 }
      var end = start
      while end < tokens.count, tokens[end].isInPhrase || tokens[end].kind == .bracket { end += 1 }
      guard start < end, let phrase = PhraseTrimmer(tokens: tokens, text: text).phrase(start..<end),
        phrase.strength == .nominal, !Self.isTime(text, phrase)
      else { continue }
      if phrase.endsInIndicator { return phrase.string(in: text) }
      first = first ?? phrase.string(in: text)
    }
    return first
  }

  private static let longest = 120

  /// Whether a heading is only a number with 年 or 月.
  private static func isTime(_ text: Text, _ phrase: NounPhrase) -> Bool {
    phrase.folded(in: text).allSatisfy { unit in
      (0x30...0x39).contains(unit) || unit == 0x5E74 || unit == 0x6708 || unit == 0x2D || unit == 0x81F3  // 年 月 - 至
    }
  }
}
