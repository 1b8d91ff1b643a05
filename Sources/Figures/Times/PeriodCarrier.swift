/// Says for each quantity of a text which time it has: the last one said before it that still holds.
///
/// Ask for the quantities in order. A time holds as far as its `reach`: in its sentence, its paragraph, or on through
/// the paragraphs that speak of the same subject; a heading's holds for its section.
struct PeriodCarrier {
  let text: Text
  let layout: Layout
  let frames: TimeFrames
  let times: [TimeMention]
  let quantities: [Quantity]
  let subjects: [SubjectMention]

  /// A time and the subject that was spoken of when it was said.
  struct Held {
    var time: TimeMention
    var sentence: Int
    var subject: String?
    /// Whether it is earlier than the time spoken of, which holds again behind a semicolon.
    var isAside = false
    /// Whether its sentence counts something.
    var counts = true
    /// Whether it is a part of `wholeTime`, told in the midst of a paragraph.
    var isPart = false
  }

  var nextTime = 0
  var nextSubject = 0
  var block = -1
  var sentence = -1
  /// The first sentence of the paragraph.
  var firstSentence = -1
  var clause = -1
  /// Of the headline, until the body says one.
  var headlineTime: Held?
  var headingTime: Held?
  var headingLevel = 0
  /// Of the caption before a table, and of the article's first words: what a table's cells have.
  var captionTime: Held?
  var mainTime: Held?
  /// From the paragraphs before, this paragraph, this sentence, this change.
  var articleTime: Held?
  var paragraphTime: Held?
  /// What held at the end of the paragraph before, for one that goes on with it: 其中.
  var lastTime: Held?
  /// Of which this paragraph's last time is a part.
  var wholeTime: Held?
  /// Of this paragraph's times the last that may hold for those after it.
  var paragraphMain: Held?
  var sentenceTime: Held?
  var clauseTime: Held?
  var turnTime: Held?
  var figureTime: Held?
  /// The last time of a plan, for what is planned after it.
  var planTime: Held?
  /// The subject last named in this paragraph.
  var subject: String?
  /// Whether it is a company or a project.
  var isOfFirm = false
  /// The sentence in which a project was last named.
  var projectSentence = -1
  private var lists: TimeLists

  init(
    text: Text, layout: Layout, frames: TimeFrames, times: [TimeMention], quantities: [Quantity],
    subjects: [SubjectMention]
  ) {
    self.text = text
    self.layout = layout
    self.frames = frames
    self.times = times
    self.quantities = quantities
    self.subjects = subjects
    lists = TimeLists(text: text, times: times, quantities: quantities)
  }

  /// - Complexity: constant over the whole text for each quantity, but for the search of its sentence.
  mutating func period(of number: Int, _ measurement: Measurement) -> TimeMention? {
    let quantity = quantities[number]
    read(upTo: quantity.range.lowerBound)
    enter(layout.place(of: quantity.range.lowerBound))
    guard let found = time(of: number, quantity, measurement) else { return nil }
    var time = found
    if measurement.role.status == .planned, let planned = time.planned { time.period = planned }
    return time
  }

  // MARK: - Which holds

  private mutating func time(of number: Int, _ quantity: Quantity, _ measurement: Measurement) -> TimeMention? {
    if let time = lists.parenthesized(number, next: nextTime) { return time }
    if let time = lists.paired(number, next: nextTime, before: layout.sentences[sentence].upperBound) { return time }
    if let held = figureTime, isBeside(held.time, quantity) { return held.time }
    if let held = turnTime, !turned(held.time, before: quantity) { return held.time }
    let place = layout.place(of: quantity.range.lowerBound)
    var inSentence = sentenceTime
    if let held = inSentence, held.isAside || isOfMonthAlone(held.time) && !leads(held.time),
      isPart(quantity, from: held.time)
    {
      inSentence = nil
    }
    // “十三五”时期,从2015年的12亿元增至2020年的19亿元,年均增长7.8%: of the whole.
    if let whole = paragraphTime, let part = inSentence, whole.time.isOfYears, isWithin(part.time, whole),
      isYearlyAverage(quantity, place.range)
    {
      inSentence = nil
    }
    // 完成年计划的66%: the plan's year is not when that was done.
    let ownClause = clauseTime.flatMap { held in
      measurement.role.role == .share && measurement.role.frame.contains(held.time.range.lowerBound) ? nil : held
    }
    let isPlanned = measurement.role.status == .planned
    var holding = ownClause ?? inSentence ?? paragraphTime ?? carried
    if isPlanned, quantity.kind == .percent, ownClause == nil, inSentence == nil, let plan = planTime,
      isSame(plan.subject, subject), !isOfEveryYear(quantity)
    {
      if holding == nil || holding?.time.isPast == true && holding?.time.isRecent == false { holding = plan }
    }
    // 15个项目今年将开工: the clause's own time may follow its count.
    if holding == nil, quantity.kind == .count, let following = following(in: place) {
      return following
    }
    guard let held = holding else { return nil }
    let isInClause = held.time.range.lowerBound >= place.range.lowerBound || stands(held.time, before: place.range)
    if !isInClause {
      let size = ProjectSize(text: text, layout: layout, frames: frames, quantities: quantities)
      let namesProject = projectSentence == sentence
      if size.isOne(number, place, saidInSentence: held.sentence == sentence, namesProject: namesProject) { return nil }
      if isAfterCompletion(quantity, held.time) { return nil }
    }
    if held.sentence != sentence, isRunning(quantity) { return nil }
    if isPlanned, held.sentence != sentence {
      // 今年以来 is of what is done.
      let isOver = held.time.isPast && !held.time.isRecent || held.time.isRunning && held.time.planned == nil
      if isOver { return nil }
    }
    return held.time
  }

  /// The next time, where it stands in the same clause and may be its figures'.
  private func following(in place: Layout.Clause) -> TimeMention? {
    guard nextTime < times.count, times[nextTime].range.lowerBound < place.range.upperBound,
      times[nextTime].use == .period, times[nextTime].reach >= .clause, times[nextTime].period != nil,
      !times[nextTime].isState
    else { return nil }
    return times[nextTime]
  }

  /// 2020年末,公路总里程达到12万公里: whether the clause before says at which end it is counted, and no more.
  private func stands(_ time: TimeMention, before clause: Range<Int>) -> Bool {
    time.isState && !time.isLoose && (0...1).contains(clause.lowerBound - time.range.upperBound)
  }

  /// Whether a time stands before its one figure, no more than 的 and a bracket between.
  private func isBeside(_ time: TimeMention, _ quantity: Quantity) -> Bool {
    let (start, end) = (time.range.upperBound, quantity.range.lowerBound)
    if end - start <= 2 { return true }
    return end - start <= 40 && text[start] == 0x28 && text[end - 2] == 0x29  // ( )
  }

  /// What the paragraphs before hold, where the subject is still the same, or the section's heading.
  private var carried: Held? {
    switch text.blocks[block].part {
    case .caption, .headline: return nil
    case .body where isInHeading: return nil
    case .table: return captionTime ?? headingTime ?? mainTime
    case .body: break
    }
    if let last = lastTime, continues(text.blocks[block].range) { return last }
    if let held = articleTime, isSame(held.subject, subject) || breaksDown(text.blocks[block].range) { return held }
    return headingTime ?? (isOfFirm && !isSame(headlineTime?.subject, subject) ? nil : headlineTime)
  }

  /// Whether two names may be of one subject: 广东 and 广东省, or nothing named.
  private func isSame(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b, a != b else { return true }
    return a.utf8.starts(with: b.utf8) || b.utf8.starts(with: a.utf8)
  }

  static let viewed = Script.folded("看,")

  private static let views = ["看,", "方面,", "区域上,", "地区上,", "结构上,"].map(Script.folded)

  /// 分市看, 从区域看, 在区域上: whether a paragraph breaks down what the one before said.
  private func breaksDown(_ paragraph: Range<Int>) -> Bool {
    let opening = paragraph.lowerBound..<min(paragraph.upperBound, paragraph.lowerBound + 16)
    return continues(paragraph) || PeriodCarrier.views.contains { text.holds($0, in: opening) }
  }
}
