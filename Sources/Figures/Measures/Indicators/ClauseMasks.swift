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
  mutating func next(_ clause: Range<Int>, _ quantities: [(Quantity, RoleReading)]) -> [PhraseCutter.Mask] {
    var masks: [PhraseCutter.Mask] = []
    for (quantity, role) in quantities {
      let range = quantity.extent.clamped(to: clause)
      // 六县市|排名|第三: the group is no thing that is measured.
      if role.role == .rank, role.reference != nil, role.frame.upperBound == quantity.range.lowerBound,
        role.frame.lowerBound >= max(clause.lowerBound, masks.last?.range.upperBound ?? 0), !role.frame.isEmpty
      {
        masks.append(PhraseCutter.Mask(range: role.frame.lowerBound..<range.lowerBound, kind: .opener))
      }
      let kind: PhraseToken.Kind = role.role == .criterion ? .criterion : .quantity
      let isApart = (masks.last?.range.upperBound ?? clause.lowerBound) <= range.lowerBound
      masks.append(PhraseCutter.Mask(range: isApart ? range : quantity.range.clamped(to: clause), kind: kind))
    }
    while nextTime < times.count, times[nextTime].range.upperBound <= clause.lowerBound { nextTime += 1 }
    while nextSubject < subjects.count, subjects[nextSubject].range.upperBound <= clause.lowerBound { nextSubject += 1 }
    let quantityMasks = masks
    var k = nextTime
    while k < times.count, times[k].range.lowerBound < clause.upperBound {
      if times[k].use != .name {
        masks.append(PhraseCutter.Mask(range: times[k].range.clamped(to: clause), kind: .time))
      }
      k += 1
    }
    k = nextSubject
    while k < subjects.count, subjects[k].range.lowerBound < clause.upperBound {
      masks.append(PhraseCutter.Mask(range: subjects[k].range.clamped(to: clause), kind: .subject))
      k += 1
    }
    guard masks.count > quantityMasks.count else { return masks }
    return Self.apart(masks)
  }

  /// Sorted by place; of two that overlap the one of the more important kind stays.
  private static func apart(_ masks: [PhraseCutter.Mask]) -> [PhraseCutter.Mask] {
    let sorted = masks.sorted {
      ($0.range.lowerBound, priority($0.kind)) < ($1.range.lowerBound, priority($1.kind))
    }
    var kept: [PhraseCutter.Mask] = []
    for mask in sorted {
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

  private static func priority(_ kind: PhraseToken.Kind) -> Int {
    switch kind {
    case .quantity, .criterion: 0
    case .time: 1
    default: 2
    }
  }
}
