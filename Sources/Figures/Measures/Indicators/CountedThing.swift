/// Counts: the noun counted, with the event that defines it.
extension ClauseIndicators {
  /// Counts: the noun after the measure word, else the noun before.
  func counted(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let token = quantities[i].token
    // 存栏生猪26万头、牛13万头
    if token > 1, tokens[token - 1].range.count == 1, tokens[token - 2].kind == .joiner,
      Self.animals.contains(text[tokens[token - 1].range.lowerBound])
    {
      return Finding(
        phrase: NounPhrase(pieces: [tokens[token - 1].range], strength: .nominal), rule: "noun phrase before",
        isCarried: false)
    }
    let right = after.find(after: token, to: end, isCount: true)
    if left.isAdjacent, isCapacity(token - 1), let made = made(token, end) {
      return Finding(phrase: made, rule: "capacity before, noun after")
    }
    if let right, right.strength == .nominal {
      if let noun = left.phrase, noun.strength == .nominal, right.endsInIndicator, end < tokens.count {
        return Finding(phrase: noun, rule: "noun phrase before")
      }
      if let verb = left.phrase, verb.strength == .verbal, left.isAdjacent {
        return Finding(phrase: verb + right, rule: "event before, noun after")
      }
      // Of 在全省13个市中排名第3位 the cities are not what the rank is of.
      return Finding(phrase: right, rule: "noun phrase after", isCarried: !isGroup(right, token) && !isAmong(i))
    }
    let isNamed = left.phrase?.strength == .nominal
    if let noun = left.phrase, isNamed, left.isAdjacent { return Finding(phrase: noun, rule: "noun phrase before") }
    // 2台100万千瓦燃煤机组: the noun after what each is like.
    if right == nil, i + 1 < quantities.count, quantities[i + 1].token == token + 1,
      quantities[i + 1].quantity.kind == .measure,
      let noun = after.find(after: token + 1, to: rightEnd(i + 1), isCount: true), noun.strength == .nominal
    {
      return Finding(phrase: noun, rule: "noun phrase after")
    }
    if let noun = left.phrase, isNamed { return Finding(phrase: noun, rule: "noun phrase before") }
    if left.phrase == nil, token + 1 < tokens.count, i + 1 < quantities.count, quantities[i + 1].token == token + 1,
      let deed = deed(after: token + 1, to: rightEnd(i + 1))
    {
      return Finding(phrase: deed, rule: "what is done in the time")
    }
    if left.phrase == nil, startsClause(i), let deed = deed(after: token, to: end) {
      return Finding(phrase: deed, rule: "what those counted do", isCarried: false)
    }
    if let division = division(i), right == nil {
      return Finding(phrase: division, rule: "division counted", isCarried: false)
    }
    if let verb = left.phrase, verb.strength == .verbal {
      let counted = carry.counted.flatMap { $0.unit == quantities[i].quantity.unit ? $0.noun : nil }
      if let noun = counted ?? carry.beforeBracket, left.isAdjacent, closesBracket(after: token) {
        return Finding(phrase: done(verb, noun), rule: "event before, noun before the bracket", isCarried: false)
      }
      if let last = carry.last, continues(verb, last) { return Finding(phrase: last, rule: "event of before") }
      if let noun = sharedNoun(after: i) { return Finding(phrase: verb + noun, rule: "event, noun shared by a list") }
      if let counted, left.isAdjacent, verb.length <= 4 {
        return Finding(phrase: done(verb, counted), rule: "event, noun counted before", carried: verb)
      }
      return Finding(phrase: verb, rule: "event before")
    }
    return nil
  }

  private static let ofPeople: Set<String> = ["人", "人次", "户", "次", "名", "例", "条"]
  private static let divisions: Set<String> = ["镇", "乡", "村", "县", "街道", "社区"]

  /// 辖4镇、10乡: a division that is counted without a measure word.
  func division(_ i: Int) -> NounPhrase? {
    let quantity = quantities[i].quantity
    guard quantity.kind == .count, Self.divisions.contains(quantity.unit) else { return nil }
    let end = quantity.range.upperBound
    return NounPhrase(pieces: [end - quantity.unit.utf16.count..<end], strength: .nominal)
  }

  /// The thing that a finding counts, without what happened to it: 项目 of 新签约项目; nil for people, who are counted by
  /// what they do.
  func countedNoun(of finding: Finding, _ i: Int) -> NounPhrase? {
    let (token, quantity) = (quantities[i].token, quantities[i].quantity)
    guard quantity.kind == .count, let phrase = finding.phrase, phrase.strength == .nominal, !phrase.endsInIndicator,
      let last = phrase.pieces.last, !Self.ofPeople.contains(quantity.unit)
    else { return nil }
    let near = tokens[max(0, token - Self.reach)..<min(tokens.count, token + Self.reach)]
    let words = near.filter { last.contains($0.range.lowerBound) && $0.range.upperBound <= last.upperBound }
    guard let noun = words.first(where: { $0.kind != .event && $0.kind != .plain && $0.kind != .light }),
      words.last?.kind == .noun
    else { return nil }
    return NounPhrase(pieces: [noun.range.lowerBound..<last.upperBound], strength: .nominal)
  }

  /// Whether only times, places, adverbs and 有 stand before people or bodies counted, but not 其中 (120人获奖).
  func startsClause(_ i: Int) -> Bool {
    let token = quantities[i].token
    switch text[quantities[i].quantity.range.upperBound - 1] {
    case 0x4EBA, 0x6237, 0x5BB6, 0x540D, 0x4F4D: break  // 人 户 家 名 位
    default: return false
    }
    return tokens[leftEnd(i)..<token].allSatisfy { before in
      switch before.kind {
      case .time, .subject: true
      case .light: text[before.range.upperBound - 1] == 0x6709 || text[before.range.lowerBound] == 0x7D2F  // 有 累
      case .function: text[before.range.lowerBound] != 0x5176  // 其
      default: false
      }
    }
  }

  /// 发送旅客3.48亿人次，日均发送870万人次: the verb of what was spoken of.
  func continues(_ verb: NounPhrase, _ last: NounPhrase) -> Bool {
    var words = verb.folded(in: text)[...]
    if let end = Self.averages.lazy.compactMap({ Array(words).end(of: $0, at: 0) }).first { words = words[end...] }
    let before = last.folded(in: text)
    return !words.isEmpty && words.count < before.count && before.starts(with: words)
  }

  private static let averages: [StaticString] = ["日均", "月均", "年均"]

  /// Whether a counted noun only says among how many: 中 follows it, or 在 stands before and 中 further on.
  func isGroup(_ phrase: NounPhrase, _ token: Int) -> Bool {
    guard let end = phrase.pieces.last?.upperBound, end < text.count else { return false }
    if text[end] == 0x4E2D { return true }  // 中
    var k = token
    while k > 0, tokens[k - 1].kind == .subject || tokens[k - 1].kind == .time { k -= 1 }
    guard k > 0, text[tokens[k - 1].range.lowerBound] == 0x5728 else { return false }  // 在
    let ahead = tokens[token + 1..<min(tokens.count, token + 8)].prefix { $0.kind != .quantity && $0.kind != .mark }
    return ahead.contains { $0.range.count == 1 && text[$0.range.lowerBound] == 0x4E2D }
  }

  /// PM2.5平均浓度|最|低|的|3个|城市: by what those counted are told from others, nil where they are not.
  func distinction(_ i: Int) -> NounPhrase? {
    let token = quantities[i].token
    guard quantities[i].quantity.kind == .count, token > 2, tokens[token - 1].kind == .de else { return nil }
    var k = token - 1
    while k > max(0, token - 5) {
      k -= 1
      guard Self.superlatives.contains(text[tokens[k].range.lowerBound]) else { continue }
      let phrase = before.find(before: k, from: leftEnd(i), isRelative: false).phrase
      return phrase.flatMap { $0.strength == .nominal ? $0 : nil }
    }
    return nil
  }

  private static let animals = Characters("猪牛羊马驴骡兔鸡鸭鹅鱼禽".utf16)
  private static let superlatives = Characters("最居靠".utf16)

  /// 居|20家|银行|第3位: whether a count says among how many the rank after it is.
  func isAmong(_ i: Int) -> Bool {
    guard i >= 0, i + 1 < quantities.count, quantities[i].quantity.kind == .count,
      quantities[i + 1].quantity.kind == .rank
    else { return false }
    var k = quantities[i].token
    while k > 0, tokens[k - 1].kind == .subject || tokens[k - 1].kind == .time { k -= 1 }
    let noun = tokens[quantities[i].token + 1..<quantities[i + 1].token]
    return k > 0 && tokens[k - 1].kind == .opener && noun.allSatisfy { $0.isInPhrase }
  }

  func hasNounAfter(_ i: Int) -> Bool {
    after.find(after: quantities[i].token, to: rightEnd(i), isCount: true)?.strength == .nominal
  }

  /// 签约321个、开工302个项目: the noun after the last of a list of events.
  func sharedNoun(after i: Int) -> NounPhrase? {
    var k = i + 1
    while k < quantities.count, quantities[k].quantity.kind == .count, k < i + 8 {
      if let noun = after.find(after: quantities[k].token, to: rightEnd(k), isCount: true), noun.strength == .nominal {
        return noun
      }
      k += 1
    }
    return nil
  }

  /// The first token that the noun after a count leaves to the next quantity: 3000户农户|种植脐橙6.5万亩.
  func consumed(by finding: Finding, _ i: Int) -> Int {
    guard quantities[i].quantity.kind == .count, let last = finding.phrase?.pieces.last else { return 0 }
    var k = quantities[i].token
    guard last.lowerBound >= tokens[k].range.upperBound else { return 0 }
    while k < tokens.count, tokens[k].range.lowerBound < last.upperBound { k += 1 }
    // 五项社会保险(…)基金收入: a bracket parts no noun.
    if k < tokens.count, tokens[k].kind == .bracket { return 0 }
    let end = rightEnd(i)
    let rest = k < end ? k..<end : k..<k
    let leavesWords = rest.contains { tokens[$0].isNominal || tokens[$0].kind == .event }
    let isFollowedByMoney = i + 1 < quantities.count && quantities[i + 1].quantity.kind == .money
    return leavesWords || isFollowedByMoney ? k : 0
  }
}
