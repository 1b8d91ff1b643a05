import Testing

@testable import Figures

@Suite("Numerals of quantities")
struct QuantityNumeralTests {
  @Test(
    "Arabic, with separators, points and signs",
    arguments: [
      QuantityCase("外贸额「1,204.6亿元」", "money 120460000000 CNY"),
      QuantityCase("入库税款「2 380万元」", "money 23800000 CNY"),
      QuantityCase("亏损额「-3.7亿元」", "money -370000000 CNY"),
      QuantityCase("增速为「-0.4%」，上年为「.5%」", "percent -0.4 %", "percent 0.5 %"),
      QuantityCase("(YoY+「3.1%」,QoQ「-4.2%」)", "percent 3.1 %", "percent -4.2 %"),
      QuantityCase("人均「4万1560元」", "money 41560 CNY"),
      QuantityCase("总投资「15k」左右，另投资「30w」", "money 15000 CNY about", "money 300000 CNY"),
      QuantityCase("粮食「1.08万亿斤」", "measure 1080000000000 斤"),
      QuantityCase("装机「3.2 千万瓦」，产值「4 百万元」", "measure 32000000 W", "money 4000000 CNY"),
      QuantityCase("月薪「9千-1万2元」，存款「3万5」。", "money 9000~12000 CNY", "money 35000 CNY"),
      QuantityCase("补贴「12K元」，功率「30W」", "money 12000 CNY", "measure 30 W"),
      QuantityCase("细胞数为2.4×10^6个"),
      QuantityCase("最低气温「零下12.5℃」，夜间「零下9度」", "measure -12.5 Cel", "measure -9 Cel"),
    ])
  func arabic(_ example: QuantityCase) { example.check() }

  @Test(
    "Chinese, formal and mixed",
    arguments: [
      QuantityCase("捐款「三百二十六万元」", "money 3260000 CNY"),
      QuantityCase("新植「两千零四十亩」", "measure 2040 mu"),
      QuantityCase("合计「壹佰贰拾叁万元」", "money 1230000 CNY"),
      QuantityCase("产量「十五点三吨」", "measure 15.3 t"),
      QuantityCase("安置「3万5千人」", "count 35000 人"),
      QuantityCase("投入「四百五十余万元」", "money 4500000 CNY over"),
      QuantityCase("惠及「一亿二千万人」", "count 120000000 人"),
      QuantityCase("增长「百分之三点五」", "percent 3.5 %"),
      QuantityCase("外銷「六一八．四億美元」，年減「〇．七％」", "money 61840000000 USD", "percent 0.7 %"),
      QuantityCase(
        "接單「三四〇億至三六〇億美元」，年增「二十一．三％」", "money 34000000000~36000000000 USD", "percent 21.3 %"),
      QuantityCase("三．五大任务；一九八八．五年初"),
      QuantityCase("户均「零点五辆」，增速「负百分之二」", "count 0.5 辆", "percent -2 %"),
      QuantityCase("参加人数「七百零二万人」，总数「三百个」", "count 7020000 人", "count 300 个"),
      QuantityCase("打「八五折」，「75折」优惠，「九折」", "percent 85 %", "percent 75 %", "percent 90 %"),
      QuantityCase("走访「廿六户」，慰问「三百卅二名」老人", "count 26 户", "count 332 名"),
      QuantityCase("种植「一百十二亩」，合计「叁仟万拾陆元」", "measure 112 mu", "money 30000016 CNY"),
      QuantityCase("到场「五百六七人」，净重「二五〇公斤」", "count 560~570 人", "measure 250 kg"),
      QuantityCase("存款「六万三」。", "money 63000 CNY"),
      QuantityCase("产值「一百二十点五亿元」，产量「二十点三六万吨」", "money 12050000000 CNY", "measure 203600 t"),
      QuantityCase(
        "用量是去年的「一又四分之三」，「2又1/5」，减幅「负三分之一」", "fraction 1.75 1", "fraction 2.2 1",
        "fraction -0.333333 1"),
      QuantityCase(
        "管径「3/4英寸」，还剩「三分之二公里」、「1/2kg」，「1/3」升入高中", "measure 0.75 [in_i]", "measure 0.666667 km",
        "measure 0.5 kg", "fraction 0.333333 1"),
      QuantityCase("占「1/4到1/2」，约「四分之一至三分之一」", "fraction 0.25~0.5 1", "fraction 0.25~0.333333 1 about"),
      QuantityCase("由「三分之一」提高到「二分之一」，增速「-百分之三」", "fraction 0.333333 1", "fraction 0.5 1", "percent -3 %"),
      QuantityCase("停工「一两个月」，开了「一个多小时」，一年计划", "duration 1~2 mo", "duration 1 h over"),
      QuantityCase("提高「三成五」，「三成半」企业减产", "percent 35 %", "percent 35 %"),
    ])
  func chinese(_ example: QuantityCase) { example.check() }

  @Test(
    "indefinite",
    arguments: [
      QuantityCase("投入「几十万元」", "money 100000~1000000 CNY"),
      QuantityCase("订单「数十亿元」", "money 1000000000~10000000000 CNY"),
      QuantityCase("来了「七八十人」", "count 70~80 人"),
      QuantityCase("来了「40来个」客商，「60 多 家」企业", "count 40 个 over", "count 60 家 over"),
      QuantityCase("建成「十几座」泵站", "count 10 座 over"),
      QuantityCase("近「百家」媒体", "count 100 家 nearly"),
      QuantityCase("「百余名」学员", "count 100 名 over"),
      QuantityCase("覆盖「20+」城市", "count 20 个 over"),
      QuantityCase("花了「60几万元」，走访「30几户」", "money 600000 CNY over", "count 30 户 over"),
    ])
  func indefinite(_ example: QuantityCase) { example.check() }
}
