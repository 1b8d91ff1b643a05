/// Quantities in brackets.
extension ClauseIndicators {
  /// The token of a bracket that opens between `start` and the quantity and is not closed there.
  func openBracket(_ token: Int, _ start: Int) -> Int? {
    var k = token
    while k > start {
      k -= 1
      guard tokens[k].kind == .mark else { continue }
      switch text[tokens[k].range.lowerBound] {
      case 0x28: return k
      case 0x29: return nil
      default: continue
      }
    }
    return nil
  }

  /// The end of a bracket that an earlier clause opened, nil where none ends between `start` and the quantity.
  func endOfBracket(_ token: Int, _ start: Int) -> Int? {
    var k = token
    var depth = 0
    var end: Int?
    while k > start {
      k -= 1
      guard tokens[k].kind == .mark else { continue }
      switch text[tokens[k].range.lowerBound] {
      case 0x28: depth -= 1
      case 0x29:
        depth += 1
        if end == nil { end = k }
      default: continue
      }
    }
    return depth > 0 ? end : nil
  }

  /// The phrase before the last bracket that the clause leaves open.
  var phraseBeforeOpenBracket: NounPhrase? {
    var depth = 0
    let least = max(0, tokens.count - Self.reach)
    for k in (least..<tokens.count).reversed() where tokens[k].kind == .mark {
      switch text[tokens[k].range.lowerBound] {
      case 0x29: depth += 1
      case 0x28 where depth == 0:
        let phrase = before.find(before: k, from: least, isRelative: false).phrase
        return phrase.flatMap { $0.strength == .nominal ? $0 : nil }
      case 0x28: depth -= 1
      default: continue
      }
    }
    return nil
  }

  /// 总量(96亿美元): what stands before the bracket; 江西(6.9%): what the clause is about.
  func bracketed(
    _ bracket: Int, _ start: Int, _ quantity: Quantity, _ token: Int, _ i: Int, _ carry: IndicatorCarry
  ) -> Finding {
    let inside = before.find(before: token, from: bracket + 1, isRelative: isRelative(quantity.kind, .level))
    if let phrase = inside.phrase, phrase.strength == .nominal {
      return Finding(phrase: phrase, rule: "noun phrase before", isCarried: false)
    }
    if quantity.kind == .count || quantity.kind == .percent,
      let right = after.find(after: token, to: rightEnd(i), isCount: true), right.strength >= .verbal
    {
      return Finding(phrase: right, rule: "noun phrase after", isCarried: false)
    }
    if let verb = inside.phrase, verb.strength == .verbal, quantity.kind == .count, let counted = carry.counted,
      counted.unit == quantity.unit
    {
      return Finding(phrase: done(verb, counted.noun), rule: "event, noun counted before", isCarried: false)
    }
    // 重点项目76个(新建48个,…): what is done with them.
    if quantity.kind == .count, let verb = inside.phrase, verb.strength == .verbal, inside.isAdjacent,
      let noun = before.find(before: bracket, from: start, isRelative: false).phrase
        ?? (bracket > 0 && tokens[bracket - 1].kind == .quantity ? carry.last : nil),
      noun.strength == .nominal
    {
      return Finding(phrase: done(verb, noun), rule: "event before, noun before the bracket", isCarried: false)
    }
    let isOfPlace = bracket > 0 && tokens[bracket - 1].kind == .subject
    if isOfPlace, carry.last == nil, let topic = indicator(before: bracket) {
      return Finding(phrase: topic, rule: "what places are compared by")
    }
    let outside = before.find(before: bracket, from: start, isRelative: false)
    if !isOfPlace, let phrase = outside.phrase, phrase.strength == .nominal,
      quantity.kind != .percent || phrase.endsInIndicator || quantities[i].role == .share
    {
      return Finding(phrase: phrase, rule: "noun phrase before the bracket", isCarried: false)
    }
    return Finding(phrase: carry.last ?? outside.phrase, rule: "carried from before", isCarried: false)
  }

  /// 新建 with 重点项目; of 新开工 with 开工项目 the verb but once.
  func done(_ verb: NounPhrase, _ noun: NounPhrase) -> NounPhrase {
    guard let end = verb.pieces.last?.suffix(2), let first = noun.pieces.first, first.count > 2,
      text.scalars[end].elementsEqual(text.scalars[first.prefix(2)])
    else { return verb + noun }
    var rest = noun
    rest.pieces[0] = first.lowerBound + 2..<first.upperBound
    return verb + rest
  }

  /// Whether a bracket that an earlier clause opened closes behind a quantity.
  func closesBracket(after token: Int) -> Bool {
    var k = token + 1
    while k < min(tokens.count, token + 8) {
      if tokens[k].kind == .mark {
        switch text[tokens[k].range.lowerBound] {
        case 0x29: return true
        case 0x28: return false
        default: break
        }
      }
      k += 1
    }
    return false
  }

  /// The nearest phrase before a token that a known indicator ends.
  private func indicator(before token: Int) -> NounPhrase? {
    let least = max(0, token - Self.reach)
    var i = token
    while i > least {
      guard tokens[i - 1].isInPhrase else {
        i -= 1
        continue
      }
      let run = before.runEnding(at: i, from: least)
      if let phrase = trimmer.phrase(run), phrase.endsInIndicator { return phrase }
      i = min(run.lowerBound, i - 1)
    }
    return nil
  }
}
