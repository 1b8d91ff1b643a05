import CGcrypt

/// SHA-256 by libgcrypt, which libsystemd brings along.
enum Digest {
  /// The lower-case hexadecimal SHA-256 of some bytes.
  static func hex(of bytes: [UInt8]) -> String {
    _ = ready
    var digest = [UInt8](repeating: 0, count: 32)
    gcry_md_hash_buffer(CInt(GCRY_MD_SHA256.rawValue), &digest, bytes, bytes.count)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// libgcrypt wants its version asked for once before the first use.
  private static let ready: Bool = gcry_check_version(nil) != nil
}
