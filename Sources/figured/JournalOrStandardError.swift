import Logging
import Systemd

/// Where log messages go: to the journal with their fields where standard error leads there, else as plain lines to
/// standard error.
struct JournalOrStandardError: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    guard Journal.takesStandardError else { return FileBytes.warn(event.message.description) }
    var fields = [("MESSAGE", event.message.description), ("PRIORITY", String(event.level.priority))]
    for (key, value) in metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 }) {
      // ERRNO is a field of the journal's own.
      fields.append((key == "errno" ? "ERRNO" : "FIGURED_\(key.uppercased())", value.description))
    }
    if !Journal.send(fields.map { (name: $0, value: $1) }) { FileBytes.warn(event.message.description) }
  }
}

extension Logger.Level {
  /// As in syslog(3).
  fileprivate var priority: Int {
    switch self {
    case .trace, .debug: 7
    case .info: 6
    case .notice: 5
    case .warning: 4
    case .error: 3
    case .critical: 2
    }
  }
}
