/// A file's text as decoded: what `start` and `end` of a figure count in. A byte order mark is not part of it.
struct Source: Sendable {
  /// Unicode scalars, one each.
  var scalars: [UInt32]
  /// The character set by its name.
  var encoding: String

  init(scalars: [UInt32], encoding: String) {
    self.scalars = scalars
    self.encoding = encoding
  }

  /// Decodes a file.
  ///
  /// - Throws: `ReadError` where it is no text, or more of it is undecodable than `limits` allow.
  init(_ bytes: [UInt8], _ detector: CharsetDetector, _ limits: Limits) throws(ReadError) {
    let found = try detector.charset(of: bytes)
    let allowed = 2 + bytes.count / 2 * limits.undecodablePerMille / 1000
    let decoded = found.charset.decode(bytes[found.mark...], limit: allowed)
    guard decoded.undecodable <= allowed else {
      throw ReadError(
        code: "undecodable",
        message: "More than \(allowed) of the file's characters are no \(found.charset.rawValue), which it reads like.")
    }
    let controls = decoded.scalars.reduce(into: 0) { $0 += $1 < 9 || (14..<32).contains($1) ? 1 : 0 }
    guard controls <= 8 + decoded.scalars.count / 50 else {
      throw ReadError(code: "binary", message: "The file holds control characters, so it is not text.")
    }
    guard decoded.scalars.contains(where: { !CharacterKind.isSpace($0) && !CharacterKind.isInvisible($0) }) else {
      throw ReadError(code: "empty", message: "The file holds nothing but white space.")
    }
    self.init(scalars: decoded.scalars, encoding: found.charset.rawValue)
  }
}
