import Testing

@testable import Articles

@Suite("What is no article")
struct RefusalTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var code: String
    var testDescription: String { name }
  }

  static let article = Array("全市完成投资30亿元,增长5%。".utf8)

  static let cases: [Case] = [
    Case(name: "nothing", bytes: [], code: "empty"),
    Case(name: "white space", bytes: Array(" \n\u{3000}\r\n\u{FEFF}".utf8), code: "empty"),
    Case(name: "only NUL bytes", bytes: [UInt8](repeating: 0, count: 4096), code: "nul-filled"),
    Case(
      name: "a text whose end was never written", bytes: article + [UInt8](repeating: 0, count: 4096),
      code: "nul-filled"),
    Case(name: "a PDF", bytes: Array("%PDF-1.7\n…".utf8), code: "binary"),
    Case(name: "NUL bytes in between", bytes: article + [0, 1, 0, 2, 0, 0, 0, 0, 0, 0, 9, 0, 9], code: "binary"),
    Case(name: "control characters", bytes: article + [UInt8](repeating: 5, count: 100), code: "binary"),
    Case(name: "bytes of no character set", bytes: (0..<3000).map { UInt8($0 * 7 % 128 + 128) }, code: "undecodable"),
    Case(name: "too long", bytes: [UInt8](repeating: 0x61, count: 10_001), code: "oversized"),
    Case(
      name: "too long once unpacked", bytes: Reading.gzip(article + (0..<20000).map { UInt8($0 * $0 % 251) }),
      code: "oversized"),
    Case(name: "a bomb", bytes: Reading.gzip([UInt8](repeating: 0x61, count: 2_000_000)), code: "bomb"),
    Case(
      name: "a bomb of Zstandard", bytes: Reading.zstandard([UInt8](repeating: 0x61, count: 2_000_000)), code: "bomb"),
    Case(name: "gzip that breaks off", bytes: Array(Reading.gzip(article).dropLast(12)), code: "corrupt"),
    Case(name: "Zstandard that breaks off", bytes: Array(Reading.zstandard(article).dropLast(4)), code: "corrupt"),
    Case(name: "an empty text, packed", bytes: Reading.gzip([]), code: "empty"),
  ]

  @Test("is refused with its own reason", arguments: cases)
  func refuses(_ refused: Case) {
    var limits = Limits()
    limits.bytes = 10_000
    limits.unpackedBytes = refused.code == "bomb" ? 1_000_000 : 10_000
    do {
      _ = try Reader(limits: limits).articles(in: refused.bytes, name: "a.txt")
      Issue.record("It was read.")
    } catch {
      #expect(error.code == refused.code, "\(error.message)")
    }
  }

  @Test("a few broken bytes are replaced")
  func replaces() throws {
    var bytes = Array(String(repeating: "全市完成投资30亿元,增长5%。\n", count: 40).utf8)
    bytes[100] = 0xFF
    bytes.removeLast(3)
    let article = try #require(try Reading.reader.articles(in: bytes, name: "a.txt").first)
    #expect(article.encoding == "UTF-8")
    #expect(String(decoding: article.text, as: UTF8.self).contains("\u{FFFD}"))
  }
}
