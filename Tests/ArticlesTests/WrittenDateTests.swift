import Testing

@testable import Articles

@Suite("Days written in words, in Taiwan's years, in addresses")
struct WrittenDateTests {
  @Test(
    "are read",
    arguments: [
      ("二〇二二年七月十五日", "2022-07-15"), ("二○○九年十二月三十一日", "2009-12-31"), ("一九九八年十月二十日", "1998-10-20"),
      ("中華民國111年7月15日", "2022-07-15"), ("民国 99 年 1 月 5 日", "2010-01-05"),
    ])
  func read(_ text: String, _ day: String) { #expect(DateReader.date(in: text) == day) }

  @Test(
    "are none where something is missing",
    arguments: ["二〇二二年", "二〇二二年十三月一日", "二三二二年七月十五日", "民國", "民國111年", "民國7年8月9日", "一"])
  func refused(_ text: String) { #expect(DateReader.date(in: text) == nil) }

  @Test(
    "are read from addresses",
    arguments: [
      ("http://a.example/2022/07/15/1.html", "2022-07-15"),
      ("http://a.example/art/2022/7/5/art_1_2.html", "2022-07-05"),
      ("http://a.example/tjsj/202207/t20220715_1234567.html", "2022-07-15"),
      ("http://a.example/2022-07/15/content_1.htm", "2022-07-15"),
      ("http://a.example/n1/2022/0715/c1-2.html", "2022-07-15"),
    ])
  func addresses(_ address: String, _ day: String) { #expect(AddressDate.date(in: address) == day) }

  @Test(
    "addresses without one have none",
    arguments: [
      "", "http://a.example/news/show-16177.html", "http://a.example/202213/45", "http://a.example/1234567890123",
    ])
  func without(_ address: String) { #expect(AddressDate.date(in: address) == nil) }
}
