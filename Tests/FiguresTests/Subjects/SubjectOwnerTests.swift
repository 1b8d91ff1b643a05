import Testing

@testable import Figures

/// An article in small: each figure in brackets, with whose it is in braces behind it; `{}` for nobody's.
struct OwnedArticle: Sendable, CustomTestStringConvertible {
  var title: String?
  var publisher: String?
  var text: String

  init(_ title: String?, _ publisher: String?, _ text: String) {
    self.title = title
    self.publisher = publisher
    self.text = text
  }

  var testDescription: String { String(text.prefix(30)) }

  /// The text without its marks, and the expected owner of each figure by where the figure begins.
  func read() -> (plain: String, owners: [(start: Int, text: String, owner: String)]) {
    var plain = ""
    var owners: [(start: Int, text: String, owner: String)] = []
    var count = 0
    var figure = ""
    var owner: String?
    var start: Int?
    for character in text {
      switch character {
      case "「":
        start = count
        figure = ""
      case "」": break
      case "{": owner = ""
      case "}":
        owners.append((start ?? -1, figure, owner ?? ""))
        owner = nil
        start = nil
      default:
        if owner != nil {
          owner?.append(character)
        } else {
          if start != nil { figure.append(character) }
          plain.append(character)
          count += character.unicodeScalars.count
        }
      }
    }
    return (plain, owners)
  }
}

@Suite("Whose a figure is")
struct SubjectOwnerTests {
  static let extractor = Extractor()

  static let articles: [OwnedArticle] = [
    // The headline's or the paper's place, and the words that stand for it.
    OwnedArticle(
      "一季度信阳外贸进出口增长12.4%", "信阳日报",
      "一季度,全市外贸进出口总值「23.6亿元」{信阳},同比增长「12.4%」{信阳},增速高于全省「3.2个百分点」{信阳},居全省「第4位」{信阳}。其中,出口「19亿元」{信阳},增长「15%」{信阳}。"),
    OwnedArticle(
      nil, "曲靖日报", "今年以来,我市新开工项目「126个」{曲靖市},完成投资「210亿元」{曲靖市},占全省的「8.3%」{曲靖市}。"),
    OwnedArticle(
      "榆林市前三季度经济运行情况", nil,
      "据市统计局统一核算,前三季度榆林市实现生产总值「5210亿元」{榆林市},同比增长「4.8%」{榆林市}。分产业看,第一产业增加值「180亿元」{榆林市},增长「3.9%」{榆林市}。\n规模以上工业增加值增长「5.6%」{榆林市},高于全国「1.6个百分点」{榆林市}。"
    ),
    OwnedArticle(
      "甘肃:上半年工业经济稳中向好", nil,
      "上半年,全省规上工业增加值同比增长「6.7%」{甘肃},比全国平均水平高「2.9个百分点」{甘肃}。酒泉市增长「11.2%」{酒泉市},金昌市增长「14.5%」{金昌市}。全省工业用电量「620亿千瓦时」{甘肃}。"),
    OwnedArticle(
      "1—7月宁夏固定资产投资增长9%", nil,
      "1—7月,全区固定资产投资同比增长「9%」{宁夏}。从地市看,银川市增长「7.1%」{银川市};石嘴山市增长「10.3%」{石嘴山市};吴忠市增长「12%」{吴忠市}。"),
    OwnedArticle(
      "瓮安县上半年招商引资到位资金超60亿元", nil,
      "上半年,瓮安新引进项目「45个」{瓮安县},到位资金「62.3亿元」{瓮安县},完成州下达任务的「61%」{瓮安县}。全县规上工业企业达「132家」{瓮安县}。"),
    OwnedArticle(
      "阿拉善左旗:牧区增收", nil, "去年全旗农牧民人均可支配收入「27800元」{阿拉善左旗},增长「6.5%」{阿拉善左旗}。"),
    OwnedArticle(
      "凉山州2022年脱贫成果巩固", nil, "2022年,全州脱贫人口人均纯收入「12316元」{凉山州},增长「14.1%」{凉山州}。西昌市完成地区生产总值「630亿元」{西昌市}。"),
    OwnedArticle(
      "全年粮食总产再创新高", "通辽日报", "本报讯 记者从市农牧局获悉,今年全市粮食总产量达「190亿斤」{通辽市},占全区的「四分之一」{通辽市}。"),
    OwnedArticle(
      nil, nil,
      "本报保定3月5日电(记者 李明)今年前两个月,保定市实际利用外资「1.2亿美元」{保定市},同比增长「33%」{保定市}。全市新设外资企业「16家」{保定市}。"),
    OwnedArticle(
      "渝北区一季度经济运行", nil, "一季度,渝北区实现地区生产总值「560亿元」{渝北区},占全市的「8%」{渝北区}。全区限额以上企业「1260家」{渝北区}。"),
    OwnedArticle(
      "长春新区:项目建设提速", nil, "今年,该区计划实施亿元以上项目「170个」{长春新区},总投资「2600亿元」{长春新区}。目前,新区已开工项目「98个」{长春新区},居全市「首位」{长春新区}。"),
    OwnedArticle(
      "昆山开发区外资逆势增长", "昆山日报", "1至10月,昆山开发区新批外资项目「86个」{昆山开发区},实际使用外资「5.1亿美元」{昆山开发区}。该区集聚了「2700多家」{昆山开发区}外资企业。"),
    OwnedArticle(
      "赣州经开区首季工业开门红", nil, "一季度,全区规上工业营业收入「310亿元」{赣州经开区},占全市的「18%」{赣州经开区}。经开区今年安排重大项目「120个」{赣州经开区}。"),
    // Several places, each its own.
    OwnedArticle(
      "各地扩大有效投资", nil,
      "济南一季度集中开工项目「315个」{济南},总投资「1800亿元」{济南};青岛新签约项目「92个」{青岛},总投资「760亿元」{青岛};烟台开工「87个」{烟台}重大项目。"),
    OwnedArticle(
      "中部六省外贸", nil, "出口增速居前的有:安徽(「21.3%」{安徽})、湖南(「18.6%」{湖南})、河南(「9.5%」{河南})。"),
    OwnedArticle(
      nil, nil,
      "湖北省发展改革委近日发布重点项目清单,共「620个」{湖北省}项目。\n陕西省今年安排省级重点项目「640个」{陕西省},年度投资「4800亿元」{陕西省}。\n辽宁将实施亿元以上项目「1万个」{辽宁}以上。"),
    OwnedArticle(
      "广东外贸", nil,
      "前11个月,广东进出口「7.6万亿元」{广东},增长「3%」{广东}。同期,全国进出口增长「8.6%」{全国}。民营企业进出口「4.3万亿元」{广东}。"),
    OwnedArticle(
      "四川前10月进出口", nil,
      "前10个月,四川对东盟进出口「1700亿元」{四川},增长「12%」{四川};对美国进出口「1500亿元」{四川},下降「3.1%」{四川};与“一带一路”沿线国家贸易额「2400亿元」{四川}。"),
    OwnedArticle(
      "浙江引进央企", nil, "上半年,浙江引进来自北京的项目「37个」{浙江},与上海签约「12项」{浙江}合作。"),
    OwnedArticle(
      "山东:消费市场回暖", nil, "与江苏、浙江相比,山东社会消费品零售总额增速分别高「0.5个百分点」{山东}和「0.8个百分点」{山东}。"),
    OwnedArticle(
      "安庆经济", nil, "安庆市工业投资增长「22%」{安庆市},增幅位居全省「第3」{安庆市},超过芜湖「1.1个百分点」{安庆市}。"),
    OwnedArticle(
      "湖南省财政收入", nil, "上半年,在长沙、株洲、湘潭带动下,全省地方一般公共预算收入「1700亿元」{湖南省},增长「5%」{湖南省}。"),
    OwnedArticle(
      "河南前三季度居民收入", nil, "分城市看,郑州居民人均可支配收入「31200元」{郑州},洛阳「24100元」{洛阳}。"),
    // The nation.
    OwnedArticle(
      "11月份规模以上工业增加值增长3.8%", "国家统计局", "11月份,规模以上工业增加值同比实际增长「3.8%」{中国}。分地区看,东部地区增加值同比增长「3.9%」{东部地区},中部地区增长「5.2%」{中部地区}。"),
    OwnedArticle(
      "全国快递业务量突破千亿件", "国家邮政局", "截至12月1日,全国快递业务量突破「1000亿件」{全国}。预计全年业务收入「1.1万亿元」{全国}。"),
    OwnedArticle(
      "我国新能源汽车产销两旺", nil, "据中国汽车工业协会统计,前8月我国新能源汽车销量「386万辆」{中国},同比增长「1.1倍」{中国},市场占有率「22.9%」{中国}。"),
    OwnedArticle(
      nil, "新华社", "国家统计局15日发布数据,1至4月份全国房地产开发投资「39154亿元」{全国},同比下降「2.7%」{全国}。商品房销售面积「39768万平方米」{全国}。"),
    OwnedArticle(
      "前三季度进出口", nil,
      "海关总署发布数据显示,前三季度我国进出口总值「31.1万亿元」{中国},增长「9.9%」{中国}。其中,对东盟进出口「4.7万亿元」{中国},增长「15.2%」{中国}。东盟为我国第一大贸易伙伴。"),
    // Companies.
    OwnedArticle(
      "远山股份发布半年报", nil,
      "远山新材料股份有限公司(以下简称“远山股份”)30日发布半年报。上半年,公司实现营业收入「32.6亿元」{远山新材料股份有限公司},同比增长「18%」{远山新材料股份有限公司};净利润「4.1亿元」{远山新材料股份有限公司}。"
    ),
    OwnedArticle(
      "宁德时代一季度净利润", nil, "宁德时代一季度实现营收「890亿元」{宁德时代},同比增长「82.9%」{宁德时代}。公司研发投入「46亿元」{宁德时代}。"),
    OwnedArticle(
      "贵州茅台三季报", nil, "前三季度,公司茅台酒收入「744亿元」{贵州茅台},国内经销商「2080个」{贵州茅台}。"),
    OwnedArticle(
      "*ST天山扭亏", nil, "*ST天山披露,上半年实现净利润「1.3亿元」{*ST天山},公司资产负债率降至「62%」{*ST天山}。"),
    OwnedArticle(
      "襄阳高新区企业忙生产", nil, "走进位于襄阳高新区的湖北回天新能源有限公司,生产线正满负荷运转。公司今年订单「12亿元」{湖北回天新能源有限公司},同比增长「35%」{湖北回天新能源有限公司}。"),
    OwnedArticle(
      "丽水:绿色发展", nil, "位于丽水市莲都区的浙江方正电机有限公司今年已申请专利「30多项」{浙江方正电机有限公司}。\n前5个月,全市数字经济核心产业增加值增长「11%」{丽水}。"),
    OwnedArticle(
      "台州企业出海", nil, "台州市出口增长「9%」{台州市}。其中,吉利汽车出口「8万辆」{吉利汽车},增长「60%」{吉利汽车}。全市有出口实绩的企业「7900家」{台州市}。"),
    // Projects.
    OwnedArticle(
      "钦州重大项目集中开工", nil,
      "总投资「120亿元」{华谊新材料一体化项目}的华谊新材料一体化项目正式动工。该项目占地「2100亩」{华谊新材料一体化项目},建成后年产值「150亿元」{华谊新材料一体化项目}。\n今年以来,钦州市开工项目「210个」{钦州市}。"
    ),
    OwnedArticle(
      "贵南高铁建设", nil, "贵南高铁全长「482公里」{贵南高铁},设计时速「350公里」{贵南高铁},项目总投资「757亿元」{贵南高铁}。"),
    OwnedArticle(
      "滁州项目建设忙", nil, "在滁州市来安县,星恒储能电池生产基地建设现场机器轰鸣。“项目总投资「52亿元」{星恒储能电池生产基地},占地「600亩」{星恒储能电池生产基地}。”负责人说。"),
    OwnedArticle(
      "南阳重点项目", nil, "南阳市重点项目「320个」{南阳市},重大工业项目总投资「1500亿元」{南阳市}。"),
    // Hong Kong, Macao, Taiwan, the world.
    OwnedArticle(
      "財政預算案公布", "明報", "財政司司長表示,預計本年度財政盈餘「180億元」{香港},財政儲備約「9000億元」{香港}。"),
    OwnedArticle(
      "澳門首季旅客量增兩成", nil, "統計暨普查局表示,首季入境旅客「890萬人次」{澳門},按年增加「79%」{澳門}。"),
    OwnedArticle(
      "台灣8月外銷訂單", nil, "經濟部統計處公布,8月外銷訂單金額「460億美元」{台灣},年減「15.7%」{台灣}。"),
    OwnedArticle(
      "新北市公布勞動統計", nil, "新北市上半年失業率「3.4%」{新北市},低於全國的「3.5%」{新北市}。"),
    OwnedArticle(
      "美国7月CPI", nil, "美国7月消费者价格指数同比上涨「8.5%」{美国},涨幅较6月回落「0.6个百分点」{美国}。"),
    OwnedArticle(
      "全球制造业PMI", nil, "8月份全球制造业PMI为「50.9%」{全球}。分区域看,亚洲制造业PMI为「51.3%」{亚洲},欧洲制造业PMI为「49%」{欧洲}。"),
    // Sources, comparisons, ranks and locations are nobody's own.
    OwnedArticle(
      "淮安前5月用电量", nil, "据江苏省统计局、国家统计局江苏调查总队数据,前5月淮安市全社会用电量「88亿千瓦时」{淮安市},同比增长「7.9%」{淮安市}。"),
    OwnedArticle(
      "蚌埠工业", nil, "蚌埠市战新产业产值增长「19%」{蚌埠市},在全省「第2」{蚌埠市},比合肥高「2个百分点」{蚌埠市}。"),
    OwnedArticle(
      "温州民营经济", nil, "日前在北京召开的发布会上,温州市公布民营企业达「130万家」{温州市}。"),
    OwnedArticle(
      "驻马店:农产品加工", nil, "驻马店连续「5年」{驻马店}举办农加工洽谈会,来自全国的客商「2000余人」{驻马店}参会,签约「230亿元」{驻马店}。"),
    OwnedArticle(
      "吉安承接产业转移", nil, "吉安承接粤港澳大湾区产业转移项目「185个」{吉安},投资总额「640亿元」{吉安},占全市引进项目的「六成」{吉安}。"),
    OwnedArticle(
      "平凉苹果", nil, "平凉市苹果种植面积「210万亩」{平凉市},产品远销俄罗斯、泰国等「20多个」{平凉市}国家和地区。"),
    // A paragraph that turns to another place, and back.
    OwnedArticle(
      "江西夏粮收购", nil, "截至7月底,全省收购早稻「210万吨」{江西}。\n在丰城市,「36个」{丰城市}收购点敞开收购。该市已收购「18万吨」{丰城市}。\n全省共设收购点「1500个」{江西}。"),
    OwnedArticle(
      "重庆:产业链升级", nil, "重庆璧山区新能源汽车产业链企业达「160家」{重庆璧山区}。璧山区委书记表示,力争今年产值「600亿元」{重庆璧山区}。\n数据显示,全市汽车产量「209万辆」{重庆}。"),
    OwnedArticle(
      "陕西苹果大县洛川", nil, "洛川县有果园「53万亩」{洛川县},年产值「110亿元」{洛川县},占全省的「十分之一」{洛川县}。"),
    OwnedArticle(
      "云南绿色能源", nil, "昆明、曲靖、玉溪规上工业增加值分别增长「5.1%」{昆明}、「9.3%」{曲靖}和「6.6%」{玉溪}。"),
    OwnedArticle(
      "新疆棉花", nil, "截至10月,全疆棉花采收「70%」{新疆},喀什地区采收「85%」{喀什地区}。"),
    OwnedArticle(
      "內蒙古能源經濟", "內蒙古日報", "上半年,全區原煤產量「5.8億噸」{內蒙古},鄂爾多斯市原煤產量「3.9億噸」{鄂爾多斯市}。"),
    OwnedArticle(
      "河北省工业", nil, "河北省规上工业企业「1.7万家」{河北省}。唐山市粗钢产量占全省近「六成」{唐山市}。"),
    OwnedArticle(
      "杭州亚运经济", nil, "杭州亚运会期间,浙江接待游客「1.2亿人次」{浙江}。"),
    OwnedArticle(
      "两江新区", nil, "重庆两江新区规上工业产值增长「10%」{重庆两江新区}。1至5月,两江新区实际利用外资「9亿美元」{重庆两江新区}。"),
    OwnedArticle(
      "安徽自贸试验区", nil, "安徽自贸试验区挂牌三年来,新设企业「3.7万家」{安徽自贸试验区},合肥片区新设「2.2万家」{合肥片区}。"),
    OwnedArticle(
      "海南自由贸易港", nil, "海南自由贸易港零关税政策实施以来,进口货值「195亿元」{海南自由贸易港},减免税款「36亿元」{海南自由贸易港}。"),
    OwnedArticle(
      "京津冀协同发展", nil, "京津冀地区生产总值「10万亿元」{京津冀地区},是2013年的「1.8倍」{京津冀地区}。其中,河北「4.2万亿元」{河北}。"),
    OwnedArticle(
      "工商银行年报", nil, "工商银行发布年报,截至年末,该行总资产「39.6万亿元」{工商银行},不良贷款率「1.38%」{工商银行}。"),
  ]

  @Test("is said by its clause, its paragraph or the whole article", arguments: articles)
  func owner(_ article: OwnedArticle) {
    let (plain, owners) = article.read()
    let document = Document(
      plain, title: article.title, publisher: article.publisher, published: Day(2023, 12, 20))
    let figures = Self.extractor.figures(in: document)
    for expected in owners {
      let figure = figures.first { $0.range.contains(expected.start) }
      guard let figure else {
        Issue.record("no figure at \(expected.text)")
        continue
      }
      #expect(figure.subject ?? "" == expected.owner, "\(expected.text)")
    }
  }
}
