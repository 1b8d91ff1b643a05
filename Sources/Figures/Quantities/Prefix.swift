/// What stands right before a number and takes it out of what is counted: 前三名, 表2, 9·18.
enum Prefix {
  /// Whether 前, 后, 首, 末 or 头 before a number says which of a row is meant (前三名, 头5个月), and is not the end of a
  /// word: 目前20家, 龙头8家, 会后12人.
  static func isOrdinal(_ s: [UInt16], _ start: Int, from lower: Int, isTime: Bool) -> Bool {
    guard start > lower, s[start - 1].isOne(of: "前后首末头") else { return false }
    guard start - 1 > lower else { return true }
    let first = s[start - 2]
    // 推后5天 is a length of time, 今后5年 a time to come.
    if isTime { return !(s[start - 1].isOne(of: "前后") && first.isOne(of: "提推延落滞")) }
    switch s[start - 1] {
    case UInt16(of: "前"): return !first.isOne(of: "目此之以会节提当眼面先从生空跟午门史赛战事产课睡临库岗婚行班假秋春汛")
    case UInt16(of: "后"): return !first.isOne(of: "之以此今最然随午雨会节战灾售产背先落推延事身课疫术年班假赛秋春汛")
    case UInt16(of: "首"): return !first.isOne(of: "榜为岁")
    case UInt16(of: "末"): return !first.isOne(of: "年月期季周")
    default: return !first.isOne(of: "龙牵带街码源镜像木口石箭巨开风势念户回工桥床地田渡桩")
    }
  }

  /// Whether a number before `start` names a table or a picture: 表2列出, 见图3; but 代表5名.
  static func isLabel(_ s: [UInt16], _ start: Int, from lower: Int) -> Bool {
    guard start > lower, s[start - 1].isOne(of: "表图") else { return false }
    return start - 1 == lower || s[start - 2] < 0x3400 || s[start - 2].isOne(of: "见如由从在附下上与和及")
  }
}
