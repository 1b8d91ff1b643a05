/// The old value of a change that names both: 从7个环节精减为3个, 由上月下降2.4%转为上涨1.6%.
enum FromRule {
  static func read(_ site: RoleSite) -> RoleReading? {
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
    }
    if site.quantity.kind == .rank {
      reading.reference = site.withoutFillers(opener.range.upperBound..<site.start).map(site.text.string)
    }
    if site.isRatio, let noun = site.last(.share, before: opener.range.lowerBound) {
      reading.reference = ShareRule.reading(of: noun, site).reference
    }
    return reading
  }

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
