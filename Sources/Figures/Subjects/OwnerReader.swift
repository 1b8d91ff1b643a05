/// Says whose each figure is: the name in its clause, else the one that its sentence, its paragraph or its section is
/// about, else whom the article is about.
struct OwnerReader {
  let gazetteer: Gazetteer
  let text: Text
  let layout: Layout
  let subjects: ArticleSubjects

  /// What the figures of a passage belong to while nothing nearer is named.
  private struct Topics {
    var section: SubjectMention?
    var paragraph: SubjectMention?
    var sentence: SubjectMention?
    /// What the paragraph was about before it came to a single project.
    var beforeProject: SubjectMention?
    /// What the paragraph was about when the sentence began.
    var opening: SubjectMention?
    /// Whether the paragraph has been about anything yet.
    var hasBegun = false
    /// Whether the sentence has told figures yet.
    var hasCounted = false
  }

  /// - Complexity: linear in the quantities, the mentions and the clauses.
  func owners(of quantities: [Quantity], _ measurements: [Measurement]) -> [SubjectMention?] {
    var owners: [SubjectMention?] = []
    owners.reserveCapacity(quantities.count)
    var topics = Topics()
    var table = TableSubjects()
    var mention = 0
    var block = -1
    var sentence = -1
    for clause in layout.clauses {
      if owners.count == quantities.count { break }
      if clause.block != block {
        block = clause.block
        openParagraph(block, &topics, from: mention)
        if let named = table.subject(of: block, text, subjects.mentions[mention...]) { topics.paragraph = named }
      }
      if clause.sentence != sentence {
        sentence = clause.sentence
        openSentence(layout.sentences[sentence], &topics)
      }
      var here: SubjectMention?
      var list: SubjectMention?
      var sawQuantity = false
      let respective = respectively(clause, mention, quantities, owners.count)
      let firstHere = owners.count
      while true {
        let next = owners.count
        let start = next < quantities.count ? quantities[next].range.lowerBound : Int.max
        let position = min(clause.range.upperBound, start)
        if mention < subjects.mentions.count, subjects.mentions[mention].range.lowerBound < position {
          let candidate = subjects.mentions[mention]
          mention += 1
          guard accepts(candidate, after: here, sawQuantity: sawQuantity, topics.sentence) else { continue }
          here = candidate
          list = self.list(from: mention - 1, in: clause)
          sawQuantity = false
          // What a list is said of turns no paragraph.
          if list == nil { note(candidate, isHeading: text.blocks[block].isHeading, &topics) }
        } else if start < clause.range.upperBound {
          if let respective {
            owners.append(respective[next - firstHere])
          } else if let owner = bracketed(quantities[next], mention) {
            owners.append(owner)
          } else if let owner = described(quantities[next], mention, in: clause) {
            owners.append(owner)
            note(owner, isHeading: false, &topics)
          } else if endsList(quantities[next], here) {
            owners.append(topics.opening ?? here ?? topics.sentence)
            (topics.sentence, topics.paragraph) = (
              topics.opening ?? topics.sentence, topics.opening ?? topics.paragraph
            )
            here = nil
          } else {
            if let whole = list {
              (here, topics.sentence) = (whole, whole)
              list = nil
            }
            owners.append(here ?? topics.sentence)
          }
          sawQuantity = true
          topics.hasCounted = true
        } else {
          break
        }
      }
    }
    while owners.count < quantities.count { owners.append(subjects.main) }
    return owners
  }

  // MARK: Topics

  private func openParagraph(_ block: Int, _ topics: inout Topics, from mention: Int) {
    if text.blocks[block].isHeading { topics.section = nil }
    topics.beforeProject = nil
    topics.hasBegun = false
    if let standing = topics.section ?? subjects.main {
      topics.paragraph = standing
      return
    }
    // Nobody's article: the paragraph's own first place, else the last paragraph's.
    let range = text.blocks[block].range
    var next = mention
    while next < subjects.mentions.count, subjects.mentions[next].range.lowerBound < range.upperBound {
      let candidate = subjects.mentions[next]
      if candidate.key != .unknown, case .place(let level) = candidate.kind, level < .region,
        level != .nation || candidate.standing != .aside || candidate.refers
      {
        topics.paragraph = candidate
        return
      }
      next += 1
    }
    if let last = topics.paragraph, case .place = last.kind { return }
    topics.paragraph = nil
  }

  private func openSentence(_ sentence: Range<Int>, _ topics: inout Topics) {
    if let before = topics.beforeProject, topics.paragraph?.kind == .project,
      !SubjectBoundary.speaksOfProject(text.scalars, sentence)
    {
      topics.paragraph = before
      topics.beforeProject = nil
    }
    // 其中 goes on with what was counted before.
    topics.hasCounted = text.scalars[sentence].starts(with: [0x5176, 0x4E2D])
    topics.sentence = topics.paragraph
    topics.opening = topics.paragraph
  }

  private func note(_ mention: SubjectMention, isHeading: Bool, _ topics: inout Topics) {
    guard mention.standing == .topic || subjects.main == nil || mention.kind == .project else { return }
    topics.sentence = mention
    defer { topics.hasBegun = true }
    // A company in passing doesn't turn a paragraph that has been about its place.
    // Nor does a zone after the place's own figures: 全区签约27个,其中高新区19个.
    if mention.kind == .zone, topics.hasCounted, case .place = subjects.main?.kind { return }
    if mention.kind == .company, topics.hasBegun, let main = subjects.main, main.kind != .company { return }
    if carries(mention) {
      if mention.kind == .project, topics.paragraph?.kind != .project { topics.beforeProject = topics.paragraph }
      topics.paragraph = mention
      if isHeading, mention.key != subjects.main?.key { topics.section = mention }
    }
  }

  /// Whether a topic holds beyond its sentence: the nation and places outside the article's don't.
  private func carries(_ mention: SubjectMention) -> Bool {
    guard let main = subjects.main else { return true }
    if mention.key == main.key { return true }
    switch mention.kind {
    case .place(.nation), .place(.country), .place(.region), .institution, .sight: return false
    case .place:
      guard let inner = mention.place, let outer = main.place else { return true }
      return gazetteer.isAncestor(outer, of: inner) || main.kind == .place(.nation)
    case .zone, .company, .project: return true
    }
  }

  // MARK: The clause

  /// Whether figures that follow in the clause can be a mention's own.
  private func accepts(
    _ mention: SubjectMention, after here: SubjectMention?, sawQuantity: Bool, _ topic: SubjectMention?
  ) -> Bool {
    guard mention.key != .unknown, mention.standing != .aside else { return false }
    if here != nil, !sawQuantity { return false }
    if mention.kind == .institution {
      // A body speaks for its place only where nothing narrower is spoken of.
      guard mention.standing == .topic, case .place(let place) = mention.key else { return false }
      guard let topic, let at = topic.place else { return topic == nil }
      return place != at && !gazetteer.isAncestor(place, of: at) && place != gazetteer.nation
    }
    switch mention.kind {
    case .place(.country), .place(.region):
      // 欧盟10余个国家 counts countries and tells nothing of them.
      let next = mention.range.upperBound
      if next < text.count, (0x30...0x39).contains(text[next]) { return false }
    default: break
    }
    if mention.standing == .topic { return true }
    guard let main = subjects.main else { return true }
    if mention.key == main.key { return true }
    switch mention.kind {
    case .place(.country), .place(.region), .place(.nation), .company, .zone, .sight: return false
    default: break
    }
    guard let inner = mention.place, let outer = main.place else { return false }
    return gazetteer.isAncestor(outer, of: inner)
  }

  /// Of 甲、乙和丙分别增长… whose each figure is, where there are as many figures as names.
  private func respectively(
    _ clause: Layout.Clause, _ mention: Int, _ quantities: [Quantity], _ first: Int
  ) -> [SubjectMention]? {
    var end = first
    while end < quantities.count, quantities[end].range.lowerBound < clause.range.upperBound { end += 1 }
    guard end - first >= 2, end - first <= 32 else { return nil }
    var names: [SubjectMention] = []
    var next = mention
    while next < subjects.mentions.count, subjects.mentions[next].range.lowerBound < clause.range.upperBound {
      let candidate = subjects.mentions[next]
      guard candidate.key != .unknown, candidate.standing != .aside, candidate.kind != .institution else { return nil }
      names.append(candidate)
      next += 1
    }
    guard names.count == end - first, let last = names.last else { return nil }
    let each: [UInt16] = [0x5206, 0x522B]  // 分别
    let gap = last.range.upperBound..<max(last.range.upperBound, quantities[first].range.lowerBound)
    guard gap.count <= 40, gap.contains(where: { text.scalars[$0...].starts(with: each) }) else { return nil }
    return names
  }

  /// The names of a list together, whose figure is one: 东川县、西川县共签约12个; nil for one alone or with 等 behind.
  private func list(from first: Int, in clause: Layout.Clause) -> SubjectMention? {
    var whole = subjects.mentions[first]
    guard whole.kind != .institution, whole.kind != .project, !whole.refers else { return nil }
    var (last, next) = (whole, first + 1)
    while next < subjects.mentions.count, next - first < 12 {
      let item = subjects.mentions[next]
      guard item.range.upperBound <= clause.range.upperBound, item.range.lowerBound == last.range.upperBound + 1,
        OwnerReader.joints.contains(text[last.range.upperBound]), item.kind == whole.kind, !item.refers,
        item.key != .unknown
      else { break }
      (last, next) = (item, next + 1)
    }
    guard next > first + 1, last.range.upperBound < text.count, text[last.range.upperBound] != 0x7B49 else {  // 等
      return nil
    }
    whole.range = whole.range.lowerBound..<last.range.upperBound
    (whole.name, whole.code, whole.key, whole.place) = (text.string(whole.range), nil, .unknown, nil)
    whole.rule = "a list of names"
    return whole
  }

  private static let joints = Characters("、和与及".utf16)

  /// The name that a figure in brackets stands behind: 江西(6.9%), 低于全国(49.5%), 全国平均水平(7.0%).
  private func bracketed(_ quantity: Quantity, _ mention: Int) -> SubjectMention? {
    guard mention > 0 else { return nil }
    let last = subjects.mentions[mention - 1]
    let bracket = quantity.extent.lowerBound - 1
    guard last.key != .unknown, last.range.upperBound <= bracket, text[bracket] == 0x28 else { return nil }
    let between = last.range.upperBound..<bracket
    return between.isEmpty || text.reads(between, oneOf: OwnerReader.means) ? last : nil
  }

  private static let means: [StaticString] = ["平均水平", "平均", "平均值", "平均增速", "平均增幅", "水平", "增速", "增幅", "均值"]

  /// The project or company that a figure describes from before: 总投资50亿元的某某项目.
  private func described(_ quantity: Quantity, _ mention: Int, in clause: Layout.Clause) -> SubjectMention? {
    let end = quantity.extent.upperBound
    guard mention < subjects.mentions.count, end < text.count, text[end] == 0x7684 else { return nil }  // 的
    let next = subjects.mentions[mention]
    guard next.range.lowerBound == end + 1, next.range.upperBound <= clause.range.upperBound else { return nil }
    switch next.kind {
    case .project: return next
    case .zone, .company: return next.key != subjects.main?.key ? next : nil
    default: return nil
    }
  }

  /// Whether 等 stands before a figure that counts what was listed: 某某、某某等14个项目.
  private func endsList(_ quantity: Quantity, _ here: SubjectMention?) -> Bool {
    let before = quantity.extent.lowerBound - 1
    guard before >= 0, let here else { return false }
    if text[here.range.upperBound] == 0x3001, quantity.kind == .count, here.kind == .zone || here.kind == .project {
      return here.key != subjects.main?.key  // 某某产业园、某某基地2个项目
    }
    guard text[before] == 0x7B49 else { return false }
    guard case .place = here.kind else { return here.key != subjects.main?.key }
    return text[here.range.upperBound] == 0x3001  // 上海、江苏等5个省市
  }
}
