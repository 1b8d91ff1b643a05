import CZstd
import Linux
import SystemPackage

/// Compresses and unpacks files as Zstandard (RFC 8878), in pieces: memory does not grow with them.
enum Zstandard {
  /// Writes `source`, compressed and with a checksum, to `target`.
  ///
  /// - Returns: false where `isStopping` became true; then the target is not whole.
  static func compress(
    _ source: borrowing Descriptor, to target: borrowing Descriptor, isStopping: () -> Bool
  ) throws(Errno) -> Bool {
    guard let context = ZSTD_createCCtx() else { throw .noMemory }
    defer { ZSTD_freeCCtx(context) }
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1)
    var output = [UInt8](repeating: 0, count: ZSTD_CStreamOutSize())
    var offset = 0
    while !isStopping() {
      let piece = try source.bytes(at: offset, count: 1 << 20)
      offset += piece.count
      let isLast = piece.count < 1 << 20
      var done = 0
      var isFlushed = false
      while done < piece.count || (isLast && !isFlushed) {
        var (taken, given, rest) = (0, 0, 0)
        piece.withUnsafeBytes { input in
          output.withUnsafeMutableBytes { output in
            var input = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: done)
            var buffer = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
            rest = ZSTD_compressStream2(context, &buffer, &input, isLast ? ZSTD_e_end : ZSTD_e_continue)
            (taken, given) = (input.pos, buffer.pos)
          }
        }
        if ZSTD_isError(rest) != 0 { throw .noMemory }
        try target.writeAll(Array(output[..<given]))
        done = taken
        isFlushed = rest == 0
      }
      if isLast { return true }
    }
    return false
  }

  /// Unpacks a file, calling `body` with each piece.
  ///
  /// - Throws: `.ioError` where the file is damaged or cut off.
  static func unpack(_ source: borrowing Descriptor, _ body: (ArraySlice<UInt8>) -> Void) throws(Errno) {
    guard let context = ZSTD_createDCtx() else { throw .noMemory }
    defer { ZSTD_freeDCtx(context) }
    var output = [UInt8](repeating: 0, count: 1 << 20)
    var offset = 0
    // 0 between frames, and nothing at all is no frame.
    var rest = 1
    while true {
      let piece = try source.bytes(at: offset, count: 1 << 20)
      if piece.isEmpty { break }
      offset += piece.count
      var done = 0
      var isFull = false
      while done < piece.count || isFull {
        var (taken, given) = (0, 0)
        piece.withUnsafeBytes { input in
          output.withUnsafeMutableBytes { output in
            var input = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: done)
            var buffer = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
            rest = ZSTD_decompressStream(context, &buffer, &input)
            (taken, given) = (input.pos, buffer.pos)
          }
        }
        if ZSTD_isError(rest) != 0 { throw .ioError }
        body(output[..<given])
        done = taken
        isFull = given == output.count
      }
    }
    if rest != 0 { throw .ioError }
  }
}
