public import SystemPackage
import CLinux
import Glibc

/// Signals that are read like events instead of interrupting: signalfd(2).
public struct Signals: ~Copyable {
  private let descriptor: Descriptor

  /// For `Poll`.
  public var number: CInt { descriptor.number }

  public enum Signal: CInt, Sendable, CaseIterable {
    /// SIGHUP.
    case reload = 1
    /// SIGINT.
    case interrupt = 2
    /// SIGTERM.
    case terminate = 15
  }

  /// Blocks the signals from now on in this thread and all that it starts, so call it before the first thread.
  public init() throws(Errno) {
    let signals = Signal.allCases.map(\.rawValue)
    descriptor = Descriptor(owning: try retrying { linux_signals(signals, CInt(signals.count)) })
  }

  /// The next signal that is pending, nil where none is.
  public func next() throws(Errno) -> Signal? {
    let number = number
    return Signal(rawValue: try retrying { linux_next_signal(number) })
  }

  /// From now on a second one of this signal ends the process at once.
  public static func exitAtOnce(on signal: Signal) throws(Errno) {
    try retrying { linux_exit_at_once_on(signal.rawValue) }
  }
}
