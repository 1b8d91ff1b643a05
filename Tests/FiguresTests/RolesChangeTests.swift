import Testing

@testable import Figures

@Suite("Roles: changes")
struct RolesChangeTests {
  @Test(
    "a word of change before the number gives a change, its sign and its basis",
    arguments: [
      ("粮食总产量「52万吨」，同比增长「3.4%」。", ["level", "change yoy"]),
      ("社会消费品零售总额同比下降「1.2%」。", ["change- yoy"]),
      ("外贸出口「18亿元」，增幅「25%」。", ["level", "change"]),
      ("新房均价环比上涨「0.3%」，二手房环比下跌「0.1%」。", ["change mom", "change- mom"]),
      ("在建项目比上年同期增加「65个」，项目数量增长「8.1%」。", ["change yoy", "change yoy"]),
      ("存款余额比年初增加「30亿元」。", ["change prior"]),
      ("进出口「14亿元」，比增「5.3%」。", ["level", "change yoy"]),
      ("产值增长(同口径)「5.3%」。", ["change"]),
      ("货运量较去年同期减少「12万吨」。", ["change- yoy"]),
      ("办理时限缩短「5天」，材料压减「三成」。", ["change-", "change-"]),
      ("与上年同期相比，游客增长「12%」。", ["change yoy"]),
      ("与上年同月比较，销货数量下跌「1.8%」。", ["change- yoy"]),
      ("销货价值的修订估计较上年同期上升「6.3%」。", ["change yoy"]),
      ("与“十二五”末相比约增加「一倍」。", ["change prior"]),
      ("产值比2019年同期增长「42.9%」。", ["change prior"]),
      ("产值比2022年增长「4.9%」。", ["change yoy"]),
      ("跌幅达到「7.5%」。", ["change-"]),
      ("增速为「5.2%」、「6.1%」和「7%」。", ["change", "change", "change"]),
      ("出口额、进口额同比分别增长「13.9%」和「20.5%」。", ["change yoy", "change yoy"]),
      ("投资按年跌「7.5%」。", ["change- yoy"]),
      ("销售额实现翻番，达到「20亿元」。", ["level"]),
      ("力争五年内产值「翻一番」。", ["change planned"]),
      ("产值比2015年「翻一番」。", ["change prior"]),
      ("增收「2000元」。", ["change"]),
      ("支出「120亿元」,增支「5.2亿元」,减收「3亿元」。", ["level", "change", "change-"]),
      ("增加就业岗位「5000个」。", ["change"]),
      ("压减行政审批事项「42项」。", ["change-"]),
      ("减亏「10%」。", ["change-"]),
      ("比上年多「5天」。", ["change yoy"]),
      ("同比多增「1200亿元」。", ["change yoy"]),
      ("实现「8%」以上的增长。", ["change"]),
      ("以年均「15%」的速度递增。", ["change"]),
      ("录得「3.2%」的跌幅。", ["change-"]),
      ("制造业PMI比上月提升「0.6个百分点」。", ["change mom"]),
      ("制造业PMI比3月高出「5.5个百分点」。", ["change mom"]),
      ("增速比一季度回落「0.8个百分点」。", ["change- qoq"]),
      (
        "CPI同比上涨「2.3%」，涨幅比上月扩大「0.8个百分点」，但环比涨幅较上月回落「0.3个百分点」。",
        ["change yoy", "change mom", "change- mom"]
      ),
      ("价格同比涨幅回落「14.9个百分点」。", ["change-"]),
      ("增速高于上年同期「2.1个百分点」。", ["change yoy"]),
      ("占比较上年同期提高「5.1个百分点」。", ["change yoy"]),
      ("两年平均增长「5.1%」。", ["change"]),
      ("同比增长「12.1%」，两年平均增长「5.2%」。", ["change yoy", "change"]),
      ("進出口同比增長「12.1%」。其中，出口增長「20.6%」；進口增長「0.2%」。", ["change yoy", "change yoy", "change yoy"]),
      ("是2015年的「2.1倍」。", ["change prior"]),
      ("盈餘較去年原先估算大幅增加「1217億元」。", ["change prior"]),
      ("審批時間提速「40%」以上。", ["change"]),
      ("涨幅回落至「4.5%」。", ["change"]),
      ("增速提高到「6.2%」。", ["change"]),
      ("收入相比2019年增长率高达「15%」以上。", ["change prior"]),
      ("消费「53万吨」,由去年同期下降「5.0%」转为增长「21.5%」。", ["level", "from- yoy", "change yoy"]),
      ("申请量同比增长「2.7%」。2018年至2023年期间，商标增长「60%」。", ["change yoy", "change"]),
      ("成交量比3月同期下降「18.4%」。", ["change- mom"]),
      ("成交量比去年3月同期下降「18.4%」。", ["change- yoy"]),
      ("出货量比去年的「840部」增长「14%」。", ["from", "change yoy"]),
      ("同比增长「5%」，环比增长「8%」。1-6月增长「4%」。", ["change yoy", "change mom", "change yoy"]),
      ("同比增长「5%」。环比看，8月增长「0.3%」。分产业看，工业增长「4%」。", ["change yoy", "change mom", "change yoy"]),
      ("收入按年升「5.4%」，前年收缩「3.6%」。", ["change yoy", "change- yoy"]),
      ("按年增长也自8月的「10%」大跌至9月的「4.7%」。", ["from yoy", "change yoy"]),
    ])
  func changes(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "words that only look like a change give none",
    arguments: [
      ("规上工业增加值「120亿元」。", ["level"]),
      ("培育新增长点「6个」。", ["level"]),
      ("价格上涨的商品有「38种」。", ["level"]),
      ("指数连续下跌「3周」。", ["level"]),
      ("新增灌溉面积「1.4万亩」。", ["level"]),
      ("营业收入增至「40亿元」。", ["level"]),
      ("企业由「50家」增加到「62家」。", ["from", "level"]),
      ("办理环节从「7个」精减为「3个」。", ["from", "level"]),
      ("招投标全过程由「29天」精减为「25天」。", ["from", "level"]),
      ("节约能源消费「4327万吨」。", ["level"]),
      ("减税降费「15亿元」。", ["level"]),
      ("增城区完成投资「15亿元」。", ["level"]),
      ("提升改造老旧小区「35个」。", ["level"]),
      ("从「50家」企业中选出优秀企业「5家」。", ["level", "level"]),
      ("实现增值税「12亿元」。", ["level"]),
      ("种植面积多「30亩」。", ["level"]),
      ("企业「63家」，增长点「5个」。", ["level", "level"]),
    ])
  func noChange(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "the old value keeps the sign of its change",
    arguments: [
      ("食品价格同比由上月下降「2.4%」转为上涨「1.6%」。", ["from- yoy", "change yoy"]),
      ("价格由上月环比上涨「20.1%」转为下降「4.9%」。", ["from mom", "change- mom"]),
      ("环比由上月下降转为上涨「12.2%」。", ["change mom"]),
      (
        "经常性开支预计由「3637亿元」显著增至「4065亿元」，增幅达到「11.8%」。",
        ["from planned", "level planned", "change planned"]
      ),
      (
        "煤、油的比重分别从2005年的「42.9%」、「33.8%」调整为2010年的「37.9%」、「29.4%」。",
        ["from", "from", "share", "share"]
      ),
    ])
  func oldValues(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
