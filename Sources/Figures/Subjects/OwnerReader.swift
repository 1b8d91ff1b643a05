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
    var respectively = RespectiveOwners(text: text, mentions: subjects.mentions)
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
      let firstHere = owners.count
      var endHere = firstHere
      while endHere < quantities.count, quantities[endHere].range.lowerBound < clause.range.upperBound { endHere += 1 }
      let respective = respectively.owners(clause, mention, quantities[firstHere..<endHere])
      while true {
        let next = owners.count
        let start = next < quantities.count ? quantities[next].range.lowerBound : Int.max
        let position = min(clause.range.upperBound, start)
        if mention < subjects.mentions.count, subjects.mentions[mention].range.lowerBound < position {
          let candidate = subjects.mentions[mention]
          mention += 1
          if next < quantities.count, builds(candidate, quantities[next], in: clause) {
            here = candidate
            if candidate.kind == .project { note(candidate, isHeading: false, &topics) }
            sawQuantity = false
            continue
          }
          guard accepts(candidate, after: here, sawQuantity: sawQuantity, topics.sentence) else { continue }
          here = candidate
          list = self.list(from: mention - 1, in: clause)
          sawQuantity = false
          // What is said of a list turns no paragraph.
          if let list {
            topics.sentence = list
          } else {
            note(candidate, isHeading: text.blocks[block].isHeading, &topics)
          }
        } else if start < clause.range.upperBound {
          if let respective {
            owners.append(respective[next - firstHere])
          } else if let owner = bracketed(quantities[next], mention) {
            owners.append(owner)
          } else if let owner = compared(quantities[next], mention) {
            owners.append(owner)
          } else if let owner = described(quantities[next], mention, in: clause) {
            owners.append(owner)
            note(owner, isHeading: false, &topics)
          } else if endsList(quantities[next], here, mention) {
            let isPlace = here?.kind.isPlace == true
            owners.append(topics.opening ?? (isPlace ? here ?? topics.sentence : nil))
            (topics.sentence, topics.paragraph) = (
              topics.opening ?? (isPlace ? topics.sentence : nil), topics.opening ?? (isPlace ? topics.paragraph : nil)
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
    if topics.paragraph?.kind.isPlace == true { return }
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
    if mention.kind == .zone, topics.hasCounted, subjects.main?.kind.isPlace == true { return }
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
      guard let inner = mention.place, let outer = main.place, subjects.isHeadlined else { return true }
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
      let isCounted = next < text.count && (0x30...0x39).contains(text[next])
      if isCounted, !gazetteer.isArea(mention.key) { return false }
      // 某某公布,第二季度全球交付25万辆: the company's.
      if topic?.kind == .company, topic?.key == subjects.main?.key,
        OwnerReader.worldwide.contains(where: { text.end(of: $0, at: next) != nil })
      {
        return false
      }
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

  /// The name that a figure in brackets stands behind: 江西(6.9%), 低于全国(49.5%), 全国平均水平(7.0%).
  private func bracketed(_ quantity: Quantity, _ mention: Int) -> SubjectMention? {
    guard mention > 0 else { return nil }
    let last = subjects.mentions[mention - 1]
    let bracket = quantity.extent.lowerBound - 1
    guard last.key != .unknown, last.range.upperBound <= bracket, text[bracket] == 0x28 else { return nil }
    let between = last.range.upperBound..<bracket
    return between.isEmpty || text.reads(between, oneOf: OwnerReader.means) ? last : nil
  }

  /// The name that a figure with 的 behind it is compared by: 高于全国GDP5.5%的增速.
  private func compared(_ quantity: Quantity, _ mention: Int) -> SubjectMention? {
    guard mention > 0, quantity.kind == .percent || quantity.kind == .money else { return nil }
    let last = subjects.mentions[mention - 1]
    guard last.range.upperBound <= quantity.extent.lowerBound else { return nil }
    let gap = last.range.upperBound..<quantity.extent.lowerBound
    guard last.standing == .aside, last.key != .unknown,
      gap.count <= 8, text.end(of: "的", at: quantity.extent.upperBound) != nil,
      gap.allSatisfy({ SubjectBoundary.isInside(text[$0]) }),
      OwnerReader.exceeding.contains(where: { text.ends(0..<last.range.lowerBound, in: $0) })
    else { return nil }
    return last
  }

  private static let worldwide: [StaticString] = ["交付", "销量", "营收", "收入", "门店", "用户", "员工"]
  private static let exceeding: [StaticString] = ["高于", "低于", "快于", "慢于", "超过", "好于", "不及"]

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

  /// Whether a company stands right before the size of its project (某某集团年产40万件羊绒衫项目), or a project before its
  /// own (今年实施的某某段全长10公里).
  private func builds(_ mention: SubjectMention, _ quantity: Quantity, in clause: Layout.Clause) -> Bool {
    guard mention.range.upperBound <= quantity.extent.lowerBound else { return false }
    let gap = mention.range.upperBound..<quantity.extent.lowerBound
    if mention.kind == .project { return text.reads(gap, oneOf: OwnerReader.measuring) }
    guard mention.kind == .company else { return false }
    guard gap.isEmpty || text.reads(gap, oneOf: OwnerReader.building) else { return false }
    let end = min(clause.range.upperBound, quantity.extent.upperBound + 16)
    return (quantity.extent.upperBound..<max(quantity.extent.upperBound, end)).contains { i in
      OwnerReader.built.contains { text.end(of: $0, at: i) != nil }
    }
  }

  private static let measuring: [StaticString] = ["全长", "总长", "长", "总投资", "计划总投资", "占地", "建筑面积"]
  private static let building: [StaticString] = ["年产", "年加工", "年处理", "日产", "总投资", "计划投资", "投资"]
  private static let built: [StaticString] = ["项目", "工程", "生产线", "基地"]

  /// Whether 等 stands before a figure that counts what was listed: 某某、某某等14个项目.
  private func endsList(_ quantity: Quantity, _ here: SubjectMention?, _ mention: Int) -> Bool {
    let before = quantity.extent.lowerBound - 1
    guard before >= 0, let here, here.range.upperBound <= quantity.extent.lowerBound else { return false }
    // 兰州、定西、白银3个市
    if mention > 0, quantity.kind == .count, here.key != subjects.main?.key {
      let last = subjects.mentions[mention - 1].range
      if last.lowerBound > here.range.lowerBound, last.upperBound == before + 1, text[last.lowerBound - 1] == 0x3001,
        text[here.range.upperBound] == 0x3001
      {
        return true
      }
    }
    if text[here.range.upperBound] == 0x3001, quantity.kind == .count, here.kind == .zone || here.kind == .project {
      return here.key != subjects.main?.key  // 某某产业园、某某基地2个项目
    }
    guard text[before] == 0x7B49 else { return false }
    guard here.kind.isPlace else { return here.key != subjects.main?.key }
    // 上海、江苏等5个省市; 龙岗某某、龙华某某等20个园区
    let first = here.range.upperBound..<min(before, here.range.upperBound + 4)
    return before - here.range.upperBound <= 60 && here.key != subjects.main?.key
      && text.scalars[min(first.lowerBound, first.upperBound)..<first.upperBound].contains(0x3001)
  }
}
