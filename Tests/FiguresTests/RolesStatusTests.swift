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
      (
        "预计实现生产总值「391亿元」，增长「8.6%」；财政收入「38.7亿元」，增长「4.2%」；投资增长「13%」。",
        ["level planned", "change planned", "level planned", "change planned", "change planned"]
      ),
      ("完成下达任务数「132亿元」的「90.8%」，增长「5%」。", ["level planned", "share 任务数132亿元", "change"]),
      ("年度投资计划「12亿元」。占投资计划的「97%」。", ["level planned", "share 投资计划"]),
      ("实现产值「17亿元」，完成年任务「75亿元」的「23.7%」。", ["level", "level planned", "share 年任务75亿元"]),
      ("引进企业「21家」（任务数「18家」），工业资金占比「64.9%」。", ["level", "level planned", "share"]),
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

  @Test(
    "a plan ends where the text turns to what is done",
    arguments: [
      ("去年新建高标准农田「60万亩」，今年将再建「40万亩」。", ["level", "level planned"]),
      ("去年，全市完成造林「12万亩」，超额完成计划任务「20%」。", ["level", "gap 计划任务"]),
      ("预计全年实现销售收入「15亿元」，利润「2亿元」；目前已实现销售收入「9亿元」。", ["level planned", "level planned", "level"]),
      ("一期工程已投产，年产「5万吨」；二期工程正在建设，投产后年产将达「12万吨」。", ["level", "level planned"]),
      ("计划到2025年，累计培育「200家」。", ["level planned"]),
      (
        "今年实施重点项目「160个」，总投资「1200亿元」，年度计划完成投资「320亿元」，1至5月已完成「150亿元」，占年度计划的「46.9%」。",
        ["level", "level", "level planned", "level", "share 年度计划"]
      ),
      ("以上市公司为主要目标，精准对接，一季度签约项目「2个」。", ["level"]),
      ("为确保夏粮颗粒归仓，全县投入联合收割机「3200台」。", ["level"]),
      ("企业准备了「500个」岗位，达成意向「126人」。", ["level", "level"]),
      ("争取到“十五五”末，利润达到「200亿元」。", ["level planned"]),
      ("争取到中央预算内资金「2.3亿元」，争取上级债券「5亿元」。", ["level", "level"]),
      ("若按目前速度，全年有望达到「30万辆」。", ["level planned"]),
      ("全县将「2.3万亩」荒山改造成果园。", ["level"]),
      ("报告预计，到2030年市场规模将从去年的「200亿元」增长至「800亿元」，年均复合增长率「19%」。", ["from planned", "level planned", "change planned"]),
      ("目前在建项目「36个」，计划年内完工「20个」。", ["level", "level planned"]),
      ("下一步，将继续安排资金「2亿元」，支持「100家」企业技改。目前已拨付「8000万元」。", ["level planned", "level planned", "level"]),
      ("目标是建成「10个」示范区，现已建成「6个」。", ["level planned", "level"]),
      ("国际货币基金组织将今年全球经济增长预期上调至「3%」，较4月预测值高「0.2个百分点」。", ["level planned", "change prior planned"]),
    ])
  func turns(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
