/// Tells the words of the list from the same words as nouns (三年行动计划的), as 把 (将…提高到) and in comparisons (从去年的).
enum PlanGrammar {
  /// Whether a listed word means what the list says where it stands.
  static func isMeant(_ word: Range<Int>, in text: Text, _ clause: Range<Int>) -> Bool {
    let next = word.upperBound
    if text.reads(word, oneOf: ["计划", "规划"]) {
      guard next + 2 < clause.upperBound, !afterNoun.contains(text[next]),
        !text.reads(next..<next + 2, oneOf: ["工作", "试点", "企业", "名单", "专项", "领导"])
      else { return false }
      // 计划完成投资5亿元 plans; 计划完成64%, 计划完成率 and 计划完成情况 tell of a plan.
      guard text.end(of: "完成", at: next) != nil else { return true }
      return !afterCompletion.contains(text[next + 2]) || isAmount(at: next + 2, text, clause)
    }
    if text.reads(word, oneOf: ["预期", "预测", "预计", "预估", "估计", "预料"]) {
      // 较预测少8%, 符合市场预期: an estimate that is only compared with.
      let before = max(clause.lowerBound, word.lowerBound - 5)..<word.lowerBound
      // 临时估计, 修订估计: a first count of what has been.
      let words = text.folded(before)
      if words.hasSuffix("临时") || words.hasSuffix("修订") || words.hasSuffix("初步") { return false }
      return !text.scalars[before].contains { beforeEstimate.contains($0) }
    }
    if text.reads(word, oneOf: ["增长目标", "增速目标"]) {
      // 超过增长目标2个百分点, 增长目标的80%: a goal that is only compared with.
      if next < text.count, text[next].isOne(of: "的之责任考完") { return false }
      let before = max(clause.lowerBound, word.lowerBound - 8)..<word.lowerBound
      return !text.scalars[before].contains { beforeEstimate.contains($0) }
    }
    if text.reads(word, oneOf: ["去年", "上年", "前年", "上年度"]) {
      return word.lowerBound == 0 || !beforeComparison.contains(text[word.lowerBound - 1])
    }
    if text.reads(word, oneOf: ["主要目标", "奋斗目标", "总目标", "预期目标", "预定目标"]) {
      // 以龙头企业为主要目标,对接…
      return word.lowerBound == 0 || text[word.lowerBound - 1] != 0x4E3A
        || next < text.count && text[next] != 0x2C
    }
    // 年度投资计划12亿元 and 投资计划增长5%, not 投资计划的97%
    if text.ends(word, in: "投资计划") {
      return next < text.count && (0x30...0x39).contains(text[next]) || text.end(of: "增长", at: next) != nil
    }
    // 锚定全年工作目标,: what is done follows.
    if text.ends(word, in: "目标"), next < text.count, text[next] == 0x2C,
      minding.contains(where: { text.end(of: $0, at: clause.lowerBound) != nil })
    {
      return false
    }
    return !text.reads(word, "将") || !isObjectMarker(word, text, clause)
  }

  private static let minding: [StaticString] = [
    "锚定", "围绕", "紧扣", "紧盯", "紧紧围绕", "对标", "对照", "瞄准", "聚焦", "按照", "根据", "坚持",
  ]

  /// Whether a number stands at a place that is no percentage: 年度计划完成23亿元.
  private static func isAmount(at start: Int, _ text: Text, _ clause: Range<Int>) -> Bool {
    var i = start
    while i < clause.upperBound, (0x30...0x39).contains(text[i]) || text[i] == 0x2E { i += 1 }
    return i > start && i < clause.upperBound && text[i] != 0x25
  }

  private static let afterNoun = Characters("的,。、”》)占及和与中内外书等是为任目了;:!?".utf16)

  private static let beforeEstimate = Characters("比较于超胜及合".utf16)
  private static let afterCompletion = Characters("0123456789率情进度的了,".utf16)
  /// What stands before a year that is only compared with: 将从去年的200亿元增长至.
  private static let beforeComparison = Characters("比较从由与同和跟是为于超对据按".utf16)

  /// 将 stands for 把 where a noun follows and a verb with its result after it: 将办理时限由7天压减到3天.
  private static func isObjectMarker(_ word: Range<Int>, _ text: Text, _ clause: Range<Int>) -> Bool {
    let rest = word.upperBound..<min(clause.upperBound, word.upperBound + 60)
    guard let first = rest.first, !verbal.contains(text[first]) else { return false }
    var i = rest.lowerBound + 2
    while i < rest.upperBound {
      if results.contains(text[i]) { return true }
      if text[i] == 0x5728, places.contains(text[i - 1]) { return true }  // 摆在, 放在
      i += 1
    }
    return false
  }

  /// What begins an adverb, a preposition or a verb after 将: then it is the future.
  private static let verbal = Characters(
    "为在于会可有对以按从由向给与同被使让达超突实建新完投形成带推加继进持全重陆逐再分共不也更还进打努力开支安提增减上下引培发生产拥采启落迎跃开覆创组设立推启召举出现面受是年每确保计通围".utf16)
  private static let places = Characters("摆放定列".utf16)
  private static let results = Characters("成为至到入作".utf16)
}
