extension RoleReading {
  /// What the basis is for a figure of a period: of 环比 the quarter before for a quarter, an earlier time for a week;
  /// of more than a quarter a quarter compared with is no more than an earlier time (上半年比一季度); the year before
  /// the period's own is over the year, whenever the text was published.
  func basis(over period: Period?, in text: Text) -> Figure.Basis? {
    guard let basis else { return isBareRate && isOfYear(period) ? .yoy : nil }
    guard let end = period?.end else { return basis }
    if basis == .prior, let comparedYear { return comparedYear + 1 == end.year ? .yoy : .prior }
    guard basis == .mom || basis == .qoq, let start = period?.start else { return basis }
    let isQuarter = start.day == 1 && start.month % 3 == 1 && end == Day.end(ofMonth: start.month + 2, start.year)
    if basis == .qoq { return isQuarter || end < start.adding(months: 3) ? .qoq : .prior }
    // 一季度增速较上月加快: the month before all the same.
    if text.scalars[frame].contains(0x6708) { return .mom }  // 月
    if isQuarter { return .qoq }
    return end < start.adding(days: 14) && end > start ? .prior : .mom
  }

  /// Whether a period is a calendar's year or some of its months from January on.
  private func isOfYear(_ period: Period?) -> Bool {
    guard let start = period?.start, let end = period?.end else { return false }
    return start.month == 1 && start.day == 1 && end.year == start.year && end > start.adding(days: 26)
  }
}
