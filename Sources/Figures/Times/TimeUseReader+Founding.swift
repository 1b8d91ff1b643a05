/// Times of a founding, an opening or a reform, which are of nothing that is told after it.
extension TimeUseReader {
  private static let founding = [
    "建成", "成立", "开工", "投产", "创建", "始建", "竣工", "动工", "奠基", "落成", "设立", "注册", "创办", "组建", "上市", "挂牌", "启动", "开业", "正式开工",
    "正式投产", "正式成立", "达产", "完工", "通车",
  ]
  .map(Script.folded)
  private static let founded = ["成立于", "建于", "始建于", "创建于", "创办于", "设立于", "注册于"].map(Script.folded)

  /// 2005年建成,占地30亩: the time of the act, where its clause counts nothing.
  func isOfFounding(_ around: Around) -> Bool {
    guard around.expression.edge != .since else { return false }
    if TimeUseReader.founded.contains(where: { matches($0, at: around.start - $0.count) }) { return true }
    if isOfReform(around) { return true }
    // 一期于2010年顺利完成并达产: the verb may stand further on.
    let isAt = unit(around.start - 1) == 0x4E8E  // 于
    let verb = isAt ? first(TimeUseReader.founding, in: around.after.prefix(14)) : nil
    return (verb != nil || TimeUseReader.founding.contains { matches($0, at: around.end) })
      && !around.after.contains { TimeSign.isDigit(text[$0]) || TimeSign.isNumeral(text[$0]) }
  }

  private static let reforms = ["改制", "成立", "设立", "组建", "更名", "获批", "升格", "挂牌"].map(Script.folded)

  /// 2003年6月,经省政府批准,正式改制为…: the time alone, of a sentence that counts nothing.
  private func isOfReform(_ around: Around) -> Bool {
    guard case .named = around.expression.first.year, !around.nextClause.isEmpty else { return false }
    let rest = around.end..<min(around.sentence.upperBound, around.end + 60)
    return first(TimeUseReader.reforms, in: rest) != nil && !rest.contains { TimeSign.isDigit(text[$0]) }
  }
}
