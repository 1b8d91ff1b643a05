/// The role that the headings of a table's cell give its number: 同比(%), 增速, 占比, 排名.
enum TableRoleRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    let block = site.text.blocks[site.layout.clauses[site.clauseIndex].block]
    // A cell that says more than its number is read by its own words.
    guard block.part == .table, !block.headings.isEmpty, block.range.count - site.quantity.range.count <= 4
    else { return nil }
    for heading in block.headings where heading.utf8.count <= longest {
      let words = name(of: heading)
      var reading = RoleReading(frame: site.start..<site.start)
      reading.reasons = [Reason(field: "role", rule: "heading of the table's cell")]
      switch site.quantity.kind {
      case .percent, .percentagePoint, .multiple, .fraction:
        if changes.contains(where: words.hasSuffix) {
          reading.role = .change
          reading.basis = basis(in: words)
          reading.isNegative = falls.contains(where: words.hasSuffix)
          return reading
        }
        if shares.contains(where: words.hasSuffix) {
          reading.role = .share
          return reading
        }
      case .rank, .count:
        if ranks.contains(where: words.hasSuffix) {
          reading.role = .rank
          return reading
        }
      default: break
      }
    }
    return nil
  }

  /// In bytes of UTF-8: a heading is short.
  private static let longest = 120

  /// A heading without its unit and signs: of 同比增长(%) and 同比±% the words.
  private static func name(of heading: String) -> String {
    var units = Script.folded(heading)
    if units.last == 0x29, let opening = units.lastIndex(of: 0x28) { units.removeSubrange(opening...) }  // ( )
    while let last = units.last, trailing.contains(last) { units.removeLast() }
    return String(decoding: units, as: UTF16.self)
  }

  private static func basis(in words: String) -> Figure.Basis? {
    func has(_ word: String) -> Bool {
      words.indices.contains { words[$0...].hasPrefix(word) }
    }
    if ["年均", "平均", "复合"].contains(where: has) { return nil }
    if ["环比", "上月", "按月"].contains(where: has) { return .mom }
    if ["上季", "按季"].contains(where: has) { return .qoq }
    if ["年初", "年末", "年底", "上周", "定基"].contains(where: has) { return .prior }
    return .yoy
  }

  private static let trailing = Characters("%±+- :,".utf16)
  private static let changes =
    ["同比", "环比", "增速", "增长", "增幅", "涨幅", "涨跌幅", "升幅", "增长率", "成长率", "增减", "增减幅", "升降", "升降幅", "变动", "变化"] + falls
  private static let falls = ["降幅", "跌幅", "下降", "下降率", "减幅"]
  private static let shares = ["占比", "比重", "份额", "市占率", "完成率"]
  private static let ranks = ["排名", "位次", "名次", "排位", "排序"]
}
