/// Finds what the quantities of one clause measure: the rules' order, and what a clause takes from those before.
struct ClauseIndicators {
  let lexicon: PhraseLexicon
  /// The clause's quantities in order.
  let quantities: [Placed]
  let trimmer: PhraseTrimmer

  var text: Text { trimmer.text }
  var tokens: [PhraseToken] { trimmer.tokens }
  var before: PhraseBefore { PhraseBefore(trimmer: trimmer) }
  var after: PhraseAfter { PhraseAfter(trimmer: trimmer) }

  /// A quantity and where it stands.
  struct Placed {
    /// The index of its token.
    var token: Int
    var quantity: Quantity
    var role: Figure.Role
    /// Whether it is a threshold that selects the noun after it, so that it is part of that noun's phrase.
    var selects: Bool
  }

  /// What one quantity measures and by which rule; no phrase where nothing names it.
  struct Finding {
    var phrase: NounPhrase?
    var rule: StaticString
    /// Whether later clauses may be about it.
    var isCarried = true
    /// What they are about instead, where it is less than the phrase.
    var carried: NounPhrase?
  }

  init(
    _ text: Text, _ tokens: [PhraseToken], _ lexicon: PhraseLexicon,
    _ quantities: [Placed]
  ) {
    self.lexicon = lexicon
    self.quantities = quantities
    trimmer = PhraseTrimmer(tokens: tokens, text: text)
  }

  /// One finding a quantity, in order.
  func findings(_ carry: inout IndicatorCarry) -> [Finding] {
    var findings: [Finding] = []
    findings.reserveCapacity(quantities.count)
    var consumed = 0
    var i = 0
    while i < quantities.count {
      if quantities[i].selects {
        findings.append(criterion(i))
        i += 1
        continue
      }
      let run = listRun(from: i)
      let phrases = run.count > 1 ? distributed(run, carry) : []
      // Of a list each value is read by what was carried before it; one alone needs no copy.
      let earlier = run.count > 1 ? carry : nil
      for k in run {
        var finding: Finding
        if phrases.count == run.count {
          finding = Finding(phrase: phrases[k - run.lowerBound], rule: "list: value and thing in order")
        } else if k > run.lowerBound, quantities[k].quantity.kind != .count || !hasNounAfter(k) && division(k) == nil {
          finding = Finding(phrase: findings[findings.count - 1].phrase, rule: "list: one thing for all values")
        } else {
          if let earlier { finding = alone(k, earlier, consumed) } else { finding = alone(k, carry, consumed) }
          if let phrase = finding.phrase, let last = findings.last?.phrase, let whole = withVerb(phrase, k, last) {
            finding.phrase = whole
          }
          consumed = self.consumed(by: finding, k)
        }
        if let measure = distinction(k) {
          carry.add(measure, .score, isThing: true)
        } else if let phrase = finding.phrase, finding.isCarried {
          carry.add(
            finding.carried ?? phrase, quantities[k].quantity.kind, isThing: finding.phrase?.strength == .nominal)
        } else if let phrase = finding.phrase, quantities[k].quantity.kind == .count {
          carry.note(thing: phrase)
        }
        if let noun = countedNoun(of: finding, k) {
          carry.counted = (noun, quantities[k].quantity.unit)
        }
        findings.append(finding)
      }
      carry.list = run.count > 1 ? findings.suffix(run.count).compactMap(\.phrase) : []
      i = run.upperBound
    }
    return findings
  }

  /// What a quantity measures that no list tells.
  private func alone(_ i: Int, _ carry: IndicatorCarry, _ consumed: Int) -> Finding {
    var finding = single(i, carry, consumed)
    if let phrase = finding.phrase, let whole = output(phrase, carry) { finding.phrase = whole }
    return finding
  }

  func single(_ i: Int, _ carry: IndicatorCarry, _ consumed: Int) -> Finding {
    let (token, quantity, role) = (quantities[i].token, quantities[i].quantity, quantities[i].role)
    var start = max(leftEnd(i), consumed)
    if let end = endOfBracket(token, start) {
      if let phrase = carry.beforeBracket, !(end + 1..<token).contains(where: { tokens[$0].isNominal }) {
        return Finding(phrase: phrase, rule: "noun phrase before the bracket")
      }
      start = end + 1
    }
    if let bracket = openBracket(token, start) { return bracketed(bracket, start, quantity, token, i, carry) }
    let isRelative = self.isRelative(quantity.kind, role)
    var left = before.find(
      before: token, from: start, isRelative: isRelative, isContribution: role == .contribution)
    let end = rightEnd(i)
    if left.phrase == nil, consumed > 0, quantity.kind == .money {
      // 其中3个村突破100万元: the money spoken of, or else what the thing counted has.
      if let last = carry.last(inMoney: true) { return Finding(phrase: last, rule: "carried from before") }
      left = before.find(before: token, from: leftEnd(i), isRelative: isRelative)
    }
    if let phrase = left.phrase, let last = carry.last, phrase.reads(oneOf: Self.places, in: text) {
      left.phrase = phrase + last
    }
    if let phrase = left.phrase, role == .level, quantity.kind != .count,
      after.find(after: token, to: end, isCount: false)?.strength != .nominal,
      let whole = ofOwner(phrase, quantity.kind, carry) ?? ofIndustry(phrase, carry)
    {
      return Finding(phrase: whole, rule: "owner here, measure from before")
    }
    switch quantity.kind {
    case .count:
      if let finding = counted(i, left, end, carry) { return finding }
    case .duration:
      if let finding = duration(i, left, end, carry) { return finding }
    case .rank where isAmong(i - 1):
      let own = before.find(before: quantities[i - 1].token, from: leftEnd(i - 1), isRelative: true)
      if let phrase = own.phrase, phrase.strength == .nominal {
        return Finding(phrase: phrase, rule: "noun phrase before")
      }
      left.phrase = nil
    case .rank, .percentagePoint:
      if let phrase = left.phrase, phrase.strength == .nominal {
        return Finding(phrase: phrase, rule: "noun phrase before")
      }
    default:
      if let finding = amount(i, left, end, carry) { return finding }
    }
    let right = isRelative ? nil : deed(after: token, to: end)
    return carried(left.phrase, token, quantity, role, carry, after: right)
  }

  /// Nouns that say of which part of the thing spoken of a quantity is: 挖掘机销量2万台，其中国内1万台.
  static let places: [StaticString] = [
    "国内", "国外", "海外", "境内", "境外", "省内", "省外", "内销", "外销", "线上", "线下",
  ]

  func isRelative(_ kind: Figure.Kind, _ role: Figure.Role) -> Bool {
    switch kind {
    case .percent, .percentagePoint, .rank, .fraction, .multiple: return true
    default: break
    }
    switch role {
    case .change, .gap, .share, .rank, .contribution: return true
    default: return false
    }
  }

  /// How many tokens to either side of a quantity are looked at, so that a clause without end costs no more.
  static let reach = 80

  /// A quantity in a bracket that is closed before it bounds nothing: 总人口(含3个县)36万人.
  func leftEnd(_ i: Int) -> Int {
    let least = max(0, quantities[i].token - Self.reach)
    var end = quantities[i].token
    var k = i
    while k > 0, quantities[k - 1].token >= least {
      k -= 1
      if quantities[k].selects { continue }
      guard let opening = before.closedBracket(in: quantities[k].token + 1..<end, from: least) else {
        return quantities[k].token + 1
      }
      end = opening
      while k > 0, quantities[k - 1].token > opening { k -= 1 }
    }
    return least
  }

  func rightEnd(_ i: Int) -> Int {
    let most = min(tokens.count, quantities[i].token + Self.reach)
    var k = i + 1
    while k < quantities.count, quantities[k].token < most {
      if !quantities[k].selects { return quantities[k].token }
      k += 1
    }
    return most
  }
}
