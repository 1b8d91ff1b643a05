import Testing

@testable import Figures

@Suite("Roles: status")
struct RolesStatusTests {
  @Test(
    "plans reach over what follows",
    arguments: [
      ("计划总投资「58亿元」，累计完成投资「11亿元」。", ["level planned", "level"]),
      ("策划项目「26个」，计划投资「30亿元」，评审案例「4个」。", ["level", "level planned", "level"]),
      ("预计实际进资「51.6亿元」，增长「9.8%」；完成出口「84亿元」。", ["level planned", "change planned", "level"]),
      (
        "力争新发展企业「20家」以上、科技型企业「100家」以上，确保投入增长「15%」以上。",
        ["level planned", "level planned", "change planned"]
      ),
      (
        "今年计划收购企业「13家」，盘活土地「557亩」，目前已收购「2家」。",
        ["level planned", "level planned", "level"]
      ),
      ("项目建成后，可实现年产值「10亿元」，带动就业「500人」。", ["level planned", "level planned"]),
      ("拟以「37亿元」的价格卖出资产。", ["level planned"]),
      ("今年主要预期目标是：地区生产总值增长「6%」；投资增长「8%」。", ["change planned", "change planned"]),
      ("创建年产「15万吨」电池的新工厂。", ["level planned"]),
      ("将建设储能电池产能「56吨」。", ["level planned"]),
    ])
  func planned(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "what is done is not planned",
    arguments: [
      ("总投资「240亿元」。", ["level"]), ("年计划完成率「64%」。", ["share 年计划"]),
      ("完成年度计划的「64%」。", ["share 年度计划"]), ("实施三年行动计划，建成园区「5个」。", ["level"]),
      ("将办理时限由「7天」压减到「3天」。", ["from", "level"]), ("已将税率降至「3%」。", ["level"]),
      ("年产油茶籽「25万吨」。", ["level"]), ("燃料油产量「5万吨」。", ["level"]),
      ("已建成年产「10万吨」项目。", ["level"]), ("年计划投资完成「50.2%」。", ["share 年计划投资"]),
    ])
  func actual(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
