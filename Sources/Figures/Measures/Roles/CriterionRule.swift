/// A threshold that selects what is counted: 2000万元以上项目19个, 营收过100亿元的企业.
enum CriterionRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    guard
      isAge(site) && !site.endsClause || isBand(site)
        || isBounded(site) && (isFollowedByCount(site) || !site.endsClause && selects(site))
    else { return nil }
    return RoleReading(
      role: .criterion, frame: site.start..<site.start,
      reasons: [Reason(field: "role", rule: "threshold that selects what is counted")])
  }

  /// 2万元至5万元(含)部分, 10万元以上的部分: a band of an amount.
  private static func isBand(_ site: RoleSite) -> Bool {
    guard site.quantity.kind == .money, isBounded(site) || site.quantity.value == nil else { return false }
    var next = site.tail
    if site.has("(", at: next),
      let end = (next..<min(next + 5, site.after.upperBound)).first(where: { site.has(")", at: $0) })
    {
      next = end + 1
    }
    let noun = site.has("的", at: next) ? next + 1 : next
    return ["部分", "群体", "人群"].contains { site.has($0, at: noun) }
  }

  /// 65岁及以上人口, 0-14岁儿童: an age tells who is counted.
  private static func isAge(_ site: RoleSite) -> Bool {
    site.quantity.kind == .duration && site.has("岁", at: site.end - 1)
      && (isBounded(site) || site.quantity.value == nil) && site.tail < site.after.upperBound
      && !site.has("的", at: site.tail - 1)
  }

  private static func isBounded(_ site: RoleSite) -> Bool {
    switch site.quantity.bound {
    case .over, .atLeast, .atMost, .under: true
    default: false
    }
  }

  /// 投资超1000万美元5家: nothing but the count follows.
  private static func isFollowedByCount(_ site: RoleSite) -> Bool {
    guard site.quantity.kind == .money || site.quantity.kind == .measure, site.index + 1 < site.quantities.count
    else { return false }
    let following = site.quantities[site.index + 1]
    return following.kind == .count && following.range.lowerBound == site.after.upperBound
      && site.tail == site.after.upperBound && !site.has("的", at: site.after.upperBound - 1)
      && site.layout.clauseIndex(of: following.range.lowerBound) == site.clauseIndex
  }

  /// Whether a noun follows that is counted, or one that firms and projects are told by.
  private static func selects(_ site: RoleSite) -> Bool {
    let noun = site.tail..<min(site.after.upperBound, site.tail + 20)
    let counts = countFollows(site) && !site.contains(",", in: site.tail..<site.after.upperBound)
    switch site.quantity.kind {
    case .money, .measure: return counts || selected.contains { site.hasWord($0, in: noun) }
    case .percent, .multiple: return counts && site.has("的", at: site.tail - 1)
    default: return false
    }
  }

  private static func countFollows(_ site: RoleSite) -> Bool {
    guard site.index + 1 < site.quantities.count else { return false }
    let following = site.quantities[site.index + 1]
    guard following.range.lowerBound == site.after.upperBound else { return false }
    return following.kind == .count || following.kind == .measure && site.quantity.kind == .measure
  }

  private static let selected: [StaticString] = [
    "项目", "企业", "工程", "公司", "单位", "大户", "园区", "集群", "商户", "产业链", "县", "镇", "村", "线路", "工业", "法人", "市场主体", "固定资产投资",
    "电厂", "机组", "电站", "设备", "客户", "贷款", "存款", "订单", "合同", "景区", "水库", "泵站", "船舶", "泊位", "车辆", "住宅", "门店",
    "商品房", "房源", "楼盘", "住房", "地块", "家庭", "居民", "职工", "人群", "群体", "学校", "医院", "产品", "车型", "费用", "部分", "标的", "案件",
  ]
}
