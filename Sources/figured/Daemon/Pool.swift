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
    var isEnding = false
  }

  private let state = Mutex(State())
  /// Counts jobs; threads wait for it.
  private let waiting: EventCount
  /// Readable when verdicts are there.
  let finished: EventCount

  init() throws(Errno) {
    waiting = try EventCount(waits: true)
    finished = try EventCount(waits: false)
  }

  /// Runs until `end()`, in a thread of its own.
  func run() {
    let limit = try? ProcessorLimit()
    while true {
      waiting.take()
      let job = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
      guard let job else {
        if state.withLock(\.isEnding) { return }
        continue
      }
      let (work, claimed) = (job.work, job.claimed)
      let verdict =
        limit?.within(nanoseconds: work.processorLimit) { work.verdict(on: claimed) } ?? work.verdict(on: claimed)
      state.withLock { $0.verdicts.append((job, verdict)) }
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
