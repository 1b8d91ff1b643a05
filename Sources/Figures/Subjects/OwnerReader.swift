/// Says whose each figure is: the name in its clause, else the one that its sentence, its paragraph or its section is
/// about, else whom the article is about.
struct OwnerReader {
  let gazetteer: Gazetteer
  let text: Text
  let layout: Layout
  let subjects: ArticleSubjects

  /// - Complexity: linear in the quantities, the mentions and the clauses.
  func owners(of quantities: [Quantity], _ measurements: [Measurement]) -> [SubjectMention?] {
    var owners: [SubjectMention?] = []
    owners.reserveCapacity(quantities.count)
    var mentions = subjects.mentions[...]
    var sectionTopic: SubjectMention?
    var paragraphTopic: SubjectMention?
    var sentenceTopic: SubjectMention?
    var block = -1
    var sentence = -1
    var quantity = 0
    for clause in layout.clauses {
      if quantity == quantities.count { break }
      if clause.block != block {
        block = clause.block
        if text.blocks[block].isHeading { sectionTopic = nil }
        if let standing = sectionTopic ?? subjects.main { paragraphTopic = standing }
      }
      if clause.sentence != sentence {
        sentence = clause.sentence
        sentenceTopic = paragraphTopic
      }
      var here: SubjectMention?
      var sawQuantity = false
      while true {
        let position = quantity < quantities.count ? quantities[quantity].range.lowerBound : Int.max
        if let mention = mentions.first, mention.range.lowerBound < min(clause.range.upperBound, position) {
          mentions.removeFirst()
          guard accepts(mention, after: here, sawQuantity: sawQuantity, sentenceTopic) else { continue }
          here = mention
          sawQuantity = false
          if mention.standing == .topic || subjects.main == nil {
            sentenceTopic = mention
            if carries(mention) { paragraphTopic = mention }
            if text.blocks[block].isHeading, mention.key != subjects.main?.key { sectionTopic = mention }
          }
        } else if position < clause.range.upperBound {
          owners.append(here ?? sentenceTopic)
          sawQuantity = true
          quantity += 1
        } else {
          break
        }
      }
    }
    while owners.count < quantities.count { owners.append(subjects.main) }
    return owners
  }

  /// Whether figures that follow in the clause can be a mention's own.
  private func accepts(
    _ mention: SubjectMention, after here: SubjectMention?, sawQuantity: Bool, _ topic: SubjectMention?
  ) -> Bool {
    guard mention.key != .unknown, mention.standing != .aside else { return false }
    if mention.kind == .institution {
      // A body speaks for its place only where nothing narrower is spoken of.
      guard mention.standing == .topic, case .place(let place) = mention.key else { return false }
      guard let topic, let at = topic.place else { return topic == nil }
      return place != at && !gazetteer.isAncestor(place, of: at) && place != gazetteer.nation
    }
    if here != nil, !sawQuantity, mention.standing != .topic { return false }
    if mention.standing == .topic { return true }
    guard let main = subjects.main else { return true }
    if mention.key == main.key { return true }
    switch mention.kind {
    case .place(.country), .place(.region), .place(.nation): return false
    case .company, .project, .zone: return false
    default: break
    }
    guard let inner = mention.place, let outer = main.place else { return false }
    return gazetteer.isAncestor(outer, of: inner)
  }

  /// Whether a topic holds beyond its sentence: the nation and what lies above the article's place don't.
  private func carries(_ mention: SubjectMention) -> Bool {
    guard let main = subjects.main else { return true }
    if mention.key == main.key { return true }
    switch mention.kind {
    case .place(.nation), .place(.country), .place(.region), .institution: return false
    default: break
    }
    guard let outer = mention.place, let inner = main.place, case .place = mention.kind else { return true }
    return !gazetteer.isAncestor(outer, of: inner)
  }
}
