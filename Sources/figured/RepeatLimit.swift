import Linux
import Synchronization

/// Keeps one kind of event from flooding the journal: so many of a kind within a while, then only their number.
final class RepeatLimit: Sendable {
  /// How many of a kind are told within `period`, in nanoseconds.
  static let allowed = 20
  static let period: Int64 = 30_000_000_000

  private struct Recent: Sendable {
    var since: Int64
    var told = 0
    var leftOut = 0
  }

  private let recent = Mutex<[String: Recent]>([:])

  /// Whether an event of this kind is to be told; if not, it is counted.
  ///
  /// - Parameter now: by `Clock.steady`.
  func admits(_ kind: String, now: Int64 = Clock.steady) -> Bool {
    recent.withLock { recent in
      var entry = recent[kind] ?? Recent(since: now)
      // One that has left something out ends with `takeLeftOut`, so that the number is told.
      if entry.leftOut == 0, now - entry.since >= RepeatLimit.period { entry = Recent(since: now) }
      let isAdmitted = entry.told < RepeatLimit.allowed
      if isAdmitted { entry.told += 1 } else { entry.leftOut += 1 }
      recent[kind] = entry
      return isAdmitted
    }
  }

  /// When a number is to be told, in the time of `Clock.steady`; nil where nothing was left out.
  var nextDue: Int64? {
    recent.withLock { $0.values.filter { $0.leftOut > 0 }.map { $0.since + RepeatLimit.period }.min() }
  }

  /// How many were left out of each kind whose while is over; they begin anew.
  ///
  /// - Parameter all: also those whose while is not over.
  func takeLeftOut(now: Int64 = Clock.steady, all: Bool = false) -> [(kind: String, count: Int)] {
    recent.withLock { recent in
      let due = recent.filter { $0.value.leftOut > 0 && (all || now - $0.value.since >= RepeatLimit.period) }
      for kind in due.keys { recent[kind] = nil }
      return due.map { ($0.key, $0.value.leftOut) }.sorted { $0.kind < $1.kind }
    }
  }
}
