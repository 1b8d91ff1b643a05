import Linux
import Spool
import SystemPackage

/// The articles that threads are reading while many wait, and their verdicts in the order in which they were claimed.
final class Backlog {
  private let pool: Pool
  private let threads: [WorkerThread]
  /// The number of the next article to come, and of the next to go.
  private var coming = 0
  private var going = 0
  private var early: [Int: (Pool.Job, Verdict)] = [:]
  private var bytes = 0
  /// Bytes of the records in verdicts that were given out.
  private var uncommitted = 0
  /// When a verdict last came or the first article was given, in the time of `Clock.steady`.
  private(set) var progress = Clock.steady

  /// So many articles share a commit at most; so many bytes are in memory at most, but for a single large article.
  static let articleLimit = 64
  private static let byteLimit = 64 << 20

  init(threads count: Int) throws(Errno) {
    let pool = try Pool()
    self.pool = pool
    var threads: [WorkerThread] = []
    for _ in 0..<count {
      do throws(Errno) { threads.append(try WorkerThread { pool.run() }) } catch {
        // Fewer will do.
        if threads.isEmpty { throw error }
      }
    }
    self.threads = threads
  }

  /// For `Poll`.
  var number: CInt { pool.finished.number }
  /// Articles under way.
  var count: Int { coming - going }
  var hasRoom: Bool { count < Backlog.articleLimit && (bytes < Backlog.byteLimit || count == 0) }

  func submit(_ articles: [(claimed: Claimed, attempt: Int)], _ work: Work) {
    if count == 0 { progress = Clock.steady }
    pool.submit(
      articles.map { article in
        bytes += article.claimed.status.size
        coming += 1
        return Pool.Job(number: coming - 1, claimed: article.claimed, attempt: article.attempt, work: work)
      })
  }

  /// The verdicts that are next in line.
  func verdicts() -> [(claimed: Claimed, attempt: Int, verdict: Verdict)] {
    for (job, verdict) in pool.verdicts() {
      early[job.number] = (job, verdict)
      progress = Clock.steady
    }
    var inOrder: [(claimed: Claimed, attempt: Int, verdict: Verdict)] = []
    while let (job, verdict) = early.removeValue(forKey: going) {
      inOrder.append((job.claimed, job.attempt, verdict))
      bytes -= job.claimed.status.size
      uncommitted += verdict.recordBytes
      going += 1
    }
    return inOrder
  }

  /// Says that the verdicts that were given out are committed.
  func committed() {
    pool.committed(uncommitted)
    uncommitted = 0
  }

  /// Takes back the articles that no thread has begun.
  func withdraw() -> [Claimed] {
    let jobs = pool.withdraw()
    coming -= jobs.count
    return jobs.map(\.claimed)
  }

  /// Ends the threads, once nothing is under way.
  func end() {
    pool.end(threads: threads.count)
    for thread in threads { thread.join() }
  }
}
