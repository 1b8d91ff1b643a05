import Ledger
import Linux
import Records
import Spool
import SystemPackage

/// What the daemon is doing, for the service manager, `figured status` and Prometheus.
struct StatusReport: Sendable, Equatable {
  enum State: String, Sendable { case watching, polling, paused, stopped }

  var state: State
  /// Why it polls or has paused.
  var problem: String?
  var incoming: String
  var counters = Counters()
  var waiting = 0
  var inWork = 0
  var overflows = 0
  /// When the last article was committed, in nanoseconds since 1970.
  var last: Int64?
  var folders: Folders
  var durability: Durability
  var started: Int64 = 0
  /// When settings were last taken over, and why not, if that failed.
  var loaded: Int64 = 0
  var reloads = 0
  var reloadError: String?

  static func == (a: StatusReport, b: StatusReport) -> Bool {
    a.state == b.state && a.problem == b.problem && a.counters == b.counters && a.waiting == b.waiting
      && a.inWork == b.inWork && a.overflows == b.overflows
  }

  /// All that was ever seen; each is in exactly one of the others.
  var seen: Int { counters.done + counters.failed + counters.duplicate + waiting + inWork }

  /// One sentence without anything that becomes untrue while nothing happens.
  var sentence: String {
    let activity =
      switch state {
      case .watching: "Watching \(incoming)"
      case .polling: "Polling \(incoming)" + (problem.map { " (\($0))" } ?? "")
      case .paused: "Paused: \(problem ?? "")"
      case .stopped: "Stopped"
      }
    var parts = [
      activity,
      "\(StatusReport.counted(counters.done, "article")), \(StatusReport.counted(counters.figures, "figure"))",
    ]
    if counters.failed > 0 { parts.append("\(StatusReport.grouped(counters.failed)) failed") }
    parts.append("\(StatusReport.grouped(waiting + inWork)) waiting")
    if let last { parts.append("last \(Timestamp(nanoseconds: last).description.prefix(19))Z") }
    return parts.joined(separator: "; ")
  }

  private static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// 3,120 for 3120.
  private static func grouped(_ number: Int) -> String {
    var grouped = ""
    for (index, digit) in String(number).reversed().enumerated() {
      if index > 0, index % 3 == 0 { grouped = "," + grouped }
      grouped = String(digit) + grouped
    }
    return grouped
  }

  /// One object with the keys in this order.
  func json(now: Int64, process: Int32) -> [UInt8] {
    func time(_ time: Int64?) -> String { time.map { "\"\(Timestamp(nanoseconds: $0))\"" } ?? "null" }
    func quoted(_ text: String?) -> String { text.map { JSONText.quoted($0) } ?? "null" }
    let fields: [(String, String)] = [
      ("schema", "\"figured-status/1\""), ("version", quoted(programVersion)), ("pid", String(process)),
      ("state", quoted(state.rawValue)), ("sentence", quoted(sentence)), ("problem", quoted(problem)),
      ("seen", String(seen)), ("done", String(counters.done)), ("failed", String(counters.failed)),
      ("duplicate", String(counters.duplicate)), ("waiting", String(waiting)), ("in_work", String(inWork)),
      ("figures", String(counters.figures)), ("overflows", String(overflows)), ("last", time(last)),
      ("started", time(started)), ("updated", time(now)), ("spool", quoted(folders.spool.printable)),
      ("logs", quoted(folders.logs.printable)), ("state_folder", quoted(folders.state.printable)),
      ("durability", quoted(durability.rawValue)), ("settings_loaded", time(loaded)), ("reloads", String(reloads)),
      ("reload_error", quoted(reloadError)),
    ]
    return JSONText.object(fields)
  }

  /// The same numbers in Prometheus' text format, for the textfile collector of node_exporter.
  var metrics: [UInt8] {
    var text = ""
    func metric(_ name: String, _ type: String, _ help: String, _ values: [(String, Int)]) {
      text += "# HELP figured_\(name) \(help)\n# TYPE figured_\(name) \(type)\n"
      for (label, value) in values { text += "figured_\(name)\(label) \(value)\n" }
    }
    metric("seen_total", "counter", "Files seen: the sum of all outcomes, waiting and in work.", [("", seen)])
    metric(
      "articles_total", "counter", "Articles by outcome.",
      [
        ("{outcome=\"done\"}", counters.done), ("{outcome=\"failed\"}", counters.failed),
        ("{outcome=\"duplicate\"}", counters.duplicate),
      ])
    metric("figures_total", "counter", "Figures written.", [("", counters.figures)])
    metric("waiting", "gauge", "Files that wait.", [("", waiting)])
    metric("in_work", "gauge", "Files in work.", [("", inWork)])
    metric("overflows_total", "counter", "Overflows of the event queue since the start.", [("", overflows)])
    metric("paused", "gauge", "1 while nothing can be committed.", [("", state == .paused ? 1 : 0)])
    return Array(text.utf8)
  }
}
