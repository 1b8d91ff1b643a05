import Testing

@testable import Figures

@Suite("Units of quantities")
struct QuantityUnitTests {
  @Test(
    "money in its positions",
    arguments: [
      QuantityCase("注册资本人民币「800万元」", "money 8000000 CNY"),
      QuantityCase("收购价「US$1.5亿」，折合「￥300」", "money 150000000 USD", "money 300 CNY"),
      QuantityCase("发债「25亿港元」、「3亿欧元」和「500亿日元」", "money 2500000000 HKD", "money 300000000 EUR", "money 50000000000 JPY"),
      QuantityCase("找回「12元3角5分」", "money 12.35 CNY"),
      QuantityCase("单价「6块5」，售价「十三块八」，运费「7毛5」。", "money 6.5 CNY", "money 13.8 CNY", "money 0.75 CNY"),
      QuantityCase("票价「2英镑60便士」，门票「十五块八」和「九块五」", "money 2.6 GBP", "money 15.8 CNY", "money 9.5 CNY"),
      QuantityCase("巨石重达「一吨」，「1吨」货，一吨货", "measure 1 t", "measure 1 t"),
      QuantityCase("找零「8元零3分」，实收「贰佰元零柒分」", "money 8.03 CNY", "money 200.07 CNY"),
      QuantityCase("花费「3美元40美分」，「7欧元」「20美分」", "money 3.4 USD", "money 7 EUR", "money 0.2 USD"),
      QuantityCase(
        "售价「$15-40」，票价「¥60-¥90」，房價「HK$700-HK$900」，門票「£8至12」", "money 15~40 USD", "money 60~90 CNY", "money 700~900 HKD",
        "money 8~12 GBP"),
      QuantityCase(
        "貸款「460萬多米尼加披索」，援助「900万几内亚法郎」", "money 4600000 DOP", "money 9000000 GNF"),
      QuantityCase("订单「70万纳米比亚元」，出资「8万所罗门群岛元」", "money 700000 NAD", "money 80000 SBD"),
      QuantityCase("营业额「22,567百万元」", "money 22567000000 CNY"),
      QuantityCase("香港今年首季盈餘「150億元」", "money 15000000000 HKD"),
      QuantityCase("主計總處表示，台灣消費支出「2.1兆元」", "money 2100000000000 TWD"),
      // What a mainland article tells of others is in its own 元.
      QuantityCase("海川药业港股上市，港交所公告净利「1.2亿元」", "money 120000000 CNY"),
      QuantityCase("台湾展商参加云溪台博会，台湾水果成交「800万元」", "money 8000000 CNY"),
      QuantityCase("本港首季盈余「150亿元」", "money 15000000000 HKD"),
      QuantityCase("斥资「8000万」扩建厂房", "money 80000000 CNY"),
      QuantityCase("财政收入跨过「40亿」台阶，产值冲上百亿大关", "money 4000000000 CNY over"),
      QuantityCase("计划投资「60亿元」，完成全年「80亿」招商任务", "money 6000000000 CNY", "money 8000000000 CNY"),
      QuantityCase("年产值超「12个亿」，投入「3个多亿」", "money 1200000000 CNY over", "money 300000000 CNY over"),
      QuantityCase("营业收入（万元）「9,321.5」，毛利率（%）「31.2」", "money 93215000 CNY", "percent 31.2 %"),
      QuantityCase("户均人口（人/户）「2.9」，均价（元/公斤）「8.4」", "count 2.9 人/户", "money 8.4 CNY/kg"),
      QuantityCase("上半年净利润「3.6亿」，同比增长「5%」", "money 360000000 CNY", "percent 5 %"),
      QuantityCase("划出「三块」地，省下「五块钱」，月月挣「4000多块」", "count 3 块", "money 5 CNY", "money 4000 CNY over"),
    ])
  func money(_ example: QuantityCase) { example.check() }

  @Test(
    "rates",
    arguments: [
      QuantityCase("均价「1.2万元/平方米」", "money 12000 CNY/m2"),
      QuantityCase("每公斤「8.6元」，每亩补贴「120元」", "money 8.6 CNY/kg", "money 120 CNY/mu"),
      QuantityCase("每吨分别下调「95元」和「90元」", "money 95 CNY/t", "money 90 CNY/t"),
      QuantityCase("每亩「80元」，合计「90元」；「70元」、「60元」", "money 80 CNY/mu", "money 90 CNY", "money 70 CNY", "money 60 CNY"),
      QuantityCase("月租每平方米每月「45元」", "money 45 CNY/m2/mo"),
      QuantityCase("低保每人每年「5600元」", "money 5600 CNY/人/a"),
      QuantityCase("每秒「3.6亿笔」", "count 360000000 笔/s"),
      QuantityCase("能耗「0.52吨标准煤/万元」", "measure 0.52 tce/万元"),
      QuantityCase("设计时速「300公里」", "measure 300 km/h"),
      QuantityCase("每年新增「5家」", "count 5 家"),
      QuantityCase("风速「32.6m/s」，排放「800m³/d」", "measure 32.6 m/s", "measure 800 m3/d"),
      QuantityCase("油耗「7.2L/100km」，每500克「6元」", "measure 7.2 L/100km", "money 6 CNY/500g"),
    ])
  func rates(_ example: QuantityCase) { example.check() }

  @Test(
    "measures, lengths of time and scores",
    arguments: [
      QuantityCase("变电容量「120万千伏安」，线路「35千伏」", "measure 1200000 kV.A", "measure 35 kV"),
      QuantityCase("用电量「8.6亿度」", "measure 860000000 kW.h"),
      QuantityCase("集装箱「36万标箱」", "count 360000 TEU"),
      QuantityCase("年产「20万台(套)」设备", "count 200000 台(套)"),
      QuantityCase("历时「两年半」，近「三个多月」停工", "duration 2.5 a", "duration 3 mo nearly"),
      QuantityCase("压缩至「3.5个工作日」", "duration 3.5 d"),
      QuantityCase("平均住院日降至「7.4日」", "duration 7.4 d"),
      QuantityCase("储能规模「50MW」/「100MWh」", "measure 50 MW", "measure 100 MW.h"),
      QuantityCase("满意度得分「93.6分」", "score 93.6 分"),
      QuantityCase("城乡收入比由「2.51」缩小到「2.43」", "score 2.51 1", "score 2.43 1"),
      QuantityCase("性别比（以女性为100）为「103.6」，比上年下降「0.4」。", "score 103.6 1", "score 0.4 1"),
      QuantityCase("性别比由上次普查的「104.9」下降为「103.6」", "score 104.9 1", "score 103.6 1"),
      QuantityCase("容积率≤「1.8」，扭矩「320N·m」", "score 1.8 1 at_most", "measure 320 N.m"),
      QuantityCase("电价「0.58元/度」，连续「6日」下调", "money 0.58 CNY/kW.h", "duration 6 d"),
      QuantityCase("上证指数收于「3120.5点」", "score 3120.5 点"),
      QuantityCase("恒生指数低开。午后回升，报「18102点」，跌「96点」", "score 18102 点", "score 96 点"),
      QuantityCase("每生产1吨水泥耗电「85千瓦时」", "measure 85 kW.h"),
      QuantityCase("卡车载重「三吨半」，「三吨」半导体材料", "measure 3.5 t", "measure 3 t"),
      QuantityCase("平均气温「26度」，华氏「80度」，用电「9万度」", "measure 26 Cel", "measure 80 [degF]", "measure 90000 kW.h"),
      QuantityCase("签约后「60日」内付清", "duration 60 d"),
      QuantityCase("航速「16节」，货车「16节」", "measure 16 [kn_i]", "count 16 节"),
      QuantityCase("每小时 「80 公里」，时延「8ms」", "measure 80 km/h", "duration 8 ms"),
      QuantityCase("啤酒产量「41万千升」，客流由3千升至5千", "measure 410000 kL"),
      QuantityCase("线宽「28奈米」，大雨「90公釐」，血压「120毫米汞柱」", "measure 28 nm", "measure 90 mm", "measure 120 mm[Hg]"),
      QuantityCase("产量是原来的「三倍半」", "multiple 3.5 x"),
      QuantityCase("鱼重「4斤半」，近「半吨」沙，半吨重；「9米」半径", "measure 4.5 斤", "measure 0.5 t nearly", "measure 9 m"),
      QuantityCase("摄像头「500万像素」", "count 5000000 像素"),
      QuantityCase("出生率「6.2‰」，下调「10个基点」", "percent 6.2 ‰", "percentage_point 10 bp"),
      QuantityCase("提高「1.4 个 百分点」", "percentage_point 1.4 pp"),
      QuantityCase("提高「3个多百分点」", "percentage_point 3 pp over"),
    ])
  func measures(_ example: QuantityCase) { example.check() }

  @Test(
    "quantities in two units are one, in the smaller",
    arguments: [
      QuantityCase("环湖骑行「4小时15分钟」", "duration 255 min"),
      QuantityCase("班列全程压缩到「2小时40分」以内", "duration 160 min at_most"),
      QuantityCase("每炉用时「3分45秒」，总耗时「1小时零5分10秒」", "duration 225 s", "duration 3910 s"),
      QuantityCase("建设期「1年9个月」，近「两年零三个月」", "duration 21 mo", "duration 27 mo nearly"),
      QuantityCase("工期「5年半」，航程「2天6小时」", "duration 5.5 a", "duration 54 h"),
      QuantityCase("工期「2年」，试运行「6个月」", "duration 2 a", "duration 6 mo"),
      QuantityCase("最快「3小时」、最慢「80分钟」", "duration 3 h", "duration 80 min"),
      QuantityCase("历时「3个多小时」，又等了「20分钟」", "duration 3 h over", "duration 20 min"),
      QuantityCase("得分「3分」，用时「30秒」", "score 3 分", "duration 30 s"),
      QuantityCase("渠长「4公里300米」，鲜鱼重「6斤3两」", "measure 4300 m", "measure 63 两"),
      QuantityCase("产蜜「2吨400公斤」，身高「5英尺9英寸」", "measure 2400 kg", "measure 69 [in_i]"),
      QuantityCase("运煤「3吨」、「500公斤」", "measure 3 t", "measure 500 kg"),
      QuantityCase("以「10秒24」夺冠，跳出「7米95」", "duration 10.24 s", "measure 7.95 m"),
      QuantityCase("全程「1小时06分08秒」，往返「5米」「10次」", "duration 3968 s", "measure 5 m", "count 10 次"),
    ])
  func compounds(_ example: QuantityCase) { example.check() }

  @Test(
    "measure words that look like another word with what they count",
    arguments: [
      QuantityCase("引进「25家」电子企业、「8家」用人单位、「6家」长期供应商", "count 25 家", "count 8 家", "count 6 家"),
      QuantityCase("2021家电展、2022家居节"),
      QuantityCase("组建「6支」队伍，「4支」队员老龄化", "count 6 支", "count 4 支"),
      QuantityCase("备好「90套」房源，消化「3000吨」钢材", "count 90 套", "measure 3000 t"),
      QuantityCase("建成学校「40所」以上，「12人」工作专班", "count 40 所 at_least", "count 12 人"),
      QuantityCase("「200人」年均增收「1万元」，「9人」均为博士", "count 200 人", "money 10000 CNY", "count 9 人"),
      QuantityCase("「5位」数学家", "count 5 位"),
      QuantityCase("目前「15家」达产，龙头「4家」，会后「9名」客商签约", "count 15 家", "count 4 家", "count 9 名"),
      QuantityCase("提前「12天」通车，IPO「8家」，表2列出「6项」", "duration 12 d", "count 8 家", "count 6 项"),
    ])
  func lookalikes(_ example: QuantityCase) { example.check() }

  @Test(
    "nouns without a measure word",
    arguments: [
      QuantityCase("带动「2.6万」农户", "count 26000 户"),
      QuantityCase("「300余」企业参会", "count 300 家 over"),
      QuantityCase("注册用户突破「3000万」。", "count 30000000 户 over"),
      QuantityCase("参保人数增至「42万」。", "count 420000 人"),
      QuantityCase("现有职工「700余」，人口「38万」。", "count 700 人 over", "count 380000 人"),
      QuantityCase("免费体检「4.2万」符合条件的居民", "count 42000 人"),
    ])
  func nouns(_ example: QuantityCase) { example.check() }
}
