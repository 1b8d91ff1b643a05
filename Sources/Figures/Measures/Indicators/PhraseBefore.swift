/// Finds the noun phrase before a quantity: 工业投资 in 工业投资完成42亿元 and in 完成工业投资42亿元.
///
/// From the quantity leftwards: verbs, adverbs, times and places are passed over until a run of words that may
/// be a phrase. What a share, gap or rank is measured against (占…, 比…, 居…) is passed over whole.
struct PhraseBefore {
  let trimmer: PhraseTrimmer

  var tokens: [PhraseToken] { trimmer.tokens }

  /// What stands before a quantity.
  struct Finding {
    var phrase: NounPhrase?
    /// Whether the phrase stands directly before the quantity, but for 的: 签约的20个.
    var isAdjacent = false
    /// Whether a run before it ended in 的 (…的36.7%), so that it is what a share is measured against.
    var isAdnominal = false
  }

  /// - Parameters:
  ///   - quantity: the index of its token.
  ///   - start: the first token that may be looked at.
  ///   - isContribution: whether what follows 对 is what it contributes to.
  ///   - isRelative: whether the quantity may be a share, a gap, a rank or a change, so that what opens a
  ///     comparison hides the phrase after it.
  func find(before quantity: Int, from start: Int, isRelative: Bool, isContribution: Bool = false) -> Finding {
    var finding = Finding()
    var weak: NounPhrase?
    var sawChange = false
    var i = quantity
    while i > start {
      let token = tokens[i - 1]
      if !token.isInPhrase {
        if let opening = bracket(closedAt: i - 1, from: start) {
          i = opening
          continue
        }
        if token.kind == .change { sawChange = true }
        i -= 1
        continue
      }
      let run = runEnding(at: i, from: start)
      i = run.lowerBound
      if isRelative || sawChange, opener(before: i, from: start, sawChange), !namesOwn(run) { continue }
      if isContribution || tellsContribution(run), isTarget(i, from: start) { continue }
      if isPointInTime(run, quantity) || setsPlan(run) { continue }
      if isRate(i, run, quantity) || isRelative && isWithin(i, run) { continue }
      // 56GWh锂电池及|22GWh: the noun of the quantity before.
      if run.upperBound == quantity, tokens[quantity - 1].kind == .joiner { continue }
      let endsInDe = tokens[run.upperBound - 1].kind == .de
      if endsInDe, isRelative, run.upperBound == quantity, !isCompleted(i, run) {
        finding.isAdnominal = true
        continue
      }
      guard var phrase = trimmer.phrase(run) else { continue }
      // 出口|占|GDP近一半: of a part a verb is a noun.
      if phrase.strength == .verbal, run.upperBound < quantity, tokens[run.upperBound].kind == .opener,
        trimmer.text[tokens[run.upperBound].range.lowerBound] == 0x5360, tokens[run.lowerBound].kind == .event  // 占
      {
        phrase.strength = .nominal
      }
      if phrase.strength == .tail {
        weak = weak ?? phrase
        continue
      }
      if phrase.strength == .verbal {
        let isPredicate = run.allSatisfy { tokens[$0].kind == .plain || tokens[$0].kind == .de }
        if weak == nil || weak?.strength == .tail, !isPredicate || run.upperBound == quantity {
          weak = withDoer(phrase, before: i, from: start)
          finding.isAdjacent = run.upperBound == quantity
        }
        if isPredicate || isRelative { continue }
        break
      }
      finding.phrase = withPartner(phrase, run, from: start) ?? joined(withOrigin(phrase, run), run, from: start)
      finding.isAdjacent = run.upperBound == quantity
      return finding
    }
    finding.phrase = weak
    return finding
  }

  /// Where the bracket opens that ends at a token, nil where it ends none that opens at `start` or after.
  private func bracket(closedAt end: Int, from start: Int) -> Int? {
    guard tokens[end].kind == .mark, trimmer.text[tokens[end].range.lowerBound] == 0x29 else { return nil }  // )
    var depth = 0
    var i = end
    while i >= start {
      if tokens[i].kind == .mark {
        switch trimmer.text[tokens[i].range.lowerBound] {
        case 0x29: depth += 1
        case 0x28: depth -= 1
        default: break
        }
        if depth == 0 { return i }
      }
      i -= 1
    }
    return nil
  }

  /// Where a bracket opens, at `start` or after, that closes between two tokens and opens before them.
  func closedBracket(in range: Range<Int>, from start: Int) -> Int? {
    for i in range where tokens[i].kind == .mark {
      switch trimmer.text[tokens[i].range.lowerBound] {
      case 0x28: return nil
      case 0x29: return bracket(closedAt: i, from: start)
      default: continue
      }
    }
    return nil
  }

  /// The run of tokens that may stand in a phrase, up to `end`; brackets between them belong to it.
  func runEnding(at end: Int, from start: Int) -> Range<Int> {
    var i = end
    while i > start, tokens[i - 1].isInPhrase || tokens[i - 1].kind == .bracket { i -= 1 }
    while i < end, tokens[i].kind == .bracket { i += 1 }
    return i..<end
  }

  private func opener(before i: Int, from start: Int, _ sawChange: Bool) -> Bool {
    var i = i
    // 占全市的…, 居全省首位: places and times stand between.
    while i > start {
      switch tokens[i - 1].kind {
      case .subject, .time, .function, .bracket: i -= 1
      case .opener:
        // 比 and 较 compare only with a word of change after them (较受关注的指数为…).
        let word = trimmer.text[tokens[i - 1].range.lowerBound]
        return sawChange || (word != 0x6BD4 && word != 0x8F83)
      default: return false
      }
    }
    return false
  }

  /// 中欧班列|共|开行: what is counted, before the verb that says what happened to it.
  private func withDoer(_ verb: NounPhrase, before i: Int, from start: Int) -> NounPhrase {
    var k = i
    while k > start, tokens[k - 1].kind == .function { k -= 1 }
    guard k < i, k > start, tokens[k - 1].isInPhrase, let noun = trimmer.phrase(runEnding(at: k, from: start)),
      noun.strength == .nominal, noun.length <= 10, !tokens[k - 1].isDoer(in: trimmer.text)
    else { return verb }
    return noun + verb
  }

  /// 较受关注的|购进价格指数: a clause with 的 before a known indicator.
  private func namesOwn(_ run: Range<Int>) -> Bool {
    let last = tokens[run.upperBound - 1].kind
    return (last == .indicator || last == .head) && run.contains { tokens[$0].kind == .de }
  }

  /// 完成|工程总量|的65%: what is completed, but for a plan, which is measured against.
  private func isCompleted(_ i: Int, _ run: Range<Int>) -> Bool {
    guard i > 0, trimmer.text.reads(tokens[i - 1].range, "完成") else { return false }
    guard run.count > 1, tokens[run.upperBound - 2].kind != .tail else { return false }
    switch trimmer.text[tokens[run.upperBound - 2].range.upperBound - 1] {
    case 0x5212, 0x6807, 0x7B97, 0x52A1: return false  // 计划 目标 预算 任务
    default: return true
    }
  }

  /// 在|移动电话用户|中: of what a share is.
  private func isWithin(_ i: Int, _ run: Range<Int>) -> Bool {
    guard i > 0, run.upperBound < tokens.count, tokens[run.upperBound].kind == .function,
      trimmer.text[tokens[run.upperBound].range.upperBound - 1] == 0x4E2D  // 中
    else { return false }
    var i = i
    while i > 1, tokens[i - 1].kind == .subject || tokens[i - 1].kind == .time { i -= 1 }
    return tokens[i - 1].kind == .quantity || trimmer.text[tokens[i - 1].range.lowerBound] == 0x5728  // 在
  }

  /// 疫情|前|的|2019年, 改革|后: what only tells when.
  private func isPointInTime(_ run: Range<Int>, _ quantity: Int) -> Bool {
    guard run.upperBound < quantity, tokens[run.upperBound].kind == .function, tokens[run.upperBound].range.count == 1,
      [0x524D, 0x540E].contains(trimmer.text[tokens[run.upperBound].range.lowerBound])  // 前 后
    else { return false }
    let next = run.upperBound + 1
    return next < quantity && (tokens[next].kind == .de || tokens[next].kind == .time)
  }

  /// 对|全市|经济增长: what is contributed to.
  private func isTarget(_ i: Int, from start: Int) -> Bool {
    var k = i
    while k > start, tokens[k - 1].kind == .subject || tokens[k - 1].kind == .function && tokens[k - 1].range.count > 1
    {
      k -= 1
    }
    return k > start && trimmer.text[tokens[k - 1].range.lowerBound] == 0x5BF9  // 对
  }

  /// 对|经济增长的|贡献率.
  private func tellsContribution(_ run: Range<Int>) -> Bool {
    let last = tokens[run.upperBound - 1]
    return last.kind == .tail && trimmer.text[last.range.lowerBound] == 0x8D21  // 贡
  }

  /// 州政府|下达|任务数: by whom a plan was set.
  private func setsPlan(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    guard tokens[end - 1].kind == .tail || end + 1 < tokens.count && tokens[end + 1].kind == .tail else { return false }
    let verb = run.first { trimmer.text.reads(tokens[$0].range, oneOf: Self.setting) } ?? run.upperBound
    guard verb > run.lowerBound, verb + 1 < tokens.count else { return false }
    return trimmer.text.reads(tokens[verb].range, oneOf: Self.setting) && tokens[verb + 1].kind == .tail
  }

  private static let setting: [StaticString] = ["下达", "分解", "确定", "核定", "交办", "分配", "分解下达"]

  /// 每|辆 before a quantity: what it is a rate of.
  private func isRate(_ i: Int, _ run: Range<Int>, _ quantity: Int) -> Bool {
    guard i > 0, tokens[i - 1].range.count == 1, trimmer.text[tokens[i - 1].range.lowerBound] == 0x6BCF,  // 每
      tokens[run.lowerBound].kind == .noun
    else { return false }
    // 每|名|学生: who each is.
    if run.upperBound < quantity, tokens[run.upperBound - 1].isDoer(in: trimmer.text) { return true }
    return run.count == 1 && tokens[run.lowerBound].range.count <= 2 && quantity - run.upperBound <= 2
  }

  /// 北京|游客: a place before people who came from it.
  private func withOrigin(_ phrase: NounPhrase, _ run: Range<Int>) -> NounPhrase {
    guard run.count == 1, run.lowerBound > 0, tokens[run.lowerBound - 1].kind == .subject,
      tokens[run.lowerBound].range.count == 2, trimmer.text[tokens[run.lowerBound].range.upperBound - 1] == 0x5BA2  // 客
    else { return phrase }
    let place = NounPhrase(pieces: [tokens[run.lowerBound - 1].range], strength: .nominal)
    return place + phrase
  }

  /// An indicator that says little alone, with the phrase before its verb: 规上工业|实现|利润总额.
  private func joined(_ phrase: NounPhrase, _ run: Range<Int>, from start: Int) -> NounPhrase {
    if let whole = accumulated(phrase, run, from: start) { return whole }
    guard run.count == 1, tokens[run.lowerBound].kind == .head, run.lowerBound > start else { return phrase }
    var i = run.lowerBound
    var hasVerb = false
    while i > start, tokens[i - 1].kind == .light || tokens[i - 1].kind == .function {
      if tokens[i - 1].kind == .light { hasVerb = true }
      i -= 1
    }
    guard hasVerb, i > start, tokens[i - 1].isInPhrase else { return phrase }
    let owner = runEnding(at: i, from: start)
    if owner.lowerBound > start, [.opener, .light, .function].contains(tokens[owner.lowerBound - 1].kind) {
      return phrase
    }
    guard let whose = trimmer.phrase(owner), whose.strength == .nominal else { return phrase }
    let isIndustry = whose.folded(in: trimmer.text).last == 0x4E1A  // 业
    guard whose.length <= (isIndustry ? 24 : 12), !whose.endsInIndicator || isIndustry else { return phrase }
    return whose + phrase
  }
}
