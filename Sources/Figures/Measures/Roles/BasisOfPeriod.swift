extension RoleReading {
  /// What the basis is for a figure of a period: of 环比 the quarter before for a quarter, an earlier time for a week;
  /// of more than a quarter a quarter compared with is no more than an earlier time (上半年比一季度); the year before
  /// the period's own is over the year, whenever the text was published; other months of that year are not (比去年12月).
  func basis(over period: Period?, in text: Text) -> Figure.Basis? {
    guard let basis else { return isBareRate && isOfYear(period) ? .yoy : nil }
    guard let end = period?.end else { return basis }
    if basis == .prior, let comparedYear { return comparedYear + 1 == end.year ? .yoy : .prior }
    if basis == .yoy, let start = period?.start, let months = monthsOfLastYear(in: text) {
      return RoleReading.basis(of: start, end, against: months)
    }
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

  /// Of a period against months of the year before: over the year where they are the same, over the month or the quarter
  /// where they are the last before it.
  private static func basis(of start: Day, _ end: Day, against months: ClosedRange<Int>) -> Figure.Basis {
    guard start.year == end.year, months != start.month...end.month else { return .yoy }
    guard start.month == 1, months.upperBound == 12, months.count == end.month else { return .prior }
    switch months.count {
    case 1: return .mom
    case 3: return .qoq
    default: return .prior
    }
  }

  /// The 12月 of 比去年12月, the months of 较上年四季度.
  private func monthsOfLastYear(in text: Text) -> ClosedRange<Int>? {
    for i in frame {
      guard let end = RoleReading.lastYear.lazy.compactMap({ text.end(of: $0, at: i) }).first else { continue }
      let start = text.end(of: "第", at: end) ?? end
      if start + 1 < frame.upperBound, let quarter = RoleReading.quarters.firstIndex(of: text[start]),
        text.end(of: "季", at: start + 1) != nil
      {
        return quarter * 3 + 1...quarter * 3 + 3
      }
      var months: [Int] = [0]
      var j = end
      while j < frame.upperBound, j < end + 6, TimeSign.isDigit(text[j]) || TimeSign.connectors.contains(text[j]) {
        if TimeSign.isDigit(text[j]) {
          months[months.count - 1] = months[months.count - 1] * 10 + Int(text[j] - 0x30)
        } else {
          months.append(0)
        }
        j += 1
      }
      guard j > end, text.end(of: "月", at: j) != nil, let first = months.first, let last = months.last,
        1...12 ~= first, first...12 ~= last
      else { return nil }
      return first...last
    }
    return nil
  }

  private static let lastYear: [StaticString] = ["去年", "上年"]
  private static let quarters = Array("一二三四".utf16)
}
