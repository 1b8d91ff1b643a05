import Testing

@Suite("Zones without a name")
struct BareZoneTests {
  static let articles: [OwnedArticle] = [
    // The one zone of the kind that the article names.
    OwnedArticle(
      "青岚经济技术开发区上半年工业增势强劲", nil,
      "上半年,经开区规上工业增加值增长「12%」{青岚经济技术开发区}。开发区新签约项目「15个」{青岚经济技术开发区}。"),
    OwnedArticle(
      "枣庄各园区比拼项目", nil, "枣庄高新区开工项目「31个」{枣庄高新区},枣庄经开区开工项目「18个」{枣庄经开区}。二季度,高新区又开工「9个」{枣庄高新区}。"),
    // No name at all: the word is all there is.
    OwnedArticle(
      "抚州一季度签约项目27个", nil,
      "一季度,全市签约项目「27个」{抚州},合同额「206亿元」{抚州}。其中,高新区签约「19个」{高新区},综保区签约「8个」{综保区}。从资金看,到位「48亿元」{抚州}。"),
    OwnedArticle(
      "上半年经开区工业领跑全市", nil, "上半年,经开区规上工业产值增长「21%」{经开区},居全市「第一」{经开区}。三大产业产值增长「30%」{经开区}。"),
    OwnedArticle(
      "滨州项目建设", nil, "为抓招商,开发区成立「5个」{开发区}专班。一季度,累计签约项目「7个」{开发区},总投资「107亿元」{开发区}。"),
    OwnedArticle(
      nil, nil,
      "7月26日,横琴粤澳深度合作区(简称“合作区”)公布半年成绩。\n上半年,合作区实现地区生产总值「236亿元」{横琴粤澳深度合作区}。截至今年6月底,合作区企业「5万户」{横琴粤澳深度合作区}。"),
    OwnedArticle("两江新区投资增长36.8%", nil, "一季度,新区完成投资「178亿元」{两江新区}。"),
    OwnedArticle("新田园区升级", nil, "今年以来,新田园区完成总产值「95亿元」{新田园区}。"),
    OwnedArticle("总投资5个100工程", "贵州日报", "我省“5个100工程”共完成投资「3371亿元」{贵州省}。"),
    // What counts all of a kind, or together with others, is no zone.
    OwnedArticle("信阳园区经济", nil, "截至一季度,高新区和六个省级工业园区完成产值「184亿元」{信阳}。"),
    OwnedArticle("全国外资", nil, "2022年,21家自贸试验区实际使用外资「2200亿元」{全国}。"),
    OwnedArticle(
      "两江新区投资增长", nil, "一季度,两江新区完成投资「178亿元」{两江新区}。渝北区、江北区和北碚区引进项目「21个」{渝北区、江北区和北碚区}。全区收入「8亿元」{两江新区}。"),
    OwnedArticle("我省开发区提质", nil, "上半年,全省89个开发区规上工业增加值增长「9%」{全省}。我省开发区投资增长「5%」{全省}。"),
    OwnedArticle("湖北经济", nil, "全省国家级开发区实现产值「3万亿元」{湖北}。"),
  ]

  @Test("mean the zone of their kind that the article names, else themselves", arguments: articles)
  func owner(_ article: OwnedArticle) { article.check() }
}
