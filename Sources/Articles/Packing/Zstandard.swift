import CZstd

/// Zstandard (RFC 8878) by libzstd.
enum Zstandard {
  /// The content of all frames one after the other.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(ReadError) -> [UInt8] {
    guard let stream = ZSTD_createDStream() else { throw Packing.corrupt("Zstandard") }
    defer { ZSTD_freeDStream(stream) }
    // A window of at most 128 MiB, whatever the file asks for.
    ZSTD_DCtx_setParameter(stream, ZSTD_d_windowLogMax, 27)
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    var position = 0
    var isWhole = false
    repeat {
      let room = buffer.count
      let (hint, taken, made) = bytes.withUnsafeBytes { input in
        buffer.withUnsafeMutableBytes { output in
          var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: position)
          var to = ZSTD_outBuffer(dst: output.baseAddress, size: room, pos: 0)
          let hint = ZSTD_decompressStream(stream, &to, &from)
          return (hint, from.pos - position, to.pos)
        }
      }
      guard ZSTD_isError(hint) == 0 else { throw Packing.corrupt("Zstandard") }
      position += taken
      output += buffer[..<made]
      guard output.count <= limit else { throw Packing.excess(of: bytes.count, limit) }
      isWhole = hint == 0
      if taken == 0, made == 0 { break }
    } while position < bytes.count || !isWhole
    guard isWhole else { throw Packing.corrupt("Zstandard") }
    return output
  }
}
