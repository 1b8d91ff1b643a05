/// A change told without a verb: 同比-5.1%, 环比+0.3%, 19.25亿元/-22.15%.
enum SignedChangeRule {
  static func read(_ site: RoleSite) -> RoleReading? {
    guard site.quantity.kind == .percent || site.quantity.kind == .percentagePoint else { return nil }
    var start = site.start
    let isSigned = isSigned(site)
    if isSigned, start > site.before.lowerBound, signs.contains(site.text[start - 1]) { start -= 1 }
    var reading = RoleReading(role: .change, frame: start..<site.start)
    reading.reasons = [Reason(field: "role", rule: "signed number")]
    if let mark = site.neighbour(before: start).mark, mark.value.senses.contains(.basis) {
      reading.basis = mark.value.basis
      reading.frame = mark.range.lowerBound..<site.start
      return reading
    }
    guard isSigned, site.index > 0, start > 0, site.has("/", at: start - 1),
      site.quantities[site.index - 1].range.upperBound == start - 1, site.last?.role == .level
    else { return nil }
    // Reports set the amount and its growth over a year so.
    reading.basis = .yoy
    reading.frame = start - 1..<site.start
    return reading
  }

  /// Whether a number is written with its sign.
  static func isSigned(_ site: RoleSite) -> Bool {
    signs.contains(site.text[site.start]) || site.start > 0 && site.has("+", at: site.start - 1)
  }

  private static let signs = Characters("+-−".utf16)
}
