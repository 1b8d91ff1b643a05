import Testing

@testable import Figures

@Suite("Numbers that are no quantities")
struct QuantityNegativeTests {
  @Test(
    "dates, times and periods",
    arguments: [
      "2019年5月6日至8月", "一九九八年", "1—4月份", "2016-2020年", "上午8时15分", "20:30开播", "第三季度", "2022/23财年", "80年代末", "8时15分20秒",
      "8点15分20秒", "周六项目服务日",
    ])
  func dates(_ sentence: String) { expectNone(sentence) }

  @Test(
    "identifiers",
    arguments: [
      "热线:0571-87650000转802", "QQ群:612340078 个人勿加", "邮编310012", "湘ICP备09012345号-1", "股票代码601988", "解放路128号1203室",
      "国办发〔2021〕30号", "S26高速与318国道", "搭载2.0T发动机", "CA1234次航班", "GB/T 19001-2016", "IP为10.0.12.7",
    ])
  func identifiers(_ sentence: String) { expectNone(sentence) }

  @Test(
    "names, slogans and set phrases",
    arguments: [
      "沪深300和深证100公司", "中证500指数",
      "“三个一批”", "一带一路", "中国500强", "三位一体", "“双百”行动", "五常大米", "四川与三亚", "万科和千岛湖", "百家争鸣", "工业4.0",
      "“9+2”城市群", "六个一工程", "三口之家", "“一升一降”", "“最后一公里”", "第三方机构", "第十四届全运会", "一次性补贴", "一个项目",
      "每10万人", "前三个月", "5年期贷款", "7天期逆回购", "Top 100企业", "十二大行业", "八二年", "3060双碳目标", "26/27年度", "1美元兑换", "半年报", "三角债",
      "千方百计", "万亩方", "20年一遇的洪水", "跃上百万级台阶",
      "前10名", "头3个月", "首3家", "排名后5位", "全市前8家", "表2 产量", "见图3条", "4·15国家安全日", "CA1234次航班",
    ])
  func names(_ sentence: String) { expectNone(sentence) }

  @Test(
    "years that are a period or a plan, and counts that refer back",
    arguments: [
      "两年平均增速回升", "三年平均水平", "五年规划", "三年行动方案", "两年攻坚战", "学前两年教育", "十年磨一剑",
      "第一个百年奋斗目标", "两项合计", "三者之和", "两者占比",
    ])
  func spans(_ sentence: String) { expectNone(sentence) }

  @Test(
    "words of the page's language that only look like numerals", arguments: ["统一标准", "陆地与伍德", "队伍", "两两配对", "万一", "十足"])
  func words(_ sentence: String) { expectNone(sentence) }

  @Test(
    "years and counts that are figures all the same",
    arguments: [
      QuantityCase("施工「两年」，平均每月完工「3座」", "duration 2 a", "count 3 座"),
      QuantityCase("经营「三年」后计划扩产", "duration 3 a"),
      QuantityCase("新开工「12项」，合计投资「4亿元」", "count 12 项", "money 400000000 CNY"),
    ])
  func spansOfTime(_ example: QuantityCase) { example.check() }

  private func expectNone(_ sentence: String) {
    let found = QuantityCase.found(in: sentence).quantities
    #expect(found.map(QuantityCase.description) == [], "in \(sentence)")
  }
}
