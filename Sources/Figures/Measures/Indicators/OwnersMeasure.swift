/// Measures whose owner or whose name stands clauses away.
extension ClauseIndicators {
  /// 其中中央企业33亿元: the owner with the measure spoken of; nil where the phrase is no owner or nothing was spoken of.
  func ofOwner(_ phrase: NounPhrase, _ kind: Figure.Kind, _ carry: IndicatorCarry) -> NounPhrase? {
    guard phrase.strength == .nominal, !phrase.endsInIndicator, phrase.length <= 12, isOwner(phrase) else { return nil }
    let last: NounPhrase?
    switch kind {
    case .money: last = carry.last(inMoney: true)
    case .measure, .percent, .duration: last = carry.last
    default: return nil
    }
    guard let last, let measure = measure(of: last) else { return nil }
    return phrase + measure
  }

  /// 船舶修造业生产旺盛，实现增加值6亿元: a measure that says little with the industry of its sentence.
  func ofIndustry(_ phrase: NounPhrase, _ carry: IndicatorCarry) -> NounPhrase? {
    guard let industry = carry.industry, phrase.length <= 6,
      Self.bare.contains(String(decoding: phrase.folded(in: text), as: UTF16.self))
    else { return nil }
    return industry + phrase
  }

  private static let bare: Set<String> = [
    "增加值", "产值", "总产值", "利润", "利润总额", "营业收入", "销售收入", "主营业务收入", "税收", "投资", "出口交货值", "工业增加值", "销售产值",
  ]

  private static let owners: [StaticString] = [
    "企业", "港口", "单位", "公司", "部门", "银行", "机构", "用户", "园区", "开发区", "医院", "学校",
  ]

  private func isOwner(_ phrase: NounPhrase) -> Bool { phrase.ends(inOneOf: Self.owners, of: text) }

  /// The known indicator at a phrase's end, the longest that names no owner itself: 营业总收入 of 国有企业营业总收入.
  private func measure(of phrase: NounPhrase) -> NounPhrase? {
    guard let piece = phrase.pieces.last else { return nil }
    for length in (2...10).reversed() where length <= piece.count {
      let suffix = piece.upperBound - length..<piece.upperBound
      guard let found = lexicon.words.longest(in: text.scalars, at: suffix.lowerBound, before: suffix.upperBound),
        found.length == length, found.value.kind == .indicator || found.value.kind == .head,
        !Self.owners.contains(where: { word in
          suffix.contains { text.end(of: word, at: $0).map { $0 <= suffix.upperBound } == true }
        })
      else { continue }
      return NounPhrase(pieces: [suffix], strength: .nominal, endsInIndicator: true)
    }
    return nil
  }
}
