import Glibc

/// Decoding by the C library's iconv: maintained with it, 190 MB/s for GB18030 and Big5, and already there.
enum IconvDecoding {
  /// - Parameter charset: a name that iconv knows.
  static func decode(_ bytes: ArraySlice<UInt8>, from charset: String, limit: Int) -> Charset.Decoded {
    let handle = iconv_open("UTF-32LE", charset)
    // iconv_open fails with (iconv_t)-1: the C library's conversion modules are not installed.
    guard handle != iconv_t(bitPattern: -1) else {
      return Charset.Decoded(scalars: [], undecodable: bytes.count)
    }
    defer { iconv_close(handle) }
    var undecodable = 0
    // No character of these sets is shorter than a byte, and Big5-HKSCS has four that are two scalars for two bytes.
    let scalars = [UInt32](unsafeUninitializedCapacity: bytes.count + 1) { output, count in
      count = bytes.withUnsafeBytes { input in
        let start = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var to = start
        var room = output.count * 4
        var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        while left > 0 {
          if iconv(handle, &from, &left, &to, &room) != -1 { break }
          // EILSEQ and EINVAL: a byte that begins no character, or an unfinished one at the end.
          undecodable += 1
          guard room >= 4, undecodable <= limit else { break }
          to?.withMemoryRebound(to: UInt32.self, capacity: 1) { $0.pointee = 0xFFFD }
          to = to.map { $0 + 4 }
          room -= 4
          from = from.map { $0 + 1 }
          left -= 1
        }
        return (output.count * 4 - room) / 4
      }
    }
    return Charset.Decoded(scalars: scalars, undecodable: undecodable)
  }
}
