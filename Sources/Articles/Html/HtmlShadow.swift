/// A page as libxml2 gets it: UTF-8 of the same length as the page's own, with what it can't take blanked.
///
/// - `<%@ … %>`, a server's instruction that was not carried out, is blank.
/// - So are Word's conditions, and the beginning of a comment that is never closed, or it would swallow the article.
/// - Of a tag with more than 256 words the rest is blank: libxml2 compares every attribute with those before it.
/// - Controls become spaces: a NUL would end the page.
struct HtmlShadow {
  private(set) var bytes: [UInt8] = []
  /// What is blank and no text either, in characters of the page.
  private(set) var blanks: [Range<Int>] = []
  private let text: [UInt32]
  private var i: Int
  private var noCommentEnd = false
  private var noDebrisEnd = false

  /// - Complexity: linear.
  init(_ text: [UInt32], from start: Int) {
    self.text = text
    i = start
    bytes.reserveCapacity(text.count * 3)
    while i < text.count {
      if text[i] == 0x3C, i + 1 < text.count { markup() } else { take() }
    }
  }

  /// One character as it is.
  private mutating func take() {
    switch text[i] {
    case 0..<9, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: bytes.append(0x20)
    case 0x20..<0x7F, 0x09, 0x0A, 0x0D: bytes.append(UInt8(text[i]))
    case 0xFFFE, 0xFFFF: UTF8Writer.append(0xFFFD, to: &bytes)
    default: UTF8Writer.append(text[i], to: &bytes)
    }
    i += 1
  }

  /// One character as a blank of its length, so that places count on.
  private mutating func blank() {
    switch text[i] {
    case 0..<0x80: bytes.append(0x20)
    case 0x80..<0x800: UTF8Writer.append(0xA0, to: &bytes)
    case 0x800..<0x10000: UTF8Writer.append(0x3000, to: &bytes)
    default: UTF8Writer.append(0xE0020, to: &bytes)
    }
    i += 1
  }

  private mutating func markup() {
    switch text[i + 1] {
    case 0x61...0x7A, 0x41...0x5A: tag()
    case 0x25: debris()
    case 0x21 where starts("<!--"): comment()
    case 0x21 where i + 2 < text.count && text[i + 2] == 0x5B && !starts("<![cdata["): condition()
    default: take()
    }
  }

  private mutating func tag() {
    let raw = ["script", "style"].first { starts("<" + $0) }
    var (words, quote): (Int, UInt32?) = (0, nil)
    var before: UInt32 = 0  // the last character that is no space
    while i < text.count, text[i] != 0x3E || quote != nil {
      let scalar = text[i]
      if scalar == quote {
        quote = nil
      } else if quote == nil, scalar == 0x22 || scalar == 0x27, before == 0x3D {
        quote = scalar
      } else if quote == nil, CharacterKind.isSpace(scalar), before != 0 {
        words += 1
      }
      if !CharacterKind.isSpace(scalar) { before = scalar }
      if words > 256 { blank() } else { take() }
    }
    if let raw { copy(upTo: "</" + raw) }
  }

  /// The content of an element that holds no markup.
  private mutating func copy(upTo end: String) {
    while i < text.count, !(text[i] == 0x3C && starts(end)) { take() }
  }

  private mutating func debris() {
    guard !noDebrisEnd, let end = find("%>") else {
      noDebrisEnd = true
      return take()
    }
    blanks.append(i..<end + 2)
    while i < end + 2 { blank() }
  }

  /// `<![if !supportEmptyParas]>`, as Word writes it.
  private mutating func condition() {
    let end = text[i...].prefix(60).firstIndex(of: 0x3E).map { $0 + 1 } ?? i + 1
    blanks.append(i..<end)
    while i < end { blank() }
  }

  private mutating func comment() {
    if !noCommentEnd, let end = find("-->") {
      while i < end { take() }
      return
    }
    noCommentEnd = true
    blanks.append(i..<i + 4)
    for _ in 0..<4 { blank() }
  }

  /// Where a word comes next.
  private func find(_ word: String) -> Int? {
    let word = word.unicodeScalars.map(\.value)
    var k = i
    while k + word.count <= text.count {
      if text[k] == word[0], text[k..<k + word.count].elementsEqual(word) { return k }
      k += 1
    }
    return nil
  }

  private func starts(_ word: String) -> Bool {
    let word = word.unicodeScalars
    guard i + word.count <= text.count else { return false }
    return zip(text[i...], word).allSatisfy { $0 == $1.value || ($0 | 0x20 == $1.value && $0 > 0x40) }
  }
}
