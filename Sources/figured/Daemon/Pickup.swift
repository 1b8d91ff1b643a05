import Linux
import Logging
import Spool
import SystemPackage

/// Which file comes next: events, scans and files that are not complete yet all end in one queue of names, from which
/// complete files are claimed, oldest first.
final class Pickup {
  private(set) var spool: Spool
  private var watch: IncomingWatch?
  private var waiting = WaitingNames(capacity: 8192)
  /// Files that are not complete yet, with the time of `Clock.steady` at which to look again, and as what.
  private var settling: [FilePath: (due: Int64, sighting: Sighting)] = [:]
  /// What is no file and was warned about.
  private var warned: Set<UInt64> = []
  private var settings: Settings
  private let logger: Logger

  /// The time of `Clock.steady` of the last scan.
  private(set) var lastScan: Int64 = 0
  /// Why names are polled for, nil while events tell.
  private(set) var gap: String?
  private(set) var overflows = 0
  private var needsScan = true
  /// Where the next scan goes on, because the last one kept only the oldest; nil where it begins anew. Files that can't
  /// be claimed stay where they are, and must not be found again and again before all others.
  private var scanned: Found?
  private var isInPlace = true

  init(_ spool: Spool, _ settings: Settings, _ logger: Logger) {
    self.spool = spool
    self.settings = settings
    self.logger = logger
  }

  func apply(_ settings: Settings) { self.settings = settings }

  /// Names that wait, those included that are not complete yet.
  var count: Int { waiting.count + settling.count }
  /// Whether so many wait, as far as is known, that can be claimed now.
  func hasMany(_ number: Int) -> Bool { waiting.count >= number }
  /// Whether there is a name to look at now.
  var hasNext: Bool { waiting.held > 0 || needsScan }
  /// For `Poll`.
  var number: CInt? { watch?.number }

  // MARK: What may have come

  /// Watches everything there is. A scan follows with the next look, so that nothing falls between the two.
  func arm() {
    scanAnew()
    if !spool.isInPlace { reopen() }
    guard isInPlace else { return }
    do throws(SpoolError) {
      if watch == nil { watch = try IncomingWatch(of: spool) }
      watch?.arm()
      let isRemote = spool.hasIncoming ? try spool.isRemote() : false
      note(watch?.gap?.description ?? (isRemote ? "\(spool.path) is on a remote or user-space file system" : nil))
    } catch { note(error.description) }
  }

  /// The path leads elsewhere than before: to another mount, or nowhere.
  private func reopen() {
    watch = nil
    isInPlace = false
    do throws(SpoolError) {
      let spool = try Spool(at: spool.path, makesFolders: false)
      guard try spool.lock() else { return note("another daemon holds the spool \(spool.path)") }
      self.spool = spool
      isInPlace = true
    } catch { note(error.description) }
  }

  private func note(_ gap: String?) {
    guard gap != self.gap else { return }
    self.gap = gap
    if let gap { logger.tell(.polling, "Polling: \(gap)") } else { logger.tell(.watching, "Watching again") }
  }

  /// Takes what the watch has seen.
  func takeEvents() {
    guard let watch else { return }
    var hasChanged = false
    do throws(SpoolError) {
      for finding in try watch.findings() {
        switch finding {
        case .name(let name, let sighting):
          settling[name] = nil
          waiting.append(name, sighting)
        case .many: scanAnew()
        case .overflow:
          overflows += 1
          logger.tell(.overflow, "The event queue ran over; looking through incoming/")
          scanAnew()
        case .changed: hasChanged = true
        }
      }
      // Once for all that was moved.
      if hasChanged { arm() }
    } catch {
      self.watch = nil
      arm()
    }
  }

  /// Looks for names of which no event came, and for a watch that is due again.
  func rescan() {
    scanAnew()
    if gap != nil || !spool.isInPlace { arm() }
  }

  private func scanAnew() { (needsScan, scanned) = (true, nil) }

  func scan() {
    needsScan = false
    lastScan = Clock.steady
    guard isInPlace else { return }
    do throws(SpoolError) {
      let scan = try spool.scan(limit: 8192, after: scanned) { settling[$0] != nil }
      scanned = scan.more > 0 ? scan.oldest.last : nil
      waiting.replace(by: scan)
      if waiting.held == 0, !waiting.isComplete { needsScan = true }
      for (name, status) in scan.noFiles { warn(name, status) }
    } catch {
      if gap == nil { note(error.description) }
    }
  }

  private func warn(_ name: FilePath, _ status: FileStatus) {
    if warned.count > 10_000 { warned = [] }
    guard warned.insert(status.inode).inserted else { return }
    logger.tell(
      .leftAlone, "incoming/\(name.printable) is \(status.kind.name), no file, and is left alone",
      ["file": name.printable])
  }

  // MARK: What comes next

  /// When it is time to look again at a file that was not complete, in the time of `Clock.steady`.
  var nextDue: Int64? { settling.values.lazy.map(\.due).min() }

  /// Puts the files back in the queue that it is time to look at again.
  func wake(now: Int64) {
    guard let first = nextDue, first <= now else { return }
    for (name, (due, sighting)) in settling where due <= now {
      settling[name] = nil
      waiting.append(name, sighting)
    }
  }

  /// Claims the next complete file; nil where none waits, or none of so many that others want their turn.
  ///
  /// - Throws: where the spool takes no file at all for now: disk full, read-only, no descriptor left.
  func next() throws(SpoolError) -> Claimed? {
    var hasScanned = false
    while true {
      if waiting.held == 0 {
        guard needsScan, !hasScanned else { return nil }
        scan()
        hasScanned = true
      }
      guard let name = waiting.next() else { return nil }
      // The queue held a part of what is there.
      if waiting.held == 0, !waiting.isComplete { needsScan = true }
      do throws(SpoolError) {
        let settleTime = Int64(settings.settleSeconds) * 1_000_000_000
        switch try spool.claim(name.name, name.sighting, settleTime: settleTime) {
        case .claimed(let claimed): return claimed
        case .gone, .unfinished: break
        case .settling(let time, let status): settle(name.name, time, .again(status))
        case .beingWritten(let time): settle(name.name, time)
        case .nameInWork: settle(name.name, 100_000_000)
        case .noFile(let status): warn(name.name, status)
        }
      } catch {
        if error.concernsSpool {
          waiting.append(name.name, name.sighting)
          throw error
        }
        logger.tell(.claimFailed, "\(error)", errno: error.errno, ["file": name.name.printable])
        settle(name.name, 60_000_000_000)
      }
    }
  }

  private func settle(_ name: FilePath, _ time: Int64, _ sighting: Sighting = .found) {
    // Beyond that many the next scan finds them.
    guard settling.count < 10_000 else { return }
    settling[name] = (Clock.steady + time, sighting)
  }
}

extension FileStatus.Kind {
  fileprivate var name: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
