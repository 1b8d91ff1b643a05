/// Reads as what each quantity is stated: level, change, share, gap, rank, contribution, old value or criterion.
struct RoleReader: Sendable {
  private let statusReader = StatusReader()

  /// One reading a quantity, in the same order.
  ///
  /// - Complexity: linear in the text.
  func roles(
    of quantities: [Quantity], in text: Text, _ layout: Layout, _ times: [TimeMention], _ subjects: [SubjectMention],
    published: Day?
  ) -> [RoleReading] {
    let marks = RoleWord.marks(in: text, layout, outside: quantities)
    var readings: [RoleReading] = []
    readings.reserveCapacity(quantities.count)
    var mark = 0
    for index in quantities.indices {
      let start = quantities[index].range.lowerBound
      while mark < marks.count, marks[mark].range.lowerBound < start { mark += 1 }
      let site = RoleSite(
        index, of: quantities, in: text, layout, marks, nextMark: mark, readings.last, published: published)
      var reading = RoleReader.reading(site, readings)
      if reading.role == .change, reading.basis == nil {
        CarriedBasis.give(to: &reading, site, readings)
      }
      // 跌幅:美国(-25.3%): the number has its sign already.
      if SignedChangeRule.isSigned(site) { reading.isNegative = false }
      readings.append(reading)
    }
    ListedReferences.share(among: &readings, in: text, marks, published: published)
    statusReader.read(&readings, of: quantities, in: text, layout, times, published: published)
    return readings
  }

  /// The first rule that knows the quantity decides.
  private static func reading(_ site: RoleSite, _ readings: [RoleReading]) -> RoleReading {
    TableRoleRule.read(site) ?? CarriedRole.ofList(site) ?? CarriedRole.ofOtherUnit(site) ?? CarriedRole.ofNextObject(
      site)
      ?? FromRule.read(site)
      ?? RankRule.read(site)
      ?? ContributionRule.read(site)
      ?? CriterionRule.read(site) ?? ChangeRule.readDoubling(site) ?? ChangeRule.read(site) ?? GapRule.read(site)
      ?? SignedChangeRule.read(site) ?? ChangeRule.readRate(site) ?? GoalRule.read(site) ?? NumberFirstRule.read(site)
      ?? ShareRule.readWord(
        site) ?? ShareRule.read(site)
      ?? ChangeRule.readWithObject(site) ?? CarriedRole.ofSubject(site) ?? CarriedRole.ofNextWhole(site)
      ?? CarriedRole.ofOther(site) ?? CarriedRole.ofOtherTime(site) ?? CarriedRole.ofAll(site)
      ?? CarriedRole.ofHeading(site)
      ?? CarriedRole.ofLabel(site)
      ?? CarriedRole.ofOldValue(site) ?? CarriedRole.ofSamePart(site, readings)
      ?? RoleReading(frame: site.start..<site.start)
  }
}
