import CLexicon

/// Character references: `&nbsp;`, `&#20159;`, `&#x4E07;`.
struct HtmlReferences: Sendable {
  struct Found {
    var scalars: [UInt32]
    var length: Int
  }

  private let names: [String: (scalars: [UInt32], isBare: Bool)]

  init() {
    var names: [String: ([UInt32], Bool)] = [:]
    for row in WordList(lexicon_references()).rows where row.count > 1 {
      let scalars = row[1].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      names[String(row[0])] = (scalars, row.count > 2)
    }
    self.names = names
  }

  /// The reference that begins with the `&` at `start`, or nil where it is an ampersand.
  func reference(in text: [UInt32], at start: Int, before end: Int) -> Found? {
    guard start + 2 < end else { return nil }
    return text[start + 1] == 0x23 ? number(text, start, end) : name(text, start, end)
  }

  private func number(_ text: [UInt32], _ start: Int, _ end: Int) -> Found? {
    var i = start + 2
    let isHexadecimal = text[i] | 0x20 == 0x78
    if isHexadecimal { i += 1 }
    let first = i
    var value: UInt32 = 0
    while i < end, i - first < 10, let digit = Self.digit(text[i], isHexadecimal: isHexadecimal) {
      value = min(value &* (isHexadecimal ? 16 : 10) &+ digit, 0x110000)
      i += 1
    }
    guard i > first else { return nil }
    if i < end, text[i] == 0x3B { i += 1 }
    return Found(scalars: [Self.windows(value)], length: i - start)
  }

  private static func digit(_ scalar: UInt32, isHexadecimal: Bool) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46 where isHexadecimal: scalar - 0x37
    case 0x61...0x66 where isHexadecimal: scalar - 0x57
    default: nil
    }
  }

  /// Numbers of Windows' character set stand for its characters, as in browsers; no character is U+FFFD.
  private static func windows(_ value: UInt32) -> UInt32 {
    let table: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    switch value {
    case 0, 0xD800...0xDFFF, 0x110000...: return 0xFFFD
    case 0x80...0x9F: return table[Int(value - 0x80)]
    default: return value
    }
  }

  private func name(_ text: [UInt32], _ start: Int, _ end: Int) -> Found? {
    var name = ""
    var i = start + 1
    var bare: Found?
    while i < end, i - start <= 32, let scalar = Unicode.Scalar(text[i]), scalar.isASCII, Self.isNamePart(scalar) {
      name.unicodeScalars.append(scalar)
      i += 1
      if i < end, text[i] == 0x3B {
        return names[name].map { Found(scalars: $0.scalars, length: i + 1 - start) } ?? bare
      }
      if name.utf8.count <= 6, let known = names[name], known.isBare {
        bare = Found(scalars: known.scalars, length: i - start)
      }
    }
    return bare
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
