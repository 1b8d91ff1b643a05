/// Words of rules, compared with texts as they stand in the program: without an array or a `String` for each.
extension Array<UInt16> {
  /// Where a word ends that stands at a place; nil where it doesn't stand there.
  func end(of word: StaticString, at position: Int) -> Int? {
    guard position >= 0 else { return nil }
    let bytes = word.bytes
    var i = position
    var k = 0
    while k < bytes.count {
      guard i < count, bytes.nextUnit(&k) == self[i] else { return nil }
      i += 1
    }
    return i
  }

  /// Whether a range ends in a word.
  func ends(_ range: Range<Int>, in word: StaticString) -> Bool {
    let bytes = word.bytes
    var i = range.upperBound
    var k = bytes.count
    while k > 0 {
      guard i > range.lowerBound else { return false }
      i -= 1
      k -= 1
      while bytes[k] & 0xC0 == 0x80 { k -= 1 }
      var next = k
      guard bytes.nextUnit(&next) == self[i] else { return false }
    }
    return true
  }
}

extension Text {
  /// Where a word ends that stands at a place; nil where it doesn't stand there.
  func end(of word: StaticString, at position: Int) -> Int? { scalars.end(of: word, at: position) }

  /// Whether a range is a word.
  func reads(_ range: Range<Int>, _ word: StaticString) -> Bool {
    end(of: word, at: range.lowerBound) == range.upperBound
  }

  /// Whether a range ends in a word.
  func ends(_ range: Range<Int>, in word: StaticString) -> Bool { scalars.ends(range, in: word) }

  /// Whether a range is one of some words.
  func reads(_ range: Range<Int>, oneOf words: [StaticString]) -> Bool {
    words.contains { reads(range, $0) }
  }
}

extension StaticString {
  /// How many characters a word has that lies within U+FFFF.
  var unitCount: Int { bytes.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// A word's UTF-8 as it stands in the program.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character within U+FFFF whose valid UTF-8 begins at `i`, which is moved behind it.
  func nextUnit(_ i: inout Int) -> UInt16 {
    let first = UInt16(self[i])
    if first < 0x80 {
      i += 1
      return first
    }
    if first < 0xE0 {
      i += 2
      return (first & 0x1F) << 6 | UInt16(self[i - 1]) & 0x3F
    }
    i += 3
    return (first & 0x0F) << 12 | (UInt16(self[i - 2]) & 0x3F) << 6 | UInt16(self[i - 1]) & 0x3F
  }
}
