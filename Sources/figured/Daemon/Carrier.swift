import Glibc
import Ledger
import Linux
import Logging
import Spool
import SystemPackage

/// Carries articles from their claim into the logs: one at a time as they come, by threads while many wait. It holds
/// what is in work, and what keeps it from being done.
final class Carrier {
  private let committer: Committer
  private let ledger: Ledger
  private let spool: () -> Spool
  private var processing: Processing
  private let processorLimit = try? ProcessorLimit()
  private let logger: Logger
  private var settings: Settings

  /// Files in `work/` that are to be tried, or tried again, one at a time, and when by `Clock.steady`.
  private var held: [(claimed: Claimed, due: Int64)] = []
  /// Verdicts that are not with the committer yet.
  private var verdicts: [(claimed: Claimed, attempt: Int, verdict: Verdict)] = []
  private var backlog: Backlog?
  /// What keeps it from going on, how long it waits after that, and when it tries again.
  private var hindrance: (cause: Hindrance, delay: Int64, due: Int64)?

  /// With fewer waiting than this, threads are not worth their start.
  private static let backlogSize = 8
  /// A file of so many bytes is read by a thread even when it is alone, so that signals and the watchdog don't wait.
  private static let longSize = 1 << 18
  /// With so many bytes of records a commit is worth its sync.
  private static let commitSize = 16 << 20

  /// Opens the ledger, which completes the logs; moves out what was committed; and takes what an earlier process left
  /// in `work/`. One of those may have ended it, so they are tried one at a time, before anything else.
  init(_ pickup: Pickup, _ folders: Folders, _ settings: Settings, _ logger: Logger) throws(DaemonEnd) {
    self.settings = settings
    self.logger = logger
    processing = Processing(settings, bounds: settings.bounds)
    spool = { pickup.spool }
    do throws(LedgerError) {
      ledger = try Ledger(
        state: folders.state, logs: folders.logs, durability: settings.durability, rotation: settings.rotation,
        report: { logger.tell($0) })
      committer = try Committer(ledger, isPower: settings.durability == .power, logger, spool: spool)
    } catch { throw DaemonEnd(Hindrance(error)) }
    do throws(Hindrance) { try committer.recover(limit: settings.articleMegabytes << 20) } catch {
      throw DaemonEnd(error)
    }
    do throws(SpoolError) { held = try pickup.spool.leftovers().map { ($0, 0) } } catch {
      throw DaemonEnd("\(error)", DaemonEnd.failed, error.errno)
    }
  }

  func apply(_ settings: Settings) {
    if settings.limits != self.settings.limits || settings.bounds != self.settings.bounds
      || settings.ownWords != self.settings.ownWords
    {
      processing = Processing(settings, bounds: settings.bounds)
    }
    self.settings = settings
    ledger.rotation = settings.rotation
  }

  // MARK: State

  var counters: Counters { committer.counters }
  /// When the last article was committed, in nanoseconds since 1970.
  var last: Int64? { committer.last }
  /// Articles that are claimed and not done.
  var count: Int { held.count + verdicts.count + (backlog?.count ?? 0) + committer.count }
  /// Why nothing can be committed for now.
  var problem: String? { hindrance?.cause.message }
  /// For `Poll`: readable when a thread has finished an article that can be committed.
  var number: CInt? { hindrance == nil ? backlog?.number : nil }

  /// Whether a thread has given no sign for longer than any article may take.
  var isStuck: Bool {
    guard hindrance == nil, let backlog, backlog.count > 0 else { return false }
    return Clock.steady - backlog.progress > processorNanoseconds + 10_000_000_000
  }

  /// Whether there is something to do at once.
  func canGoOn(with pickup: Pickup) -> Bool {
    guard hindrance == nil else { return false }
    return pickup.hasNext && (backlog?.hasRoom ?? true)
  }

  /// When there is something to do without being told, in the time of `Clock.steady`.
  var nextDue: Int64? { hindrance?.due ?? held.map(\.due).min() }

  private var processorNanoseconds: Int64 { Int64(settings.processorSeconds) * 1_000_000_000 }

  private var work: Work {
    Work(
      spool: spool(), processing: processing, byteLimit: settings.articleMegabytes << 20,
      processorLimit: processorNanoseconds)
  }

  // MARK: Carrying

  /// Does what can be done now without waiting: one article, or a round of the backlog.
  func carry(from pickup: Pickup) {
    if let hindrance, Clock.steady < hindrance.due { return }
    do throws(Hindrance) {
      try deliver()
      if let backlog {
        verdicts += backlog.verdicts()
        try deliver()
        backlog.committed()
      }
      try carryHeld()
      if backlog == nil, pickup.hasMany(Carrier.backlogSize), held.isEmpty { startBacklog() }
      if let backlog {
        try feed(backlog, from: pickup)
      } else if let claimed = try next(pickup) {
        if claimed.status.size >= Carrier.longSize { startBacklog() }
        if let backlog { try feed(backlog, [claimed], from: pickup) } else { try carry(claimed) }
      }
      if hindrance != nil { logger.tell(.wentOn, "Going on") }
      hindrance = nil
    } catch { wait(for: error) }
  }

  private func wait(for cause: Hindrance) {
    if hindrance?.cause.message != cause.message {
      logger.tell(.paused, cause.message, errno: cause.errno)
    }
    let delay = min((hindrance?.delay ?? 250_000_000) * 2, 10_000_000_000)
    hindrance = (cause, delay, Clock.steady + delay)
  }

  private func next(_ pickup: Pickup) throws(Hindrance) -> Claimed? {
    do throws(SpoolError) { return try pickup.next() } catch { throw Hindrance(error) }
  }

  private func carryHeld() throws(Hindrance) {
    let now = Clock.steady
    while let place = held.firstIndex(where: { $0.due <= now }) {
      let claimed = held.remove(at: place).claimed
      try carry(claimed)
      // One at a time, so that events and signals are seen between them.
      if held.count > 0 { return }
    }
  }

  /// Carries one article all the way.
  private func carry(_ claimed: Claimed) throws(Hindrance) {
    let attempt = try begin([claimed])[0]
    let work = work
    let verdict: Verdict
    if attempt > settings.attempts {
      verdict = work.poisoned(claimed, attempts: attempt)
    } else {
      verdict =
        processorLimit?.within(nanoseconds: work.processorLimit) { work.verdict(on: claimed) }
        ?? work.verdict(on: claimed)
    }
    verdicts.append((claimed, attempt, verdict))
    try deliver()
  }

  /// Notes that files are about to be read. Where that is impossible they are held.
  private func begin(_ claimed: [Claimed]) throws(Hindrance) -> [Int] {
    do throws(LedgerError) { return try ledger.begin(claimed.map(\.name)) } catch {
      held += claimed.map { ($0, 0) }
      throw Hindrance(error)
    }
  }

  /// Gives verdicts to the committer, in their order, and commits.
  private func deliver() throws(Hindrance) {
    var delivered = 0
    defer { verdicts.removeFirst(delivered) }
    for (claimed, attempt, verdict) in verdicts {
      do throws(LedgerError) { try deliver(claimed, attempt, verdict) } catch { throw Hindrance(error) }
      delivered += 1
      if committer.bytes >= Carrier.commitSize { try committer.flush() }
    }
    if !committer.isEmpty { try committer.flush() }
  }

  private func deliver(_ claimed: Claimed, _ attempt: Int, _ verdict: Verdict) throws(LedgerError) {
    switch verdict {
    case .figures(let outcome): try committer.add(claimed, attempt: attempt, .figures(outcome))
    case .failed(let code, let message, let id, let errno):
      try committer.add(claimed, attempt: attempt, .failed(code: code, message: message, id: id, errno: errno))
    case .changed:
      try ledger.release([claimed.name])
      held.append((claimed, Clock.steady + Int64(max(1, settings.settleSeconds)) * 1_000_000_000))
    case .passing(let message, let errno):
      if attempt >= settings.attempts {
        let failed = FinalVerdict.failed(code: "unreadable", message: message, id: nil, errno: errno)
        try committer.add(claimed, attempt: attempt, failed)
      } else {
        held.append((claimed, Clock.steady + Int64(1) << min(attempt, 6) * 1_000_000_000))
      }
    }
  }

  // MARK: Backlog

  private func startBacklog() {
    let processors = sysconf(CInt(_SC_NPROCESSORS_ONLN))
    do throws(Errno) {
      backlog = try Backlog(threads: settings.workers > 0 ? settings.workers : max(1, processors))
    } catch {
      // Without threads it goes one by one.
      logger.tell(.trouble, "No threads for the backlog: \(error)", errno: error)
    }
  }

  /// Gives the threads articles for as long as there is room, and ends them with the backlog.
  ///
  /// - Parameter first: claimed already.
  private func feed(_ backlog: Backlog, _ first: [Claimed] = [], from pickup: Pickup) throws(Hindrance) {
    var claimed = first
    var cause: Hindrance?
    do throws(Hindrance) {
      while backlog.count + claimed.count < Backlog.articleLimit, backlog.hasRoom, let next = try next(pickup) {
        claimed.append(next)
      }
    } catch { cause = error }
    if !claimed.isEmpty {
      let attempts = try begin(claimed)
      var articles: [(claimed: Claimed, attempt: Int)] = []
      for (claimed, attempt) in zip(claimed, attempts) {
        if attempt > settings.attempts { held.append((claimed, 0)) } else { articles.append((claimed, attempt)) }
      }
      backlog.submit(articles, work)
    }
    if let cause { throw cause }
    if backlog.count == 0, !pickup.hasNext {
      backlog.end()
      self.backlog = nil
    }
  }

  // MARK: Time and end

  /// What is done now and then: closes logs that are old enough.
  func tidy() {
    guard hindrance == nil else { return }
    do throws(LedgerError) { _ = try ledger.rotateIfDue() } catch {
      logger.tell(.trouble, "\(error)", errno: error.errno)
    }
  }

  /// Finishes what the threads have begun and gives back what waits, or waits to be tried again. What can't be committed now
  /// stays in `work/` for the next start.
  func end() {
    if let backlog {
      held += backlog.withdraw().map { ($0, 0) }
      var poll = Poll()
      poll.addReadable(backlog.number)
      while backlog.count > 0 {
        do throws(Errno) { try poll.wait(milliseconds: nil) } catch { break }
        verdicts += backlog.verdicts()
      }
      backlog.end()
      self.backlog = nil
    }
    do throws(Hindrance) { try deliver() } catch { logger.tell(.paused, error.message, errno: error.errno) }
    for (claimed, _) in held {
      do throws(SpoolError) { try spool().giveBack(claimed) } catch { continue }
      do throws(LedgerError) { try ledger.release([claimed.name]) } catch {
        logger.tell(.trouble, "\(error)", errno: error.errno)
      }
    }
    held = []
  }
}
