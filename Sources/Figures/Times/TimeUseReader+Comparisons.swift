/// Times that figures are compared with, whose own period they are not: 比2020年, 与上年同期相比, 是2012年的3.1倍.
extension TimeUseReader {
  private static let comparing = [
    "高于", "低于", "多于", "少于", "超过", "超", "不及", "优于", "好于", "快于", "慢于", "相当于", "达到", "恢复到", "占", "占到", "创", "创下", "创造",
    "刷新",
    "远胜", "胜过", "逊于", "不如", "好过", "差过", "多过", "少过", "高过", "低过", "接近", "逼近", "追平",
    "沿用", "沿袭", "继续", "继", "相对", "相对于", "相较", "相较于", "对比", "恢复至", "回复至", "持续", "延续", "保持", "扭转", "改变", "相比于",
  ].map(Script.folded)
  private static let comparedWith = ["相比", "持平", "相当", "比较", "同比"].map(Script.folded)
  private static let records = [
    "新高", "最高", "最低", "最大", "最好", "最快", "最多", "首次", "新低", "的最", "之最", "同期最", "高点", "低点", "次高", "次低", "首见",
    "仅见", "高位", "低位", "纪录", "记录", "罕见",
  ]
  .map(Script.folded)
  private static let levels = ["水平", "的水平", "同期水平", "基数", "的基数", "的基础上", "基础上"].map(Script.folded)
  private static let bases = ["基础上", "基数上"].map(Script.folded)
  private static let equals = ["为", "仅", "是", "达", "的", "实现"].map(Script.folded)

  /// 比2020年, 较去年同期, 与上年相比, 占2018年以来总数, 创2014年以来新高.
  func isCompared(_ around: Around) -> Bool {
    let isSamePeriod = around.expression.edge == .sameSpanOfYear
    if isAfterComparison(around) { return true }
    let near = around.end..<min(around.after.upperBound, around.end + 10)
    if first(TimeUseReader.comparedWith, in: near) != nil, first(TimeUseReader.withWords, in: around.before) != nil {
      return true
    }
    // 受去年3月大项目影响,: why something is so now.
    if unit(around.start - 1) == 0x53D7,
      first(TimeUseReader.influences, in: around.end..<min(around.clause.upperBound, around.end + 40)) != nil
    {
      return true
    }
    // 与上年比,
    if unit(around.end) == 0x6BD4, unit(around.end + 1) == 0x2C,
      TimeUseReader.withWords.contains(where: { matches($0, at: around.start - $0.count) })
    {
      return true
    }
    if TimeUseReader.levels.contains(where: { matches($0, at: around.end) }) { return true }
    // 在上年高位增长的基础上
    if first(TimeUseReader.bases, in: near) != nil { return true }
    // 是1950年到2002年53年的总和; 占公司2022年营业收入的8%
    if first(TimeUseReader.sums, in: near) != nil || isInWhole(around) { return true }
    if isMultiplied(around) || isPlanMeasured(around) || isPlanAtBeginning(around) { return true }
    // 8月份为全年最高
    if around.expression.first.year == .whole, unit(around.end) == 0x6700, unit(around.start - 1) == 0x4E3A {
      return true
    }
    if first(TimeUseReader.carriedOver, in: around.end..<min(around.after.upperBound, around.end + 12)) != nil {
      return true
    }
    if TimeUseReader.growing.contains(where: { matches($0, at: around.start - $0.count) }) { return true }
    let compares = TimeUseReader.comparing.first { matches($0, at: around.start - $0.count) }
    if isSamePeriod, compares == nil {
      let opens = around.start - around.clause.lowerBound <= 1
      return !opens && !TimeUseReader.equals.contains { matches($0, at: around.end) }
    }
    var isSince = around.expression.edge == .since
    if case .back = around.expression.first.part { isSince = true }
    if isSince, unit(around.end) == 0x6700 || first(TimeUseReader.records, in: near) != nil { return true }
    guard let word = compares else { return false }
    // 保持今年以来…态势 is a reference; 占2022年 and 超过2022年 always are.
    let holding = word.count == 2 && TimeUseReader.holding.contains(word)
    return !holding || isSince || TimeUseReader.lastYears.contains { matches($0, at: around.start) }
  }

  /// 是2012年的3.1倍
  private func isMultiplied(_ around: Around) -> Bool {
    guard unit(around.end) == 0x7684 else { return false }
    let number = (around.end + 1..<around.end + 10).prefix {
      TimeSign.isPoint(unit($0)) || TimeSign.isNumeral(unit($0))
    }
    return unit(around.end + 1 + number.count) == 0x500D  // 倍
  }

  /// 完成年度计划的64%, 为全年目标的64%: the plan is what a share is of.
  private func isPlanMeasured(_ around: Around) -> Bool {
    var i = around.end
    while let word = TimeUseReader.plans.first(where: { matches($0, at: i) }) { i += word.count }
    let plan = i
    if plan > around.end, TimeSign.isDigit(unit(i)) {
      // 全年目标任务8亿元的124%
      while i < plan + 12, unit(i) != 0x7684, !TimeSign.clauseEnds.contains(unit(i)) { i += 1 }
    }
    return plan > around.end && unit(i) == 0x7684 && (TimeSign.isDigit(unit(i + 1)) || TimeSign.isNumeral(unit(i + 1)))
  }

  private static let notTaking = Characters(Script.folded("比有地用"))
  private static let sums = ["总和", "之和"].map(Script.folded)

  /// Whether a share is told of a whole in which the time stands.
  private func isInWhole(_ around: Around) -> Bool {
    // 占, but not in 占比, 占有, 占地
    guard
      let part = around.before.last(where: { text[$0] == 0x5360 && !TimeUseReader.notTaking.contains(unit($0 + 1)) }),
      !(part..<around.start).contains(where: { TimeSign.isDigit(text[$0]) || TimeSign.clauseEnds.contains(text[$0]) })
    else { return false }
    let rest = around.end..<min(around.after.upperBound, around.end + 24)
    return rest.contains { text[$0] == 0x7684 && TimeSign.isDigit(unit($0 + 1)) }  // 的
  }

  /// 年初预算数, 年初目标: what was planned then.
  private func isPlanAtBeginning(_ around: Around) -> Bool {
    unit(around.end - 1) == 0x521D && unit(around.end - 2) == 0x5E74  // 年初
      && TimeUseReader.planned.contains { matches($0, at: around.end) }
  }

  private static let plans = ["投资", "计划", "目标", "任务", "预算", "开工"].map(Script.folded)
  private static let tasks = ["任务", "目标", "计划", "预算"].map(Script.folded)

  /// 完成全年60亿元采购任务的53%, 全年48万辆的销售目标: the time of the task alone.
  func isOfTask(_ around: Around) -> Bool {
    around.expression.edge == .whole && TimeSign.isDigit(unit(around.end))
      && first(TimeUseReader.tasks, in: around.end..<min(around.clause.upperBound, around.end + 16)) != nil
  }

  private static let carriedOver = ["翘尾", "结转"].map(Script.folded)
  private static let growing = ["同比", "环比"].map(Script.folded)
  private static let withWords = ["与", "同", "和", "跟"].map(Script.folded)
  private static let holding = ["持续", "延续", "保持", "扭转", "改变"].map(Script.folded)
  private static let lastYears = ["上年", "去年", "上月", "上季"].map(Script.folded)
  private static let notComparing = Characters(Script.folded("同环占百类正反等可好"))
  private static let notCompared = Characters(Script.folded("重例率值分较"))
  private static let notMoreOrLess = Characters(Script.folded("大快好高多小低强长为"))

  /// 较2020年同期的177亿元增长25%: the time of the one figure that it stands before.
  func isOldValue(_ around: Around) -> Bool {
    // 同比2月下旬67个
    if TimeSign.isDigit(unit(around.end)) {
      return TimeUseReader.growing.contains { matches($0, at: around.start - $0.count) }
    }
    guard unit(around.end) == 0x7684, TimeSign.isDigit(unit(around.end + 1)), !isMultiplied(around) else {
      return false
    }
    return isAfterComparison(around) || first(TimeUseReader.beyond, in: around.before) != nil
  }

  /// 高于本市今年第一季度的2%
  private static let beyond = ["高于", "低于", "快于", "慢于", "高出", "好于"].map(Script.folded)

  /// 与2010年(第六次普查)的13397万人相比: the comparison ends some words and a value on.
  func isComparedFar(_ around: Around) -> Bool {
    guard TimeUseReader.withWords.contains(where: { matches($0, at: around.start - $0.count) }) else { return false }
    let rest = around.end..<min(around.sentence.upperBound, around.end + 60)
    guard let end = first(TimeUseReader.comparedEnd, in: rest) else { return false }
    return (around.end..<end).contains { TimeSign.isDigit(text[$0]) }
  }

  private static let comparedEnd = ["相比,", "相比较,", "比较,"].map(Script.folded)

  /// Whether 比 or 较 stands before the time in its clause, with nothing counted between.
  private func isAfterComparison(_ around: Around) -> Bool {
    for i in around.before.reversed() {
      if TimeSign.isDigit(text[i]) { return false }
      switch text[i] {
      case 0x6BD4:  // 比, but not in 同比, 占比, 比重, 比例, 比较
        return !TimeUseReader.notComparing.contains(unit(i - 1)) && !TimeUseReader.notCompared.contains(unit(i + 1))
      case 0x8F83:  // 较, but not in 较大, 比较
        return !TimeUseReader.notMoreOrLess.contains(unit(i + 1)) && unit(i - 1) != 0x6BD4
      default: break
      }
    }
    return false
  }
}
