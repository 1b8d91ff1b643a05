/// The YAML that Markdown begins with: `key: value` lines between two lines of `---`. Nested values are skipped.
struct FrontMatter {
  private(set) var facts = Facts()
  /// Where the text begins.
  private(set) var end = 0

  /// - Returns: nil where the text does not begin with front matter.
  init?(_ text: [UInt32], _ names: FactNames) {
    var i = 0
    while i < text.count, CharacterKind.isSpace(text[i]) { i += 1 }
    guard Self.isFence(text, i) else { return nil }
    i = Self.lineEnd(text, i)
    while i < text.count {
      let start = i + 1
      let close = Self.lineEnd(text, start)
      guard start < close || close < text.count else { return nil }
      if Self.isFence(text, start) {
        end = close
        return
      }
      guard start < text.count, start < 1 << 16 else { return nil }
      take(text[start..<close], names)
      i = close
    }
    return nil
  }

  private mutating func take(_ line: ArraySlice<UInt32>, _ names: FactNames) {
    guard let colon = line.firstIndex(of: 0x3A), let first = line.first, !CharacterKind.isSpace(first) else { return }
    guard let field = names.field(Self.string(line[..<colon])) else { return }
    var value = Facts.trimmed(Self.string(line[(colon + 1)...]))
    if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote {
      value = String(value.dropFirst().dropLast())
      value.replace(quote == "'" ? "''" : "\\\"", with: quote == "'" ? "'" : "\"")
    }
    if field == .title, facts.title == nil, !value.isEmpty { facts.title = value }
    facts.note(field, value)
  }

  private static func isFence(_ text: [UInt32], _ i: Int) -> Bool {
    let line = i < text.count ? text[i..<lineEnd(text, i)] : []
    return line.count >= 3 && line.prefix(3).allSatisfy { $0 == 0x2D }
      && line.dropFirst(3).allSatisfy(CharacterKind.isSpace)
  }

  private static func lineEnd(_ text: [UInt32], _ i: Int) -> Int {
    i < text.count ? text[i...].firstIndex(of: 0x0A) ?? text.count : text.count
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }
}
