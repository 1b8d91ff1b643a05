/// Cuts out of a script its names with the strings and numbers that they are given.
struct ScriptScanner {
  struct Value {
    /// The contents of strings between their quotes, or a number; several of an array.
    var parts: [Range<Int>]
    /// Whether it is what a function makes of the string: `decode("…")`.
    var isOfCall = false
  }

  private let text: [UInt32]
  private let end: Int
  private var i: Int
  /// For each quote: up to where it is known not to stand, so that no stretch is searched twice for it.
  private var without: [UInt32: Int] = [:]

  init(_ text: [UInt32], _ range: Range<Int>) {
    self.text = text
    i = range.lowerBound
    end = range.upperBound
  }

  /// The next name and value.
  ///
  /// - Complexity: linear over all calls.
  mutating func next() -> (name: Range<Int>, value: Value)? {
    while i < end {
      guard Self.isNamePart(text[i]) else {
        i += 1
        continue
      }
      let start = i
      while i < end, Self.isNamePart(text[i]) { i += 1 }
      let name = start..<i
      guard name.count <= 40, passSign() else { continue }
      if let value = value() { return (name, value) }
    }
    return nil
  }

  /// Passes `=` or `:`, also behind the quote of a quoted name.
  private mutating func passSign() -> Bool {
    var k = i
    if k < end, Self.isQuote(text[k]) { k += 1 }
    k = afterSpaces(k)
    guard k < end, text[k] == 0x3A || text[k] == 0x3D else { return false }
    guard k + 1 < end, text[k + 1] != 0x3D else { return false }
    i = afterSpaces(k + 1)
    return true
  }

  private mutating func value() -> Value? {
    guard i < end else { return nil }
    if Self.isQuote(text[i]) { return string().map { Value(parts: [$0]) } }
    if text[i] == 0x5B { return array() }
    let start = i
    while i < end, i - start < 20, Self.isNamePart(text[i]) { i += 1 }
    guard i > start else { return nil }
    if (0x30...0x39).contains(text[start]) { return Value(parts: [start..<i]) }
    guard i + 1 < end, text[i] == 0x28, Self.isQuote(text[i + 1]) else {
      i = start
      return nil
    }
    i += 1
    return string().map { Value(parts: [$0], isOfCall: true) }
  }

  /// `["…", "…"]`.
  private mutating func array() -> Value? {
    var parts: [Range<Int>] = []
    repeat {
      i = afterSpaces(i + 1)
      guard i < end, Self.isQuote(text[i]), let part = string() else { break }
      parts.append(part)
      i = afterSpaces(i)
    } while i < end && text[i] == 0x2C
    return parts.isEmpty ? nil : Value(parts: parts)
  }

  /// The content of the string whose quote stands at `i`; goes on behind it, or behind the quote where it has no end.
  private mutating func string() -> Range<Int>? {
    let quote = text[i]
    let start = i + 1
    i = start
    guard start >= without[quote] ?? 0 else { return nil }
    var k = start
    while k < end, text[k] != quote {
      if text[k] == 0x0A, quote != 0x60 { break }
      k += text[k] == 0x5C ? 2 : 1
    }
    guard k < end, text[k] == quote else {
      without[quote] = k
      return nil
    }
    i = k + 1
    return start..<k
  }

  private func afterSpaces(_ start: Int) -> Int {
    var k = start
    while k < end, CharacterKind.isSpace(text[k]) { k += 1 }
    return k
  }

  private static func isQuote(_ scalar: UInt32) -> Bool { scalar == 0x22 || scalar == 0x27 || scalar == 0x60 }

  private static func isNamePart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x24: true
    default: false
    }
  }
}
