/// A listed word found in a text.
struct WordMark<Value: Sendable>: Sendable {
  var range: Range<Int>
  var value: Value
}

extension WordTable {
  /// The words of the table in a text outside its quantities, the longest at each place, in the text's order.
  ///
  /// - Parameter isWord: Whether a word is meant where it stands, or only its characters meet there.
  /// - Complexity: linear in the text.
  func marks(
    in text: Text, _ layout: Layout, outside quantities: [Quantity],
    where isWord: (WordMark<Value>) -> Bool = { _ in true }
  ) -> [WordMark<Value>] {
    var marks: [WordMark<Value>] = []
    var next = 0
    for clause in layout.clauses {
      var i = clause.range.lowerBound
      while i < clause.range.upperBound {
        guard begins(with: text[i]) else {
          i += 1
          continue
        }
        while next < quantities.count, quantities[next].range.upperBound <= i { next += 1 }
        var end = clause.range.upperBound
        if next < quantities.count {
          if quantities[next].range.lowerBound <= i {
            i = max(i + 1, quantities[next].range.upperBound)
            continue
          }
          end = min(end, quantities[next].range.lowerBound)
        }
        var longest: WordMark<Value>?
        forEachMatch(in: text.scalars, at: i, before: end) { length, value in
          let mark = WordMark(range: i..<i + length, value: value)
          if isWord(mark) { longest = mark }
        }
        if let longest {
          marks.append(longest)
          i = longest.range.upperBound
          continue
        }
        i += 1
      }
    }
    return marks
  }
}
