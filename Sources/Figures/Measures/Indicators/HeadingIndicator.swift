/// What the cells of a table measure by the headings of their rows and columns. Ask for the cells in order.
struct HeadingIndicator {
  let cutter: PhraseCutter
  /// What the last cell measured, and the nearest heading that it had: that of its row, where rows have one.
  private var last: (row: String, measure: String)?

  init(cutter: PhraseCutter) { self.cutter = cutter }

  /// The words of the first heading that names something; of several, one that a known indicator ends, with the thing
  /// that the other names: 机电产品 and 出口额 are 机电产品出口额. The rates of a row (同比, 占比) are of its measure.
  ///
  /// - Parameters:
  ///   - headings: nearest first; units, times and columns like 增速 name nothing.
  ///   - isRelative: whether the cell holds a change or a share, which is of what is measured beside it.
  mutating func name(in headings: [String], isRelative: Bool) -> String? {
    guard let row = headings.first else { return nil }
    let own = named(in: headings)
    if isRelative, own.isOfRow, let last, last.row == row { return last.measure }
    last = own.words.map { (row, $0) }
    return own.words
  }

  /// What headings name, and whether only the row has a name, which no known indicator ends.
  private func named(in headings: [String]) -> (words: String?, isOfRow: Bool) {
    var (indicator, thing): (String?, String?)
    var isOfRow = true
    for (number, heading) in headings.enumerated() where heading.utf8.count <= Self.longest && !heading.hasPrefix("单位")
    {
      let text = Text(
        Document(
          text: Array(heading.utf8), blocks: [], title: nil, published: nil, publisher: nil))
      let tokens = cutter.tokens(of: 0..<text.count, in: text, masks: [])
      var start = 0
      // #轻工业 is a part of the row above.
      while start < tokens.count, !tokens[start].isInPhrase || text[tokens[start].range.lowerBound] == 0x23 {
        start += 1
      }
      var end = start
      while end < tokens.count, tokens[end].isInPhrase { end += 1 }
      guard start < end, let phrase = PhraseTrimmer(tokens: tokens, text: text).phrase(start..<end),
        phrase.strength == .nominal, !Self.isTime(text, phrase)
      else { continue }
      if phrase.endsInIndicator {
        indicator = indicator ?? phrase.string(in: text)
      } else if thing == nil, isThing(phrase.folded(in: text)) {
        thing = phrase.string(in: text)
        isOfRow = number == 0
      }
    }
    guard let indicator else { return (thing, isOfRow) }
    if let thing, thing.unicodeScalars.count <= 10 { return (thing + indicator, false) }
    return (indicator, false)
  }

  /// Whether a heading names neither a place nor a unit, a sum or a column of numbers.
  private func isThing(_ words: [UInt16]) -> Bool {
    guard words.count >= 2, let last = words.last, words.count > 10 || !Self.placeEnds.contains(last) else {
      return false
    }
    return !words.allSatisfy(Self.ofUnits.contains)
      && !Self.columns.contains { words.end(of: $0, at: 0) == words.count }
  }

  private static let placeEnds = Characters("省市县区州盟旗镇乡村国".utf16)
  private static let ofUnits = Characters("0123456789.,%-亿万千百十元美吨人次户家个台辆件套只头亩公顷里方平米升瓦时度天".utf16)
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
