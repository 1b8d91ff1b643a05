import Logging
import Systemd

/// Where log messages go: to the journal with their fields where standard error leads there, else as plain lines to
/// standard error. In both cases repeats are limited.
struct JournalOrStandardError: LogHandler {
  let limit: RepeatLimit
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  init(_ limit: RepeatLimit) { self.limit = limit }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let metadata = metadata.merging(event.metadata ?? [:], uniquingKeysWith: { $1 })
    let kind = metadata[Event.field]?.description
    if let kind, kind != Event.leftOut.rawValue, !limit.admits(kind) { return }
    let message = event.message.description
    let fields = JournalOrStandardError.fields(message, event.level, metadata)
    if Journal.takesStandardError, Journal.send(fields) { return }
    FileBytes.warn(message)
  }

  /// A message as fields of the journal: MESSAGE_ID and ERRNO are its own, the others are named after the program.
  static func fields(
    _ message: String, _ level: Logger.Level, _ metadata: Logger.Metadata
  ) -> [(name: String, value: String)] {
    let own = [Event.field: Event.field, "errno": "ERRNO"]
    let others = metadata.map { (name: own[$0.key] ?? "FIGURED_\($0.key.uppercased())", value: $0.value.description) }
    return [("MESSAGE", message), ("PRIORITY", String(level.priority))] + others.sorted { $0.name < $1.name }
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
