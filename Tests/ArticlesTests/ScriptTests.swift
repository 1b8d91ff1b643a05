import Testing

@testable import Articles

@Suite("Scripts of a page")
struct ScriptTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var page: String
    var published: String? = "2022-07-15"
    var publisher: String? = "临江发布"
    var testDescription: String { name }
  }

  static let first = "上半年，临江市完成工业投资127.5亿元，同比增长10.2%，高于全省3.4个百分点，增速居全省第二位。"
  static let second = "全市新开工项目56个，总投资1240亿元。"
  static let title = "临江市上半年工业投资增长一成"

  static let samples = [
    Sample(
      name: "date and name in variables, text in the page",
      page: """
        <html><head><meta property="og:title" content="\(title)"><meta property="og:site_name" content="微信公众平台"></head>
        <body><h1>\(title)</h1><em id="publish_time"></em><div style="visibility: hidden;"><p>\(first)</p><p>\(second)</p></div>
        <script>var svr_time = "1690000000"; var ct = "1657843200";
        var nickname = htmlDecode("临江发布"); var msg_title = '\(title)'.html(false);</script></body></html>
        """),
    Sample(
      name: "everything in a state",
      page: """
        <html><head><title>\(title)</title></head><body><div id="app">加载中...</div>
        <script>window.__STATE__={"site":{"title":"临江网","source":""},"article":{"title":"\(title)","publishTime":"2022-07-15 08:00:00",
        "source":"临江发布","content":"<p>\(first)<\\/p><p>\(second)<\\/p>","readCount":20345},
        "related":[{"title":"河口市签约项目30个","source":"河口发布","content":"河口市签约项目30个。"}]};</script></body></html>
        """),
    Sample(
      name: "variables with escapes",
      page: """
        <html><head><title>\(title)</title></head><body><div id="content"></div>
        <script>if (a == b) { c('x') } var source='临江发布'; var pubtime = "2022-07-15 08:00",
        content = '\\x3Cp\\u003E\(first)\\u003C/p\\u003E\\u003Cp>\(second)\\u003C/p\\u003E'; show(content);</script></body></html>
        """),
    Sample(
      name: "linked data with the text",
      page: """
        <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "\(title)", "datePublished":
        "2022-07-15T08:00:00+08:00", "publisher": {"name": "临江发布"}, "articleBody": "\(first)\\n\(second)"}</script></head>
        <body><div id="root"></div></body></html>
        """),
    Sample(
      name: "an array of paragraphs",
      page: """
        <html><head><title>\(title)</title></head><body><script>var data = {title: "\(title)", ptime: 1657843200000,
        source: '临江发布', paragraphs: ["\(first)", "\(second)"]}</script></body></html>
        """),
  ]

  @Test("give what the page itself does not", arguments: samples)
  func read(_ sample: Sample) throws {
    let article = try #require(try Reading.reader.articles(in: Array(sample.page.utf8), name: "a.html").first)
    #expect(Reading.blocks(article).suffix(2) == ["b \(Self.first)", "b \(Self.second)"])
    #expect(article.title == Self.title)
    #expect(article.published == sample.published)
    #expect(article.publisher == sample.publisher)
    #expect(article.mediaType == "text/html")
    let source = Array(sample.page.unicodeScalars)
    for block in article.blocks.suffix(2) {
      #expect([Self.first, Self.second].contains(Reading.string(source[article.offsets.source(of: block.range)])))
    }
  }

  @Test("a page with a text of its own keeps it")
  func visible() throws {
    let page = """
      <h1>\(Self.title)</h1><p>2022-07-15 来源：临江日报</p><p>\(Self.second)其中工业项目30个。</p>
      <script>var more = {"content": "\(Self.first)", "createTime": "2024-01-01"};</script>
      """
    let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
    #expect(Reading.blocks(article) == ["h \(Self.title)", "b \(Self.second)其中工业项目30个。"])
    #expect(article.published == "2022-07-15")
    #expect(article.publisher == "临江日报")
  }
}
