import Articles
import Ledger
import Records
import Spool
import SystemPackage

/// What reading an article came to.
enum Verdict: Sendable {
  case figures(Processing.Outcome)
  /// It will not be better next time.
  case failed(code: String, message: String, id: String?, errno: Errno? = nil)
  /// Somebody wrote to it while it was read.
  case changed
  /// It may be better next time.
  case passing(message: String, errno: Errno)

  var recordBytes: Int { if case .figures(let outcome) = self { outcome.lines.count } else { 0 } }
}

/// Reads a claimed file and finds its figures: what a thread can do by itself. One object, since all jobs share it.
final class Work: Sendable {
  private let spool: Spool
  private let processing: Processing
  private let byteLimit: Int
  /// Nanoseconds of processor time that an article may take.
  let processorLimit: Int64

  /// - Parameter byteLimit: of a file.
  init(spool: Spool, processing: Processing, byteLimit: Int, processorLimit: Int64) {
    self.spool = spool
    self.processing = processing
    self.byteLimit = byteLimit
    self.processorLimit = processorLimit
  }

  func verdict(on claimed: Claimed) -> Verdict {
    let bytes: [UInt8]
    do throws(ReadingError) { bytes = try spool.bytes(of: claimed, limit: byteLimit) } catch {
      switch error {
      case .changed: return .changed
      case .oversized(let size):
        return .failed(
          code: "oversized", message: "The file has \(size) bytes; limits.article_mb allows \(byteLimit).", id: nil)
      case .unreadable(let errno):
        return .failed(code: "unreadable", message: "The file can't be read: \(errno).", id: nil, errno: errno)
      case .transient(let errno): return .passing(message: "Reading failed: \(errno)", errno: errno)
      }
    }
    do throws(ReadError) {
      return .figures(try processing.outcome(of: bytes, file: claimed.name.printable))
    } catch {
      return .failed(code: error.code, message: error.message, id: Digest.hex(of: bytes))
    }
  }

  /// The verdict on a file whose attempts ended the process: its bytes are only hashed.
  func poisoned(_ claimed: Claimed, attempts: Int) -> Verdict {
    let bytes = try? spool.bytes(of: claimed, limit: byteLimit)
    return .failed(
      code: "poison", message: "\(attempts - 1) attempts at it ended the process or ran out of processor time.",
      id: bytes.map(Digest.hex))
  }
}
