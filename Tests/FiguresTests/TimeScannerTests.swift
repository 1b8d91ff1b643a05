import CLexicon
import Lexicon
import Testing

@testable import Figures

@Suite("Time expressions")
struct TimeScannerTests {
  /// Every time in the text stands between 「 and 」.
  @Test(
    "are found whole",
    arguments: [
      "「1-5月」,全县完成投资12亿元", "「1至5月」,全县完成投资12亿元", "「1—5月份」投资12亿元", "「1月份至2月份」投资12亿元", "「前5个月」出口3亿元",
      "「前三季度」增长5%", "「上半年」增长5%", "「2023年下半年」增长5%", "「一季度」增长5%", "「第一季度」增长5%", "「2021年三季度」增长5%", "「首季」增长5%",
      "「Q1」营收3亿元", "「二、三季度」增长5%", "「今年前两个月」增长5%", "「全年」增长5%", "「2022年」增长5%", "「2022年度」增长5%", "「2021-2023年」投资5亿元",
      "「2021年至2023年」投资5亿元", "「今年」计划投资5亿元", "「今年以来」投资5亿元", "「今年1-5月」投资5亿元", "比「去年同期」增加3家", "「截至上年末」共有3家", "「年末」余额3亿元",
      "「年底前」建成3座", "「去年年底」有3家", "「2017年底」有3家", "「截至5月底」有3家", "「截至目前」有3家", "「5月末」余额3亿元", "「2月4日」签约3个", "「2月4日至10日」签约3个",
      "「2月26日至3月3日」签约3个", "发布于「2023-02-23」", "发布于「2023/2/3 10:25」", "「2022-07-22 16:43:29」来源", "「2022年7月22日16时」有3家",
      "「5月8日上午10时30分」签约",
      "记者「7日」获悉", "统计局「9日」发布", "「“十四五”期间」新增3家", "「“十三五”末」有3家", "「十四五期间」新增3家", "「近一年」增加3家", "「近10年来」增加3家", "「过去五年」增加3家",
      "「未来十年」投资5亿元", "「十年来」增加3家", "「近一个月」签约3个", "「2014年以来」增加3家", "「自2018年起」增加3家", "从「2005年」的3家增加到「2010年」的5家",
      "「到2025年」达到5家",
      "「至2030年末」达到5家", "「“五一”黄金周」接待3万人次", "「春节假期」接待3万人次", "「2018年财政年度」开支5亿元", "「2017/18年度」开支5亿元", "「民国112年」出口5亿元",
      "「二〇二三年」出口5亿元",
      "「二○二三年五月」出口5亿元", "「08年」出口5亿元", "「13年5月」出口5亿元", "「2021年3月至2022年5月」签约3个", "「去年12月到今年3月」签约3个", "「三月上旬」签约3个",
      "「5月中下旬」签约3个",
      "「四、五月份」签约3个", "「当月」出口5亿元", "「上月」为3%", "「本季度」为3%", "「目前」有3家", "「近日」签约3个", "「改革开放以来」增长3倍", "「2010年到目前」增加3家",
      "从「2009年」实施规划至今", "「2022 年6月底」有3家", "「2022 年 5 月 8 日」签约", "「2024 年 1-6 月」签约", "「2020年」、「2021年」分别增长3%和4%",
      "「１至５月」投资12亿元", "「2024年春节假期」接待3万人次",
      "「上午10点」开工",
    ])
  func finds(_ marked: String) throws {
    let (text, ranges) = try unmarked(marked)
    #expect(TimeFinder().expressions(in: text).map { text.folded($0.range) } == ranges.map { text.folded($0) })
  }

  @Test(
    "are not seen in lengths, counts, names and other words",
    arguments: [
      "历时5个月完成", "连续16个月增长", "工期3年", "年产10万吨", "有2000多年历史", "有2000年历史", "5年内建成", "3日内办结", "一日游", "第7代", "实现在线办理",
      "项目前期工作", "世界500强",
      "投资12.5亿元", "三月三歌会", "一季稻", "建成后年产值5亿元", "历时近20天", "相当年份", "以上年收入", "提高到10家", "1.5月均", "增至30家", "五一路", "十五个",
      "工业4.0", "日均3万人次", "100000年",
      "20201年", "电话0799-6321110", "比例为1:10", "月产3万台", "每7日一次", "近2000年历史", "附近日均客流3万人次",
    ])
  func passesBy(_ plain: String) throws {
    let (text, _) = try unmarked(plain)
    #expect(TimeFinder().expressions(in: text).map { text.folded($0.range) } == [])
  }

  @Test("have words that are all read", arguments: ["times", "holidays", "time-frames"])
  func words(_ list: String) {
    let file =
      switch list {
      case "times": lexicon_times()
      case "holidays": lexicon_holidays()
      default: lexicon_time_frames()
      }
    var rows = 0
    WordFile(file).forEachRow { row in
      rows += 1
      let isRead =
        switch list {
        case "times": TimeWord(row) != nil
        case "holidays": TimeWords.holiday(row) != nil
        default: TimeFrames.kind(row) != nil
        }
      #expect(isRead, "\(list).tsv: \(row.text)")
    }
    #expect(rows > 50)
  }
}

/// A text of one paragraph and the ranges that 「 and 」 mark in it.
private func unmarked(_ marked: String) throws -> (Text, [Range<Int>]) {
  var plain = ""
  var ranges: [Range<Int>] = []
  var start: Int?
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "「": start = plain.unicodeScalars.count
    case "」": ranges.append(try #require(start)..<plain.unicodeScalars.count)
    default: plain.unicodeScalars.append(scalar)
    }
  }
  let block = Block(range: 0..<plain.unicodeScalars.count, part: .body)
  return (Text(Document(text: Array(plain.utf8), blocks: [block], title: nil, published: nil, publisher: nil)), ranges)
}
