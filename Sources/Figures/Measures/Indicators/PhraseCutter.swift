/// Cuts clauses into tokens: what is masked first, then the words between, so that their surprise is least.
struct PhraseCutter: Sendable {
  let lexicon: PhraseLexicon

  /// Words of a clause that are not cut but stand as one token.
  struct Mask {
    var range: Range<Int>
    var kind: PhraseToken.Kind
  }

  /// - Parameter masks: in the order of the text, not overlapping.
  /// - Complexity: linear in the clause, times the longest word.
  func tokens(of clause: Range<Int>, in text: Text, masks: [Mask]) -> [PhraseToken] {
    var room = Room()
    return tokens(of: clause, in: text, masks: masks, &room)
  }

  /// Room for the search, which who cuts many clauses keeps.
  struct Room {
    fileprivate var cuts: [Cut] = []
  }

  func tokens(of clause: Range<Int>, in text: Text, masks: [Mask], _ room: inout Room) -> [PhraseToken] {
    var tokens: [PhraseToken] = []
    tokens.reserveCapacity(clause.count / 2 + masks.count + 1)
    var position = clause.lowerBound
    for mask in masks where mask.range.lowerBound >= position && mask.range.lowerBound < clause.upperBound {
      guard let mask = narrowed(mask, clause, text) else { continue }
      cut(position..<mask.range.lowerBound, in: text, &room.cuts, into: &tokens)
      let end = min(mask.range.upperBound, clause.upperBound)
      tokens.append(PhraseToken(range: mask.range.lowerBound..<end, kind: mask.kind))
      position = end
    }
    cut(position..<clause.upperBound, in: text, &room.cuts, into: &tokens)
    setNumberingApart(&tokens, text)
    nameListed(&tokens, text)
    nameDeeds(&tokens, text)
    bindSuffixes(&tokens, text)
    bindQuotations(&tokens, text)
    joinBrackets(&tokens, text)
    return tokens
  }

  /// A name without the beginning of a known indicator that its finder took into it (全国房地产|开发投资), or nil
  /// where nothing of it is left, as of the time that 年度投资计划 begins with.
  private func narrowed(_ mask: Mask, _ clause: Range<Int>, _ text: Text) -> Mask? {
    if mask.kind == .time,
      let found = lexicon.words.longest(in: text.scalars, at: mask.range.lowerBound, before: clause.upperBound),
      found.value.kind == .indicator, found.length > mask.range.count
    {
      return nil
    }
    guard mask.kind == .subject else { return mask }
    for i in mask.range {
      guard let found = lexicon.words.longest(in: text.scalars, at: i, before: clause.upperBound),
        found.value.kind == .indicator || found.value.kind == .head
          || (found.value.kind == .noun && found.length > 2)
      else { continue }
      let end = i + found.length
      if end > mask.range.upperBound
        || (found.value.kind != .noun && i == mask.range.lowerBound && end == mask.range.upperBound)
      {
        return i == mask.range.lowerBound ? nil : Mask(range: mask.range.lowerBound..<i, kind: .subject)
      }
    }
    return mask
  }

  /// The best first token of what is left of a stretch.
  fileprivate struct Cut {
    /// The sum of bits from here to the stretch's end.
    var bits: Int32
    var length: Int32
    var kind: PhraseToken.Kind
  }

  /// The cut with the least sum of bits, found backwards from the end.
  ///
  private func cut(_ range: Range<Int>, in text: Text, _ cuts: inout [Cut], into tokens: inout [PhraseToken]) {
    guard !range.isEmpty else { return }
    // In the order in which they are found: the one at `i` is `cuts[range.upperBound - i]`.
    cuts.removeAll(keepingCapacity: true)
    cuts.append(Cut(bits: 0, length: 0, kind: .mark))
    for i in range.reversed() {
      let here = range.upperBound - i
      let mark = Self.mark(text[i])
      var run = 1
      if mark == nil, Self.isAlphanumeric(text[i]) {
        while i + run < range.upperBound, Self.isAlphanumeric(text[i + run]) { run += 1 }
      }
      var best = Cut(
        bits: cuts[here - run].bits + (mark != nil ? 0 : run > 1 ? 12 : Self.unknownBits), length: Int32(run),
        kind: mark ?? .noun)
      lexicon.words.forEachMatch(in: text.scalars, at: i, before: range.upperBound) { length, word in
        let bits = cuts[here - length].bits + word.bits
        if bits < best.bits { best = Cut(bits: bits, length: Int32(length), kind: word.kind) }
      }
      cuts.append(best)
    }
    var i = range.lowerBound
    while i < range.upperBound {
      let first = cuts[range.upperBound - i]
      let end = i + Int(first.length)
      if text[i] != 0x20 { tokens.append(PhraseToken(range: i..<end, kind: first.kind)) }
      i = end
    }
  }

  private static let unknownBits: Int32 = 20

  private static func isAlphanumeric(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E, 0x26: true  // 0-9 A-Z a-z + - . &
    default: false
    }
  }

  /// The kind of a character that is a token by itself, nil for a letter.
  private static func mark(_ unit: UInt16) -> PhraseToken.Kind? {
    switch unit {
    case 0x7684: .de  // 的
    case 0x3001, 0x548C, 0x4E0E, 0x53CA, 0x2F: unit == 0x3001 || unit == 0x2F ? .joiner : nil  // 、 /
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C, 0x300D, 0x300E, 0x300F, 0x300A, 0x300B, 0x22, 0xB7: .quote
    case 0x21, 0x28, 0x29, 0x2C, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x3002, 0x3010, 0x3011, 0x2014, 0x2026, 0x7E, 0x7C:
      .mark
    case 0x0A, 0x0D, 0x09, 0x20: .mark
    default: nil
    }
  }

  /// 1.地级市: the number of a heading or an item is no word of it.
  private func setNumberingApart(_ tokens: inout [PhraseToken], _ text: Text) {
    guard let first = tokens.first, first.kind == .noun, text[first.range.upperBound - 1] == 0x2E,
      first.range.allSatisfy({ text[$0] == 0x2E || (0x30...0x39).contains(text[$0]) })
    else { return }
    tokens[0].kind = .mark
  }

  /// 内 in 内、外贸吞吐量 is the first of a list, no adverb.
  private func nameListed(_ tokens: inout [PhraseToken], _ text: Text) {
    for i in tokens.indices.dropLast() where tokens[i].kind == .function && tokens[i].range.count == 1 {
      guard text[tokens[i + 1].range.lowerBound] == 0x3001, Self.isSide(text[tokens[i].range.lowerBound]),  // 、
        i == 0 || !tokens[i - 1].isInPhrase && tokens[i - 1].kind != .quantity
      else { continue }
      tokens[i].kind = .noun
    }
  }

  /// A verb between a noun and 活动 or the like is part of the noun: 消费|促进|活动, 质量|提升|行动.
  private func nameDeeds(_ tokens: inout [PhraseToken], _ text: Text) {
    for i in tokens.indices.dropFirst().dropLast()
    where (tokens[i].kind == .light || tokens[i].kind == .change) && tokens[i].range.count == 2 {
      // 民生|改善|类|项目
      if tokens[i + 1].range.lowerBound == tokens[i].range.upperBound, text[tokens[i + 1].range.lowerBound] == 0x7C7B,
        tokens[i - 1].isNominal
      {
        tokens[i].kind = .plain
        continue
      }
      guard tokens[i - 1].isNominal || tokens[i - 1].kind == .event, tokens[i + 1].range.count == 2,
        text.reads(tokens[i + 1].range, oneOf: Self.deeds)
      else { continue }
      tokens[i].kind = .plain
    }
  }

  private static let deeds: [StaticString] = [
    "活动", "行动", "工程", "项目", "计划", "政策", "措施", "方案", "机制", "体系", "平台", "中心", "资金", "基金", "条例", "大会", "协会", "机构",
    "力度", "能力", "水平", "效应", "系统", "设施", "设备", "服务",
  ]

  private static func isSide(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x5185, 0x5916, 0x4E0A, 0x4E0B, 0x524D, 0x540E, 0x4E2D: true  // 内 外 上 下 前 后 中
    default: false
    }
  }

  /// A verb and the suffix of a measure are one noun: 通|达|率, 覆盖|率, 增长|面.
  private func bindSuffixes(_ tokens: inout [PhraseToken], _ text: Text) {
    var count = 0
    for i in tokens.indices {
      let token = tokens[i]
      if count > 0, token.range.count == 1, tokens[count - 1].range.upperBound == token.range.lowerBound,
        Self.isSuffix(text[token.range.lowerBound]) && Self.binds(tokens[count - 1])
          || text[token.range.lowerBound] == 0x6570 && Self.takesNumber(tokens[count - 1])
      {
        let range = tokens[count - 1].range.lowerBound..<token.range.upperBound
        tokens[count - 1] = PhraseToken(range: range, kind: .noun)
      } else {
        tokens[count] = token
        count += 1
      }
    }
    tokens.removeLast(tokens.count - count)
  }

  /// 门店|数, 就诊人|数: whether 数 after it is its number.
  private static func takesNumber(_ token: PhraseToken) -> Bool {
    switch token.kind {
    case .plain, .event, .noun, .doer: true
    default: false
    }
  }

  private static func isSuffix(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x7387, 0x91CF, 0x989D, 0x5EA6, 0x503C, 0x8D39, 0x9762: true  // 率 量 额 度 值 费 面
    default: false
    }
  }

  private static func binds(_ token: PhraseToken) -> Bool {
    switch token.kind {
    case .light, .change, .opener, .plain, .event: token.range.count <= 3
    case .function: token.range.count == 1
    default: false
    }
  }

  /// A quotation with a verb in it is a name, one noun: “助企纾困”工作组.
  private func bindQuotations(_ tokens: inout [PhraseToken], _ text: Text) {
    guard let quote = tokens.firstIndex(where: { $0.kind == .quote }) else { return }
    var count = quote
    var open: Int?
    for i in quote..<tokens.count {
      let token = tokens[i]
      tokens[count] = token
      count += 1
      switch token.kind {
      case .quote:
        if PhraseTrimmer.isOpening(text[token.range.lowerBound]) {
          open = count - 1
        } else if let first = open {
          open = nil
          guard tokens[first..<count].contains(where: { !$0.isInPhrase }) else { continue }
          tokens[first] = PhraseToken(range: tokens[first].range.lowerBound..<token.range.upperBound, kind: .noun)
          count = first + 1
        }
      case .quantity, .mark, .time, .bracket: open = nil
      default:
        if let first = open, token.range.upperBound - tokens[first].range.lowerBound > Self.longestName { open = nil }
      }
    }
    tokens.removeLast(tokens.count - count)
  }

  private static let longestName = 16

  /// A pair of brackets without a quantity in it is one token; a bracket that has one stays open.
  private func joinBrackets(_ tokens: inout [PhraseToken], _ text: Text) {
    guard let bracket = tokens.firstIndex(where: { $0.kind == .mark && text[$0.range.lowerBound] == 0x28 }) else {
      return
    }
    var count = bracket
    var open: [(start: Int, holdsQuantity: Bool)] = []
    for i in bracket..<tokens.count {
      let token = tokens[i]
      if token.kind == .quantity, !open.isEmpty { open[open.count - 1].holdsQuantity = true }
      let unit = token.kind == .mark ? text[token.range.lowerBound] : 0
      if unit == 0x28 {  // (
        open.append((count, false))
      } else if unit == 0x29, let last = open.popLast() {  // )
        if !last.holdsQuantity {
          let range = tokens[last.start].range.lowerBound..<token.range.upperBound
          tokens[last.start] = PhraseToken(range: range, kind: .bracket)
          count = last.start + 1
          continue
        }
        if !open.isEmpty { open[open.count - 1].holdsQuantity = true }
      }
      tokens[count] = token
      count += 1
    }
    tokens.removeLast(tokens.count - count)
  }
}
