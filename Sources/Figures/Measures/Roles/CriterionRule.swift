/// A threshold that selects what is counted: 2000万元以上项目19个, 营收过100亿元的企业.
enum CriterionRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    switch site.quantity.kind {
    case .money, .measure: break
    default: return nil
    }
    guard selectsAfter(site) || selectsBefore(site) else { return nil }
    return RoleReading(
      role: .criterion, frame: site.start..<site.start,
      reasons: [Reason(field: "role", rule: "threshold that selects what is counted")])
  }

  /// 2000万元以上项目, 过100亿元的企业: what is selected follows.
  private static func selectsAfter(_ site: RoleSite) -> Bool {
    let next = site.tail
    guard next < site.after.upperBound else { return false }
    let bounded =
      isBounded(site) || site.text.scalars[site.end..<next].contains(where: { Set("上下内".utf16).contains($0) })
    guard bounded else { return false }
    // The noun that is selected ends the stretch before the count, or is one that projects and firms are told by.
    let noun = next..<min(site.after.upperBound, next + 20)
    if countFollows(site) { return !site.contains(",", in: next..<site.after.upperBound) }
    return selected.contains { word in
      noun.contains { site.has(word, at: $0) && $0 + word.utf16.count <= noun.upperBound }
    }
  }

  private static func countFollows(_ site: RoleSite) -> Bool {
    guard site.index + 1 < site.quantities.count else { return false }
    let following = site.quantities[site.index + 1]
    guard following.range.lowerBound == site.after.upperBound else { return false }
    return following.kind == .count || following.kind == .measure && site.quantity.kind == .measure
  }

  /// 有15家企业产值超过1亿元: the count stands before, the measure after its noun.
  private static func selectsBefore(_ site: RoleSite) -> Bool {
    guard site.index > 0, isBounded(site) else { return false }
    let counted = site.quantities[site.index - 1]
    guard counted.kind == .count, counted.range.upperBound == site.before.lowerBound,
      site.layout.clauseIndex(of: counted.range.lowerBound) == site.clauseIndex
    else { return false }
    return (2...20).contains(site.before.count) && !site.contains("、", in: site.before)
      && site.last([.change, .rate, .of, .share, .complete], before: site.start) == nil
  }

  private static func isBounded(_ site: RoleSite) -> Bool {
    switch site.quantity.bound {
    case .over, .atLeast, .atMost, .under: true
    default: false
    }
  }

  private static let selected = [
    "项目", "企业", "工程", "公司", "单位", "大户", "园区", "集群", "商户", "产业链", "县", "镇", "村", "线路", "工业", "法人", "市场主体",
  ]
}
