/// Tells a project's own size or investment, which is of no period, from the sums over many that are.
struct ProjectSize {
  let text: Text
  let layout: Layout
  let frames: TimeFrames
  let quantities: [Quantity]

  private static let projects = [
    "项目", "工程", "基地", "铁路", "高铁", "高速", "水库", "电站", "产业园", "公路", "大桥", "隧道", "机场", "码头", "园区", "厂房", "生产线",
  ].map(Script.folded)
  private static let totals = ["完成", "累计", "实现", "新增", "吸引", "利用"].map(Script.folded)

  /// 该项目总投资10亿元, 占地225亩; not 新开工项目46个,总投资520亿元.
  ///
  /// - Parameters:
  ///   - saidInSentence: whether the sentence itself says the time in question; then a project must be named too.
  ///   - namesProject: whether the sentence names a project.
  func isOne(_ number: Int, _ place: Layout.Clause, saidInSentence: Bool, namesProject: Bool) -> Bool {
    let quantity = quantities[number]
    if isDimension(quantity, in: place.range) || isInName(quantity, in: place.range) { return true }
    guard let word = sizeWord(before: quantity, in: place.range) else { return false }
    switch quantity.kind {
    case .money, .measure, .duration: break
    case .count where text.scalars[word].suffix(2).elementsEqual(ProjectSize.people): break
    default: return false
    }
    let lead = max(place.range.lowerBound, word.lowerBound - 2)..<word.lowerBound
    if ProjectSize.totals.contains(where: { text.holds($0, in: lead) }) { return false }
    // 投资 alone may be anyone's: it is a project's where it opens the clause or follows one.
    let isBare = frames.ends(.amount, in: text, place.range.lowerBound..<word.upperBound) == word
    if isBare, !namesProject, !isOfOne(lead, in: place.range, isSum: quantity.kind == .money) { return false }
    if grows(quantity) { return false }
    let sentence = layout.sentences[place.sentence]
    if saidInSentence, !namesProject,
      !mentionsProject(max(sentence.lowerBound, word.lowerBound - 60)..<word.lowerBound),
      !ownsProject(quantity, before: sentence.upperBound)
    {
      return false
    }
    return !countsBefore(number, in: sentence)
  }

  private static let directions = Characters(Script.folded("长宽高径厚"))
  private static let openers = Characters(Script.folded("、,;:的总全约均各跨直个条座段栋"))

  /// 高7米, 跨径13米, 2米宽: how large a thing is, at any time.
  private func isDimension(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    guard quantity.kind == .measure, quantity.unit == "m" || quantity.unit == "cm" || quantity.unit == "mm" else {
      return false
    }
    let end = quantity.range.upperBound
    if end < clause.upperBound, ProjectSize.directions.contains(text[end]) { return true }
    var i = quantity.extent.lowerBound
    while i > clause.lowerBound, ProjectSize.fillers.contains(text[i - 1]) { i -= 1 }
    guard i > clause.lowerBound, ProjectSize.directions.contains(text[i - 1]) else { return false }
    return i - 1 == clause.lowerBound || ProjectSize.openers.contains(text[i - 2])
  }

  private static let names = ["项目", "工程", "生产线", "机组", "电站"].map(Script.folded)
  private static let acts = ["完成", "新增", "实施", "建成", "新建", "开工", "改造", "推进", "累计", "启动", "建设", "达到", "治理", "修复", "整治"]
    .map(Script.folded)

  /// 博远集团30万吨合成氨项目: a capacity inside a project's name.
  private func isInName(_ quantity: Quantity, in clause: Range<Int>) -> Bool {
    let isMade =
      quantity.kind == .count
      && frames.ends(.amount, in: text, clause.lowerBound..<quantity.extent.lowerBound) != nil
    guard quantity.kind == .measure || isMade, quantity.bound == .exact else { return false }
    let start = max(clause.lowerBound, quantity.extent.lowerBound - 2)
    if ProjectSize.acts.contains(where: { text.holds($0, in: start..<quantity.extent.lowerBound) }) { return false }
    let rest = quantity.range.upperBound..<min(clause.upperBound, quantity.range.upperBound + 16)
    let name = rest.first { i in
      ProjectSize.names.contains { text.holds($0, in: i..<min(rest.upperBound, i + $0.count)) }
    }
    guard let name else { return false }
    return !(rest.lowerBound..<name).contains { text[$0] == 0x7684 || text[$0] == 0x3001 }  // 的 、
  }

  private static let people = Script.folded("人口")

  private static let this = ["该", "此", "本", "这个", "其"].map(Script.folded)
  private static let ones = ["项目", "工程", "建设", "该", "此", "本", "这个", "其"].map(Script.folded)

  /// Whether what stands before a size is one project (该项目投资) or nothing; 工业技改项目投资 is that of many.
  private func isOfOne(_ lead: Range<Int>, in clause: Range<Int>, isSum: Bool) -> Bool {
    if lead.isEmpty { return true }
    // 政府投资 and 公路投资 are sums over many.
    if lead.lowerBound == clause.lowerBound {
      return lead.count < 2 || !isSum || ProjectSize.ones.contains { text.holds($0, in: lead) }
    }
    return mentionsProject(lead)
      && ProjectSize.this.contains {
        text.holds($0, in: max(clause.lowerBound, lead.lowerBound - $0.count)..<lead.lowerBound)
      }
  }

  private static let growth = ["增长", "下降", "同比", "增幅", "提高", "减少"].map(Script.folded)

  /// Whether its growth follows: only what is summed up again and again grows.
  private func grows(_ quantity: Quantity) -> Bool {
    let start = quantity.extent.upperBound
    return ProjectSize.growth.contains { text.holds($0, in: start..<max(start, min(text.count, start + 4))) }
  }

  private func mentionsProject(_ range: Range<Int>) -> Bool {
    ProjectSize.projects.contains { text.holds($0, in: range) }
  }

  /// 全长206公里的高速公路
  private func ownsProject(_ quantity: Quantity, before limit: Int) -> Bool {
    let start = quantity.range.upperBound
    guard start < limit, text[start] == 0x7684 else { return false }  // 的
    return mentionsProject(start..<min(limit, start + 12))
  }

  /// Whether the sentence has counted something before, so that a sum follows: 项目46个,总投资520亿元.
  private func countsBefore(_ number: Int, in sentence: Range<Int>) -> Bool {
    var index = number - 1
    while index >= 0, quantities[index].range.lowerBound >= sentence.lowerBound, number - index < 40 {
      if quantities[index].kind == .count { return true }
      index -= 1
    }
    return false
  }

  private static let fillers = Characters(Script.folded("约近超过达到为是共计逾有"))

  /// The word of size right before a quantity: 总投资 约, 占地面积 达.
  private func sizeWord(before quantity: Quantity, in clause: Range<Int>) -> Range<Int>? {
    var end = quantity.extent.lowerBound
    let start = max(clause.lowerBound, end - 12)
    while end > start, ProjectSize.fillers.contains(text[end - 1]) { end -= 1 }
    return start < end ? frames.ends(.size, in: text, start..<end) : nil
  }
}
