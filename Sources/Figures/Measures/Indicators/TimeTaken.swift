/// Lengths of time, and what is done in them.
extension ClauseIndicators {
  /// Lengths of time: the noun phrase before, what is done in it, or what was spoken of.
  func duration(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let token = quantities[i].token
    let de = (token + 1..<max(end, token + 1)).first { tokens[$0].kind == .de } ?? end
    if isContinued(token), let right = after.find(after: token, to: de, isCount: false) {
      return Finding(phrase: right, rule: "what goes on", isCarried: false)
    }
    if let phrase = left.phrase, phrase.strength == .nominal {
      return Finding(phrase: phrase, rule: "noun phrase before")
    }
    if carry.last != nil, isContinued(quantities[i].token) { return nil }
    guard let phrase = deed(after: quantities[i].token, to: end) else { return nil }
    return Finding(phrase: phrase, rule: "what is done in the time", isCarried: false)
  }

  /// 连续, 持续 before a length of time.
  func isContinued(_ token: Int) -> Bool {
    guard token > 0, tokens[token - 1].range.count == 2 else { return false }
    return text[tokens[token - 1].range.lowerBound + 1] == 0x7EED  // 续
  }

  /// The phrase after a quantity, verbs and adverbs between them passed over: 19天|完成|全部|签约.
  func deed(after token: Int, to end: Int) -> NounPhrase? {
    var k = token + 1
    while k < end,
      tokens[k].kind == .light || tokens[k].kind == .function
        || tokens[k].kind == .plain && k + 1 < end && tokens[k + 1].kind == .light
    { k += 1 }
    guard k < end else { return nil }
    return after.find(after: k - 1, to: end, isCount: false)
  }
}
