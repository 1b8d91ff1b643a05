import Testing

@testable import Figures

@Suite("Roles: passages as the genre writes them")
struct RolesPassagesTests {
  @Test(
    "each quantity of a passage",
    arguments: [
      (
        "房企到位资金「55958亿元」，同比下降「6.6%」，其中国内贷款「7175亿元」，下降「10.5%」；利用外资「13亿元」，下降「73.5%」；自筹资金「16267亿元」，下降「21.6%」；定金及预收款「20166亿元」，增长「4.4%」。",
        [
          "level", "change- yoy", "level", "change- yoy", "level", "change- yoy", "level", "change- yoy", "level",
          "change yoy",
        ]
      ),
      (
        "分品种看，火电同比增长「15.9%」，增速比4月份加快「4.4个百分点」；水电下降「32.9%」，降幅比4月份扩大「7.0个百分点」。",
        ["change yoy", "change mom", "change- yoy", "change mom"]
      ),
      (
        "年末全国人口「141175万人」，比上年末减少「85万人」，全年出生人口「956万人」，出生率为「6.77‰」；自然增长率为「-0.60‰」。",
        ["level", "change- prior", "level", "level", "level"]
      ),
      (
        "全市高新技术企业数量从2018年的「120家」增长到「560家」，增长了「3.7倍」；技术合同成交额由「8亿元」增加至「102亿元」。",
        ["from", "level", "change", "from", "level"]
      ),
      ("恒指收报「19218点」，升「168点」或「0.88%」，成交「1012亿元」。", ["level", "change", "change", "level"]),
      (
        "水质优良断面比例达到「92.3%」，高于年度目标「4.3个百分点」；PM2.5浓度较2015年下降「42.1%」，优良天数增加「63天」。",
        ["level", "gap 年度目标", "change- prior", "change"]
      ),
      ("台積電第二季營收「4808億元」，季減「5.5%」，年減「10%」，毛利率「54.1%」。", ["level", "change- qoq", "change- yoy", "level"]),
      ("台湾5月出口「361.3亿美元」，年减「14.1%」，2022年增长「3%」。", ["level", "change- yoy", "change yoy"]),
      ("三次产业分别拉动经济增长「0.2」、「3.1」和「3.5个百分点」。", ["contribution 经济", "contribution 经济", "contribution 经济"]),
      ("人均纯收入从2015年的「6800元」增加到2020年的「12500元」，年均增长「12.9%」。", ["from", "level", "change"]),
      ("LPR下调「10个基点」至「3.55%」。", ["change-", "level"]),
      ("行政许可事项压减「35%」，申请材料精简「42%」，承诺时限压缩至法定时限的「30%」以内。", ["change-", "change-", "share 法定时限"]),
      (
        "接待游客「1256万人次」，恢复到2019年同期的「98.5%」；实现旅游收入「86亿元」，恢复到2019年的「92%」。",
        ["level", "share 2019年同期", "level", "share 2019年"]
      ),
      ("一般公共预算收入完成「92.5亿元」，为预算的「78.4%」，增长「5.6%」。", ["level", "share 预算", "change"]),
      ("民营企业进出口「86亿元」，增长「12.3%」，占比提升至「61.5%」，拉动外贸整体增长「6.2个百分点」。", ["level", "change", "share", "contribution 外贸"]),
      ("固定资产投资、社会消费品零售总额增速均居全市「首位」。", ["rank 全市"]),
      ("总量和增速分列全省「第3位」和「第2位」。", ["rank 全省", "rank 全省"]),
      ("全国居民人均消费支出中，食品烟酒支出占「31.2%」，居住支出占「23.1%」。", ["share 全国居民人均消费支出", "share 全国居民人均消费支出"]),
      ("煤炭消费比重由「68.5%」下降至「56%」，清洁能源占比由「14.5%」上升到「25.5%」。", ["from", "share", "from", "share"]),
      ("目标任务完成「75%」，快于时序进度「8.3个百分点」。", ["share 目标任务", "gap 时序进度"]),
      ("完成全年投资计划的「62.4%」，超时序进度「12.4个百分点」。", ["share 全年投资计划", "gap 时序进度"]),
      (
        "《意见》明确，对首次升规的企业给予「10万元」奖励，对投资「1亿元」以上的项目按设备投资额的「5%」给予补助，最高不超过「500万元」。",
        ["level", "criterion", "share 设备投资额", "level"]
      ),
      ("《方案》提出，到2025年，全省数字经济规模突破「2万亿元」，占GDP比重达到「45%」。", ["level planned", "share GDP planned"]),
      (
        "去年签约项目「86个」，计划总投资「420亿元」，其中「30亿元」以上项目「3个」，「10亿元」以上项目「12个」。",
        ["level", "level planned", "criterion", "level", "criterion", "level"]
      ),
      (
        "全市有「56个」项目集中开工，总投资「312亿元」，年度计划投资「98亿元」，涉及先进制造「30个」、现代服务「12个」、基础设施「14个」。",
        ["level", "level", "level planned", "level", "level", "level"]
      ),
      (
        "据了解，该高速全长「86公里」，设计时速「120公里」，概算投资「156亿元」，建设工期「4年」，预计2026年建成通车，届时行车时间将由「2小时」缩短至「50分钟」。",
        ["level", "level", "level", "level planned", "from planned", "level planned"]
      ),
      (
        "公司拟投资「8.6亿元」建设年产「5万吨」锂盐项目，建设期「18个月」，预计达产后年均营业收入「25亿元」，年均净利润「3.2亿元」，税后内部收益率「22.5%」，投资回收期「5.3年」。",
        [
          "level planned", "level planned", "level planned", "level planned", "level planned", "level planned",
          "level planned",
        ]
      ),
      ("截至目前，累计完成投资「18亿元」，占总投资的「51%」，预计年底前完工。", ["level", "share 总投资"]),
      (
        "到2025年，全市规上工业总产值突破「3000亿元」，培育百亿级企业「5家」以上，高新技术企业达到「500家」。", ["level planned", "level planned", "level planned"]
      ),
      (
        "一期投资「5亿元」，建设生产线「4条」，已于去年建成投产，年产能「3万吨」；二期计划投资「7亿元」，新上生产线「6条」，建成后总产能将达到「10万吨」。",
        ["level", "level", "level", "level planned", "level", "level planned"]
      ),
    ])
  func passages(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "what clauses hand on, and what they do not",
    arguments: [
      (
        "上半年，全县完成农林牧渔业总产值「28.6亿元」，按可比价计算增长「4.6%」；粮食播种面积「62万亩」，同比增加「0.8万亩」；生猪出栏「32.5万头」，增长「6.3%」，其中能繁母猪存栏「2.8万头」，下降「4.1%」，但仍高于正常保有量「0.3万头」。",
        ["level", "change", "level", "change yoy", "level", "change yoy", "level", "change- yoy", "gap 正常保有量"]
      ),
      ("截至6月末，全市「237家」规上企业中，正增长企业「168家」，增长面「70.9%」，较一季度末扩大「5.2个百分点」。", ["level", "level", "level", "change qoq"]),
      (
        "分行业看，「35个」大类行业中「26个」实现增长，其中增幅超「10%」的有「14个」；电子、化工、建材三大行业分别拉动全市工业增长「2.8」、「1.4」和「0.6个百分点」。",
        ["level", "level", "criterion", "level", "contribution 全市工业", "contribution 全市工业", "contribution 全市工业"]
      ),
      ("用电量在连续「3个月」下降后首次转正，同比增长「1.8%」，增幅环比扩大「4.3个百分点」。", ["level", "change yoy", "change mom"]),
      ("服务业增加值占GDP的比重首次过半，达「51.2%」，对经济增长贡献率超「六成」。", ["share GDP", "contribution 经济"]),
      ("民营经济占比提升「2.1个百分点」，达到「63%」。", ["change", "share"]),
      ("商品住宅均价「8650元/平方米」，环比微涨「0.2%」，同比跌幅收窄至「3.1%」。", ["level", "change mom", "change- yoy"]),
      (
        "全市「1058个」重点项目完成投资「1260亿元」，占年度计划的「58%」，超序时进度「8个百分点」，高于去年同期「3.2个百分点」。",
        ["level", "level", "share 年度计划", "gap 序时进度", "change yoy"]
      ),
      ("引进外资企业「23家」，其中投资超「1000万美元」「5家」，超「5000万美元」「2家」。", ["level", "criterion", "level", "criterion", "level"]),
      ("全港私人住宅落成量「2.1万个」，按年增加「15%」，较预测少「8%」。", ["level", "change yoy", "change- prior"]),
      (
        "我国对RCEP其他成员国进出口「5.11万亿元」，增长「4.2%」，占我国外贸总值的「30.5%」，拉动整体增速「1.3个百分点」。",
        ["level", "change", "share 我国外贸总值", "contribution 整体"]
      ),
      (
        "公司总资产「320.5亿元」，较期初增加「8.3%」；归属于上市公司股东的净资产「150亿元」，较期初增长「5.2%」；加权平均净资产收益率「6.8%」，较上年同期减少「1.2个百分点」。",
        ["level", "change prior", "level", "change prior", "level", "change- yoy"]
      ),
      ("澳門4月入境旅客「227.4萬人次」，按年上升「2.7倍」，恢復至2019年同期「66%」。", ["level", "change yoy", "level"]),
      ("台灣5月CPI年增率「2.02%」，為近「22個月」最低，核心CPI年增「2.57%」。", ["change", "level", "change yoy"]),
      ("增速比上月加快「0.5个百分点」，达到「5.2%」。", ["change mom", "change"]),
      ("失业率与上月持平，为「5.2%」。", ["level"]),
      ("占比进一步提升，达到「63%」。", ["share"]),
      (
        "进口铁矿砂「4.81亿吨」，增加「7.7%」，进口均价每吨「791.5元」，下跌「4.5%」；进口煤「1.82亿吨」，增加「89.6%」，每吨「877元」，下跌「14.9%」。",
        ["level", "change", "level", "change-", "level", "change", "level", "change-"]
      ),
    ])
  func carried(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }

  @Test(
    "prices, services, bodies of people",
    arguments: [
      (
        "記者從市統計局獲悉，上半年全市規上工業增加值同比增長「9.2%」，較1-5月加快「0.4個百分點」，增速分別高於全國、全省「5.4」和「3.1個百分點」，列全省第「三」。",
        ["change yoy", "change mom", "gap 全國", "gap 全省", "level"]
      ),
      ("合作社流转土地「3000亩」，每亩年收益较种植玉米高出「1200元」。", ["level", "gap 种植玉米"]),
      ("亩产量达「1200斤」，比去年多收「150斤」。", ["level", "change yoy"]),
      ("苹果每斤收购价「3.5元」，较去年每斤上涨「0.8元」。", ["level", "change yoy"]),
      ("日产能由「2万只」提升至「5万只」，不良率下降「60%」，用工减少「35%」。", ["from", "level", "change-", "change-"]),
      ("通行时间从「90分钟」缩短为「25分钟」。", ["from", "level"]),
      (
        "12345热线受理诉求「5.6万件」，办结率「99.2%」，满意率「96.8%」，同比分别提高「1.2」和「2.3个百分点」。",
        ["level", "level", "level", "change yoy", "change yoy"]
      ),
      ("登记在册企业「3.6万户」，占市场主体总量的「三成」，较2020年底净增「8000户」，增幅「28.6%」。", ["level", "share 市场主体总量", "change prior", "change"]),
      ("绿色贷款余额「320亿元」，较年初新增「45亿元」，增速「16.4%」，高于各项贷款增速「7.2个百分点」。", ["level", "change prior", "change", "gap 各项贷款增速"]),
      ("研发投入占营收比重超过「5%」的企业有「46家」。", ["criterion", "level"]),
      ("年营业收入「1亿元」以上的企业达「120家」，同比增加「15家」。", ["criterion", "level", "change yoy"]),
      ("公司订单同比增长近「三成」，其中海外订单占「四成」以上。", ["change yoy", "share"]),
      ("前5个月出口额已相当于去年全年的「八成」。", ["share 去年全年"]),
      ("销售额是上年同期的「两倍」多，比疫情前的2019年还高「12%」。", ["change yoy", "change prior"]),
      ("财政收入增速高于GDP增速「3.2个百分点」，税收占比高于全省平均水平「5.1个百分点」。", ["gap GDP增速", "gap 全省平均水平"]),
      ("男性占「51.2%」，女性占「48.8%」，性别比为「105.1」。", ["share", "share", "level"]),
      ("60岁及以上人口占「18.7%」，与2010年相比，比重上升「5.4个百分点」。", ["share", "change prior"]),
    ])
  func others(_ text: String, _ expected: [String]) { #expect(RolesSample(text).readings == expected) }
}
