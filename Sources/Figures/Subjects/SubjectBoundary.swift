/// Where a name can begin and what can't stand inside one.
enum SubjectBoundary {
  private static func set(_ characters: String) -> Characters { Characters(characters.utf16) }
  private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Script.folded($0) } }

  /// Characters that are words of their own before or between names.
  private static let breaking = set("的了占在由是与于到让把将及和等进对从也而被并就都其这那各每该此或但又还使因给向境约超近达共个第、")

  private static let opening = set("在和与及至到从赴对于是由将等的年月日为给向比让跟据")

  /// Words that make an ordinary noun of what follows them: 国家级经开区, 大型集团, 商业银行, 重点项目.
  private static let generic = words(
    """
    国家级 省级 市级 县级 区级 大型 大 家 个 企业 商业 国有 民营 外资 内资 中小 上市 多家 农村 产业 现代 重点 骨干 龙头 各类 特色 \
    国家 级 座 新建 合资 控股 跨国 投资 建设 央企 国企 民企 保险 证券 政策性 股份制 全省 全市 省 市 县 区 全国 重大 工业 签约 \
    开工 投产 在建 续建 技改 招商 亿元 万元 以上 以下 产业链 农业 水利 交通 能源 基础设施 民生 文旅 旅游 科技 专项 债券 合作 试点 \
    示范 储备 意向 落地 竣工 改造 配套 惠民 扶贫 帮扶 实事 大中型 中型 小型 链主 批 类 种 相关 本 总 主体 建筑 安居 保障 系统 \
    标志性 引领 新型 新兴 战略性 传统 优质 高质量 增量 存量 创新 研发 科研 施工 铁路 公路 生产 教育 实训 培训 制造业 服务业 \
    先进制造业 外贸 境外 对外 承包 房地产 开发 更新 提升 升级 环保 治理 绿化 生态 旅客 货运 城镇 城市 铁路局 销售 采 支线 通用 运输 民用 干线 县乡 国省道 绿色 物流 大 陆海新 国际 贸易 服务 办事 出海 普通 等级 增建 假期 期间 枢纽 军用 临空 乡村 安全 民间 政府 社会 \
    产业化 转化 成果 孵化 中修 大修 小修 补短板 基建 新基建 数字化 信息化 世界 一流 知名 著名 综合 经济 特殊 监管 海关 该 我国 国内 国外 中国 \
    双线 单线 复线 淘宝 一条 两条 三条 多条 条 首条 第二 第一 新 老 旧 原 两大 三大 四大 五大 多 几 数 余 实体 主要 自主 自动 智能化 自动化 全部
    """)

  /// Trades that follow a place's name as often as they end a company's: 上海地产, 北京汽车.
  private static let trades = words("地产 航空 汽车 传媒 保险 钢铁 证券 石化 电网 实业 重工 酒业 药业 制药 乳业 矿业 煤业 纸业 啤酒 置业 物业 控股 电厂 铁路局")

  /// Projects that have a name of their own as soon as a place or a word stands before them.
  private static let structures = words(
    "高铁 高速铁路 城际铁路 城际 高速公路 国际机场 机场 水库 水电站 核电站 大桥 特大桥 铁路 轨道交通 电站 风电场 光伏电站 船闸 升船机 航运枢纽 航电枢纽 水利枢纽 过江通道 跨海通道"
  )

  /// What is said of a single project and not of many.
  private static let measures = words(
    "总投资 计划投资 投资 占地 总占地 建筑面积 总建筑面积 全长 总长 试运行 设计 建成 投产 达产 年产 一期 二期 三期 正式 施工 概算 估算 工期 落成 竣工 奠基 主体 由 位于 坐落 现场")

  /// Whether a name can begin at a place for what stands before it.
  static func isLeft(_ scalars: [UInt16], _ start: Int, _ lower: Int) -> Bool {
    guard start > lower else { return true }
    return !isHan(scalars[start - 1]) || opening.contains(scalars[start - 1])
  }

  static func isOpening(_ character: UInt16) -> Bool { opening.contains(character) }

  /// Whether a name can run on through a character.
  static func isInside(_ character: UInt16) -> Bool {
    isHan(character) && !breaking.contains(character) || isLetter(character)
  }

  /// The same for a character in its place: 宏达, 进出口, 基因, 环境 and 成都 are words of names.
  static func runsOn(_ scalars: [UInt16], _ i: Int, in range: Range<Int>) -> Bool {
    if isInside(scalars[i]) { return true }
    let before = i > range.lowerBound ? scalars[i - 1] : 0
    let after = i + 1 < range.upperBound ? scalars[i + 1] : 0
    switch scalars[i] {
    case 0x8FBE: return isHan(after) && !reaching.contains(after)  // 达
    case 0x8FDB: return after == 0x51FA  // 进; 出
    case 0x56E0: return before == 0x57FA  // 因; 基
    case 0x5883: return before == 0x73AF  // 境; 环
    case 0x90FD: return capitals.contains(before)  // 都
    case 0x548C: return harmonies.contains(before)  // 和
    default: return false
    }
  }

  private static let reaching = set("到产标成")
  private static let capitals = set("首成丰宜新武江昌花古")
  private static let harmonies = set("颐雍太永")

  /// Whether a time ends with a character, so that a name begins behind it: 上半年云湾新城, 29日郑济高铁.
  static func endsTime(_ scalars: [UInt16], _ i: Int, _ lower: Int) -> Bool {
    guard i > lower else { return false }
    let before = scalars[i - 1]
    switch scalars[i] {
    case 0x6708, 0x65E5: return (0x30...0x39).contains(before)  // 月 日
    case 0x5E74: return (0x30...0x39).contains(before) || [0x534A, 0x5168, 0x4ECA, 0x53BB].contains(before)  // 年; 半全今去
    case 0x5EA6: return before == 0x5B63 || before == 0x5E74  // 度; 季年
    case 0x5E95, 0x672B, 0x521D: return before == 0x5E74 || before == 0x6708  // 底末初; 年月
    default: return false
    }
  }

  /// Whether a place's name can run on through a character: no word and no time ends with it.
  static func continuesPlace(_ scalars: [UInt16], _ i: Int) -> Bool {
    if scalars[i] == 0x5EA6, i > 0, scalars[i - 1] == 0x5B63 || scalars[i - 1] == 0x5E74 { return false }  // 季度 年度
    return isHan(scalars[i]) && !breaking.contains(scalars[i]) && !opening.contains(scalars[i])
  }

  /// Whether words tell what is done with zones, or count all of them, instead of naming one: 全国清理整顿开发区.
  static func isWork(_ words: ArraySlice<UInt16>) -> Bool {
    guard let first = words.first else { return true }
    // 两江新区 counts nothing, 两大园区 does.
    let isName = words.count >= 2 && numerals.contains(first) && !measuring.contains(words[words.startIndex + 1])
    return opensGroup(first) && !isName || endsInWork(words)
  }

  static func endsInWork(_ words: ArraySlice<UInt16>) -> Bool {
    works.contains { words.suffix($0.count).elementsEqual($0) }
  }

  private static let numerals = set("两三四五六七八九十")
  private static let measuring = set("个大家座类种批省市县区地两三四五六七八九十")

  private static let works = words(
    "整顿 清理 规范 设立 撤销 整合 优化 推动 推进 加快 促进 支持 建立 申报 创建 管理 批准 新设 扩大 促成 打造 进入 走进 入驻 落户 位于")

  /// Whether a character counts or points instead of naming: 全市, 各县, 多镇.
  static func opensGroup(_ character: UInt16) -> Bool { groups.contains(character) }

  private static let groups = set("全我本该各每多某此外跨两三四五六七八九十几数省市县区")

  /// - Parameter joining: whether 及 and 至 may stand inside, as in the names of projects.
  static func isUnbroken(_ scalars: [UInt16], _ range: Range<Int>, joining: Bool = false) -> Bool {
    var depth = 0
    for i in range {
      switch scalars[i] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      case 0x53CA, 0x81F3: if !joining { return false }
      default: if !runsOn(scalars, i, in: range.lowerBound..<min(scalars.count, range.upperBound + 1)) { return false }
      }
    }
    return depth == 0
  }

  static func isGeneric(_ words: ArraySlice<UInt16>) -> Bool {
    generic.contains { words.suffix($0.count).elementsEqual($0) }
  }

  /// A project's name without the ordinary words at its end: 两河生态风光带建设 is 两河生态风光带, 重大产业 nothing.
  static func proper(_ words: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    var rest = words
    while let word = generic.first(where: { rest.suffix($0.count).elementsEqual($0) }) {
      rest = rest.dropLast(word.count)
    }
    return rest
  }

  /// A project's name without 建设 at its end.
  static func built(_ words: ArraySlice<UInt16>) -> ArraySlice<UInt16> {
    let building: [UInt16] = [0x5EFA, 0x8BBE]
    return words.count >= 6 && words.suffix(2).elementsEqual(building) ? words.dropLast(2) : words
  }

  /// Whether 的 joins a project to its size before it: 总投资50亿元的某某项目.
  static func isDescribed(_ scalars: [UInt16], _ start: Int, _ block: Range<Int>) -> Bool {
    guard start > block.lowerBound, scalars[start - 1] == 0x7684 else { return false }  // 的
    var lower = start - 1
    while lower > block.lowerBound, start - lower < 24, !ends(scalars[lower - 1]) { lower -= 1 }
    return contains(scalars, lower..<start)
  }

  /// Whether words begin with a division's rank alone: 省新基建项目, 县农村饮水工程.
  static func opensRank(_ words: ArraySlice<UInt16>) -> Bool {
    [0x7701, 0x5E02, 0x53BF, 0x533A].contains(words.first ?? 0)  // 省市县区
  }

  /// Where the number of its divisions behind a region's name ends: 南方五省区, 东北三省一区, 京津冀三地.
  ///
  /// - Parameter ofProvinces: whether they must be provinces, as behind a mere direction (南方, 西北).
  static func countedDivisions(_ scalars: [UInt16], _ start: Int, _ upper: Int, ofProvinces: Bool) -> Int? {
    var i = start
    while i < upper, i - start < 2, numerals.contains(scalars[i]) || scalars[i] == 0x5341 { i += 1 }  // 十
    guard i > start, i < upper, divisions.contains(scalars[i]), !ofProvinces || scalars[i] == 0x7701 else {  // 省
      return nil
    }
    i += 1
    while i < upper, i - start < 8, divided.contains(scalars[i]) { i += 1 }
    return i
  }

  private static let divisions = set("省市地州")
  private static let divided = set("省市区州份一")

  /// Whether words count what follows: 七家.
  static func counts(_ words: ArraySlice<UInt16>) -> Bool {
    guard let last = words.last else { return false }
    return [0x5BB6, 0x4E2A].contains(last) && words.dropLast().allSatisfy { TimeSign.isNumeral($0) }
      && words.count > 1  // 家个
  }

  /// Whether words deny or allow something, as no name does: 不理會, 可持续.
  static func opensVerb(_ words: ArraySlice<UInt16>) -> Bool { denying.contains(words.first ?? 0) }

  private static let denying = set("不没未可能会要应已还正")

  static func isTrade(_ words: ArraySlice<UInt16>) -> Bool { trades.contains { words.elementsEqual($0) } }

  /// Whether words are a division's last character and 景区, which counts its sights: 泰安市景区, but not 九寨沟景区.
  static func isSights(_ words: ArraySlice<UInt16>) -> Bool {
    words.dropFirst().elementsEqual(sights) && opensRank(words)
  }

  private static let cooperative = Script.folded("合作社")
  private static let sights = Script.folded("景区")

  static func isCooperative(_ words: ArraySlice<UInt16>) -> Bool {
    words.count >= 5 && words.suffix(3).elementsEqual(cooperative)
  }

  static func isStructure(_ words: ArraySlice<UInt16>) -> Bool { structures.contains { words.elementsEqual($0) } }

  static func isRoad(_ words: ArraySlice<UInt16>) -> Bool { roads.contains { words.elementsEqual($0) } }

  private static let roads = words("大道 公路 快速路 快速通道 通道 高架 环线 复线 隧道")

  /// Whether words begin with a division's rank, which makes many projects of one: 上海市级重点项目.
  static func isRank(_ words: ArraySlice<UInt16>) -> Bool {
    guard let first = words.first, let second = words.dropFirst().first else { return false }
    return second == 0x7EA7 && [0x7701, 0x5E02, 0x53BF, 0x533A, 0x5DDE].contains(first)  // 级; 省市县区州
  }

  /// Whether a project's name has beside it what is said of a single project: 总投资…的某某项目, 某某项目占地….
  static func isMeasured(_ scalars: [UInt16], _ name: Range<Int>, _ block: Range<Int>) -> Bool {
    if isDescribed(scalars, name.lowerBound, block) { return true }
    guard name.upperBound < block.upperBound, !(0x30...0x39).contains(scalars[name.upperBound]) else { return false }
    return contains(scalars, name.upperBound..<min(block.upperBound, name.upperBound + 20))
  }

  /// Whether a sentence goes on about a single project: 项目总投资…, 占地….
  static func speaksOfProject(_ scalars: [UInt16], _ sentence: Range<Int>) -> Bool {
    contains(scalars, sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60))
  }

  private static func contains(_ scalars: [UInt16], _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound, !ends(scalars[i]) {
      if measures.contains(where: { scalars[i..<range.upperBound].starts(with: $0) }) { return true }
      i += 1
    }
    return false
  }

  private static func ends(_ character: UInt16) -> Bool { character == 0x3002 || character == 0x3B }  // 。 ;

  static func isHan(_ character: UInt16) -> Bool { (0x4E00...0x9FFF).contains(character) }

  private static func isLetter(_ character: UInt16) -> Bool {
    (0x41...0x5A).contains(character) || (0x61...0x7A).contains(character)
  }
}
