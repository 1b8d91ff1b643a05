/// A number before the word goal: 实现5.5%左右的增长目标, “6%左右”目标的设定, 全年60亿元采购任务.
enum Goal {
  static func isNamed(by quantity: Quantity, in text: Text, _ clause: Range<Int>) -> Bool {
    guard quantity.kind == .percent || quantity.kind == .money || quantity.kind == .count else { return false }
    var i = quantity.range.upperBound
    let end = min(clause.upperBound, i + longest)
    var other = 0
    while i < end {
      if text.end(of: "目标", at: i) != nil || other > 0 && text.end(of: "任务", at: i) != nil { return true }
      if let next = between.lazy.compactMap({ text.end(of: $0, at: i) }).first {
        i = next
      } else {
        guard other < mostOther, text[i] >= 0x4E00 else { return false }
        other += 1
        i += 1
      }
    }
    return false
  }

  private static let longest = 14
  /// Of what it is the goal: 采购, 销售.
  private static let mostOther = 2
  private static let between: [StaticString] = [
    "以上", "以内", "左右", "的", "“", "”", "\"", "年度", "全年", "预期", "经济", "增长", "增速", "发展", "产值", "营收", "收入", "投资",
  ]
}
