/// A position: 居全省第5位, 在全国排名第一.
enum RankRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .rank || isPlace(site) else { return nil }
    var reading = RoleReading(role: .rank, frame: site.start..<site.start)
    reading.reasons = [Reason(field: "role", rule: "a position")]
    if let verb = site.last(.rank, before: site.start) {
      reading.frame = site.frameStart(before: verb.range.lowerBound)..<site.start
      // 排名上升一位至第六位: how it changed is no group.
      let isMoved = site.last(.change, before: site.start).map { $0.range.lowerBound >= verb.range.upperBound } ?? false
      if !isMoved, let group = site.withoutFillers(verb.range.upperBound..<site.start), group.count > 1 {
        reading.reference = site.text.string(among(group, site))
        return reading
      }
      // 在全省排名第5位, 全省排名第5位
      if let group = group(before: verb.range.lowerBound, site) {
        reading.frame = group.lowerBound - 1..<site.start
        reading.reference = site.text.string(among(group, site))
      } else if let place = Places.last(in: site.before.lowerBound..<verb.range.lowerBound, site) {
        reading.frame = place.lowerBound..<site.start
        reading.reference = site.text.string(place)
      } else if let group = Places.counted(in: site.before.lowerBound..<verb.range.lowerBound, site) {
        reading.frame = group.lowerBound..<site.start
        reading.reference = site.text.string(group)
      } else if let last = site.last, last.role == .from, site.quantities[site.index - 1].kind == .rank {
        reading.reference = last.reference
      }
    } else if let place = Places.last(in: site.before, site) {
      reading.frame = site.frameStart(before: place.lowerBound)..<site.start
      reading.reference = site.text.string(place)
      return reading
    }
    return reading
  }

  /// 全国排名上升到24位: a place without 第, after the word for ranks.
  private static func isPlace(_ site: RoleSite) -> Bool {
    guard site.quantity.kind == .count, site.quantity.unit == "位", site.endsClause,
      let verb = site.last(.rank, before: site.start)
    else { return false }
    return site.start - verb.range.upperBound <= 6 && !site.contains(",", in: verb.range.upperBound..<site.start)
  }

  /// Of 在全省16个市中 the words without 中.
  private static func among(_ group: Range<Int>, _ site: RoleSite) -> Range<Int> {
    let last = site.text[group.upperBound - 1]
    return group.count > 2 && Characters("中里内".utf16).contains(last) ? group.lowerBound..<group.upperBound - 1 : group
  }

  private static func group(before verb: Int, _ site: RoleSite) -> Range<Int>? {
    var i = verb - 1
    while i >= site.before.lowerBound, !site.has("在", at: i) { i -= 1 }
    guard i >= site.before.lowerBound else { return nil }
    return site.withoutFillers(i + 1..<verb)
  }
}

/// Words for a whole area, as they stand before a rank: 全省第一.
enum Places {
  /// 六县市, 12个县区: a group told by how many they are, alone in the range but for a mark.
  static func counted(in range: Range<Int>, _ site: RoleSite) -> Range<Int>? {
    var low = range.lowerBound
    while low < range.upperBound, leading.contains(site.text[low]) { low += 1 }
    let group = low..<range.upperBound
    guard (3...8).contains(group.count), numerals.contains(site.text[low]),
      endings.contains(site.text[group.upperBound - 1])
    else { return nil }
    return group
  }

  private static let leading = Characters("在,; ".utf16)
  private static let numerals = Characters("二三四五六七八九十0123456789".utf16)
  private static let endings = Characters("县市区州旗镇乡省国".utf16)

  static func last(in range: Range<Int>, _ site: RoleSite) -> Range<Int>? {
    let words: [StaticString] = [
      "全国", "全省", "全市", "全区", "全县", "全州", "全球", "世界", "中国", "国内", "亚洲", "同行业", "行业", "全自治区",
    ]
    for word in words {
      let length = word.unitCount
      for gap in 0...1 where site.has(word, at: range.upperBound - length - gap) {
        let start = range.upperBound - length - gap
        if start >= range.lowerBound { return start..<start + length }
      }
    }
    return nil
  }
}
