import Testing

@testable import Articles

@Suite("Markdown")
struct MarkdownTests {
  @Test("marks are out, text and embedded HTML are in")
  func blocks() throws {
    let text = """
      ---
      title: "临江市投资增长，出口回升"
      date: Fri, 06 May 2022 17:30:00 GMT
      author: 临江日报
      url: "https://web.archive.org/web/2022/https://finance.hkcnews.com/a/1"
      tags:
        - "投资"
      ---

      # 临江市投资增长，出口回升

      {{< video src="https://video.example/1.html" >}}
      1至4月，临江市完成**投资**[56亿元](https://a.example/(1))，同比增长7.1%。
      其中*ST临江投资3亿元，
      占5.4%。

      ### 项目建设
      ![工地](a_30亿元.jpg)
      - 新开工项目18个，总投资5亿元。
      1. 竣工项目9个，总投资2亿元。

      | 指标 | 5月 |
      |---|---:|
      | 出口 | 8.4 |

      <figure><figcaption>工地上的工人。</figcaption></figure>
      """
    let article = try #require(try Reading.reader.articles(in: Array(text.utf8), name: "a").first)
    #expect(article.mediaType == "text/markdown")
    #expect(article.title == "临江市投资增长，出口回升")
    #expect(article.published == "2022-05-07")
    #expect(article.publisher == "眾新聞")
    #expect(
      Reading.blocks(article) == [
        "h 临江市投资增长，出口回升", "b 1至4月，临江市完成投资56亿元，同比增长7.1%。", "b 其中*ST临江投资3亿元，占5.4%。", "t 项目建设",
        "b 新开工项目18个，总投资5亿元。", "b 竣工项目9个，总投资2亿元。", "| 指标", "| 5月", "| 出口", "| 8.4 [出口 / 5月]", "c 工地上的工人。",
      ])
  }
}
