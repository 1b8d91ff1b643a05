/// A clause without a quantity that names what the next clause is about: 经常性开支，预计由3637亿元增至4065亿元.
struct TopicClause {
  let tokens: [PhraseToken]
  let text: Text

  /// The industry that the clause begins with: 船舶修造业“马力全开”.
  var industry: NounPhrase? {
    var i = 0
    while i < tokens.count, tokens[i].kind == .time || tokens[i].kind == .subject { i += 1 }
    let start = i
    while i < tokens.count, tokens[i].isInPhrase, i - start < 4 {
      let end = tokens[i].range.upperBound
      if text[end - 1] == 0x4E1A, tokens[i].isNominal, !text.folded(tokens[i].range).hasSuffix("企业") {  // 业
        return NounPhrase(pieces: [tokens[start].range.lowerBound..<end], strength: .nominal)
      }
      i += 1
    }
    return nil
  }

  /// The clause's first phrase, or the one that a word of rate follows (各县投资|增速|前二名); it is certain if a known
  /// indicator or property ends it.
  var topic: (phrase: NounPhrase, isCertain: Bool)? {
    if isAside { return nil }
    var i = 0
    // 春节期间价格平稳: when it was is no topic.
    if let time = tokens.firstIndex(where: { text.reads($0.range, "期间") }) { i = time + 1 }
    // 远高于全部投资增幅: what is compared with is not what is spoken of.
    if tokens[i...].first(where: { $0.isInPhrase || $0.kind == .opener })?.kind == .opener { return nil }
    let trimmer = PhraseTrimmer(tokens: tokens, text: text)
    if let rate = tokens.lastIndex(where: { $0.kind == .tail }), rate > i,
      !tokens[i..<rate].contains(where: { $0.kind == .opener })
    {
      var start = rate
      while start > i, tokens[start - 1].isInPhrase || tokens[start - 1].kind == .bracket { start -= 1 }
      if start < rate, let phrase = trimmer.phrase(start..<rate), phrase.endsInIndicator { return (phrase, true) }
    }
    while i < tokens.count, !tokens[i].isInPhrase { i += 1 }
    var end = i
    while end < tokens.count, tokens[end].isInPhrase || tokens[end].kind == .bracket { end += 1 }
    // 营收方面,: what is spoken of stands before it.
    if end - i > 1, text.reads(tokens[end - 1].range, "方面") { end -= 1 }
    // 财政收入|跃上|新台阶: what is said of it is no part of it.
    if let known = (i..<end).first(where: { tokens[$0].kind == .indicator || tokens[$0].kind == .head }),
      known + 1 < end, tokens[known + 1].kind == .plain, !tokens[known + 1..<end].contains(where: { $0.kind == .de })
    {
      end = known + 1
    }
    guard i < end, let phrase = trimmer.phrase(i..<end), phrase.strength == .nominal else { return nil }
    let isKnown = phrase.endsInIndicator || tokens[end - 1].kind == .property || tokens[end - 1].kind == .generic
    return (phrase, isKnown || isAlone(i..<end))
  }

  /// Whether a clause is nothing but the words of its topic, so that a predicate must follow: 而固定资本形成(…),次季24%.
  private func isAlone(_ topic: Range<Int>) -> Bool {
    guard let first = tokens.first, first.kind == .function, text.reads(first.range, oneOf: ["而", "至于", "另外", "此外"])
    else { return false }
    return tokens.indices.allSatisfy { i in
      topic.contains(i) || [.function, .bracket, .mark, .quote].contains(tokens[i].kind)
    }
  }

  /// The clause's last run of words, which may list things: 下降的有:服务和食品价格.
  var lastRun: Range<Int> {
    var end = tokens.count
    while end > 0, !tokens[end - 1].isInPhrase { end -= 1 }
    var start = end
    while start > 0, tokens[start - 1].isInPhrase { start -= 1 }
    return start..<end
  }

  /// Whether the clause only says who speaks (副局长介绍) or why something is so (受疫情影响).
  private var isAside: Bool {
    if let last = tokens.last(where: { $0.kind != .mark && $0.kind != .quote }),
      text.reads(last.range, oneOf: Self.saying)
    {
      return true
    }
    guard let first = tokens.first(where: { $0.kind != .time && $0.kind != .subject && $0.kind != .mark }) else {
      return false
    }
    return text.reads(first.range, oneOf: Self.giving)
  }

  private static let saying: [StaticString] = [
    "发现", "显示", "介绍", "表示", "说", "指出", "认为", "称", "透露", "获悉", "了解到", "解读", "分析", "强调", "坦言", "报道", "介绍说", "表示说", "告诉记者",
    "预测",
  ]
  private static let giving: [StaticString] = ["受", "随着", "由于", "因", "因为", "得益于", "受益于", "围绕", "依托"]
}
