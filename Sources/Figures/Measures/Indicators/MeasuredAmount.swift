/// Money, measures and percentages.
extension ClauseIndicators {
  /// Money, measures, percentages: the noun phrase before, else the noun after.
  func amount(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let (token, quantity) = (quantities[i].token, quantities[i].quantity)
    let right = after.find(after: token, to: end, isCount: false)
    if let planned = completion(token), quantity.kind == .money {
      return Finding(phrase: planned, rule: "plan completed")
    }
    if let phrase = left.phrase, phrase.strength == .nominal {
      if left.isAdjacent, isCapacity(token - 1), let made = made(token, end) {
        return Finding(phrase: made, rule: "capacity before, noun after")
      }
      if quantity.kind == .percent, let right, isStake(right) { return Finding(phrase: right, rule: "stake after") }
      if quantity.kind == .percent, let right, right.endsInIndicator || isRate(right), tokens[token + 1].kind == .de {
        return Finding(phrase: right, rule: "noun phrase after")
      }
      if let spent = spent(token, end, quantity.kind) { return Finding(phrase: spent, rule: "what a part is used for") }
      if quantity.kind == .money, let right, right.endsInIndicator, !left.isAdjacent, !phrase.endsInIndicator {
        return Finding(phrase: right, rule: "noun phrase after")
      }
      // 央企投资建设的40万吨聚氯乙烯: a clause with 的 is about the thing after the quantity.
      let isClause = tokens[token - 1].kind == .de && quantity.kind == .measure
      if quantity.kind != .percent, let right, right.strength == .nominal,
        isClause || !namesMeasure(token, phrase, left)
      {
        return Finding(phrase: right, rule: "noun phrase after")
      }
      return Finding(phrase: phrase, rule: "noun phrase before")
    }
    if quantity.kind == .percent, let right, isStake(right) { return Finding(phrase: right, rule: "stake after") }
    if let portion = portion(token, end) {
      return Finding(phrase: portion, rule: "noun phrase after", isCarried: false)
    }
    let takesRight: Bool
    switch quantity.kind {
    case .percent, .fraction:
      let isAttribute = token + 1 < tokens.count && tokens[token + 1].kind == .de
      takesRight =
        (left.phrase?.strength ?? .verbal) <= .verbal && !left.isAdnominal && (isAttribute || !changesBefore(i))
    case .multiple: takesRight = false
    default: takesRight = true
    }
    if takesRight, let right, right.strength == .nominal { return Finding(phrase: right, rule: "noun phrase after") }
    if let phrase = left.phrase, phrase.strength == .verbal, !isRelative(quantity.kind, .level),
      quantities[i].role != .change || !isOnlyChange(phrase) && (quantity.kind != .score || carry.last == nil)
    {
      if let last = carry.last, continues(phrase, last) { return Finding(phrase: last, rule: "event of before") }
      return Finding(phrase: phrase, rule: "event before")
    }
    return nil
  }

  /// Whether the phrase before a quantity names what is measured, not only who has it (华朋实业|162亩|土地).
  func namesMeasure(_ token: Int, _ phrase: NounPhrase, _ left: PhraseBefore.Finding) -> Bool {
    if phrase.endsInIndicator { return true }
    var k = token
    while k > 0, !tokens[k - 1].isInPhrase { k -= 1 }
    guard k > 0 else { return false }
    switch tokens[k - 1].kind {
    case .property, .generic, .event, .tail: return true
    default: return false
    }
  }

  /// 开支中六成用在教育: of a share the part, where it is said what the part is used for.
  func spent(_ token: Int, _ end: Int, _ kind: Figure.Kind) -> NounPhrase? {
    guard kind == .percent || kind == .fraction, token > 0, token + 1 < end, tokens[token - 1].kind == .function,
      text[tokens[token - 1].range.lowerBound] == 0x4E2D, tokens[token + 1].kind == .light,  // 中
      text[tokens[token + 1].range.lowerBound] == 0x7528  // 用
    else { return nil }
    return deed(after: token, to: end)
  }

  /// 年产, 日处理: the thing made follows the quantity.
  func isCapacity(_ token: Int) -> Bool {
    guard token >= 0, tokens[token].kind == .property, tokens[token].range.count >= 2 else { return false }
    switch text[tokens[token].range.lowerBound] {
    case 0x5E74, 0x65E5, 0x6708: return true  // 年 日 月
    default: return false
    }
  }

  /// 年产15万辆汽车: the capacity's word with what is made.
  func made(_ token: Int, _ end: Int) -> NounPhrase? {
    var stop = token + 1
    while stop < end, tokens[stop].kind != .de, !isProject(tokens[stop]) { stop += 1 }
    guard let thing = after.find(after: token, to: stop, isCount: false), thing.strength == .nominal else { return nil }
    let word = NounPhrase(pieces: [tokens[token - 1].range], strength: .nominal)
    return word + thing
  }

  /// 项目 after what is made: 年产20万吨铝材|项目.
  func isProject(_ token: PhraseToken) -> Bool {
    token.range.count == 2 && text[token.range.lowerBound] == 0x9879 && text[token.range.lowerBound + 1] == 0x76EE
  }

  func isStake(_ phrase: NounPhrase) -> Bool {
    let words = phrase.folded(in: text)
    return words.starts(with: [0x80A1])  // 股
  }

  /// 年度|计划|完成|5亿元: what a plan will have completed.
  private func completion(_ token: Int) -> NounPhrase? {
    guard token > 1, text.reads(tokens[token - 1].range, "完成"), tokens[token - 2].kind == .tail,
      text.ends(tokens[token - 2].range, in: "计划")
    else { return nil }
    let start =
      token > 2 && tokens[token - 3].kind == .time && tokens[token - 3].range.count == 2 ? token - 3 : token - 2
    // 投资规模|计划|完成: what is planned is named.
    if start > 0, tokens[start - 1].isNominal { return nil }
    return NounPhrase(
      pieces: [tokens[start].range.lowerBound..<tokens[token - 1].range.upperBound], strength: .nominal)
  }

  /// 9.6%的市场占有率.
  private func isRate(_ phrase: NounPhrase) -> Bool {
    phrase.length > 2 && phrase.folded(in: text).last == 0x7387  // 率
  }

  /// 分别占据11.6%和11.0%的份额: where nothing else is named, the part's own noun.
  func portion(_ token: Int, _ end: Int) -> NounPhrase? {
    guard token + 2 < end, tokens[token + 1].kind == .de, text.reads(tokens[token + 2].range, oneOf: ["份额", "市场份额"])
    else { return nil }
    return NounPhrase(pieces: [tokens[token + 2].range], strength: .nominal)
  }

  func changesBefore(_ i: Int) -> Bool {
    var k = quantities[i].token
    let start = leftEnd(i)
    while k > start {
      k -= 1
      if tokens[k].kind == .change || tokens[k].kind == .opener { return true }
      if tokens[k].kind == .mark { return false }
    }
    return false
  }
}
