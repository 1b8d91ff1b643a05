/// The basis of a change that says none: that of the changes before it (同比增长12.1%。其中,出口增长20.6%).
enum CarriedBasis {
  static func give(to reading: inout RoleReading, _ site: RoleSite, _ readings: [RoleReading]) {
    if let viewed = viewed(site) {
      reading.basis = viewed
    } else if let compared = overValue(reading, site) ?? compared(site), compared.basis != nil {
      (reading.basis, reading.comparedYear, reading.comparedMonths) = (compared.basis, compared.year, compared.months)
    } else if let last = site.last, goesOn(from: last, site) {
      (reading.basis, reading.comparedYear, reading.comparedMonths) = (
        last.basis, last.comparedYear, last.comparedMonths
      )
    } else {
      (reading.basis, reading.comparedMonths) = basis(of: reading, site, readings)
      reading.isBareRate = reading.basis == nil && (reading.isBareRate || isBareRate(reading, site))
    }
  }

  /// 一般公共预算收入92亿元,增长5%: a rate with nothing beside it that says from when it is counted.
  private static func isBareRate(_ reading: RoleReading, _ site: RoleSite) -> Bool {
    let frame = reading.frame
    guard site.quantity.kind == .percent || site.quantity.kind == .multiple, frame.upperBound == site.start,
      frame.count <= 12, plain.stands(in: site.text, frame) || tellsPrices(frame, site)
    else { return false }
    let told = max(site.layout.sentences[site.sentence].lowerBound, site.start - RoleSite.reach)..<site.start
    return !spans.stands(in: site.text, told) && !averages.stands(in: site.text, told) && !site.compares(site.before)
  }

  /// 居民消费价格上涨2%: said of many prices, not of one thing's.
  private static func tellsPrices(_ frame: Range<Int>, _ site: RoleSite) -> Bool {
    guard rises.stands(in: site.text, frame) else { return false }
    let before = max(site.before.lowerBound, frame.lowerBound - 6)..<frame.upperBound
    // 居民消费价格上涨2%,其中食品价格上涨3%
    return prices.stands(in: site.text, before)
      || site.last?.isBareRate == true && before.contains { site.has("价格", at: $0) }
  }

  private static let plain = WordTable(set: ["增长", "下降", "增幅", "降幅", "增速"])
  private static let averages = WordTable(set: ["年均", "平均", "累计增", "累计下", "复合"])
  private static let rises = WordTable(set: ["上涨", "涨幅", "下跌"])
  private static let prices = WordTable(set: ["消费价格", "出厂价格", "购进价格"])

  /// 从环比看,4个城市价格上涨0.2%: what the sentence says of all its rates.
  private static func viewed(_ site: RoleSite) -> Figure.Basis? {
    guard site.isRatio else { return nil }
    var k = site.clauseIndex - 1
    while k >= 0, site.clauseIndex - k <= 6, site.layout.clauses[k].sentence == site.sentence {
      let clause = site.layout.clauses[k].range
      if clause.count <= 12, site.has("看", at: clause.upperBound - 2),
        let mark = site.marks.last(
          upTo: clause.upperBound, from: clause.lowerBound, { $0.value.senses.contains(.basis) })
      {
        return mark.value.basis
      }
      k -= 1
    }
    return nil
  }

  /// 与2010年相比,东部上升2个百分点,中部下降1个百分点: what the sentence compares all its changes with.
  private static func compared(_ site: RoleSite) -> Comparison? {
    var k = site.clauseIndex - 1
    while k >= 0, site.clauseIndex - k <= 6, site.layout.clauses[k].sentence == site.sentence {
      let clause = site.layout.clauses[k].range
      if let mark = site.marks.last(
        upTo: clause.upperBound, from: clause.lowerBound, { !$0.value.senses.isDisjoint(with: [.compared, .than]) }),
        mark.range.upperBound + 1 >= clause.upperBound
      {
        return Comparison.reading(mark, verb: mark.range.upperBound, from: clause.lowerBound, site)
      }
      k -= 1
    }
    return nil
  }

  /// 比去年的840万部增长12%: the value compared with stands between the comparison and its verb.
  private static func overValue(_ reading: RoleReading, _ site: RoleSite) -> Comparison? {
    guard site.index > 0 else { return nil }
    let value = site.quantities[site.index - 1].range
    let start = max(site.clause.lowerBound, value.lowerBound - 24)
    guard value.lowerBound > start, (0...2).contains(reading.frame.lowerBound - value.upperBound),
      let mark = site.marks.last(upTo: value.lowerBound, from: start, { $0.value.senses.contains(.than) }),
      site.index < 2 || site.quantities[site.index - 2].range.upperBound <= mark.range.lowerBound
    else { return nil }
    return Comparison.reading(mark, verb: value.lowerBound, from: start, site)
  }

  /// 比2017年减少16万公顷,下降0.6%: the same change as an amount and as a rate.
  private static func goesOn(from last: RoleReading, _ site: RoleSite) -> Bool {
    guard last.role == .change, last.basis != nil, site.quantity.kind == .percent, site.isInSentence(site.index - 1),
      site.last(.rate, before: site.start) == nil
    else { return false }
    let earlier = site.quantities[site.index - 1]
    return [.money, .measure, .count].contains(earlier.kind) && site.start - earlier.range.upperBound <= 8
  }

  /// The basis, and the months of the year before that it may be counted from.
  private static func basis(
    of reading: RoleReading, _ site: RoleSite, _ readings: [RoleReading]
  ) -> (Figure.Basis?, ClosedRange<Int>?) {
    if let last = site.last, last.role == .from, site.index > 0, site.isInSentence(site.index - 1) {
      return (last.basis, last.comparedMonths)
    }
    // An average over years has no basis, and what is sped up or cut is so from an earlier point of its own.
    let around = max(site.before.lowerBound, reading.frame.lowerBound - 4)..<max(site.start, reading.frame.upperBound)
    if site.contains("均", in: around) || site.contains("累", in: around) { return (nil, nil) }
    let isOfPoints = site.quantity.kind == .percentagePoint
    let isBare = words.stands(in: site.text, around)
    let isShort = !isBare && shortVerbs.contains { site.contains($0, in: around) }
    if !isOfPoints, !isBare, !isShort { return (nil, nil) }
    var k = site.index - 1
    while k >= 0, site.index - k <= 12 {
      let place = site.layout.place(of: site.quantities[k].range.lowerBound)
      guard place.block == site.layout.clauses[site.clauseIndex].block else {
        return (isBare && site.isRatio ? ofArticle(from: k, site, readings) : nil, nil)
      }
      // An amount, 减少债务6亿元, is seldom counted from where another sentence's rate is.
      if isOfPoints || !site.isRatio, place.sentence != site.sentence { return (nil, nil) }
      // 2018年至2023年期间增长60%: no sentence before tells from when.
      if place.sentence != site.sentence, isOverYears(site) { return (nil, nil) }
      let earlier = readings[k]
      // 比一季度前移3位 tells its own; only 环比 goes on to what follows.
      if earlier.basis != .yoy, site.compares(earlier.frame) {
        k -= 1
        continue
      }
      if earlier.role == .change, let basis = earlier.basis,
        (site.quantities[k].kind == .percentagePoint) == isOfPoints
      {
        // 升 and 跌 are said of the day's prices too: only 按年 or 同比 said before makes them yearly.
        if isShort, !site.isOverYear(earlier.frame), basis != .yoy || !site.compares(earlier.frame) {
          k -= 1
          continue
        }
        if basis == .prior { return (nil, nil) }
        return isOverYear(besides: k, site, readings) ? (.yoy, nil) : (basis, earlier.comparedMonths)
      }
      k -= 1
    }
    return (nil, nil)
  }

  private static func isOverYears(_ site: RoleSite) -> Bool {
    let told = max(site.layout.sentences[site.sentence].lowerBound, site.start - RoleSite.reach)..<site.start
    return years.contains { word in told.contains { site.has(word, at: $0) } }
  }

  private static let years: [StaticString] = ["年期间", "年间", "五年", "十年"]

  /// 同比增长5%,环比增长8%。1-6月,增长4%: of two bases that sentences before gave the year's goes on, but for 其中.
  private static func isOverYear(besides k: Int, _ site: RoleSite, _ readings: [RoleReading]) -> Bool {
    let place = site.layout.place(of: site.quantities[k].range.lowerBound)
    guard readings[k].basis != .yoy, place.sentence != site.sentence,
      !site.has("其中", at: site.layout.sentences[site.sentence].lowerBound)
    else { return false }
    return (max(0, k - 4)..<k).contains { earlier in
      readings[earlier].role == .change && readings[earlier].basis == .yoy
        && site.layout.place(of: site.quantities[earlier].range.lowerBound).block == place.block
    }
  }

  /// Rates that a later paragraph gives bare are over the year where those of the paragraphs before are.
  private static func ofArticle(from last: Int, _ site: RoleSite, _ readings: [RoleReading]) -> Figure.Basis? {
    let sentence = site.layout.sentences[site.sentence]
    let told = max(sentence.lowerBound, site.start - RoleSite.reach)..<site.start
    if spans.stands(in: site.text, told) { return nil }
    var k = last
    while k >= 0, last - k < 24 {
      let earlier = readings[k]
      if earlier.role == .change, let basis = earlier.basis, site.quantities[k].kind == site.quantity.kind {
        return basis == .yoy ? .yoy : nil
      }
      k -= 1
    }
    return nil
  }

  /// What tells of a growth over more than a year.
  private static let spans = WordTable(set: ["年来", "年间", "年以来", "月以来", "期间", "五年", "十年", "三年", "两年", "成立以来", "时期"])

  /// Those of Hong Kong's.
  private static let shortVerbs: [Unicode.Scalar] = ["升", "跌", "降", "挫"]

  /// The verbs that statistics write bare.
  private static let words = WordTable(set: [
    "增长", "下降", "上涨", "下跌", "增幅", "降幅", "涨幅", "跌幅", "增速", "增加", "减少", "增收", "减收", "增支", "减支", "下滑",
    "收缩", "增产", "减产",
  ])
}

extension RoleSite {
  /// Whether a frame holds 同比, 按年 or the like.
  func isOverYear(_ frame: Range<Int>) -> Bool {
    marks.last(upTo: frame.upperBound, from: frame.lowerBound) {
      $0.value.senses.contains(.basis) && $0.value.basis == .yoy
    } != nil
  }

  /// Whether a frame holds a comparison (比一季度) and not only a word for one (环比).
  func compares(_ frame: Range<Int>) -> Bool {
    marks.last(upTo: frame.upperBound, from: frame.lowerBound) { $0.value.senses.contains(.than) } != nil
  }

  func isInSentence(_ index: Int) -> Bool { layout.place(of: quantities[index].range.lowerBound).sentence == sentence }
}
