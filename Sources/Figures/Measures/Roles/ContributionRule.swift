/// A part of something's growth: 拉动全部投资增长9.4个百分点, 对经济增长的贡献率为52%.
enum ContributionRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    let kind = site.quantity.kind
    guard kind == .percentagePoint || kind == .percent,
      let pull = site.last(.pull, before: site.start)
    else { return nil }
    let isNoun =
      site.has("贡献", at: pull.range.lowerBound)
      || site.has("影响", at: pull.range.lowerBound)
        && site.neighbour(before: site.start).head == pull.range.upperBound
    // 带动就业增长5% is a change of its own; only points are added up.
    if kind == .percent && !isNoun { return nil }
    var reading = RoleReading(role: .contribution, frame: pull.range.lowerBound..<site.start)
    reading.reasons = [Reason(field: "role", rule: "verb or noun of a contribution")]
    if isNoun {
      if let verb = site.last([.change, .degree], before: site.start), verb.range.lowerBound > pull.range.lowerBound {
        // 贡献率比上年提高3个百分点 is a change; 贡献了全市增长的52% is none.
        guard let object = site.withoutFillers(pull.range.upperBound..<site.start),
          site.has("的", at: object.upperBound)
        else { return nil }
        reading.reference = site.text.string(withoutGrowth(object, site))
        return reading
      }
      var i = pull.range.lowerBound - 1
      while i >= site.before.lowerBound, !site.has("对", at: i) { i -= 1 }
      if i >= site.before.lowerBound, let object = site.trimmed(i + 1..<pull.range.lowerBound) {
        reading.frame = i..<site.start
        reading.reference = site.text.string(withoutGrowth(object, site))
      }
      return reading
    }
    guard let object = site.withoutFillers(pull.range.upperBound..<site.start) else { return nil }
    let pulled = withoutGrowth(object, site)
    guard !pulled.isEmpty else { return nil }
    reading.reference = site.text.string(pulled)
    return reading
  }

  /// 全部投资增长 is pulled in its 全部投资.
  private static func withoutGrowth(_ object: Range<Int>, _ site: RoleSite) -> Range<Int> {
    guard
      let verb = site.marks.last(
        upTo: object.upperBound, from: object.lowerBound, { !$0.value.senses.isDisjoint(with: [.change, .rate]) }),
      verb.range.upperBound == object.upperBound
    else { return object }
    let rest = object.lowerBound..<verb.range.lowerBound
    return site.withoutFillers(rest) ?? rest
  }
}
