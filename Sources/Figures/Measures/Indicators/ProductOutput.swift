/// 产量 and the like, which say little without the product that the clauses before were about.
extension ClauseIndicators {
  /// 柑橘种植面积25万亩，产量42万吨: the product with its output; nil where no product was spoken of.
  func output(_ phrase: NounPhrase, _ carry: IndicatorCarry) -> NounPhrase? {
    guard phrase.length <= 4, phrase.reads(oneOf: Self.outputs, in: text), let last = carry.last else { return nil }
    var named: Range<Int>?
    if let range = last.range {
      named = product(range)
    } else if last.pieces.count == 2, Self.outputs.contains(last.pieces[1], of: text) {
      named = last.pieces[0]
    }
    guard let product = named else { return nil }
    return NounPhrase(pieces: [product], strength: .nominal) + phrase
  }

  /// 柑橘 of 柑橘种植面积 and of 种植柑橘; nil where the phrase names no crop or herd.
  private func product(_ range: Range<Int>) -> Range<Int>? {
    let whole = text.folded(range)
    var rest = range
    if let end = Self.endings.first(where: { whole.hasSuffix($0) }) {
      rest = rest.lowerBound..<rest.upperBound - end.utf16.count
    } else if !Self.beginnings.contains(where: { whole.hasPrefix($0) }) {
      return nil
    }
    while let beginning = (Self.beginnings + ["新增"]).first(where: { text.folded(rest).hasPrefix($0) }) {
      rest = rest.lowerBound + beginning.utf16.count..<rest.upperBound
    }
    return (2...8).contains(rest.count) ? rest : nil
  }

  private static let outputs = WordTable(set: [
    "产量", "总产量", "年产量", "总产", "单产", "亩产", "产值", "总产值", "年产值", "综合产值", "存栏", "出栏", "存栏量", "出栏量", "种植面积", "播种面积",
    "采摘面积", "投产面积", "挂果面积", "销售额", "销量", "销售量", "销售收入",
  ])

  /// Longer before shorter, so that the whole ending goes.
  private static let endings = [
    "种植总面积", "种植面积", "播种面积", "栽培面积", "采收面积", "采摘面积", "投产面积", "挂果面积", "养殖面积", "销售面积", "总面积", "面积", "总产量", "年产量", "产量",
    "存栏量",
    "出栏量", "销售量", "销量", "销售额", "存栏", "出栏", "总产", "单产", "亩产", "产值",
  ]

  private static let beginnings = ["种植", "播种", "栽种", "栽培", "新种", "养殖"]
}
