/// Files packed by gzip or Zstandard, told by their first bytes.
enum Packing {
  /// A file's content unpacked, or nil where it is not packed.
  ///
  /// - Throws: `ReadError` where it is broken, or larger than the limits allow; it is never unpacked further.
  static func unpacked(_ bytes: [UInt8], _ limits: Limits) throws(ReadError) -> [UInt8]? {
    let content: [UInt8]
    if bytes.starts(with: [0x1F, 0x8B]) {
      content = try Gzip.unpacked(bytes, limit: limits.unpackedBytes)
    } else if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      content = try Zstandard.unpacked(bytes, limit: limits.unpackedBytes)
    } else {
      return nil
    }
    guard !content.isEmpty else { throw ReadError(code: "empty", message: "The packed file is empty.") }
    return content
  }

  /// The name that a packed file had before.
  static func inner(_ name: String) -> String {
    for ending in [".gz", ".zst"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) }
    return name
  }

  /// The refusal of more than `limit` bytes; a thousandfold growth is a bomb.
  static func excess(of packed: Int, _ limit: Int) -> ReadError {
    let isBomb = packed < limit / 200
    return ReadError(
      code: isBomb ? "bomb" : "oversized",
      message: "The file's \(packed) bytes unpack to more than the \(limit) allowed.")
  }

  static func corrupt(_ format: String) -> ReadError {
    ReadError(code: "corrupt", message: "The file is broken \(format) data: it was cut off or changed on its way.")
  }
}
