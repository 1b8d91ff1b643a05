/// 年产10万吨 in the name of a project is a capacity to come until production starts.
enum CapacityToCome {
  static func isNamed(by quantity: Quantity, in text: Text, _ clause: Range<Int>) -> Bool {
    if quantity.kind == .money { return isTurnoverToCome(quantity, text, clause) }
    guard quantity.kind == .measure || quantity.kind == .count else { return false }
    let start = quantity.range.lowerBound
    let after = quantity.range.upperBound..<min(clause.upperBound, quantity.range.upperBound + 60)
    let before = max(clause.lowerBound, start - 30)..<start
    guard openers.contains(where: { text.end(of: $0, at: start - $0.unitCount) != nil }) else {
      return isNameOfNewProject(quantity, text, after)
    }
    let isProject = projects.contains { holds($0, after, text) }
    return isProject && !started.contains { holds($0, before, text) || holds($0, after, text) }
  }

  /// 开工的有30万吨合成氨项目: without 年产 where the capacity and what is made are the project's name, and the sentence
  /// tells of its beginning.
  private static func isNameOfNewProject(_ quantity: Quantity, _ text: Text, _ after: Range<Int>) -> Bool {
    guard quantity.kind == .measure, capacities.contains(quantity.unit) else { return false }
    var end = after.lowerBound
    while end < after.upperBound, !text[end].isOne(of: ",;。:(的、") || text[end] == 0x3001 && end - after.lowerBound < 8 {
      if text.end(of: "项目", at: end) != nil || text.end(of: "生产线", at: end) != nil {
        return end > after.lowerBound && tellsOfBeginning(quantity.range.lowerBound, text)
      }
      end += 1
    }
    return false
  }

  /// 开建年产值250亿元的产业基地: what something will turn over whose building begins.
  private static func isTurnoverToCome(_ quantity: Quantity, _ text: Text, _ clause: Range<Int>) -> Bool {
    let start = quantity.range.lowerBound
    let before = max(clause.lowerBound, start - 20)..<start
    let after = quantity.range.upperBound..<min(clause.upperBound, quantity.range.upperBound + 20)
    return turnovers.contains { text.end(of: $0, at: start - $0.unitCount) != nil }
      && building.contains { holds($0, before, text) } && projects.contains { holds($0, after, text) }
  }

  private static let turnovers: [StaticString] = ["年产值", "年销售收入", "年营业收入", "年销售额", "年利税", "年税收", "年营收"]
  private static let building: [StaticString] = ["开建", "开工建设", "新建", "拟建", "建设", "签约", "打造"]

  /// Whether a project's beginning is told in the words around it.
  private static func tellsOfBeginning(_ position: Int, _ text: Text) -> Bool {
    let around = max(0, position - 160)..<min(text.count, position + 40)
    return beginnings.contains { holds($0, around, text) } && !started.contains { holds($0, around, text) }
  }

  private static let capacities: Set<String> = ["t", "kg", "kW", "MW", "GW", "m3", "kW.h", "MW.h", "GW.h", "m2", "m"]
  private static let openers: [StaticString] = ["年产", "年加工", "年处理", "日处理", "日产", "年生产", "年吞吐", "年发电"]
  private static let projects: [StaticString] = ["项目", "生产线", "基地", "工程", "工厂", "产业园"]
  private static let beginnings: [StaticString] = ["开工", "奠基", "动工", "签约", "拟建", "落户", "备案", "获批", "核准"]
  private static let started: [StaticString] = [
    "已建成", "建成了", "建成投产", "正式投产", "已投产", "竣工投产", "现有", "已形成",
  ]

  private static func holds(_ word: StaticString, _ range: Range<Int>, _ text: Text) -> Bool {
    range.contains { text.end(of: word, at: $0).map { $0 <= range.upperBound } ?? false }
  }
}
