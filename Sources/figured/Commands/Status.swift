import ArgumentParser
import FoundationEssentials
import Glibc
import Spool
import SystemPackage

struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the daemon is doing.",
    discussion: """
      One sentence, and the counters: seen = done + failed + duplicate + waiting + in work, since the ledger was made. \
      With --json the daemon's status.json.
      Exit status: 0 it runs, 3 it does not.
      """)

  @OptionGroup var options: SettingsOptions
  @Flag(help: "One JSON object.") var json = false

  /// As far as it is shown.
  struct Report: Decodable {
    var pid: Int32
    var state: String
    var sentence: String
    var seen: Int
    var done: Int
    var failed: Int
    var duplicate: Int
    var waiting: Int
    var in_work: Int
    var figures: Int
    var spool: String
    var logs: String
    var state_folder: String
    var reloads: Int
    var reload_error: String?

    /// EPERM says that it is there, but somebody else's.
    var isRunning: Bool { state != "stopped" && (kill(pid, 0) == 0 || errno == EPERM) }
  }

  func run() throws {
    try Commands.explained {
      let folders = Folders(spool: try options.settings().spool)
      guard let (bytes, report) = Status.find(folders) else {
        FileBytes.warn("no daemon has run on \(folders.spool), or its status can't be read")
        throw ExitCode(3)
      }
      if json {
        FileBytes.write(bytes)
      } else {
        var text = report.sentence + "\n"
        text += "seen \(report.seen) = done \(report.done) + failed \(report.failed) + duplicate \(report.duplicate)"
        text += " + waiting \(report.waiting) + in work \(report.in_work)\n"
        if let error = report.reload_error { text += "The last reload failed: \(error)\n" }
        FileBytes.write(Array(text.utf8))
      }
      if !report.isRunning {
        FileBytes.warn("the daemon does not run; this is what it last said")
        throw ExitCode(3)
      }
    }
  }

  /// The status of the spool's daemon: where the environment says, below the spool, or where systemd has put it.
  static func find(_ folders: Folders) -> ([UInt8], Report)? {
    var places = [folders.runtime, folders.spool.appending("state"), FilePath("/run/figured")]
    // Of the instances figured@a, figured@b.
    let instances = (try? FileManager.default.contentsOfDirectory(atPath: "/run")) ?? []
    places += instances.filter { $0.hasPrefix("figured-") }.sorted().map { FilePath("/run").appending($0) }
    var found: [([UInt8], Report)] = []
    for place in places {
      guard let bytes = try? FileBytes.all(of: place.appending(StatusFiles.json.string).string, limit: 1 << 20),
        let report = try? JSONDecoder().decode(Report.self, from: Data(bytes)), report.spool == folders.spool.printable
      else { continue }
      found.append((bytes, report))
    }
    // A daemon that runs before one that ran.
    return found.first { $0.1.isRunning } ?? found.first
  }
}
