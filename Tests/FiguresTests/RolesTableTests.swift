import Testing

@testable import Figures

@Suite("Roles: tables")
struct RolesTableTests {
  @Test(
    "the headings of a cell say as what its number is stated",
    arguments: [
      ("「18.9%」", ["同比(%)", "机电产品"], "change yoy"), ("「-2.6%」", ["同比±%", "纺织服装"], "change yoy"),
      ("「7.1%」", ["增速"], "change yoy"), ("「7.1%」", ["同比增长(％)"], "change yoy"), ("「0.3%」", ["环比"], "change mom"),
      ("「4.5%」", ["比年初增长(%)"], "change prior"), ("「6.2%」", ["年均增长(%)"], "change"),
      ("「3.2%」", ["降幅"], "change- yoy"), ("「34%」", ["占比(%)", "工业"], "share"), ("「12%」", ["比重"], "share"),
      ("「第3」", ["排名"], "rank"), ("「第3」", ["位次"], "rank"),
    ])
  func heading(_ cell: String, _ headings: [String], _ expected: String) {
    #expect(RolesSample(cell, part: .table, headings: headings).readings == [expected])
  }

  @Test(
    "other headings, other cells and other parts say nothing",
    arguments: [
      ("「151.3亿元」", Part.table, ["同比(%)"], "level"), ("「62%」", .table, ["城镇化率(%)"], "level"),
      ("「62%」", .table, ["增长点"], "level"), ("「62%」", .body, ["同比(%)"], "level"),
      ("城镇化率达到「62%」，创历史新高", .table, ["增速"], "level"),
    ])
  func nothing(_ cell: String, _ part: Part, _ headings: [String], _ expected: String) {
    #expect(RolesSample(cell, part: part, headings: headings).readings == [expected])
  }
}
