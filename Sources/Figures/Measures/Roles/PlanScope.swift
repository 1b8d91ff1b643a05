/// How far a plan reaches, followed through the clauses of a text.
struct PlanScope {
  private enum Reach {
    case none
    /// The next amount only: 计划投资.
    case amount
    /// After that amount: the growth and the shares told of it.
    case growth
    /// To the end of the clause.
    case clause
    /// To a semicolon.
    case clauses
    /// To the end of the sentence.
    case sentence
  }

  private let text: Text
  private let layout: Layout
  private let published: Day?
  private var reach = Reach.none
  private var clause = -1
  /// The clause in which the plan was told.
  private var openedIn = -1
  /// Whether the plan is told of a list that semicolons part: 预计生产总值391亿元,增长8.6%;财政收入38.7亿元.
  private var opensList = false
  /// Where the amount began that the plan was last told of.
  private var amount = -1
  /// Whether the block has told of a plan.
  private var isPlanTold = false

  /// The clause that named a year that is not over yet.
  private var yearUnderWay = -1
  /// Where the last time that is over ends.
  private var past = 0
  /// Whether the block tells of a project that has not started.
  private var isProjectToCome = false
  /// Whether the block has told what will be once something is built.
  private var isCompletionTold = false

  init(text: Text, layout: Layout, published: Day?) {
    self.text = text
    self.layout = layout
    self.published = published
  }

  /// Where the next clause begins.
  var nextClause: Int { clause + 1 < layout.clauses.count ? layout.clauses[clause + 1].range.lowerBound : Int.max }

  var clauseRange: Range<Int> { clause < 0 ? 0..<0 : layout.clauses[clause].range }

  mutating func enterClause() {
    clause += 1
    guard clause > 0 else { return }
    let before = layout.clauses[clause - 1]
    let here = layout.clauses[clause]
    if here.block != before.block {
      isPlanTold = false
      isProjectToCome = false
      isCompletionTold = false
    }
    if here.sentence != before.sentence, text.reads(firstTwo(here.range), oneOf: PlanScope.others) {
      isProjectToCome = false
    }
    if here.sentence != before.sentence {
      let isNear = here.block == before.block || text.reads(firstTwo(here.range), "同时")
      let goesOn =
        isNear && (reach == .clauses || reach == .sentence) && goesOnInSentence(here.range)
      if goesOn { openedIn = clause } else { reach = .none }
    } else if reach == .clause {
      reach = .none
    } else if text[before.range.upperBound - 1] == 0x3B, reach != .sentence {  // ;
      if reach != .clauses || !opensList || !goesOn(here.range) { reach = .none }
    }
  }

  /// - Parameter reading: Of the next quantity: of 完成年度计划的64% the plan is only what is completed.
  mutating func take(_ mark: WordMark<PlanWord>, before reading: RoleReading) {
    if reading.role == .share, reading.frame.contains(mark.range.lowerBound) { return }
    guard PlanGrammar.isMeant(mark.range, in: text, clauseRange) else { return }
    // 固定资产投资计划增长5%: the noun's verb follows.
    if text.ends(mark.range, in: "计划"), text.end(of: "增长", at: mark.range.upperBound) != nil { return open(.clauses) }
    switch mark.value {
    case .word:
      // 争取到“十二五”末,利润翻两番; not 争取到资金5亿元.
      let next = mark.range.upperBound
      let isYear = next + 4 < text.count && text[next + 4] == 0x5E74  // 年
      if text.reads(mark.range, oneOf: ["争取到"]), next < text.count, isYear || [0x201C, 0x22].contains(text[next]) {
        open(.clauses)
      }
    case .wide:
      guard reach != .sentence else { break }
      let isInList = reach == .clauses && opensList
      open(.clauses)
      opensList = isInList || text.reads(mark.range, oneOf: PlanScope.listing) && isInLead
    case .goal: open(.sentence)
    case .clause: if reach == .none || reach == .growth { open(.clause) }
    case .narrow:
      // 固定资产投资计划增长5%,…: the noun's verb follows, and what else is planned.
      if text.end(of: "增长", at: mark.range.upperBound) != nil {
        open(.clauses)
      } else if reach == .none || reach == .growth {
        open(.amount)
      }
    case .project:
      isProjectToCome = true
      if reach == .none || reach == .growth { open(.clause) }
    case .built:
      if isOver(mark) { break }
      isCompletionTold = true
      if reach != .sentence { open(.clauses) }
    case .saved: if isCompletionTold { open(.clauses) }
    case .start:
      if reach == .none || reach == .growth { isProjectToCome = false } else if clause == openedIn { begin(mark) }
    case .able: if isPlanTold { open(.clauses) }
    case .fact: if openedIn < clause { reach = .none }
    case .done:
      reach = .none
      isProjectToCome = false
    }
  }

  /// A time to come plans what is told of it; one that is over ends the plan of a clause before.
  mutating func take(_ time: TimeMention) {
    if isYearUnderWay(time) { yearUnderWay = clause }
    if time.isPast, time.use == .period || time.use == .pointOfAct { past = time.range.upperBound }
    if isAhead(time) {
      open(.sentence)
    } else if time.isPast, time.use == .period, openedIn < clause,
      hasDigit(time.range) || text.scalars[time.range].contains(0x5B63)  // 季
    {
      reach = .none
      isProjectToCome = false
    }
  }

  /// 去年12月,高速公路正式开通后: what was built then is no plan; 去年12月开工的项目建成后 is.
  private func isOver(_ built: WordMark<PlanWord>) -> Bool {
    let between = past..<max(past, built.range.lowerBound)
    guard past > 0, between.count <= 40, layout.place(of: past - 1).sentence == layout.clauses[clause].sentence else {
      return false
    }
    return !between.contains { i in PlanScope.starts.contains { text.end(of: $0, at: i) != nil } }
  }

  private static let starts: [StaticString] = ["开工", "动工", "奠基", "启动", "签约", "落户", "落地", "开建", "引进"]

  private static let listing: [StaticString] = ["预计", "预期", "力争", "争取", "确保", "将"]

  /// Whether the clause is the first or second of its sentence.
  private var isInLead: Bool {
    let here = layout.clauses[clause]
    return clause < 2 || layout.clauses[clause - 2].sentence != here.sentence
  }

  private static let turning: Set<String> = [
    "完成", "实现", "建成", "新增", "引进", "签约", "落户", "开工", "投产", "达到", "同比", "增长", "下降", "带动", "拉动", "目前", "截至", "截止", "今年",
    "去年", "上年", "已经", "累计", "现有", "共有", "拥有", "其中", "现已", "该县", "该市", "该区", "获得", "荣获", "吸引", "培育", "成功", "全面",
  ]

  /// Whether a clause behind a semicolon goes on with the list: a noun and its number.
  private func goesOn(_ clause: Range<Int>) -> Bool {
    if text.reads(firstTwo(clause), oneOf: PlanScope.doing) { return true }
    guard let first = clause.first, text[first] != 0x5DF2 else { return false }  // 已
    // 5G基站500个 begins with no number.
    if text[first] <= 0x39, first + 1 >= text.count || !(0x41...0x7A).contains(text[first + 1]) { return false }
    return hasDigit(clause) && !PlanScope.turning.contains(text.folded(firstTwo(clause)))
  }

  /// A building that is yet to begin: 将于年内开工.
  private mutating func begin(_ mark: WordMark<PlanWord>) {
    if PlanScope.beginnings.contains(text[mark.range.lowerBound]) { isProjectToCome = true }
  }

  /// 开, 动 and 启 begin; 投, 竣 and 通 end.
  private static let beginnings = Characters("开动启".utf16)
  /// What begins a sentence that turns from the project to something else.
  private static let others: [StaticString] = [
    "全市", "全省", "全国", "全县", "全区", "全州", "全球", "我国", "我省", "我市",
  ]

  /// 将推动项目落地。同时,着力培育企业500家: whether a sentence goes on with the plan of the one before.
  private func goesOnInSentence(_ clause: Range<Int>) -> Bool {
    text.reads(firstTwo(clause), oneOf: PlanScope.further)
  }

  private static let further: [StaticString] = ["同时", "着力", "大力", "全力", "加大", "加快", "新增", "推进", "推动", "深入", "积极"]

  /// What a list of deeds to come goes on with behind a semicolon.
  private static let doing: [StaticString] = [
    "打造", "举办", "推进", "推动", "实施", "开展", "加快", "加大", "培育", "完善", "提升", "深化", "强化", "优化", "支持",
  ]

  private func firstTwo(_ range: Range<Int>) -> Range<Int> {
    range.lowerBound..<min(range.lowerBound + 2, range.upperBound)
  }

  private mutating func open(_ wanted: Reach) {
    reach = wanted
    openedIn = clause
    if wanted == .clauses || wanted == .sentence { isPlanTold = true }
  }

  /// Whether a time is to come, or goes on beyond the year of the article: “十四五”期间 in an article of 2022.
  private func isAhead(_ time: TimeMention) -> Bool {
    guard let published, time.use == .period || time.use == .pointOfAct,
      let first = time.period?.start ?? time.period?.end
    else { return false }
    return first > published || time.period?.end.map { $0.year > published.year } == true
  }

  /// 2022年 in an article of its spring, or 全年: growth told of it is still to come.
  private func isYearUnderWay(_ time: TimeMention) -> Bool {
    guard let published, let end = time.period?.end, time.use == .period, end > published, published.month <= 10 else {
      return false
    }
    let isNumbered = time.range.count == 5 && text[time.range.upperBound - 1] == 0x5E74  // 年
    return isNumbered || text.ends(time.range, in: "全年")
  }

  private func hasDigit(_ range: Range<Int>) -> Bool {
    let digits: ClosedRange<UInt16> = 0x30...0x39
    return text.scalars[range].contains { digits.contains($0) }
  }

  /// Whether the plan reaches the quantity that is next.
  mutating func covers(_ reading: RoleReading, _ range: Range<Int>, isListed: Bool) -> Bool {
    if reading.role == .change, reading.basis != nil, reach == .none { isProjectToCome = false }
    // 完成任务数132亿元的90.8%: what is done of the plan.
    if reach == .growth, reading.role == .share, reading.frame.contains(amount) {
      reach = .none
      return false
    }
    if reach == .amount { amount = range.lowerBound }
    if isCovered(reading, isListed: isListed) {
      if reach == .growth, isPutToUse(range) { open(.clauses) }
      // (任务数34亿元): nothing outside the brackets is of the plan.
      if reach == .growth, range.upperBound < text.count, text[range.upperBound] == 0x29 { reach = .none }
      return true
    }
    if reading.role == .change, reading.basis == nil, yearUnderWay == clause { return true }
    return isProjectToCome
  }

  /// Whether what the amount is for follows it: 计划投入2.4亿元,新建高标准农田8万亩.
  private func isPutToUse(_ amount: Range<Int>) -> Bool {
    var i = amount.upperBound
    if i < text.count, text[i] == 0x2C { i += 1 }
    guard i + 2 <= text.count else { return false }
    return text.reads(i..<i + 2, oneOf: PlanScope.uses)
  }

  private static let uses: [StaticString] = [
    "新建", "建设", "改造", "实施", "新增", "用于", "购置", "打造", "兴建", "改建", "扩建", "建造", "修建", "整治", "改扩",
  ]

  private mutating func isCovered(_ reading: RoleReading, isListed: Bool) -> Bool {
    switch reach {
    case .none: return false
    case .amount:
      reach = .growth
      return true
    case .growth:
      // 计划投资5亿元,完成81%: what is done of the plan.
      if reading.role == .share, text.end(of: "完成", at: reading.frame.lowerBound) != nil { return false }
      switch reading.role {
      case .change, .share, .gap, .rank, .contribution: return true
      case .level, .from, .criterion:
        if !isListed { reach = .none }
        return isListed
      }
    case .clause, .clauses, .sentence: return true
    }
  }
}
