import Glibc
import Ledger
import Linux
import Logging
import Spool
import SystemPackage
import Systemd

/// The daemon. `live()` is its whole life, from top to bottom.
///
/// One thread waits in `poll` and carries each article from its name to the log. While many wait it hands the reading
/// to threads of a pool; claiming, committing and finishing stay here, in order.
final class Daemon {
  private let options: SettingsOptions
  private var settings: Settings
  private let folders: Folders
  /// Locked: two daemons with one ledger would take each other's plans away.
  private let state: Folder
  private let manager = ServiceManager()
  private let logger = Logger(label: "figured")
  private let limit: RepeatLimit
  private let pickup: Pickup
  private let carrier: Carrier
  private let housekeeper: Housekeeper
  private var publisher: Publisher
  /// Tells when a mount comes or goes; nil where /proc is not to be had.
  private let mounts = try? MountTable()
  private var isStopping = false
  private var aliveAt = Clock.steady

  // MARK: Life

  static func live(
    _ options: SettingsOptions, _ settings: Settings, _ limit: RepeatLimit
  ) throws(DaemonEnd) {
    // Before the first thread, so that none is interrupted.
    let signals = try DaemonEnd.during("Blocking signals") { () throws(Errno) in try Signals() }
    guard let daemon = try started(options, settings, limit, signals) else { return }
    daemon.start()
    while !daemon.isStopping {
      try daemon.wait(signals)
      daemon.pickup.takeEvents()
      daemon.keepTime()
      daemon.carrier.carry(from: daemon.pickup)
      daemon.publish()
    }
    daemon.end()
  }

  /// Tries to start until what is in the way has passed: a full disk, for one.
  ///
  /// - Returns: nil where it was told to end meanwhile.
  private static func started(
    _ options: SettingsOptions, _ settings: Settings, _ limit: RepeatLimit, _ signals: borrowing Signals
  ) throws(DaemonEnd) -> Daemon? {
    var problem: String?
    while true {
      do throws(DaemonEnd) { return try Daemon(options, settings, limit) } catch {
        guard error.mayPass else { throw error }
        if problem != error.message {
          Logger(label: "figured").tell(.startWaits, "Can't start yet: \(error.message)", errno: error.errno)
        }
        problem = error.message
        ServiceManager().tell(.status("Paused: \(error.message)"), .extend(120_000_000))
      }
      var poll = Poll()
      poll.addReadable(signals.number)
      let isTold = try DaemonEnd.during("Waiting") { () throws(Errno) in
        try poll.wait(milliseconds: 2000)
        while let signal = try signals.next() { if signal != .reload { return true } }
        return false
      }
      if isTold { return nil }
    }
  }

  /// Takes the spool's lock, opens the ledger, and finishes what a crash left half-way.
  private init(
    _ options: SettingsOptions, _ settings: Settings, _ limit: RepeatLimit
  ) throws(DaemonEnd) {
    self.options = options
    self.limit = limit
    self.settings = settings
    folders = Folders(spool: settings.spool)
    try folders.make()
    manager.tell(.status("Recovering"), .extend(120_000_000))
    pickup = Pickup(try Daemon.lockedSpool(settings), settings, logger)
    state = try Daemon.lockedState(folders)
    carrier = try Carrier(pickup, folders, settings, logger)
    housekeeper = Housekeeper(logger)
    publisher = Publisher(manager, StatusFiles(folder: folders.runtime), logger)
  }

  private static func lockedSpool(_ settings: Settings) throws(DaemonEnd) -> Spool {
    do throws(SpoolError) {
      let spool = try Spool(at: settings.spool, makesFolders: true)
      if try spool.lock() { return spool }
    } catch { throw DaemonEnd("\(error)", DaemonEnd.cannotCreate, error.errno) }
    throw DaemonEnd("another daemon works on \(settings.spool); a spool has one daemon", DaemonEnd.tryLater)
  }

  private static func lockedState(_ folders: Folders) throws(DaemonEnd) -> Folder {
    var isOwn = false
    let state = try DaemonEnd.during("Locking \(folders.state)") { () throws(Errno) -> Folder in
      let state = try Folder(folders.state)
      // Where it is the spool itself it is locked already.
      let isSpool = try Folder(folders.spool).status().isSameFile(as: state.status())
      isOwn = isSpool ? true : try state.lock()
      return state
    }
    guard isOwn else { throw DaemonEnd("another daemon has its ledger in \(folders.state)", DaemonEnd.tryLater) }
    return state
  }

  private func start() {
    // Watch first, scan second: what comes between the two is seen by both.
    pickup.arm()
    pickup.scan()
    let report = report(.watching)
    publisher.publish(report, .ready)
    logger.tell(.started, report.sentence, ["version": programVersion])
  }

  // MARK: Waiting

  private func wait(_ signals: borrowing Signals) throws(DaemonEnd) {
    var poll = Poll()
    poll.addReadable(signals.number)
    if let number = pickup.number { poll.addReadable(number) }
    if let number = mounts?.number { poll.addUrgent(number) }
    if let number = carrier.number { poll.addReadable(number) }
    let now = Clock.steady
    let due = nextDue(now)
    try DaemonEnd.during("Waiting") { () throws(Errno) in
      // Rounded up, so that it is due when it wakes.
      try poll.wait(milliseconds: due.map { Int((max(0, $0 - now) + 999_999) / 1_000_000) })
      while let signal = try signals.next() { try take(signal) }
    }
    if let number = mounts?.number, poll.isReady(number) { pickup.arm() }
  }

  /// When there is something to do without being told, in the time of `Clock.steady`.
  private func nextDue(_ now: Int64) -> Int64? {
    if carrier.canGoOn(with: pickup) { return now }
    return [carrier.nextDue, pickup.nextDue, publisher.nextDue, rescanDue, aliveDue, limit.nextDue].compactMap { $0 }
      .min()
  }

  private var rescanDue: Int64 {
    let seconds = pickup.gap == nil ? settings.rescanSeconds : min(settings.pollSeconds, settings.rescanSeconds)
    return pickup.lastScan + Int64(seconds) * 1_000_000_000
  }

  private var aliveDue: Int64? { manager.watchdogInterval.map { aliveAt + Int64($0) * 500 } }

  private func keepTime() {
    let now = Clock.steady
    // A wake-up for the watchdog serves for a rescan that would be due before the next one.
    let early = pickup.gap == nil ? Int64(manager.watchdogInterval ?? 0) * 500 : 0
    if now >= rescanDue - (aliveDue.map { now >= $0 } == true ? early : 0) {
      pickup.rescan()
      carrier.tidy()
      housekeeper.run(settings, logs: folders.logs, spool: pickup.spool)
    }
    pickup.wake(now: now)
    tellLeftOut(limit.takeLeftOut(now: now))
    if let aliveDue, now >= aliveDue, !carrier.isStuck {
      manager.tell(.alive)
      aliveAt = now
    }
  }

  // MARK: Signals

  private func take(_ signal: Signals.Signal) throws(Errno) {
    switch signal {
    case .reload: reload()
    case .interrupt, .terminate:
      isStopping = true
      // A second one is obeyed at once.
      try Signals.exitAtOnce(on: .interrupt)
      try Signals.exitAtOnce(on: .terminate)
    }
  }

  private func reload() {
    manager.tell(.reloading)
    do throws(SettingsError) {
      var settings = try options.settings()
      if settings.spool != self.settings.spool || settings.durability != self.settings.durability {
        logger.tell(.restartNeeded, "spool and log.durability are taken over by a restart only")
      }
      (settings.spool, settings.durability) = (self.settings.spool, self.settings.durability)
      self.settings = settings
      pickup.apply(settings)
      carrier.apply(settings)
      publisher.reloaded(error: nil)
      logger.tell(.settingsTaken, "Settings taken over")
    } catch {
      publisher.reloaded(error: error.description)
      logger.tell(.settingsKept, "Settings kept: \(error)")
    }
    publisher.publish(report(.watching), .ready)
  }

  // MARK: Status

  private func publish() { publisher.publishIfDue(report(.watching), now: Clock.steady) }

  private func report(_ state: StatusReport.State) -> StatusReport {
    var report = StatusReport(
      state: state, incoming: folders.spool.appending("incoming").printable, counters: carrier.counters,
      waiting: pickup.count, inWork: carrier.count, overflows: pickup.overflows, last: carrier.last, folders: folders,
      durability: settings.durability)
    if let problem = carrier.problem {
      (report.state, report.problem) = (state == .watching ? .paused : state, problem)
    } else if let gap = pickup.gap {
      (report.state, report.problem) = (state == .watching ? .polling : state, gap)
    }
    return report
  }

  // MARK: End

  /// Finishes what the threads have in hand, gives back what waits to be tried again, and says goodbye.
  private func end() {
    manager.tell(.stopping, .status("Stopping"))
    carrier.end()
    housekeeper.end()
    publisher.publish(report(.stopped))
    tellLeftOut(limit.takeLeftOut(all: true))
    logger.tell(.stopped, "Stopped", ["articles": "\(carrier.counters.done)"])
  }

  private func tellLeftOut(_ leftOut: [(kind: String, count: Int)]) {
    for (kind, count) in leftOut {
      logger.tell(
        .leftOut, "\(count) more messages of this kind were left out: \(Event(rawValue: kind).map { "\($0)" } ?? kind)",
        ["count": String(count), "kind": kind])
    }
  }
}
