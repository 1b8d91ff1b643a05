public import SystemPackage
import Linux

/// The ledger compared with the logs: every article that it knows has its record and its figures there, once, and
/// nothing else is there. May run beside a ledger at work; memory grows with the number of articles, 150 bytes each.
public struct Verification {
  /// What does not agree, in sentences; the first thousand.
  public private(set) var disagreements: [String] = []
  /// All of them.
  public private(set) var disagreementCount = 0
  /// What is worth knowing, and no disagreement.
  public private(set) var remarks: [String] = []
  /// Lines read.
  public private(set) var articleLines = 0
  public private(set) var figureLines = 0
  /// Files compared.
  public private(set) var doneFiles = 0

  private var reader: LedgerReader?
  private var articles: [ArticleID: Known] = [:]

  struct Known {
    var outcome: Outcome
    var figures: Int
    var figureSegment: Int
    var articleSegment: Int
    /// What was found in the logs.
    var figuresFound = 0
    var recordsFound = 0
  }

  /// - Parameters:
  ///   - state: the ledger's folder.
  ///   - logs: the folder of the logs.
  public init(state: FilePath, logs: FilePath) throws(LedgerError) {
    self.init()
    for _ in 0..<5 {
      self = Verification()
      if try compare(state: state, logs: logs) { return }
    }
    throw LedgerError(.paused, "The logs in \(logs) are renamed faster than they can be read.")
  }

  private init() {}

  /// Compares a file in `done/`: its article must be done by the ledger of now.
  public mutating func compare(_ article: ArticleID, ofDoneFile name: FilePath) throws(LedgerError) {
    doneFiles += 1
    if articles[article]?.outcome == .done { return }
    if try reader?.outcome(of: article) != .done {
      disagree("\(name) is in done/, and its article \(article) is not done by the ledger.")
    }
  }

  private mutating func disagree(_ sentence: @autoclosure () -> String) {
    disagreementCount += 1
    if disagreementCount <= 1000 { disagreements.append(sentence()) }
  }

  /// - Returns: false where files were renamed meanwhile, so that it is to be done again.
  private mutating func compare(state: FilePath, logs: FilePath) throws(LedgerError) -> Bool {
    let reader = try LedgerReader(in: state)
    self.reader = reader
    // What is planned but not yet appended is in the ledger before it is in the logs.
    let planned = try reader.waitForPlan()
    if planned > 0 {
      disagree("\(planned) bytes are planned but not in the logs: the daemon, or room on the disk, finishes that.")
    }
    articles = try reader.articles()
    let counters = try reader.counters()
    var unknown: Set<ArticleID> = []
    do throws(LedgerError) {
      let figures = try attempting("Listing the logs in \(logs)") { () throws(Errno) in try LogFiles(.figures, in: logs)
      }
      let records = try attempting("Listing the logs in \(logs)") { () throws(Errno) in
        try LogFiles(.articles, in: logs)
      }
      try readFigures(figures, unknown: &unknown)
      try readRecords(records, unknown: &unknown)
      let haveChanged = try attempting("Listing the logs in \(logs)") { () throws(Errno) in
        [try figures.haveChanged(in: logs), try records.haveChanged(in: logs)].contains(true)
      }
      if haveChanged { return false }
      for article in unknown where try reader.outcome(of: article) == nil {
        disagree("The logs have article \(article), which the ledger does not know.")
      }
      compareArticles(figures: figures, records: records)
    } catch {
      if error.errno == .noSuchFileOrDirectory { return false }
      throw error
    }
    compare(counters)
    return true
  }

  // MARK: Logs

  private mutating func readFigures(
    _ files: LogFiles, unknown: inout Set<ArticleID>
  ) throws(LedgerError) {
    var current: ArticleID?
    var next = 0
    try forEachLine(of: files) { verification, line, place in
      guard case .figure(let article, let number) = line else { return }
      verification.figureLines += 1
      if article != current {
        if verification.articles[article].map({ $0.figuresFound > 0 }) ?? false {
          verification.disagree("\(place()): the figures of article \(article) are there twice, or not together.")
        }
        (current, next) = (article, 1)
      }
      if number != next {
        verification.disagree("\(place()): figure \(number) of article \(article), where \(next) should be.")
      }
      next = number + 1
      if verification.articles[article] == nil { unknown.insert(article) }
      verification.articles[article]?.figuresFound += 1
    }
  }

  private mutating func readRecords(
    _ files: LogFiles, unknown: inout Set<ArticleID>
  ) throws(LedgerError) {
    try forEachLine(of: files) { verification, line, place in
      guard case .article(let article, let outcome, let figures) = line else { return }
      verification.articleLines += 1
      guard let article, outcome == .done else { return }
      guard let known = verification.articles[article] else {
        unknown.insert(article)
        return
      }
      verification.articles[article]?.recordsFound += 1
      if known.recordsFound > 0 { verification.disagree("\(place()): article \(article) is done a second time.") }
      if known.figures != figures {
        verification.disagree(
          "\(place()): article \(article) has \(figures) figures here, and \(known.figures) in the ledger.")
      }
    }
  }

  private mutating func forEachLine(
    of files: LogFiles,
    _ body: (_ verification: inout Verification, _ line: LogLine, _ place: () -> String) -> Void
  ) throws(LedgerError) {
    for name in files.others {
      remarks.append("\(name) is not from here; it is read as a part of the log if it is not compressed.")
    }
    let log = files.log
    var copy = self
    try attempting("Reading \(log.liveFile)") { () throws(Errno) in
      try files.forEachLine { file, number, line, isWhole in
        if !isWhole {
          copy.disagree("\(file), line \(number): the file ends inside a line.")
        } else if let parsed = LogLine(line, of: log) {
          body(&copy, parsed) { "\(file), line \(number)" }
        } else {
          copy.disagree("\(file), line \(number): not a line of this log.")
        }
      }
    }
    self = copy
  }

  // MARK: Ledger

  private mutating func compareArticles(figures: LogFiles, records: LogFiles) {
    // What the retention removed is gone from the beginning.
    let firstFigures = figures.numbers.min() ?? .max
    let firstRecords = records.numbers.min() ?? .max
    var gone = 0
    for (article, known) in articles where known.outcome == .done {
      let isRecordGone = known.articleSegment < firstRecords && known.recordsFound == 0
      let areFiguresGone = known.figureSegment < firstFigures && known.figuresFound == 0
      if isRecordGone || areFiguresGone { gone += 1 }
      if !isRecordGone, known.recordsFound == 0 {
        disagree("Article \(article) is done by the ledger, and has no record in the logs.")
      }
      if !areFiguresGone, known.figuresFound != known.figures {
        disagree(
          "Article \(article) has \(known.figures) figures by the ledger, and \(known.figuresFound) in the logs.")
      }
    }
    if gone > 0 { remarks.append("\(gone) articles are in files of the logs that are gone.") }
  }

  private mutating func compare(_ counters: Counters) {
    let done = articles.values.filter { $0.outcome == .done }
    let figures = done.reduce(0) { $0 + $1.figures }
    if done.count != counters.done {
      disagree("The ledger has \(done.count) articles that are done, and counted \(counters.done).")
    }
    if figures != counters.figures {
      disagree("The ledger has articles with \(figures) figures, and counted \(counters.figures).")
    }
  }
}
