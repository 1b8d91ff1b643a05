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
    /// Whether its clause says that the results of the time are published.
    var isReported = false
    /// Whether it only looks back: 从近十年的数据看.
    var isGlance = false
    /// Whether it is an earlier time told beside the one spoken of.
    var isAside = false
    /// Whether its clause says that something is done already.
    var isDone = false
    /// Whether its sentence has told a figure before it.
    var isBeside = false
    var rule: StaticString
  }

  func reading(of expression: TimeExpression) -> Reading {
    let place = layout.place(of: expression.range.lowerBound)
    let around = Around(
      expression: expression, clause: place.range, sentence: layout.sentences[place.sentence],
      nextClause: nextClause(after: expression, place))
    var reading = Reading(use: .period, reach: reach(of: expression), isAhead: isAhead(around), rule: "time said")
    reading.isReported = isReported(around)
    reading.isGlance = unit(around.start - 1) == TimeSign.from || unit(around.end) == TimeSign.of
    reading.isDone =
      expression.edge == .whole && expression.first.part == .whole && expression.first.year != .relative(0)
      && matches(TimeUseReader.already, at: around.end)
    reading.isBeside = tellsValue(around) || around.told.contains { TimeSign.isDigit(text[$0]) }
    if isRepeated(around) {
      (reading.use, reading.rule) = (.name, "time of every year")
    } else if isFigureOfSpeech(around) {
      (reading.use, reading.rule) = (.name, "now as a figure of speech")
    } else if isInTitle(around) {
      (reading.use, reading.rule) = (.name, "time in a title")
    } else if isPointOfAct(around) {
      (reading.use, reading.rule) = (.pointOfAct, "day of a report")
    } else if isInParentheses(around) {
      (reading.reach, reading.rule) = (.parenthesis, "time in parentheses")
    } else if isNextYearsBudget(around) || isGoalAlone(around)
      || !reading.isReported && !isOfOwnReport(around, place) && isInName(around)
    {
      (reading.use, reading.rule) = (.name, "time in a name")
    } else if isOldValue(around) {
      (reading.reach, reading.rule) = (.figure, "time of the value compared with")
    } else if isOfTask(around) {
      (reading.reach, reading.rule) = (.figure, "time of a task")
    } else if isComparedFar(around) {
      (reading.reach, reading.rule) = (.figure, "time of the value compared with")
    } else if isCompared(around) {
      (reading.use, reading.rule) = (.comparison, "other side of a comparison")
    } else if isOfPlan(around) {
      // 年内计划完成投资86亿元,开工25个: what is done is of the time before.
      let isWithinYear = matches(TimeUseReader.withinYear, at: around.end - 2)
      reading.reach = expression.isOfYearPlan || isWithinYear ? .clause : .sentence
    } else if opensTurn(around) {
      (reading.reach, reading.rule) = (.turn, "time of the old value")
    } else if isOfFounding(around) {
      (reading.reach, reading.rule) = (.clause, "time of a founding")
    } else if isAside(around) {
      (reading.reach, reading.rule) = (.clause, "an earlier time told beside another")
      reading.isAside = true
    } else if reading.isDone || isDuration(around) || isSigning(around) || isAttribute(around) {
      reading.reach = .sentence
    }
    return reading
  }

  struct Around {
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

  func unit(_ i: Int) -> UInt16 { i >= 0 && i < text.count ? text[i] : 0 }

  func matches(_ word: [UInt16], at i: Int) -> Bool {
    guard i >= 0, i + word.count <= text.count else { return false }
    for k in word.indices where text[i + k] != word[k] { return false }
    return true
  }

  func first(_ words: [[UInt16]], in range: Range<Int>) -> Int? {
    range.first { i in words.contains { i + $0.count <= range.upperBound && matches($0, at: i) } }
  }

  // MARK: - How far it holds

  private func reach(of expression: TimeExpression) -> TimeMention.Reach {
    if expression.edge == .until { return .paragraph }
    if expression.edge == .after || expression.edge == .sameSpanOfYear { return .sentence }
    if case .monthsUpTo = expression.edge { return .article }
    // 公司现有职工680人 is of its sentence.
    if expression.first.part == .now, matches(TimeUseReader.existing, at: expression.range.lowerBound) {
      return .sentence
    }
    switch expression.first.part {
    case .days(_, let first, let last) where expression.last == nil && last - first < 7: return .paragraph
    case .dayOfMonth, .now, .vague, .ahead, .clock: return .paragraph
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

  private static let existing = Script.folded("现有")
  private static let already = Script.folded("已")
  private static let withinYear = Script.folded("年内")

  /// 2004年的21.9%: joined to one figure.
  private func isAttribute(_ around: Around) -> Bool {
    unit(around.end) == 0x7684 && (TimeSign.isDigit(unit(around.end + 1)) || TimeSign.isNumeral(unit(around.end + 1)))
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
    guard let head = frames.first(isJoined ? [.head, .work] : .head, in: text, range) ?? held(in: range),
      head.lowerBound > end
    else { return false }
    // 8月12日,某某开工仪式举行: the day is that of what is begun there.
    if isDay(around.expression), [0x5F0F, 0x793C].contains(text[head.upperBound - 1]) { return false }  // 式 礼
    let between = end..<head.lowerBound
    return frames.first([.verb, .report], in: text, between) == nil && !between.contains { TimeSign.isDigit(text[$0]) }
  }

  private static let holding = ["举行", "举办", "启动", "召开"].map(Script.folded)

  /// The noun of 二季度新开工项目集中启动活动举行: what is held then has a name.
  private func held(in range: Range<Int>) -> Range<Int>? {
    guard let work = frames.first(.work, in: text, range),
      TimeUseReader.holding.contains(where: { matches($0, at: work.upperBound) })
    else { return nil }
    return work
  }

  static let influences = ["影响", "带动", "拉动", "因素", "抬高", "拖累"].map(Script.folded)

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

  // MARK: - Where it stands

  private func isInParentheses(_ around: Around) -> Bool {
    for i in stride(from: around.start - 1, through: max(around.sentence.lowerBound, around.start - 20), by: -1) {
      if text[i] == 0x29 { return false }
      if text[i] == 0x28 { return i > around.clause.lowerBound && !isGloss(around, openedAt: i) }
    }
    return false
  }

  /// 春运期间(1月7日至2月15日),全省…: what opens the sentence is explained by its days.
  private func isGloss(_ around: Around, openedAt open: Int) -> Bool {
    let words = around.sentence.lowerBound..<open
    return open == around.start - 1 && unit(around.end) == 0x29 && unit(around.end + 1) == 0x2C && words.count <= 12
      && !words.contains { TimeSign.isDigit(text[$0]) }
  }

  /// 由上月下降2.4%转为上涨1.6%
  private func opensTurn(_ around: Around) -> Bool {
    let lead = unit(around.start - 1)
    let opens = unit(around.start) == TimeSign.from || lead == TimeSign.from || lead == 0x7531  // 由
    guard opens, [.whole, .until, .sameSpanOfYear].contains(around.expression.edge) else { return false }
    return frames.first(.turn, in: text, around.after) != nil
  }
}
