import Foundation
import Glibc
import Programs

@testable import figured

/// The built program, run as a daemon on a spool in a folder of its own.
final class RunningDaemon {
  let spool: URL
  private let environment: [String: String]
  private let arguments: [String]
  /// A command that runs the program, with its arguments.
  private let prefix: [String]
  private(set) var process: Child?
  private let messages: URL

  /// Starts it and waits until it watches.
  init(
    _ settings: [String] = ["log.durability=crash"], environment: [String: String] = [:], config: URL? = nil,
    user: String? = nil, spool: URL? = nil, prefix: [String] = []
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    self.spool = spool ?? folder.appending(path: "spool")
    self.environment = environment
    self.prefix =
      prefix + (user.map { ["/usr/bin/setpriv", "--reuid=\($0)", "--clear-groups", "--inh-caps=-all", "--"] } ?? [])
    arguments = settings.flatMap { ["--set", $0] } + (config.map { ["--config", $0.path] } ?? [])
    try FileManager.default.createDirectory(at: self.spool, withIntermediateDirectories: true)
    if let user { _ = chown(self.spool.path, getpwnam(user)?.pointee.pw_uid ?? 0, 0) }
    messages = self.spool.deletingLastPathComponent().appending(path: "messages")
    try start()
  }

  deinit {
    process = nil
    try? FileManager.default.removeItem(at: spool.deletingLastPathComponent())
  }

  func start() throws {
    let old = log.count
    process = try Child(
      prefix + [Program.path, "run", "--spool", spool.path] + arguments,
      environment: Program.environment.merging(environment) { $1 }, errors: .file(messages.path))
    try wait("it watches") { log.dropFirst(old).contains("figured: ") }
  }

  /// What it said on standard error.
  var log: String { (try? String(contentsOf: messages, encoding: .utf8)) ?? "" }

  func signal(_ number: Int32) { if let process { kill(process.number, number) } }

  /// Ends it and gives its exit status; a signal's number is negative.
  @discardableResult
  func end(by number: Int32 = SIGTERM) -> Int32 {
    signal(number)
    return process?.wait() ?? 0
  }

  // MARK: Files

  var incoming: URL { spool.appending(path: "incoming") }
  func file(_ path: String) -> URL { spool.appending(path: path) }

  /// Puts a file into `incoming/` by a rename, as a careful uploader does.
  func drop(_ name: String, _ text: String) throws { try drop(name, Data(text.utf8)) }

  /// Puts a file into `incoming/` by a rename, as a careful uploader does.
  func drop(_ name: String, _ data: Data) throws {
    let draft = spool.deletingLastPathComponent().appending(path: "draft-\(UUID().uuidString)")
    try data.write(to: draft)
    guard rename(draft.path, incoming.appending(path: name).path) == 0 else {
      throw POSIXError(.init(rawValue: errno) ?? .EIO)
    }
  }

  func names(in folder: String) -> [String] {
    let found = try? FileManager.default.subpathsOfDirectory(atPath: file(folder).path)
    return (found ?? []).filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file(folder).appending(path: path).path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }.sorted()
  }

  // MARK: Logs

  /// The whole lines of a log, parsed.
  func records(_ name: String) throws -> [[String: Any]] {
    guard let data = try? Data(contentsOf: file("log/\(name).jsonl")) else { return [] }
    guard let end = data.lastIndex(of: 0x0A) else { return [] }
    return try data[...end].split(separator: 0x0A).map { line in
      guard let record = try JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return record
    }
  }

  func articles() throws -> [[String: Any]] { try records("articles") }
  func figures() throws -> [[String: Any]] { try records("figures") }

  /// The outcomes of the files of a name, in the order of the log.
  func outcomes(of name: String) throws -> [String] {
    try articles().filter { $0["file"] as? String == name }.compactMap { $0["outcome"] as? String }
  }

  func status() throws -> [String: Any] {
    let data = try Data(contentsOf: file("state/status.json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  func number(_ key: String) throws -> Int { try status()[key] as? Int ?? -1 }

  // MARK: Waiting

  struct GaveUp: Error, CustomStringConvertible {
    var description: String
  }

  /// Waits until something holds.
  func wait(_ what: String, seconds: Double = 20, until holds: () throws -> Bool) throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      if (try? holds()) == true { return }
      usleep(5000)
    }
    throw GaveUp(description: "gave up waiting until \(what); it said:\n\(log)")
  }

  /// Waits until so many articles are closed.
  func wait(articles count: Int, seconds: Double = 20) throws {
    try wait("\(count) articles are closed", seconds: seconds) { try articles().count >= count }
  }
}

/// The built program.
enum Program {
  static let path = Built.program("figured")

  /// Nothing of the tests' own service manager.
  static let environment: [String: String] = {
    var environment = ProcessInfo.processInfo.environment
    for name in [
      "NOTIFY_SOCKET", "WATCHDOG_USEC", "JOURNAL_STREAM", "STATE_DIRECTORY", "LOGS_DIRECTORY", "RUNTIME_DIRECTORY",
      "CONFIGURATION_DIRECTORY",
    ] { environment[name] = nil }
    return environment
  }()

  /// Runs a command to its end.
  static func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Ended {
    try Ended(
      [path] + arguments, input: input, environment: Program.environment.merging(environment) { $1 })
  }
}

/// An article with one figure, different for each number.
func article(_ number: Int) -> String {
  "2024-05-20 来源:云溪日报\n\n1-4月,云溪市新签约项目\(number + 1)个,规上工业增加值同比增长8.6%。\n"
}
