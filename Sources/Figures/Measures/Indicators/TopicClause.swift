/// A clause without a quantity that names what the next clause is about: 经常性开支，预计由3637亿元增至4065亿元.
struct TopicClause {
  let tokens: [PhraseToken]
  let text: Text

  /// The clause's first phrase if a known indicator ends it.
  var topic: NounPhrase? {
    var i = 0
    while i < tokens.count, !tokens[i].isInPhrase { i += 1 }
    var end = i
    while end < tokens.count, tokens[end].isInPhrase || tokens[end].kind == .bracket { end += 1 }
    guard i < end, let phrase = PhraseTrimmer(tokens: tokens, text: text).phrase(i..<end) else { return nil }
    return phrase.endsInIndicator ? phrase : nil
  }
}
