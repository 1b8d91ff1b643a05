/// Says of each quantity whether it is of what is or of what is planned, by the words before it in its sentence.
struct StatusReader: Sendable {
  private let words = PlanWord.table

  /// How far a plan reaches.
  private enum Scope {
    case none
    /// The next amount only.
    case amount
    /// To the end of the clause.
    case clause
    /// After that amount: its growth.
    case growth
    /// To a semicolon.
    case clauses
    /// To the end of the sentence.
    case sentence
  }

  /// Sets the status of the readings, one a quantity, in the same order.
  ///
  /// - Complexity: linear in the text.
  func read(
    _ readings: inout [RoleReading], of quantities: [Quantity], in text: Text, _ layout: Layout,
    _ times: [TimeMention], published: Day?
  ) {
    let marks = words.marks(in: text, layout, outside: quantities)
    var scope = Scope.none
    // In which clause the scope was opened, and whether the block has told of a plan.
    var openedIn = -1
    var planTold = false
    var mark = 0
    var time = 0
    var clause = -1
    for index in quantities.indices {
      let start = quantities[index].range.lowerBound
      // Through the words and clauses up to the quantity.
      while true {
        let nextClause = clause + 1 < layout.clauses.count ? layout.clauses[clause + 1].range.lowerBound : Int.max
        let nextMark = mark < marks.count ? marks[mark].range.lowerBound : Int.max
        let nextTime = time < times.count ? times[time].range.lowerBound : Int.max
        let next = min(nextClause, nextMark, nextTime)
        guard next <= start else { break }
        if next == nextClause {
          clause += 1
          enter(clause, &scope, text, layout)
          if clause > 0, layout.clauses[clause].block != layout.clauses[clause - 1].block { planTold = false }
        } else if next == nextTime, next != nextMark {
          if isAhead(times[time], published), scope != .sentence {
            scope = .sentence
            openedIn = clause
          } else if times[time].isPast, times[time].use == .period, openedIn < clause {
            scope = .none
          }
          time += 1
        } else {
          let word = marks[mark]
          mark += 1
          let before = scope
          take(word, &scope, text, layout.clauses[clause].range, readings[index])
          if word.value == .able, planTold { scope = .clauses }
          if word.value == .fact, openedIn < clause { scope = .none }
          if scope != before || word.value == .wide { openedIn = clause }
          if scope == .clauses || scope == .sentence { planTold = true }
        }
      }
      let isPart =
        readings[index].role == .share || readings[index].role == .change || readings[index].role == .gap
        || readings[index].role == .rank || readings[index].role == .contribution
      switch scope {
      case .none: break
      case .amount:
        readings[index].status = .planned
        scope = .growth
      case .growth:
        if isPart || isJoined(quantities, index, text) { readings[index].status = .planned } else { scope = .none }
      case .clause, .clauses, .sentence: readings[index].status = .planned
      }
      if readings[index].status == .planned {
        readings[index].reasons.append(Reason(field: "status", rule: "after a word of planning"))
      } else if CapacityToCome.isNamed(by: quantities[index], in: text, layout.clauses[clause].range) {
        readings[index].status = .planned
        readings[index].reasons.append(Reason(field: "status", rule: "capacity in a project's name"))
      }
    }
  }

  private func enter(_ clause: Int, _ scope: inout Scope, _ text: Text, _ layout: Layout) {
    guard clause > 0 else { return }
    if scope == .clause { scope = .none }
    if layout.clauses[clause].sentence != layout.clauses[clause - 1].sentence {
      scope = .none
    } else if text[layout.clauses[clause - 1].range.upperBound - 1] == 0x3B, scope != .sentence {
      scope = .none
    }
  }

  /// Whether a time is still to come at the article's date: what is told of it can only be planned.
  private func isAhead(_ time: TimeMention, _ published: Day?) -> Bool {
    guard let published, time.use == .period || time.use == .pointOfAct,
      let first = time.period?.start ?? time.period?.end
    else { return false }
    return first > published
  }

  private func take(
    _ mark: WordMark<PlanWord>, _ scope: inout Scope, _ text: Text, _ clause: Range<Int>, _ reading: RoleReading
  ) {
    // 完成年度计划的64%: the plan is what is completed.
    if reading.role == .share, reading.frame.contains(mark.range.lowerBound) { return }
    switch mark.value {
    case .word, .able, .fact: break
    case .clause: if scope == .none || scope == .growth { scope = .clause }
    case .done: scope = .none
    case .goal: scope = .sentence
    case .wide:
      guard PlanGrammar.isPlan(mark.range, in: text, clause) else { return }
      if scope != .sentence { scope = .clauses }
    case .narrow:
      if scope == .none || scope == .growth { scope = .amount }
    }
  }

  private func isJoined(_ quantities: [Quantity], _ index: Int, _ text: Text) -> Bool {
    guard index > 0 else { return false }
    let between = quantities[index - 1].range.upperBound..<quantities[index].range.lowerBound
    return (1...2).contains(between.count) && text.scalars[between].allSatisfy { Set("、和".utf16).contains($0) }
  }
}
