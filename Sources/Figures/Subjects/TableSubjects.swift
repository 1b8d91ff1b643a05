/// Whose the cells of a table are whose row or column has a name for its heading. Ask for the blocks in order.
struct TableSubjects {
  /// The headings that are names, by their words.
  private var named: [String: SubjectMention] = [:]

  /// - Parameter mentions: those from the block on.
  /// - Complexity: constant but for the block's headings.
  mutating func subject(of block: Int, _ text: Text, _ mentions: ArraySlice<SubjectMention>) -> SubjectMention? {
    guard text.blocks[block].part == .table else {
      if !named.isEmpty { named.removeAll() }
      return nil
    }
    let range = text.blocks[block].range
    if let first = mentions.first, first.key != .unknown, first.kind != .institution,
      first.range.lowerBound - range.lowerBound <= 1, range.contains(first.range.lowerBound),
      range.upperBound - first.range.upperBound <= 1
    {
      var subject = first
      subject.standing = .topic
      named[text.string(range)] = subject
    }
    for heading in text.blocks[block].headings {
      if let subject = named[heading] { return subject }
    }
    return nil
  }
}
