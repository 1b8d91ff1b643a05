import CLexicon
import Lexicon

/// Finds out a file's character set from its bytes. What a page declares breaks ties only, for it is often wrong.
struct CharsetDetector: Sendable {
  /// Characters that fill most of any Chinese text, folded; what makes text of bytes.
  private let common: [Bool]

  init() {
    var common = [Bool](repeating: false, count: 65536)
    WordFile(lexicon_common()).forEachRow { row in
      for unit in Fold.units(String(row[0])) { common[Int(unit)] = true }
    }
    self.common = common
  }

  struct Found {
    var charset: Charset
    /// How many bytes a byte order mark takes.
    var mark = 0
  }

  /// - Complexity: linear; the undecided look at 64 KiB.
  func charset(of bytes: [UInt8]) throws(ReadError) -> Found {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Found(charset: .utf8, mark: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return Found(charset: .utf16LE, mark: 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return Found(charset: .utf16BE, mark: 2) }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return Found(charset: .gb18030, mark: 4) }
    if let name = Self.binaryFormat(bytes) {
      throw ReadError(code: "binary", message: "The file is \(name), not text: save its text and put that here.")
    }
    var nulls = 0
    for byte in bytes where byte == 0 { nulls += 1 }
    if nulls > 0 {
      if let found = utf16(bytes) { return Found(charset: found) }
      try Self.refuse(bytes, nulls: nulls)
    }
    // Nearly every file is this, and the library's check is ten times as fast as decoding.
    if String(validating: bytes, as: UTF8.self) != nil { return Found(charset: .utf8) }
    let (valid, broken) = Self.utf8(bytes)
    if broken == 0 || valid >= broken * 10 { return Found(charset: .utf8) }
    if let found = utf16(bytes) { return Found(charset: found) }
    let sample = bytes.prefix(1 << 16)
    let declared = Self.declared(sample)
    let scores = [Charset.gb18030, .big5].map { charset in
      (charset, score(charset, sample) + (charset == declared ? 3 : 0))
    }
    guard let best = scores.max(by: { $0.1 < $1.1 }), best.1 > 0 else {
      throw ReadError(
        code: "undecodable",
        message: "The file's bytes are text in no known character set (UTF-8, GB18030, Big5, UTF-16).")
    }
    return Found(charset: best.0)
  }

  /// How much like Chinese the bytes read in a character set: common characters in a hundred, less what is broken.
  private func score(_ charset: Charset, _ bytes: ArraySlice<UInt8>) -> Int {
    let decoded = charset.decode(bytes)
    var (wide, known) = (0, 0)
    for scalar in decoded.scalars where scalar >= 0x80 {
      wide += 1
      if common[Int(Fold.unit(scalar))] { known += 1 }
    }
    guard wide > 0 else { return 0 }
    return known * 100 / wide - decoded.undecodable * 400 / wide
  }

  /// Whether the bytes read well as UTF-16 without a mark, and in which order.
  private func utf16(_ bytes: [UInt8]) -> Charset? {
    guard bytes.count % 2 == 0, bytes.count >= 8 else { return nil }
    let sample = bytes.prefix(1 << 16)
    for charset in [Charset.utf16LE, .utf16BE] {
      let decoded = charset.decode(sample)
      let known = decoded.scalars.reduce(into: 0) { known, scalar in
        if scalar < 0x80 ? scalar >= 0x20 || (9...13).contains(scalar) : common[Int(Fold.unit(scalar))] { known += 1 }
      }
      if known * 2 > decoded.scalars.count, decoded.undecodable == 0 { return charset }
    }
    return nil
  }

  /// Valid and broken sequences of more than one byte.
  private static func utf8(_ bytes: [UInt8]) -> (valid: Int, broken: Int) {
    let decoded = UTF8Decoding.decode(bytes[...], limit: bytes.count / 20 + 1)
    let wide = decoded.scalars.reduce(into: 0) { $0 += $1 >= 0x80 ? 1 : 0 }
    return (wide - decoded.undecodable, decoded.undecodable)
  }

  /// The character set that a page names in its first kilobytes.
  static func declared(_ bytes: ArraySlice<UInt8>) -> Charset? {
    let head = bytes.prefix(4096).map { $0 < 0x80 ? $0 | ((0x41...0x5A).contains($0) ? 0x20 : 0) : 0x20 }
    for word in ["charset", "encoding"].map({ Array($0.utf8) }) {
      var i = 0
      while i + word.count < head.count {
        defer { i += 1 }
        guard head[i] == word[0], head[i..<i + word.count].elementsEqual(word) else { continue }
        var j = i + word.count
        while j < head.count, [0x20, 0x3D, 0x22, 0x27, 0x3A].contains(head[j]) { j += 1 }
        let name = head[j...].prefix {
          ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F
        }
        if let charset = Charset(declared: String(decoding: name.prefix(20), as: UTF8.self)) { return charset }
      }
    }
    return nil
  }

  private static func refuse(_ bytes: [UInt8], nulls: Int) throws(ReadError) {
    if nulls == bytes.count {
      throw ReadError(code: "nul-filled", message: "The file holds nothing but NUL bytes: write it again.")
    }
    let tail = bytes.reversed().prefix { $0 == 0 }.count
    if tail == nulls, tail > 16 {
      throw ReadError(
        code: "nul-filled",
        message: "The file ends in \(tail) NUL bytes, as after a crash while writing: write it again.")
    }
    if nulls > 8 { throw ReadError(code: "binary", message: "The file holds NUL bytes, so it is not text.") }
  }

  /// The name of a format that is no text, by its first bytes.
  private static func binaryFormat(_ bytes: [UInt8]) -> String? {
    let formats: [([UInt8], String)] = [
      (Array("%PDF-".utf8), "a PDF"), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or an Office document"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
      ([0xFF, 0xD8, 0xFF], "a JPEG image"), (Array("GIF8".utf8), "a GIF image"), (Array("RIFF".utf8), "a RIFF file"),
      ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("{\\rtf".utf8), "an RTF document"),
      (Array("SQLite format 3".utf8), "an SQLite database"), (Array("Rar!".utf8), "a RAR archive"),
      ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz file"),
      (Array("BZh".utf8), "a bzip2 file"),
    ]
    return formats.first { bytes.starts(with: $0.0) }?.1
  }
}
