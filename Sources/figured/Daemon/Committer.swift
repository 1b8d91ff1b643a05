import Articles
import Ledger
import Linux
import Logging
import Records
import Spool
import SystemPackage

/// Brings verdicts into the logs and files out of `work/`: the one place where an article becomes done.
final class Committer {
  let ledger: Ledger
  private let spool: () -> Spool
  private let isPower: Bool
  private let logger: Logger
  private(set) var counters: Counters

  /// An article on its way out.
  private struct Leaving {
    var claimed: Claimed
    var place: Spool.Place
    var reason: FailureReason?
    /// What the system said, where that is why it failed.
    var errno: Errno?
    var entry: Entry
  }

  /// Ready to be committed; they stay until they are, unchanged.
  private var ready: [Leaving] = []
  /// Committed, but not yet out of `work/`.
  private var leaving: [Leaving] = []
  /// When the last article was committed, in nanoseconds since 1970.
  private(set) var last: Int64?

  /// Articles that are not done yet.
  var count: Int { ready.count }
  /// Bytes of their records.
  private(set) var bytes = 0
  /// Whether something is left to do.
  var isEmpty: Bool { ready.isEmpty && leaving.isEmpty }

  /// - Parameter spool: the spool of now.
  init(_ ledger: Ledger, isPower: Bool, _ logger: Logger, spool: @escaping () -> Spool) throws(LedgerError) {
    self.ledger = ledger
    self.isPower = isPower
    self.logger = logger
    self.spool = spool
    counters = try ledger.counters()
  }

  /// Takes an article's verdict.
  ///
  /// - Throws: where the ledger can't be asked now; then nothing is taken.
  func add(_ claimed: Claimed, attempt: Int, _ verdict: FinalVerdict) throws(LedgerError) {
    let article = try leaving(claimed, attempt, verdict)
    ready.append(article)
    bytes += article.entry.figureLines.count
  }

  private func leaving(_ claimed: Claimed, _ attempt: Int, _ verdict: FinalVerdict) throws(LedgerError) -> Leaving {
    let now = Timestamp(nanoseconds: Clock.wall)
    var line = ArticleLine(
      id: nil, outcome: .done, file: claimed.name.printable, bytes: claimed.status.size,
      received: Timestamp(nanoseconds: claimed.received), finished: now)
    var article: ArticleID?
    var figureLines: [UInt8] = []
    var reason: FailureReason?
    var errno: Errno?
    switch verdict {
    case .figures(let outcome):
      article = ArticleID(hex: outcome.id)
      line.describe(outcome)
      var isKnown = ready.contains { $0.entry.article == article && $0.entry.outcome == .done }
      if let article, try ledger.outcome(of: article) == .done { isKnown = true }
      if isKnown {
        line.outcome = .duplicate
        line.reason = "duplicate: the same bytes were done before, as article \(outcome.id)."
      } else {
        line.figures = outcome.figures
        figureLines = outcome.lines
      }
    case .failed(let code, let message, let id, let cause):
      errno = cause
      article = id.flatMap(ArticleID.init(hex:))
      line.id = id
      line.outcome = .failed
      line.reason = "\(code): \(message)"
      reason = FailureReason(
        code: code, message: message, attempts: attempt, file: line.file, article: id,
        received: line.received.description, failed: now.description, version: programVersion)
    }
    let place: Spool.Place = line.outcome == .failed ? .failed : .done
    return Leaving(
      claimed: claimed, place: place, reason: reason, errno: errno,
      entry: Entry(
        article: article, outcome: Outcome(line.outcome), figureLines: figureLines, figures: line.figures,
        articleLine: line.line,
        finish: Finish(
          claimed: claimed.name, target: Spool.target(of: claimed, in: place), inode: claimed.status.inode,
          article: article)))
  }

  /// Commits what is ready and moves the files out. What fails stays for the next call.
  func flush() throws(Hindrance) {
    if !ready.isEmpty {
      do throws(LedgerError) { try ledger.commit(ready.map(\.entry)) } catch { throw Hindrance(error) }
      for article in ready { count(article) }
      last = Clock.wall
      leaving += ready
      (ready, bytes) = ([], 0)
    }
    try moveOut()
  }

  private func count(_ article: Leaving) {
    switch article.entry.outcome {
    case .done: counters.done += 1
    case .duplicate: counters.duplicate += 1
    case .failed:
      counters.failed += 1
      var fields = ["file": article.claimed.name.printable]
      fields["code"] = article.reason?.code
      fields["article"] = article.reason?.article
      logger.tell(
        .articleFailed, "\(article.claimed.name.printable) failed: \(article.reason?.message ?? "")",
        errno: article.errno, fields)
    }
    counters.figures += article.entry.figures
  }

  private func moveOut() throws(Hindrance) {
    guard !leaving.isEmpty else { return }
    let spool = spool()
    var moved: [FilePath] = []
    var gone: Set<FilePath> = []
    var places: Set<Spool.Place> = [.work]
    do throws(SpoolError) {
      defer { leaving.removeFirst(moved.count) }
      for article in leaving {
        do throws(SpoolError) {
          try spool.finish(article.claimed, in: article.place, reason: article.reason)
        } catch {
          // Gone from work/: somebody took it out, or its mount; its records stand, and it goes out at the next start
          // if it is there again.
          guard error.errno == .noSuchFileOrDirectory else { throw error }
          gone.insert(article.claimed.name)
          logger.tell(.fileGone, "\(error)", errno: error.errno, ["file": article.claimed.name.printable])
        }
        moved.append(article.claimed.name)
        places.insert(article.place)
      }
      if isPower { try spool.syncFolders(of: moved, in: places) }
    } catch { throw Hindrance(error) }
    ledger.finished(moved.filter { !gone.contains($0) })
  }

  /// Makes the renames that a crash kept from being made.
  ///
  /// - Parameter limit: of an article, in bytes.
  func recover(limit: Int) throws(Hindrance) {
    let finishes: [Finish]
    do throws(LedgerError) { finishes = try ledger.pendingFinishes() } catch { throw Hindrance(error) }
    guard !finishes.isEmpty else { return }
    for finish in finishes {
      let isFailed = finish.target.starts(with: FilePath(Spool.Place.failed.rawValue))
      do throws(SpoolError) {
        if let article = finish.article {
          try spool().claimAgain(finish.claimed, inode: finish.inode, limit: limit) {
            Digest.hex(of: $0) == article.description
          }
        }
        _ = try spool().finishLate(
          finish.claimed, inode: finish.inode, in: isFailed ? .failed : .done, reason: isFailed ? .lost(finish) : nil)
      } catch { throw Hindrance(error) }
    }
    do throws(SpoolError) {
      if isPower { try spool().syncFolders(of: finishes.map(\.claimed), in: Set(Spool.Place.allCases)) }
    } catch { throw Hindrance(error) }
    ledger.finished(finishes.map(\.claimed))
  }
}

extension FailureReason {
  /// The reason of a file that failed just before the program ended.
  fileprivate static func lost(_ finish: Finish) -> FailureReason {
    let now = Timestamp(nanoseconds: Clock.wall).description
    return FailureReason(
      code: "unknown", message: "The program ended before it wrote the reason; the articles log has it.", attempts: 1,
      file: finish.claimed.printable, article: finish.article?.description, received: now, failed: now,
      version: programVersion)
  }
}

/// A verdict that closes an article.
enum FinalVerdict: Sendable {
  case figures(Processing.Outcome)
  case failed(code: String, message: String, id: String?, errno: Errno?)
}

/// What keeps the daemon from going on for now, or for good.
struct Hindrance: Error {
  var message: String
  var errno: Errno?
  /// Whether trying again later may help.
  var mayPass: Bool

  init(_ error: LedgerError) {
    message = error.message
    errno = error.errno
    mayPass = error.kind == .paused
  }

  init(_ error: SpoolError) {
    message = error.description
    errno = error.errno
    mayPass = true
  }
}

extension ArticleLine {
  fileprivate mutating func describe(_ outcome: Processing.Outcome) {
    id = outcome.id
    bytes = outcome.bytes
    mediaType = outcome.article.mediaType
    encoding = outcome.article.encoding
    script = outcome.article.script
    title = outcome.article.title
    published = outcome.article.published
    publisher = outcome.article.publisher
  }
}

extension Outcome {
  fileprivate init(_ outcome: ArticleLine.Outcome) {
    self =
      switch outcome {
      case .done: .done
      case .duplicate: .duplicate
      case .failed: .failed
      }
  }
}
