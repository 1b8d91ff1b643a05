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
      if scope.covers(readings[index], isListed: isListed(quantities, index, text)) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "after a word of planning"))
      } else if CapacityToCome.isNamed(by: quantities[index], in: text, scope.clauseRange) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "capacity in a project's name"))
      }
    }
  }

  /// Whether nothing but 、 or 和 parts a quantity from the one before.
  private func isListed(_ quantities: [Quantity], _ index: Int, _ text: Text) -> Bool {
    guard index > 0 else { return false }
    let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
    return (1...2).contains(between.count) && text.scalars[between].allSatisfy { StatusReader.joints.contains($0) }
  }

  private static let joints = Set("、和".utf16)
}
