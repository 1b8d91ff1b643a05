/// Tells from the words right beside a name what it is there for.
struct MentionUse {
  let gazetteer: Gazetteer
  let text: Text
  private static let divisions = Characters("地市省县区国州".utf16)

  /// 第十八届 behind a place: its people's congress, before which its government reports.
  func namesAssembly(after end: Int) -> Bool {
    guard end < text.count, text[end] == 0x7B2C else { return false }  // 第
    return (end + 1..<min(text.count, end + 5)).contains { text[$0] == 0x5C4A }  // 届
  }

  /// A village, or a zone that has no name of its own: an article is about it only where the headline says so.
  func isMinor(_ named: NameReader.Named) -> Bool {
    if named.kind == .zone, let name = named.fullName { return Script.folded(name).count <= named.range.count }
    return named.kind == .place(.county) && named.place == nil && text[named.range.upperBound - 1] == 0x6751  // 村
  }

  /// A name with the 旅客 behind an airport's, which are not people from there: 云溪机场旅客吞吐量.
  func extent(of named: NameReader.Named) -> Range<Int> {
    let end = named.range.upperBound
    guard named.kind == .sight || named.kind == .project, text.end(of: "旅客", at: end) != nil else {
      return named.range
    }
    return named.range.lowerBound..<end + 2
  }

  /// Whether a place is an end of a route: 炎陵至汝城.
  func isRouteEnd(_ number: Int, of list: [NameReader.Named]) -> Bool {
    func joins(_ first: NameReader.Named, _ second: NameReader.Named) -> Bool {
      guard first.kind.isPlace, first.range.upperBound + 1 == second.range.lowerBound else { return false }
      switch second.kind {
      case .place, .project: break
      default: return false
      }
      return [0x81F3, 0x5230, 0x2014, 0x2013, 0x2D].contains(text[first.range.upperBound])  // 至 到 — – -
    }
    if number > 0, joins(list[number - 1], list[number]) { return true }
    return number + 1 < list.count && joins(list[number], list[number + 1])
  }

  /// Whether names are only some of many, as 等 and a noun behind their list say: 北京、上海等客源地.
  func isExample(_ number: Int, of list: [NameReader.Named], clause end: Int) -> Bool {
    func joins(_ first: NameReader.Named, _ second: NameReader.Named) -> Bool {
      let gap = first.range.upperBound
      return gap + 1 == second.range.lowerBound && [0x3001, 0x548C].contains(text[gap])  // 、和
    }
    var last = number
    while last + 1 < list.count, last - number < 40, joins(list[last], list[last + 1]) { last += 1 }
    // 某某梯田、某某湖景区等景区: of the list only one is a name.
    let isListed = list[number].range.lowerBound > 0 && text[list[number].range.lowerBound - 1] == 0x3001  // 、
    guard last > number || isListed || number > 0 && joins(list[number - 1], list[number]) else { return false }
    let next = list[last].range.upperBound
    guard next + 1 < end, text[next] == 0x7B49, SubjectBoundary.isHan(text[next + 1]),  // 等
      !TimeSign.isNumeral(text[next + 1])
    else { return false }
    // 甲、乙等大市增长: they are the subject.
    let market: UInt16 = 0x573A  // 场
    let near = next + 1..<min(end - 1, next + 6)
    if near.contains(where: { MentionUse.divisions.contains(text[$0]) && text[$0 + 1] != market }) { return false }
    // 甲、乙等地分别增长: each has its own.
    return !(next + 1..<min(end, next + 12)).contains { text.end(of: "分别", at: $0) != nil }
  }

  /// Whether a place only opens what stands in quotation marks: “中国农机之乡”.
  func isInTitle(_ named: NameReader.Named) -> Bool {
    guard named.kind.isPlace, named.range.lowerBound > 0,
      [0x201C, 0x22].contains(text[named.range.lowerBound - 1])
    else {  // “ "
      return false
    }
    for i in named.range.upperBound..<min(text.count, named.range.upperBound + 10) {
      if text[i] == 0x201D || text[i] == 0x22 { return i > named.range.upperBound }  // ”
      if !SubjectBoundary.isHan(text[i]) { return false }
    }
    return false
  }

  /// 海南自贸港建设 is what a province does and no place.
  func isUndertaking(_ named: NameReader.Named) -> Bool {
    guard named.kind == .zone, text.end(of: "建设", at: named.range.upperBound) != nil else { return false }
    return text.ends(named.range, in: "自贸港") || text.ends(named.range, in: "自由贸易港") || text.ends(named.range, in: "自贸区")
      || text.ends(named.range, in: "自贸试验区")
  }

  /// 高新区和六个工业园区: what follows counts them together.
  func countsOthers(_ named: NameReader.Named) -> Bool {
    let next = named.range.upperBound
    guard named.kind == .zone, next + 1 < text.count, [0x548C, 0x53CA, 0x4E0E].contains(text[next]) else {
      return false
    }
    return TimeSign.isNumeral(text[next + 1]) || TimeSign.isDigit(text[next + 1])
  }

  /// What 我国 and 本港 stand for, whatever the article is about.
  func alwaysMeant(_ named: NameReader.Named) -> Int? {
    switch named.refers {
    case ReferenceResolver.Suffix.nation: gazetteer.nation
    case ReferenceResolver.Suffix.harbour where text[named.range.lowerBound] == 0x672C: gazetteer.hongKong  // 本
    default: nil
    }
  }
}
