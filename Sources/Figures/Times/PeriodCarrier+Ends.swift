/// What no time carries to.
extension PeriodCarrier {
  /// Whether the new value of the change has been reached: 由上月下降2.4%转为 | 上涨1.6%.
  func turned(_ time: TimeMention, before quantity: Quantity) -> Bool {
    let range = time.range.upperBound..<max(time.range.upperBound, quantity.range.lowerBound)
    return range.count > 60 || frames.first(.turn, in: text, range) != nil
  }

  private static let running = ["连续", "持续", "连续第"].map(Script.folded)

  /// 连续3年: a length that runs to now, of no period but what its own sentence says.
  func isRunning(_ quantity: Quantity) -> Bool {
    let start = max(layout.sentences[sentence].lowerBound, quantity.range.lowerBound - 4)
    let before = start..<max(start, quantity.range.lowerBound)
    return quantity.kind == .duration && PeriodCarrier.running.contains { text.holds($0, in: before) }
  }

  private static let averages = ["年均", "年平均", "平均每年"].map(Script.folded)

  /// 年均增长7.8%
  func isYearlyAverage(_ quantity: Quantity, _ clause: Range<Int>) -> Bool {
    let start = max(clause.lowerBound, quantity.range.lowerBound - 12)
    let before = start..<max(start, quantity.range.lowerBound)
    return PeriodCarrier.averages.contains { text.holds($0, in: before) }
  }

  /// 每年增长5%: no one year's.
  func isOfEveryYear(_ quantity: Quantity) -> Bool {
    let start = max(layout.sentences[sentence].lowerBound, quantity.range.lowerBound - 16)
    let before = start..<max(start, quantity.range.lowerBound)
    return before.contains { text[$0] == TimeSign.each }
  }

  // 建成投产22个 and 建成投产企业1970户 count what has been completed.
  private static let completions = WordTable(set: [
    "建成后", "投产后", "达产后", "竣工后", "完工后", "通车后", "运营后", "建成投产,", "建成投产后", "建成投产可", "建成投产将", "建成投产年", "全部建成,", "全部建成后",
    "全部建成可", "全部建成将", "全部建成投",
  ])

  /// Whether 建成后 or the like stands between the time and the quantity, in the quantity's sentence.
  func isAfterCompletion(_ quantity: Quantity, _ time: TimeMention) -> Bool {
    let start = max(layout.sentences[sentence].lowerBound, time.range.upperBound, quantity.range.lowerBound - 80)
    let range = start..<max(start, quantity.range.lowerBound)
    return PeriodCarrier.completions.stands(in: text, range)
  }
}
