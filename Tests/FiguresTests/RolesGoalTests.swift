import Testing

@testable import Figures

@Suite("Roles: goals, and old values that are compared with")
struct RolesGoalTests {
  @Test(
    "a goal of growth is a change that is planned",
    arguments: [
      ("今年的经济增长目标定为「5%」左右。", ["change planned"]),
      ("我省生产总值预期增长目标「6%」。", ["change planned"]),
      ("平均增速为「5.1%」，2019年设定的目标是「6%」的区间，当年实际增长「6.2%」。", ["change", "change planned", "change"]),
      ("努力实现「5.5%」左右的增长目标。", ["change planned"]),
      ("提前完成全年「300亿元」销售目标。", ["level planned"]),
      ("已完成全年「60亿元」采购任务的「53%」。", ["level planned", "share 采购任务"]),
      ("城镇失业率控制目标「5.5%」。", ["level planned"]),
      ("增速高于增长目标「2个百分点」。", ["gap 增长目标"]),
      ("建议将税率由「0.1%」提高至「0.13%」。", ["from planned", "level planned"]),
      ("全年固定资产投资计划增长「6%」，基础设施投资「300亿元」。", ["change planned", "level planned"]),
    ])
  func goals(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "what is done of a plan is no plan",
    arguments: [
      (
        "云溪县计划投资「30亿元」，完成「62%」；平河县计划投资「8亿元」，完成「81%」。",
        ["level planned", "share 计划投资", "level planned", "share 计划投资"]
      ),
      ("相较于公司全年「48万辆」的销售目标，上半年仅完成「44%」。", ["level planned", "share 销售目标"]),
      ("仅达成全年目标的「49%」。", ["share 全年目标"]), ("“翻倍计划”工作领导小组公布，今年有「52家」企业上榜。", ["level"]),
      ("去年11月，云平高速公路正式开通后，两地往来只需「2小时」。", ["level"]),
      ("2022年11月开工的高速公路开通后，两地往来只需「2小时」。", ["level planned"]),
    ])
  func done(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a plan goes on where its list does, and names of projects to come hold capacities",
    arguments: [
      ("还将推动重大项目落地。同时，着力培育高新技术企业「50家」。", ["level planned"]),
      ("产值将力争增长「9%」；基站计划建设「500个」；汽车推广「2万辆」以上。", ["change planned", "level planned", "level planned"]),
      ("此次开工的有云溪集团「20万吨」甲醇项目。", ["level planned"]), ("云溪集团「20万吨」甲醇项目产品远销海外。", ["level"]),
      ("还将完善设施，建成广场「5个」；打造文化品牌，举办演出「60场」。", ["level planned", "level planned"]),
      ("产值将力争增长「9%」；5G基站计划建设「500个」；汽车推广「2万辆」。", ["change planned", "level planned", "level planned"]),
      ("2023年工业增加值增长「5%」。", ["change planned"]), ("2022年工业增加值增长「5%」。", ["change"]),
      ("公司宣布开建年产值「80亿元」的产业基地。", ["level planned"]), ("园区拥有年产值「80亿元」的产业基地。", ["level"]),
    ])
  func lists(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "what is compared with may have its own number",
    arguments: [
      ("出货量达「930万部」，比去年的「400万部」增长「132%」。", ["level", "from", "change yoy"]),
      ("比排名「第一」的云溪少「900元」。", ["rank", "gap- 排名第一的云溪"]),
      ("增加水稻面积「26万亩」、蔬菜「16万亩」、饲草「3万亩」。", ["change", "change", "change"]),
      ("名义增速接近甚至超过「30%」。", ["change"]),
      ("订单较2020年的「12亿元」多「5亿元」。", ["from", "change prior"]),
      ("销量按年增长也自5月的「9%」大跌至6月的「4%」。", ["from yoy", "change yoy"]),
      ("接待量较平时增长「三成」以上。", ["change prior"]),
      ("增速由「9%」跌至「4%」。", ["from", "change"]),
    ])
  func compared(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a number goes on with the change before it where only a time, all of a list or another is named",
    arguments: [
      ("第二季同比增长「8%」，第三季仅「5%」。", ["change yoy", "change yoy"]),
      ("同比分别增长「11%」和「12%」，均保持在「10%」以上。", ["change yoy", "change yoy", "change yoy"]),
      ("甲公司同比增幅为「10%」，而乙公司高达「60%」。", ["change yoy", "change yoy"]),
      ("投资增长「8%」，失业率「5%」。", ["change", "level"]),
      ("生产总值按季比较仅「0.1%」。", ["change qoq"]),
      ("消费开支录得「1.6%」的实质升幅。", ["change"]), ("较第二季「8.6%」的升幅有所放缓。", ["change qoq"]),
    ])
  func further(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a whole stands before 中, and ends where its noun of a part does",
    arguments: [
      ("制造业在全市GDP当中所占的比重为「35%」。", ["share 全市GDP"]), ("制造业占GDP比重可能早就低于「30%」。", ["share GDP"]),
    ])
  func wholes(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a band of an amount is a threshold",
    arguments: [
      ("「2万元至5万元」(含)部分，由基金支付。", ["criterion"]), ("超过「10万元」的部分，由基金支付。", ["criterion"]),
      ("年收入「2至6万元」群体的比例上升。", ["criterion"]), ("均价在「2万元」以下的商品房成交。", ["criterion"]),
    ])
  func bands(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
