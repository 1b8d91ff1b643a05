/// The character sets in which Chinese articles come.
///
/// GB18030 holds GBK and GB2312; Big5-HKSCS holds Big5. Their decoding is the C library's.
enum Charset: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LE = "UTF-16LE"
  case utf16BE = "UTF-16BE"
  case gb18030 = "GB18030"
  case big5 = "Big5-HKSCS"

  struct Decoded {
    var scalars: [UInt32]
    /// How many sequences were no characters; each stands as U+FFFD.
    var undecodable: Int
  }

  /// - Parameter limit: when so many sequences were no characters, decoding stops.
  /// - Complexity: linear.
  func decode(_ bytes: ArraySlice<UInt8>, limit: Int = .max) -> Decoded {
    switch self {
    case .utf8: UTF8Decoding.decode(bytes, limit: limit)
    case .utf16LE: UTF16Decoding.decode(bytes, isLittle: true)
    case .utf16BE: UTF16Decoding.decode(bytes, isLittle: false)
    case .gb18030: IconvDecoding.decode(bytes, from: "GB18030", limit: limit)
    case .big5: IconvDecoding.decode(bytes, from: "BIG5-HKSCS", limit: limit)
    }
  }

  /// The character set of a name as pages declare it, or nil.
  init?(declared name: String) {
    switch name.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
    case "utf8", "unicode11utf8", "xxutf8": self = .utf8
    case "gb18030", "gbk", "gb2312", "gb23121980", "cp936", "xgbk", "csgb2312", "chinese", "ms936", "windows936":
      self = .gb18030
    case "big5", "big5hkscs", "big5tw", "cp950", "xxbig5", "ms950", "csbig5", "cnbig5": self = .big5
    case "utf16le", "utf16", "ucs2", "unicode": self = .utf16LE
    case "utf16be", "unicodefffe": self = .utf16BE
    default: return nil
    }
  }
}
