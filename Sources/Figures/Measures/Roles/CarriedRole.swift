/// A role that the quantity before hands on: a list (5.2%、6.1%和7%), labels (煤占60%、油20%), a bracket, 其中.
enum CarriedRole {
  /// The next of a list reads as the first does.
  static func ofList(_ site: RoleSite) -> RoleReading? {
    guard site.isJoined(site.index) || site.continues(site.index) || site.isOther || site.isNextOfMixed,
      let last = site.last, last.role != .level, last.role != .criterion
    else { return nil }
    var reading = last
    reading.reasons = [Reason(field: "role", rule: "next of a list")]
    return reading
  }

  /// 增加水稻面积26万亩、蔬菜16万亩: the next object of the same verb.
  static func ofNextObject(_ site: RoleSite) -> RoleReading? {
    guard site.index > 0, let last = site.last, last.role == .change, !last.frame.isEmpty,
      [.measure, .count, .money].contains(site.quantity.kind),
      site.quantities[site.index - 1].unit == site.quantity.unit, last.frame.upperBound < last.frame.lowerBound + 12,
      site.quantities[site.index - 1].range.lowerBound > last.frame.upperBound,
      site.text[site.before.lowerBound] == 0x3001, (3...14).contains(site.before.count),  // 、
      site.marks[site.marksBefore].allSatisfy({ $0.value.senses.isSubset(of: [.word, .group]) })
    else { return nil }
    var reading = last
    reading.reasons = [Reason(field: "role", rule: "next object of a change")]
    return reading
  }

  /// 减少164千公顷(246万亩): the same change in another unit.
  static func ofOtherUnit(_ site: RoleSite) -> RoleReading? {
    guard site.index > 0, let last = site.last, last.role == .change || last.role == .gap,
      site.quantities[site.index - 1].range.upperBound == site.start - 1, site.has("(", at: site.start - 1),
      [.money, .measure, .count].contains(site.quantity.kind),
      [.money, .measure, .count].contains(site.quantities[site.index - 1].kind)
    else { return nil }
    var reading = last
    reading.frame = site.start..<site.start
    reading.reasons = [Reason(field: "role", rule: "the same in another unit")]
    return reading
  }

  /// A label between two numbers of one kind: 一产3.1%、二产4.2%; 江西(6.9%)、福建(6.7%).
  static func ofLabel(_ site: RoleSite) -> RoleReading? {
    guard site.index > 0, let last = site.last else { return nil }
    let kind = site.quantity.kind
    guard kind == .percent || kind == .percentagePoint, site.quantities[site.index - 1].kind == kind else { return nil }
    let previous = site.quantities[site.index - 1].range.upperBound
    let between = previous..<site.start
    guard between.count <= 24, site.layout.place(of: previous - 1).sentence == site.sentence else { return nil }
    let isBracket = site.has("(", at: site.start - 1)
    let opening = site.text[between.lowerBound]
    // 增长16.8%(全国7.1%、全省14.8%): the same of another place.
    let isInBracket = site.has("(", at: between.lowerBound) && between.count <= 8
    let isListed = isInBracket || opening.isOne(of: "、和及与)")
    let isPart = site.has("其中", at: site.clause.lowerBound)
    // 甲增长10.7%,而乙高达165.9%
    let isContrast = site.has(",而", at: between.lowerBound) && (4...14).contains(between.count)
    guard isBracket || isListed || isPart || isContrast else { return nil }
    let meaningful: RoleWord.Senses = [.change, .rate, .share, .of, .complete, .degree, .pull, .basis]
    if !isBracket, site.last(meaningful, before: site.start) != nil { return nil }
    // A named rate is a level of its own.
    if site.contains("率", in: between) { return nil }
    var reading = RoleReading(frame: site.start..<site.start)
    reading.reasons = [Reason(field: "role", rule: "as the number before it")]
    switch last.role {
    case .change:
      reading.isNegative = last.isNegative
      reading.basis = last.basis
      reading.role = .change
    case .share:
      reading.reference = last.reference
      reading.role = .share
    case .gap where isBracket:
      // 低于全国(49.5%): the other area's own number.
      return nil
    default: return nil
    }
    return reading
  }

  /// 第二季按年升21%,上季分别14%和17%: the same of another time, with nothing else named.
  static func ofOtherTime(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent, site.index > 0, let last = site.last, last.role == .change,
      site.quantities[site.index - 1].kind == .percent, site.isInSentence(site.index - 1)
    else { return nil }
    let between = site.quantities[site.index - 1].range.upperBound..<site.start
    guard between.count <= 24, site.contains(",", in: between) || site.contains(";", in: between) else { return nil }
    var hasTime = false
    var i = between.lowerBound
    while i < between.upperBound {
      if let word = site.marks[site.marksBefore].first(where: { $0.range.lowerBound == i }),
        word.value.senses.contains(.filler)
      {
        i = word.range.upperBound
        continue
      }
      guard timeCharacters.contains(site.text[i]) else { return nil }
      hasTime = hasTime || site.text[i].isOne(of: "年季月旬周")
      i += 1
    }
    guard hasTime else { return nil }
    var reading = last
    reading.frame = site.start..<site.start
    reading.reasons = [Reason(field: "role", rule: "the same of another time")]
    return reading
  }

  private static let timeCharacters = Characters("0123456789一二三四第上下前后去今本当次半年度季月旬周份的,;而则".utf16)

  /// 同比分别增长11.4%、10.8%和11.2%,均保持在10%以上: what is said of all of a list.
  static func ofAll(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent, site.index > 0, let last = site.last, last.role == .change,
      site.quantities[site.index - 1].kind == .percent, site.isInSentence(site.index - 1),
      site.before.lowerBound == site.clause.lowerBound, site.before.count <= 8,
      site.text[site.before.lowerBound].isOne(of: "均都皆"),
      site.neighbour(before: site.start).head == site.clause.lowerBound
    else { return nil }
    var reading = last
    reading.frame = site.before
    reading.reasons = [Reason(field: "role", rule: "what is said of all of a list")]
    return reading
  }

  /// A number in a bracket after what is compared with: 同比增长16.3%,低于全国(49.5%).
  static func ofOther(_ site: RoleSite) -> RoleReading? {
    guard site.index > 0, site.isRatio, site.has("(", at: site.start - 1),
      site.last([.beyond, .than], before: site.start) != nil, let last = site.last, last.role == .change,
      site.quantities[site.index - 1].kind == site.quantity.kind
    else { return nil }
    return RoleReading(
      role: .change, basis: last.basis, frame: site.start..<site.start,
      reasons: [Reason(field: "role", rule: "the change of what is compared with")])
  }

  /// A clause that has only its verb goes on from the one before: 占比提升2.1个百分点,达到63%.
  static func ofSubject(_ site: RoleSite) -> RoleReading? {
    guard site.isRatio, site.clauseIndex > 0, site.before.lowerBound == site.clause.lowerBound,
      site.neighbour(before: site.start).head == site.clause.lowerBound
    else { return nil }
    let clause = site.layout.clauses[site.clauseIndex - 1]
    guard clause.sentence == site.sentence,
      let subject = site.marks.last(
        upTo: site.clause.lowerBound, from: max(clause.range.lowerBound, site.clause.lowerBound - RoleSite.reach),
        { !$0.value.senses.isDisjoint(with: [.share, .rate]) })
    else { return nil }
    // Of a number between the two only a change of the same share or rate leaves it the subject.
    if site.index > 0, site.quantities[site.index - 1].range.lowerBound >= subject.range.lowerBound {
      guard site.last?.role == .change, site.quantities[site.index - 1].kind == .percentagePoint else { return nil }
    }
    var reading = RoleReading(role: .share, frame: site.before)
    reading.reasons = [Reason(field: "role", rule: "the share or rate that the clause before speaks of")]
    if let direction = subject.value.direction {
      reading.role = .change
      reading.isNegative = direction == .down
    } else {
      let words = clause.range.lowerBound..<subject.range.lowerBound
      let whole = site.marks.last(upTo: words.upperBound, from: words.lowerBound) { $0.value.senses.contains(.of) }
      reading.reference = whole.flatMap { site.trimmed($0.range.upperBound..<words.upperBound) }.map(site.text.string)
    }
    return reading
  }

  /// The next whole that the same thing is a part of: 约占全州农业人口的1/3,湖北省贫困人口的1/5.
  static func ofNextWhole(_ site: RoleSite) -> RoleReading? {
    guard site.isRatio, site.index > 0, site.clauseIndex > 0, site.last?.role == .share, site.last?.reference != nil,
      let particle = site.lastParticle(from: site.neighbour(before: site.start).head),
      site.layout.clauseIndex(of: site.quantities[site.index - 1].range.lowerBound) == site.clauseIndex - 1,
      site.isInSentence(site.index - 1), site.endsClause, particle - site.before.lowerBound <= 30,
      !site.has("其中", at: site.before.lowerBound), particle > site.before.lowerBound, !site.has("年", at: particle - 1),
      site.marks[site.marksBefore].allSatisfy({
        $0.range.upperBound > particle || $0.value.senses.isSubset(of: [.group, .word])
      })
    else { return nil }
    return RoleReading(
      role: .share, reference: site.text.string(site.before.lowerBound..<particle),
      frame: site.before.lowerBound..<site.start,
      reasons: [Reason(field: "role", rule: "the next whole of the same part")])
  }

  /// Numbers in brackets after what a clause before says of them all: 增速居前的是:电子(23.1%)、医药(15.2%).
  static func ofHeading(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent, site.has("(", at: site.start - 1),
      site.index == 0 || site.quantities[site.index - 1].kind != .percent || !site.isInSentence(site.index - 1)
    else { return nil }
    let sentence = site.layout.sentences[site.sentence]
    let from = max(sentence.lowerBound, site.start - RoleSite.reach / 2)
    guard
      let rate = site.marks.last(
        upTo: site.start, from: from,
        {
          !$0.value.senses.isDisjoint(with: [.rate, .share])
            || $0.value.senses.contains(.change) && site.has(":", at: $0.range.upperBound)
        })
    else { return nil }
    var reading = RoleReading(role: .share, frame: site.start..<site.start)
    reading.reasons = [Reason(field: "role", rule: "as the words before the list say")]
    if let direction = rate.value.direction {
      reading.role = .change
      reading.isNegative = direction == .down
      let basis = site.marks.last(upTo: rate.range.upperBound, from: from) { $0.value.senses.contains(.basis) }
      reading.basis = basis?.value.basis
    }
    return reading
  }

  /// The new value of 比重由30%提高到35% and 增速由5%加快到6% is what the old one was.
  static func ofOldValue(_ site: RoleSite) -> RoleReading? {
    guard let last = site.last, last.role == .from, last.frame.lowerBound >= site.clause.lowerBound,
      !FromRule.isCompared(last.frame, site.text)
    else { return nil }
    let words = site.marks[site.marksBefore].first { !$0.value.senses.isDisjoint(with: [.change, .to]) }
    let frame = (words?.range.lowerBound ?? site.start)..<site.start
    guard site.isRatio, let subject = subject(of: last, site) else {
      return RoleReading(frame: frame, reasons: [Reason(field: "role", rule: "new value of a change")])
    }
    // 报销比例 is a rate with a name.
    if last.reference == nil, site.has("比例", at: subject.range.lowerBound) {
      return RoleReading(frame: frame, reasons: [Reason(field: "role", rule: "new value of a change")])
    }
    var reading = RoleReading(role: .share, reference: last.reference, frame: frame)
    reading.reasons = [Reason(field: "role", rule: "new value of a share or a rate")]
    if let direction = subject.value.direction {
      reading.role = .change
      reading.basis = last.basis
      reading.isNegative = direction == .down
    }
    return reading
  }

  /// The share, the rate or the growth whose old value was told.
  private static func subject(of old: RoleReading, _ site: RoleSite) -> RoleMark? {
    let low = max(site.clause.lowerBound, old.frame.lowerBound - RoleSite.reach)
    let noun = site.marks.last(upTo: old.frame.upperBound, from: low) {
      !$0.value.senses.isDisjoint(with: [.share, .rate])
    }
    if let noun { return noun }
    // 销量按年增长也自10%跌至4.7%: with nothing but adverbs between the verb and 自.
    guard
      let verb = site.marks.last(
        upTo: old.frame.lowerBound, from: low, { !$0.value.senses.contains(.filler) }),
      verb.value.senses.contains(.change), old.frame.lowerBound - verb.range.upperBound <= 2
    else { return nil }
    return verb
  }

  /// A part told again in the same sentence with nothing new named: 主要低于两成, 其中最高是2004年的21.9%.
  static func ofSamePart(_ site: RoleSite, _ readings: [RoleReading]) -> RoleReading? {
    guard site.isRatio, site.before.count <= 30 else { return nil }
    var k = site.index - 1
    while k >= 0, readings[k].role != .share, site.index - k < 4 { k -= 1 }
    guard k >= 0, readings[k].role == .share,
      site.layout.place(of: site.quantities[k].range.lowerBound).sentence == site.sentence
    else { return nil }
    var covered = site.before.lowerBound
    for mark in site.marks[site.marksBefore] {
      guard mark.value.senses.isSubset(of: [.word, .filler, .beyond, .to, .as]) else { return nil }
      guard isDateOrPoint(covered..<mark.range.lowerBound, site.text) else { return nil }
      covered = mark.range.upperBound
    }
    guard isDateOrPoint(covered..<site.start, site.text) else { return nil }
    return RoleReading(
      role: .share, reference: readings[k].reference, frame: site.start..<site.start,
      reasons: [Reason(field: "role", rule: "the same part told again")])
  }

  private static func isDateOrPoint(_ range: Range<Int>, _ text: Text) -> Bool {
    text.scalars[range].allSatisfy { dateOrPoint.contains($0) }
  }

  private static let dateOrPoint = Characters("0123456789年月日,、;( 主得及和".utf16)
}

extension RoleSite {
  /// Whether points follow a percentage in one list: 分别增长36.9%及9.2个百分点.
  fileprivate var isNextOfMixed: Bool {
    guard index > 0, let last, last.role == .change else { return false }
    switch (quantities[index - 1].kind, quantity.kind) {
    case (.percent, .percentagePoint), (.percent, .multiple), (.multiple, .percent): break
    default: return false
    }
    let between = quantities[index - 1].range.upperBound..<start
    return between.count == 1 && "和及与、".utf16.contains(text[between.lowerBound])
      && ["分别", "依次"].contains { word in last.frame.contains { has(word, at: $0) } }
  }

  /// Whether the quantity tells the one before in another unit: 升168点或0.88%.
  fileprivate var isOther: Bool { before.count == 1 && has("或", at: before.lowerBound) && last?.role == .change }
}
