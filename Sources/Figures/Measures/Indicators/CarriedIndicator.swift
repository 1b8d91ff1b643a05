/// Quantities whose clause names nothing: what was spoken of before, or the thing of 金额 and 数量.
extension ClauseIndicators {
  func carried(
    _ phrase: NounPhrase?, _ token: Int, _ quantity: Quantity, _ role: Figure.Role, _ carry: IndicatorCarry,
    after: NounPhrase?
  ) -> Finding {
    var phrase = phrase
    if let words = phrase, role == .change, carry.last != nil, isOnlyChange(words) { phrase = nil }
    guard let phrase, phrase.strength == .generic else {
      if let after, after.strength == .nominal, quantity.kind == .money, role == .level, startsAnew(token) {
        return Finding(phrase: after, rule: "what it is for")
      }
      if let last = carry.last {
        return Finding(phrase: role == .share ? withoutPlan(last) : last, rule: "carried from before")
      }
      let own = phrase.flatMap { $0.strength == .verbal ? $0 : nil } ?? after
      if own == nil, quantity.kind != .duration, quantity.kind != .money || !startsAnew(token),
        let previous = carry.previous
      {
        return Finding(phrase: previous, rule: "carried from the block before")
      }
      return Finding(phrase: own, rule: "event before", isCarried: own != nil)
    }
    // 金额 is the amount, 数量 the number, of what was spoken of.
    let isMoney = isMoneyNoun(phrase)
    let isNumber = phrase.folded(in: text).first == 0x6570  // 数
    if role != .level || isRelative(quantity.kind, role),
      let last = (isMoney || isNumber ? carry.last(inMoney: isMoney) : nil) ?? carry.last
    {
      return Finding(phrase: last, rule: "carried from before")
    }
    if let thing = carry.thing { return Finding(phrase: thing + phrase, rule: "thing from before") }
    return Finding(phrase: phrase, rule: "noun phrase before")
  }

  /// 计划投资5亿元,完成81%: what was planned is what is completed.
  private func withoutPlan(_ phrase: NounPhrase) -> NounPhrase {
    guard let first = phrase.pieces.first, first.count >= 4, text.end(of: "计划", at: first.lowerBound) != nil else {
      return phrase
    }
    var done = phrase
    done.pieces[0] = first.lowerBound + 2..<first.upperBound
    return done
  }

  /// 一般公共预算收入92亿元,增收3亿元: the verb tells the change of what was spoken of.
  func isOnlyChange(_ phrase: NounPhrase) -> Bool {
    phrase.strength == .verbal && phrase.reads(oneOf: Self.changes, in: text)
  }

  private static let changes: [StaticString] = [
    "增收", "减收", "增产", "减产", "增支", "减支", "增利", "减利", "增亏", "减亏", "短收", "超收", "多收", "少收", "增发", "减发", "增供", "减供",
    "新增", "净增", "新增加", "净增加", "多增", "少增", "多减", "少减",
  ]

  /// Whether a verb of doing stands before the quantity (撥出635億元), not only one of stating (达, 为, 超过).
  func startsAnew(_ token: Int) -> Bool {
    var k = token
    while k > 0, tokens[k - 1].kind == .function, tokens[k - 1].range.count == 1 { k -= 1 }
    guard k > 0, tokens[k - 1].kind == .light || tokens[k - 1].kind == .event else { return false }
    switch text[tokens[k - 1].range.lowerBound] {
    case 0x8FBE, 0x4E3A, 0x662F, 0x8D85, 0x7A81, 0x9AD8, 0x7834, 0x903E, 0x5171, 0x5408, 0x603B, 0x7D2F: return false
    default: return true  // but for 达 为 是 超 突 高 破 逾 共 合 总 累
    }
  }

  /// Whether a generic noun speaks of money: it ends in 额 or 价.
  func isMoneyNoun(_ phrase: NounPhrase) -> Bool {
    let words = phrase.folded(in: text)
    return words.contains { $0 == 0x989D || $0 == 0x4EF7 }  // 额 价
  }
}
