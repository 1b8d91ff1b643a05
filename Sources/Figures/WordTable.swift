/// Words and what they mean, made for finding the longest one that begins at a place in a text.
///
/// A trie whose nodes are numbered level by level: the children of a node are neighbours, sorted by character. Those of
/// the root, where nearly every search ends, are found by a bitmap over all characters instead.
///
/// A class, since most readers hold several, and readers hold readers.
final class WordTable<Value: Sendable>: Sendable {
  private struct Node {
    /// The node's children are the nodes from here to the next node's first child.
    var firstChild: Int32
    /// Into `values`, -1: no word ends here.
    var value: Int32
  }

  /// Of 64 characters in a row those that words begin with.
  private struct Initials {
    /// A bit for each character.
    var bits: UInt64 = 0
    /// The node of the first.
    var firstNode: Int32 = 0
  }

  private let initials: [Initials]
  /// Of each node the character that leads to it.
  private let characters: [UInt16]
  /// One more than there are, to end the last one's children.
  private let nodes: [Node]
  private let values: [Value]

  /// A table in which the last value of a word holds.
  convenience init(_ words: WordEntries<Value>) { self.init(words) { values in values[values.endIndex - 1] } }

  convenience init(_ words: some Sequence<(word: String, value: Value)>) {
    var entries = WordEntries<Value>()
    for (word, value) in words { entries.append(word, value) }
    self.init(entries)
  }

  /// - Parameter merge: what the values of a word become, which come in their order.
  /// - Complexity: linear in the words' length, but for sorting them.
  init<Entry>(_ words: WordEntries<Entry>, merging merge: (ArraySlice<Entry>) -> Value) {
    var initials = [Initials](repeating: Initials(), count: 1024)
    var characters: [UInt16] = []
    var nodes: [Node] = []
    var values: [Value] = []
    let order = words.sorted()
    let entries = order.map { words.values[Int($0)] }
    let ranges = order.map { words.range(of: Int($0)) }
    /// Of each node the run of words that lead through it.
    var runs: [Range<Int>] = []
    /// Adds the nodes behind a run of words that are the same for their first `depth` characters.
    func branch(_ run: Range<Int>, _ depth: Int) {
      var start = run.lowerBound
      while start < run.upperBound {
        let character = words.character(ranges[start].lowerBound + depth)
        var end = start + 1
        while end < run.upperBound, words.character(ranges[end].lowerBound + depth) == character { end += 1 }
        characters.append(character)
        runs.append(start..<end)
        start = end
      }
    }
    branch((ranges.firstIndex { !$0.isEmpty } ?? ranges.count)..<ranges.count, 0)
    for character in characters { initials[Int(character >> 6)].bits |= 1 << UInt64(character & 63) }
    for i in initials.indices.dropFirst() {
      initials[i].firstNode = initials[i - 1].firstNode + Int32(initials[i - 1].bits.nonzeroBitCount)
    }

    var depth = 0
    var levelEnd = 0
    while nodes.count < runs.count {
      if nodes.count == levelEnd {
        depth += 1
        levelEnd = runs.count
      }
      let run = runs[nodes.count]
      var longer = run.lowerBound
      while longer < run.upperBound, ranges[longer].count == depth { longer += 1 }
      nodes.append(Node(firstChild: Int32(runs.count), value: longer > run.lowerBound ? Int32(values.count) : -1))
      if longer > run.lowerBound { values.append(merge(entries[run.lowerBound..<longer])) }
      branch(longer..<run.upperBound, depth)
    }
    nodes.append(Node(firstChild: Int32(runs.count), value: -1))
    self.initials = initials
    self.characters = characters
    self.nodes = nodes
    self.values = values
  }

  /// Words of which only matters whether one stands somewhere.
  convenience init(set words: [String]) where Value == Void { self.init(words.map { (word: $0, value: ()) }) }

  /// The longest word that begins at `start` and ends at or before `end`.
  @inline(__always)
  func longest(in scalars: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    // Nearly all that is asked ends here, so this much stands where it is asked.
    guard start < end, begins(with: scalars[start]) else { return nil }
    return longestWord(in: scalars, at: start, before: end)
  }

  private func longestWord(in scalars: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    var found: (length: Int, value: Int32)?
    forEachEnd(in: scalars, at: start, before: end) { length, value in found = (length, value) }
    return found.map { ($0.length, values[Int($0.value)]) }
  }

  /// Calls `body` for each word that begins at `start` and ends at or before `end`, shortest first.
  @inline(__always)
  func forEachMatch(in scalars: [UInt16], at start: Int, before end: Int, _ body: (Int, Value) -> Void) {
    guard start < end, begins(with: scalars[start]) else { return }
    forEachEnd(in: scalars, at: start, before: end) { length, value in body(length, values[Int(value)]) }
  }

  /// Whether a word begins with a character.
  func begins(with character: UInt16) -> Bool {
    initials[Int(character >> 6)].bits >> UInt64(character & 63) & 1 != 0
  }

  /// Whether a word stands somewhere in a range of a text.
  func stands(in text: Text, _ range: Range<Int>) -> Bool {
    range.contains { i in
      var isFound = false
      forEachEnd(in: text.scalars, at: i, before: range.upperBound) { _, _ in isFound = true }
      return isFound
    }
  }

  /// Whether a range of a text is a word.
  func contains(_ range: Range<Int>, of text: Text) -> Bool {
    longest(in: text.scalars, at: range.lowerBound, before: range.upperBound)?.length == range.count
  }

  /// Whether a word begins in a clause's next characters.
  func stands(in scalars: [UInt16], inClauseAfter start: Int, within reach: Int) -> Bool {
    var i = start
    while i < scalars.count, i - start < reach, ![0x2C, 0x3002, 0x3B, 0x0A].contains(scalars[i]) {  // , 。 ;
      if longest(in: scalars, at: i, before: scalars.count) != nil { return true }
      i += 1
    }
    return false
  }

  private func forEachEnd(in scalars: [UInt16], at start: Int, before end: Int, _ body: (Int, Int32) -> Void) {
    guard start < end else { return }
    let row = initials[Int(scalars[start] >> 6)]
    let bit: UInt64 = 1 << UInt64(scalars[start] & 63)
    guard row.bits & bit != 0 else { return }
    var node = Int(row.firstNode) + (row.bits & (bit - 1)).nonzeroBitCount
    var i = start + 1
    while true {
      let here = nodes[node]
      if here.value >= 0 { body(i - start, here.value) }
      guard i < end, let next = child(scalars[i], Int(here.firstChild)..<Int(nodes[node + 1].firstChild)) else {
        return
      }
      node = next
      i += 1
    }
  }

  /// The one of some children that a character leads to.
  private func child(_ character: UInt16, _ children: Range<Int>) -> Int? {
    var low = children.lowerBound
    var high = children.upperBound
    while low < high {
      let middle = (low + high) / 2
      if characters[middle] == character { return middle }
      if characters[middle] < character { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
