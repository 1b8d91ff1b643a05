/// The old value of a change that names both: 从7个环节精减为3个, 由上月下降2.4%转为上涨1.6%.
enum FromRule {
  static func read(_ site: RoleSite) -> RoleReading? { readCompared(site) ?? readOpened(site) }

  /// 比去年的840万部增长141.7%, 较2020年的30亿元多5亿元: the old value in the words of a comparison.
  private static func readCompared(_ site: RoleSite) -> RoleReading? {
    guard site.index + 1 < site.quantities.count,
      let opener = site.last(.than, before: site.start), let words = site.trimmed(opener.range.upperBound..<site.start),
      let time = PointInTime.find(in: words, site.text, site.published), words.upperBound - time.end <= 2,
      site.layout.clauseIndex(of: site.quantities[site.index + 1].range.lowerBound) == site.clauseIndex
    else { return nil }
    let verbs: RoleWord.Senses = [.change, .degree, .saving]
    guard site.marks[site.marksAfter].contains(where: { !$0.value.senses.isDisjoint(with: verbs) }) else { return nil }
    return RoleReading(
      role: .from, frame: opener.range.lowerBound..<site.start,
      reasons: [Reason(field: "role", rule: "old value that is compared with")])
  }

  /// Whether the words that an old value rests on open a comparison.
  static func isCompared(_ frame: Range<Int>, _ text: Text) -> Bool {
    !frame.isEmpty && text[frame.lowerBound].isOne(of: "比较与同和跟相对")
  }

  private static func readOpened(_ site: RoleSite) -> RoleReading? {
    guard let opener = site.last(.from, before: site.start) else { return nil }
    let between = opener.range.upperBound..<site.start
    guard between.count <= 30, !hasNewValue(between, site), leadsToNewValue(site) else { return nil }
    var reading = RoleReading(role: .from, frame: site.frameStart(before: opener.range.lowerBound)..<site.start)
    reading.reasons = [Reason(field: "role", rule: "old value of a change")]
    let next = site.neighbour(before: site.start)
    if let verb = next.mark, verb.range.lowerBound > opener.range.lowerBound,
      verb.value.senses.contains(.change)
    {
      reading.isNegative = verb.value.direction == .down
      // 由上月下降2.4%: what is named after 由 is when, not from what.
      reading.basis =
        site.last(.basis, before: verb.range.lowerBound)?.value.basis
        ?? Comparison.inClauseBefore(site)?.basis
        ?? (sameTimes.contains { site.has($0, at: opener.range.upperBound) } ? .yoy : nil)
    }
    // 按年增长自8月的10%跌至4.7%: of a growth the old value is over the same time.
    if site.isRatio, reading.basis == nil, let growth = site.growth(before: opener.range.lowerBound) {
      reading.basis = Comparison.ahead(of: growth.range.lowerBound, site)?.basis
    }
    if site.quantity.kind == .rank {
      reading.reference = site.withoutFillers(opener.range.upperBound..<site.start).map(site.text.string)
    }
    if site.isRatio, let noun = site.last(.share, before: opener.range.lowerBound) {
      reading.reference = ShareRule.reading(of: noun, site).reference
    }
    return reading
  }

  /// 由去年同期下降5%转为增长2%: both are over the year.
  private static let sameTimes: [StaticString] = ["去年同期", "上年同期", "去年同月", "上年同月"]

  /// Whether a new value opens between 由 and the number already, so that the number is that: 由部门改为5个;
  /// 由达100家的… is only the number's own verb.
  private static func hasNewValue(_ between: Range<Int>, _ site: RoleSite) -> Bool {
    guard let word = site.last(.to, before: site.start), word.range.lowerBound >= between.lowerBound else {
      return false
    }
    return word.range.upperBound <= site.neighbour(before: site.start).head
  }

  /// Whether a word that opens a new value (至, 为, 增加到) and a value follow in the sentence's next words.
  private static func leadsToNewValue(_ site: RoleSite) -> Bool {
    var k = site.index
    while k + 1 < site.quantities.count, site.isJoined(k + 1) || site.continues(k + 1) { k += 1 }
    guard k + 1 < site.quantities.count else { return false }
    let low = site.quantities[k].range.upperBound
    let high = site.quantities[k + 1].range.lowerBound
    guard high - low <= 40, site.layout.place(of: high).sentence == site.sentence else { return false }
    let opens = site.marks.last(upTo: high, from: low) { $0.value.senses.contains(.to) }
    return opens != nil
  }
}

extension RoleSite {
  /// The growth or the rate of change that a word opening an old value stands after: 增速由, 按年增长也自.
  func growth(before opener: Int) -> RoleMark? {
    guard let mark = neighbour(before: opener).mark, !mark.value.senses.isDisjoint(with: [.change, .rate]) else {
      return nil
    }
    return mark
  }

  /// Whether a quantity goes with the one before: the minutes of 3小时20分钟, the people of 887户1472人.
  func continues(_ index: Int) -> Bool {
    index > 0 && quantities[index].kind == quantities[index - 1].kind
      && [.duration, .count].contains(quantities[index].kind)
      && quantities[index - 1].range.upperBound == quantities[index].range.lowerBound
  }

  /// Whether a quantity is the next of a list: nothing but 、, 和 or the like stands between it and the one before.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
    guard (1...8).contains(between.count), quantities[index - 1].kind == quantities[index].kind else { return false }
    return text.scalars[between].allSatisfy { RoleSite.joints.contains($0) }
  }

  private static let joints = Characters("、和及与以或,~～约近 以上左右".utf16)
}
