/// An article's identity: the SHA-256 of its file's bytes.
public struct ArticleID: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes, the first one highest.
  private let words: SIMD4<UInt64>

  /// - Precondition: 32 bytes.
  public init(_ bytes: [UInt8]) {
    precondition(bytes.count == 32, "An article id is 32 bytes.")
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() { words[index / 8] = words[index / 8] << 8 | UInt64(byte) }
    self.words = words
  }

  /// Reads 64 hexadecimal digits; nil for anything else.
  public init?(hex: String) { self.init(hex: Array(hex.utf8)[...]) }

  /// Reads 64 lower-case hexadecimal digits; nil for anything else.
  init?(hex digits: ArraySlice<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  /// 32 bytes.
  public var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  /// 64 lower-case hexadecimal digits, as in the records.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
