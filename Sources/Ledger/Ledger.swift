// How nothing is lost and nothing doubled
// =======================================
//
// A commit takes articles from "in work" to "done" in six steps:
//
//   1 reserve   room for the lines is reserved behind the end of both logs (readers see no change)
//   2 plan      one SQLite transaction: the exact bytes with log, file and offset; a row for each article; where its
//               file goes; the counters
//   3 append    one write of the figure lines, one of the article lines
//   4 sync      fdatasync of both logs
//   5 forget    the plan is deleted, by a transaction that is not synced: the next commit's sync takes it along
//   6 finish    the caller renames the files to done/ or failed/, and says so with `finished(_:)`
//
// The transaction of step 2 is the only moment of decision. Before it nothing has happened: the articles are still in
// work/ and will be read again. After it everything will happen, because all of it can be done from the ledger alone,
// without the article and without the version of the program that read it.
//
//   cut off          what is there                                what recovery does
//   before 2         room behind the end of the logs              nothing; the articles are read again
//   after 2          plan; the log ends at the plan's offset      writes the plan
//   inside 3         plan; the log holds a part of it             writes the plan: the rest is added byte for byte
//   after 3, before 4, or a power cut                             the same: lost or zeroed blocks are put right
//   after 4          plan, lines, files still in work/            writes the plan over itself: no reader sees a change
//   inside 6         `pendingFinishes` names claimed and target   the spool makes the renames that are missing
//
// A worked example. The log holds 1,000 bytes. An article with two lines of 300 bytes is planned: (figures, file 7,
// offset 1000, 600 bytes). The process is killed inside the write, with 450 bytes out: readers have one whole line and
// half of another without a newline, which they leave alone. At the next start the plan is still in the ledger. The file
// with inode 7 has 1,450 bytes; bytes 1000 to 1450 are the beginning of the plan; so the plan is written at 1000, which
// changes nothing up to 1450 and adds 150 bytes. `tail -F` prints the second line once, whole.
//
// Why the plan is deleted at once and not by the next commit: if somebody moves the log away and compresses it while the
// daemon is idle, a plan that were still there at the next start would look as if it had never been carried out.
//
// When anything fails between 2 and 5 (disk full in spite of the reservation, I/O error, read-only, a failed sync), the
// ledger forgets what it has open and goes through the same recovery as after a crash before it does anything else. So
// there is one way back, and it is the one that is tested most. A failed fdatasync may have dropped the data from the
// kernel's memory, and trying it again on the same descriptor succeeds without writing anything; recovery opens the file
// anew and writes the planned bytes again before it syncs.

public import SystemPackage
import Linux

/// What was done, and the two logs that say it: each article once, in whole lines, through crashes and power cuts.
///
/// Used by one thread. The caller holds the spool's lock: two ledgers on one folder would write over each other.
public final class Ledger {
  private let state: FilePath
  private let folder: FilePath
  private let durability: Durability
  private let report: (Notice) -> Void
  public var rotation: Rotation
  private var store: Store
  /// Whether an error left it open what the store holds: it is opened anew before the next use.
  private var isSuspect = false
  /// The open logs; nil when they are to be recovered before the next use.
  private var open: Logs?
  /// Renames that the caller has made, to be forgotten with the next transaction.
  var finishedSince: [FilePath] = []
  /// Whether the last commit failed, so that its entries may be planned already.
  private var mayRepeat = false

  private struct Logs {
    let figures: Log
    let articles: Log
  }

  /// Opens the ledger or makes it, and finishes what a crash left half-way. If that can't be done now (`paused`), the
  /// ledger opens all the same, and tries again with the next `commit` or `settle`.
  ///
  /// - Parameters:
  ///   - state: an existing folder for the ledger.
  ///   - logs: an existing folder for the logs.
  ///   - report: called with whatever is worth a line in the journal.
  public init(
    state: FilePath, logs: FilePath, durability: Durability = .power, rotation: Rotation = Rotation(),
    report: @escaping (Notice) -> Void = { _ in }
  ) throws(LedgerError) {
    store = try Store(in: state, durability: durability)
    self.state = state
    folder = logs
    self.durability = durability
    self.rotation = rotation
    self.report = report
    do throws(LedgerError) { try settle() } catch { guard error.kind == .paused else { throw error } }
  }

  // MARK: Commit

  /// Commits articles: when this returns, their records are in the logs, as durable as the policy says, and their files
  /// can be renamed. Many articles share one commit; more bytes than a few megabytes are better given in several.
  ///
  /// When it throws `paused`, call it again with the same entries until it returns: those that were planned before the
  /// error are not planned again.
  public func commit(_ entries: [Entry]) throws(LedgerError) {
    let logs = try settled()
    let entries = mayRepeat ? try unplanned(entries) : entries
    try checkNew(entries)
    mayRepeat = true
    if !entries.isEmpty { try commit(entries, to: logs) }
    mayRepeat = false
  }

  private func commit(_ entries: [Entry], to logs: Logs) throws(LedgerError) {
    var figures: [UInt8] = []
    var articles: [UInt8] = []
    var counters = Counters()
    for entry in entries {
      figures += entry.figureLines
      articles += entry.articleLine
      counters.add(entry)
    }
    let now = Clock.wall
    try makeRoom(for: figures.count, in: logs.figures, now: now)
    try makeRoom(for: articles.count, in: logs.articles, now: now)

    // From here on an error leaves it open what was planned and what was written.
    open = nil
    let (figurePlan, articlePlan) = (logs.figures.plan(figures, now: now), logs.articles.plan(articles, now: now))
    try using { store throws(LedgerError) in
      try store.commit { () throws(LedgerError) in
        try store.removePlan()
        try forgetFinished(in: store)
        try store.plan(figurePlan)
        try store.plan(articlePlan)
        try store.save(logs.figures.segment)
        try store.save(logs.articles.segment)
        for entry in entries {
          try store.save(entry, figureSegment: figurePlan.segment, articleSegment: articlePlan.segment)
        }
        try store.add(counters)
      }
    }
    finishedSince.removeAll(keepingCapacity: true)
    try logs.figures.append(figurePlan)
    try logs.articles.append(articlePlan)
    try sync(logs)
    try forgetPlan()
    open = logs
  }

  private func unplanned(_ entries: [Entry]) throws(LedgerError) -> [Entry] {
    var unplanned: [Entry] = []
    try using { store throws(LedgerError) in
      for entry in entries where try !store.isPending(entry.finish) { unplanned.append(entry) }
    }
    return unplanned
  }

  /// An article has its figures once: a second `done` of the same bytes is the caller's to make a duplicate.
  private func checkNew(_ entries: [Entry]) throws(LedgerError) {
    var done: Set<ArticleID> = []
    for entry in entries where entry.outcome == .done {
      guard let article = entry.article else { continue }
      let isRepeated = !done.insert(article).inserted
      let known = try outcome(of: article)
      if isRepeated || known == .done {
        throw LedgerError(.alreadyDone(article), "The article \(article) is done already.")
      }
    }
  }

  private func makeRoom(for count: Int, in log: Log, now: Int64) throws(LedgerError) {
    do throws(LedgerError) {
      try log.look()
      if log.isFull(with: count, limits: rotation, now: now) { report(.rotated(log.name, as: try log.rotate())) }
    } catch {
      open = nil
      throw error
    }
    try log.reserve(count)
  }

  private func sync(_ logs: Logs) throws(LedgerError) {
    guard durability == .power else { return }
    try logs.figures.sync()
    try logs.articles.sync()
  }

  // MARK: Recovery

  /// Finishes what a crash or an error left half-way; does nothing, at no cost, where nothing is.
  public func settle() throws(LedgerError) { _ = try settled() }

  /// Whether everything planned is in the logs.
  public var isSettled: Bool { open != nil }

  private func settled() throws(LedgerError) -> Logs {
    if let open { return open }
    let recovery = Recovery(logs: folder, isPower: durability == .power, report: report)
    var homeless: [Plan] = []
    var remembered: [LogName: Segment] = [:]
    let plans = try using { store throws(LedgerError) in
      for log in LogName.allCases { remembered[log] = try store.liveSegment(of: log) }
      return try store.plans()
    }
    for plan in plans where try !recovery.complete(plan, in: remembered[plan.log]) {
      homeless.append(plan)
    }
    func log(_ name: LogName) throws(LedgerError) -> Log {
      try Log(name, in: folder, remembered: remembered[name], isPower: durability == .power, report: report)
    }
    let logs = Logs(figures: try log(.figures), articles: try log(.articles))
    if !plans.isEmpty { try adopt(homeless, into: logs) }
    open = logs
    return logs
  }

  /// Plans lines anew for the live files, because the file that they were planned for is gone. With none, it only
  /// notes that the old plan is carried out.
  private func adopt(_ plans: [Plan], into logs: Logs) throws(LedgerError) {
    let anew = plans.map { plan in
      (plan.log == .figures ? logs.figures : logs.articles).plan(plan.bytes, now: Clock.wall)
    }
    try using { store throws(LedgerError) in
      try store.commit { () throws(LedgerError) in
        try store.removePlan()
        for plan in anew { try store.plan(plan) }
        try store.save(logs.figures.segment)
        try store.save(logs.articles.segment)
      }
    }
    for plan in anew {
      report(.completed(plan.log, bytes: plan.bytes.count))
      try (plan.log == .figures ? logs.figures : logs.articles).append(plan)
    }
    try sync(logs)
    try forgetPlan()
  }

  private func forgetPlan() throws(LedgerError) {
    try using { store throws(LedgerError) in
      try store.note { () throws(LedgerError) in try store.removePlan() }
    }
  }

  // MARK: The store

  /// Uses the store, after opening it anew if it failed the last time: only then is it certain what it holds.
  func using<Value>(_ body: (Store) throws(LedgerError) -> Value) throws(LedgerError) -> Value {
    do throws(LedgerError) {
      if isSuspect { store = try Store(in: state, durability: durability, isSuspect: true) }
      isSuspect = false
      return try body(store)
    } catch {
      if error.isFull { store.shrink() }
      isSuspect = true
      throw error
    }
  }

  // MARK: What is known

  /// How an article of these bytes ended before: `done` means that a second file of them is a duplicate, `failed`
  /// that it may be tried again; nil that it is new.
  public func outcome(of article: ArticleID) throws(LedgerError) -> Outcome? {
    try using { store throws(LedgerError) in try store.outcome(of: article) }
  }

  public func counters() throws(LedgerError) -> Counters {
    try using { store throws(LedgerError) in try store.counters() }
  }

  /// The renames that a crash may have kept from being made: at start, before anything is claimed, each claimed file
  /// that is still there, with that inode, goes to its target; then `finished(_:)`.
  public func pendingFinishes() throws(LedgerError) -> [Finish] {
    try using { store throws(LedgerError) in try store.finishes() }
  }

  /// Tells the ledger that renames were made, as durably as the policy wants it: with `power`, after the folders were
  /// synced. It forgets them with its next transaction; call it as late as convenient, but before the name is claimed
  /// again.
  public func finished(_ claimed: [FilePath]) { finishedSince += claimed }

  func forgetFinished(in store: Store) throws(LedgerError) {
    for claimed in finishedSince { try store.remove(finishOf: claimed) }
  }

  // MARK: Rotation

  /// Closes the live files that are old enough, and says when the next one will be, in nanoseconds since 1970.
  public func rotateIfDue() throws(LedgerError) -> Int64? {
    let logs = try settled()
    let now = Clock.wall
    let before = [logs.figures.segment.number, logs.articles.segment.number]
    try makeRoom(for: 0, in: logs.figures, now: now)
    try makeRoom(for: 0, in: logs.articles, now: now)
    if before != [logs.figures.segment.number, logs.articles.segment.number] {
      try using { store throws(LedgerError) in
        try store.note { () throws(LedgerError) in
          try store.save(logs.figures.segment)
          try store.save(logs.articles.segment)
        }
      }
    }
    return [logs.figures.due(rotation), logs.articles.due(rotation)].compactMap { $0 }.min()
  }
}
