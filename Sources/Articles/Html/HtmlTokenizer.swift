/// Cuts HTML into tags and text as browsers do (WHATWG HTML, section 13.2.5), keeping each token's place.
///
/// Why not a library: libxml2 gives no places and takes quadratic time for stray end tags, gumbo is archived and
/// slow. What is needed of the standard is small: no tree has to be built exactly as in a browser.
///
/// Where a construct is never closed, a browser swallows the rest of the page. Here it is taken as text or
/// skipped, since the article may be in that rest.
struct HtmlTokenizer {
  enum Token {
    case text(Range<Int>)
    /// `attributes` runs from behind the name to the `>`.
    case start(HtmlTag, attributes: Range<Int>)
    case end(HtmlTag)
    /// The content of an element that holds no markup.
    case raw(HtmlTag, attributes: Range<Int>, content: Range<Int>)
  }

  private let text: [UInt32]
  private let end: Int
  private(set) var position: Int
  // What is known not to come any more, so that it is sought only once.
  private var noCommentEnd = false
  private var noDebrisEnd = false
  private var noQuote: (single: Bool, double: Bool) = (false, false)
  private var noRawEnd: Set<UInt8> = []

  init(_ text: [UInt32], _ range: Range<Int>) {
    self.text = text
    position = range.lowerBound
    end = range.upperBound
  }

  /// - Complexity: linear over all calls.
  mutating func next() -> Token? {
    while position < end {
      if text[position] != 0x3C {
        let start = position
        while position < end, text[position] != 0x3C { position += 1 }
        return .text(start..<position)
      }
      let start = position
      if let token = markup() { return token }
      if position == start {
        position += 1
        return .text(start..<position)
      }
    }
    return nil
  }

  /// What begins with the `<` here; nil and no step forward if it is a character, nil and a step if it is nothing.
  private mutating func markup() -> Token? {
    guard position + 1 < end else { return nil }
    switch text[position + 1] {
    case 0x61...0x7A, 0x41...0x5A: return startTag()
    case 0x2F:
      guard position + 2 < end else { return nil }
      if Self.isLetter(text[position + 2]) { return endTag() }
      skip(past: 0x3E)
    case 0x21: declaration()
    case 0x3F: skip(past: 0x3E)
    case 0x25: debris()
    default: break
    }
    return nil
  }

  private mutating func startTag() -> Token? {
    let nameStart = position + 1
    var i = nameStart
    while i < end, !CharacterKind.isSpace(text[i]), text[i] != 0x3E, text[i] != 0x2F, text[i] != 0x3C { i += 1 }
    let tag = HtmlTag(name: text[nameStart..<i])
    let attributesStart = i
    while i < end, text[i] != 0x3E {
      if text[i] == 0x22 || text[i] == 0x27, i > 0, let close = quoteEnd(i) {
        i = close
      } else if text[i] == 0x3C, i + 1 < end, text[i + 1] == 0x25 || Self.isLetter(text[i + 1]) {
        break  // the tag was never closed
      }
      i += 1
    }
    let attributes = attributesStart..<min(i, end)
    position = i < end && text[i] == 0x3E ? i + 1 : i
    guard tag.isRaw, attributes.isEmpty || text[attributes.upperBound - 1] != 0x2F else {
      return .start(tag, attributes: attributes)
    }
    guard let content = rawContent(tag) else { return .start(tag, attributes: attributes) }
    return .raw(tag, attributes: attributes, content: content)
  }

  /// The place of the quote that closes the one at `open`, if that one opens an attribute's value.
  private mutating func quoteEnd(_ open: Int) -> Int? {
    var before = open - 1
    while before > position, CharacterKind.isSpace(text[before]) { before -= 1 }
    guard text[before] == 0x3D else { return nil }
    let quote = text[open]
    if quote == 0x22 ? noQuote.double : noQuote.single { return nil }
    var i = open + 1
    while i < end, text[i] != quote { i += 1 }
    if i < end { return i }
    if quote == 0x22 { noQuote.double = true } else { noQuote.single = true }
    return nil
  }

  /// From here to the element's end tag, which is passed; nil where there is none.
  private mutating func rawContent(_ tag: HtmlTag) -> Range<Int>? {
    guard !noRawEnd.contains(tag.rawValue) else { return nil }
    let name = Array("\(tag)".unicodeScalars.map(\.value))
    var i = position
    while i + 2 + name.count <= end {
      defer { i += 1 }
      guard text[i] == 0x3C, text[i + 1] == 0x2F else { continue }
      guard zip(text[(i + 2)...], name).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
      let content = position..<i
      position = i + 2 + name.count
      skip(past: 0x3E)
      return content
    }
    noRawEnd.insert(tag.rawValue)
    return nil
  }

  private mutating func endTag() -> Token? {
    let nameStart = position + 2
    var i = nameStart
    while i < end, !CharacterKind.isSpace(text[i]), text[i] != 0x3E, text[i] != 0x2F, text[i] != 0x3C { i += 1 }
    let tag = HtmlTag(name: text[nameStart..<i])
    while i < end, text[i] != 0x3E, text[i] != 0x3C { i += 1 }
    position = i < end && text[i] == 0x3E ? i + 1 : i
    return .end(tag)
  }

  /// `<!-- … -->`, `<!doctype …>`, and the brackets of `<![CDATA[ … ]]>`, whose content is read on.
  private mutating func declaration() {
    if starts("<!--") {
      guard !noCommentEnd else { return skip(past: 0x3E) }
      var i = position + 4
      // <!--> and <!---> are whole comments.
      if i < end, text[i] == 0x3E || (text[i] == 0x2D && i + 1 < end && text[i + 1] == 0x3E) { return skip(past: 0x3E) }
      while i + 2 < end, !(text[i] == 0x2D && text[i + 1] == 0x2D && text[i + 2] == 0x3E) { i += 1 }
      if i + 2 < end {
        position = i + 3
      } else {
        noCommentEnd = true
        skip(past: 0x3E)
      }
    } else if starts("<![CDATA[") {
      position += 9
    } else {
      skip(past: 0x3E)
    }
  }

  /// `<%@ … %>`, `<%= … %>`: a server's instruction that was not carried out.
  private mutating func debris() {
    guard !noDebrisEnd else { return skip(past: 0x3E) }
    var i = position + 2
    while i + 1 < end, !(text[i] == 0x25 && text[i + 1] == 0x3E) { i += 1 }
    if i + 1 < end {
      position = i + 2
    } else {
      noDebrisEnd = true
      skip(past: 0x3E)
    }
  }

  private mutating func skip(past scalar: UInt32) {
    while position < end, text[position] != scalar { position += 1 }
    position = min(position + 1, end)
  }

  private func starts(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= end else { return false }
    return word.withUTF8Buffer { bytes in bytes.indices.allSatisfy { text[position + $0] == UInt32(bytes[$0]) } }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) }
}
