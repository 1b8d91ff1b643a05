import Testing

@testable import Articles

/// Pages saved as text. Each line of a sample begins with what is expected of it: `h` headline, `b` body,
/// `t` a heading of the body, `-` left out.
@Suite("Pages saved as text")
struct PlainTextTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var lines: String
    var title: String?
    var published: String?
    var publisher: String?
    var author: String?
    var testDescription: String { name }
  }

  static let samples = [
    Sample(
      name: "navigation, breadcrumb, byline, counter",
      lines: """
        - 新闻中心
        - 首页 > 新闻中心 > 要闻
        h 临江市前三季度工业投资增长一成
        - 来源: 临江日报
        - 作者:临江市工业和信息化局
        - 日期: 2022-10-21
        - 【字号
        b 前三季度,临江市完成工业投资310亿元,同比增长10.2%。
        t 项目建设提速
        b 全市新开工项目56个,总投资120亿元。
        - 您是本站第20341位来访者
        """, title: "临江市前三季度工业投资增长一成", published: "2022-10-21", publisher: "临江日报",
      author: "临江市工业和信息化局"),
    Sample(
      name: "traditional, menu of bars, tags and licence at the end",
      lines: """
        - 首頁 | 投資 | 產業 | 保險 | 公司
        h 快訊!同比增長31.9%,高於全省8個百分點 河口機械工業走強
        - 發稿時間:2021-07-03 09:09:22 來源: 河口新聞網
        - (資料圖)
        b 記者從會議上瞭解到,1-5月,全市機械工業增加值同比增長31.9%,高於全省8個百分點。
        - 責任編輯:admin
        - 標簽:
        - 滬ICP備2020001234號-5
        - 關於我們 聯繫郵箱:12 34 56@example.com
        """, title: "快訊!同比增長31.9%,高於全省8個百分點 河口機械工業走強", published: "2021-07-03",
      publisher: "河口新聞網"),
    Sample(
      name: "headline below the text, the whole text a second time",
      lines: """
        - 东海网临江频道
        b (记者王一)今年以来,临江开发区做强工业。1至5月,全区完成规上工业总产值326亿元,同比增长6.7%。
        b 平台建设夯实基础。今年计划收购低效企业13家,盘活土地557亩。
        h 临江开发区做强工业推动发展
        - 2022-07-22 16:43:29    来源:临江日报
        - 编辑:李二    作者:王一
        - 新闻热线:0799-1234567
        - (记者王一)今年以来,临江开发区做强工业。1至5月,全区完成规上工业总产值326亿元,同比增长6.7%。
        - 平台建设夯实基础。今年计划收购低效企业13家,盘活土地557亩。
        - 相关新闻
        - 临江又一项目开工,总投资30亿元
        """, title: "临江开发区做强工业推动发展", published: "2022-07-22", publisher: "临江日报"),
    Sample(
      name: "teasers of other articles after a closing source",
      lines: """
        - 当前位置:首页 > 资讯 > 正文内容
        h 签约32个、开工30个!临江市第二次集中活动举行
        - admin3年前 (2022-07-05)资讯909
        h 原标题:签约32个、开工30个!临江市第二次集中活动举行
        b 6月22日,临江市第二次集中签约活动举行,签约项目32个,总投资23.5亿元。
        b 会议要求,要抓好项目落地,狠抓项目建设,提升项目开工率、投产率、达效率。
        - 来源:临江广播电视台返回搜狐,查看更多
        - 招商热线:400 000 0000
        - 相关文章
        - 重磅!占地1300亩投资30亿!临江又一项目开工!
        - 原标题:重磅!占地1300亩,投资30亿! 2021年3月3日,临江市第二批项目集中开工。
        """, title: "签约32个、开工30个!临江市第二次集中活动举行", published: "2022-07-05",
      publisher: "临江广播电视台"),
    Sample(
      name: "reading annotations",
      lines: """
        h [經(jīng)濟(jì)日報(bào)]臨江 項(xiàng)目落地提速
        - 2023-03-21 14:21:29來源:經(jīng)濟(jì)日報(bào)編輯:張三責(zé)任編輯:
        b 臨江新區(qū)集中開工了一批項(xiàng)目,總投資超過240億元。
        - (版權(quán)作品 未經(jīng)授權(quán) 嚴(yán)禁轉(zhuǎn)載)
        """, title: "[經濟日報]臨江 項目落地提速", published: "2023-03-21", publisher: "經濟日報"),
    Sample(
      name: "no headline, no byline",
      lines: """
        b 记者7日从市旅游局获悉,假日期间全市接待游客38.2万人次,同比增长4.1%。
        b 餐饮业保持红火,全市30家重点企业实现销售6184万元。
        """),
    Sample(
      name: "commas doubled to spoil copies, the page's clock, a name beside its label",
      lines: """
        - 2024年12月24日 星期二
        h 臨江市上半年投資平穩增長
        - 發佈時間:2022-08-05 09:10
        - 來源:
        - 臨江市統計局
        b 上半年,，全市固定資產投資增長10.4%，居全省第11位。工業投資12億元、同比增長3%；出口增長9%。
        - 评论 0人参与,0条评论
        - 还没有评论,快来抢沙发吧!
        """, title: "臨江市上半年投資平穩增長", published: "2022-08-05", publisher: "臨江市統計局"),
    Sample(
      name: "a list of other articles above and comments below",
      lines: """
        - 临江市位于江边,全市面积3000平方公里,人口200万。
        - 东海市投资平稳
        - 河口市出口回升
        - 山阳市消费升温
        - 平原市农业丰收
        - 南江市旅游火热
        - 北岭市工业提速
        - 西关市物流通畅
        - 中州市外贸向好
        - 东山市楼市企稳
        - 白水市财政增收
        h 临江市投资平稳增长
        - 2022-06-26 08:00
        b 中新网2022年6月25日电 5月份,临江市完成固定资产投资84亿元,同比增长25%,其中工业投资51亿元,增速居全省第二位。
        b 市统计局有关负责人表示,全市新开工项目18个,总投资5亿元,下半年投资将继续平稳增长,全年有望完成200亿元。
        - 热门评论10条
        - 说得好,支持临江,希望明年再增加50亿元投资。
        """, title: "临江市投资平稳增长", published: "2022-06-26", publisher: "中新网"),
    Sample(
      name: "a paper and the day, without labels",
      lines: """
        h 临江市外贸回升
        - 临江网 2022年6月26日
        b 5月份,临江市进出口总额84亿元,同比增长25%,其中出口51亿元。
        """, title: "临江市外贸回升", published: "2022-06-26", publisher: "临江网"),
    Sample(
      name: "a subtitle of figures between headline and byline",
      lines: """
        h 临江市上半年工业经济稳中有进
        - 工业投资增长17.8% 新开工项目63个
        - 2022-07-15 09:00 来源：临江日报
        b 上半年，临江市完成工业投资127.5亿元，同比增长17.8%。
        b 全市新开工项目63个，总投资412亿元。
        """, title: "临江市上半年工业经济稳中有进", published: "2022-07-15", publisher: "临江日报"),
    Sample(
      name: "a signature and the day below the text",
      lines: """
        b 上半年，临江市完成工业投资127.5亿元，同比增长17.8%。
        b 全市新开工项目63个，总投资412亿元。
        - 临江市统计局
        - 2022年7月15日
        """, published: "2022-07-15", publisher: "临江市统计局"),
    Sample(
      name: "buttons and other articles below the text",
      lines: """
        h 临江市上半年工业经济稳中有进
        - 时间：2022-07-15 08:12:30  来源：临江日报  作者：王一  点击：1204次
        b 上半年，临江市完成工业投资127.5亿元，同比增长17.8%。
        b 全市新开工项目63个，总投资412亿元。
        - 来源丨临江日报
        - 【打印】【关闭】
        - 上一条：河口市30个项目开工
        - 下一条：山阳市签约20个项目
        """, title: "临江市上半年工业经济稳中有进", published: "2022-07-15", publisher: "临江日报"),
    Sample(name: "a single line is body", lines: "b 总投资30亿元"),
  ]

  @Test("keep the article and nothing else", arguments: samples)
  func verdicts(_ sample: Sample) throws {
    let lines = sample.lines.split(separator: "\n")
    let text = lines.map { String($0.dropFirst(2)) }.joined(separator: "\n\n")
    let article = try #require(try Reading.reader.articles(in: Array(text.utf8), name: "a.txt").first)
    var found: [(start: Int, mark: String, text: String)] = []
    let scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
    for block in article.blocks {
      let mark = block.part == .headline ? "h" : block.isHeading ? "t" : "b"
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[block.range])
      found.append((article.offsets.source(of: block.range).lowerBound, mark, String(view)))
    }
    for omission in article.omitted { found.append((omission.source.lowerBound, "-", omission.text)) }
    found.sort { $0.start < $1.start }
    #expect(found.count == lines.count)
    for (found, line) in zip(found, lines) {
      let isOnlyLine = lines.count == 1
      #expect(found.mark == line.prefix(1) || (isOnlyLine && found.mark != "-"), "\(line) is read as \(found.mark)")
    }
    #expect(article.title == sample.title)
    #expect(article.published == sample.published)
    #expect(article.publisher == sample.publisher)
    if let author = sample.author { #expect(article.author == author) }
  }

  @Test("wrapped at a fixed width, lines are joined to paragraphs", arguments: ["\n", "\r\n"])
  func wrapped(_ lineEnd: String) throws {
    let lines = [
      "　　临江市工业经济上半年情况", "　　上半年，临江市完成工业投资127.5亿元，同比增长",
      "17.8%，高于全省1.2个百分点，居全省第四位，其中高新", "技术产业投资增长23.4%。全市新开工项目63个，总投资1",
      "240亿元。", "　　下半年全市将新建两座Huawei cloud and data", "center，力争全年投资突破500亿元。",
    ]
    let text = lines.joined(separator: lineEnd)
    let article = try #require(try Reading.reader.articles(in: Array(text.utf8), name: "a.txt").first)
    #expect(
      Reading.blocks(article) == [
        "h 临江市工业经济上半年情况",
        "b 上半年，临江市完成工业投资127.5亿元，同比增长17.8%，高于全省1.2个百分点，居全省第四位，其中高新技术产业投资增长23.4%。全市新开工项目63个，总投资1240亿元。",
        "b 下半年全市将新建两座Huawei cloud and data center，力争全年投资突破500亿元。",
      ])
  }

  @Test("offsets lead back to the file through all that was left out")
  func offsets() throws {
    let text = "首页 > 要闻\n\n　　1-5月,規(guī)上工業(yè)增\u{200B}加值　　\n增长「11.4%」,  投資「1 240.5億元」。\n"
    let marked = text.unicodeScalars.filter { $0 != "「" && $0 != "」" }
    let article = try #require(
      try Reading.reader.articles(in: Array(String(String.UnicodeScalarView(marked)).utf8), name: "").first)
    let clean = String(decoding: article.text, as: UTF8.self)
    #expect(clean.contains("規上工業增加值"))
    #expect(clean.contains("投資1240.5億元"))
    for (needle, source) in [("11.4%", "11.4%"), ("1240.5億元", "1 240.5億元")] {
      let start = try #require(Self.position(of: needle, in: clean))
      let range = article.offsets.source(of: start..<start + needle.unicodeScalars.count)
      var view = String.UnicodeScalarView()
      view.append(
        contentsOf: marked[
          marked.index(
            marked.startIndex, offsetBy: range.lowerBound)..<marked.index(marked.startIndex, offsetBy: range.upperBound)
        ])
      #expect(String(view) == source)
    }
  }

  private static func position(of needle: String, in text: String) -> Int? {
    let (needle, text) = (Array(needle.unicodeScalars), Array(text.unicodeScalars))
    return text.indices.first { text[$0...].starts(with: needle) }
  }
}
