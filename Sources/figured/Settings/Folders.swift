import Glibc
import SystemPackage

/// Where things are kept: below the spool, unless the environment names the folders as systemd does.
struct Folders: Sendable {
  var spool: FilePath
  /// The ledger.
  var state: FilePath
  /// `figures.jsonl` and `articles.jsonl`.
  var logs: FilePath
  /// `status.json` and `figured.prom`.
  var runtime: FilePath

  init(spool: FilePath) {
    self.spool = spool
    state = Folders.named("STATE_DIRECTORY") ?? spool.appending("state")
    logs = Folders.named("LOGS_DIRECTORY") ?? spool.appending("log")
    runtime = Folders.named("RUNTIME_DIRECTORY") ?? spool.appending("state")
  }

  /// Makes those that are missing, with what is missing above them.
  func make() throws(DaemonEnd) {
    for folder in [spool, state, logs, runtime] {
      try DaemonEnd.during("Making \(folder)", status: DaemonEnd.cannotCreate) { () throws(Errno) in
        var path = FilePath(root: folder.root, [])
        for component in folder.components {
          path.append(component)
          if mkdir(path.string, 0o755) != 0, errno != EEXIST {
            let code = Errno(rawValue: errno)
            // A read-only or foreign folder above is no matter where the next one is there.
            if path == folder || access(path.string, F_OK) != 0 { throw code }
          }
        }
      }
    }
  }

  /// systemd separates several folders by colons; the first is meant.
  static func named(_ variable: String) -> FilePath? {
    guard let value = Environment.value(of: variable)?.split(separator: ":").first else { return nil }
    return FilePath(String(value))
  }
}

/// The process's environment.
enum Environment {
  /// nil where it is unset or empty.
  static func value(of variable: String) -> String? {
    guard let value = getenv(variable).map({ String(cString: $0) }), !value.isEmpty else { return nil }
    return value
  }
}
