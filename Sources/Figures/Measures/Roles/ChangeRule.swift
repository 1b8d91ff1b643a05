/// A word of change right before the number: 增长5%, 增幅达12%, 比上年多3天; after 比全省 it is a gap.
enum ChangeRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    let next = site.neighbour(before: site.start)
    guard let mark = next.mark, let direction = mark.value.direction else { return nil }
    let senses = mark.value.senses
    if senses.contains(.change) {
      // 上涨的有12种 counts things; 连续下跌3周 tells how long.
      if site.has("的", at: mark.range.upperBound) { return nil }
      if site.quantity.kind == .duration && !senses.contains(.object) { return nil }
      if let filler = next.firstFiller, filler.value.senses.contains(.to),
        !site.has("达", at: filler.range.lowerBound),
        filler.range.lowerBound == mark.range.upperBound
      {
        return newLevel(after: mark, site)
      }
      return reading(mark, direction, Comparison.ahead(of: mark.range.lowerBound, site), site)
    }
    if senses.contains(.saving) {
      guard site.quantity.kind == .percent else { return nil }
      return reading(mark, .down, Comparison.ahead(of: mark.range.lowerBound, site), site)
    }
    if senses.contains(.degree) {
      if let comparison = Comparison.ahead(of: mark.range.lowerBound, site, allowsGroup: true) {
        return reading(mark, direction, comparison, site)
      }
      // 比上年少18亿立方米,少13%: the same as a rate.
      if let last = site.last, last.role == .change, last.isNegative == (direction == .down), site.isRatio,
        mark.range.lowerBound == site.clause.lowerBound, site.isInSentence(site.index - 1)
      {
        return reading(mark, direction, nil, site)
      }
    }
    return nil
  }

  /// A noun of change before the number: 增幅25%, 跌幅达到7.5%.
  static func readRate(_ site: RoleSite) -> RoleReading? {
    switch site.quantity.kind {
    case .percent, .percentagePoint, .multiple, .fraction: break
    default: return nil
    }
    guard let mark = site.neighbour(before: site.start).mark, mark.value.senses.contains(.rate),
      let direction = mark.value.direction
    else { return nil }
    return reading(mark, direction, Comparison.ahead(of: mark.range.lowerBound, site), site)
  }

  /// 翻一番, 翻两番: the quantity is itself a word of change.
  static func readDoubling(_ site: RoleSite) -> RoleReading? {
    guard site.has("翻", at: site.start) || site.has("番", at: site.end - 1) else { return nil }
    let comparison = Comparison.ahead(of: site.start, site)
    var reading = RoleReading(role: .change, frame: site.start..<site.start)
    if let comparison, comparison.isClosed, !comparison.range.isEmpty { reading.frame = comparison.range }
    reading.basis = comparison?.basis
    reading.reasons = [Reason(field: "role", rule: "doubling")]
    return reading
  }

  /// A verb of change with its object before the number: 增加就业岗位5000个.
  static func readWithObject(_ site: RoleSite) -> RoleReading? {
    guard let mark = site.last(.change, before: site.start), mark.value.senses.contains(.object),
      let direction = mark.value.direction
    else { return nil }
    let object = mark.range.upperBound..<site.start
    guard (1...16).contains(object.count), !site.has("的", at: object.lowerBound),
      !site.contains("、", in: object), site.last([.of, .share, .to, .rank], before: site.start) == nil
    else { return nil }
    // 到, 至 right after the verb give a new level; a verb that follows a noun is its predicate.
    if site.quantity.kind == .duration || isImproved(site, by: mark) { return nil }
    return reading(mark, direction, Comparison.ahead(of: mark.range.lowerBound, site), site, objectAfter: true)
  }

  /// 提升农村户厕4万座 counts the things that were made better; 提升产能5万吨 is an increment.
  private static func isImproved(_ site: RoleSite, by verb: RoleMark) -> Bool {
    guard site.has("提升", at: verb.range.lowerBound) || site.has("提高", at: verb.range.lowerBound) else { return false }
    switch site.quantity.kind {
    case .count: return true
    case .measure: return ["mu", "ha", "m2", "km2", "km"].contains(site.quantity.unit)
    default: return false
    }
  }

  private static func reading(
    _ mark: RoleMark, _ direction: RoleWord.Direction, _ comparison: Comparison?, _ site: RoleSite,
    objectAfter: Bool = false
  ) -> RoleReading {
    var start = mark.range.lowerBound
    if let comparison, comparison.isClosed, !comparison.range.isEmpty { start = comparison.range.lowerBound }
    let frame = site.frameStart(before: start)..<(objectAfter ? mark.range.upperBound : site.start)
    var reading = RoleReading(role: .change, frame: frame)
    reading.isNegative = direction == .down
    if let reference = comparison?.reference {
      reading.role = .gap
      reading.reference = site.text.string(reference)
      reading.reasons = [Reason(field: "role", rule: "compared with another area or group")]
    } else {
      reading.basis = comparison?.basis ?? mark.value.basis
      (reading.comparedYear, reading.comparedMonths) = (comparison?.year, comparison?.months)
      reading.reasons = [Reason(field: "role", rule: "word of change before the number")]
      if comparison != nil { reading.reasons.append(Reason(field: "basis", rule: "comparison with an earlier time")) }
    }
    return reading
  }

  /// 增至, 提高到: the number is the new level, but of a rate it stays a change, of a share a share.
  private static func newLevel(after verb: RoleMark, _ site: RoleSite) -> RoleReading {
    let before = site.neighbour(before: verb.range.lowerBound)
    if let reading = CarriedRole.ofOldValue(site) { return reading }
    let subject = before.mark ?? site.last([.rate, .share], before: verb.range.lowerBound)
    if let subject, subject.value.senses.contains(.rate), let direction = subject.value.direction {
      let comparison = Comparison.ahead(of: subject.range.lowerBound, site)
      var reading = reading(subject, direction, comparison, site)
      reading.reasons = [Reason(field: "role", rule: "new level of a rate of change")]
      return reading
    }
    if site.isRatio, let subject, subject.value.senses.contains(.share) {
      return ShareRule.reading(of: subject, site)
    }
    return RoleReading(
      frame: site.frameStart(before: verb.range.lowerBound)..<site.start,
      reasons: [Reason(field: "role", rule: "new level after a verb of change")])
  }
}

extension RoleSite {
  /// Where the frame begins that has its first word at `start`: words of rates and bases before it belong to it.
  func frameStart(before start: Int) -> Int {
    var head = start
    for mark in marks[marksBefore].reversed() where mark.range.upperBound <= head {
      guard mark.range.upperBound == head,
        !mark.value.senses.isDisjoint(with: [.rate, .basis])
          || mark.value.senses.contains(.filler)
            && (mark.range.count > 1 || RoleSite.lightFillers.contains(text[mark.range.lowerBound]))
      else { break }
      head = mark.range.lowerBound
    }
    return head
  }

  private static let lightFillers = Characters("均共各仅约净将仍又再还也都".utf16)
}
