/// Makes a noun phrase of a run of tokens: takes from both of its ends what does not belong to the indicator.
struct PhraseTrimmer {
  let tokens: [PhraseToken]
  let text: Text

  /// - Parameter run: indices of tokens that may stand in a phrase.
  /// - Returns: nil where nothing of the run can name anything.
  ///   `isCounted`: whether it follows a measure word, so that those who act are what is counted.
  func phrase(_ run: Range<Int>, isCounted: Bool = false) -> NounPhrase? {
    var trimmed = cutHead(cutTail(run))
    guard !trimmed.isEmpty else {
      return run.contains { tokens[$0].kind == .tail } ? NounPhrase(pieces: [], strength: .tail) : nil
    }
    trimmed = shortened(ownProperty(trimmed))
    guard let strength = strength(of: trimmed, isCounted) else { return nil }
    // One character names nothing by itself but a thing that is counted.
    if trimmed.count == 1, tokens[trimmed.lowerBound].range.count == 1,
      !isCounted || !Self.shortNouns.contains(text[tokens[trimmed.lowerBound].range.lowerBound])
    {
      return nil
    }
    if isOnlyOrder(trimmed) { return nil }
    return NounPhrase(
      pieces: pieces(of: trimmed), strength: strength,
      endsInIndicator: isIndicator(tokens[trimmed.upperBound - 1].kind))
  }

  /// 第二, 三年, 1-2月: words of order and time name nothing.
  private func isOnlyOrder(_ run: Range<Int>) -> Bool {
    let characters = tokens[run.lowerBound].range.lowerBound..<tokens[run.upperBound - 1].range.upperBound
    return characters.count <= 8 && characters.allSatisfy { Self.ofOrder.contains(text[$0]) }
  }

  private static let ofOrder = Characters("第一二三四五六七八九十两0123456789.、和至-年月季日位名 ".utf16)
  private static let shortNouns = Characters("村镇乡县市区州省国岛桥路车船店馆校矿井牛羊猪鸡鸭鹅鱼树楼站港库厂塔".utf16)

  // MARK: - Ends

  /// Without 的, joiners and tails at its end, and without a predicate after a noun (营业收入|录得).
  func cutTail(_ run: Range<Int>) -> Range<Int> {
    var end = run.upperBound
    var hadDe = false
    while end > run.lowerBound {
      switch tokens[end - 1].kind {
      case .de:
        hadDe = true
        end -= 1
      case .joiner, .tail, .modifier: end -= 1
      case .quote where isOpening(tokens[end - 1]): end -= 1
      case .plain where !hadDe && hasNoun(run.lowerBound..<end - 1) && !isObject(run.lowerBound): end -= 1
      case .event where end - 1 > run.lowerBound && isIndicator(tokens[end - 2].kind): end -= 1
      default: return run.lowerBound..<end
      }
    }
    return run.lowerBound..<end
  }

  /// 完成|信息维护: after a verb that states, a verb at the end is a noun.
  private func isObject(_ start: Int) -> Bool {
    start > 0 && tokens[start - 1].kind == .light && !isBeneficiary(tokens[start - 1])
  }

  /// Without 的, joiners and closing marks at its beginning, and without the doer of an action (部门|上报信息).
  private func cutHead(_ run: Range<Int>) -> Range<Int> {
    var start = run.lowerBound
    while start < run.upperBound {
      switch tokens[start].kind {
      case .de, .joiner, .tail: start += 1
      case .noun where isRateBase(start, run.upperBound): start += 2
      case .noun where isPerHead(start, run), .head where isPerHead(start, run), .indicator where isPerHead(start, run):
        start += 1
      case .quote where !isOpening(tokens[start]) || !isClosed(start, run.upperBound): start += 1
      case .event, .plain:
        // 受关注的|购进价格指数: a known indicator needs no clause before it.
        guard isIndicator(tokens[run.upperBound - 1].kind),
          let de = (start..<run.upperBound).first(where: { tokens[$0].kind == .de }), !hasNominal(start..<de)
        else { return afterDoer(start..<run.upperBound) }
        start = de + 1
      case .noun where isBareOwner(start, run.upperBound): start += 1
      case .noun where isBasis(start, run.upperBound), .indicator where isBasis(start, run.upperBound):
        // 按|常住人口|计算|的|人均GDP
        guard let de = (start..<run.upperBound).first(where: { tokens[$0].kind == .de }) else {
          return afterDoer(start..<run.upperBound)
        }
        start = de + 1
      default: return afterDoer(start..<run.upperBound)
      }
    }
    return start..<run.upperBound
  }

  /// 为, 向, 对, 给, 与, 由: whom or with whom something is done.
  private func isBeneficiary(_ token: PhraseToken) -> Bool {
    guard token.range.count == 1 else { return false }
    switch text[token.range.lowerBound] {
    case 0x4E3A, 0x5411, 0x5BF9, 0x7ED9, 0x4E0E, 0x7531: return true
    default: return false
    }
  }

  private func isClosed(_ start: Int, _ end: Int) -> Bool {
    (start + 1..<end).contains { tokens[$0].kind == .quote && !isOpening(tokens[$0]) }
  }

  /// 项目|占地: whose property it is goes without saying.
  private func isBareOwner(_ start: Int, _ end: Int) -> Bool {
    guard start + 2 == end, tokens[start].range.count == 2 else { return false }
    return tokens[start + 1].kind == .property && text.reads(tokens[start].range, oneOf: Self.bareOwners)
  }

  /// Whether a phrase begins with what a known indicator is reckoned by.
  private func isBasis(_ start: Int, _ end: Int) -> Bool {
    start > 0 && text.reads(tokens[start - 1].range, "按") && isIndicator(tokens[end - 1].kind)
  }

  private static let bareOwners: [StaticString] = ["项目", "企业", "工程", "园区", "公司", "该园"]

  private func afterDoer(_ run: Range<Int>) -> Range<Int> {
    if run.lowerBound > 0, isBeneficiary(tokens[run.lowerBound - 1]) {
      for i in run where tokens[i].kind == .event && i > run.lowerBound && hasNominal(i + 1..<run.upperBound) {
        return i..<run.upperBound
      }
    }
    for i in run.reversed() where tokens[i].kind == .plain {
      guard i > run.lowerBound, tokens[i - 1].isDoer(in: text) || isPlaceOfWork(tokens[i - 1]), i + 1 < run.upperBound
      else { continue }
      let next = tokens[i + 1]
      // 种植|面积, 冶炼|业: a verb before a measure or a suffix is part of a noun.
      let isCompound = next.kind == .generic || next.kind == .tail || next.kind == .de || next.range.count == 1
      let rest = i + 1..<run.upperBound
      if !isCompound, hasNominal(rest) || tokens[i + 1].kind == .event { return i..<run.upperBound }
    }
    return run
  }

  /// 码头|接收|垃圾, 医院|接诊|患者: where something is done.
  private func isPlaceOfWork(_ token: PhraseToken) -> Bool {
    token.kind == .noun && token.range.count > 1 && Self.placesOfWork.contains { text.ends(token.range, in: $0) }
  }

  private static let placesOfWork: [StaticString] = [
    "码头", "医院", "学校", "车站", "机场", "口岸", "海关", "港口", "公司", "机构", "部门", "单位",
  ]

  /// 冶金阀门、|总投资, 新建的基地|占地面积: a property without the other thing, or the project, before it.
  private func ownProperty(_ run: Range<Int>) -> Range<Int> {
    let last = run.upperBound - 1
    guard run.count > 1, tokens[last].kind == .property || text.reads(tokens[last].range, oneOf: Self.amounts) else {
      return run
    }
    let before = tokens[last - 1]
    let isOfSite = before.isNominal && Self.sites.contains { text.ends(before.range, in: $0) }
    return before.kind == .joiner || isOfSite && run.count > 2 ? last..<run.upperBound : run
  }

  private static let amounts: [StaticString] = ["总投资", "总投资额", "投资总额", "计划总投资"]
  private static let sites: [StaticString] = ["项目", "基地", "园区", "工程", "产业园", "段"]

  static let etCetera: UInt16 = 0x7B49  // 等

  /// A phrase longer than this is cut at its last joint: 的 or a joiner.
  private static let longest = 26

  private func shortened(_ run: Range<Int>) -> Range<Int> {
    func length(_ run: Range<Int>) -> Int {
      tokens[run.upperBound - 1].range.upperBound - tokens[run.lowerBound].range.lowerBound
    }
    // 烟草制造业、化纤制造业等行业新订单指数: the examples do not belong to an indicator that is known.
    if length(run) > 14, isIndicator(tokens[run.upperBound - 1].kind),
      let last = run.last(where: { tokens[$0].kind == .joiner && text[tokens[$0].range.lowerBound] == Self.etCetera }),
      last + 1 < run.upperBound
    {
      return last + 1..<run.upperBound
    }
    guard length(run) > Self.longest else { return run }
    for i in run where tokens[i].kind == .de || tokens[i].kind == .joiner {
      let rest = i + 1..<run.upperBound
      if !rest.isEmpty, hasNominal(rest), length(rest) <= Self.longest { return rest }
    }
    for i in run where length(i..<run.upperBound) <= Self.longest { return i..<run.upperBound }
    return run
  }

  // MARK: - What it is made of

  private func strength(of run: Range<Int>, _ isCounted: Bool) -> NounPhrase.Strength? {
    var strength: NounPhrase.Strength?
    for i in run {
      switch tokens[i].kind {
      case .noun, .indicator, .head, .property, .criterion: return .nominal
      case .doer where isCounted || i > run.lowerBound: return .nominal
      case .generic: strength = max(strength ?? .generic, .generic)
      // 143个重大|应用: what a modifier stands before is counted.
      case .event, .plain:
        let isNoun = isCounted && i + 1 == run.upperBound && i > run.lowerBound && tokens[i - 1].kind == .modifier
        strength = isNoun ? .nominal : max(strength ?? .verbal, .verbal)
      default: break
      }
    }
    // 出口数量: a verb and a noun that needs its thing name something together.
    let kinds = run.map { tokens[$0].kind }
    if kinds.contains(.generic), kinds.contains(.event) || kinds.contains(.plain) { return .nominal }
    return strength
  }

  func hasNominal(_ run: Range<Int>) -> Bool { run.contains { tokens[$0].isNominal } }

  private func hasNoun(_ run: Range<Int>) -> Bool {
    run.contains { tokens[$0].isNominal && tokens[$0].kind != .generic }
  }

  /// 10|股|现金红利: a number with its measure word that the phrase is a rate of.
  private func isRateBase(_ start: Int, _ end: Int) -> Bool {
    guard start + 2 < end, tokens[start + 1].range.count == 1,
      text.scalars[tokens[start].range].allSatisfy({ (0x30...0x39).contains($0) })
    else { return false }
    switch text[tokens[start + 1].range.lowerBound] {
    case 0x80A1, 0x4EBA, 0x6B21, 0x65E5, 0x5929, 0x6708, 0x5E74: return true  // 股 人 次 日 天 月 年
    default: return false
    }
  }

  /// 每|千|人口|医师: how many people a rate is for.
  private func isPerHead(_ i: Int, _ run: Range<Int>) -> Bool {
    guard run.lowerBound > 0, i - run.lowerBound < 2, i + 1 < run.upperBound,
      text[tokens[run.lowerBound - 1].range.upperBound - 1] == 0x6BCF  // 每
    else { return false }
    switch text[tokens[i].range.lowerBound] {
    case 0x5341, 0x767E, 0x5343, 0x4E07: return true  // 十 百 千 万
    case 0x6237, 0x540D, 0x4F4D, 0x4E2A, 0x5BB6: return tokens[i].range.count == 1  // 户 名 位 个 家
    default: return i > run.lowerBound && tokens[i].range.count <= 2 && text[tokens[i].range.lowerBound] == 0x4EBA  // 人
    }
  }

  private func isIndicator(_ kind: PhraseToken.Kind) -> Bool { kind == .indicator || kind == .head }

  private func isOpening(_ token: PhraseToken) -> Bool { Self.isOpening(text[token.range.lowerBound]) }

  static func isOpening(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201C, 0x2018, 0x300C, 0x300E, 0x300A: true
    default: false
    }
  }

  /// 执业(助理)医师, 县(市): a few characters in brackets with the noun on both sides, or one alone.
  private func isInside(_ bracket: Int, _ run: Range<Int>) -> Bool {
    let range = tokens[bracket].range
    if range.count == 3 { return true }
    return range.count <= Self.longestInside && bracket > run.lowerBound && bracket + 1 < run.upperBound
      && tokens[bracket - 1].range.upperBound == range.lowerBound
      && tokens[bracket + 1].range.lowerBound == range.upperBound && tokens[bracket + 1].isNominal
  }

  static let longestInside = 7

  /// The run's characters: together where its tokens are, apart where a bracket or white space stands between.
  func pieces(of run: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    for i in run where tokens[i].kind != .bracket || isInside(i, run) {
      let range = tokens[i].range
      if let last = pieces.last, last.upperBound == range.lowerBound {
        pieces[pieces.count - 1] = last.lowerBound..<range.upperBound
      } else {
        pieces.append(range)
      }
    }
    return pieces
  }
}
