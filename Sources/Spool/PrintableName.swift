public import SystemPackage
import Linux

extension FilePath {
  /// The path as text from which its bytes can be had again: UTF-8 stands as it is; a byte that is not UTF-8 is `\xFF`,
  /// a control character `\x0A`, and a backslash `\\`.
  public var printable: String {
    var text = ""
    var rest = bytes[...]
    while let first = rest.first {
      var decoder = UTF8()
      var iterator = rest.prefix(4).makeIterator()
      if case .scalarValue(let scalar) = decoder.decode(&iterator) {
        let width = UTF8.width(scalar)
        if scalar == "\\" {
          text += "\\\\"
        } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          for byte in rest.prefix(width) { text += FilePath.escaped(byte) }
        } else {
          text.unicodeScalars.append(scalar)
        }
        rest = rest.dropFirst(width)
      } else {
        text += FilePath.escaped(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The path that a text of `printable` stands for.
  public init(printable text: String) {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "x"),
        let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(rest.popFirst() ?? byte)
      }
    }
    self.init(bytes: bytes)
  }

  private static func escaped(_ byte: UInt8) -> String {
    (byte < 16 ? "\\x0" : "\\x") + String(byte, radix: 16, uppercase: true)
  }
}
