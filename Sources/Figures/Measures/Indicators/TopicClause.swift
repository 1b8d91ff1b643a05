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

  /// The clause's first phrase; it is certain if a known indicator or property ends it.
  var topic: (phrase: NounPhrase, isCertain: Bool)? {
    var i = 0
    while i < tokens.count, !tokens[i].isInPhrase {
      // 远高于全部投资增幅: what is compared with is not what is spoken of.
      if tokens[i].kind == .opener { return nil }
      i += 1
    }
    var end = i
    while end < tokens.count, tokens[end].isInPhrase || tokens[end].kind == .bracket { end += 1 }
    // 营收方面,: what is spoken of stands before it.
    if end - i > 1, text.reads(tokens[end - 1].range, "方面") { end -= 1 }
    guard i < end, let phrase = PhraseTrimmer(tokens: tokens, text: text).phrase(i..<end),
      phrase.strength == .nominal
    else { return nil }
    return (phrase, phrase.endsInIndicator || tokens[end - 1].kind == .property || tokens[end - 1].kind == .generic)
  }
}
