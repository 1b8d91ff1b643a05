extension RoleReading {
  /// What the basis is for a figure of a period: of 环比 the quarter before for a quarter, an earlier time for a week;
  /// of more than a quarter a quarter compared with is no more than an earlier time (上半年比一季度); the year before
  /// the period's own is over the year, whenever the text was published.
  func basis(over period: Period?, in text: Text) -> Figure.Basis? {
    guard let basis, let end = period?.end else { return basis }
    if basis == .prior, let comparedYear { return comparedYear + 1 == end.year ? .yoy : .prior }
    guard basis == .mom || basis == .qoq, let start = period?.start else { return basis }
    let isQuarter = start.day == 1 && start.month % 3 == 1 && end == Day.end(ofMonth: start.month + 2, start.year)
    if basis == .qoq { return isQuarter || end < start.adding(months: 3) ? .qoq : .prior }
    // 一季度增速较上月加快: the month before all the same.
    if text.scalars[frame].contains(0x6708) { return .mom }  // 月
    if isQuarter { return .qoq }
    return end < start.adding(days: 14) && end > start ? .prior : .mom
  }
}
