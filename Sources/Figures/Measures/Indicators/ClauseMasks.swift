/// Hands out, clause by clause, what no noun phrase reaches into: times, subjects and quantities.
struct ClauseMasks {
  private let times: [TimeMention]
  private let subjects: [SubjectMention]
  private var nextTime = 0
  private var nextSubject = 0
  // Room that is kept from clause to clause.
  private var counted: [PhraseCutter.Mask] = []
  private var merged: [PhraseCutter.Mask] = []

  init(_ times: [TimeMention], _ subjects: [SubjectMention]) {
    self.times = times
    self.subjects = subjects
  }

  /// The masks of a clause in order, not overlapping: a quantity before a time before a subject.
  ///
  /// Clauses must be asked for in the order of the text.
  /// - Parameter own: which of the quantities are the clause's.
  /// - Complexity: over all clauses linear in the mentions.
  mutating func next(
    _ clause: Range<Int>, _ own: Range<Int> = 0..<0, of quantities: [Quantity] = [], _ roles: [RoleReading] = []
  ) -> [PhraseCutter.Mask] {
    count(own, of: quantities, roles, in: clause)
    while nextTime < times.count, times[nextTime].range.upperBound <= clause.lowerBound { nextTime += 1 }
    while nextSubject < subjects.count, subjects[nextSubject].range.upperBound <= clause.lowerBound { nextSubject += 1 }
    var (quantity, time, subject) = (0, nextTime, nextSubject)
    merged.removeAll(keepingCapacity: true)
    while true {
      while time < times.count, times[time].use == .name, times[time].range.lowerBound < clause.upperBound { time += 1 }
      var first = quantity < counted.count ? counted[quantity] : nil
      if time < times.count, times[time].range.lowerBound < clause.upperBound {
        let mask = PhraseCutter.Mask(range: times[time].range.clamped(to: clause), kind: .time)
        if comes(mask, before: first) { first = mask }
      }
      if subject < subjects.count, subjects[subject].range.lowerBound < clause.upperBound {
        let mask = PhraseCutter.Mask(range: subjects[subject].range.clamped(to: clause), kind: .subject)
        if comes(mask, before: first) { first = mask }
      }
      guard let first else { return merged }
      switch first.kind {
      case .time: time += 1
      case .subject: subject += 1
      default: quantity += 1
      }
      merge(first)
    }
  }

  /// The masks of the quantities alone.
  private mutating func count(
    _ own: Range<Int>, of quantities: [Quantity], _ roles: [RoleReading], in clause: Range<Int>
  ) {
    counted.removeAll(keepingCapacity: true)
    for i in own {
      let range = quantities[i].extent.clamped(to: clause)
      let role = roles[i].role
      let frame = roles[i].frame
      let end = counted.last?.range.upperBound
      // 六县市|排名|第三: the group is no thing that is measured.
      // 超过|企业平均增幅|1.4个百分点: nor is the other group of a gap.
      if role == .rank || role == .gap, roles[i].reference != nil, frame.upperBound == quantities[i].range.lowerBound,
        frame.lowerBound >= max(clause.lowerBound, end ?? 0), frame.lowerBound < range.lowerBound
      {
        counted.append(PhraseCutter.Mask(range: frame.lowerBound..<range.lowerBound, kind: .opener))
      }
      let kind: PhraseToken.Kind = role == .criterion ? .criterion : .quantity
      let isApart = (counted.last?.range.upperBound ?? clause.lowerBound) <= range.lowerBound
      counted.append(
        PhraseCutter.Mask(range: isApart ? range : quantities[i].range.clamped(to: clause), kind: kind))
    }
  }

  private func comes(_ mask: PhraseCutter.Mask, before other: PhraseCutter.Mask?) -> Bool {
    guard let other else { return true }
    return (mask.range.lowerBound, Self.priority(mask.kind)) < (other.range.lowerBound, Self.priority(other.kind))
  }

  /// Adds the next mask; of two that overlap the one of the more important kind stays.
  private mutating func merge(_ mask: PhraseCutter.Mask) {
    guard let last = merged.last, last.range.upperBound > mask.range.lowerBound else {
      merged.append(mask)
      return
    }
    guard Self.priority(mask.kind) < Self.priority(last.kind) else { return }
    merged.removeLast()
    let rest = last.range.lowerBound..<mask.range.lowerBound
    if !rest.isEmpty { merged.append(PhraseCutter.Mask(range: rest, kind: last.kind)) }
    merged.append(mask)
  }

  private static func priority(_ kind: PhraseToken.Kind) -> Int {
    switch kind {
    case .quantity, .criterion: 0
    case .time: 1
    default: 2
    }
  }
}
