import Figures

/// JSON written straight into bytes: no strings between, keys in the order they are given.
///
/// The room is made before, once for a line, so that putting a piece there is a copy and nothing else.
extension OutputSpan<UInt8> {
  mutating func raw(_ literal: StaticString) {
    put(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func raw(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { put($0) } }

  /// One more member of the object.
  ///
  /// - Parameter key: with the comma before it, its quotes and the colon, so that all of it is put there at once.
  mutating func member(_ key: StaticString, _ value: String?) {
    raw(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    raw(key)
    integer(value)
  }

  /// - Parameter value: UTF-8.
  mutating func member(_ key: StaticString, _ value: ArraySlice<UInt8>) {
    raw(key)
    value.withUnsafeBufferPointer { string($0) }
  }

  /// A word of the records' own, which needs no escape.
  mutating func member(_ key: StaticString, word: String?) {
    raw(key)
    guard var word else { return raw("null") }
    append(UInt8(ascii: "\""))
    word.withUTF8 { put($0) }
    append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: UInt64(value.magnitude))
  }

  mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    value.withUTF8 { string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    // Looked at without a way out in the middle, so that it goes many bytes at a time.
    var escapes: UInt8 = 0
    for byte in text {
      escapes |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    if escapes == 0 { put(text) } else { for byte in text { escape(byte) } }
    append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    case 0..<0x20:
      raw("\\u00")
      append(UInt8(ascii: "0") + byte >> 4)
      append(byte & 15 < 10 ? UInt8(ascii: "0") + byte & 15 : UInt8(ascii: "a") + byte & 15 - 10)
    default: append(byte)
    }
  }

  private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    precondition(bytes.count <= freeCapacity, "a record is longer than the room that was made for it")
    guard let from = bytes.baseAddress else { return }
    withUnsafeMutableBufferPointer { room, count in
      guard let to = room.baseAddress else { return }
      // Within the room, as was looked at above.
      (to + count).initialize(from: from, count: bytes.count)
      count += bytes.count
    }
  }
}

extension Optional<String> {
  /// How many bytes a JSON string of it has at most: six for each that must be escaped, two quotes.
  var mostBytes: Int { 6 * (self?.utf8.count ?? 0) + 4 }
}
