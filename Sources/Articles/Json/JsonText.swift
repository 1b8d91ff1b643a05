/// The text of a JSON string with its escapes resolved, and where each character stands in the file.
struct JsonText {
  private(set) var scalars: [UInt32] = []
  private var places: [UInt32] = []
  private var widths: [UInt8] = []

  init() {}

  /// - Parameter content: between the quotes.
  init(_ text: [UInt32], _ content: Range<Int>) { append(text, content) }

  var han: Int { scalars.count(where: CharacterKind.isHan) }

  var string: String {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(view)
  }

  /// Adds a line: the next of an array of paragraphs.
  mutating func appendLine(_ text: [UInt32], _ content: Range<Int>) {
    if let last = places.last { push(0x0A, Int(last), 1) }
    append(text, content)
  }

  /// Adds another text as the next line.
  mutating func appendLine(_ other: JsonText) {
    if let last = places.last { push(0x0A, Int(last), 1) }
    scalars += other.scalars
    places += other.places
    widths += other.widths
  }

  private mutating func append(_ text: [UInt32], _ content: Range<Int>) {
    var i = content.lowerBound
    while i < content.upperBound {
      guard text[i] == 0x5C, i + 1 < content.upperBound else {
        push(text[i], i, 1)
        i += 1
        continue
      }
      switch text[i + 1] {
      case 0x6E: push(0x0A, i, 2)
      case 0x74: push(0x09, i, 2)
      case 0x72: push(0x0D, i, 2)
      case 0x62, 0x66: push(0x20, i, 2)
      case 0x78 where i + 3 < content.upperBound && Self.hex(text[(i + 2)..<(i + 4)]) != nil:
        push(Self.hex(text[(i + 2)..<(i + 4)]) ?? 0xFFFD, i, 4)  // \x3C of JavaScript
        i += 4
        continue
      case 0x75:
        let (scalar, width) = Self.unicode(text, i, content.upperBound)
        push(scalar, i, width)
        i += width
        continue
      default: push(text[i + 1], i, 2)
      }
      i += 2
    }
  }

  private mutating func push(_ scalar: UInt32, _ place: Int, _ width: Int) {
    scalars.append(scalar)
    places.append(UInt32(place))
    widths.append(UInt8(width))
  }

  /// `\u4E07`, or two of them for a character beyond U+FFFF.
  private static func unicode(_ text: [UInt32], _ i: Int, _ end: Int) -> (scalar: UInt32, width: Int) {
    guard let first = unit(text, i, end) else { return (0xFFFD, 2) }
    guard (0xD800...0xDFFF).contains(first) else { return (first, 6) }
    guard first < 0xDC00, let second = unit(text, i + 6, end), (0xDC00...0xDFFF).contains(second) else {
      return (0xFFFD, 6)
    }
    return (0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF)), 12)
  }

  private static func unit(_ text: [UInt32], _ i: Int, _ end: Int) -> UInt32? {
    guard i + 6 <= end, text[i] == 0x5C, text[i + 1] == 0x75 else { return nil }
    return hex(text[(i + 2)..<(i + 6)])
  }

  private static func hex(_ digits: ArraySlice<UInt32>) -> UInt32? {
    var value: UInt32 = 0
    for scalar in digits {
      switch scalar {
      case 0x30...0x39: value = value << 4 | (scalar - 0x30)
      case 0x41...0x46: value = value << 4 | (scalar - 0x37)
      case 0x61...0x66: value = value << 4 | (scalar - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// Takes the places of a page that was made of this text to the file.
  func relocate(_ page: inout Page) {
    for i in page.places.indices {
      let first = Int(page.places[i])
      let last = first + Int(page.widths[i]) - 1
      page.places[i] = places[first]
      page.widths[i] = UInt8(clamping: Int(places[last]) + Int(widths[last]) - Int(places[first]))
    }
  }
}
