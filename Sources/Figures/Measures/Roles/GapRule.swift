/// A verb of distance with what is compared with: 高于全省21.7个百分点, 领先全国1.2个百分点.
enum GapRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    let kind = site.quantity.kind
    guard kind != .rank, !site.has("(", at: site.start - 1),
      let mark = site.last(.beyond, before: site.start), let direction = mark.value.direction,
      let object = site.withoutFillers(mark.range.upperBound..<site.start), object.count <= 40
    else { return nil }
    // 超过5亿元 only bounds, and 高, 大 or 快 may end a noun: these are told in points.
    let isShort = mark.range.count == 1
    let mayBound = mark.value.senses.contains(.filler)
    switch kind {
    case .percentagePoint: break
    case .percent: if isShort || !site.endsClause { return nil }
    default:
      // 落后产能 and 领先企业 are nouns.
      if site.has("后", at: mark.range.upperBound - 1) || site.has("先", at: mark.range.upperBound - 1) { return nil }
      if isShort || mayBound && !site.has("于", at: mark.range.upperBound - 1) || !site.endsClause { return nil }
    }
    if kind != .percentagePoint, site.contains("的", in: object) { return nil }
    if site.contains("的", in: object.upperBound..<site.start) { return nil }
    var reading = RoleReading(role: .gap, frame: site.frameStart(before: mark.range.lowerBound)..<site.start)
    reading.isNegative = direction == .down
    reading.reasons = [Reason(field: "role", rule: "verb of distance")]
    // 高于同期各项贷款增速: of the same time another rate, no earlier time.
    let isOther = site.has("同期", at: object.lowerBound) && object.count > 5
    if !isOther, let time = PointInTime.find(in: object, site.text, site.published) {
      // Against an estimate it is a distance still; against an earlier time, a change.
      if time.basis != .prior {
        reading.role = .change
        reading.basis = time.basis
        return reading
      }
    }
    reading.reference = site.text.string(object)
    return reading
  }
}

extension RoleSite {
  /// Whether nothing that could be counted or measured follows: the clause ends, or a list goes on.
  var endsClause: Bool {
    let next = tail
    return next >= after.upperBound || RoleSite.enders.contains(text[next])
  }

  private static let enders = Characters(",;:。、!?()…和及与以而并且”\"」 ".utf16)
}
