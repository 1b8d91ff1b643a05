/// Cuts JSON into its parts (RFC 8259) without building anything; the nesting may be as deep as the file is long.
struct JsonScanner {
  enum Event: Equatable {
    case beginObject, endObject, beginArray, endArray
    /// A member's name, between its quotes.
    case name(Range<Int>)
    case string(Range<Int>)
    /// A number, `true`, `false` or `null`.
    case literal(Range<Int>)
  }

  private let text: [UInt32]
  private let end: Int
  private let allowsLineEnds: Bool
  private(set) var position: Int
  /// For each open object true, for each open array false.
  private var open: [Bool] = []
  private var expectsName = false
  private(set) var isBroken = false

  /// - Parameter allowsLineEnds: whether a string may hold line ends that are not escaped.
  init(_ text: [UInt32], _ range: Range<Int>, allowsLineEnds: Bool) {
    self.text = text
    self.allowsLineEnds = allowsLineEnds
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next part; nil at the end, or where the text is no JSON: then `isBroken`.
  ///
  /// Commas and colons are passed over where they stand: what this reads is what crawlers wrote, not a test of it.
  ///
  /// - Complexity: linear over all calls.
  mutating func next() -> Event? {
    while position < end {
      let scalar = text[position]
      switch scalar {
      case 0x20, 0x09, 0x0A, 0x0D, 0xFEFF: position += 1
      case 0x2C:
        expectsName = open.last == true
        position += 1
      case 0x3A:
        expectsName = false
        position += 1
      case 0x7B, 0x5B:
        open.append(scalar == 0x7B)
        expectsName = scalar == 0x7B
        position += 1
        return scalar == 0x7B ? .beginObject : .beginArray
      case 0x7D, 0x5D:
        guard open.popLast() == (scalar == 0x7D) else { return fail() }
        expectsName = false
        position += 1
        return scalar == 0x7D ? .endObject : .endArray
      case 0x22:
        guard let content = string() else { return fail() }
        return expectsName ? .name(content) : .string(content)
      default:
        let start = position
        while position < end, Self.isLiteralPart(text[position]) { position += 1 }
        guard position > start, position - start < 400 else { return fail() }
        return .literal(start..<position)
      }
    }
    isBroken = !open.isEmpty
    return nil
  }

  /// Leaves what is broken and goes on in the line after it.
  mutating func skipLine() {
    while position < end, text[position] != 0x0A { position += 1 }
    open = []
    expectsName = false
    isBroken = false
  }

  private mutating func fail() -> Event? {
    isBroken = true
    return nil
  }

  private mutating func string() -> Range<Int>? {
    let start = position + 1
    var i = start
    while i < end {
      switch text[i] {
      case 0x22:
        position = i + 1
        return start..<i
      case 0x5C: i += 2
      case 0x0A where !allowsLineEnds: return nil
      default: i += 1
      }
    }
    return nil
  }

  private static func isLiteralPart(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
