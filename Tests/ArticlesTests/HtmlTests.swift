import Testing

@testable import Articles

@Suite("Pages")
struct HtmlTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var name: String
    var page: String
    var blocks: [String]
    var testDescription: String { name }
  }

  static let samples = [
    Sample(
      name: "menus, share bars, related articles and footers are out",
      page: """
        <html><head><title>临江市投资增长-临江网</title></head><body>
        <div class="topNav"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻中心</a></li></ul>
        <p>临江市位于江边,全市面积3000平方公里,人口200万。<a href="/m">更多</a></p></div>
        <div class="main"><div class="left"><h1>临江市投资增长</h1><div class="info">2022-05-06 来源：临江日报</div>
        <div class="content"><p>1至4月,临江市完成固定资产投资56亿元,同比增长7.1%,其中工业投资30亿元,基础设施投资12亿元,房地产开发投资9亿元,增速均居全省前列。</p>
        <h3>项目建设</h3><p>全市新开工项目18个。</p><ul><li>一季度开工10个,总投资5亿元;</li><li>二季度开工8个。</li></ul></div>
        <div class="share01">分享到: <a href="#">微信</a></div>
        <div class="relatedNews"><ul><li><a href="/1">东海市投资80亿元</a></li></ul></div></div>
        <div class="hotList">1 <a href="/2">河口市GDP突破900亿元</a></div></div>
        <footer>临江网 电话0799-1234567</footer></body></html>
        """,
      blocks: [
        "h 临江市投资增长", "b 1至4月,临江市完成固定资产投资56亿元,同比增长7.1%,其中工业投资30亿元,基础设施投资12亿元,房地产开发投资9亿元,增速均居全省前列。", "t 项目建设",
        "b 全市新开工项目18个。",
        "b 一季度开工10个,总投资5亿元;", "b 二季度开工8个。",
      ]),
    Sample(
      name: "a table's cells carry the headings of their row and column",
      page: """
        <p>全市主要指标如下表,单位为亿元,增速为百分比。</p>
        <table><tr><th rowspan=2>指标</th><th colspan=2>1-5月</th></tr><tr><td>绝对值</td><td>增长</td></tr>
        <tr><td>工业投资</td><td>142.8</td><td>16.2</td></tr><tr><td>出口</td><td>84</td><td>25</td></tr></table>
        """,
      blocks: [
        "b 全市主要指标如下表,单位为亿元,增速为百分比。", "| 指标", "| 1-5月", "| 绝对值", "| 增长", "| 工业投资",
        "| 142.8 [工业投资 / 绝对值 / 1-5月]", "| 16.2 [工业投资 / 增长 / 1-5月]", "| 出口", "| 84 [出口 / 绝对值 / 1-5月]",
        "| 25 [出口 / 增长 / 1-5月]",
      ]),
    Sample(
      name: "a table that lays out the page is none",
      page: """
        <table><tr><td><a href="/">首页</a></td><td><table><tr><td><p>全市完成投资56亿元,同比增长7.1%,其中工业投资30亿元。</p></td></tr></table></td></tr>
        <tr><td></td><td>全市新开工项目18个,总投资5亿元。</td></tr></table>
        """,
      blocks: ["b 全市完成投资56亿元,同比增长7.1%,其中工业投资30亿元。", "b 全市新开工项目18个,总投资5亿元。"]),
    Sample(
      name: "captions, ruby, hidden words and line breaks",
      page: """
        <div><p>全市<ruby>經<rp>(</rp><rt>jīng</rt><rp>)</rp></ruby>濟增長5%<span style="DISPLAY : none">99</span>,投資30億元。<br>出口20億元。<br/>
        ，其中農產品5億元。</p><figure><img src=a><figcaption>工地上的工人。</figcaption></figure></div>
        """,
      blocks: ["b 全市經濟增長5%,投資30億元。", "b 出口20億元。，其中農產品5億元。", "c 工地上的工人。"]),
    Sample(
      name: "broken pages",
      page: """
        <%@ page language="java" %><%-- 页眉 a > b --%><p>临江市上半年完成固定资产投资30亿元,增长5%。<p>其中<<工业>>投资 < 20亿元。</div></b></table>
        <div class="x" <p>新开工项目18个,总投资5亿元。<!-- 完
        """,
      blocks: ["b 临江市上半年完成固定资产投资30亿元,增长5%。", "b 其中<<工业>>投资 < 20亿元。", "b 新开工项目18个,总投资5亿元。 完"]),
    Sample(
      name: "an article that stands twice counts once, an abstract first",
      page: """
        <div>摘要：临江市上半年完成投资56亿元，同比增长7.1%。</div><p>临江市上半年完成投资56亿元，同比增长7.1%。</p>
        <p>其中工业投资30亿元，占比53%，居全省前列。</p><p>其中工业投资30亿元，占比53%，居全省前列。</p>
        """,
      blocks: ["b 摘要：临江市上半年完成投资56亿元，同比增长7.1%。", "b 其中工业投资30亿元，占比53%，居全省前列。"]),
    Sample(
      name: "a text that only browsers without scripts show",
      page: """
        <h1>临江市上半年投资增长</h1><div id="app"></div><noscript><div><p>临江市上半年完成投资56亿元，同比增长7.1%。</p></div></noscript>
        <template><p>优惠30元，共{{n}}条。</p></template>
        """,
      blocks: ["h 临江市上半年投资增长", "b 临江市上半年完成投资56亿元，同比增长7.1%。"]),
    Sample(
      name: "a breadcrumb that ends in the headline",
      page: """
        <title>临江市上半年投资增长_临江新闻网</title><p>当前位置 : 临江新闻网 &gt; 社会 &gt; 临江市上半年投资增长</p><h2>临江市上半年投资增长</h2>
        <noscript>请开启脚本后访问，客服电话400-123-4567。</noscript><p>临江市上半年完成投资56亿元，同比增长7.1%，增速居全省前列，其中工业投资30亿元。</p>
        """,
      blocks: ["h 临江市上半年投资增长", "b 临江市上半年完成投资56亿元，同比增长7.1%，增速居全省前列，其中工业投资30亿元。"]),
    Sample(
      name: "a sentence that is a link stays, other articles with their beginnings go",
      page: """
        <div><h1>临江市上半年投资增长</h1><p>临江市上半年完成<a href=1>固定资产投资</a>56亿元，同比增长7.1%，增速居全省前列。</p>
        <p><a href=2>全市新开工亿元以上项目18个，总投资412亿元，其中工业项目12个。</a></p><p>下半年将再开工项目20个，力争全年投资突破100亿元，工业投资占一半。</p></div>
        <div><div><a href=3>河口市上半年签约项目</a><p>河口市上半年签约项目30个，总投资80亿元。</p></div>
        <div><a href=4>山阳市出口增长</a><p>山阳市上半年出口20亿元，同比增长15%。</p></div></div>
        """,
      blocks: [
        "h 临江市上半年投资增长", "b 临江市上半年完成固定资产投资56亿元，同比增长7.1%，增速居全省前列。",
        "b 全市新开工亿元以上项目18个，总投资412亿元，其中工业项目12个。", "b 下半年将再开工项目20个，力争全年投资突破100亿元，工业投资占一半。",
      ]),
    Sample(
      name: "a site's name as first heading, a vote below the text",
      page: """
        <title>临江新闻网</title><h1><a href="/">临江新闻网</a></h1><div><h2>临江市上半年投资增长</h2><p>2022-07-15</p>
        <p>临江市上半年完成投资56亿元，同比增长7.1%。</p><p>来源丨临江日报</p><p>您看完此新闻的感受是：</p><ul><li>支持 35人</li></ul></div>
        """,
      blocks: ["h 临江市上半年投资增长", "b 临江市上半年完成投资56亿元，同比增长7.1%。"]),
  ]

  @Test("give the article's text by paragraphs", arguments: samples)
  func blocks(_ sample: Sample) throws {
    let article = try #require(try Reading.reader.articles(in: Array(sample.page.utf8), name: "a.html").first)
    #expect(article.mediaType == "text/html")
    let blocks = Reading.blocks(article)
    #expect(blocks == sample.blocks)
  }

  @Test("name headline, date and publisher in their head")
  func facts() throws {
    let page = """
      <html><head><title>临江市投资增长_要闻_临江网</title><meta property="og:title" content="临江市投资增长">
      <meta name="ContentSource" content="来源：临江&amp;东海日报"><meta name="PubDate" content="2022-05-06 08:00">
      <script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "临江市投资增长",
      "datePublished": "2022-05-05T23:00:00Z", "author": [{"name": "王一"}], "publisher": {"name": "临江网"}}]}</script></head>
      <body><p>更新时间：2023-01-01</p><p>全市完成投资30亿元,增长5%。</p><p>&copy; 2024-01-01 版权所有</p></body></html>
      """
    let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
    #expect(article.title == "临江市投资增长")
    #expect(article.published == "2022-05-06")
    #expect(article.publisher == "临江&东海日报")
    #expect(article.author == "王一")
  }

  @Test(
    "name their publisher between headline and text",
    arguments: [
      "<div><span>2022-05-06 08:00</span><span>临江日报</span><span>阅读 5.2万</span></div>",
      "<p>临江日报</p><p>发布时间：05-06 08:12</p>",
      "<div>来源：王一/临江日报</div>", "<div class=\"share\"><span>2022-05-06</span> · <span>临江日报</span></div>",
    ])
  func publisher(_ byline: String) throws {
    let page = "<h1>临江市上半年投资增长</h1>\(byline)<p>临江市上半年完成投资56亿元，同比增长7.1%。</p><p>其中工业投资30亿元，增长8%。</p>"
    let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
    #expect(article.publisher == "临江日报")
  }

  @Test(
    "name their day and publisher in lines of many forms",
    arguments: [
      "<div><div><span>发布时间</span><span>2022-07-15</span></div><div><span>信息来源</span><span>临江市统计局</span></div><div><span>浏览量</span><span>1305</span></div></div>",
      "<table><tr><td>发布机构：</td><td>临江市统计局</td><td>成文日期：</td><td>2022年7月15日</td></tr></table>",
      "<div class=\"head\"><dl><dt>发布机构</dt><dd>临江市统计局</dd></dl><dl><dt>成文日期</dt><dd>2022-07-14</dd></dl><dl><dt>发布日期</dt><dd>2022-07-15</dd></dl></div>",
      "<ul><li>發布日期：111-07-15</li><li>發布單位：临江市统计局</li><li>點閱數：305</li></ul>", "<p>中華民國111年7月15日 来源：临江市统计局</p>",
      "<link rel=\"canonical\" href=\"http://a.example/tjsj/202207/t20220715_123.html\"><p>07-15 08:00 临江市统计局</p>",
      "<!-- saved from url=(0042)http://a.example/art/2022/7/15/art_1_2.html --><p>来源：临江市统计局</p>",
      "<p>2022年7月15日（星期五）</p><p>临江市统计局</p>",
    ])
  func lines(_ lines: String) throws {
    let texts = ["临江市上半年完成投资56亿元，同比增长7.1%。", "其中工业投资30亿元，增长8%。"]
    let page = "<title>临江市上半年投资增长</title>\(lines)<h1>临江市上半年投资增长</h1><p>\(texts[0])</p><p>\(texts[1])</p>"
    let other = "<title>临江市上半年投资增长</title><h1>临江市上半年投资增长</h1>\(lines)<p>\(texts[0])</p><p>\(texts[1])</p>"
    for page in [page, other] {
      let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
      #expect(Reading.blocks(article).suffix(3) == ["h 临江市上半年投资增长", "b \(texts[0])", "b \(texts[1])"])
      #expect(article.published == "2022-07-15")
      #expect(article.publisher == "临江市统计局")
    }
  }

  @Test("are signed and dated below the text, in words too")
  func signature() throws {
    let page = """
      <title>临江市上半年投资增长</title><p>临江市上半年完成投资56亿元，<![if !supportLists]>同比<![endif]>增长7.1%。</p>
      <p>其中工业投资30亿元，增长8%。</p><p align=right>临江市统计局</p><p align=right>二〇二二年七月十五日</p>
      """
    let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
    #expect(Reading.blocks(article) == ["b 临江市上半年完成投资56亿元，同比增长7.1%。", "b 其中工业投资30亿元，增长8%。"])
    #expect(article.published == "2022-07-15")
    #expect(article.publisher == "临江市统计局")
  }

  @Test("keep the paragraphs of preformatted text")
  func preformatted() throws {
    let page = """
      <center><b>临江市上半年投资增长</b></center><pre>
          临江市上半年完成投资56亿元，同比增
      长7.1%。
          其中工业投资30亿元，增长8%。
      </pre>
      """
    let article = try #require(try Reading.reader.articles(in: Array(page.utf8), name: "a.html").first)
    #expect(Reading.blocks(article) == ["h 临江市上半年投资增长", "b 临江市上半年完成投资56亿元，同比增长7.1%。", "b 其中工业投资30亿元，增长8%。"])
  }
}
