/// A goal of growth, told without a word of growth at the number: 增长目标定为5%左右, GDP目标是6%-6.5%的区间.
enum GoalRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent else { return nil }
    // 实现5.5%左右的增长目标
    if site.has("增长", at: site.tail), site.hasWord("目标", in: site.tail..<min(site.after.upperBound, site.tail + 6)) {
      return RoleReading(
        role: .change, frame: site.start..<site.start, reasons: [Reason(field: "role", rule: "goal of growth")])
    }
    guard let goal = site.neighbour(before: site.start).mark, goal.value.senses.contains(.plan),
      site.has("目标", at: goal.range.upperBound - 2)
    else { return nil }
    let words = site.before.lowerBound..<goal.range.upperBound
    // 失业率控制目标5.5%: a rate has a goal of its own.
    if site.contains("率", in: words) || site.contains("占", in: words) || site.hasWord("比重", in: words) { return nil }
    guard tellsOfGrowth(words, site) || followsGrowth(site) else { return nil }
    return RoleReading(
      role: .change, frame: goal.range.lowerBound..<site.start,
      reasons: [Reason(field: "role", rule: "goal of growth")])
  }

  private static func tellsOfGrowth(_ words: Range<Int>, _ site: RoleSite) -> Bool {
    growing.contains { site.hasWord($0, in: words) }
  }

  /// 把今年的目标设定为5.5%左右: after other growth a goal is of the same.
  private static func followsGrowth(_ site: RoleSite) -> Bool {
    guard site.index > 0, let last = site.last, last.role == .change, !last.isNegative,
      site.quantities[site.index - 1].kind == .percent
    else { return false }
    let before = site.quantities[site.index - 1].range.lowerBound
    return site.layout.place(of: before).block == site.layout.clauses[site.clauseIndex].block
  }

  private static let growing: [StaticString] = ["增长", "增速", "涨幅", "GDP", "生产总值", "经济", "增加值", "投资", "零售总额", "收入"]
}
