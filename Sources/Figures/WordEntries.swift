import Lexicon

/// Words and what they mean, as they are collected for a `WordTable`.
struct WordEntries<Value> {
  /// The words, folded, one behind the other.
  private var characters: [UInt16] = []
  /// Where in `characters` each word ends.
  private var ends: [Int32] = []
  private(set) var values: [Value] = []

  var count: Int { values.count }

  mutating func append(_ word: WordFile.Column, _ value: Value) {
    let fold = Script.fold
    word.forEachUnit { characters.append(fold[Int($0)]) }
    close(value)
  }

  mutating func append(_ word: some StringProtocol, _ value: Value) {
    let fold = Script.fold
    for unit in word.utf16 { characters.append(fold[Int(unit)]) }
    close(value)
  }

  /// - Parameter word: folded.
  mutating func append(folded word: some Sequence<UInt16>, _ value: Value) {
    characters += word
    close(value)
  }

  private mutating func close(_ value: Value) {
    ends.append(Int32(characters.count))
    values.append(value)
  }

  /// Where a word stands in `characters`.
  func range(of index: Int) -> Range<Int> { (index > 0 ? Int(ends[index - 1]) : 0)..<Int(ends[index]) }

  func character(_ position: Int) -> UInt16 { characters[position] }

  /// The words' indices in the order of their characters; words that are the same stay in theirs.
  func sorted() -> [Int32] {
    let words = values.indices.map { (start: head(of: $0), index: Int32($0)) }
    return words.sorted { a, b in
      if a.start != b.start { return a.start < b.start }
      let (p, q) = (range(of: Int(a.index)), range(of: Int(b.index)))
      let (rest, other) = (characters[p].dropFirst(4), characters[q].dropFirst(4))
      return rest.elementsEqual(other) ? a.index < b.index : rest.lexicographicallyPrecedes(other)
    }
    .map(\.index)
  }

  /// A word's first four characters as one number, so that sorting hardly ever looks at more.
  private func head(of index: Int) -> UInt64 {
    let word = range(of: index)
    return (0..<4).reduce(0) { $0 << 16 | ($1 < word.count ? UInt64(characters[word.lowerBound + $1]) : 0) }
  }
}
