/// The basis of a change that says none: that of the changes before it in the sentence (同比增长12.1%,其中出口增长20.6%).
enum CarriedBasis {
  static func basis(of reading: RoleReading, _ site: RoleSite, _ readings: [RoleReading]) -> Figure.Basis? {
    // An average over years has no basis.
    let around = max(site.before.lowerBound, reading.frame.lowerBound - 4)..<site.start
    if site.contains("均", in: around) { return nil }
    let isOfPoints = site.quantity.kind == .percentagePoint
    var k = site.index - 1
    while k >= 0, site.index - k <= 12 {
      guard site.layout.place(of: site.quantities[k].range.lowerBound).sentence == site.sentence else { return nil }
      let earlier = readings[k]
      if earlier.role == .from, k == site.index - 1 { return earlier.basis }
      if earlier.role == .change, let basis = earlier.basis,
        (site.quantities[k].kind == .percentagePoint) == isOfPoints
      {
        return basis == .prior ? nil : basis
      }
      k -= 1
    }
    return nil
  }
}
