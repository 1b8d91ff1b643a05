/// Lengths of time, and what is done in them.
extension ClauseIndicators {
  /// Lengths of time: the noun phrase before, what is done in it, or what was spoken of.
  func duration(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let token = quantities[i].token
    if let way = fromTo(before: token) {
      return Finding(phrase: way, rule: "from one step to another", isCarried: false)
    }
    let de = (token + 1..<max(end, token + 1)).first { tokens[$0].kind == .de } ?? end
    if isContinued(token), let right = after.find(after: token, to: de, isCount: false) {
      return Finding(phrase: right, rule: "what goes on", isCarried: false)
    }
    if isContinued(token), let name = awarded(after: token, to: end) {
      return Finding(phrase: name, rule: "what was awarded", isCarried: false)
    }
    if let way = way(before: token) { return Finding(phrase: way, rule: "from one place to another") }
    if let phrase = left.phrase, phrase.strength == .nominal {
      return Finding(phrase: phrase, rule: "noun phrase before")
    }
    // 考试为期3天
    if let phrase = left.phrase, phrase.strength == .verbal, token > 0, text.reads(tokens[token - 1].range, "为期") {
      return Finding(phrase: phrase, rule: "event before", isCarried: false)
    }
    if carry.last != nil, isContinued(quantities[i].token) { return nil }
    guard let phrase = deed(after: quantities[i].token, to: end), !phrase.reads(oneOf: ["时间", "功夫", "工夫"], in: text)
    else { return nil }
    return Finding(phrase: phrase, rule: "what is done in the time", isCarried: false)
  }

  /// 云溪到平河只需2个小时: the way that the time is needed for.
  func way(before token: Int) -> NounPhrase? {
    var k = token
    while k > 0, tokens[k - 1].kind == .function || tokens[k - 1].kind == .light || tokens[k - 1].kind == .opener {
      if text[tokens[k - 1].range.lowerBound].isOne(of: "到至") { break }
      k -= 1
    }
    guard k > 2, isPlace(tokens[k - 1]), isPlace(tokens[k - 3]), tokens[k - 2].range.count == 1,
      text[tokens[k - 2].range.lowerBound].isOne(of: "到至")
    else { return nil }
    return NounPhrase(
      pieces: [tokens[k - 3].range.lowerBound..<tokens[k - 1].range.upperBound], strength: .nominal)
  }

  private func isPlace(_ token: PhraseToken) -> Bool { token.kind == .subject || token.kind == .noun }

  /// 连续三年被评为先进县: the name that was given again and again.
  private func awarded(after token: Int, to end: Int) -> NounPhrase? {
    var k = token + 1
    while k < end, tokens[k].kind == .function { k += 1 }
    guard k < end, text.reads(tokens[k].range, oneOf: Self.awarding) else { return nil }
    return after.find(after: k, to: end, isCount: false)
  }

  private static let awarding: [StaticString] = ["评为", "获评", "入选", "荣获", "获得", "评定为", "授予", "被评为"]

  /// 从签约到开工 before a length of time, both steps named.
  private func fromTo(before token: Int) -> NounPhrase? {
    var i = token
    while i > max(0, token - 12), tokens[i - 1].kind != .mark {
      i -= 1
      guard text.reads(tokens[i].range, "从") else { continue }
      guard let to = (i + 2..<max(i + 2, token)).first(where: { text.reads(tokens[$0].range, oneOf: ["到", "至"]) }),
        let last = (to + 1..<max(to + 1, token)).prefix(while: { tokens[$0].isInPhrase }).last
      else { return nil }
      return NounPhrase(
        pieces: [tokens[i].range.lowerBound..<tokens[last].range.upperBound], strength: .nominal)
    }
    return nil
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
