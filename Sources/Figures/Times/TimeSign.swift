/// The characters that time expressions are built of, folded as texts are.
enum TimeSign {
  static let space: UInt16 = 0x20
  static let year: UInt16 = 0x5E74  // 年
  static let month: UInt16 = 0x6708  // 月
  static let day: UInt16 = 0x65E5  // 日
  static let dayNumber: UInt16 = 0x53F7  // 号
  static let portion: UInt16 = 0x4EFD  // 份
  static let degree: UInt16 = 0x5EA6  // 度
  static let season: UInt16 = 0x5B63  // 季
  /// The quarters that have names of their own: 次季 is the second, 末季 the fourth.
  static let namedSeasons: [UInt16] = [0x6B21, 0x672B]  // 次 末
  static let festival: UInt16 = 0x8282  // 节
  static let prime: UInt16 = 0x5143  // 元
  static let ordinal: UInt16 = 0x7B2C  // 第
  static let before: UInt16 = 0x524D  // 前
  static let first: UInt16 = 0x9996  // 首
  static let head: UInt16 = 0x5934  // 头
  static let bottom: UInt16 = 0x5E95  // 底
  static let tip: UInt16 = 0x672B  // 末
  static let close: UInt16 = 0x7EC8  // 终
  static let beginning: UInt16 = 0x521D  // 初
  static let middle: UInt16 = 0x4E2D  // 中
  static let upper: UInt16 = 0x4E0A  // 上
  static let lower: UInt16 = 0x4E0B  // 下
  static let decade: UInt16 = 0x65EC  // 旬
  static let piece: UInt16 = 0x4E2A  // 个
  static let week: UInt16 = 0x5468  // 周
  static let sky: UInt16 = 0x5929  // 天
  static let until: UInt16 = 0x81F3  // 至
  static let to: UInt16 = 0x5230  // 到
  static let stop: UInt16 = 0x6B62  // 止
  static let cut: UInt16 = 0x622A  // 截
  static let from: UInt16 = 0x4ECE  // 从
  static let since: UInt16 = 0x81EA  // 自
  static let of: UInt16 = 0x7684  // 的
  static let each: UInt16 = 0x6BCF  // 每
  static let enter: UInt16 = 0x8FDB  // 进
  static let still: UInt16 = 0x8FC4  // 迄
  static let now: UInt16 = 0x4ECA  // 今
  static let come: UInt16 = 0x6765  // 来
  static let hour: UInt16 = 0x65F6  // 时
  static let oclock: UInt16 = 0x70B9  // 点
  static let minute: UInt16 = 0x5206  // 分
  static let colon: UInt16 = 0x3A
  static let comma: UInt16 = 0x3001  // 、
  static let ten: UInt16 = 0x5341  // 十
  static let two: UInt16 = 0x4E24  // 两
  static let half: UInt16 = 0x534A  // 半
  static let more: UInt16 = 0x591A  // 多
  static let step: UInt16 = 0x6B65  // 步
  static let grade: UInt16 = 0x7EA7  // 级

  static let connectors: [UInt16] = [0x2D, 0x2014, 0x2013, 0x2015, 0x2500, 0x7E, 0x301C, 0x2212, until, to]
  static let opening: [UInt16] = [0x201C, 0x2018, 0x300C, 0x300E, 0x22, 0x27]
  static let closing: [UInt16] = [0x201D, 0x2019, 0x300D, 0x300F, 0x22, 0x27]
  /// ， ； 。 ！ ？ as folded.
  static let clauseEnds: [UInt16] = [0x2C, 0x3B, 0x3002, 0x21, 0x3F]
  /// What stands before 到 or 至 where they end a change: 提高到, 增至, 达到, 降到.
  static let reaching = Characters(Script.folded("高加大降升增达得整迟低少涨跌落回减缩长延跃扩调推拓伸复"))

  static let dateWords = [year, month, day]
  /// 2020、2021和2022年
  static let listing = Script.folded("、和与及")
  /// What follows 来 in words of its own: 来自, 来源.
  static let comingWords = Characters(Script.folded("自源到说看访华临津此往宾"))
  /// 近三年间, 未来五年内.
  static let within = Script.folded("间内里中")
  /// What can stand behind the digits that an expression begins with: its units, what joins them to further digits, the
  /// H and Q of 2024H1 and 24Q2, and the 半 of 2024半年报.
  static let afterDigits = Characters(Script.folded("年月日号季个周天时点:财/.HQ 半") + connectors + listing)
  /// What is counted with 个: 3个月, 2个季度, 5个周.
  static let counted = Characters([month, season, week])
  /// What shows a month in Chinese numerals to be one: 三月底, 五月上旬, 九月以来.
  static let monthTails = Characters(Script.folded("底末初上中下以起"))
  /// Before a number of days that is a length: 每7日, 连续3日, 达20日.
  static let countLeads = Characters(Script.folded("每第近达为约超过满共续前后余多数个隔短长需要仅用历经了.+-"))
  /// After a number of days that is a length: 3日内, 一日游.
  static let countTails = Characters(Script.folded("内游均产间龄元"))

  /// What an expression that is no word of the list can begin with.
  static let initials = Characters(
    numbers + Script.folded("半第前首头截至到迄自从进近最过未今去明年月民上下次末元中早清凌傍晚夜Q“‘「『\"'"))
  /// What a whole number of a time begins with.
  static let numbers = Script.folded("0123456789〇零○一二三四五六七八九十两")

  /// A Chinese numeral, multipliers among them.
  static func isNumeral(_ unit: UInt16) -> Bool {
    unit == ten || chineseDigit(unit) != nil || [0x767E, 0x5343, 0x4E07, 0x4EBF].contains(unit)  // 百 千 万 亿
  }

  static func isPoint(_ unit: UInt16) -> Bool { unit == 0x2E || isDigit(unit) }

  /// An ASCII letter or digit.
  static func isWordCharacter(_ unit: UInt16) -> Bool {
    isDigit(unit) || (0x41...0x5A).contains(unit) || (0x61...0x7A).contains(unit)
  }

  static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

  static func chineseDigit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x3007, 0x96F6, 0x25CB: 0  // 〇 零 ○
    case 0x4E00: 1
    case 0x4E8C, two: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
