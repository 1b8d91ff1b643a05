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
    /// The full name that a short one stands for.
    var fullName: String?
    /// Of a company of the list behind a place its own words alone: the 格力 of 重庆格力.
    var branchOf: Range<Int>?
    var rule: StaticString

    init(
      _ range: Range<Int>, name: Range<Int>? = nil, isFull: Bool = false, _ kind: SubjectMention.Kind,
      place: Int? = nil, refers: UInt16? = nil, rule: StaticString
    ) {
      self.range = range
      self.name = name ?? range
      self.isFull = isFull
      self.kind = kind
      self.place = place
      self.refers = refers
      self.rule = rule
    }
  }

  typealias Token = SubjectScanner.Token

  let places: PlaceReader
  /// Whose the bodies are that stand without a name (财政部).
  let nation: Int

  /// - Complexity: linear in the tokens and in the text between them, as names are bounded in length.
  func names(in scalars: [UInt16], _ tokens: [Token], _ block: Range<Int>) -> [Named] {
    var names: [Named] = []
    // Where the next name may begin: after the last one, and after the last word that no name holds.
    var free = block.lowerBound
    var afterVerb = block.lowerBound
    var k = 0
    while k < tokens.count {
      defer { k += 1 }
      let token = tokens[k]
      guard token.range.lowerBound >= (names.last?.range.upperBound ?? 0) else { continue }
      var named: Named?
      switch token.meaning {
      case .word(.verb):
        free = max(free, token.range.upperBound)
        afterVerb = free
      case .word(.section):
        named = section(token, in: scalars, after: afterVerb, block)
        while let named, let inner = names.last, inner.range.lowerBound >= named.range.lowerBound { names.removeLast() }
      case .word(.refers(let last)):
        named = reference(token, last, in: scalars, block) ?? group(token, last, in: scalars, after: free, block)
      case .word(.implies(let place)):
        // 财政部门 are any place's.
        if token.range.upperBound < block.upperBound, scalars[token.range.upperBound] == 0x95E8,  // 门
          scalars[token.range.upperBound - 1] == 0x90E8  // 部
        {
          break
        }
        let isNation = Int(place) == places.gazetteer.nation
        named = Named(
          token.range, .institution, place: isNation ? nation : Int(place), rule: "a body that tells of its place")
      case .word(.corporation): named = corporation(tokens, &k, from: token.range.lowerBound, in: scalars)
      case .word(.zone), .word(.company), .word(.project):
        // 九州重工 in 九州重工股份有限公司 is no end yet.
        if token.range.count < 4, longCompany(after: k, tokens, in: scalars) != nil { break }
        let owner = names.last.flatMap { $0.refers != nil && $0.range.upperBound == token.range.lowerBound ? $0 : nil }
        // 我省开发区 and 全市开发区 are many.
        if let owner, scalars[owner.range.lowerBound] == 0x5168 || owner.refers == 0x7701 { break }  // 全; 省
        let follows = owner != nil
        named = nameBefore(token, in: scalars, after: free, block, follows: follows)
        while let named, let inner = names.last, inner.range.lowerBound >= named.range.lowerBound { names.removeLast() }
      case .word(.institution): afterVerb = token.range.upperBound
      case .word: break
      case .alias(let alias):
        named = Named(token.range, alias.kind, place: alias.place, rule: "a short name that the article introduces")
        named?.fullName = alias.name
        if case .place = alias.kind, let tail = tail(after: k, nil, tokens, in: scalars), tail.kind != .institution {
          named = Named(token.range.lowerBound..<tail.end, tail.kind, rule: tail.rule)
          k = tail.token
        }
      case .place: named = placeName(tokens, &k, in: scalars, block)
      }
      guard let plain = named else { continue }
      let whole = project(opening: plain, tokens, &k, in: scalars, block)
      names.append(whole)
      free = whole.range.upperBound
    }
    return names
  }

  /// 公司, 当地 and 园区 end other words; 全市 and 该区 don't.
  private func reference(_ token: Token, _ last: UInt16, in scalars: [UInt16], _ block: Range<Int>) -> Named? {
    typealias Suffix = ReferenceResolver.Suffix
    let isBare = [Suffix.company, Suffix.anywhere, Suffix.park, Suffix.cooperative].contains(last)
    if isBare, !SubjectBoundary.isLeft(scalars, token.range.lowerBound, block.lowerBound) { return nil }
    return Named(token.range, .institution, refers: last, rule: "a word that refers back")
  }

  // MARK: What a place opens

  private func placeName(_ tokens: [Token], _ k: inout Int, in scalars: [UInt16], _ block: Range<Int>) -> Named? {
    let first = k
    guard let chain = places.chain(tokens, k, in: scalars, block) else { return nil }
    k = chain.last
    let start = tokens[first].range.lowerBound
    var end = tokens[chain.last].range.upperBound
    if let tail = tail(after: chain.last, chain.place, tokens, in: scalars) {
      k = tail.token
      // 建行某地分行, 国网某地电力公司
      let bank: UInt16 = 0x884C  // 行
      let opens =
        start - 2 >= block.lowerBound && tail.kind == .company
        && (scalars[start - 1] == bank && scalars[tail.end - 1] == bank || scalars.end(of: "国网", at: start - 2) != nil)
        && SubjectBoundary.isLeft(scalars, start - 2, block.lowerBound)
      return Named(start - (opens ? 2 : 0)..<tail.end, tail.kind, place: chain.place, rule: tail.rule)
    }
    if chain.last + 1 < tokens.count, tokens[chain.last + 1].range.lowerBound == end,
      isPlaceOfBranch(chain), case .word(.corporation) = tokens[chain.last + 1].meaning
    {
      k = chain.last + 1
      let own = tokens[k].range.lowerBound
      var named = corporation(tokens, &k, from: start, in: scalars)
      if chain.place != places.gazetteer.nation {
        named.place = chain.place
        named.branchOf = own..<named.range.upperBound
      }
      return named
    }
    if let town = town(after: chain, from: start, tokens, &k) { return town }
    if let place = chain.place, places.gazetteer.isArea(.place(place)),
      let end = SubjectBoundary.countedDivisions(scalars, end, block.upperBound, ofProvinces: !chain.stands)
    {
      while k + 1 < tokens.count, tokens[k + 1].range.lowerBound < end { k += 1 }
      return Named(start..<end, .place(.region), place: place, rule: "a region by the number of its divisions")
    }
    guard chain.stands else { return nil }
    guard let place = chain.place else {
      return Named(start..<end, .place(.county), rule: "a name of several places")
    }
    let level = places.gazetteer.places[place].level
    let nameStart = tokens[level == .county && chain.last > first ? chain.last - 1 : chain.last].range.lowerBound
    let name = nameStart..<end
    // 重庆全市 is 重庆.
    if chain.last + 1 < tokens.count, tokens[chain.last + 1].range.lowerBound == end,
      case .word(.refers) = tokens[chain.last + 1].meaning, scalars[end] == 0x5168  // 全
    {
      k = chain.last + 1
      end = tokens[k].range.upperBound
    }
    return Named(
      start..<end, name: name, isFull: chain.isFull, .place(level), place: place, rule: "a place by the gazetteer")
  }

  /// The town that the article alone knows, behind the county's name: 通化县快大茂镇.
  private func town(after chain: PlaceReader.Chain, from start: Int, _ tokens: [Token], _ k: inout Int) -> Named? {
    guard let county = chain.place, places.gazetteer.places[county].level != .nation, chain.last + 1 < tokens.count,
      tokens[chain.last + 1].range.lowerBound == tokens[chain.last].range.upperBound,
      case .alias(let alias) = tokens[chain.last + 1].meaning, case .place = alias.kind
    else { return nil }
    k = chain.last + 1
    return Named(start..<tokens[k].range.upperBound, isFull: true, alias.kind, rule: "a town behind its county")
  }

  private struct Tail {
    var token: Int
    var end: Int
    var kind: SubjectMention.Kind
    var rule: StaticString
  }

  /// The zone, company or institution whose name the place before it opens.
  private func tail(after k: Int, _ place: Int?, _ tokens: [Token], in scalars: [UInt16]) -> Tail? {
    var found: Tail?
    let level = place.map { places.gazetteer.places[$0].level }
    let from = tokens[k].range.upperBound
    for next in (k + 1)..<max(k + 1, tokens.count) {
      let token = tokens[next]
      let gap = from..<max(from, token.range.lowerBound)
      // 某地某某(集团)股份公司
      if token.meaning.isCompany, token.range.lowerBound > from, scalars[token.range.lowerBound - 1] == 0x28 {
        continue
      }
      guard gap.count <= 20, SubjectBoundary.isUnbroken(scalars, gap) else { break }
      guard case .word(let word) = token.meaning else { continue }
      switch word {
      case .zone
      where gap.count <= 8 && !SubjectBoundary.endsInWork(scalars[gap])
        && !(gap.isEmpty && SubjectBoundary.isSights(scalars[from - 1..<token.range.upperBound])):
        found = Tail(token: next, end: token.range.upperBound, kind: .zone, rule: "a zone by its last words")
      case .company
      where (level != .nation || token.range.count >= 4)
        && (!gap.isEmpty || !SubjectBoundary.isTrade(scalars[token.range]))
        && (token.range.count >= 4 || !isTrade(token.range.upperBound, in: scalars, 0..<scalars.count))
        && (gap.count >= 2 || !SubjectBoundary.isCooperative(scalars[token.range]))
        && !SubjectBoundary.counts(scalars[gap]):
        // A short ending must follow closely: 上海某某集团, but not 上海工业投资集团.
        guard token.range.count >= 4 || gap.count <= 4 else { return found }
        found = Tail(token: next, end: token.range.upperBound, kind: .company, rule: "a company by its last words")
        if next + 1 >= tokens.count || tokens[next + 1].range.lowerBound != token.range.upperBound { return found }
      case .refers(ReferenceResolver.Suffix.company)
      where (2...6).contains(gap.count) && token.range.count == 2 && !SubjectBoundary.isGeneric(scalars[gap]):
        return Tail(token: next, end: token.range.upperBound, kind: .company, rule: "a company by its last words")
      case .refers(ReferenceResolver.Suffix.park)
      where gap.isEmpty && level == .county && token.range.count == 2:
        return Tail(token: next, end: token.range.upperBound, kind: .zone, rule: "a zone by its last words")
      // 某地银行发布一季报
      case .institution where found?.kind == .company: return found
      case .institution where gap.count <= (level == .nation ? 10 : 4):
        return Tail(
          token: next, end: token.range.upperBound, kind: .institution, rule: "an institution by its last words")
      case .verb where longCompany(after: k, tokens, in: scalars) == nil: return found
      case .verb, .zone, .company, .institution: continue
      // 美国某某公司 of a company of the list.
      case .corporation
      where gap.isEmpty && next + 1 < tokens.count && tokens[next + 1].range.lowerBound == token.range.upperBound
        && tokens[next + 1].meaning.isCompany:
        continue
      // 某地某某工程有限公司 is no project.
      case .project where token.range.count <= 2 && longCompany(after: k, tokens, in: scalars) != nil: continue
      default: return found
      }
    }
    return found
  }

  /// The …有限公司 that comes without a break, so that whatever is between is part of the name.
  func longCompany(after k: Int, _ tokens: [Token], in scalars: [UInt16]) -> Int? {
    let from = tokens[k].range.upperBound
    for next in (k + 1)..<max(k + 1, min(tokens.count, k + 9)) {
      let start = tokens[next].range.lowerBound
      guard start >= from, start - from <= 20, SubjectBoundary.isUnbroken(scalars, from..<start) else { return nil }
      if case .word(.company) = tokens[next].meaning, tokens[next].range.count >= 4 { return next }
    }
    return nil
  }

  /// Whether a place is below a province, so that a railway named after it is one of its own: 贵南高铁.
  private func isLocal(_ named: Named) -> Bool {
    if named.kind == .place(.province), let place = named.place {
      return places.gazetteer.places[place].name.utf16.last == 0x5E02  // 市
    }
    return named.kind == .place(.prefecture) || named.kind == .place(.county)
  }

  /// The project whose name a place, zone or company opens: 某某有限公司山西研发生产基地.
  private func project(
    opening named: Named, _ tokens: [Token], _ k: inout Int, in scalars: [UInt16], _ block: Range<Int>
  ) -> Named {
    // 广东全省 opens no name.
    guard named.refers == nil, named.fullName == nil, named.kind != .institution,
      named.name.upperBound == named.range.upperBound
    else { return named }
    let from = named.range.upperBound
    var whole = named
    var next = k + 1
    while next < tokens.count, tokens[next].range.lowerBound - from <= 24 {
      let token = tokens[next]
      let gap = from..<max(from, token.range.lowerBound)
      guard token.range.lowerBound >= from, SubjectBoundary.isUnbroken(scalars, gap, joining: true) else { break }
      switch token.meaning {
      case .word(.project):
        let range = named.range.lowerBound..<token.range.upperBound
        let isStructure = SubjectBoundary.isStructure(scalars[token.range])
        let isNamed = gap.count >= 2 || isStructure && (named.range.count > 2 || isLocal(named))
        let isGeneric =
          SubjectBoundary.isDescribed(scalars, range.lowerBound, block)
          ? SubjectBoundary.proper(scalars[gap]).count < 2 : SubjectBoundary.isGeneric(scalars[gap])
        if isNamed, !isGeneric, !SubjectBoundary.isRank(scalars[gap]),
          isStructure || SubjectBoundary.isMeasured(scalars, range, block)
        {
          whole = Named(range, .project, place: named.place, rule: "a project by its first and last words")
          k = next
        }
      case .place, .word(.zone), .word(.company), .word(.institution), .word(.section): break
      default: return whole
      }
      next += 1
    }
    return whole
  }
}
