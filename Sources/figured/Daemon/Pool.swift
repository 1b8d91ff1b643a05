import Linux
import Spool
import Synchronization
import SystemPackage

/// Threads that read articles while many wait. They end with the backlog.
final class Pool: Sendable {
  /// A claimed file with its place in line.
  struct Job: Sendable {
    var number: Int
    var claimed: Claimed
    var attempt: Int
    var work: Work
  }

  private struct State: Sendable {
    var jobs: [Job] = []
    var verdicts: [(Job, Verdict)] = []
    /// Bytes of the records that are found and not committed.
    var records = 0
    var isEnding = false
  }

  private let state = Mutex(State())
  /// Counts jobs; threads wait for it.
  private let waiting: EventCount
  /// Readable when verdicts are there.
  let finished: EventCount

  /// With more uncommitted bytes of records than this no thread begins an article, so that memory stays bounded.
  private static let recordLimit = 64 << 20

  init() throws(Errno) {
    waiting = try EventCount(waits: true)
    finished = try EventCount(waits: false)
  }

  /// Runs until `end()`, in a thread of its own.
  func run() {
    let limit = try? ProcessorLimit()
    while true {
      waiting.take()
      let job = state.withLock { state in
        state.jobs.isEmpty || state.records > Pool.recordLimit ? nil : state.jobs.removeFirst()
      }
      guard let job else {
        if state.withLock(\.isEnding) { return }
        continue
      }
      let (work, claimed) = (job.work, job.claimed)
      let verdict =
        limit?.within(nanoseconds: work.processorLimit) { work.verdict(on: claimed) } ?? work.verdict(on: claimed)
      state.withLock { state in
        state.verdicts.append((job, verdict))
        state.records += verdict.recordBytes
      }
      finished.add()
    }
  }

  func submit(_ jobs: [Job]) {
    state.withLock { $0.jobs += jobs }
    waiting.add(UInt64(jobs.count))
  }

  /// The verdicts that have come since the last call.
  func verdicts() -> [(Job, Verdict)] {
    finished.take()
    return state.withLock { state in
      defer { state.verdicts = [] }
      return state.verdicts
    }
  }

  /// Says that so many bytes of records are committed.
  func committed(_ bytes: Int) {
    // Those that were held up have used their count.
    let heldUp = state.withLock { state in
      let isFull = state.records > Pool.recordLimit
      state.records -= bytes
      return isFull ? state.jobs.count : 0
    }
    waiting.add(UInt64(heldUp))
  }

  /// Takes back the jobs that no thread has begun.
  func withdraw() -> [Job] {
    state.withLock { state in
      defer { state.jobs = [] }
      return state.jobs
    }
  }

  /// Lets the threads end once the jobs are done.
  func end(threads: Int) {
    state.withLock { $0.isEnding = true }
    waiting.add(UInt64(threads))
  }
}
