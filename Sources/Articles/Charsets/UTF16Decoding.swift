/// UTF-16 to scalars, counting what is broken.
enum UTF16Decoding {
  static func decode(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Charset.Decoded {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    var undecodable = 0
    var high: UInt32?
    var i = bytes.startIndex
    while i + 1 < bytes.endIndex {
      let (first, second) = (UInt32(bytes[i]), UInt32(bytes[i + 1]))
      let unit = isLittle ? second << 8 | first : first << 8 | second
      i += 2
      if let before = high {
        high = nil
        if (0xDC00...0xDFFF).contains(unit) {
          scalars.append(0x10000 + ((before & 0x3FF) << 10 | (unit & 0x3FF)))
          continue
        }
        scalars.append(0xFFFD)
        undecodable += 1
      }
      switch unit {
      case 0xD800...0xDBFF: high = unit
      case 0xDC00...0xDFFF:
        scalars.append(0xFFFD)
        undecodable += 1
      default: scalars.append(unit)
      }
    }
    if high != nil || i < bytes.endIndex {
      scalars.append(0xFFFD)
      undecodable += 1
    }
    return Charset.Decoded(scalars: scalars, undecodable: undecodable)
  }
}
