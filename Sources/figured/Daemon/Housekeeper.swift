import Ledger
import Linux
import Logging
import Spool
import Synchronization
import SystemPackage

/// Compresses closed logs and deletes what is older or larger than the settings allow, on a thread of its own that
/// lives only while there is something to do.
final class Housekeeper: Sendable {
  private struct State: Sendable {
    var thread: WorkerThread?
    var isDone = false
  }

  private let state = Mutex(State())
  private let isStopping = Atomic(false)
  private let logger: Logger

  init(_ logger: Logger) { self.logger = logger }

  /// Begins, unless it is at it.
  func run(_ settings: Settings, logs: FilePath, spool: Spool) {
    state.withLock { state in
      if state.isDone { state.thread?.join() }
      guard state.thread == nil || state.isDone else { return }
      state.isDone = false
      state.thread = try? WorkerThread { [self] in
        work(settings, logs: logs, spool: spool)
        self.state.withLock { $0.isDone = true }
      }
    }
  }

  private func work(_ settings: Settings, logs: FilePath, spool: Spool) {
    let stopping = { self.isStopping.load(ordering: .relaxed) }
    let now = Clock.wall
    do throws(LedgerError) {
      for action in try Housekeeping(logs: logs, retention: settings.logRetention).run(now: now, isStopping: stopping) {
        switch action {
        case .compressed(let name, let bytes, let size):
          logger.tell(.logCompressed, "Compressed \(name) from \(size) to \(bytes) bytes")
        case .removed(let name, let bytes): logger.tell(.oldDeleted, "Deleted the log \(name) of \(bytes) bytes")
        }
      }
    } catch { logger.tell(.trouble, "\(error)", errno: error.errno) }
    do throws(SpoolError) {
      for (place, retention) in [(Spool.Place.done, settings.doneRetention), (.failed, settings.failedRetention)] {
        let count = try spool.prune(
          place, age: retention.age, size: retention.size, now: now, isStopping: stopping)
        if count > 0 { logger.tell(.oldDeleted, "Deleted \(count) files from \(place.rawValue)/") }
      }
    } catch { logger.tell(.trouble, "\(error)", errno: error.errno) }
  }

  /// Leaves off, and waits for the thread.
  func end() {
    isStopping.store(true, ordering: .relaxed)
    state.withLock(\.thread)?.join()
  }
}
