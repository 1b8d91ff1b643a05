import Testing

@testable import Figures

@Suite("Passages: what a figure has from words far from it")
struct PassageTests {
  /// Paragraphs a line, of which the first is the headline where it begins with `* ` and one that begins with `# ` a
  /// heading; for each figure its role, basis, reference and indicator.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var figures: [String]
    var testDescription: String { text }

    init(_ text: String, _ figures: String...) {
      self.text = text
      self.figures = figures
    }
  }

  private static let extractor = Extractor()

  @Test(
    "read as the genre writes them",
    arguments: [
      Case(
        "上半年,全县工业投资同比增长8%。\n旅游收入12亿元,增长5.5%。\n五年来,全县茶园面积增长60%。",
        "8% change yoy 工业投资", "12亿元 level 旅游收入", "5.5% change yoy 旅游收入", "60% change 茶园面积"),
      Case(
        "5月,全县用电量环比增长3%。\n工业用电量增长4%。", "3% change mom 用电量", "4% change 工业用电量"),
      Case(
        "一季度,全县投资同比增长8%,增速较上月加快0.6个百分点,六县市排名第三。", "8% change yoy 投资", "0.6个百分点 change mom 投资",
        "第三 rank 六县市 投资"),
      Case(
        "2019年,全县粮食播种面积164千公顷,比2018年减少2千公顷(3万亩),下降0.6%。", "164千公顷 level 粮食播种面积",
        "2千公顷 change yoy 粮食播种面积", "3万亩 change yoy 粮食播种面积", "0.6% change yoy 粮食播种面积"),
      Case("2023年9月,从环比看,4个城市住宅价格上涨0.2%。", "4个 level 城市", "0.2% change mom 住宅价格"),
      Case(
        "1-10月,全市国有企业营业总收入60亿元,其中中央企业33亿元,增长8%。", "60亿元 level 国有企业营业总收入", "33亿元 level 中央企业营业总收入",
        "8% change yoy 中央企业营业总收入"),
      Case(
        "1-5月,船舶修造业“马力全开”,实现增加值6.8亿元,同比增长39%。食品业回暖。实现产值3亿元。", "6.8亿元 level 船舶修造业增加值",
        "39% change yoy 船舶修造业增加值", "3亿元 level 产值"),
      Case(
        "9月末,各项贷款余额24亿元,同比增长5%,较年初新增10亿元,增速高于同期各项存款增速2个百分点。", "24亿元 level 各项贷款余额",
        "5% change yoy 各项贷款余额", "10亿元 change prior 各项贷款余额", "2个百分点 gap 同期各项存款增速 各项贷款余额"),
      Case(
        "2022年,与2010年相比,城镇人口增加23万人,乡村人口减少16万人,比重上升14个百分点。", "23万人 change prior 城镇人口",
        "16万人 change prior 乡村人口", "14个百分点 change prior 乡村人口"),
      Case("2022年,工业对全市GDP贡献率突破72%。", "72% contribution 全市GDP 工业"),
      Case("2022年,产值呈增长势头的企业占规上工业企业75.8%。", "75.8% share 规上工业企业 企业"),
      Case("二季度,公司营业收入环比增长6.5%。", "6.5% change qoq 营业收入"),
      Case("6月,公司营业收入环比增长6.5%。", "6.5% change mom 营业收入"),
      Case("上半年,全市外贸进出口增长9%,较一季度提高2个百分点。", "9% change yoy 外贸进出口", "2个百分点 change prior 外贸进出口"),
      Case(
        "2022年末,全县总人口(包括2个镇的居民,不包括外来人口)36万人,比上年增加1万人。", "2个 level 镇的居民", "36万人 level 总人口",
        "1万人 change yoy 总人口"),
      Case(
        "2022年,全县60岁及以上人口12万人,占总人口的20%。", "60岁 criterion 人口", "12万人 level 60岁及以上人口",
        "20% share 总人口 60岁及以上人口"),
      Case(
        "2022年,全县农村居民人均收入12000元,增长(除特别说明外,均为同比增长)5%,全市6%。", "12000元 level 农村居民人均收入",
        "5% change yoy 农村居民人均收入", "6% level 农村居民人均收入"),
      Case(
        "一季度,全县居民收入4200元,同比增长7%(全省6.1%、全市6.6%)。", "4200元 level 居民收入", "7% change yoy 居民收入",
        "6.1% change yoy 居民收入", "6.6% change yoy 居民收入"),
      Case(
        "2022年,财政收入92亿元,增收3亿元,其中税务部门完成70亿元。", "92亿元 level 财政收入", "3亿元 change 财政收入", "70亿元 level 财政收入"),
      Case(
        "9月末,存款余额50亿元,同比增长8%,增速分别比上月末和上年同期低0.2个和1个百分点。", "50亿元 level 存款余额", "8% change yoy 存款余额",
        "0.2个 change mom 存款余额", "1个百分点 change yoy 存款余额"),
      Case(
        "# 一、2022年预算执行情况\n全市公共预算收入285亿元,增长9%。加上中央补助46亿元、债务还本支出6亿元。", "285亿元 level 公共预算收入",
        "9% change yoy 公共预算收入", "46亿元 level 中央补助", "6亿元 level 债务还本支出"),
      Case("2022年6月,茶叶产量3万吨,增长9%。\n2021-2022年,茶叶产量增长9%。", "3万吨 level 茶叶产量", "9% change 茶叶产量", "9% change 茶叶产量"),
      Case("2022年,茶叶产量年均增长9%。", "9% change 茶叶产量"),
      Case(
        "2022年三次产业比为1:2:3,与上年比,第一产业占比上升2个百分点,第二产业占比回落1个百分点。", "2个百分点 change yoy 第一产业",
        "1个百分点 change yoy 第二产业"),
      Case(
        "1-8月,高技术制造业完成投资24亿元,远高于全部投资及工业投资增幅,占工业投资比重为17%。", "24亿元 level 高技术制造业完成投资",
        "17% share 工业投资 高技术制造业完成投资"),
      Case(
        "2022年,三项社会保险(不含居民养老保险)基金收入合计28亿元。年末社会保险基金累计结存8亿元。", "三项 level 社会保险", "28亿元 level 社会保险基金收入",
        "8亿元 level 社会保险基金累计结存"),
      Case("去年共有18万人报名参加养老保险,全市有2万人享受失业补贴。", "18万人 level 养老保险", "2万人 level 失业补贴"),
      Case(
        "上半年,充电桩、机器人产量分别增长2.3倍和10.9%,计算机及办公设备制造业、仪器和仪表制造业分别增长4%和1%。", "2.3倍 change yoy 充电桩产量",
        "10.9% change yoy 机器人产量", "4% change yoy 计算机及办公设备制造业", "1% change yoy 仪器和仪表制造业"),
      Case(
        "2022年,医院次均住院费用1315元,按当年价格比上年下降5%。病床使用率79%,其中公立医院86%。", "1315元 level 医院次均住院费用",
        "5% change yoy 医院次均住院费用", "79% level 病床使用率", "86% level 公立医院病床使用率"),
      Case("重点扶持了新材料等20余个技改提升项目。", "20余个 level 技改提升项目"),
      Case(
        "2022年,水资源总量24亿立方米,比上年少8亿立方米,少13.1%。用水总量3亿立方米,较上年减少1亿立方米,减3.5%。", "24亿立方米 level 水资源总量",
        "8亿立方米 change yoy 水资源总量", "13.1% change yoy 水资源总量", "3亿立方米 level 用水总量", "1亿立方米 change yoy 用水总量",
        "3.5% change yoy 用水总量"),
      Case(
        "2022年,重点项目76个(新建48项,续建28项),完成投资12亿元。", "76个 level 重点项目", "48项 level 新建重点项目", "28项 level 续建重点项目",
        "12亿元 level 完成投资"),
      Case("项目建设周期24个月。从签约到开工仅用45天。", "24个月 level 建设周期", "45天 level 从签约到开工"),
      Case(
        "2016年至2018年,分别完成生产总值23亿元、31亿元、36亿元;分别完成工业投入7亿元、9亿元、10亿元。", "23亿元 level 生产总值", "31亿元 level 生产总值",
        "36亿元 level 生产总值", "7亿元 level 工业投入", "9亿元 level 工业投入", "10亿元 level 工业投入"),
      Case(
        "1-10月,到位资金12亿元,完成州政府下达任务数13亿元的90.8%。", "12亿元 level 到位资金", "13亿元 level 到位资金",
        "90.8% share 任务数13亿元 到位资金"),
      Case(
        "2022年,居民消费价格上涨0.9%,其中食品价格上涨3%。工业产值占开发区总量的9%。", "0.9% change yoy 居民消费价格", "3% change yoy 食品价格",
        "9% share 开发区总量 工业产值"),
      Case("签订2艘5万吨级散货船建造合同。", "2艘 level 散货船建造合同", "5万吨级 level 散货船建造合同"),
      Case(
        "上半年,客运量和旅客周转量分别完成2亿人次和74亿人公里,比上年分别增长6%和下降3.8%。", "2亿人次 level 客运量", "74亿人公里 level 旅客周转量",
        "6% change yoy 客运量", "3.8% change yoy 旅客周转量"),
      Case(
        "上半年,PM2.5平均浓度最低的3个城市依次是甲、乙和丙,分别为47、55和56微克/立方米。", "3个 level 城市", "47 level PM2.5平均浓度", "55 level PM2.5平均浓度",
        "56微克/立方米 level PM2.5平均浓度"),
      Case(
        "年度投资计划647亿元,完成投资62亿元,占年度投资计划的97%。计划开工项目25项(其中1-6月计划新开工22项)。", "647亿元 level 年度投资计划",
        "62亿元 level 完成投资", "97% share 年度投资计划 完成投资", "25项 level 开工项目", "22项 level 新开工项目"),
      Case(
        "上半年,信息和软件服务业、制造业、零售业等重点行业到位资金分别增长56%、33%和18%。", "56% change yoy 信息和软件服务业到位资金",
        "33% change yoy 制造业到位资金", "18% change yoy 零售业到位资金"),
      Case(
        "上半年,甲业、乙业、丙业增加值分别增长9%、10%、8%,增速分别较去年全年提高5.7个、6.1个、1.2个百分点。", "9% change yoy 甲业增加值",
        "10% change yoy 乙业增加值", "8% change yoy 丙业增加值", "5.7个 change prior 甲业增加值", "6.1个 change prior 乙业增加值",
        "1.2个百分点 change prior 丙业增加值"),
      Case("一季度,工业增加值负增长7%。新区可比增长为5%。", "7% change yoy 工业增加值", "5% change yoy 工业增加值"),
      Case(
        "按常住人口计算的人均GDP达10万元,按现行汇率折算达1万美元。财政收入跃上新台阶,达24亿元。", "10万元 level 人均GDP", "1万美元 level 人均GDP",
        "24亿元 level 财政收入"),
      Case(
        "种植蔬菜30万亩、烤烟7万亩,存栏生猪26万头、牛13万头,户均年增收6000元。", "30万亩 level 种植蔬菜", "7万亩 level 种植烤烟", "26万头 level 存栏生猪",
        "13万头 level 存栏牛", "6000元 change 户均年增收"),
      Case(
        "一季度,电子业增加值增长10%,增速分别比同期工业、高技术制造业高4个和1个百分点,新设企业增长9%,超过企业平均增幅2个百分点。", "10% change yoy 电子业增加值",
        "4个 gap 同期工业 电子业增加值", "1个百分点 gap 高技术制造业 电子业增加值", "9% change yoy 新设企业", "2个百分点 gap 企业平均增幅 新设企业"),
      Case("一季度,机电产品、农产品出口较好,分别增长8%和9%。", "8% change yoy 机电产品出口", "9% change yoy 农产品出口"),
      Case("采购活动86次,其中竞争性谈判23次、询价21次。", "86次 level 采购活动", "23次 level 竞争性谈判", "21次 level 询价"),
      Case("商品房销售面积59万平方米,销售额84亿元。", "59万平方米 level 商品房销售面积", "84亿元 level 商品房销售额"),
      Case(
        "2023年7月,从环比看,菜价由上月下降2%转为上涨3%。粮价上涨1%。", "2% from mom 菜价", "3% change mom 菜价", "1% change mom 粮价"),
    ] as [Case])
  func passages(_ example: Case) {
    var scalars = 0
    var blocks: [Block] = []
    for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.unicodeScalars.count
      blocks.append(
        Block(
          range: scalars..<scalars + count, part: line.hasPrefix("* ") ? .headline : .body,
          isHeading: line.hasPrefix("# ")))
      scalars += count + 1
    }
    let document = Document(
      text: Array(example.text.utf8), blocks: blocks, title: nil, published: Day(2023, 10, 20), publisher: nil)
    let text = Text(document)
    let found = Self.extractor.figures(in: document).map { figure in
      [text.string(figure.range), figure.role.rawValue, figure.basis?.rawValue, figure.reference, figure.indicator]
        .compactMap { $0 }.joined(separator: " ")
    }
    #expect(found == example.figures)
  }
}
