import Testing

@testable import Figures

@Suite struct QuantityFinderTests {
  @Test(arguments: [
    QuantityCase("一季度新签项目「37个」，总投资「128.6亿元」。", "count 37 个", "money 12860000000 CNY"),
    QuantityCase("协议投资「1.05万亿元」", "money 1050000000000 CNY"),
    QuantityCase("旱改水「4.2万亩」、新建厂房「36万平方米」", "measure 42000 mu", "measure 360000 m2"),
    QuantityCase("货物吞吐量「1,234.5万吨」", "measure 12345000 t"),
    QuantityCase("接待游客「２１．６万人次」", "count 216000 人次"),
    QuantityCase("装机「50万千瓦」，发电「3.2亿千瓦时」", "measure 500000 kW", "measure 320000000 kW.h"),
    QuantityCase("增速较上月回落「1.4个百分点」", "percentage_point 1.4 pp"),
    QuantityCase("合同外资「6800万美元」", "money 68000000 USD"),
    QuantityCase("出生率下降「1.2个千分点」", "percentage_point 1.2 ‰"),
    QuantityCase("孕产妇死亡率为「12.4/10万」", "percent 12.4 /10万"),
    QuantityCase("出口「三千二百台」", "count 3200 台"),
  ])
  func findsNumbersWithUnits(_ example: QuantityCase) { example.check() }

  @Test(arguments: [
    QuantityCase("增长「10%-15%」", "percent 10~15 %"),
    QuantityCase("工期「3至5年」", "duration 3~5 a"),
    QuantityCase("净利分别为「3.5」/「4.2」/「5.1亿元」", "money 350000000 CNY", "money 420000000 CNY", "money 510000000 CNY"),
    QuantityCase("存款减少「20亿元」至「1.3万亿元」", "money 2000000000 CNY", "money 1300000000000 CNY"),
    QuantityCase("售价由「80万元至120万元」，从「3%」到「5%」", "money 800000~1200000 CNY", "percent 3 %", "percent 5 %"),
    QuantityCase("每户补助「2—3万元」", "money 20000~30000 CNY"),
    QuantityCase("奖励「二十五至四十万元」，借款「六百到八百亿元」", "money 250000~400000 CNY", "money 60000000000~80000000000 CNY"),
    QuantityCase("罚款「两到三百万元」，定金「五十万元到两百万元」", "money 2000000~3000000 CNY", "money 500000~2000000 CNY"),
    QuantityCase("月薪「12~18k元」，房租「8k~9k」。", "money 12000~18000 CNY", "money 8000~9000 CNY"),
    QuantityCase("售价在「18万到22万」之间，「3万元--6万元」", "money 180000~220000 CNY", "money 30000~60000 CNY"),
    QuantityCase("气温「零下8到零下2度」，「-5~-1℃」", "measure -8~-2 Cel", "measure -5~-1 Cel"),
    QuantityCase("气温「零下7℃至零上4℃」", "measure -7~4 Cel"),
    QuantityCase("售价「8元至12元/斤」，票價「NT$250至400元」", "money 8~12 CNY/斤", "money 250~400 TWD"),
    QuantityCase("比全省高「2.8」和「1.9个百分点」", "percentage_point 2.8 pp", "percentage_point 1.9 pp"),
    QuantityCase("性别比(以女性为100)为「105.07」，比上年下降「6.8」", "score 105.07 1", "score 6.8 1"),
    QuantityCase("按平均汇率「6.8985」折算", "score 6.8985 1"),
    QuantityCase("分别低「0.1个」和「1.2个百分点」", "percentage_point 0.1 pp", "percentage_point 1.2 pp"),
    QuantityCase("建成「3个」和「2个」园区", "count 3 个", "count 2 个"),
    QuantityCase("签约、开工、投产「41」、「36」和「22个」", "count 41 个", "count 36 个", "count 22 个"),
    QuantityCase("签约「218个」「亿元」以上项目", "count 218 个", "money 100000000 CNY at_least"),
    QuantityCase("分别高「1.7」 、「2.8个百分点」", "percentage_point 1.7 pp", "percentage_point 2.8 pp"),
  ])
  func findsRangesAndLists(_ example: QuantityCase) { example.check() }

  @Test(arguments: [
    QuantityCase("总量超「500亿元」", "money 50000000000 CNY over"),
    QuantityCase("企业「60多家」", "count 60 家 over"),
    QuantityCase("完成「90%」以上", "percent 90 % at_least"),
    QuantityCase(
      "单户≤「60万元」，限额<=「80万元」，注册资本大于或等于「90万元」", "money 600000 CNY at_most",
      "money 800000 CNY at_most", "money 900000 CNY at_least"),
    QuantityCase("差不多「40户」，「70万元」（不含）以上", "count 40 户 about", "money 700000 CNY over"),
    QuantityCase(
      "「6亿元」（含）以上，「7亿元（含）-9亿元」，不超过（含）「40万元」", "money 600000000 CNY at_least",
      "money 700000000~900000000 CNY", "money 400000 CNY at_most"),
    QuantityCase(
      "资产「3亿元」（含「3亿元」）以上，起码要「20人」", "money 300000000 CNY at_least",
      "money 300000000 CNY", "count 20 人 at_least"),
    QuantityCase("约「三成」受访者", "percent 30 % about"),
    QuantityCase("不足「20人」", "count 20 人 under"),
    QuantityCase("收入「翻了一番」还多", "multiple 2 x over"),
    QuantityCase("引进「2000万」以上项目「5个」", "money 20000000 CNY at_least", "count 5 个"),
    QuantityCase("两县分别超过「6亿元」、「9亿元」", "money 600000000 CNY over", "money 900000000 CNY over"),
    QuantityCase("均接近「60%」和「70%」", "percent 60 % nearly", "percent 70 % nearly"),
    QuantityCase("分别约为「6.5」、「8.1亿元」", "money 650000000 CNY about", "money 810000000 CNY about"),
    QuantityCase("合计超过「6亿元」、「9亿元」", "money 600000000 CNY over", "money 900000000 CNY"),
    QuantityCase("人均超过「6吨」、「9吨」", "measure 6 t over", "measure 9 t"),
    QuantityCase("分别新增「30多家」和「40家」", "count 30 家 over", "count 40 家"),
  ])
  func readsBounds(_ example: QuantityCase) { example.check() }

  @Test(arguments: [
    QuantityCase("增速居全市「第3位」", "rank 3 rank"),
    QuantityCase("总量列全省「第一」。", "rank 1 rank"),
    QuantityCase("连续「43个月」保持在全省「首位」，仍保持在「首位」，首位产业", "duration 43 mo", "rank 1 rank", "rank 1 rank"),
    QuantityCase("第三次会议、第5期简报、第十二条规定"),
    QuantityCase("规模「翻两番」，是上年的「2.6倍」", "multiple 4 x", "multiple 2.6 x"),
    QuantityCase("利润「翻倍」，产值「翻了近两番」", "multiple 2 x", "multiple 4 x nearly"),
    QuantityCase("位列「第 6 位」，「第2-4位」，「第1」、「2位」", "rank 6 rank", "rank 2~4 rank", "rank 1 rank", "rank 2 rank"),
    QuantityCase("约占「四分之一」", "fraction 0.25 1 about"),
    QuantityCase("排名「18位」，居全国「7位」。", "rank 18 rank", "rank 7 rank"),
    QuantityCase(
      "分列「二」、「三」、「五位」，列「第4」、「6名」", "rank 2 rank", "rank 3 rank", "rank 5 rank", "rank 4 rank", "rank 6 rank"),
    QuantityCase("列席「18位」代表", "count 18 位"),
    QuantityCase("馆内陈列有第二、第四展室"),
    QuantityCase("制造业PMI为「51.3」", "score 51.3 1"),
  ])
  func readsRanksSharesAndScores(_ example: QuantityCase) { example.check() }

  @Test(arguments: [
    "2021年3月5日09:30发布", "电话0576-88886666", "世界500强企业入驻", "G236国道改建", "统一部署一体化推进",
    "详见http://example.com/a/123%E9%87%91.html", "二〇二二年", "1-5月", "5G基站",
  ])
  func findsNothing(in sentence: String) {
    #expect(QuantityCase.found(in: sentence).quantities.map(QuantityCase.description) == [])
  }
}
