import Testing

@testable import Figures

@Suite("Names of subjects")
struct SubjectMentionTests {
  static let finder = SubjectFinder()

  /// The text with its names in brackets again, as the finder sees them.
  static func marked(_ text: String, title: String?, publisher: String?) -> String {
    let plain = text.filter { $0 != "「" && $0 != "」" }
    let document = Document(plain, title: title, publisher: publisher)
    let laid = Text(document)
    var out = ""
    var at = 0
    for mention in finder.subjects(in: laid, Layout(laid), document).mentions {
      out += laid.string(at..<mention.range.lowerBound) + "「" + laid.string(mention.range) + "」"
      at = mention.range.upperBound
    }
    return out + laid.string(at..<laid.count)
  }

  @Test(
    "are found, the longest first, and only where they are names",
    arguments: [
      "「江苏省无锡市」一季度进出口增长",
      "「重慶市南川區」新增高新技術企業",
      "「四川遂宁」一季度", "「湖南长沙县」融资",
      "去年「韶关高新区」完成工业投资", "「衡阳市白沙洲工业园区」落户企业", "「天津滨海高新技术产业开发区」",
      "走进「常州微亿智造科技有限公司」,工人正在忙碌", "位于「赣州经开区」的「格特拉克(江西)传动系统有限公司」投产",
      "据「湖北省统计局」介绍", "「烟台日报」记者", "「长春海关」统计",
      "「全市」实现产值", "「我省」外贸", "「该区」引进企业", "「宁夏全区」规上工业",
      "推广安全生产标准,健康保险覆盖面扩大", "搭建平台,推动发展", "城市中心城区改造", "南京东路商圈客流",
      "坚持绿色发展,建设和平家园", "朝阳产业规模扩大", "「上海」市场主体增加",
      "「辽宁省朝阳市」粮食总产量", "「辽宁朝阳」粮食总产量",
      "「粤港澳大湾区」融资规模", "「全国」快递业务量", "「越南」进口额",
      "大型集团销售增长,商业银行贷款增加",
      "1-5月,「云溪市」规上工业增加值", "「云溪区」规上工业增加值", "「红石岭县」粮食总产量", "「临港新城」外贸", "「青屿口岸」进出口", "「宁波口岸」进出口",
      "「柳桥镇」茶园两万亩,「柳桥镇」农民增收", "农贸市场扩大,超级市场增加,沿海城市贷款增长", "牛市行情,企业上市,夜市摊位,边民互市",
      "住宅小区改造,城镇社区服务,丘陵地区粮食,特色小镇客流,革命老区投资", "国家级贫困县摘帽,沿海县市贷款,各乡镇投入,返乡人员",
      "「全国」清理整顿开发区工作", "国家级经济技术开发区规划面积",
      "「苏州」、「无锡」、「常州」三市合计",
    ])
  func found(_ text: String) {
    #expect(Self.marked(text, title: nil, publisher: nil) == text)
  }
}

extension Document {
  /// A document of paragraphs, one a line.
  init(_ body: String, title: String?, publisher: String?, published: Day? = nil) {
    var blocks: [Block] = []
    var start = 0
    for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.unicodeScalars.count
      if count > 0 { blocks.append(Block(range: start..<start + count, part: .body)) }
      start += count + 1
    }
    self.init(text: Array(body.utf8), blocks: blocks, title: title, published: published, publisher: publisher)
  }
}
