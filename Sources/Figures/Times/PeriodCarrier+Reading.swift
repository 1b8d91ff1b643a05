/// What holds as the text is read on: the times said, and what ends them.
extension PeriodCarrier {
  mutating func read(upTo position: Int) {
    while nextTime < times.count, times[nextTime].range.upperBound <= position {
      let time = times[nextTime]
      readSubjects(upTo: time.range.lowerBound)
      enter(layout.place(of: time.range.lowerBound))
      nextTime += 1
      if time.use == .period { hold(time) }
      // 日前,市发改委印发了…: another story begins.
      if time.use == .pointOfAct, time.isLoose, leads(time) { articleTime = nil }
    }
    readSubjects(upTo: position)
  }

  private mutating func readSubjects(upTo position: Int) {
    while nextSubject < subjects.count, subjects[nextSubject].range.lowerBound < position {
      enter(layout.place(of: subjects[nextSubject].range.lowerBound))
      if subjects[nextSubject].kind == .project { projectSentence = sentence }
      if isTopic(subjects[nextSubject]) {
        subject = subjects[nextSubject].name
        isOfFirm = subjects[nextSubject].kind == .company || subjects[nextSubject].kind == .project
        if paragraphTime?.sentence == sentence, paragraphTime?.subject == nil { paragraphTime?.subject = subject }
        if paragraphMain?.sentence == sentence, paragraphMain?.subject == nil { paragraphMain?.subject = subject }
      }
      nextSubject += 1
    }
  }

  private static let placing = Characters(Script.folded("在于位自由据是,和与、我"))

  /// Whether a subject opens its clause, or follows the time that does, and is not what is compared with (高于全省).
  private func isTopic(_ subject: SubjectMention) -> Bool {
    if subject.kind == .institution || subject.refers { return false }
    let start = subject.range.lowerBound
    let place = layout.place(of: start)
    guard place.range.contains(start) else { return false }
    if nextTime > 0, times[nextTime - 1].use == .period, times[nextTime - 1].range.upperBound == start { return true }
    let prefix = place.range.lowerBound..<start
    return prefix.count <= 2 && prefix.allSatisfy { PeriodCarrier.placing.contains(text[$0]) }
  }

  mutating func enter(_ place: Layout.Clause) {
    if place.block != block {
      leaveBlock()
      firstSentence = place.sentence
      while block < place.block {
        block += 1
        if text.blocks[block].isHeading {
          // (一) below 一、 is within its section.
          let level = HeadingLevel.of(text, text.blocks[block].range)
          if level <= headingLevel { headingTime = nil }
        }
      }
    }
    if place.range.lowerBound != clause {
      clause = place.range.lowerBound
      clauseTime = nil
    }
    if place.sentence != sentence {
      sentence = place.sentence
      turnTime = nil
      // 其中 goes on with the sentence before.
      if !continues(layout.sentences[sentence]) { sentenceTime = nil }
    }
  }

  private mutating func leaveBlock() {
    if block >= 0 {
      let left = text.blocks[block]
      if left.part == .body { captionTime = nil }
      lastTime = left.part == .body && !left.isHeading ? paragraphTime : nil
      if let held = paragraphTime {
        if left.part == .headline {
          headlineTime = held.time.reach == .article ? held : nil
        } else if left.isHeading {
          if held.time.reach == .article {
            (headingTime, articleTime) = (held, nil)
            headingLevel = HeadingLevel.of(text, left.range)
          }
        } else if left.part == .caption {
          captionTime = held
        } else if left.part == .body {
          // The end that a paragraph counts at (截至5月底) leaves the period of the paragraphs before as it was, and so
          // does a look back (近十年来).
          if held.time.isState || held.time.isLoose {
            let main = paragraphMain?.counts == false ? articleTime ?? paragraphMain : paragraphMain
            articleTime = main ?? articleTime
          } else if held.isPart {
            // 今年以来,…。6月份,…: the next paragraph goes on with the whole.
            articleTime = wholeTime
          } else {
            if held.time.reach == .article {
              articleTime = held
            } else if !isDayOf(articleTime, held.time) {
              articleTime = nil
            }
          }
          if let days = held.time.period, let said = headlineTime?.time.period,
            (days.start, days.end) != (said.start, said.end)
          {
            headlineTime = nil
          }
        }
      }
    }
    (paragraphTime, paragraphMain, sentenceTime, clauseTime, turnTime, subject) = (nil, nil, nil, nil, nil, nil)
    isOfFirm = false
  }

  private static let continuing = ["其中", "这其中", "当中", "包括"].map(Script.folded)

  func continues(_ sentence: Range<Int>) -> Bool {
    PeriodCarrier.continuing.contains { word in
      sentence.count > word.count && word.indices.allSatisfy { text[sentence.lowerBound + $0] == word[$0] }
    }
  }

  private mutating func hold(_ time: TimeMention) {
    var held = Held(time: time, sentence: sentence, subject: subject)
    switch time.reach {
    case .parenthesis: break
    case .turn: turnTime = held
    case .figure: figureTime = held
    case .clause: clauseTime = held
    case .sentence:
      sentenceTime = held
      if time.isPlan { planTime = held }
    case .paragraph, .article:
      held.counts = sentenceCounts(after: time.range)
      if !held.counts {
        // 目前 and 近日 say nothing where their sentence counts nothing; other times hold on where they lead it.
        if time.isLoose { return }
        if !leads(time), !time.isReported, text.blocks[block].part != .headline {
          sentenceTime = held
          return
        }
      }
      // 截至8月29日24时,累计120例,当日新增3例。
      let isBesideState = paragraphTime?.time.isState == true && isOfMonthAlone(time)
      let isApart = isAmong(time) || !leads(time) && !narrows(time) || isOfMonthAlone(time)
      if isBesideState || paragraphTime != nil && isAmongThem(time) || isPartOfHeld(time) && isApart {
        sentenceTime = held
        return
      }
      if isBeforeHeld(time), !opensSentence(time) {
        sentenceTime = Held(time: time, sentence: sentence, subject: subject, isAside: true)
        return
      }
      // Of a heading's times the first is its section's.
      if isInHeading, paragraphTime != nil { return }
      let whole = paragraphTime?.isPart == true ? wholeTime : paragraphTime ?? articleTime
      var main = held
      main.isPart = sentence > firstSentence && isPart(time, of: whole)
      if main.isPart { wholeTime = whole }
      (paragraphTime, sentenceTime) = (main, nil)
      if time.reach == .article {
        if !main.isPart { paragraphMain = held }
        mainTime = mainTime ?? held
        planTime = nil
      }
    }
  }

  /// Whether a time narrows the one that its sentence opened with, of which nothing was counted: 今年以来,…,一季度实现….
  private func narrows(_ time: TimeMention) -> Bool {
    guard let held = paragraphTime, held.sentence == sentence else { return false }
    let next = quantityIndex(from: held.time.range.upperBound)
    return next < quantities.count && quantities[next].range.lowerBound > time.range.lowerBound
  }

  /// Whether a day or days are of the month or the holiday that the paragraphs before are of.
  private func isDayOf(_ whole: Held?, _ time: TimeMention) -> Bool {
    guard let start = time.period?.start, let end = time.period?.end, let period = whole?.time.period,
      let first = period.start, let last = period.end
    else { return false }
    return first.adding(months: 1) >= last && start >= first && end <= last
  }

  /// Whether a time lies within the one that holds: 上半年增长6.2%,其中一季度增长5.5%.
  private func isPartOfHeld(_ time: TimeMention) -> Bool {
    isWithin(time, paragraphTime ?? (isAmong(time) || isOfMonthAlone(time) ? articleTime : nil))
  }

  /// Whether a time is a month or the like of a whole that is not over many years; 1-5月 beside 今年以来 is no part but
  /// says what is meant.
  private func isPart(_ time: TimeMention, of whole: Held?) -> Bool {
    guard !time.isRunning, time.reach == .article, let period = whole?.time.period, let start = period.start else {
      return false
    }
    guard start.year == period.end?.year, let partStart = time.period?.start else { return false }
    return partStart > start && isWithin(time, whole)
  }

  func isWithin(_ time: TimeMention, _ whole: Held?) -> Bool {
    guard let start = time.period?.start, let end = time.period?.end, let held = whole?.time.period,
      let heldStart = held.start, let heldEnd = held.end, whole?.time.isListed(in: text) == false
    else { return false }
    return start >= heldStart && end <= heldEnd && (start, end) != (heldStart, heldEnd)
  }

  /// Whether a time is over before the one that holds begins: 今年增长5%,去年为3%.
  private func isBeforeHeld(_ time: TimeMention) -> Bool {
    guard let end = time.period?.end, time.period?.start != nil, let start = paragraphTime?.time.period?.start else {
      return false
    }
    return end < start
  }

  /// Whether 其中 or 分季度看 leads up to a time.
  private func isAmong(_ time: TimeMention) -> Bool {
    let start = layout.sentences[layout.place(of: time.range.lowerBound).sentence].lowerBound
    let before = max(start, time.range.lowerBound - 8)..<time.range.lowerBound
    return isAmongThem(time) || text.holds(PeriodCarrier.viewed, in: before)
  }

  /// 其中今年以来95起: what is told of a part is over with its sentence, whatever time it is.
  private func isAmongThem(_ time: TimeMention) -> Bool {
    let start = layout.sentences[layout.place(of: time.range.lowerBound).sentence].lowerBound
    let before = max(start, time.range.lowerBound - 8)..<time.range.lowerBound
    return text.holds(PeriodCarrier.continuing[0], in: before)
  }

  private static let alone = ["当月", "单月", "当天", "当日"].map(Script.folded)

  /// 6月当月: the last month of what the text speaks of, told beside the whole.
  func isOfMonthAlone(_ time: TimeMention) -> Bool {
    let around = time.range.lowerBound..<min(text.count, time.range.upperBound + 2)
    return PeriodCarrier.alone.contains { text.holds($0, in: around) }
  }

  /// Whether a semicolon parts a quantity from a time.
  func isPart(_ quantity: Quantity, from time: TimeMention) -> Bool {
    let between = time.range.upperBound..<max(time.range.upperBound, quantity.range.lowerBound)
    return between.count > 400 || between.contains { text[$0] == 0x3B }
  }

  var isInHeading: Bool { text.blocks[block].isHeading || text.blocks[block].part == .headline }

  private static let telling = ["表明", "说明", "反映", "意味", "显示"].map(Script.folded)

  /// Whether a time opens its sentence, or stands as a clause of its own.
  func leads(_ time: TimeMention) -> Bool {
    let place = layout.place(of: time.range.lowerBound)
    let prefix = place.range.lowerBound..<time.range.lowerBound
    if prefix.count <= 2, place.range.upperBound - time.range.upperBound <= 1 { return true }
    return opensSentence(time)
  }

  /// 据悉,该省过去五年…; 记者从市统计局获悉,今年上半年…
  private func opensSentence(_ time: TimeMention) -> Bool {
    let index = layout.clauseIndex(of: time.range.lowerBound)
    let place = layout.clauses[index]
    let prefix = place.range.lowerBound..<time.range.lowerBound
    let start = layout.sentences[place.sentence].lowerBound
    let clause = index > 0 ? layout.clauses[index - 1].range : place.range
    let isReport =
      clause.lowerBound == start
      && frames.first(.report, in: text, max(start, clause.upperBound - 40)..<clause.upperBound) != nil
    return prefix.count <= 6 && (place.range.lowerBound - start <= 10 || isReport)
      && !PeriodCarrier.telling.contains { text.holds($0, in: prefix) }
  }

  private func sentenceCounts(after time: Range<Int>) -> Bool {
    let next = quantityIndex(from: time.upperBound)
    return next < quantities.count
      && quantities[next].range.lowerBound < layout.sentences[layout.place(of: time.lowerBound).sentence].upperBound
  }

  /// The first quantity that begins at or after a position.
  private func quantityIndex(from position: Int) -> Int {
    var low = 0
    var high = quantities.count
    while low < high {
      let middle = (low + high) / 2
      if quantities[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
