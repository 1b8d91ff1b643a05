/// Values in a list: each to its own thing, or all to one.
extension ClauseIndicators {
  /// The quantities from `first` on that only joiners part (4.8和3.4个百分点).
  func listRun(from first: Int) -> Range<Int> {
    var end = first + 1
    while end < quantities.count, !quantities[end].selects {
      let between = tokens[quantities[end - 1].token + 1..<quantities[end].token]
      guard let joint = between.first, joint.kind == .joiner else { break }
      // 分别增长6%和下降3%
      let isTurned = between.count == 2 && between.last?.kind == .change && distributor(first) != nil
      guard between.allSatisfy({ $0.kind == .joiner }) || isTurned else { break }
      end += 1
    }
    return first..<end
  }

  /// The token 分别 before the quantity, after which no other words than the values' verbs stand.
  func distributor(_ i: Int) -> Int? {
    var k = quantities[i].token
    let least = max(0, k - Self.reach)
    while k > least {
      k -= 1
      let range = tokens[k].range
      if range.count >= 2, text.reads(range.lowerBound..<range.lowerBound + 2, oneOf: Self.distributing) { return k }
      if tokens[k].kind == .mark { return nil }
    }
    return nil
  }

  private static let distributing: [StaticString] = ["分别", "依次", "各自"]

  func distributed(_ run: Range<Int>, _ carry: IndicatorCarry) -> [NounPhrase] {
    let distributor = distributor(run.lowerBound)
    // 分别给予20万元、50万元奖励: what is given stands after the last value.
    let last = quantities[run.upperBound - 1]
    if distributor != nil, last.quantity.kind == .money, startsAnew(quantities[run.lowerBound].token),
      let given = after.find(after: last.token, to: rightEnd(run.upperBound - 1), isCount: false),
      given.strength == .nominal
    {
      return Array(repeating: given, count: run.count)
    }
    let end = distributor ?? quantities[run.lowerBound].token
    var start = max(0, end - Self.reach)
    var q = run.lowerBound
    while q > 0, quantities[q - 1].token >= start {
      q -= 1
      if !quantities[q].selects, quantities[q].token < end {
        start = quantities[q].token + 1
        break
      }
    }
    if let distributor {
      let places = perPlace(run.count, from: start, distributor, quantities[run.lowerBound].token)
      if !places.isEmpty { return places }
    }
    // 2016年至2018年,分别完成生产总值236亿元、314亿元: one measure, told by years.
    if let distributor, !(start..<distributor).contains(where: { tokens[$0].isInPhrase }),
      let measure = before.find(before: quantities[run.lowerBound].token, from: distributor + 1, isRelative: false)
        .phrase,
      measure.endsInIndicator || measure.strength == .nominal && !isRelative(last.quantity.kind, last.role),
      !comparesSeveral(distributor + 1..<quantities[run.lowerBound].token)
    {
      return Array(repeating: measure, count: run.count)
    }
    var k = end
    while k > start, !tokens[k - 1].isInPhrase, tokens[k - 1].kind != .bracket { k -= 1 }
    let runOfWords = before.runEnding(at: k, from: start)
    if !runOfWords.isEmpty {
      let items = SharedList(tokens: tokens, text: text, trimmer: trimmer, lexicon: lexicon).items(
        of: runOfWords, count: run.count)
      if items.count == run.count {
        // 铁矿砂、煤分别进口8万吨、5万吨: a measure between 分别 and the values is every item's.
        guard let distributor, distributor + 2 == quantities[run.lowerBound].token,
          [.head, .indicator].contains(tokens[distributor + 1].kind)
        else { return items }
        let measure = NounPhrase(pieces: [tokens[distributor + 1].range], strength: .nominal, endsInIndicator: true)
        return items.map { $0 + measure }
      }
      if let phrase = trimmer.phrase(runOfWords), phrase.strength != .tail { return [] }
    }
    // 分别比上月末和上年同期低0.1个和1.2个百分点: the values are told off to what is compared with.
    if let distributor, comparesSeveral(distributor + 1..<quantities[run.lowerBound].token) { return [] }
    if let portion = portion(last.token, rightEnd(run.upperBound - 1)) {
      return Array(repeating: portion, count: run.count)
    }
    // 辖4镇、10乡、233个行政村: each has its noun.
    if distributor == nil, last.quantity.kind == .count, division(run.lowerBound) != nil { return [] }
    let listed = distributor == nil ? [] : listed(run.count, carry.listing)
    return listed.isEmpty ? carry.lastDistinct(run.count, in: text) : listed
  }

  /// 下降的有:服务和食品价格,分别下降0.5%和0.1%: the things that the clause before lists.
  private func listed(_ count: Int, _ listing: [PhraseToken]) -> [NounPhrase] {
    let run = TopicClause(tokens: listing, text: text).lastRun
    guard run.count > 2 else { return [] }
    let trimmer = PhraseTrimmer(tokens: listing, text: text)
    let items = SharedList(tokens: listing, text: text, trimmer: trimmer, lexicon: lexicon).items(of: run, count: count)
    return items.count == count ? items : []
  }

  /// 种植蔬菜30万亩、烤烟7万亩: the verb of the list's first thing is said of the next; nil where none is.
  func withVerb(_ phrase: NounPhrase, _ i: Int, _ last: NounPhrase) -> NounPhrase? {
    guard i > 0, quantities[i].quantity.kind == quantities[i - 1].quantity.kind, quantities[i].role == .level,
      let start = phrase.range?.lowerBound, let first = last.pieces.first, !phrase.endsInIndicator,
      text.end(of: "、", at: quantities[i - 1].quantity.extent.upperBound) == start
    else { return nil }
    let (before, here) = (quantities[i - 1].token, quantities[i].token)
    let own = tokens[before..<here].first { $0.range.lowerBound == start }
    guard let own, own.kind != .event, own.kind != .plain || own.range.count == 1,
      let verb = verb(opening: first, before)
    else { return nil }
    return NounPhrase(pieces: [verb], strength: .verbal) + phrase
  }

  /// The verb that a phrase begins with, also where the two are one known indicator (存栏生猪).
  private func verb(opening phrase: Range<Int>, _ quantity: Int) -> Range<Int>? {
    let start = phrase.lowerBound
    guard let token = tokens[max(0, quantity - Self.reach)..<quantity].last(where: { $0.range.lowerBound == start })
    else { return nil }
    if token.kind == .event || token.kind == .plain {
      // 竞争|性|谈判 begins with no verb.
      let next = tokens[max(0, quantity - Self.reach)..<quantity].first {
        $0.range.lowerBound == token.range.upperBound
      }
      return next.map { $0.range.count > 1 && token.range.count < phrase.count } == true ? token.range : nil
    }
    guard token.kind == .indicator, phrase.count > 2,
      let word = lexicon.words.longest(in: text.scalars, at: start, before: start + 2), word.length == 2,
      word.value.kind == .event
    else { return nil }
    return start..<start + 2
  }

  private func comparesSeveral(_ words: Range<Int>) -> Bool {
    guard let opener = words.first(where: { tokens[$0].kind == .opener }) else { return false }
    return (opener + 1..<max(opener + 1, words.upperBound)).contains { tokens[$0].kind == .joiner }
  }
}
