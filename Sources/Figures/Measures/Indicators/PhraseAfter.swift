/// Finds the noun phrase after a quantity: 世界500强企业 in 97家世界500强企业落户.
struct PhraseAfter {
  let tokens: [PhraseToken]
  let trimmer: PhraseTrimmer

  /// - Parameters:
  ///   - quantity: the index of its token.
  ///   - end: the token before which to stop: the next quantity or the clause's end.
  ///   - isCount: whether a noun must follow for the quantity to make sense, so that modifiers may stand first.
  func find(after quantity: Int, to end: Int, isCount: Bool) -> NounPhrase? {
    var start = quantity + 1
    if start < end, tokens[start].kind == .de { start += 1 }
    if start < end, tokens[start].kind == .subject { start += 1 }
    guard start < end else { return nil }
    if isCount, let selected = selected(start..<end) { return selected }
    let run = run(from: start, to: end, after: quantity)
    guard !run.isEmpty, tokens[run.lowerBound].kind != .joiner else { return nil }
    let phrase = trimmer.phrase(run)
    if let phrase, phrase.length == 2, let named = recognised(after: run.upperBound, to: end) { return named }
    return phrase
  }

  /// From the first word to where the clause goes on: a predicate, a mark, or the measure of the next quantity.
  private func run(from start: Int, to end: Int, after quantity: Int) -> Range<Int> {
    var i = start
    var hasNoun = false
    var lastNoun = start
    while i < end, tokens[i].isInPhrase || tokens[i].kind == .bracket {
      let token = tokens[i]
      if hasNoun, token.kind == .property || token.kind == .plain || token.kind == .generic { break }
      if hasNoun, token.kind == .event, startsNextMeasure(i, end) { break }
      if !hasNoun, token.kind == .plain, !isModifier(i, end) { return start..<start }
      if token.kind == .de, !hasNoun, i > start, !isModifier(start, end) { break }
      if token.isNominal || token.kind == .criterion {
        hasNoun = true
        lastNoun = i + 1
      }
      i += 1
    }
    var upper = hasNoun ? lastNoun : i
    // 266个项目总投资…: the last known indicator is the next quantity's.
    if i < tokens.count, upper - start > 1, isFollowedByQuantity(i) {
      let last = tokens[upper - 1].kind
      if last == .indicator || last == .head { upper -= 1 }
    }
    while upper > start, tokens[upper - 1].kind == .joiner || tokens[upper - 1].kind == .de { upper -= 1 }
    return start..<upper
  }

  /// Whether the verb at `i` belongs to a modifier: 的 and a noun follow (新调入|的|企业).
  private func isModifier(_ i: Int, _ end: Int) -> Bool {
    var k = i
    while k < end, k < i + 6, tokens[k].isInPhrase {
      if tokens[k].kind == .de { return k + 1 < end && tokens[k + 1].isInPhrase && tokens[k + 1].kind != .de }
      k += 1
    }
    return false
  }

  /// 农户|种植|脐橙|6.5万亩: what is done by the thing counted, before the next quantity.
  private func startsNextMeasure(_ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end, tokens[i + 1].isNominal else { return false }
    var k = i + 1
    while k < end, tokens[k].isInPhrase { k += 1 }
    return isFollowedByQuantity(k)
  }

  private func isFollowedByQuantity(_ i: Int) -> Bool {
    var k = i
    while k < tokens.count, k < i + 4 {
      switch tokens[k].kind {
      case .quantity: return true
      case .light, .function, .change, .bracket: k += 1
      default: return false
      }
    }
    return false
  }

  /// 17家…实现营收过100亿元企业: a threshold after other words, with the noun that it selects.
  private func selected(_ range: Range<Int>) -> NounPhrase? {
    guard !tokens[range.lowerBound].isInPhrase || tokens[range.lowerBound].kind == .property,
      let threshold = range.first(where: { tokens[$0].kind == .criterion })
    else { return nil }
    var lower = threshold
    while lower > range.lowerBound, tokens[lower - 1].isInPhrase { lower -= 1 }
    let upper = run(from: threshold + 1, to: range.upperBound, after: threshold).upperBound
    return trimmer.phrase(lower..<max(upper, threshold + 1))
  }

  /// 36家企业被认定为国家高新技术企业: the name that a thing counted was given.
  private func recognised(after i: Int, to end: Int) -> NounPhrase? {
    var k = i
    while k < end, tokens[k].kind == .function { k += 1 }
    guard k < end, Self.recognising.contains(trimmer.text.folded(tokens[k].range)) else { return nil }
    let run = run(from: k + 1, to: end, after: k)
    guard !run.isEmpty, let phrase = trimmer.phrase(run), phrase.strength == .nominal else { return nil }
    return phrase
  }

  private static let recognising: Set<String> = ["认定为", "评为", "获评", "入选", "列为", "纳入", "认定"]
}
