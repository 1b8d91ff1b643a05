import Figures
import Testing

@testable import Articles

/// One article in every form that it may come in.
@Suite("The same article")
struct FormsTests {
  static let lines = [
    "临江市上半年工业投资增长一成", "2022-07-22 16:43 来源:临江日报",
    "今年上半年,临江市完成工业投资127.5亿元,同比增长10.2%,高于全省3.4个百分点。",
    "全市新开工项目56个,总投资1240亿元,其中亿元以上项目18个。责任单位已经到位。",
  ]
  static let traditional = [
    "臨江市上半年工業投資增長一成", "2022-07-22 16:43 來源:臨江日報",
    "今年上半年,臨江市完成工業投資127.5億元,同比增長10.2%,高於全省3.4個百分點。",
    "全市新開工項目56個,總投資1240億元,其中億元以上項目18個。責任單位已經到位。",
  ]
  static let text = lines.joined(separator: "\n\n")
  static let page =
    "<html><head><meta charset=\"big5\"><title>\(lines[0])_临江网</title></head><body><h1>\(lines[0])</h1><p>\(lines[1])</p>"
    + lines[2...].map { line in
      "<p>\u{3000}&nbsp;\(line.replacing("127.5", with: "<span>1</span>27<b>.</b><i>5</i>").replacing(",", with: "&#44;"))</p>"
    }.joined() + "</body></html>"

  struct Form: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var encoding = "UTF-8"
    var isTraditional = false
    var testDescription: String { name }
  }

  static let forms: [Form] = [
    Form(name: "UTF-8", bytes: Array(text.utf8)),
    Form(name: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    Form(name: "GB18030", bytes: Reading.encoded(text, "GB18030"), encoding: "GB18030"),
    Form(name: "UTF-16LE with a mark", bytes: [0xFF, 0xFE] + Reading.encoded(text, "UTF-16LE"), encoding: "UTF-16LE"),
    Form(name: "UTF-16BE without", bytes: Reading.encoded(text, "UTF-16BE"), encoding: "UTF-16BE"),
    Form(
      name: "Big5", bytes: Reading.encoded(traditional.joined(separator: "\r\n"), "BIG5-HKSCS"),
      encoding: "Big5-HKSCS", isTraditional: true),
    Form(name: "HTML with a false declaration", bytes: Array(page.utf8)),
    Form(name: "HTML in GB18030", bytes: Reading.encoded(page, "GB18030"), encoding: "GB18030"),
    Form(name: "Markdown", bytes: Array("---\ntitle: '\(lines[0])'\ndate: 2022-07-22\n---\n\(text)".utf8)),
    Form(name: "gzip", bytes: Reading.gzip(Array(text.utf8))),
    Form(
      name: "gzip in two members",
      bytes: Reading.gzip(Array(text.utf8.prefix(100))) + Reading.gzip(Array(text.utf8.dropFirst(100)))),
    Form(name: "Zstandard", bytes: Reading.zstandard(Array(page.utf8))),
    Form(
      name: "JSON",
      bytes: Array("{\"url\": \"http://a.example\", \"text\": \"\(text.replacing("\n", with: "\\n"))\"}".utf8)),
    Form(
      name: "JSON escaped",
      bytes: Array(
        "{\"content\":\"\(text.utf16.map { "\\u" + String(65536 + Int($0), radix: 16).dropFirst() }.joined())\"}".utf8)),
    Form(
      name: "JSON with a page",
      bytes: Array("[{\"html\": \"\(page.replacing("\"", with: "\\\"").replacing("/", with: "\\/"))\"}]".utf8)),
  ]

  @Test("gives the same figures in every form, with places that lead back to the file", arguments: forms)
  func figures(_ form: Form) throws {
    let article = try #require(try Reading.reader.articles(in: form.bytes, name: "a").first)
    #expect(article.encoding == form.encoding)
    #expect(article.published == "2022-07-22")
    #expect(article.title == (form.isTraditional ? Self.traditional[0] : Self.lines[0]))
    #expect(article.publisher == (form.isTraditional ? "臨江日報" : "临江日报"))
    #expect(article.script == (form.isTraditional ? "Hant" : "Hans"))
    let document = Document(
      text: article.text,
      blocks: article.blocks.filter { $0.part == .body }.map { Block(range: $0.range, part: .body) }, title: nil,
      published: nil, publisher: nil)
    let text = Figures.Text(document)
    let found = Reading.extractor.figures(in: document).map { text.folded($0.range) }
    #expect(found == ["127.5亿元", "10.2%", "3.4个百分点", "56个", "1240亿元", "亿元", "18个"])
    let source = try Self.decoded(form)
    for figure in Reading.extractor.figures(in: document) {
      let range = article.offsets.source(of: figure.range)
      let place = Reading.string(source[range].compactMap(Unicode.Scalar.init))
      #expect(Self.bare(place) == text.string(figure.range), "\(place)")
    }
  }

  private static func decoded(_ form: Form) throws -> [UInt32] {
    try Source(try Packing.unpacked(form.bytes, Limits()) ?? form.bytes, CharsetDetector(), Limits()).scalars
  }

  /// A stretch of a file without tags and with its escapes resolved.
  private static func bare(_ text: String) -> String {
    var text = text
    while let start = text.firstIndex(of: "<"), let end = text[start...].firstIndex(of: ">") {
      text.removeSubrange(start...end)
    }
    let scalars = text.unicodeScalars.map(\.value)
    return JsonText(scalars, scalars.indices).string
  }

  @Test("one object a line gives an article each; a broken line is skipped")
  func jsonLines() throws {
    let lines = """
      {"headline": "临江市投资增长", "publish_time": 1658476800, "source": {"name": "临江日报"}, "body": ["全市投资30亿元。", "增长5%。"]}
      {"broken": "
      {"title": "东海市投资增长_东海网", "pubdate": "2023年3月1日", "content": "<p>全市投资<b>3</b>1亿元。</p>", "comments": [{"content": "好"}]}
      """
    let articles = try Reading.reader.articles(in: Array(lines.utf8), name: "a.jsonl")
    #expect(articles.map(Reading.blocks) == [["b 全市投资30亿元。", "b 增长5%。"], ["b 全市投资31亿元。"]])
    #expect(articles.map(\.published) == ["2022-07-22", "2023-03-01"])
    #expect(articles.first?.publisher == "临江日报")
    #expect(articles.last?.title == "东海市投资增长")
  }

  @Test(
    "names are told apart without case and underscores; without any known name the long text is the article",
    arguments: [
      "{\"data\": {\"articleTitle\": \"临江市投资增长\", \"articleContent\": \"TEXT\", \"publishTimeStr\": \"2022-07-15\", \"mediaName\": \"临江日报\"}}",
      "{\"_source\": {\"news_title\": \"临江市投资增长\", \"news_text\": \"TEXT\", \"Release-Time\": \"2022/07/15\", \"site_name\": \"临江日报\"}}",
      "{\"标题\": \"临江市投资增长\", \"日期\": \"2022年7月15日\", \"来源\": \"临江日报\", \"zw\": \"TEXT\", \"id\": \"0123456789\"}",
    ])
  func jsonNames(_ json: String) throws {
    let text = "上半年，临江市完成工业投资127.5亿元，同比增长17.8%，高于全省1.2个百分点，居全省第四位，新开工项目63个，总投资412亿元，创历史新高。"
    let bytes = Array(json.replacing("TEXT", with: text).utf8)
    let article = try #require(try Reading.reader.articles(in: bytes, name: "a.json").first)
    #expect(Reading.blocks(article) == ["b \(text)"])
    #expect(article.title == "临江市投资增长")
    #expect(article.published == "2022-07-15")
    #expect(article.publisher == "临江日报")
  }

  @Test("texts in an array without titles of their own are one article, facts may stand in objects beside them")
  func jsonParts() throws {
    let json = """
      {"meta": {"title": "临江市投资增长", "time": "2022-07-15"}, "blocks": [{"t": "p", "text": "全市投资30亿元。"}, {"t": "p", "text": "增长5%。"}]}
      """
    let articles = try Reading.reader.articles(in: Array(json.utf8), name: "a.json")
    #expect(articles.map(Reading.blocks) == [["b 全市投资30亿元。", "b 增长5%。"]])
    #expect(articles.first?.title == "临江市投资增长")
    #expect(articles.first?.published == "2022-07-15")
  }
}
