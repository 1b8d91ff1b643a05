import CSystemd
import Glibc

/// The service manager that started this process: sd_notify(3). Without one every message goes nowhere, silently.
public struct ServiceManager: Sendable {
  /// Where `NOTIFY_SOCKET` is set: a path, or an abstract name after `@`.
  public let isThere: Bool
  /// Microseconds within which it wants to hear `alive`; nil where it does not watch (sd_watchdog_enabled(3)).
  public let watchdogInterval: UInt64?

  public init() {
    isThere = getenv("NOTIFY_SOCKET") != nil
    var interval: UInt64 = 0
    watchdogInterval = sd_watchdog_enabled(0, &interval) > 0 && interval > 0 ? interval : nil
  }

  public enum Message: Sendable {
    /// Started, or reloaded, and at work.
    case ready
    /// Reading the settings again, since now.
    case reloading
    case stopping
    /// One sentence on what goes on.
    case status(String)
    case alive
    /// What it failed of, as errno.
    case error(CInt)
    /// Starting or stopping takes so many microseconds longer.
    case extend(UInt64)

    fileprivate var lines: String {
      switch self {
      case .ready: return "READY=1"
      case .reloading:
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return "RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1000)"
      case .stopping: return "STOPPING=1"
      case .status(let sentence):
        return "STATUS=" + String(sentence.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
      case .alive: return "WATCHDOG=1"
      case .error(let code): return "ERRNO=\(code)"
      case .extend(let microseconds): return "EXTEND_TIMEOUT_USEC=\(microseconds)"
      }
    }
  }

  /// Sends some messages in one datagram.
  public func tell(_ messages: Message...) { tell(messages) }

  /// Sends some messages in one datagram.
  public func tell(_ messages: [Message]) {
    guard isThere else { return }
    _ = sd_notify(0, messages.map(\.lines).joined(separator: "\n"))
  }
}
