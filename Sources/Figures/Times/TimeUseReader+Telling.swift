/// Times by the way they are told: as an aside, as the time of published results, as a figure of speech.
extension TimeUseReader {
  private static let causes = ["因", "由于", "鉴于", "考虑到"].map(Script.folded)
  private static let tells = ["为", "是", "仅", "只", "则", "分别为"].map(Script.folded)

  /// An earlier time that explains the one spoken of, or is told beside it: 因去年同期下降3%,今年…; 上月为0.1%,食品价格….
  func isAside(_ around: Around) -> Bool {
    guard isBefore(around.expression) else { return false }
    if TimeUseReader.causes.contains(where: { matches($0, at: around.start - $0.count) }) { return true }
    guard tellsValue(around) else { return false }
    let told = max(around.sentence.lowerBound, around.start - 60)..<around.start
    return told.contains { TimeSign.isDigit(text[$0]) }
      && around.after.prefix(8).contains { TimeSign.isDigit(text[$0]) }
  }

  /// 上月为50.4%, 去年同期9万台
  func tellsValue(_ around: Around) -> Bool {
    TimeSign.isDigit(unit(around.end)) || TimeUseReader.tells.contains { matches($0, at: around.end) }
  }

  /// 去年, 上月, 去年同期: counted back from the time spoken of.
  private func isBefore(_ expression: TimeExpression) -> Bool {
    if expression.edge == .sameSpanOfYear { return true }
    if case .relative(let years) = expression.first.year, years < 0 { return true }
    if case .near(let count, _) = expression.first.part, count < 0 { return true }
    return false
  }

  private static let results = [
    "数据", "运行", "成绩单", "年报", "季报", "财报", "业绩", "统计公报", "财务报告", "年度报告", "季度报告", "决算", "报表", "情况", "状况", "简报",
  ].map(Script.folded)
  private static let appearing = ["出炉", "揭晓", "亮相", "发布", "公布", "披露"].map(Script.folded)

  /// 统计局公布一季度数据, 披露2022年年报, 上半年经济数据出炉: what is told after it is of that time.
  func isReported(_ around: Around) -> Bool {
    guard around.expression.edge == .whole, around.expression.first.isInYear, !isSingleDay(around.expression),
      let noun = first(TimeUseReader.results, in: around.start..<around.after.upperBound)
    else { return false }
    let before = max(around.sentence.lowerBound, around.start - 40)..<around.start
    return frames.first(.report, in: text, before) != nil
      || first(TimeUseReader.appearing, in: noun..<around.after.upperBound) != nil
  }

  private func isSingleDay(_ expression: TimeExpression) -> Bool {
    if case .days = expression.first.part { return true }
    return false
  }

  private static let viewing = ["看,", "来看", "看来", "证明", "情况看", "形势看", "趋势看"].map(Script.folded)

  /// 目前看,…; 现在证明…
  func isFigureOfSpeech(_ around: Around) -> Bool {
    around.expression.first.part == .now && around.expression.edge == .whole
      && TimeUseReader.viewing.contains { matches($0, at: around.end) }
  }
}
