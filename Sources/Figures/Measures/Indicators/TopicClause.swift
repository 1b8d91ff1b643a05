/// A clause without a quantity that names what the next clause is about: 经常性开支，预计由3637亿元增至4065亿元.
struct TopicClause {
  let tokens: [PhraseToken]
  let text: Text

  /// The clause's first phrase; it is certain if a known indicator or property ends it.
  var topic: (phrase: NounPhrase, isCertain: Bool)? {
    var i = 0
    while i < tokens.count, !tokens[i].isInPhrase { i += 1 }
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
