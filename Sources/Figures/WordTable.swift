/// Words and what they mean, made for finding the longest one that begins at a place in a text.
///
/// A trie: node 0 is the root; a node's edges are one run of `edges`, sorted by character. The root has its
/// own table over all characters, since that is where nearly every search ends.
struct WordTable<Value: Sendable>: Sendable {
  private struct Node {
    var firstEdge: Int32
    var edgeCount: Int32
    var value: Int32  // into `values`, -1: no word ends here
  }

  private struct Edge {
    var character: UInt16
    var node: Int32
  }

  private var root: [Int32]
  private var nodes: [Node]
  private var edges: [Edge]
  private(set) var values: [Value]

  /// - Parameter words: each word in simplified script, half-width, with its value. Of a word given twice
  ///   the last value holds.
  /// - Complexity: linear in the words' length, but for sorting them.
  init(_ words: some Sequence<(word: String, value: Value)>) {
    var sorted: [(key: [UInt16], value: Value)] = []
    for (word, value) in words where !word.isEmpty { sorted.append((Script.folded(word), value)) }
    // A stable order, so that the last of equals comes last.
    let order = sorted.indices.sorted { a, b in
      sorted[a].key == sorted[b].key ? a < b : sorted[a].key.lexicographicallyPrecedes(sorted[b].key)
    }
    values = []
    nodes = []
    edges = []
    root = [Int32](repeating: -1, count: 65536)
    let keys = order.map { sorted[$0].key }
    let entries = order.map { sorted[$0].value }
    _ = build(keys, entries, 0..<keys.count, depth: 0)
    if let first = nodes.first {
      for edge in edges[Int(first.firstEdge)..<Int(first.firstEdge + first.edgeCount)] {
        root[Int(edge.character)] = edge.node
      }
    }
  }

  private mutating func build(_ keys: [[UInt16]], _ entries: [Value], _ range: Range<Int>, depth: Int) -> Int32 {
    let index = nodes.count
    nodes.append(Node(firstEdge: 0, edgeCount: 0, value: -1))
    var i = range.lowerBound
    while i < range.upperBound, keys[i].count == depth {
      nodes[index].value = Int32(values.count)
      values.append(entries[i])
      i += 1
    }
    var groups: [(UInt16, Range<Int>)] = []
    while i < range.upperBound {
      let start = i
      while i < range.upperBound, keys[i][depth] == keys[start][depth] { i += 1 }
      groups.append((keys[start][depth], start..<i))
    }
    let first = edges.count
    nodes[index].firstEdge = Int32(first)
    nodes[index].edgeCount = Int32(groups.count)
    for (character, _) in groups { edges.append(Edge(character: character, node: -1)) }
    for (k, group) in groups.enumerated() {
      edges[first + k].node = build(keys, entries, group.1, depth: depth + 1)
    }
    return Int32(index)
  }

  /// The longest word that begins at `start` and ends at or before `end`.
  func longest(in scalars: [UInt16], at start: Int, before end: Int) -> (length: Int, value: Value)? {
    var found: (length: Int, value: Value)?
    forEachMatch(in: scalars, at: start, before: end) { length, value in found = (length, value) }
    return found
  }

  /// Calls `body` for each word that begins at `start` and ends at or before `end`, shortest first.
  func forEachMatch(in scalars: [UInt16], at start: Int, before end: Int, _ body: (Int, Value) -> Void) {
    guard start < end else { return }
    var node = root[Int(scalars[start])]
    var i = start + 1
    while node >= 0 {
      let here = nodes[Int(node)]
      if here.value >= 0 { body(i - start, values[Int(here.value)]) }
      guard i < end else { return }
      node = child(of: here, scalars[i])
      i += 1
    }
  }

  private func child(of node: Node, _ character: UInt16) -> Int32 {
    var low = Int(node.firstEdge)
    var high = low + Int(node.edgeCount)
    while low < high {
      let middle = (low + high) / 2
      let edge = edges[middle]
      if edge.character == character { return edge.node }
      if edge.character < character { low = middle + 1 } else { high = middle }
    }
    return -1
  }
}
