/// A text cut into sentences and clauses.
final class Layout: Sendable {
  struct Clause: Sendable {
    var range: Range<Int>
    /// Into `Layout.sentences`.
    var sentence: Int
    /// Into `Text.blocks`.
    var block: Int
  }

  let sentences: [Range<Int>]
  let clauses: [Clause]
  /// Of the characters `position << rowBits` the clause that holds each, so that none is far to find.
  private let rows: [Int32]
  private static let rowBits = 5

  /// - Complexity: linear in the text.
  init(_ text: Text) {
    var sentences: [Range<Int>] = []
    var clauses: [Clause] = []
    for (number, block) in text.blocks.enumerated() {
      var sentenceStart = block.range.lowerBound
      var clauseStart = sentenceStart
      func closeClause(_ end: Int) {
        if clauseStart < end {
          clauses.append(Clause(range: clauseStart..<end, sentence: sentences.count, block: number))
        }
        clauseStart = end
      }
      for i in block.range {
        let ends = Layout.ends(text, i, block.range)
        if ends != .nothing { closeClause(i + 1) }
        if ends == .sentence {
          sentences.append(sentenceStart..<i + 1)
          sentenceStart = i + 1
        }
      }
      closeClause(block.range.upperBound)
      if sentenceStart < block.range.upperBound { sentences.append(sentenceStart..<block.range.upperBound) }
    }
    var clause = 0
    rows = (0...text.count >> Layout.rowBits).map { row in
      clause = Layout.clause(at: row << Layout.rowBits, in: clauses, from: clause)
      return Int32(clause)
    }
    self.sentences = sentences
    self.clauses = clauses
  }

  /// The last clause that begins at or before a position, sought from one that does, or from the first.
  private static func clause(at position: Int, in clauses: [Clause], from first: Int) -> Int {
    var clause = first
    while clause + 1 < clauses.count, clauses[clause + 1].range.lowerBound <= position { clause += 1 }
    return clause
  }

  private enum End { case nothing, clause, sentence }

  /// What ends with the character at `i`: `。！？` a sentence; `，；：` a clause; a comma, point or colon between
  /// digits (1,234.5; 10:30) nothing.
  private static func ends(_ text: Text, _ i: Int, _ block: Range<Int>) -> End {
    switch text[i] {
    case 0x3002, 0x21, 0x3F, 0x2026: return .sentence  // 。 ! ? …
    case 0x3B: return .clause  // ;
    case 0x2C, 0x3A:  // , :
      let digits: ClosedRange<UInt16> = 0x30...0x39
      let between =
        i > block.lowerBound && i + 1 < block.upperBound && digits.contains(text[i - 1])
        && digits.contains(text[i + 1])
      return between ? .nothing : .clause
    default: return .nothing
    }
  }
}

extension Layout {
  /// The clause that holds a character: its index.
  func clauseIndex(of position: Int) -> Int {
    let row = min(max(0, position) >> Layout.rowBits, rows.count - 1)
    return Layout.clause(at: position, in: clauses, from: Int(rows[row]))
  }

  /// How much of a sentence a record holds, in scalars.
  static let longestSentence = 2000

  /// The sentence as a record holds it: whole, or as much of it as stands around the quantity. Records that each held an
  /// endless sentence would grow with its square.
  func sentence(_ index: Int, around quantity: Range<Int>) -> Range<Int> {
    let whole = sentences[index]
    guard whole.count > Layout.longestSentence else { return whole }
    let margin = Layout.longestSentence / 2
    return max(whole.lowerBound, quantity.lowerBound - margin)..<min(whole.upperBound, quantity.upperBound + margin)
  }

  func place(of position: Int) -> Clause { clauses[clauseIndex(of: position)] }
}
