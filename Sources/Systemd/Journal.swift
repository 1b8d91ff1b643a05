import CSystemd
import Glibc

/// The system's journal: sd_journal_send(3).
public enum Journal {
  /// Whether standard error goes to the journal: `JOURNAL_STREAM` names its device and inode, as systemd.exec(5) says.
  public static let takesStandardError: Bool = {
    guard let stream = getenv("JOURNAL_STREAM").map({ String(cString: $0) }) else { return false }
    var status = stat()
    guard fstat(STDERR_FILENO, &status) == 0 else { return false }
    return stream == "\(status.st_dev):\(status.st_ino)"
  }()

  /// Sends one entry.
  ///
  /// - Parameter fields: names in capitals, digits and `_`, with their values.
  /// - Returns: whether the journal took it.
  public static func send(_ fields: [(name: String, value: String)]) -> Bool {
    let lines = fields.map { Array("\($0.name)=\($0.value)".utf8) }
    let bytes = lines.flatMap { $0 }
    return bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress else { return false }
      var start = 0
      let vectors = lines.map { line in
        defer { start += line.count }
        return iovec(iov_base: UnsafeMutableRawPointer(mutating: base + start), iov_len: line.count)
      }
      return sd_journal_sendv(vectors, CInt(vectors.count)) == 0
    }
  }
}
