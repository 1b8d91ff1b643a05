import Testing

@testable import Figures

@Suite("Roles: projects to come")
struct RolesProjectTests {
  @Test(
    "all that a paragraph says of a project not yet begun is planned",
    arguments: [
      (
        "青文铁路可行性研究报告获批复。线路全长「268公里」，设计时速「200公里」，总投资「326亿元」。",
        ["level planned", "level planned", "level planned"]
      ),
      ("机场项目可研报告已获批复。航站楼「3万平方米」。", ["level planned"]),
      ("某县拟建水库「一座」，总库容「1.2亿吨」。年供水「300万吨」。", ["level planned", "level planned", "level planned"]),
      ("大桥将于年内开工。全长「3公里」，工期「4年」。", ["level planned", "level planned"]),
      ("总投资估算「58亿元」。", ["level planned"]), ("建设工期「5年」。", ["level planned"]),
      (
        "铁路建成后，运力翻倍。两地旅行时间由「3小时」缩短至「70分钟」。",
        ["from planned", "level planned"]
      ),
      ("计划投入「2.4亿元」，新建高标准农田「8万亩」。", ["level planned", "level planned"]),
      ("今年计划投资「156亿元」建设重点工程「9项」、改造线路「12公里」。", ["level planned", "level planned", "level planned"]),
    ])
  func toCome(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "it ends with what is done and with another subject",
    arguments: [
      ("铁路可行性研究报告获批，全长「268公里」。目前，项目已开工，完成投资「12亿元」。", ["level planned", "level"]),
      ("大桥将于年内开工，全长「3公里」。全市公路通车里程「9000公里」。", ["level planned", "level"]),
      ("水库拟建大坝「一座」。上月投产的电站装机「5万千瓦」。", ["level planned", "level"]),
      ("一季度开工项目「302个」，总投资「90亿元」。", ["level", "level"]),
      ("总投资「58亿元」，设计时速「350公里」。", ["level", "level"]),
      ("办理时间由「7天」缩短至「3天」。", ["from", "level"]),
      ("全市将优化服务。审批时间由「7天」缩短至「3天」。", ["from", "level"]),
      ("计划总投资「58亿元」，累计完成投资「11亿元」。", ["level planned", "level"]),
      ("计划投资「30亿元」，已建设厂房「5万平方米」。", ["level planned", "level"]),
    ])
  func ended(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
