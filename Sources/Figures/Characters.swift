/// A set of characters, made for asking: two looks at tables, where a `Set` hashes.
struct Characters: Sendable {
  /// Of each 256 characters in a row the page of `bits` that they have.
  private var pages = [UInt8](repeating: 0, count: 256)
  /// A bit for each character, 256 to a page; the first page is that of all rows without a member.
  private var bits: [UInt64] = [0, 0, 0, 0]

  init(_ characters: some Sequence<UInt16>) {
    for character in characters {
      let row = Int(character >> 8)
      if pages[row] == 0 {
        // All members in 255 pages: no set of a rule comes near.
        precondition(bits.count / 4 < 256, "a set of characters has too many pages")
        pages[row] = UInt8(bits.count / 4)
        bits += [0, 0, 0, 0]
      }
      bits[word(of: character)] |= 1 << UInt64(character & 63)
    }
  }

  func contains(_ character: UInt16) -> Bool {
    bits[word(of: character)] >> UInt64(character & 63) & 1 != 0
  }

  private func word(of character: UInt16) -> Int {
    Int(pages[Int(character >> 8)]) << 2 | Int(character >> 6 & 3)
  }
}
