/// UTF-8 to scalars, counting what is broken.
enum UTF8Decoding {
  /// A broken sequence becomes one U+FFFD for its longest valid beginning, as browsers do it.
  static func decode(_ bytes: ArraySlice<UInt8>, limit: Int) -> Charset.Decoded {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    var undecodable = 0
    bytes.withUnsafeBufferPointer { bytes in
      var i = 0
      while i < bytes.count {
        let first = bytes[i]
        i += 1
        if first < 0x80 {
          scalars.append(UInt32(first))
          continue
        }
        // Nearly all of a Chinese text.
        if (0xE1...0xEC).contains(first), i + 1 < bytes.count, bytes[i] & 0xC0 == 0x80, bytes[i + 1] & 0xC0 == 0x80 {
          scalars.append(UInt32(first & 0x0F) << 12 | UInt32(bytes[i] & 0x3F) << 6 | UInt32(bytes[i + 1] & 0x3F))
          i += 2
          continue
        }
        guard let (count, second) = lead(first) else {
          scalars.append(0xFFFD)
          undecodable += 1
          if undecodable > limit { return }
          continue
        }
        var scalar = UInt32(first) & (0x7F >> UInt32(count + 1))
        var left = count
        while left > 0, i < bytes.count, (left == count ? second : 0x80...0xBF).contains(bytes[i]) {
          scalar = scalar << 6 | UInt32(bytes[i] & 0x3F)
          i += 1
          left -= 1
        }
        if left == 0 {
          scalars.append(scalar)
        } else {
          scalars.append(0xFFFD)
          undecodable += 1
          if undecodable > limit { return }
        }
      }
    }
    return Charset.Decoded(scalars: scalars, undecodable: undecodable)
  }

  /// How many bytes follow a first byte, and which the second may be (Unicode 15, table 3-7).
  private static func lead(_ byte: UInt8) -> (count: Int, second: ClosedRange<UInt8>)? {
    switch byte {
    case 0xC2...0xDF: (1, 0x80...0xBF)
    case 0xE0: (2, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE, 0xEF: (2, 0x80...0xBF)
    case 0xED: (2, 0x80...0x9F)
    case 0xF0: (3, 0x90...0xBF)
    case 0xF1...0xF3: (3, 0x80...0xBF)
    case 0xF4: (3, 0x80...0x8F)
    default: nil
    }
  }
}
