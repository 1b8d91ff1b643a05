/// Puts the words that names are made of together: 重庆市南川区, 萍乡经开区, 江苏艾匹克半导体设备有限公司.
struct NameReader: Sendable {
  /// A name as it stands in the text, or a word that stands for one.
  struct Named: Sendable {
    var range: Range<Int>
    /// Of a place the words that make its name: of a county with the division before it (重庆市南川区), of others
    /// without; of all else the whole range.
    var name: Range<Int>
    /// Whether the name is the official one, not a short form.
    var isFull = false
    var kind: SubjectMention.Kind
    /// The division that is named or in which the thing named lies; nil where none is known.
    var place: Int?
    /// For a word that stands for a name: what that name can end in.
    var refers: UInt16?
    var rule: StaticString
  }

  let gazetteer: Gazetteer
  /// Which places the article names in full or without doubt, so that their doubtful short names count too.
  var certain: Set<Int32> = []

  /// - Complexity: linear in the tokens and in the text between them, as names are bounded in length.
  func names(in scalars: [UInt16], _ tokens: [SubjectScanner.Token], _ block: Range<Int>) -> [Named] {
    var names: [Named] = []
    var free = block.lowerBound
    var k = 0
    while k < tokens.count {
      defer { k += 1 }
      let token = tokens[k]
      guard token.range.lowerBound >= free else { continue }
      var named: Named?
      switch token.meaning {
      case .word(.refers(let last)):
        // 公司, 集团 and the like end other words; 全市 and 该区 don't.
        let isBare = last == 0x53F8 || last == 0x5730 || last == 0x56ED  // 司 地 园
        if isBare, !SubjectBoundary.isLeft(scalars, token.range.lowerBound, block.lowerBound) { break }
        named = Named(
          range: token.range, name: token.range, kind: .place(.region), place: nil, refers: last,
          rule: "a word that refers back")
      case .word(.implies(let place)):
        named = Named(
          range: token.range, name: token.range, kind: .institution, place: Int(place), refers: nil,
          rule: "a body that tells of its place")
      case .word(let word) where word == .zone || word == .company:
        named = nameBefore(token, word, in: scalars, after: free, block)
        while let named, let inner = names.last, inner.range.lowerBound >= named.range.lowerBound { names.removeLast() }
      case .word: break
      case .place:
        named = place(tokens, &k, in: scalars, block)
      }
      if let named {
        names.append(named)
        free = named.range.upperBound
        while k + 1 < tokens.count, tokens[k + 1].range.lowerBound < free { k += 1 }
      }
    }
    return names
  }

  // MARK: Places and what is named after them

  /// The place that begins at token `k`, with the divisions that follow it (江苏省无锡市) and the name that it opens.
  private func place(
    _ tokens: [SubjectScanner.Token], _ k: inout Int, in scalars: [UInt16], _ block: Range<Int>
  ) -> Named? {
    guard case .place(let meanings) = tokens[k].meaning else { return nil }
    let start = tokens[k].range.lowerBound
    var end = tokens[k].range.upperBound
    var chosen = choose(meanings, within: nil)
    var last = k
    var chained = false
    let first = k
    while last + 1 < tokens.count, tokens[last + 1].range.lowerBound == end,
      case .place(let next) = tokens[last + 1].meaning
    {
      let inside = chosen.flatMap { outer in
        gazetteer.meanings(next).first {
          gazetteer.isAncestor(outer, of: Int($0.place))
        }
      }
      if let inside {
        chosen = Int(inside.place)
      } else if !chained, let pair = firstPair(meanings, next), last == k {
        chosen = pair
      } else {
        break
      }
      chained = true
      last += 1
      end = tokens[last].range.upperBound
    }
    let count = last - k
    k = last
    if let tail = tail(after: last, tokens, in: scalars, block) {
      k = tail.token
      return Named(
        range: start..<tail.end, name: start..<tail.end, kind: tail.kind, place: chosen, refers: nil, rule: tail.rule)
    }
    if count == 0, !stands(alone: meanings, tokens, last, in: scalars, block) { return nil }
    guard let chosen else {
      // A name of several places, none of them known from the article.
      return Named(
        range: start..<end, name: start..<end, kind: .place(.county), place: nil, refers: nil,
        rule: "a place of that name")
    }
    let nameEnd = end
    let level = gazetteer.places[chosen].level
    let nameStart = level == .county && last > first ? tokens[last - 1].range.lowerBound : tokens[last].range.lowerBound
    // 重庆全市 is 重庆.
    if last + 1 < tokens.count, tokens[last + 1].range.lowerBound == end,
      case .word(.refers) = tokens[last + 1].meaning, scalars[end] == 0x5168
    {
      k = last + 1
      end = tokens[k].range.upperBound
    }
    return Named(
      range: start..<end, name: nameStart..<nameEnd, isFull: isFull(tokens[last], chosen),
      kind: .place(gazetteer.places[chosen].level), place: chosen, refers: nil,
      rule: "a place by the gazetteer")
  }

  /// The one meant of a name's meanings: the one that the article is certain of, else the highest.
  private func choose(_ meanings: Range<Int32>, within outer: Int?) -> Int? {
    let all = gazetteer.meanings(meanings)
    guard let first = all.first else { return nil }
    if all.count == 1 { return Int(first.place) }
    let level = gazetteer.places[Int(first.place)].level
    let rivals = all.filter {
      gazetteer.places[Int($0.place)].level == level && !gazetteer.places[Int($0.place)].isFormer
    }
    if rivals.count <= 1 { return Int(first.place) }
    let known = rivals.filter { name in
      var next = gazetteer.parent(of: Int(name.place))
      while let p = next {
        if certain.contains(Int32(p)) { return true }
        next = gazetteer.parent(of: p)
      }
      return false
    }
    return known.count == 1 ? known.first.map { Int($0.place) } : nil
  }

  private func isFull(_ token: SubjectScanner.Token, _ place: Int) -> Bool {
    guard case .place(let meanings) = token.meaning else { return false }
    return gazetteer.meanings(meanings).contains {
      Int($0.place) == place && $0.isFull
    }
  }

  /// Of two adjacent names the inner place, where one meaning of the first holds one of the second.
  private func firstPair(_ outer: Range<Int32>, _ inner: Range<Int32>) -> Int? {
    for o in gazetteer.meanings(outer) {
      for i in gazetteer.meanings(inner)
      where gazetteer.isAncestor(Int(o.place), of: Int(i.place)) {
        return Int(i.place)
      }
    }
    return nil
  }

  /// Whether a name without its province or prefecture before it is a place here, and not part of other words.
  private func stands(
    alone meanings: Range<Int32>, _ tokens: [SubjectScanner.Token], _ k: Int, in scalars: [UInt16], _ block: Range<Int>
  ) -> Bool {
    let all = gazetteer.meanings(meanings)
    if all.contains(where: { certain.contains($0.place) }) { return true }
    let range = tokens[k].range
    guard let first = all.first else { return false }
    if first.needsContext { return isListed(tokens, k, in: scalars) }
    let level = gazetteer.places[Int(first.place)].level
    if level == .county, range.count <= 2 {
      return isListed(tokens, k, in: scalars) || SubjectBoundary.isLeft(scalars, range.lowerBound, block.lowerBound)
    }
    return true
  }

  /// Whether it is a member of a list of places: 、 between it and another place's name.
  private func isListed(_ tokens: [SubjectScanner.Token], _ k: Int, in scalars: [UInt16]) -> Bool {
    func isPlace(_ token: SubjectScanner.Token) -> Bool {
      if case .place = token.meaning { return true }
      return false
    }
    let range = tokens[k].range
    if k > 0, isPlace(tokens[k - 1]), tokens[k - 1].range.upperBound + 1 == range.lowerBound,
      scalars[range.lowerBound - 1] == 0x3001
    {
      return true
    }
    return k + 1 < tokens.count && isPlace(tokens[k + 1]) && range.upperBound + 1 == tokens[k + 1].range.lowerBound
      && scalars[range.upperBound] == 0x3001
  }

  private struct Tail {
    var token: Int
    var end: Int
    var kind: SubjectMention.Kind
    var rule: StaticString
  }

  /// The zone, company or institution whose name the place before it opens.
  private func tail(after k: Int, _ tokens: [SubjectScanner.Token], in scalars: [UInt16], _ block: Range<Int>) -> Tail?
  {
    var found: Tail?
    let from = tokens[k].range.upperBound
    var next = k + 1
    while next < tokens.count, tokens[next].range.lowerBound - from <= 20 {
      let token = tokens[next]
      let gap = from..<token.range.lowerBound
      guard SubjectBoundary.isUnbroken(scalars, gap) else { break }
      guard case .word(let word) = token.meaning else {
        next += 1
        continue
      }
      let gapLimit: Int
      let kind: SubjectMention.Kind
      switch word {
      case .zone: (gapLimit, kind) = (8, .zone)
      case .company: (gapLimit, kind) = (20, .company)
      case .institution: (gapLimit, kind) = (4, .institution)
      default: return found
      }
      if gap.count <= gapLimit,
        !(kind == .company && gap.isEmpty && token.range.count <= 2 && isOrdinaryCompanyTail(scalars, token.range))
      {
        found = Tail(token: next, end: token.range.upperBound, kind: kind, rule: rule(kind))
        if kind == .company || kind == .institution,
          next + 1 >= tokens.count || tokens[next + 1].range.lowerBound != token.range.upperBound
        {
          return found
        }
      } else if found != nil {
        return found
      }
      next += 1
    }
    return found
  }

  /// 上海地产, 北京汽车: as often the trade as a company's name.
  private func isOrdinaryCompanyTail(_ scalars: [UInt16], _ range: Range<Int>) -> Bool {
    let trade: [[UInt16]] = ["地产", "航空", "汽车", "传媒", "保险", "钢铁", "证券", "石化"].map { Script.folded($0) }
    return trade.contains(Array(scalars[range]))
  }

  private func rule(_ kind: SubjectMention.Kind) -> StaticString {
    switch kind {
    case .zone: "a zone by its last words"
    case .company: "a company by its last words"
    default: "an institution by its last words"
    }
  }

  /// The zone or company that ends with token `k` and has no place before it: its name goes back to where the words
  /// before it end.
  private func nameBefore(
    _ token: SubjectScanner.Token, _ word: SubjectWords.Meaning, in scalars: [UInt16], after free: Int,
    _ block: Range<Int>
  ) -> Named? {
    let end = token.range.lowerBound
    let isLong = word == .company && token.range.count >= 4
    let longest = isLong ? 24 : 4
    var start = end
    var depth = 0
    var isBracketed = false
    while start > block.lowerBound, end - start <= longest {
      let character = scalars[start - 1]
      // Of a long name a place may stand in brackets inside: 某某(江西)传动系统有限公司.
      if character == 0x29, isLong {
        depth += 1
        isBracketed = true
      } else if character == 0x28, depth > 0 {
        depth -= 1
      } else {
        guard SubjectBoundary.isInside(character), isBracketed || start > free else { break }
      }
      start -= 1
    }
    guard depth == 0, (2...longest).contains(end - start) else { return nil }
    // Short endings close many ordinary words: 大型集团, 商业银行.
    if !isLong, SubjectBoundary.isGeneric(scalars[start..<end]) { return nil }
    return Named(
      range: start..<token.range.upperBound, name: start..<token.range.upperBound,
      kind: word == .zone ? .zone : .company, place: nil, refers: nil,
      rule: rule(word == .zone ? .zone : .company))
  }
}
