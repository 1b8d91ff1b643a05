import Testing

@Suite("Where an article is from")
struct SubjectHomeTests {
  static let articles: [OwnedArticle] = [
    // Taiwan's ministries, and the other side of its trade.
    OwnedArticle(
      nil, nil, "財政部公布,11月出口「640億美元」{台灣},台灣連「25個」{台灣}月成長。對中國與香港出口「150億美元」{台灣},年增「13%」{台灣}。"),
    OwnedArticle(
      nil, nil, "因美國暫緩關稅,出口加快至「11.5%」{香港}。統計處表示,訪港旅客「380萬人次」{香港},香港零售額「300億元」{香港}。"),
    OwnedArticle(nil, nil, "本港失業率「2.9%」{香港}。"),
    OwnedArticle("人民币贷款", nil, "财政部发布数据,一般公共预算收入「20万亿元」{中国}。"),
    // A report to a people's congress is of its place; a village and a park in it are their own.
    OwnedArticle(
      "政府工作报告", nil,
      "——在石泉县第十九届人民代表大会第三次会议上\n全县地区生产总值「115亿元」{石泉县}。新型建材产业园入驻企业「46家」{新型建材产业园}。新型建材产业园二期开工。"),
    // A headline's short name, where the text says of what rank it is.
    OwnedArticle("武隆招商引资开门红", nil, "1至3月,我区签约项目「9个」{武隆},紧盯长三角、珠三角等地区,引资「67亿元」{武隆}。"),
    OwnedArticle(nil, nil, "今年,我县强力推进“中国农机之乡”品牌,实现产值「80亿元」{我县}。"),
    // Who is never named is called as the article does, and is not whom it is compared with.
    OwnedArticle(
      "上半年经济稳中向好", nil,
      "今年上半年,我市经济平稳。全市生产总值「440亿元」{全市},增速比全国高「0.7个百分点」{全市}。\n我市物价上涨「1%」{全市},全国物价上涨「1.3%」{全国}。"),
    // Towns behind their county, and villages.
    OwnedArticle(
      nil, nil,
      "通化县快大茂镇发展特色农业,镇里投资「35万元」{通化县快大茂镇}。\n下柳塘村的药材基地扩大到「70亩」{下柳塘村}。\n太平岭村「19户」{太平岭村}村民成立桑黄种植专业合作社,合作社有大棚「41栋」{桑黄种植专业合作社}。"
    ),
    OwnedArticle(
      "北装集团2010年营业收入2533亿元", nil, "据北装集团副总经理介绍,2010年营业收入「2533亿元」{北装集团}。集团上缴税金「195亿元」{北装集团}。大型集团营业收入「9亿元」{北装集团}。"),
    OwnedArticle("云禾药业前三季度净利润增长5%", nil, "云禾药业披露三季报,公司营收「3亿元」{云禾药业}。"),
    OwnedArticle("海风电力预计2022年净利润增长5%", nil, "公司营收「3亿元」{海风电力}。"),
    OwnedArticle("云禾药业2022年年度报告摘要", nil, "报告期内,公司营业收入「3亿元」{云禾药业}。"),
    OwnedArticle(
      "浙江云业:拟投资10.9亿元", nil, "浙江云业(301616.SZ)公告称,公司拟投资「10.9亿元」{浙江云业}。"),
    OwnedArticle("重点项目", nil, "2015年,新会区制定区委、区政府清单。「9个」{新会区}省重点项目动工。"),
    OwnedArticle("广东高速公路", nil, "随着项目通车,广东全省高速公路总里程达「9002公里」{广东}。"),
    OwnedArticle("镇坪:发展产业", nil, "曾家镇地处山区,全镇辖「13个」{曾家镇}行政村。东瓦庄村集体增收「30万元」{东瓦庄村},西瓦庄村增收「25万元」{西瓦庄村}。"),
    // The ends of a route are nobody's.
    OwnedArticle("湖南高速公路", nil, "全省确保怀化绕城、炎陵至汝城共「403公里」{湖南}高速公路通车。"),
    OwnedArticle("旅游", nil, "假期5天全国国内出游「3亿人次」{全国}。"),
  ]

  @Test("says whose its figures are that name nobody", arguments: articles)
  func owner(_ article: OwnedArticle) { article.check() }
}
