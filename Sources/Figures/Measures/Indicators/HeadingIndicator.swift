/// What a table's cell measures by the headings of its row and column.
struct HeadingIndicator {
  let cutter: PhraseCutter

  /// The words of the first heading that names something; of several, one that a known indicator ends, with the thing
  /// that the other names: 机电产品 and 出口额 are 机电产品出口额.
  ///
  /// - Parameter headings: nearest first; units, times and columns like 增速 name nothing.
  func name(in headings: [String]) -> String? {
    var (first, indicator, thing): (String?, String?, String?)
    for heading in headings where heading.utf8.count <= Self.longest && !heading.hasPrefix("单位") {
      let text = Text(
        Document(
          text: Array(heading.utf8), blocks: [], title: nil, published: nil, publisher: nil))
      let tokens = cutter.tokens(of: 0..<text.count, in: text, masks: [])
      var start = 0
      while start < tokens.count, !tokens[start].isInPhrase { start += 1 }
      var end = start
      while end < tokens.count, tokens[end].isInPhrase { end += 1 }
      guard start < end, let phrase = PhraseTrimmer(tokens: tokens, text: text).phrase(start..<end),
        phrase.strength == .nominal, !Self.isTime(text, phrase)
      else { continue }
      if phrase.endsInIndicator {
        indicator = indicator ?? phrase.string(in: text)
      } else {
        first = first ?? phrase.string(in: text)
        if thing == nil, isThing(phrase.folded(in: text)) { thing = phrase.string(in: text) }
      }
    }
    guard let indicator else { return first }
    return (thing ?? "") + indicator
  }

  /// Whether a heading names neither a place nor a sum or a column of numbers.
  private func isThing(_ words: [UInt16]) -> Bool {
    guard (2...10).contains(words.count), let last = words.last, !Self.placeEnds.contains(last) else { return false }
    return !Self.columns.contains { words.end(of: $0, at: 0) == words.count }
  }

  private static let placeEnds = Characters("省市县区州盟旗镇乡村国".utf16)
  private static let columns: [StaticString] = [
    "合计", "总计", "小计", "累计", "总量", "绝对量", "绝对值", "绝对数", "全部", "其他", "指标", "指标名称", "项目", "数值", "数量", "金额", "本期", "同期",
    "本年", "上年", "本月", "全国", "全省", "全市", "全县", "全区", "平均", "名称", "地区", "类别", "单位", "比重", "占比", "排名", "位次",
  ]

  private static let longest = 120

  /// Whether a heading is only a number with 年 or 月.
  private static func isTime(_ text: Text, _ phrase: NounPhrase) -> Bool {
    phrase.folded(in: text).allSatisfy { unit in
      (0x30...0x39).contains(unit) || unit == 0x5E74 || unit == 0x6708 || unit == 0x2D || unit == 0x81F3  // 年 月 - 至
    }
  }
}
