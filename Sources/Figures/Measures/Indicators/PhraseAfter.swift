/// Finds the noun phrase after a quantity: 世界500强企业 in 97家世界500强企业落户.
struct PhraseAfter {
  let trimmer: PhraseTrimmer

  var tokens: [PhraseToken] { trimmer.tokens }

  /// - Parameters:
  ///   - quantity: the index of its token.
  ///   - end: the token before which to stop: the next quantity or the clause's end.
  ///   - isCount: whether a noun must follow for the quantity to make sense, so that modifiers may stand first.
  func find(after quantity: Int, to end: Int, isCount: Bool) -> NounPhrase? {
    var start = quantity + 1
    if start < end, tokens[start].kind == .de { start += 1 }
    if start < end, tokens[start].kind == .subject { start += 1 }
    guard start < end else { return nil }
    if let thing = measuredThing(start) { return thing }
    if isCount, let selected = selected(start..<end) { return selected }
    let run = run(from: start, to: end, isCount: isCount)
    guard !run.isEmpty, tokens[run.lowerBound].kind != .joiner else { return nil }
    let phrase = trimmer.phrase(run, isCounted: isCount)
    if let phrase, phrase.length == 2, let named = recognised(after: run.upperBound, to: end) { return named }
    return phrase
  }

  /// 2个投资50亿元的项目: a property, its quantity and 的 before the noun counted.
  private func measuredThing(_ start: Int) -> NounPhrase? {
    guard start + 3 < tokens.count, tokens[start + 1].kind == .quantity, tokens[start + 2].kind == .de else {
      return nil
    }
    switch tokens[start].kind {
    case .head, .property, .indicator, .generic: break
    default: return nil
    }
    var end = start + 3
    while end < tokens.count, tokens[end].isInPhrase { end += 1 }
    let noun = run(from: start + 3, to: end, isCount: true)
    guard !noun.isEmpty else { return nil }
    return NounPhrase(pieces: trimmer.pieces(of: start..<noun.upperBound), strength: .nominal)
  }

  private func isEtCetera(_ token: PhraseToken) -> Bool {
    trimmer.text[token.range.lowerBound] == PhraseTrimmer.etCetera
  }

  private func measures(_ token: PhraseToken) -> Bool {
    switch token.kind {
    case .indicator, .head, .generic, .property: true
    default: false
    }
  }

  /// 5亿吨煤炭、粮食等|物资: the examples of what is measured, with its own name after 等.
  private func listsGoods(_ start: Int, _ i: Int, _ end: Int, _ isCount: Bool) -> Bool {
    !isCount && i + 1 < end && tokens[i + 1].isInPhrase && tokens[i + 1].kind != .de
      && (start..<i).contains { tokens[$0].kind == .joiner }
  }

  /// 项目|创|普|斯: two unknown characters after a general noun begin a name.
  private func isName(_ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end, tokens[i].kind == .noun, tokens[i].range.count == 1, tokens[i + 1].range.count == 1 else {
      return false
    }
    let last = trimmer.text[tokens[i - 1].range.upperBound - 1]
    return tokens[i - 1].range.count == 2 && (last == 0x76EE || last == 0x4E1A)  // 项目, 企业
  }

  private func isRate(_ token: PhraseToken) -> Bool { trimmer.text[token.range.upperBound - 1] == 0x7387 }  // 率

  /// Whether a quantity follows in the clause before any mark.
  private func leadsToQuantity(_ i: Int) -> Bool {
    var k = i + 1
    while k < tokens.count, k < i + 8, tokens[k].kind != .mark {
      if tokens[k].kind == .quantity { return true }
      k += 1
    }
    return false
  }

  private func startsWithNumeral(_ token: PhraseToken) -> Bool {
    switch trimmer.text[token.range.lowerBound] {
    case 0x30...0x39, 0x767E, 0x5343, 0x4E07, 0x4EBF, 0x51E0, 0x6570, 0x4E24: true  // 百 千 万 亿 几 数 两
    default: false
    }
  }

  /// From the first word to where the clause goes on: a predicate, a mark, or the measure of the next quantity.
  private func run(from start: Int, to end: Int, isCount: Bool) -> Range<Int> {
    var i = start
    var hasNoun = false
    var lastNoun = start
    while i < end, tokens[i].isInPhrase || tokens[i].kind == .bracket {
      let token = tokens[i]
      if hasNoun, isCount, token.kind == .property || token.kind == .generic, leadsToQuantity(i) { break }
      if hasNoun, isName(i, end) { break }
      // 五项社会保险(不含…)基金收入: what is counted stands before the bracket.
      if hasNoun, isCount, token.kind == .bracket, token.range.count > PhraseTrimmer.longestInside { break }
      if hasNoun, token.kind == .modifier, tokens[i - 1].isDoer(in: trimmer.text) { break }
      if hasNoun, token.kind == .plain,
        tokens[i - 1].isDoer(in: trimmer.text) || i + 1 >= end || !tokens[i + 1].isNominal
      {
        break
      }
      if hasNoun, token.kind == .event, tokens[i - 1].isDoer(in: trimmer.text) { break }
      // 2000亿元销售规模|的重要基地: a measure that something is told by.
      if hasNoun, !isCount, token.kind == .de, measures(tokens[i - 1]) { break }
      if token.kind == .joiner, i + 1 < end,
        startsWithNumeral(tokens[i + 1]) || isEtCetera(token) && !listsGoods(start, i, end, isCount)
      {
        break
      }
      // 技改|提升|项目
      let isCompound = i > start && tokens[i - 1].kind == .event && i + 1 < end && tokens[i + 1].isNominal
      if !hasNoun, token.kind == .plain, !isCompound, !isModifier(i, end) { return start..<start }
      if token.kind == .de, !hasNoun, i > start, !isModifier(start, end) { break }
      if token.isNominal || token.kind == .criterion || token.kind == .doer {
        hasNoun = true
        lastNoun = i + 1
      }
      i += 1
    }
    var upper = hasNoun ? lastNoun : i
    // 266个项目总投资…: the last known indicator is the next quantity's.
    if i < tokens.count, upper - start > 1, isFollowedByQuantity(i) {
      let last = tokens[upper - 1].kind
      if last == .indicator || last == .head || isRate(tokens[upper - 1]) { upper -= 1 }
    } else if upper - start > 1, upper == i, i < end, tokens[i].kind != .mark, tokens[upper - 1].kind == .head {
      upper -= 1  // 32个行业增加值增长
    }
    if isCount {
      let isMeasured = i < end && (tokens[i].kind == .generic || tokens[i].kind == .property)
      upper = endOfCounted(start, upper, isMeasured: isMeasured)
    }
    while upper > start, tokens[upper - 1].kind == .joiner || tokens[upper - 1].kind == .de { upper -= 1 }
    return start..<upper
  }

  /// 35个|三线|城市|住宅|销售价格: cities and the like are counted, what is measured of them follows.
  private func endOfCounted(_ start: Int, _ end: Int, isMeasured: Bool) -> Int {
    guard end - start > 1 else { return end }
    switch tokens[end - 1].kind {
    case .indicator, .head, .generic: break
    default: if !isMeasured { return end }
    }
    for i in start..<end - 1 where Self.counted.contains(where: trimmer.text.folded(tokens[i].range).hasSuffix) {
      return tokens[i + 1].kind == .de ? end : i + 1
    }
    return end
  }

  private static let counted: Set<String> = [
    "城市", "行业", "地区", "省份", "国家", "盟市", "地市", "县市", "县区", "市州", "市县", "区县", "大类行业", "门类", "大类", "企业", "品种", "产品",
  ]

  /// Whether the verb at `i` belongs to a modifier: 的 and a noun follow (新调入|的|企业).
  private func isModifier(_ i: Int, _ end: Int) -> Bool {
    var k = i
    while k < end, k < i + 6, tokens[k].isInPhrase {
      if tokens[k].kind == .de { return k + 1 < end && tokens[k + 1].isInPhrase && tokens[k + 1].kind != .de }
      k += 1
    }
    return false
  }

  private func isFollowedByQuantity(_ i: Int) -> Bool {
    var k = i
    while k < tokens.count, k < i + 6 {
      switch tokens[k].kind {
      case .quantity: return true
      case .light, .function, .change, .bracket, .time, .tail: k += 1
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
    let upper = run(from: threshold + 1, to: range.upperBound, isCount: true).upperBound
    return trimmer.phrase(lower..<max(upper, threshold + 1))
  }

  /// 36家企业被认定为国家高新技术企业: the name that a thing counted was given.
  private func recognised(after i: Int, to end: Int) -> NounPhrase? {
    var k = i
    while k < end, tokens[k].kind == .function { k += 1 }
    guard k < end, trimmer.text.reads(tokens[k].range, oneOf: Self.recognising) else { return nil }
    let run = run(from: k + 1, to: end, isCount: true)
    guard !run.isEmpty, let phrase = trimmer.phrase(run), phrase.strength == .nominal else { return nil }
    return phrase
  }

  private static let recognising: [StaticString] = ["认定为", "评为", "获评", "入选", "列为", "纳入", "认定"]
}
