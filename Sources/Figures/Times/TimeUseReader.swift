/// Says what a time is there for: as the period of figures near it, as the day of an act, in a name or a comparison;
/// and how far it holds.
///
/// It looks at some tens of characters around the time, within its sentence, so that its cost does not grow with the text.
struct TimeUseReader {
  let text: Text
  let layout: Layout
  let frames: TimeFrames

  struct Reading {
    var use: TimeMention.Use
    var reach: TimeMention.Reach
    /// Whether its clause speaks of what is still to come.
    var isAhead: Bool
    var rule: StaticString
  }

  func reading(of expression: TimeExpression) -> Reading {
    let place = layout.place(of: expression.range.lowerBound)
    let around = Around(
      expression: expression, clause: place.range, sentence: layout.sentences[place.sentence],
      nextClause: nextClause(after: expression, place))
    var reading = Reading(use: .period, reach: reach(of: expression), isAhead: isAhead(around), rule: "time said")
    if isRepeated(around) {
      (reading.use, reading.rule) = (.name, "time of every year")
    } else if isInTitle(around) {
      (reading.use, reading.rule) = (.name, "time in a title")
    } else if isPointOfAct(around) {
      (reading.use, reading.rule) = (.pointOfAct, "day of a report")
    } else if isInParentheses(around) {
      (reading.reach, reading.rule) = (.parenthesis, "time in parentheses")
    } else if !isOfOwnReport(around, place), isInName(around) {
      (reading.use, reading.rule) = (.name, "time in a name")
    } else if isOldValue(around) {
      (reading.reach, reading.rule) = (.figure, "time of the value compared with")
    } else if isComparedFar(around) {
      (reading.reach, reading.rule) = (.figure, "time of the value compared with")
    } else if isCompared(around) {
      (reading.use, reading.rule) = (.comparison, "other side of a comparison")
    } else if isOfPlan(around) {
      reading.reach = expression.isOfYearPlan ? .clause : .sentence
    } else if opensTurn(around) {
      (reading.reach, reading.rule) = (.turn, "time of the old value")
    } else if isOfFounding(around) {
      (reading.reach, reading.rule) = (.clause, "time of a founding")
    } else if isDuration(around) || isSigning(around) || isAttribute(around) {
      reading.reach = .sentence
    }
    return reading
  }

  private struct Around {
    var expression: TimeExpression
    var clause: Range<Int>
    var sentence: Range<Int>
    /// The clause after, where the time ends its own.
    var nextClause: Range<Int>

    var start: Int { expression.range.lowerBound }
    var end: Int { expression.range.upperBound }
    var before: Range<Int> { max(clause.lowerBound, start - 12)..<start }
    /// What its sentence says before it: 预计3月份上涨1.2%,全年上涨1.8%.
    var told: Range<Int> { max(sentence.lowerBound, start - 30)..<start }
    var after: Range<Int> { end..<max(end, min(clause.upperBound, end + 40)) }
  }

  private func nextClause(after expression: TimeExpression, _ place: Layout.Clause) -> Range<Int> {
    let end = place.range.upperBound
    let sentenceEnd = layout.sentences[place.sentence].upperBound
    // 5月14日上午, … : what is left of the clause is the time alone.
    guard end - expression.range.upperBound <= 3, end < sentenceEnd else { return end..<end }
    let next = layout.place(of: end).range
    return next.lowerBound..<min(next.upperBound, next.lowerBound + 40)
  }

  private func unit(_ i: Int) -> UInt16 { i >= 0 && i < text.count ? text[i] : 0 }

  private func matches(_ word: [UInt16], at i: Int) -> Bool {
    guard i >= 0, i + word.count <= text.count else { return false }
    for k in word.indices where text[i + k] != word[k] { return false }
    return true
  }

  private func first(_ words: [[UInt16]], in range: Range<Int>) -> Int? {
    range.first { i in words.contains { i + $0.count <= range.upperBound && matches($0, at: i) } }
  }

  // MARK: - How far it holds

  private func reach(of expression: TimeExpression) -> TimeMention.Reach {
    if expression.edge == .until { return .paragraph }
    if expression.edge == .after || expression.edge == .sameSpanOfYear { return .sentence }
    if case .monthsUpTo = expression.edge { return .article }
    switch expression.first.part {
    case .days where expression.last == nil, .dayOfMonth, .now, .vague, .ahead, .clock: return .paragraph
    case .near(_, .day), .same(.day), .back, .since: return .paragraph
    case .gone: return .article
    case .same(.year): return .sentence
    default: return .article
    }
  }

  private func isAhead(_ around: Around) -> Bool {
    frames.first(.ahead, in: text, around.before) != nil || frames.first(.ahead, in: text, around.after) != nil
      || frames.first(.ahead, in: text, around.nextClause) != nil
      || around.expression.first.year == .whole && frames.first(.ahead, in: text, around.told) != nil
  }

  private static let running = ["连续", "已连续", "又连续"].map(Script.folded)

  /// 今年以来连续4个月: the length's own frame.
  private func isDuration(_ around: Around) -> Bool {
    TimeUseReader.running.contains { matches($0, at: around.end) }
  }

  private static let planned = ["目标", "计划完成", "任务", "年度计划", "预算", "指标"].map(Script.folded)

  /// 二季度目标完成83.2%: the plan's time, and the share's; not that of what follows.
  private func isOfPlan(_ around: Around) -> Bool {
    around.expression.isOfYearPlan || TimeUseReader.planned.contains { matches($0, at: around.end) }
  }

  /// 2004年的21.9%: joined to one figure.
  private func isAttribute(_ around: Around) -> Bool {
    unit(around.end) == 0x7684 && (TimeSign.isDigit(unit(around.end + 1)) || TimeSign.isNumeral(unit(around.end + 1)))
  }

  private static let founding = [
    "建成", "成立", "开工", "投产", "创建", "始建", "竣工", "动工", "奠基", "落成", "设立", "注册", "创办", "组建", "上市", "挂牌", "启动", "开业", "正式开工",
    "正式投产", "正式成立",
  ]
  .map(Script.folded)
  private static let founded = ["成立于", "建于", "始建于", "创建于", "创办于", "设立于", "注册于"].map(Script.folded)

  /// 2005年建成,占地30亩: the time of the act, where its clause counts nothing.
  private func isOfFounding(_ around: Around) -> Bool {
    guard around.expression.edge != .since else { return false }
    if TimeUseReader.founded.contains(where: { matches($0, at: around.start - $0.count) }) { return true }
    return TimeUseReader.founding.contains { matches($0, at: around.end) }
      && !around.after.contains { TimeSign.isDigit(text[$0]) || TimeSign.isNumeral(text[$0]) }
  }

  private func isSigning(_ around: Around) -> Bool {
    isDay(around.expression)
      && (frames.first(.sign, in: text, around.after) ?? frames.first(.sign, in: text, around.nextClause)) != nil
  }

  private func isDay(_ expression: TimeExpression) -> Bool {
    guard expression.edge == .whole, expression.last == nil else { return false }
    switch expression.first.part {
    case .days(_, let first, let last), .dayOfMonth(let first, let last): return first == last
    case .near(_, .day): return true
    default: return false
    }
  }

  // MARK: - Not the period of figures

  private static let ordinal = Script.folded("第")
  private static let rounds = Characters(Script.folded("次届批轮期"))
  private static let making = ["制定", "制定了", "印发", "印发了", "出台", "编制", "下达", "完成了", "发布", "公布", "实施"]
    .map(Script.folded)

  private static let every = ["每年", "历年", "每年的"].map(Script.folded)

  /// 每年春节期间
  private func isRepeated(_ around: Around) -> Bool {
    TimeUseReader.every.contains { matches($0, at: around.start - $0.count) }
  }

  /// 《2023年重大项目清单》
  private func isInTitle(_ around: Around) -> Bool {
    for i in stride(from: around.start - 1, through: max(around.sentence.lowerBound, around.start - 40), by: -1) {
      if text[i] == 0x300B { return false }  // 》
      if text[i] == 0x300A { return true }  // 《
    }
    return false
  }

  /// 2022年第二次“三个一批”活动, 2022年度的培训行动, 2023年省政府工作报告.
  private func isInName(_ around: Around) -> Bool {
    guard around.expression.edge == .whole, around.expression.first.part != .now else { return false }
    let end = around.end
    if unit(end) == TimeSign.ordinal {
      for i in end + 1..<end + 4 where TimeUseReader.rounds.contains(unit(i)) { return true }
    }
    let range = end..<min(around.after.upperBound, end + 24)
    let isJoined =
      unit(end) == 0x7684  // 的
      || TimeUseReader.making.contains { matches($0, at: around.start - $0.count) }
    guard let head = frames.first(isJoined ? [.head, .work] : .head, in: text, range), head.lowerBound > end else {
      return false
    }
    // 8月12日,某某开工仪式举行: the day is that of what is begun there.
    if isDay(around.expression), [0x5F0F, 0x793C].contains(text[head.upperBound - 1]) { return false }  // 式 礼
    let between = end..<head.lowerBound
    return frames.first([.verb, .report], in: text, between) == nil && !between.contains { TimeSign.isDigit(text[$0]) }
  }

  private static let influences = ["影响", "带动", "拉动", "因素", "抬高", "拖累"].map(Script.folded)

  private static let ownReports = ["公报", "公告", "年报", "情况", "简析", "分析", "简况"].map(Script.folded)

  /// 云湾市2019年国民经济和社会发展统计公报, as the article's own headline: its figures are of that year.
  private func isOfOwnReport(_ around: Around, _ place: Layout.Clause) -> Bool {
    text.blocks[place.block].part == .headline
      && TimeUseReader.ownReports.contains { matches($0, at: around.sentence.upperBound - $0.count) }
  }

  private static let reportTails = ["讯", "电", "消息", "摄"].map(Script.folded)
  /// 电网, 电力, 摄影
  private static let tailWords = Characters(Script.folded("网力价量站商影氏息子"))

  /// 5月14日,记者从省林业厅了解到; 统计局9日发布的数据; 新华社北京3月1日电.
  private func isPointOfAct(_ around: Around) -> Bool {
    switch around.expression.first.part {
    case .clock: return true
    case .months(let first, let last) where first == last && around.expression.edge == .whole:
      break
    case .vague: break
    default: guard isDay(around.expression) else { return false }
    }
    if let tail = TimeUseReader.reportTails.first(where: { matches($0, at: around.end) }),
      !TimeUseReader.tailWords.contains(unit(around.end + tail.count))
    {
      return true
    }
    if case .months = around.expression.first.part {
      // A month that figures are of may be one that they are published in, but hardly one that a paper is issued in.
      return first(TimeUseReader.issuing, in: around.after) != nil
    }
    return (frames.first(.report, in: text, around.after) ?? frames.first(.report, in: text, around.nextClause)) != nil
  }

  private static let issuing = ["印发", "出台", "召开", "报道", "宣布"].map(Script.folded)

  private static let comparing = [
    "高于", "低于", "多于", "少于", "超过", "超", "不及", "优于", "好于", "快于", "慢于", "相当于", "达到", "恢复到", "占", "占到", "创", "创下", "创造",
    "刷新",
    "沿用", "沿袭", "继续", "继", "相对", "相对于", "相较", "相较于", "对比", "恢复至", "回复至", "持续", "延续", "保持", "扭转", "改变", "相比于",
  ].map(Script.folded)
  private static let comparedWith = ["相比", "持平", "相当", "比较", "同比"].map(Script.folded)
  private static let records = [
    "新高", "最高", "最低", "最大", "最好", "最快", "最多", "首次", "新低", "的最", "之最", "同期最", "高点", "低点", "次高", "次低", "首见",
    "仅见", "高位", "低位", "纪录", "记录", "罕见",
  ]
  .map(Script.folded)
  private static let levels = ["水平", "的水平", "同期水平", "基数", "的基数", "的基础上", "基础上"].map(Script.folded)
  private static let equals = ["为", "仅", "是", "达", "的", "实现"].map(Script.folded)

  /// 比2020年, 较去年同期, 与上年相比, 占2018年以来总数, 创2014年以来新高.
  private func isCompared(_ around: Around) -> Bool {
    let isSamePeriod = around.expression.edge == .sameSpanOfYear
    if isAfterComparison(around) { return true }
    let near = around.end..<min(around.after.upperBound, around.end + 8)
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
    if isMultiplied(around) || isPlanMeasured(around) { return true }
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

  private static let plans = ["投资", "计划", "目标", "任务", "预算", "开工"].map(Script.folded)
  private static let carriedOver = ["翘尾", "结转"].map(Script.folded)
  private static let growing = ["同比", "环比"].map(Script.folded)
  private static let withWords = ["与", "同", "和", "跟"].map(Script.folded)
  private static let holding = ["持续", "延续", "保持", "扭转", "改变"].map(Script.folded)
  private static let lastYears = ["上年", "去年", "上月", "上季"].map(Script.folded)
  private static let notComparing = Characters(Script.folded("同环占百类正反等可好"))
  private static let notCompared = Characters(Script.folded("重例率值分较"))
  private static let notMoreOrLess = Characters(Script.folded("大快好高多小低强长为"))

  /// 较2020年同期的177亿元增长25%: the time of the one figure that it stands before.
  private func isOldValue(_ around: Around) -> Bool {
    unit(around.end) == 0x7684 && TimeSign.isDigit(unit(around.end + 1)) && isAfterComparison(around)
      && !isMultiplied(around)
  }

  /// 与2010年(第六次普查)的13397万人相比: the comparison ends some words and a value on.
  private func isComparedFar(_ around: Around) -> Bool {
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

  // MARK: - Where it stands

  private func isInParentheses(_ around: Around) -> Bool {
    for i in stride(from: around.start - 1, through: max(around.sentence.lowerBound, around.start - 20), by: -1) {
      if text[i] == 0x29 { return false }
      if text[i] == 0x28 { return i > around.clause.lowerBound }
    }
    return false
  }

  /// 由上月下降2.4%转为上涨1.6%
  private func opensTurn(_ around: Around) -> Bool {
    let lead = unit(around.start - 1)
    let opens = unit(around.start) == TimeSign.from || lead == TimeSign.from || lead == 0x7531  // 由
    guard opens, around.expression.edge == .whole || around.expression.edge == .until else { return false }
    return frames.first(.turn, in: text, around.after) != nil
  }
}
