/// JSON written straight into bytes: no strings between, keys in the order they are given.
struct JSONBytes {
  var bytes: [UInt8]

  /// Opens with `{` and the first key's value, a literal.
  init(appendingTo bytes: consuming [UInt8] = []) { self.bytes = bytes }

  mutating func raw(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func integer(_ value: Int) { bytes += String(value).utf8 }

  mutating func string(_ value: String?) {
    guard let value else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      case 0..<0x20:
        let hex = Array("0123456789abcdef".utf8)
        raw("\\u00")
        bytes += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
