import Testing

@testable import Figures

@Suite("Roles: what a number has from those before it")
struct RolesChainTests {
  @Test(
    "a basis goes on through a list or chain, and only from words for it",
    arguments: [
      ("货值按年减少「5.8%」，跌幅较2月收窄，输往内地的货值升「2.1%」。", ["change- yoy", "change yoy"]),
      ("出口按年增加「3%」，升幅较上月收窄「1.2个百分点」。进口升「4%」。", ["change yoy", "change- mom", "change yoy"]),
      ("增速居全省第6，比一季度前移「3位」。工业增加值增长「7.1%」。", ["change qoq", "change"]),
      ("价格环比上涨「0.4%」。其中，菜价上涨「2%」。", ["change mom", "change mom"]),
      ("用电量比上月增长「6%」。工业用电量增长「3%」。", ["change mom", "change"]),
      ("投资较上年稳步回升，增幅达「5%」。", ["change yoy"]),
      ("货量按年跌「12%」，进口降「16%」。转口跌「11%」，港产品挫「35%」。", ["change- yoy", "change- yoy", "change- yoy", "change- yoy"]),
      ("2022年5月与2021年5月比较，出口下跌「15%」。", ["change- yoy"]),
      ("2022年5月与2019年5月比较，出口下跌「15%」。", ["change- prior"]),
      ("出口较111年成长「34%」，較108年成長「50%」。", ["change yoy", "change prior"]),
      ("营收同增「1.5%」，环降「3%」。", ["change yoy", "change- mom"]),
      ("事故同比下降「50%」。减少债务「6亿元」。", ["change- yoy", "change-"]),
      ("恒指升「168点」，成交额跌「3%」。", ["change", "change-"]),
    ])
  func basis(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a change without a verb has its sign or the word for its basis",
    arguments: [
      ("营收「19亿元」，同比「-5.1%」。", ["level", "change yoy"]), ("净利「3亿元」，同比+「11.8%」。", ["level", "change yoy"]),
      ("环比「0.3%」。", ["change mom"]), ("营收「19亿元」/「-22.15%」。", ["level", "change yoy"]),
      ("输往各地均录得跌幅：甲国（「-25%」）、乙国（「-19%」）。", ["change", "change"]),
      ("各地价格均上升：甲国（「8%」）、乙国（「7%」）。", ["change", "change"]),
      ("费用率同比变动「-0.2个百分点」。", ["change yoy"]),
      ("自然增长率为「-0.6%」。", ["level"]), ("利率为「-0.1%」。", ["level"]), ("产能利用率「78%」/「80%」。", ["level", "level"]),
    ])
  func signed(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "lists in order",
    arguments: [
      ("三次产业同比依次增长「3.1%」、「5.2%」、「6.3%」。", ["change yoy", "change yoy", "change yoy"]),
      ("营收和毛利率较去年同期分别增长「36.9%」及「9.2个百分点」。", ["change yoy", "change yoy"]),
      ("营收增长「36.9%」，毛利率「45%」。", ["change", "level"]),
    ])
  func lists(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "parts whose whole has a number, or is the next of the same part",
    arguments: [
      ("脱贫村「47个」，占贫困村总数「68个」的「69.1%」。", ["level", "level", "share 贫困村总数"]),
      ("完成投资「3亿元」，为年度计划的「6.3%」。", ["level", "share 年度计划"]),
      ("约占全州农业人口的「三分之一」，全省贫困人口的「五分之一」。", ["share 全州农业人口", "share 全省贫困人口"]),
      (
        "公共开支占生产总值「两成」，其中最高是2004年的「21.9%」。",
        ["share 生产总值", "share 生产总值"]
      ),
      ("占全县人口的「30%」，城镇化率为「45%」。", ["share 全县人口", "level"]),
    ])
  func parts(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "old and new values, and what is made better",
    arguments: [
      ("旅行时间由「3小时」「20分钟」缩短至「70分钟」。", ["from", "from", "level"]), ("时间缩短「70分钟」。", ["change-"]),
      ("报销比例由「70%」提高到「75%」。", ["from", "level"]), ("贸易占全省比重由「20%」提高到「25%」。", ["from 全省", "share 全省"]),
      ("提升农村户厕「4万座」，改造棚户区「5600套」。", ["level", "level"]), ("提升高标准农田「3万亩」。", ["level"]),
      ("贫困人口由「677户」「1479人」减至「87户」「172人」。", ["from", "from", "level", "level"]),
      ("占比由2013年的「25%」提升到了2017年的「26%」。", ["from", "share"]),
      ("提升产能「3万吨」。", ["change"]), ("提高补助标准「200元」。", ["change"]),
    ])
  func values(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
