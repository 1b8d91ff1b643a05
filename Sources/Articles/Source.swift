/// A file's text as decoded: what `start` and `end` of a figure count in.
struct Source: Sendable {
  /// Unicode scalars, one each.
  var scalars: [UInt32]
  /// The character set by its IANA name.
  var encoding: String

  /// Decodes valid UTF-8; a broken sequence becomes U+FFFD.
  init(utf8 bytes: some Sequence<UInt8>) {
    scalars = String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.map(\.value)
    encoding = "UTF-8"
  }
}
