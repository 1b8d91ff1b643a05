/// Finds the sights, airports and ports of a text by what they are said to receive: 三清山接待游客28.31万人次.
///
/// The name goes back from the verb to where its clause or a number begins; words that count sights (各景区, 红色景区)
/// name none.
struct SightReader: Sendable {
  typealias Named = NameReader.Named

  private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Script.folded($0) } }

  private static let verbs = WordTable(set: [
    "接待", "入园", "迎客", "门票收入", "游客量", "客流量", "旅客吞吐量", "货物吞吐量", "集装箱吞吐量", "通过量", "过货量", "货运量",
  ])
  /// What may stand between the name and the verb.
  private static let between = words(
    "完成 上半年 下半年 前三季度 一季度 二季度 三季度 四季度 累计 共 合计 总计 已 当日 当天 单日 日均 全天 分别 均 实现 全年 昨日 昨天 今日 今天 假期 期间 首日 国庆 春节 五一 端午 清明 中秋 元旦 节日 小长假 黄金周 节假日 每天 每日 总 就 还 也 共计 航运 过闸 客货"
  )
  /// Words of time before the name.
  private static let leading = words("上半年 下半年 季度 今年 去年 全年 期间 假期 以来 首日 小长假 黄金周 级景区 级旅游景区 级风景区")
  private static let ends = Characters(
    Script.folded("山湖岛寺塔楼阁宫城镇村园馆院谷峡洞窟泉沟关滩湾溪河江海陵庙祠街巷里坊屿堂界地场布原林峰岭坡田址居墙漠窗台坪坝桥洲潭池井寨堡门苑庄庭轩殿观庵港区点河道石岩纽闸"))
  /// What only tells the kind.
  private static let kinds = words(
    "旅游景区 风景名胜区 风景区 景区 景点 公园 博物馆 图书馆 文化馆 美术馆 展馆 场馆 文博场馆 纪念馆 动物园 植物园 游乐园 主题公园 度假区 乐园 滑雪场 古镇 古城 古村 乡村 农村 城市 影院 商圈 街区 步行街 夜市 民宿 基地 中心 广场 商场 机场 车站 火车站 码头 口岸 港口 景区景点 旅游点 周边 城区 市区 山区 地区 酒店 饭店 农庄 内河 内湖 枢纽 船闸"
  )
  /// What after a place's name tells the kind only; 上海动物园 is a name.
  private static let placed = words(
    "旅游景区 景区 景点 公园 场馆 文博场馆 乡村 农村 城市 影院 商圈 街区 夜市 民宿 基地 中心 广场 商场 主题公园 景区景点 旅游点 周边 城区 市区 山区 地区 古镇 古村 酒店 饭店")
  private static let adjectives = words(
    "红色 热门 收费 监测 直报 主要 重要 知名 大型 周边 城郊 市属 传统 开放 免费 高等级 重点监测 纳入统计 乡村旅游 旅游 文化 工业旅游 自然 生态 人文 著名 网红 标杆 级 国有 民营 境内 市内 省内 区内 县内"
  )
  private static let counting = Characters(Script.folded("全我本该各多此这几数"))
  private static let numerals = Characters(Script.folded("一二三四五六七八九十两"))
  private static let measures = Characters(Script.folded("个大家座处"))

  /// The names of a block with its sights among them.
  ///
  /// - Complexity: linear in the block and the names.
  func adding(to names: [Named], in scalars: [UInt16], _ block: Range<Int>) -> [Named] {
    var sights: [Range<Int>] = []
    for i in block where SightReader.verbs.longest(in: scalars, at: i, before: block.upperBound) != nil {
      if let range = name(before: i, in: scalars, max(block.lowerBound, sights.last?.upperBound ?? 0)) {
        sights.append(range)
      }
    }
    if sights.isEmpty { return names }
    var merged: [Named] = []
    merged.reserveCapacity(names.count + sights.count)
    var next = sights[...]
    for named in names {
      while let sight = next.first, sight.upperBound <= named.range.lowerBound {
        merged.append(Named(sight, .sight, rule: "a sight by its visitors"))
        next.removeFirst()
      }
      guard let sight = next.first, sight.overlaps(named.range) else {
        merged.append(named)
        continue
      }
      next.removeFirst()
      let isWhole = named.range.lowerBound <= sight.lowerBound && named.range.upperBound >= sight.upperBound
      if isWhole || named.range.lowerBound > sight.lowerBound && named.kind != .institution
        || named.refers != nil || isPlaced(sight, after: named, in: scalars)
      {
        merged.append(named)
      } else {
        merged.append(Named(sight, .sight, place: named.place, rule: "a sight by its visitors"))
      }
    }
    for sight in next { merged.append(Named(sight, .sight, rule: "a sight by its visitors")) }
    return apart(merged)
  }

  /// Without the names that another holds.
  private func apart(_ names: [Named]) -> [Named] {
    var kept: [Named] = []
    for named in names where named.range.lowerBound >= (kept.last?.range.upperBound ?? 0) { kept.append(named) }
    return kept
  }

  /// 泰安市景区: the place's sights together.
  private func isPlaced(_ sight: Range<Int>, after named: Named, in scalars: [UInt16]) -> Bool {
    guard named.kind.isPlace, named.range.lowerBound == sight.lowerBound else { return false }
    let rest = scalars[min(named.range.upperBound, sight.upperBound)..<sight.upperBound]
    return isKind(rest, SightReader.placed)
  }

  /// The sight's name that ends before a verb.
  private func name(before verb: Int, in scalars: [UInt16], _ lower: Int) -> Range<Int>? {
    var end = verb
    var skipped = false
    while end > lower {
      let before = scalars[max(lower, end - 4)..<end]
      if let word = SightReader.between.first(where: { before.suffix($0.count).elementsEqual($0) }) {
        end -= word.count
      } else if let days = days(before: end, in: scalars, lower) {
        end = days
      } else if scalars[end - 1] == 0x2C, skipped {
        end -= 1
        break
      } else {
        break
      }
      skipped = true
      if verb - end > 24 { return nil }
    }
    var start = end
    while start > lower, end - start < 18, isInside(scalars, start - 1, lower) { start -= 1 }
    if start > lower, isInside(scalars, start - 1, lower) { return nil }
    if start > lower, start < end {
      if scalars[start - 1] == 0x5176, scalars[start] == 0x4E2D { start += 1 }  // 其中
      if (0x30...0x39).contains(scalars[start - 1]) {
        while start < end, [0x6708, 0x65E5, 0x5E74, 0x65F6, 0x5929, 0x4EFD].contains(scalars[start]) { start += 1 }
        if start < end, scalars[start] == 0x41 { start += 1 }  // 5A级景区某某
      }
    }
    for i in stride(from: end - 2, to: start, by: -1) {
      let head = scalars[start..<i]
      if SightReader.leading.contains(where: { head.suffix($0.count).elementsEqual($0) }) {
        start = i
        break
      }
    }
    guard isName(scalars[start..<max(start, end)]) else { return nil }
    return start..<end
  }

  /// Whether a name can run on through a character; 首都 and 颐和 are words of names.
  private func isInside(_ scalars: [UInt16], _ i: Int, _ lower: Int) -> Bool {
    SubjectBoundary.runsOn(scalars, i, in: lower..<scalars.count)
  }

  /// Where 前4天, 10月1日 or the like before a place begins.
  private func days(before end: Int, in scalars: [UInt16], _ lower: Int) -> Int? {
    guard [0x5929, 0x65E5, 0x6708].contains(scalars[end - 1]) else { return nil }  // 天日月
    var i = end - 1
    while i > lower, (0x30...0x39).contains(scalars[i - 1]) || SightReader.numerals.contains(scalars[i - 1]) { i -= 1 }
    guard i < end - 1 else { return nil }
    if i > lower, [0x524D, 0x9996].contains(scalars[i - 1]) { i -= 1 }  // 前首
    return i
  }

  private func isName(_ name: ArraySlice<UInt16>) -> Bool {
    guard name.count >= 2, let first = name.first, let last = name.last, SightReader.ends.contains(last),
      !SightReader.counting.contains(first)
    else { return false }
    if SightReader.numerals.contains(first), SightReader.measures.contains(name[name.startIndex + 1]) { return false }
    return !isKind(name, SightReader.kinds)
  }

  /// Whether words tell the kind of many sights: 景区, 红色旅游景区.
  private func isKind(_ words: ArraySlice<UInt16>, _ kinds: [[UInt16]]) -> Bool {
    guard let kind = kinds.first(where: { words.suffix($0.count).elementsEqual($0) }) else { return false }
    var rest = words.dropLast(kind.count)
    while let word = SightReader.adjectives.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(word.count)
    }
    return rest.isEmpty || SubjectBoundary.isGeneric(rest)
  }
}
