/// Times in the names of plans, budgets and goals.
extension TimeUseReader {
  static let planned = ["目标", "计划完成", "任务", "年度计划", "预算", "指标"].map(Script.folded)

  /// 二季度目标完成83.2%: the plan's time, and the share's; not that of what follows.
  func isOfPlan(_ around: Around) -> Bool {
    around.expression.isOfYearPlan
      || TimeUseReader.planned.contains { matches($0, at: around.end) && unit(around.end + $0.count) != 0x6267 }  // 执
  }

  /// 结转下年支出: the year is part of the name.
  func isNextYearsBudget(_ around: Around) -> Bool {
    matches(TimeUseReader.carriedTo, at: around.start - TimeUseReader.carriedTo.count)
  }

  private static let carriedTo = Script.folded("结转")

  /// 锚定全年财政工作目标,: a goal that the clause ends with has no figures.
  func isGoalAlone(_ around: Around) -> Bool {
    guard around.expression.first.year == .whole, let last = around.after.last else { return false }
    let clause = text.scalars[around.end..<last]
    return clause.count <= 12 && TimeUseReader.planned.contains { clause.suffix($0.count).elementsEqual($0) }
      && !clause.contains(where: TimeSign.isDigit)
  }
}
