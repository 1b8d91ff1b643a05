/// A word after a time that says which side of it is meant, or that only closes it.
struct TimeSuffix {
  let word: [UInt16]
  /// The edge that it gives; nil where it changes nothing.
  let edge: TimeExpression.Edge?
  /// What must not follow it (前三季度, 前后, 后续, 来自).
  let stops: Characters

  private init(_ word: String, _ edge: TimeExpression.Edge?, unless stops: String = "") {
    self.word = Script.folded(word)
    self.edge = edge
    self.stops = Characters(Script.folded(stops))
  }

  private static let tip = Script.folded("末")
  private static let bottom = Script.folded("底")
  private static let beginning = Script.folded("初")
  private static let come = Script.folded("来")

  /// Whether it names a day by which something is to be done: 年底前.
  var setsDeadline: Bool { edge == .until && word != TimeSuffix.tip && word != TimeSuffix.bottom }

  /// In the order in which they may follow one another.
  static let all: [TimeSuffix] = [
    TimeSuffix("同期", .sameSpanOfYear),
    TimeSuffix("同月", .sameSpanOfYear),
    TimeSuffix("同季", .sameSpanOfYear),
    TimeSuffix("末", .until),
    TimeSuffix("底", .until),
    TimeSuffix("初", nil),
    TimeSuffix("期间", nil),
    TimeSuffix("时期", nil),
    TimeSuffix("以来", .since),
    TimeSuffix("来", .since, unless: "自源到说看访华临津此往"),
    TimeSuffix("起", .since, unless: "来到步点"),
    TimeSuffix("开始", .since),
    TimeSuffix("之前", .until),
    TimeSuffix("以前", .until),
    TimeSuffix("前", .until, unless: "后期景列沿身述来往一二三四五六七八九十两几0123456789"),
    TimeSuffix("之后", .after),
    TimeSuffix("以后", .after),
    TimeSuffix("后", .after, unless: "续期来三两半"),
  ]

  /// Whether the word belongs to the time before it.
  func isTaken(by point: TimeScanner.Point, followedBy next: UInt16) -> Bool {
    if stops.contains(next) { return false }
    switch edge {
    case .sameSpanOfYear: return point.span.part == .whole && point.edge == .whole
    default: break
    }
    // 上月底, 本月初; of a month that has a name they are read with it.
    if word == TimeSuffix.bottom || word == TimeSuffix.beginning {
      if case .near(_, .month) = point.span.part { return true }
      return false
    }
    switch point.span.part {
    case .near(_, .month), .near(_, .quarter): return word != TimeSuffix.come
    case .same(.year): return word == TimeSuffix.tip  // 报告期末
    case .now, .vague, .clock, .since, .near(_, .day), .same, .ahead: return false
    case .back, .gone: return word.last == TimeSign.come
    case .plan: return word != TimeSuffix.come
    case .whole: return word != TimeSuffix.tip
    case .months, .fiscal: return word != TimeSuffix.come  // 二季度末
    default: return word != TimeSuffix.tip && word != TimeSuffix.come
    }
  }
}
