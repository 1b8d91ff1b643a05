/// Names that no place opens: known by their last words alone.
extension NameReader {
  /// The zone, company or project that ends with a token and has no place before it: its name goes back to where the
  /// words before it end.
  ///
  /// - Parameter follows: whether a word that stands for a name comes right before it: 我市经开区.
  func nameBefore(
    _ token: Token, in scalars: [UInt16], after free: Int, _ block: Range<Int>, follows: Bool
  ) -> Named? {
    guard case .word(let word) = token.meaning else { return nil }
    if let quoted = quoted(token, word, in: scalars, block) { return quoted }
    let end = token.range.lowerBound
    let isCooperative = SubjectBoundary.isCooperative(scalars[token.range])
    let isLong = word == .company && token.range.count >= 4 && !isCooperative
    let longest =
      isLong ? 24 : isCooperative ? 14 : word == .project ? 20 : word == .zone && token.range.count >= 3 ? 8 : 5
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
        let joins = word == .project && (character == 0x53CA || character == 0x81F3)  // 及 至
        guard joins || SubjectBoundary.runsOn(scalars, start - 1, in: block), isBracketed || start > free else { break }
        if SubjectBoundary.endsTime(scalars, start - 1, block.lowerBound) { break }
      }
      start -= 1
    }
    guard depth == 0 else { return nil }
    let length = end - start
    // A long name of a zone must stand free.
    if word == .zone, length > 5, !SubjectBoundary.isLeft(scalars, start, block.lowerBound) { return nil }
    if word == .zone, length == 0,
      follows || SubjectBoundary.isLeft(scalars, end, block.lowerBound)
        || SubjectBoundary.endsTime(scalars, end - 1, block.lowerBound)
    {
      return Named(token.range, .institution, refers: ReferenceResolver.Suffix.park, rule: "a word that refers back")
    }
    guard (2...longest).contains(length) else { return nil }
    // 新设农民专业合作社 counts them.
    if isCooperative, NameReader.founding.contains(where: { scalars.end(of: $0, at: start) != nil }) { return nil }
    // 20万吨锂电材料项目 has no name of its own.
    if start > block.lowerBound, TimeSign.isDigit(scalars[start - 1]) { return nil }
    // Short endings close many ordinary words: 大型集团, 商业银行, 重点项目.
    if isLong, length <= 3, SubjectBoundary.isGeneric(scalars[start..<end]) { return nil }
    if !isLong {
      var prefix = scalars[start..<end]
      if word == .project {
        prefix =
          SubjectBoundary.isDescribed(scalars, start, block)
          ? SubjectBoundary.proper(prefix) : SubjectBoundary.built(prefix)
      }
      if word == .company, isTrade(token.range.upperBound, in: scalars, block) || SubjectBoundary.opensVerb(prefix) {
        return nil
      }
      if prefix.count < 2 || SubjectBoundary.isGeneric(prefix) || SubjectBoundary.opensRank(prefix) { return nil }
    }
    var range = start..<token.range.upperBound
    let isFollowed =
      scalars.end(of: "公司", at: range.upperBound) != nil || scalars.end(of: "集团", at: range.upperBound) != nil
    if word == .company, isFollowed, range.upperBound + 2 <= block.upperBound {
      range = start..<range.upperBound + 2  // 某某酒业公司
    }
    switch word {
    case .zone:
      if SubjectBoundary.isWork(scalars[start..<end]) { return nil }
      return Named(range, .zone, rule: "a zone by its last words")
    case .company: return Named(range, .company, rule: "a company by its last words")
    default:
      let isStructure = SubjectBoundary.isStructure(scalars[token.range])
      // 某某、某某等冷链仓储项目 are several.
      if !isStructure, start > block.lowerBound, scalars[start - 1] == 0x7B49 { return nil }  // 等
      guard length >= 3 || isStructure || SubjectBoundary.isRoad(scalars[token.range]),
        isStructure || SubjectBoundary.isMeasured(scalars, range, block)
      else {
        return nil
      }
      return Named(range, .project, rule: "a project by its last words")
    }
  }

  private static let founding: [StaticString] = [
    "新设", "新增", "新建", "新办", "新登记", "注册", "登记", "培育", "发展", "组建", "成立", "现有", "拥有", "实有", "各类", "规范", "创建", "农民专业",
  ]

  /// The zone or project whose name stands in quotation marks: “汉城·酒城文化产业园”.
  private func quoted(
    _ token: Token, _ word: SubjectWords.Meaning, in scalars: [UInt16], _ block: Range<Int>
  ) -> Named? {
    let end = token.range.upperBound
    guard word == .zone || word == .project, end < block.upperBound, [0x201D, 0x22, 0x300D].contains(scalars[end])
    else { return nil }  // ” " 」
    var start = token.range.lowerBound
    while start > block.lowerBound, end - start <= 24,
      SubjectBoundary.isHan(scalars[start - 1]) || [0xB7, 0x2022].contains(scalars[start - 1])
        || (0x30...0x7A).contains(scalars[start - 1])
    { start -= 1 }
    guard start > block.lowerBound, [0x201C, 0x22, 0x300C].contains(scalars[start - 1]),  // “ " 「
      token.range.lowerBound - start >= 2, !(0x30...0x39).contains(scalars[start])
    else { return nil }
    return Named(
      start..<end, word == .zone ? .zone : .project, rule: "a name in quotation marks")
  }

  /// The 集团 that has a name of its own before it: 兵装集团.
  func group(_ token: Token, _ last: UInt16, in scalars: [UInt16], after free: Int, _ block: Range<Int>) -> Named? {
    guard last == ReferenceResolver.Suffix.company, token.range.count == 2, scalars[token.range.lowerBound] == 0x96C6
    else { return nil }  // 集
    var start = token.range.lowerBound
    while start > max(free, block.lowerBound), token.range.lowerBound - start <= 6,
      SubjectBoundary.continuesPlace(scalars, start - 1),
      !SubjectBoundary.endsTime(scalars, start - 1, block.lowerBound)
    { start -= 1 }
    let own = scalars[start..<token.range.lowerBound]
    guard (2...6).contains(own.count), SubjectBoundary.isLeft(scalars, start, block.lowerBound),
      !SubjectBoundary.isGeneric(own), !SubjectBoundary.opensGroup(scalars[start])
    else { return nil }
    return Named(start..<token.range.upperBound, .company, rule: "a company by its last words")
  }

  /// Whether a word names a trade and no company for what follows: 證券界, 水泥行业.
  func isTrade(_ end: Int, in scalars: [UInt16], _ block: Range<Int>) -> Bool {
    end < block.upperBound && NameReader.tradeTails.contains(scalars[end])
  }

  private static let tradeTails = Characters("界业行化市板类".utf16)

  /// The stretch of a road or a river that ends with 段: 长江某地段, 某某线甲地至乙地段.
  func section(_ token: Token, in scalars: [UInt16], after free: Int, _ block: Range<Int>) -> Named? {
    let end = token.range.lowerBound
    var start = end
    var route: Int?
    while start > free, end - start <= 24 {
      let character = scalars[start - 1]
      guard SubjectBoundary.isInside(character) || (0x30...0x39).contains(character) || character == 0x81F3  // 至
      else { break }
      if SubjectBoundary.endsTime(scalars, start - 1, block.lowerBound) { break }
      start -= 1
      if end - start > 2, NameReader.routes.contains(character) { route = start }
    }
    // A way has a name of its own and the stretch too.
    guard let route, route > start, SubjectBoundary.isLeft(scalars, start, block.lowerBound),
      !NameReader.ways.contains(where: { scalars[start...].starts(with: $0) })
    else { return nil }
    return Named(start..<token.range.upperBound, .project, rule: "a stretch of a road or a river")
  }

  private static let routes = Characters("线路江河速道".utf16)
  private static let ways = ["高速", "公路", "铁路", "国道", "省道", "线路", "河道", "航道", "道路"].map { Script.folded($0) }
}
