/// JSON written straight into bytes: no strings between, keys in the order they are given.
struct JSONBytes {
  var bytes: [UInt8]

  init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func raw(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// One more member of the object: a comma, the key and its value.
  mutating func member(_ key: StaticString, _ value: String?) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  mutating func key(_ name: StaticString) {
    raw(",\"")
    raw(name)
    raw("\":")
  }

  mutating func integer(_ value: Int) { bytes += String(value).utf8 }

  mutating func string(_ value: String?) {
    guard var value else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { escape($0) }
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
