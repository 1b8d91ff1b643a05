/// Values told off to places that a list names: 输往美国及日本的货值分别跌…, 对东盟、欧盟分别进出口….
extension ClauseIndicators {
  /// One phrase a place, or none where no such list of `count` places stands between `start` and `end`.
  ///
  /// - Parameters:
  ///   - distributor: the token 分别, before which the places are named.
  ///   - end: the first quantity's token.
  func perPlace(_ count: Int, from start: Int, _ distributor: Int, _ end: Int) -> [NounPhrase] {
    guard let lead = (start..<distributor).last(where: { text.reads(tokens[$0].range, oneOf: Self.towards) })
    else { return [] }
    var places: [Int] = []
    var i = lead + 1
    while i < distributor, tokens[i].kind == .subject || tokens[i].kind == .noun {
      places.append(i)
      i += 1
      guard i < distributor, tokens[i].kind == .joiner else { break }
      i += 1
    }
    guard places.count == count, places.contains(where: { tokens[$0].kind == .subject }) else { return [] }
    let what = words(i..<distributor) ?? words(distributor + 1..<end)
    guard let what else { return [] }
    return places.map { NounPhrase(pieces: [tokens[lead].range, tokens[$0].range, what], strength: .nominal) }
  }

  /// The words at a range's beginning that may stand in a phrase, in one piece; nil without a noun or a verb.
  private func words(_ range: Range<Int>) -> Range<Int>? {
    let words = range.prefix { tokens[$0].isInPhrase && tokens[$0].kind != .joiner }
    let whole = trimmer.cutTail(words.lowerBound..<words.upperBound)
    guard let last = whole.last, tokens[last].isNominal || tokens[last].kind == .event else { return nil }
    return tokens[whole.lowerBound].range.lowerBound..<tokens[last].range.upperBound
  }

  private static let towards: [StaticString] = [
    "对", "向", "自", "从", "往", "输往", "销往", "运往", "发往", "来自", "出口到",
  ]
}
