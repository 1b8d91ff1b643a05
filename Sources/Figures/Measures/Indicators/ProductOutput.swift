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
    var rest = range
    if let end = Self.endings.first(where: { text.ends(range, in: $0) }) {
      rest = rest.lowerBound..<rest.upperBound - end.unitCount
    } else if beginning(of: range, in: Self.beginnings) == nil {
      return nil
    }
    while let end = beginning(of: rest, in: Self.beginnings) ?? beginning(of: rest, in: ["新增"]) {
      rest = end..<rest.upperBound
    }
    return (2...8).contains(rest.count) ? rest : nil
  }

  /// Where the word ends that a range begins with, of some words; nil where it is none of them.
  private func beginning(of range: Range<Int>, in words: [StaticString]) -> Int? {
    for word in words {
      if let end = text.end(of: word, at: range.lowerBound), end <= range.upperBound { return end }
    }
    return nil
  }

  private static let outputs = WordTable(set: [
    "产量", "总产量", "年产量", "总产", "单产", "亩产", "产值", "总产值", "年产值", "综合产值", "存栏", "出栏", "存栏量", "出栏量", "种植面积", "播种面积",
    "采摘面积", "投产面积", "挂果面积", "销售额", "销量", "销售量", "销售收入",
  ])

  /// Longer before shorter, so that the whole ending goes.
  private static let endings: [StaticString] = [
    "种植总面积", "种植面积", "播种面积", "栽培面积", "采收面积", "采摘面积", "投产面积", "挂果面积", "养殖面积", "销售面积", "总面积", "面积", "总产量", "年产量", "产量",
    "存栏量",
    "出栏量", "销售量", "销量", "销售额", "存栏", "出栏", "总产", "单产", "亩产", "产值",
  ]

  private static let beginnings: [StaticString] = ["种植", "播种", "栽种", "栽培", "新种", "养殖"]
}
