import Linux
import Logging
import SystemPackage
import Systemd

/// Tells the service manager and the status files what the daemon is doing: at once when something has changed, but
/// not more than four times a second.
struct Publisher {
  private let manager: ServiceManager
  private let files: StatusFiles
  private let logger: Logger
  private let started = Clock.wall
  private var loaded = Clock.wall
  private var reloads = 0
  private var reloadError: String?
  private var last: StatusReport?
  private var lastTime: Int64 = .min / 2
  private var filesFailed = false
  /// When a change is to be told that came too soon after the last, in the time of `Clock.steady`.
  private(set) var nextDue: Int64?

  init(_ manager: ServiceManager, _ files: StatusFiles, _ logger: Logger) {
    self.manager = manager
    self.files = files
    self.logger = logger
  }

  /// Notes that settings were read again, and why they were not taken over.
  mutating func reloaded(error: String?) {
    reloads += 1
    reloadError = error
    if error == nil { loaded = Clock.wall }
  }

  mutating func publishIfDue(_ report: StatusReport, now: Int64) {
    guard report != last else { return nextDue = nil }
    if now - lastTime < 250_000_000 { return nextDue = lastTime + 250_000_000 }
    publish(report)
  }

  mutating func publish(_ report: StatusReport, _ messages: ServiceManager.Message...) {
    nextDue = nil
    last = report
    lastTime = Clock.steady
    var report = report
    (report.started, report.loaded, report.reloads, report.reloadError) = (started, loaded, reloads, reloadError)
    do throws(Errno) {
      try files.write(report)
      filesFailed = false
    } catch {
      if !filesFailed { logger.tell(.trouble, "Writing \(files.folder)/status.json: \(error)", errno: error) }
      filesFailed = true
    }
    manager.tell(messages + [.status(report.sentence)])
  }
}
