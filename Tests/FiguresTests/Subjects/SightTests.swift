import Testing

@Suite("Sights and their visitors")
struct SightTests {
  static let articles: [OwnedArticle] = [
    OwnedArticle(
      "云南假日旅游", nil,
      "10月1日至4日,全省接待游客「597万人次」{云南}。其中,翠屏山接待游客「6.5万人次」{翠屏山},增长「12%」{翠屏山};云溪古镇累计接待「5.1万人次」{云溪古镇};石鼓湖湿地公园前4天接待「3万人」{石鼓湖湿地公园},实现门票收入「80万元」{石鼓湖湿地公园}。"
    ),
    OwnedArticle(
      "厦门假日旅游", nil, "厦门鼓浪屿当天接待游客「4.9万人次」{厦门鼓浪屿}。\n植物园接待游客「1.1万人次」{厦门}。\n全市接待游客「60万人次」{厦门}。"),
    OwnedArticle(
      "民航数据", nil, "北京首都机场上半年旅客吞吐量「4157万人次」{北京首都机场}。全国港口完成货物吞吐量「67亿吨」{全国}。"),
    // A county of that name stays one.
    OwnedArticle("江西春节旅游", nil, "春节假期,婺源累计接待游客「56万人次」{婺源},增长「14%」{婺源}。"),
    // Words that count sights.
    OwnedArticle(
      "泰安假日旅游", nil,
      "国庆假期,各景区接待游客「120万人次」{泰安市},红色旅游景区接待「21万人次」{泰安市},乡村接待「40万人次」{泰安市},泰安市景区接待「30万人次」{泰安市}。"),
  ]

  @Test("belong together where a verb of receiving follows a name", arguments: articles)
  func owner(_ article: OwnedArticle) { article.check() }
}
