extension RoleReading {
  /// What the basis is for a figure of a period: of 环比 the quarter before for a quarter, an earlier time for a week;
  /// of more than a quarter a quarter compared with is no more than an earlier time (上半年比一季度); the year before
  /// the period's own is over the year, whenever the text was published; other months of that year are not (比去年12月).
  func basis(over period: Period?, in text: Text) -> Figure.Basis? {
    guard let basis else { return isBareRate && isOfYear(period) ? .yoy : nil }
    guard let end = period?.end else { return basis }
    let isOfLastYear = comparedYear.map { $0 + 1 == end.year }
    if basis == .yoy || isOfLastYear == true, let start = period?.start, let comparedMonths {
      return RoleReading.basis(of: start, end, against: comparedMonths)
    }
    if basis == .prior, let isOfLastYear { return isOfLastYear ? .yoy : .prior }
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

  /// The 12月 of 去年12月, the months of 2018年第四季, all of 去年全年, where one stands at a place.
  static func months(at position: Int, in text: Text) -> ClosedRange<Int>? {
    if text.end(of: "全年", at: position) != nil { return 1...12 }
    let start = text.end(of: "第", at: position) ?? position
    if start + 1 < text.count, text.end(of: "季", at: start + 1) != nil,
      let quarter = quarters.firstIndex(of: text[start])
    {
      let first = quarter % 4 * 3 + 1
      return first...first + 2
    }
    var months = [0]
    var i = position
    while i < min(text.count, position + 6), TimeSign.isDigit(text[i]) || TimeSign.connectors.contains(text[i]) {
      if TimeSign.isDigit(text[i]) {
        months[months.count - 1] = months[months.count - 1] * 10 + Int(text[i] - 0x30)
      } else {
        months.append(0)
      }
      i += 1
    }
    guard i > position, text.end(of: "月", at: i) != nil, let first = months.first, let last = months.last,
      1...12 ~= first, first <= last, last <= 12
    else { return nil }
    return first...last
  }

  private static let quarters = Array("一二三四1234".utf16)
}
