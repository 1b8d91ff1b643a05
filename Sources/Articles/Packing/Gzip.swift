import CZlib

/// gzip (RFC 1952) by zlib.
enum Gzip {
  /// The content of all members one after the other.
  static func unpacked(_ bytes: [UInt8], limit: Int) throws(ReadError) -> [UInt8] {
    var stream = z_stream()
    // 15 bits of window, and 16 for the gzip header.
    guard inflateInit2_(&stream, 31, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw Packing.corrupt("gzip")
    }
    defer { inflateEnd(&stream) }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while true {
      let (status, taken, made) = step(&stream, bytes, position, &buffer)
      position += taken
      output += buffer[..<made]
      guard output.count <= limit else { throw Packing.excess(of: bytes.count, limit) }
      switch status {
      case Z_OK: continue
      case Z_STREAM_END:
        // What follows is another member, or padding.
        guard position + 1 < bytes.count, bytes[position] == 0x1F, bytes[position + 1] == 0x8B else { return output }
        guard inflateReset(&stream) == Z_OK else { throw Packing.corrupt("gzip") }
      default: throw Packing.corrupt("gzip")  // Z_BUF_ERROR too: the input ended before the stream did
      }
    }
  }

  private static func step(
    _ stream: inout z_stream, _ bytes: [UInt8], _ position: Int, _ buffer: inout [UInt8]
  ) -> (status: CInt, taken: Int, made: Int) {
    let room = buffer.count
    return bytes.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + position })
        stream.avail_in = CUnsignedInt(input.count - position)
        stream.next_out = output.baseAddress
        stream.avail_out = CUnsignedInt(room)
        let status = inflate(&stream, Z_NO_FLUSH)
        return (status, input.count - position - Int(stream.avail_in), room - Int(stream.avail_out))
      }
    }
  }
}
