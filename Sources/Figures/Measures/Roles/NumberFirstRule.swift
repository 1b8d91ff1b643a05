/// A change told after its number: 8%以上的增长, 以5%的速度递增, 5.2%的增速.
enum NumberFirstRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    switch site.quantity.kind {
    case .percent, .percentagePoint, .multiple, .fraction, .measure, .money: break
    default: return nil
    }
    var position = site.tail
    var used = position
    var verb: RoleMark?
    for mark in site.marks[site.marksAfter] where mark.range.lowerBound >= position {
      guard mark.range.lowerBound == position else { break }
      if !mark.value.senses.isDisjoint(with: [.change, .rate]) {
        // 8.6%的升幅有所放缓: what the rate itself does is not the number's.
        if let verb, verb.value.direction != mark.value.direction { break }
        verb = mark
        used = mark.range.upperBound
        if mark.value.senses.contains(.change) { break }
      } else if mark.value.senses.isDisjoint(with: [.filler, .basis]) {
        break
      }
      position = mark.range.upperBound
    }
    guard let verb, let direction = verb.value.direction else { return nil }
    // 企业63家增长75%: the verb is the next number's.
    if site.index + 1 < site.quantities.count, site.quantities[site.index + 1].range.lowerBound - used <= 6,
      site.quantities[site.index + 1].range.lowerBound == site.after.upperBound
    {
      return nil
    }
    let needsManner = site.quantity.kind == .measure || site.quantity.kind == .money
    if needsManner && !site.contains("度", in: site.end..<used) { return nil }
    let comparison = Comparison.ahead(of: site.neighbour(before: site.start).head, site)
    let here = site.marks[site.marksAfter].first { $0.value.senses.contains(.basis) && $0.range.upperBound <= used }
    var reading = RoleReading(role: .change, frame: site.end..<used)
    reading.basis = here?.value.basis ?? comparison?.basis
    reading.isNegative = direction == .down
    reading.reasons = [Reason(field: "role", rule: "word of change after the number")]
    return reading
  }
}
