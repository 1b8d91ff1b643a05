/// Hands out, clause by clause, what no noun phrase reaches into: times, subjects and quantities.
struct ClauseMasks {
  private let times: [TimeMention]
  private let subjects: [SubjectMention]
  private var nextTime = 0
  private var nextSubject = 0

  init(_ times: [TimeMention], _ subjects: [SubjectMention]) {
    self.times = times
    self.subjects = subjects
  }

  /// The masks of a clause in order, not overlapping: a quantity before a time before a subject.
  ///
  /// Clauses must be asked for in the order of the text.
  /// - Complexity: over all clauses linear in the mentions.
  ///
  /// - Parameter own: which of the quantities are the clause's.
  mutating func next(
    _ clause: Range<Int>, _ own: Range<Int> = 0..<0, of quantities: [Quantity] = [], _ roles: [RoleReading] = []
  ) -> [PhraseCutter.Mask] {
    var masks: [PhraseCutter.Mask] = []
    for i in own {
      let range = quantities[i].extent.clamped(to: clause)
      let role = roles[i].role
      let frame = roles[i].frame
      // 六县市|排名|第三: the group is no thing that is measured.
      if role == .rank, roles[i].reference != nil, frame.upperBound == quantities[i].range.lowerBound,
        frame.lowerBound >= max(clause.lowerBound, masks.last?.range.upperBound ?? 0),
        frame.lowerBound < range.lowerBound
      {
        masks.append(PhraseCutter.Mask(range: frame.lowerBound..<range.lowerBound, kind: .opener))
      }
      let kind: PhraseToken.Kind = role == .criterion ? .criterion : .quantity
      let isApart = (masks.last?.range.upperBound ?? clause.lowerBound) <= range.lowerBound
      masks.append(PhraseCutter.Mask(range: isApart ? range : quantities[i].range.clamped(to: clause), kind: kind))
    }
    while nextTime < times.count, times[nextTime].range.upperBound <= clause.lowerBound { nextTime += 1 }
    while nextSubject < subjects.count, subjects[nextSubject].range.upperBound <= clause.lowerBound { nextSubject += 1 }
    let quantityMasks = masks.count
    var k = nextTime
    while k < times.count, times[k].range.lowerBound < clause.upperBound {
      if times[k].use != .name {
        masks.append(PhraseCutter.Mask(range: times[k].range.clamped(to: clause), kind: .time))
      }
      k += 1
    }
    let timeMasks = masks.count
    k = nextSubject
    while k < subjects.count, subjects[k].range.lowerBound < clause.upperBound {
      masks.append(PhraseCutter.Mask(range: subjects[k].range.clamped(to: clause), kind: .subject))
      k += 1
    }
    guard masks.count > quantityMasks else { return masks }
    return Self.apart(masks, 0..<quantityMasks, quantityMasks..<timeMasks, timeMasks..<masks.count)
  }

  /// By place; of two that overlap the one of the more important kind stays.
  ///
  /// - Parameter runs: which masks are quantities, times and subjects, each by place already.
  private static func apart(_ masks: [PhraseCutter.Mask], _ runs: Range<Int>...) -> [PhraseCutter.Mask] {
    var runs = runs
    var kept: [PhraseCutter.Mask] = []
    kept.reserveCapacity(masks.count)
    while let first = first(of: runs, masks) {
      let mask = masks[runs[first].lowerBound]
      runs[first] = runs[first].dropFirst()
      guard let last = kept.last, last.range.upperBound > mask.range.lowerBound else {
        kept.append(mask)
        continue
      }
      if priority(mask.kind) < priority(last.kind) {
        kept.removeLast()
        let rest = last.range.lowerBound..<mask.range.lowerBound
        if !rest.isEmpty { kept.append(PhraseCutter.Mask(range: rest, kind: last.kind)) }
        kept.append(mask)
      }
    }
    return kept
  }

  /// The run whose next mask comes first.
  private static func first(of runs: [Range<Int>], _ masks: [PhraseCutter.Mask]) -> Int? {
    var first: Int?
    for k in runs.indices where !runs[k].isEmpty {
      guard let before = first else {
        first = k
        continue
      }
      let (mask, other) = (masks[runs[k].lowerBound], masks[runs[before].lowerBound])
      if (mask.range.lowerBound, priority(mask.kind)) < (other.range.lowerBound, priority(other.kind)) { first = k }
    }
    return first
  }

  private static func priority(_ kind: PhraseToken.Kind) -> Int {
    switch kind {
    case .quantity, .criterion: 0
    case .time: 1
    default: 2
    }
  }
}
