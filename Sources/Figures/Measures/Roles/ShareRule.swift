/// A part of a whole: 占全部投资比重为34.7%, 占比55%, 总量的一半, 85%以上农村人口; or of a plan: 完成年度计划的64%.
enum ShareRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    guard site.isRatio || site.quantity.kind == .multiple else { return nil }
    if let reading = partOf(site) { return reading }
    guard site.isRatio else { return nil }
    return ofPlan(site) ?? ofPlannedAmount(site) ?? among(site) ?? ofGroup(site)
  }

  /// 占…(的比重)为 and the nouns of a part right before the number.
  static func readWord(_ site: RoleSite) -> RoleReading? {
    guard site.isRatio else { return nil }
    let next = site.neighbour(before: site.start)
    if let mark = next.mark, mark.value.senses.contains(.share) { return reading(of: mark, site) }
    guard let of = site.last(.of, before: site.start) else { return nil }
    if let change = site.last([.change, .rate], before: site.start), change.range.lowerBound > of.range.lowerBound {
      return nil
    }
    // 占GDP比重可能早就低于30%
    if let noun = site.last(.share, before: site.start), noun.range.lowerBound > of.range.upperBound,
      site.start - noun.range.upperBound <= 8, !site.has("的", at: noun.range.upperBound)
    {
      return ShareRule.reading(of: noun, site)
    }
    var reading = RoleReading(role: .share, frame: of.range.lowerBound..<site.start)
    // 占贫困村总数68个的69.1%: the whole is told without its number.
    var end = site.start
    if site.index > 0, site.quantities[site.index - 1].range.lowerBound > of.range.upperBound {
      end = site.quantities[site.index - 1].range.lowerBound
    }
    reading.reference = site.withoutFillers(of.range.upperBound..<end).map(site.text.string) ?? whole(site)
    reading.reasons = [Reason(field: "role", rule: "verb of a part")]
    return reading
  }

  /// The reading that a noun of a part gives, with the whole that its verb or 在…中 names.
  static func reading(of noun: RoleMark, _ site: RoleSite) -> RoleReading {
    var reading = RoleReading(role: .share, frame: noun.range.lowerBound..<site.start)
    reading.reasons = [Reason(field: "role", rule: "noun of a part")]
    if let of = site.last(.of, before: noun.range.lowerBound),
      let object = site.withoutFillers(of.range.upperBound..<noun.range.lowerBound)
    {
      reading.frame = of.range.lowerBound..<site.start
      reading.reference = site.text.string(object)
    } else if let whole = within(noun, site) {
      reading.frame = whole.lowerBound - 1..<site.start
      reading.reference = site.text.string(whole)
    } else if let plan = site.last(.plan, before: noun.range.lowerBound + 1),
      plan.range.upperBound == noun.range.lowerBound
    {
      // 年计划完成率 names itself.
      reading.frame = site.start..<site.start
      reading.reference = site.text.string(plan.range)
    } else {
      reading.reference = whole(site)
      // 首付比例 is a rate with a name.
      if reading.reference == nil, site.has("比例", at: noun.range.lowerBound) {
        return RoleReading(frame: site.start..<site.start)
      }
    }
    return reading
  }

  private static let endsTime = Characters("年月份季底末初".utf16)

  /// 总产值|在|全市GDP|当中所占的比重: what 在 and 中 hold before 占.
  private static func within(_ noun: RoleMark, _ site: RoleSite) -> Range<Int>? {
    guard let of = site.last(.of, before: noun.range.lowerBound), noun.range.lowerBound - of.range.upperBound <= 2
    else {
      return nil
    }
    var end = of.range.lowerBound
    if end > site.before.lowerBound, site.has("所", at: end - 1) { end -= 1 }
    guard end - 1 > site.before.lowerBound, site.has("中", at: end - 1) else { return nil }
    end -= site.has("当", at: end - 2) ? 2 : 1
    guard let opener = (site.before.lowerBound..<end).last(where: { site.has("在", at: $0) }) else { return nil }
    return site.trimmed(opener + 1..<end)
  }

  /// 为全国单位GDP能耗的65%, 超过全年总量的一半; a multiple of an earlier time is a change.
  private static func partOf(_ site: RoleSite) -> RoleReading? {
    let next = site.neighbour(before: site.start)
    guard let particle = site.lastParticle(from: next.head) else { return nil }
    // A bracket may stand before 的: 总量(96亿美元)的一半.
    var end = particle
    var low = site.before.lowerBound
    if end > 0, site.has(")", at: end - 1) {
      low = max(site.clause.lowerBound, site.start - RoleSite.reach)
      while end > low, !site.has("(", at: end) { end -= 1 }
    }
    guard
      let opener = site.marks.last(upTo: end, from: low, { !$0.value.senses.isDisjoint(with: [.as, .to]) }),
      let object = site.trimmed(opener.range.upperBound..<end), object.count > 1
    else { return nil }
    // 最高是2004年的21.9%, 跌至9月的12%: a value of that time, no part of it.
    if site.isRatio, endsTime.contains(site.text[object.upperBound - 1]), givesValue(opener.range, site) { return nil }
    var reading = RoleReading(role: .share, frame: opener.range.lowerBound..<site.start)
    reading.reasons = [Reason(field: "role", rule: "set equal to a part")]
    if site.quantity.kind == .multiple, site.last(.plan, before: end) == nil {
      reading.role = .gap
      if let time = PointInTime.find(in: object, site.text, site.published) {
        reading.role = .change
        reading.basis = time.basis
        return reading
      }
    }
    reading.reference = site.text.string(object)
    return reading
  }

  private static func givesValue(_ opener: Range<Int>, _ site: RoleSite) -> Bool {
    let last = site.text[opener.upperBound - 1]
    if opener.count == 1 { return last != UInt16(of: "为") }
    return last.isOne(of: "为到至了") && !site.has("恢复", at: opener.lowerBound)
  }

  /// 完成年度计划的64%, 二季度目标完成83.2%.
  private static func ofPlan(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent, let verb = site.last(.complete, before: site.start),
      site.last([.change, .rate], before: site.start) == nil
    else { return nil }
    var reading = RoleReading(role: .share, frame: verb.range.lowerBound..<site.start)
    reading.reasons = [Reason(field: "role", rule: "part of a plan completed")]
    if let object = site.withoutFillers(verb.range.upperBound..<site.start) {
      // 完成出售子公司100%股权 completes no plan.
      guard site.has("的", at: object.upperBound) || site.last(.plan, before: site.start) != nil else { return nil }
      reading.reference = site.text.string(object)
    } else if let plan = site.last(.plan, before: verb.range.lowerBound) {
      reading.reference = name(of: plan, from: site.before.lowerBound, site)
    } else if site.index > 0, site.isInSentence(site.index - 1), site.before.lowerBound == site.clause.lowerBound {
      reading.reference = planBefore(verb, site)
    }
    return reading
  }

  /// The plan of the clause before: 计划投资5亿元,完成81%; 相较于48万辆的销售目标,上半年仅完成44%.
  private static func planBefore(_ verb: RoleMark, _ site: RoleSite) -> String? {
    let amount = site.quantities[site.index - 1].range
    let clause = site.layout.clauses[site.layout.clauseIndex(of: amount.lowerBound)].range
    func plan(upTo end: Int, from start: Int) -> RoleMark? {
      site.marks.last(upTo: end, from: start) { $0.value.senses.contains(.plan) }
    }
    if site.has("的", at: amount.upperBound), let goal = plan(upTo: clause.upperBound, from: amount.upperBound) {
      return site.text.string(amount.upperBound + 1..<goal.range.upperBound)
    }
    guard verb.range.lowerBound == site.clause.lowerBound else { return nil }
    return plan(upTo: amount.lowerBound, from: max(clause.lowerBound, amount.lowerBound - 12)).map {
      name(of: $0, from: clause.lowerBound, site)
    }
  }

  /// 完成全年60亿元采购任务的53%: the plan is told with its amount.
  private static func ofPlannedAmount(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent, site.index > 0,
      let plan = site.marks.last(upTo: site.start, from: site.before.lowerBound, { $0.value.senses.contains(.plan) }),
      plan.range.upperBound == site.start - 1, site.has("的", at: site.start - 1), site.before.count <= 12,
      site.before.lowerBound == site.quantities[site.index - 1].range.upperBound,
      let verb = site.marks.last(
        upTo: site.quantities[site.index - 1].range.lowerBound, from: site.clause.lowerBound,
        { $0.value.senses.contains(.complete) })
    else { return nil }
    return RoleReading(
      role: .share, reference: site.text.string(site.before.lowerBound..<plan.range.upperBound),
      frame: verb.range.lowerBound..<site.start, reasons: [Reason(field: "role", rule: "part of a plan completed")])
  }

  /// A plan with the time that it is for: 二季度目标.
  private static func name(of plan: RoleMark, from low: Int, _ site: RoleSite) -> String {
    var start = plan.range.lowerBound
    while start > low, plan.range.lowerBound - start < 6, ofPeriod.contains(site.text[start - 1]) { start -= 1 }
    // 云溪市|计划投资: the end of a name.
    while start < plan.range.lowerBound, site.text[start].isOne(of: "市县区") { start += 1 }
    return site.text.string(start..<plan.range.upperBound)
  }

  private static let ofPeriod = Characters("一二三四1234567890季度上下半全年月初省市县区级".utf16)

  /// 经常性开支中约六成用于…, 其中60%用于….
  private static func among(_ site: RoleSite) -> RoleReading? {
    let head = site.neighbour(before: site.start).head
    guard head > site.before.lowerBound, site.has("中", at: head - 1) || site.has("当中", at: head - 2) else {
      return nil
    }
    let rule: StaticString = "part of what stands before 中"
    if site.has("其中", at: head - 2) {
      guard !site.endsClause else { return nil }
      return RoleReading(role: .share, frame: head - 2..<site.start, reasons: [Reason(field: "role", rule: rule)])
    }
    let end = site.has("当中", at: head - 2) ? head - 2 : head - 1
    guard let object = site.trimmed(site.before.lowerBound..<end), object.count > 1 else { return nil }
    return RoleReading(
      role: .share, reference: site.text.string(object), frame: object.lowerBound..<site.start,
      reasons: [Reason(field: "role", rule: rule)])
  }

  /// 超过95%的企业, 85%以上农村人口: the group follows.
  private static func ofGroup(_ site: RoleSite) -> RoleReading? {
    let next = site.neighbour(before: site.start)
    if let mark = next.mark, !mark.value.senses.isDisjoint(with: [.change, .rate, .share, .basis]) { return nil }
    if let filler = next.firstFiller, filler.value.senses.contains(.to), next.head > site.before.lowerBound {
      return nil
    }
    let start = site.tail
    for mark in site.marks[site.marksAfter] where mark.range.lowerBound >= start {
      guard mark.range.upperBound - start <= 12 else { break }
      if !mark.value.senses.isDisjoint(with: [.change, .rate, .than, .of, .share]) { break }
      if mark.value.senses.contains(.group), !site.contains(",", in: start..<mark.range.upperBound) {
        // 持有公司44%股权: of what is said before it, if at all.
        let isStake = site.has("股", at: start)
        return RoleReading(
          role: .share, reference: isStake ? nil : site.text.string(start..<mark.range.upperBound),
          frame: site.start..<site.start,
          reasons: [Reason(field: "role", rule: "part of the group that follows")])
      }
    }
    return nil
  }

  /// What 在…中 names as the whole, in this clause or one before it in the sentence.
  private static func whole(_ site: RoleSite) -> String? {
    var k = site.clauseIndex - 1
    while k >= 0, site.clauseIndex - k <= 6, site.layout.clauses[k].sentence == site.sentence {
      let clause = site.layout.clauses[k].range
      if site.has("中", at: clause.upperBound - 2), !site.has("其中", at: clause.upperBound - 3), clause.count <= 40,
        let object = site.trimmed(clause.lowerBound..<clause.upperBound - 2)
      {
        return site.text.string(object)
      }
      k -= 1
    }
    // 占国内生产总值比重为7.3%,第二产业比重为39.9%
    if let last = site.last, last.role == .share, site.isInSentence(site.index - 1) { return last.reference }
    var i = site.before.lowerBound + 2
    while i < site.start - 1 {
      if site.has("中", at: i), !ShareRule.afterMiddle.contains(site.text[i + 1]),
        ShareRule.wholes.contains(where: { site.has($0, at: i - 2) }),
        let object = site.trimmed(site.before.lowerBound..<i)
      {
        return site.text.string(object)
      }
      i += 1
    }
    return nil
  }

  private static let afterMiddle = Characters("国部小央心东型介间医药西标外共期旬".utf16)
  private static let wholes: [StaticString] = [
    "结构", "总额", "总量", "总数", "总值", "收入", "支出", "开支", "投资", "企业", "项目", "人口", "产值", "产业", "行业", "产品", "贷款", "消费",
    "进口", "出口", "用电", "整车", "人员", "总体", "构成",
  ]
}

extension RoleSite {
  /// The place of a 的 among the fillers that end at the number and begin at `head`.
  func lastParticle(from head: Int) -> Int? {
    var i = start - 1
    while i >= head {
      if has("的", at: i) { return i }
      i -= 1
    }
    return nil
  }
}

extension [RoleMark] {
  /// The last mark that ends at or before `position`, begins at or after `low` and is as asked.
  func last(upTo position: Int, from low: Int, _ asked: (RoleMark) -> Bool) -> RoleMark? {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].range.upperBound <= position { lower = middle + 1 } else { upper = middle }
    }
    var i = lower - 1
    while i >= 0, self[i].range.lowerBound >= low {
      if asked(self[i]) { return self[i] }
      i -= 1
    }
    return nil
  }
}
