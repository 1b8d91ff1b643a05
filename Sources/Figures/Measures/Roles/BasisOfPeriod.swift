extension Figure.Basis {
  /// 环比 by the length of what it is said of: of a quarter the quarter before, of a week or a few days an earlier time;
  /// of more than a quarter a quarter compared with is no more than an earlier time (上半年比一季度).
  func over(_ period: Period?) -> Figure.Basis {
    guard self == .mom || self == .qoq, let start = period?.start, let end = period?.end else { return self }
    let isQuarter = start.day == 1 && start.month % 3 == 1 && end == Day.end(ofMonth: start.month + 2, start.year)
    if isQuarter { return .qoq }
    if self == .qoq { return start.adding(months: 3) < end ? .prior : self }
    return end < start.adding(days: 14) && end > start ? .prior : self
  }
}
