/// Texts for the benchmark: made, not stored, and the same in every run.
enum Corpus {
  /// Articles in the genre's manner, the numbers different in each sentence.
  static func articles(bytes: Int) -> [UInt8] {
    var random = Seeded(state: 1)
    var text: [UInt8] = []
    while text.count < bytes {
      for sentence in sentences {
        for piece in sentence.split(separator: "#", omittingEmptySubsequences: false).dropLast() {
          text += piece.utf8
          text += String(random.next() % 900 + 100).utf8
        }
        text += (sentence.split(separator: "#", omittingEmptySubsequences: false).last ?? "").utf8
      }
      text.append(0x0A)
    }
    return cut(text, bytes)
  }

  /// What nobody writes: runs without end of whatever the rules look for.
  static func hostile(bytes: Int) -> [(String, [UInt8])] {
    func run(_ word: String) -> [UInt8] {
      var text: [UInt8] = []
      while text.count < bytes { text += word.utf8 }
      return cut(text, bytes)
    }
    return [
      ("digits", run("7")), ("numerals", run("三")), ("multipliers", run("亿")), ("brackets", run("(")),
      ("commas", run("1,")), ("percents", run("5%、")), ("one sentence", run("工业投资增长了又")),
      ("months", run("1-")), ("counts", run("3个")), ("ratios", run("高于")), ("shares", run("占")),
      ("places", run("北京市")), ("lists", run("分别为5%和")), ("quotes", run("“")), ("from", run("由5%")),
      ("years", run("2020年至")), ("times", run("今年1月、")), ("plans", run("“十四")), ("dates", run("由2020年5月7日(")),
      ("changes", run("同比增长5%")), ("comparisons", run("比")), ("growth", run("增长")), ("parts", run("其中5%")),
      ("shared references", run("分别高于全国、全省2%、")), ("new values", run("将由3个到")), ("plan words", run("计划")),
      ("particles", run("的5%的")), ("openers", run("与同和")),
      ("enumerations", run("1、")), ("thousands", run("1,000,")),
      ("ordinals", run("第")), ("neighbours", run("八九")), ("hours", run("1小时2分")), ("hundreds", run("百")),
    ]
  }

  private static func cut(_ text: [UInt8], _ bytes: Int) -> [UInt8] {
    var end = min(bytes, text.count)
    while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(text[..<end])
  }

  private static let sentences = [
    "1-5月,全市规上工业增加值同比增长#%,增速居全省第5位,高于全省平均水平2.3个百分点。",
    "截至目前,全市在建重点项目#个,计划总投资#亿元,其中亿元以上项目#个,比上年同期增加#个。",
    "会议强调,要坚持稳中求进工作总基调,完整准确全面贯彻新发展理念,着力推动高质量发展。",
    "一季度实现社会消费品零售总额#亿元,增长#%,其中限额以上单位商品零售#亿元,占比#%。",
    "该公司投资#万元建设的新能源电池生产线已建成投产,年产电池#万组,带动就业#余人。",
    "大家纷纷表示,将以更加饱满的热情、更加务实的作风,奋力谱写新时代发展新篇章。",
  ]

  private struct Seeded {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
