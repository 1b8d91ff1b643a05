/// Whose the figures of a list are that come in the order of a list of names: 甲、乙和丙分别增长5%、6%和7%.
struct RespectiveOwners {
  let text: Text
  let mentions: [SubjectMention]

  /// The last list of names in the sentence.
  private var listed: [SubjectMention] = []
  private var sentence = -1
  /// Whether figures have been told of it already.
  private var hasBegun = false
  private static let limit = 32

  init(text: Text, mentions: [SubjectMention]) {
    self.text = text
    self.mentions = mentions
  }

  /// The owners of a clause's figures, where there are as many as names: in the clause itself, or in one before it in
  /// the sentence (甲和乙旗鼓相当,出货量分别为…和…,占…和…).
  ///
  /// - Parameters:
  ///   - mention: the first name at or behind the clause's beginning.
  ///   - quantities: those of the clause.
  mutating func owners(_ clause: Layout.Clause, _ mention: Int, _ quantities: ArraySlice<Quantity>) -> [SubjectMention]?
  {
    if sentence != clause.sentence {
      sentence = clause.sentence
      listed = []
    }
    let names = names(in: clause, from: mention)
    guard let first = quantities.first, let last = quantities.last, quantities.count >= 2 else {
      if !names.isEmpty { enter(names) }
      return nil
    }
    if names.isEmpty {
      let isList = first.list != nil && first.list == last.list
      guard isList, quantities.count == listed.count,
        hasBegun || says(clause.range.lowerBound..<first.range.lowerBound)
      else { return nil }
      hasBegun = true
      return listed
    }
    guard names.count == quantities.count, names.allSatisfy({ $0.key != .unknown && $0.kind != .institution }),
      let end = names.last?.range.upperBound, first.range.lowerBound - end <= 40,
      says(end..<max(end, first.range.lowerBound))
    else {
      enter(names)
      return nil
    }
    listed = names
    hasBegun = true
    return names
  }

  private mutating func enter(_ names: [SubjectMention]) {
    let areJoined = zip(names, names.dropFirst()).allSatisfy { first, second in
      let gap = first.range.upperBound
      return gap + 1 == second.range.lowerBound && OwnerReader.joints.contains(text[gap])
    }
    let areOwners = !names.contains { $0.kind == .institution || $0.key == .unknown }
    listed = areJoined && areOwners && names.count >= 2 ? names : []
    hasBegun = false
  }

  /// The names of a clause that figures can be of.
  private func names(in clause: Layout.Clause, from mention: Int) -> [SubjectMention] {
    var names: [SubjectMention] = []
    var next = mention
    while next < mentions.count, mentions[next].range.lowerBound < clause.range.upperBound,
      names.count <= RespectiveOwners.limit
    {
      if mentions[next].standing != .aside { names.append(mentions[next]) }
      next += 1
    }
    return names
  }

  private func says(_ range: Range<Int>) -> Bool {
    range.contains { text.end(of: "分别", at: $0) != nil }
  }
}
