/// Says of each quantity whether it is of what is or of what is planned, by the words and times before it in its
/// sentence.
struct StatusReader: Sendable {
  private let words = PlanWord.table

  /// Sets the status of the readings, one a quantity, in the same order.
  ///
  /// - Complexity: linear in the text.
  func read(
    _ readings: inout [RoleReading], of quantities: [Quantity], in text: Text, _ layout: Layout,
    _ times: [TimeMention], published: Day?
  ) {
    let marks = words.marks(in: text, layout, outside: quantities)
    var scope = PlanScope(text: text, layout: layout, published: published)
    var mark = 0
    var time = 0
    for index in quantities.indices {
      let start = quantities[index].range.lowerBound
      // Through the clauses, words and times up to the quantity, in the text's order.
      while true {
        let nextClause = scope.nextClause
        let nextMark = mark < marks.count ? marks[mark].range.lowerBound : Int.max
        let nextTime = time < times.count ? times[time].range.lowerBound : Int.max
        let next = min(nextClause, nextMark, nextTime)
        guard next <= start else { break }
        if next == nextClause {
          scope.enterClause()
        } else if next == nextMark {
          scope.take(marks[mark], before: readings[index])
          mark += 1
        } else {
          scope.take(times[time])
          time += 1
        }
      }
      let isNext = scope.covers(
        readings[index], quantities[index].range, isListed: isListed(quantities, index, text))
      if isNext || Goal.isNamed(by: quantities[index], in: text, scope.clauseRange) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "after a word of planning"))
        planOldValues(before: index, &readings, quantities, layout)
      } else if isPlannedWhole(index, readings, quantities, text) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "the plan that a share is of"))
      } else if CapacityToCome.isNamed(by: quantities[index], in: text, scope.clauseRange) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "capacity in a project's name"))
      }
    }
  }

  /// 完成年任务75亿元的23.7%: the amount that was to be reached.
  private func isPlannedWhole(_ index: Int, _ readings: [RoleReading], _ quantities: [Quantity], _ text: Text) -> Bool {
    let start = quantities[index].range.lowerBound
    guard readings[index].role == .level, index + 1 < readings.count, readings[index + 1].role == .share,
      readings[index + 1].frame.contains(start)
    else { return false }
    return StatusReader.plans.contains { text.end(of: $0, at: start - $0.unitCount) != nil }
  }

  private static let plans: [StaticString] = ["任务", "目标", "计划", "预算", "任务数", "目标数", "指标", "计划数", "预算数"]

  /// The old value of a planned change goes with it: 建成后…由3小时缩短至1小时.
  private func planOldValues(
    before index: Int, _ readings: inout [RoleReading], _ quantities: [Quantity], _ layout: Layout
  ) {
    let clause = layout.clauseIndex(of: quantities[index].range.lowerBound)
    var k = index - 1
    while k >= 0, readings[k].role == .from, readings[k].status == .actual, readings[index].role == .level,
      layout.clauseIndex(of: quantities[k].range.lowerBound) == clause
    {
      readings[k].status = .planned
      readings[k].reasons.append(Reason(field: "status", rule: "old value of a planned change"))
      k -= 1
    }
  }

  /// Whether nothing but 、 or 和 parts a quantity from the one before.
  private func isListed(_ quantities: [Quantity], _ index: Int, _ text: Text) -> Bool {
    guard index > 0 else { return false }
    let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
    return (1...2).contains(between.count) && text.scalars[between].allSatisfy { StatusReader.joints.contains($0) }
  }

  private static let joints = Characters("、和".utf16)
}
