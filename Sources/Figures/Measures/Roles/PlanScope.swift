/// How far a plan reaches, followed through the clauses of a text.
struct PlanScope {
  private enum Reach {
    case none
    /// The next amount only: 计划投资.
    case amount
    /// After that amount: the growth and the shares told of it.
    case growth
    /// To the end of the clause.
    case clause
    /// To a semicolon.
    case clauses
    /// To the end of the sentence.
    case sentence
  }

  private let text: Text
  private let layout: Layout
  private let published: Day?
  private var reach = Reach.none
  private var clause = -1
  /// The clause in which the plan was told.
  private var openedIn = -1
  /// Whether the block has told of a plan.
  private var isPlanTold = false

  init(text: Text, layout: Layout, published: Day?) {
    self.text = text
    self.layout = layout
    self.published = published
  }

  /// Where the next clause begins.
  var nextClause: Int { clause + 1 < layout.clauses.count ? layout.clauses[clause + 1].range.lowerBound : Int.max }

  var clauseRange: Range<Int> { clause < 0 ? 0..<0 : layout.clauses[clause].range }

  mutating func enterClause() {
    clause += 1
    guard clause > 0 else { return }
    let before = layout.clauses[clause - 1]
    let here = layout.clauses[clause]
    if here.block != before.block { isPlanTold = false }
    if here.sentence != before.sentence || reach == .clause {
      reach = .none
    } else if text[before.range.upperBound - 1] == 0x3B, reach != .sentence {  // ;
      reach = .none
    }
  }

  /// - Parameter reading: Of the next quantity: of 完成年度计划的64% the plan is only what is completed.
  mutating func take(_ mark: WordMark<PlanWord>, before reading: RoleReading) {
    if reading.role == .share, reading.frame.contains(mark.range.lowerBound) { return }
    guard PlanGrammar.isMeant(mark.range, in: text, clauseRange) else { return }
    switch mark.value {
    case .word: break
    case .wide: if reach != .sentence { open(.clauses) }
    case .goal: open(.sentence)
    case .clause: if reach == .none || reach == .growth { open(.clause) }
    case .narrow: if reach == .none || reach == .growth { open(.amount) }
    case .able: if isPlanTold { open(.clauses) }
    case .fact: if openedIn < clause { reach = .none }
    case .done: reach = .none
    }
  }

  /// A time to come plans what is told of it; one that is over ends the plan of a clause before.
  mutating func take(_ time: TimeMention) {
    if isAhead(time) {
      open(.sentence)
    } else if time.isPast, time.use == .period, openedIn < clause, hasDigit(time.range) {
      reach = .none
    }
  }

  private mutating func open(_ wanted: Reach) {
    reach = wanted
    openedIn = clause
    if wanted == .clauses || wanted == .sentence { isPlanTold = true }
  }

  private func isAhead(_ time: TimeMention) -> Bool {
    guard let published, time.use == .period || time.use == .pointOfAct,
      let first = time.period?.start ?? time.period?.end
    else { return false }
    return first > published
  }

  private func hasDigit(_ range: Range<Int>) -> Bool {
    let digits: ClosedRange<UInt16> = 0x30...0x39
    return text.scalars[range].contains { digits.contains($0) }
  }

  /// Whether the plan reaches the quantity that is next.
  mutating func covers(_ reading: RoleReading, isListed: Bool) -> Bool {
    switch reach {
    case .none: return false
    case .amount:
      reach = .growth
      return true
    case .growth:
      switch reading.role {
      case .change, .share, .gap, .rank, .contribution: return true
      case .level, .from, .criterion:
        if !isListed { reach = .none }
        return isListed
      }
    case .clause, .clauses, .sentence: return true
    }
  }
}
