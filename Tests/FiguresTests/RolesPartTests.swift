import Testing

@testable import Figures

@Suite("Roles: shares, gaps, ranks, contributions, criteria")
struct RolesPartTests {
  @Test(
    "shares with their whole",
    arguments: [
      ("工业投资占全部投资比重为「34.7%」。", ["share 全部投资"]),
      ("面积约占全国总面积的「10%」。", ["share 全国总面积"]),
      ("占全国的「三分之一」。", ["share 全国"]),
      ("其中四大产业占比约「55%」。", ["share"]),
      ("进口整车中，越野车占「46%」，轿车占「42.4%」。", ["share 进口整车", "share 进口整车"]),
      ("完成年度计划的「64%」。", ["share 年度计划"]),
      ("年计划完成率「64%」。", ["share 年计划"]),
      ("二季度目标完成「83.2%」。", ["share 二季度目标"]),
      ("年度投资完成「86.3%」。", ["share 年度投资"]),
      ("为全国单位能耗的「65%」。", ["share 全国单位能耗"]),
      ("公共开支相当于本地生产总值「21.2%」。", ["share 本地生产总值"]),
      ("超过「95%」的企业认为价格上涨。", ["share 企业"]),
      ("「85%」以上农村人口饮用自来水。", ["share 农村人口"]),
      ("经常性开支中约「六成」用在教育。", ["share 经常性开支"]),
      ("超过前期总量（「96亿美元」）的「一半」以上。", ["level", "share 前期总量"]),
      ("占地区生产总值比重由「30%」提高到「35%」。", ["from 地区生产总值", "share 地区生产总值"]),
      ("出口占比达「12%」，进口「88%」。", ["share", "level"]),
      ("投产项目占比已超过「九成」，已达「91.3%」。", ["share", "share"]),
    ])
  func shares(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "what is told in percent without a whole is a level",
    arguments: [
      ("城镇化率「65%」。", ["level"]), ("企业上云率「100%」。", ["level"]),
      ("指数位于「50%」以上。", ["level"]), ("项目占地「225亩」。", ["level"]),
      ("PMI为「50.2%」。", ["level"]), ("失业率为「5.2%」，与上月持平。", ["level"]),
    ])
  func noShare(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "gaps with what they are measured against",
    arguments: [
      ("工业投资增长「31.9%」，高于全省「21.7个百分点」。", ["change", "gap 全省"]),
      ("增速比全国平均水平低「1.1个百分点」。", ["gap- 全国平均水平"]),
      ("增速快于规上工业「3.2个百分点」。", ["gap 规上工业"]),
      ("分别高于全国、全省「2.1」和「1.3个百分点」。", ["gap 全国", "gap 全省"]),
      (
        "增速比全省(「7.7%」)和全国平均水平(「7.0%」)分别高「0.7」、「1.4个百分点」。",
        ["change", "change", "gap 全省", "gap 全国平均水平"]
      ),
      ("分别比全国、全省高「2.1个百分点」和「1.3个百分点」。", ["gap 全国", "gap 全省"]),
      ("卖地收入远超预期约「900亿元」。", ["gap 预期"]),
      ("领先全国「1.2个百分点」。", ["gap 全国"]),
      ("亩产比传统品种高「50公斤」。", ["gap 传统品种"]),
    ])
  func gaps(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "高于 and 超过 before a bare number only bound it",
    arguments: [
      ("平均亩产高于「40吨」。", ["level"]), ("投资超过「5亿元」。", ["level"]),
      ("比重较大的行业有「5个」。", ["level"]), ("超市「12家」。", ["level"]), ("高于全国平均的企业「12家」。", ["level"]),
    ])
  func noGap(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "ranks with the group",
    arguments: [
      ("增速居全省「第5位」。", ["rank 全省"]), ("总量和增幅均列全市「第一」。", ["rank 全市"]),
      ("在全国城市中排名「第3位」。", ["rank 全国城市"]), ("总量全省「第二」。", ["rank 全省"]),
      ("居「第3位」。", ["rank"]), ("增速位居中部六省「第1位」。", ["rank 中部六省"]),
    ])
  func ranks(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "contributions with what is pulled",
    arguments: [
      ("拉动全部投资增长「9.4个百分点」。", ["contribution 全部投资"]),
      ("对全市工业增长的贡献率为「52%」。", ["contribution 全市工业"]),
      ("影响CPI上涨约「0.45个百分点」。", ["contribution CPI"]),
      ("贡献税收「5亿元」。", ["level"]), ("带动就业「500人」。", ["level"]),
      ("受疫情影响下降「5.2%」。", ["change-"]),
    ])
  func contributions(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "thresholds that select what is counted",
    arguments: [
      ("引进省外「2000万元」以上项目「19个」。", ["criterion", "level"]),
      ("营收过「100亿元」企业「17家」。", ["criterion", "level"]),
      ("到资超过「2000万美元」的大项目「27个」。", ["criterion", "level"]),
      ("新增「110千伏」以上输电线路「2187公里」。", ["criterion", "level"]),
      ("产值增长超过「20%」的行业有「6个」。", ["criterion", "level"]),
      ("建设大棚「200亩」以上。", ["level"]), ("总投资超「100亿元」，其中工业项目「5个」。", ["level", "level"]),
    ])
  func criteria(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "a role is handed on to labels, brackets and 其中",
    arguments: [
      ("投资增长「8.1%」，其中制造业「12%」。", ["change", "change"]),
      ("煤占能源消费「60%」、油「20%」。", ["share 能源消费", "share 能源消费"]),
      ("利润同比增长「16.3%」，低于全国（「49.5%」）。", ["change yoy", "change yoy"]),
      ("投资增长「8.1%」，城镇化率「65%」。", ["change", "level"]),
    ])
  func carried(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "frames hold the words of the reading",
    arguments: [
      ("全市规上工业增加值同比增长「11.4%」", ["同比增长"]),
      ("规上工业增加值「5亿元」，增速居全省「第5位」", ["", "增速居全省"]),
      ("工业投资占全部投资比重为「34.7%」", ["占全部投资比重为"]),
      ("项目「8个」，比上年同期增加「3个」", ["", "比上年同期增加"]),
      ("办理从「7个」环节精减为「3个」", ["从", "精减为"]),
      ("同比全市投资增长「5%」", ["增长"]),
    ])
  func frames(_ text: String, _ expected: [String]) { #expect(RolesSample(text).frames == expected) }
}
