/// Parts a list of things that share one noun, for values that are told off to them: 第一、二、三产业增加值分别….
struct SharedList {
  let tokens: [PhraseToken]
  let text: Text
  let trimmer: PhraseTrimmer
  let lexicon: PhraseLexicon

  /// The phrases of the things in `run`: of the ways to part it the one that gives `count`, as 生活用品及服务和食品 are
  /// two things and three words.
  func items(of run: Range<Int>, count: Int) -> [NounPhrase] {
    let all = items(of: run, joints: nil)
    if all.count == count { return all }
    for joints in Self.joints {
      let items = items(of: run, joints: joints)
      if items.count == count { return items }
    }
    return all
  }

  private static let joints = ["、和与以", "、以", "、", "和与"].map { Characters($0.utf16) }

  /// The phrases of the things in `run`, or none where it is no list.
  ///
  /// - Parameter joints: what parts them, nil for every joiner.
  private func items(of run: Range<Int>, joints: Characters?) -> [NounPhrase] {
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for i in run where tokens[i].kind == .joiner && isJoint(i, joints) {
      if start < i { parts.append(start..<i) }
      start = i + 1
    }
    if start < run.upperBound { parts.append(start..<run.upperBound) }
    guard parts.count > 1, let last = parts.last else { return [] }
    if let etCetera = etCetera(in: run), parts.count > 2, last.lowerBound > etCetera {
      return examples(Array(parts.dropLast()), last)
    }
    if let de = last.last(where: { tokens[$0].kind == .de }) {
      // 煤、油、气的比重: what follows 的 is shared by all.
      var items = parts.dropLast().map { trimmer.pieces(of: trimmer.cutTail($0)) }
      items.append(trimmer.pieces(of: last.lowerBound..<de))
      let head = trimmer.pieces(of: trimmer.cutTail(de + 1..<last.upperBound))
      return items.map { phrase($0 + head) }
    }
    let whole = trimmer.cutTail(last)
    guard !whole.isEmpty else { return [] }
    let lastPieces = trimmer.pieces(of: whole)
    guard let head = sharedHead(of: whole, after: parts.dropLast()) else {
      return parts.map { phrase(prefix(of: $0, parts) + trimmer.pieces(of: trimmer.cutTail($0)) + classOf($0, parts)) }
    }
    return parts.dropLast().map {
      phrase(prefix(of: $0, parts) + trimmer.pieces(of: $0) + classOf($0, parts) + [head])
    } + [phrase(prefix(of: last, parts) + lastPieces)]
  }

  /// Whether a joiner is one of those that part things, as 等 always does.
  private func isJoint(_ joiner: Int, _ joints: Characters?) -> Bool {
    guard let joints else { return true }
    let first = text[tokens[joiner].range.lowerBound]
    return joints.contains(first) || first == PhraseTrimmer.etCetera
  }

  /// 产业 for the 第一 and 二 of 第一、二、三产业和居民生活用电; none where the list's last part is the one with the class.
  private func classOf(_ part: Range<Int>, _ parts: [Range<Int>]) -> [Range<Int>] {
    let words = characters(of: part)
    guard let last = parts.last, !isNumeral(text[characters(of: last).lowerBound]),
      isNumeral(text[words.upperBound - 1]), words.count == 1 || text[words.upperBound - 2] == 0x7B2C,  // 第
      let bearer = parts.first(where: { $0.lowerBound > part.lowerBound && characters(of: $0).count > 2 })
    else { return [] }
    let whole = characters(of: bearer)
    return isNumeral(text[whole.lowerBound]) ? [whole.lowerBound + 1..<whole.upperBound] : []
  }

  /// 等 before the last part.
  private func etCetera(in run: Range<Int>) -> Int? {
    run.last { tokens[$0].kind == .joiner && text[tokens[$0].range.lowerBound] == PhraseTrimmer.etCetera }
  }

  /// 营业收入、利税等指标: the things before 等; 生铁、粗钢等产品产量: with what is said of all of them.
  private func examples(_ parts: [Range<Int>], _ last: Range<Int>) -> [NounPhrase] {
    let whole = trimmer.cutTail(last)
    let items = parts.map { trimmer.cutTail($0) }
    guard !whole.isEmpty, items.allSatisfy({ !$0.isEmpty }) else { return [] }
    // 制造业、零售业等重点行业到位资金: what is said of the group is said of each.
    if let group = whole.first(where: { g in Self.groups.contains { text.ends(tokens[g].range, in: $0) } }),
      group + 1 < whole.upperBound
    {
      let shared = trimmer.pieces(of: group + 1..<whole.upperBound)
      return items.map { phrase(trimmer.pieces(of: $0) + shared) }
    }
    let head = tokens[whole.upperBound - 1]
    let isShared = [.head, .indicator, .generic].contains(head.kind) && !text.reads(head.range, "指标")
    return items.map { item in
      phrase(trimmer.pieces(of: item) + (isShared ? [head.range] : []))
    }
  }

  private static let groups: [StaticString] = ["行业", "领域", "产品", "商品", "产业", "地区", "品类", "门类"]

  private func phrase(_ pieces: [Range<Int>]) -> NounPhrase {
    NounPhrase(pieces: pieces, strength: .nominal, endsInIndicator: true)
  }

  /// The end of the last part that the parts before it lack.
  private func sharedHead(of last: Range<Int>, after parts: ArraySlice<Range<Int>>) -> Range<Int>? {
    guard let first = parts.first, let before = parts.last else { return nil }
    let lastRange = characters(of: last)
    let firstRange = characters(of: first)
    let beforeLength = characters(of: before).count
    if lastRange.count > beforeLength {
      let rest = lastRange.lowerBound + beforeLength..<lastRange.upperBound
      let other = text[lastRange.lowerBound]
      if beforeLength == 1 && (isNumeral(other) || isPair(text[firstRange.lowerBound], other)) { return rest }
      // 一线、二线、三线城市价格
      if beforeLength > 1,
        parts.allSatisfy({ characters(of: $0).count == beforeLength && isNumeral(text[characters(of: $0).lowerBound]) }
        ),
        isNumeral(other),
        text.scalars[firstRange.dropFirst()].elementsEqual(
          text.scalars[lastRange.lowerBound + 1..<lastRange.lowerBound + beforeLength])
      {
        return rest
      }
      let joined = Array(text.scalars[firstRange]) + Array(text.scalars[rest])
      if lexicon.standard(of: joined) != nil, lexicon.standard(of: Array(text.scalars[firstRange])) == nil {
        return rest
      }
    }
    if let suffix = headSuffix(of: lastRange, orDeed: last.count == 1), suffix.count < lastRange.count {
      return parts.contains { headSuffix(of: characters(of: $0)) != nil } ? nil : suffix
    }
    // 肉类、医药材及药品: of two things neither is the others' name.
    guard last.count > 1, !last.contains(where: { tokens[$0].kind == .joiner }) else { return nil }
    let head = tokens[last.upperBound - 1]
    // 猪、牛、羊出栏: what is said of all is a verb.
    let isDeed = head.kind == .event
    guard head.isNominal || isDeed, head.range.count > 1 else { return nil }
    let isOwned = parts.contains { part in
      let end = tokens[part.upperBound - 1]
      return end.kind == head.kind && end.kind != .noun
        || text.ends(end.range, in: "业") && text.ends(head.range, in: "业")
        || text.scalars[characters(of: part)].suffix(head.range.count).elementsEqual(text.scalars[head.range])
        || part.contains {
          text.scalars[tokens[$0].range].elementsEqual(text.scalars[tokens[last.lowerBound].range])
        }
    }
    return isOwned ? nil : head.range
  }

  /// The general noun that ends some words: 价格 of 猪肉价格; of a known indicator also the verb, 出栏 of 羊出栏.
  private func headSuffix(of range: Range<Int>, orDeed: Bool = false) -> Range<Int>? {
    for length in 2...4 where length <= range.count {
      let suffix = range.upperBound - length..<range.upperBound
      guard let found = lexicon.words.longest(in: text.scalars, at: suffix.lowerBound, before: suffix.upperBound),
        found.length == length,
        found.value.kind == .head || found.value.kind == .generic || orDeed && found.value.kind == .event
      else { continue }
      return suffix
    }
    return nil
  }

  /// 第 of 第一、二、三产业, for the parts that go without it.
  private func prefix(of part: Range<Int>, _ parts: [Range<Int>]) -> [Range<Int>] {
    guard let first = parts.first, part != first, characters(of: first).count > 1 else { return [] }
    let start = characters(of: first).upperBound - 2
    guard text[start] == 0x7B2C, isNumeral(text[characters(of: part).lowerBound]) else { return [] }  // 第
    return [start..<start + 1]
  }

  private func characters(of part: Range<Int>) -> Range<Int> {
    tokens[part.lowerBound].range.lowerBound..<tokens[part.upperBound - 1].range.upperBound
  }

  /// 内、外贸, 进、出口, 男、女: one character of each thing.
  private func isPair(_ one: UInt16, _ other: UInt16) -> Bool {
    Self.pairs.contains { $0.contains(one) && $0.contains(other) && one != other }
  }

  private static let pairs = ["内外", "进出", "男女", "城乡", "水火", "客货", "新旧", "存贷", "收支", "增减", "大中小", "省市县"].map {
    Set($0.utf16)
  }

  private func isNumeral(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D: true  // 一 to 六
    default: false
    }
  }
}
