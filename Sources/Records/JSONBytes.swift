import Figures

/// JSON written straight into bytes: no strings between, keys in the order they are given.
struct JSONBytes {
  var bytes: [UInt8]

  init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func raw(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

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

  mutating func integer(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(digitsOf: UInt64(value.magnitude))
  }

  /// A word of the records' own, which needs no escape.
  mutating func member(_ key: StaticString, word: String?) {
    raw(key)
    guard var word else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    word.withUTF8 { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    value.withUTF8 { string($0) }
  }

  private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    // Looked at without a way out in the middle, so that it goes many bytes at a time.
    var escapes: UInt8 = 0
    for byte in text {
      escapes |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
    }
    if escapes != 0 { escape(text) } else { bytes.append(contentsOf: text) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whole runs at a time, since hardly a byte needs an escape.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for i in text.indices where text[i] < 0x20 || text[i] == UInt8(ascii: "\"") || text[i] == UInt8(ascii: "\\") {
      bytes += text[start..<i]
      escape(text[i])
      start = i + 1
    }
    bytes += text[start...]
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      let hex = Array("0123456789abcdef".utf8)
      raw("\\u00")
      bytes += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
    }
  }
}
