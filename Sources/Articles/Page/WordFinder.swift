/// Finds words in folded text: the longest of a list that begins at a place.
///
/// Words are filed by their first two characters; a word has at least two.
struct WordFinder<Value: Sendable>: Sendable {
  private struct Entry {
    var word: [UInt16]
    var value: Value
  }

  private var entries: [UInt32: [Entry]] = [:]
  /// One bit for each first character, so that nearly every search ends at once.
  private var begins = [Bool](repeating: false, count: 65536)

  init(_ words: some Sequence<(word: String, value: Value)>) {
    for (word, value) in words {
      let folded = Fold.units(word)
      guard folded.count > 1 else { continue }
      begins[Int(folded[0])] = true
      entries[UInt32(folded[0]) << 16 | UInt32(folded[1]), default: []].append(Entry(word: folded, value: value))
    }
    for key in entries.keys { entries[key]?.sort { $0.word.count > $1.word.count } }
  }

  func longest(in text: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    guard start + 1 < end, begins[Int(text[start])] else { return nil }
    guard let here = entries[UInt32(text[start]) << 16 | UInt32(text[start + 1])] else { return nil }
    for entry in here where entry.word.count <= end - start {
      if text[start..<start + entry.word.count].elementsEqual(entry.word) { return (entry.word.count, entry.value) }
    }
    return nil
  }

  /// Calls `body` for the words of a range, from left to right, the longest at each place, none overlapping.
  func forEach(in text: [UInt16], _ range: Range<Int>, _ body: (Range<Int>, Value) -> Void) {
    var i = range.lowerBound
    while i < range.upperBound {
      guard let found = longest(in: text, at: i, before: range.upperBound) else {
        i += 1
        continue
      }
      body(i..<i + found.length, found.value)
      i += found.length
    }
  }
}
