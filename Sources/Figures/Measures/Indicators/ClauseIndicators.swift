/// Finds what the quantities of one clause measure: the rules' order, and what a clause takes from those before.
struct ClauseIndicators {
  let text: Text
  let tokens: [PhraseToken]
  let lexicon: PhraseLexicon
  /// The clause's quantities in order.
  let quantities: [Placed]
  private let trimmer: PhraseTrimmer
  private let before: PhraseBefore
  private let after: PhraseAfter

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
  }

  init(
    _ text: Text, _ tokens: [PhraseToken], _ lexicon: PhraseLexicon,
    _ quantities: [Placed]
  ) {
    self.text = text
    self.tokens = tokens
    self.lexicon = lexicon
    self.quantities = quantities
    trimmer = PhraseTrimmer(tokens: tokens, text: text)
    before = PhraseBefore(tokens: tokens, trimmer: trimmer)
    after = PhraseAfter(tokens: tokens, trimmer: trimmer)
  }

  /// One finding a quantity, in order.
  func findings(_ carry: inout IndicatorCarry) -> [Finding] {
    var findings: [Finding] = []
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
      let earlier = carry
      for k in run {
        var finding: Finding
        if phrases.count == run.count {
          finding = Finding(phrase: phrases[k - run.lowerBound], rule: "list: value and thing in order")
        } else if k > run.lowerBound, quantities[k].quantity.kind != .count || !hasNounAfter(k) {
          finding = Finding(phrase: findings[findings.count - 1].phrase, rule: "list: one thing for all values")
        } else {
          finding = single(k, earlier, consumed)
          consumed = self.consumed(by: finding, k)
        }
        if let phrase = finding.phrase, finding.isCarried {
          carry.add(phrase, quantities[k].quantity.kind, isThing: finding.phrase?.strength == .nominal)
        } else if let phrase = finding.phrase, quantities[k].quantity.kind == .count {
          carry.note(thing: phrase)
        }
        findings.append(finding)
      }
      i = run.upperBound
    }
    return findings
  }

  // MARK: - Lists

  /// The quantities from `first` on that only joiners part (4.8和3.4个百分点).
  private func listRun(from first: Int) -> Range<Int> {
    var end = first + 1
    while end < quantities.count, !quantities[end].selects {
      let between = tokens[quantities[end - 1].token + 1..<quantities[end].token]
      guard !between.isEmpty, between.allSatisfy({ $0.kind == .joiner }) else { break }
      end += 1
    }
    return first..<end
  }

  /// The token 分别 before the quantity, after which no other words than the values' verbs stand.
  private func distributor(_ i: Int) -> Int? {
    var k = quantities[i].token
    let least = max(0, k - Self.reach)
    while k > least {
      k -= 1
      let range = tokens[k].range
      if range.count >= 2, text[range.lowerBound] == 0x5206, text[range.lowerBound + 1] == 0x522B { return k }
      if tokens[k].kind == .mark { return nil }
    }
    return nil
  }

  private func distributed(_ run: Range<Int>, _ carry: IndicatorCarry) -> [NounPhrase] {
    let distributor = distributor(run.lowerBound)
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
    var k = end
    while k > start, !tokens[k - 1].isInPhrase, tokens[k - 1].kind != .bracket { k -= 1 }
    let runOfWords = before.runEnding(at: k, from: start)
    if !runOfWords.isEmpty {
      let items = SharedList(tokens: tokens, text: text, trimmer: trimmer, lexicon: lexicon).items(of: runOfWords)
      if items.count == run.count { return items }
      if let phrase = trimmer.phrase(runOfWords), phrase.strength != .tail { return [] }
    }
    // 分别给予20万元、50万元奖励: what is given stands after the last value.
    let last = quantities[run.upperBound - 1]
    if last.quantity.kind == .money, startsAnew(quantities[run.lowerBound].token),
      let given = after.find(after: last.token, to: rightEnd(run.upperBound - 1), isCount: false),
      given.strength == .nominal
    {
      return Array(repeating: given, count: run.count)
    }
    return carry.lastDistinct(run.count, in: text)
  }

  // MARK: - One quantity

  private func single(_ i: Int, _ carry: IndicatorCarry, _ consumed: Int) -> Finding {
    let (token, quantity, role) = (quantities[i].token, quantities[i].quantity, quantities[i].role)
    let start = max(leftEnd(i), consumed)
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
    if let phrase = left.phrase, let last = carry.last,
      Self.places.contains(String(decoding: phrase.folded(in: text), as: UTF16.self))
    {
      left.phrase = phrase + last
    }
    switch quantity.kind {
    case .count:
      if let finding = count(i, left, end, carry) { return finding }
    case .duration:
      if let finding = duration(i, left, end, carry) { return finding }
    case .rank, .percentagePoint:
      if let phrase = left.phrase, phrase.strength == .nominal {
        return Finding(phrase: phrase, rule: "noun phrase before")
      }
    default:
      if let finding = amount(i, left, end) { return finding }
    }
    let right = isRelative ? nil : deed(after: token, to: end)
    return carried(left.phrase, token, quantity, role, carry, after: right)
  }

  /// The first token that the noun after a count leaves to the next quantity: 3000户农户|种植脐橙6.5万亩.
  private func consumed(by finding: Finding, _ i: Int) -> Int {
    guard quantities[i].quantity.kind == .count, let last = finding.phrase?.pieces.last else { return 0 }
    var k = quantities[i].token
    guard last.lowerBound >= tokens[k].range.upperBound else { return 0 }
    while k < tokens.count, tokens[k].range.lowerBound < last.upperBound { k += 1 }
    let end = rightEnd(i)
    let rest = k < end ? k..<end : k..<k
    let leavesWords = rest.contains { tokens[$0].isNominal || tokens[$0].kind == .event }
    let isFollowedByMoney = i + 1 < quantities.count && quantities[i + 1].quantity.kind == .money
    return leavesWords || isFollowedByMoney ? k : 0
  }

  /// Nouns that say of which part of the thing spoken of a quantity is: 挖掘机销量2万台，其中国内1万台.
  private static let places: Set<String> = ["国内", "国外", "海外", "境内", "境外", "省内", "省外", "内销", "外销", "线上", "线下"]

  private func isRelative(_ kind: Figure.Kind, _ role: Figure.Role) -> Bool {
    switch kind {
    case .percent, .percentagePoint, .rank, .fraction, .multiple: return true
    default: break
    }
    switch role {
    case .change, .gap, .share, .rank, .contribution: return true
    default: return false
    }
  }

  /// Counts: the noun after the measure word, else the noun before.
  private func count(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let token = quantities[i].token
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
      return Finding(phrase: right, rule: "noun phrase after", isCarried: !isGroup(right))
    }
    if let noun = left.phrase, noun.strength == .nominal { return Finding(phrase: noun, rule: "noun phrase before") }
    if left.phrase == nil, token + 1 < tokens.count, i + 1 < quantities.count, quantities[i + 1].token == token + 1,
      let deed = deed(after: token + 1, to: rightEnd(i + 1))
    {
      return Finding(phrase: deed, rule: "what is done in the time")
    }
    if let verb = left.phrase, verb.strength == .verbal {
      if let last = carry.last, continues(verb, last) { return Finding(phrase: last, rule: "event of before") }
      if let noun = sharedNoun(after: i) { return Finding(phrase: verb + noun, rule: "event, noun shared by a list") }
      return Finding(phrase: verb, rule: "event before")
    }
    return nil
  }

  /// 发送旅客3.48亿人次，日均发送870万人次: the verb of what was spoken of.
  private func continues(_ verb: NounPhrase, _ last: NounPhrase) -> Bool {
    let words = verb.folded(in: text)
    let before = last.folded(in: text)
    return words.count < before.count && before.starts(with: words)
  }

  /// Whether 中 follows a counted noun, so that it only says among how many.
  private func isGroup(_ phrase: NounPhrase) -> Bool {
    guard let end = phrase.pieces.last?.upperBound, end < text.count else { return false }
    return text[end] == 0x4E2D  // 中
  }

  private func hasNounAfter(_ i: Int) -> Bool {
    after.find(after: quantities[i].token, to: rightEnd(i), isCount: true)?.strength == .nominal
  }

  /// 签约321个、开工302个项目: the noun after the last of a list of events.
  private func sharedNoun(after i: Int) -> NounPhrase? {
    var k = i + 1
    while k < quantities.count, quantities[k].quantity.kind == .count, k < i + 8 {
      if let noun = after.find(after: quantities[k].token, to: rightEnd(k), isCount: true), noun.strength == .nominal {
        return noun
      }
      k += 1
    }
    return nil
  }

  /// Money, measures, percentages: the noun phrase before, else the noun after.
  private func amount(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int) -> Finding? {
    let (token, quantity) = (quantities[i].token, quantities[i].quantity)
    let right = after.find(after: token, to: end, isCount: false)
    if let phrase = left.phrase, phrase.strength == .nominal {
      if left.isAdjacent, isCapacity(token - 1), let made = made(token, end) {
        return Finding(phrase: made, rule: "capacity before, noun after")
      }
      if quantity.kind == .percent, let right, isStake(right) { return Finding(phrase: right, rule: "stake after") }
      if let spent = spent(token, end, quantity.kind) { return Finding(phrase: spent, rule: "what a part is used for") }
      if quantity.kind == .money, let right, right.endsInIndicator, !left.isAdjacent, !phrase.endsInIndicator {
        return Finding(phrase: right, rule: "noun phrase after")
      }
      if quantity.kind != .percent, let right, right.strength == .nominal, !namesMeasure(token, phrase, left) {
        return Finding(phrase: right, rule: "noun phrase after")
      }
      return Finding(phrase: phrase, rule: "noun phrase before")
    }
    if quantity.kind == .percent, let right, isStake(right) { return Finding(phrase: right, rule: "stake after") }
    let takesRight: Bool
    switch quantity.kind {
    case .percent, .fraction:
      let isAttribute = token + 1 < tokens.count && tokens[token + 1].kind == .de
      takesRight =
        (left.phrase?.strength ?? .verbal) <= .verbal && !left.isAdnominal && (isAttribute || !changesBefore(i))
    case .multiple: takesRight = false
    default: takesRight = true
    }
    if takesRight, let right, right.strength == .nominal { return Finding(phrase: right, rule: "noun phrase after") }
    if let phrase = left.phrase, phrase.strength == .verbal, !isRelative(quantity.kind, .level) {
      return Finding(phrase: phrase, rule: "event before")
    }
    return nil
  }

  /// Lengths of time: the noun phrase before, what is done in it, or what was spoken of.
  private func duration(_ i: Int, _ left: PhraseBefore.Finding, _ end: Int, _ carry: IndicatorCarry) -> Finding? {
    let token = quantities[i].token
    let de = (token + 1..<max(end, token + 1)).first { tokens[$0].kind == .de } ?? end
    if isContinued(token), let right = after.find(after: token, to: de, isCount: false) {
      return Finding(phrase: right, rule: "what goes on", isCarried: false)
    }
    if let phrase = left.phrase, phrase.strength == .nominal {
      return Finding(phrase: phrase, rule: "noun phrase before")
    }
    if carry.last != nil, isContinued(quantities[i].token) { return nil }
    guard let phrase = deed(after: quantities[i].token, to: end) else { return nil }
    return Finding(phrase: phrase, rule: "what is done in the time", isCarried: false)
  }

  /// 连续, 持续 before a length of time.
  private func isContinued(_ token: Int) -> Bool {
    guard token > 0, tokens[token - 1].range.count == 2 else { return false }
    return text[tokens[token - 1].range.lowerBound + 1] == 0x7EED  // 续
  }

  /// The phrase after a quantity, verbs and adverbs between them passed over: 19天|完成|全部|签约.
  private func deed(after token: Int, to end: Int) -> NounPhrase? {
    var k = token + 1
    while k < end, tokens[k].kind == .light || tokens[k].kind == .function { k += 1 }
    guard k < end else { return nil }
    return after.find(after: k - 1, to: end, isCount: false)
  }

  /// 开支中六成用在教育: of a share the part, where it is said what the part is used for.
  private func spent(_ token: Int, _ end: Int, _ kind: Figure.Kind) -> NounPhrase? {
    guard kind == .percent || kind == .fraction, token > 0, token + 1 < end, tokens[token - 1].kind == .function,
      text[tokens[token - 1].range.lowerBound] == 0x4E2D, tokens[token + 1].kind == .light,  // 中
      text[tokens[token + 1].range.lowerBound] == 0x7528  // 用
    else { return nil }
    return deed(after: token, to: end)
  }

  /// 年产15万辆汽车: the capacity's word with what is made.
  private func made(_ token: Int, _ end: Int) -> NounPhrase? {
    var stop = token + 1
    while stop < end, tokens[stop].kind != .de, !isProject(tokens[stop]) { stop += 1 }
    guard let thing = after.find(after: token, to: stop, isCount: false), thing.strength == .nominal else { return nil }
    let word = NounPhrase(pieces: [tokens[token - 1].range], strength: .nominal)
    return word + thing
  }

  /// 项目 after what is made: 年产20万吨铝材|项目.
  private func isProject(_ token: PhraseToken) -> Bool {
    token.range.count == 2 && text[token.range.lowerBound] == 0x9879 && text[token.range.lowerBound + 1] == 0x76EE
  }

  /// Whether the phrase before a quantity names what is measured, not only who has it (华朋实业|162亩|土地).
  private func namesMeasure(_ token: Int, _ phrase: NounPhrase, _ left: PhraseBefore.Finding) -> Bool {
    if phrase.endsInIndicator { return true }
    var k = token
    while k > 0, !tokens[k - 1].isInPhrase { k -= 1 }
    guard k > 0 else { return false }
    switch tokens[k - 1].kind {
    case .property, .generic, .event, .tail: return true
    default: return false
    }
  }

  /// A threshold: the measure before it where one is named, else the noun that it selects.
  private func criterion(_ i: Int) -> Finding {
    let token = quantities[i].token
    var k = token
    while k > 0, tokens[k - 1].kind == .light || tokens[k - 1].kind == .change { k -= 1 }
    if k > 0 {
      switch tokens[k - 1].kind {
      case .event where token + 1 < tokens.count && tokens[token + 1].isNominal: break
      case .indicator, .head, .property, .generic, .event:
        var start = k - 1
        while start > 0, tokens[start - 1].isInPhrase, tokens[start - 1].kind != .joiner { start -= 1 }
        let own = tokens[k - 1].kind == .event || tokens[k - 1].kind == .generic ? start..<k : k - 1..<k
        if let phrase = trimmer.phrase(own) {
          return Finding(phrase: phrase, rule: "criterion: measure before", isCarried: false)
        }
      default: break
      }
    }
    let right = after.find(after: token, to: rightEnd(i), isCount: false)
    return Finding(phrase: right, rule: "criterion: noun selected", isCarried: false)
  }

  // MARK: - From elsewhere

  private func carried(
    _ phrase: NounPhrase?, _ token: Int, _ quantity: Quantity, _ role: Figure.Role, _ carry: IndicatorCarry,
    after: NounPhrase?
  ) -> Finding {
    guard let phrase, phrase.strength == .generic else {
      if let after, after.strength == .nominal, quantity.kind == .money, role == .level, startsAnew(token) {
        return Finding(phrase: after, rule: "what it is for")
      }
      if let last = carry.last { return Finding(phrase: last, rule: "carried from before") }
      let own = phrase.flatMap { $0.strength == .verbal ? $0 : nil } ?? after
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

  /// Whether a verb of doing stands before the quantity (撥出635億元), not only one of stating (达, 为, 超过).
  private func startsAnew(_ token: Int) -> Bool {
    var k = token
    while k > 0, tokens[k - 1].kind == .function, tokens[k - 1].range.count == 1 { k -= 1 }
    guard k > 0, tokens[k - 1].kind == .light || tokens[k - 1].kind == .event else { return false }
    switch text[tokens[k - 1].range.lowerBound] {
    case 0x8FBE, 0x4E3A, 0x662F, 0x8D85, 0x7A81, 0x9AD8, 0x7834, 0x903E, 0x5171, 0x5408, 0x603B, 0x7D2F: return false
    default: return true  // but for 达 为 是 超 突 高 破 逾 共 合 总 累
    }
  }

  /// Whether a generic noun speaks of money: it ends in 额 or 价.
  private func isMoneyNoun(_ phrase: NounPhrase) -> Bool {
    let words = phrase.folded(in: text)
    return words.contains { $0 == 0x989D || $0 == 0x4EF7 }  // 额 价
  }

  // MARK: - Brackets

  /// The token of a bracket that opens between `start` and the quantity and is not closed there.
  private func openBracket(_ token: Int, _ start: Int) -> Int? {
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

  /// 总量(96亿美元): what stands before the bracket; 江西(6.9%): what the clause is about.
  private func bracketed(
    _ bracket: Int, _ start: Int, _ quantity: Quantity, _ token: Int, _ i: Int, _ carry: IndicatorCarry
  ) -> Finding {
    let inside = before.find(before: token, from: bracket + 1, isRelative: isRelative(quantity.kind, .level))
    if let phrase = inside.phrase, phrase.strength == .nominal {
      return Finding(phrase: phrase, rule: "noun phrase before", isCarried: false)
    }
    if quantity.kind == .count || quantity.kind == .percent,
      let right = after.find(after: token, to: rightEnd(i), isCount: true), right.strength == .nominal
    {
      return Finding(phrase: right, rule: "noun phrase after", isCarried: false)
    }
    let outside = before.find(before: bracket, from: start, isRelative: false)
    if let phrase = outside.phrase, phrase.strength == .nominal, quantity.kind != .percent || phrase.endsInIndicator {
      return Finding(phrase: phrase, rule: "noun phrase before the bracket", isCarried: false)
    }
    return Finding(phrase: carry.last, rule: "carried from before", isCarried: false)
  }

  // MARK: - Bounds

  /// How many tokens to either side of a quantity are looked at, so that a clause without end costs no more.
  private static let reach = 80

  private func leftEnd(_ i: Int) -> Int {
    let least = max(0, quantities[i].token - Self.reach)
    var k = i
    while k > 0, quantities[k - 1].token >= least {
      k -= 1
      if !quantities[k].selects { return quantities[k].token + 1 }
    }
    return least
  }

  private func rightEnd(_ i: Int) -> Int {
    let most = min(tokens.count, quantities[i].token + Self.reach)
    var k = i + 1
    while k < quantities.count, quantities[k].token < most {
      if !quantities[k].selects { return quantities[k].token }
      k += 1
    }
    return most
  }

  private func changesBefore(_ i: Int) -> Bool {
    var k = quantities[i].token
    let start = leftEnd(i)
    while k > start {
      k -= 1
      if tokens[k].kind == .change || tokens[k].kind == .opener { return true }
      if tokens[k].kind == .mark { return false }
    }
    return false
  }

  /// 年产, 日处理: the thing made follows the quantity.
  private func isCapacity(_ token: Int) -> Bool {
    guard token >= 0, tokens[token].kind == .property, tokens[token].range.count >= 2 else { return false }
    switch text[tokens[token].range.lowerBound] {
    case 0x5E74, 0x65E5, 0x6708: return true  // 年 日 月
    default: return false
    }
  }

  private func isStake(_ phrase: NounPhrase) -> Bool {
    let words = phrase.folded(in: text)
    return words.starts(with: [0x80A1])  // 股
  }
}
