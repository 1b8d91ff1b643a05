/// The attributes of a tag, read when asked for.
struct HtmlAttributes {
  private let text: [UInt32]
  private let range: Range<Int>

  init(_ text: [UInt32], _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// Calls `body` with each attribute's name, in small letters, and the place of its value.
  ///
  /// - Complexity: linear.
  func forEach(_ body: (_ name: String, _ value: Range<Int>) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      while i < range.upperBound, isBetween(text[i]) { i += 1 }
      let nameStart = i
      while i < range.upperBound, !isBetween(text[i]), text[i] != 0x3D { i += 1 }
      let name = nameStart..<i
      while i < range.upperBound, CharacterKind.isSpace(text[i]) { i += 1 }
      guard i < range.upperBound, text[i] == 0x3D else {
        if !name.isEmpty { body(lowercased(name), i..<i) }
        if name.isEmpty { i += 1 }
        continue
      }
      i += 1
      while i < range.upperBound, CharacterKind.isSpace(text[i]) { i += 1 }
      guard i < range.upperBound else { return }
      var value = i..<i
      if text[i] == 0x22 || text[i] == 0x27 {
        let quote = text[i]
        let start = i + 1
        i = start
        while i < range.upperBound, text[i] != quote { i += 1 }
        value = start..<i
        i += 1
      } else {
        while i < range.upperBound, !CharacterKind.isSpace(text[i]) { i += 1 }
        value = value.lowerBound..<i
      }
      body(lowercased(name), value)
    }
  }

  private func isBetween(_ scalar: UInt32) -> Bool { CharacterKind.isSpace(scalar) || scalar == 0x2F || scalar == 0x22 }

  private func lowercased(_ range: Range<Int>) -> String {
    var name = String.UnicodeScalarView()
    for i in range.prefix(40) {
      let scalar = (0x41...0x5A).contains(text[i]) ? text[i] | 0x20 : text[i]
      name.append(Unicode.Scalar(scalar) ?? "?")
    }
    return String(name)
  }
}
