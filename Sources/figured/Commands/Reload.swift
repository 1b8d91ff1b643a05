import ArgumentParser
import Glibc
import Linux
import SystemPackage

struct Reload: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the daemon read its settings again, and wait until it has.",
    discussion: """
      Bad settings are not taken over: the daemon goes on with those it has, and here it is said what is wrong.
      Exit status: 0 taken over, 3 no daemon runs, 75 it gave no answer in time, 78 bad settings.
      """)

  @OptionGroup var options: SettingsOptions
  @Option(help: ArgumentHelp("How long to wait for the daemon's answer.", valueName: "seconds")) var timeout = 30

  func run() throws {
    try Commands.explained {
      let folders = Folders(spool: try options.settings().spool)
      guard let before = Status.find(folders)?.1, before.isRunning else {
        FileBytes.warn("no daemon runs on \(folders.spool)")
        throw ExitCode(3)
      }
      guard kill(before.pid, SIGHUP) == 0 else {
        throw SettingsError(description: "the daemon, process \(before.pid), can't be told: \(Errno(rawValue: errno))")
      }
      let after = try answer(to: before, folders)
      if let error = after.reload_error { throw SettingsError(description: error) }
    }
  }

  /// Waits until the daemon has counted a reload more.
  private func answer(to before: Status.Report, _ folders: Folders) throws -> Status.Report {
    let end = Clock.steady + Int64(timeout) * 1_000_000_000
    while Clock.steady < end {
      if let now = Status.find(folders)?.1, now.pid == before.pid, now.reloads > before.reloads { return now }
      usleep(10_000)
    }
    FileBytes.warn("the daemon, process \(before.pid), has not read its settings within \(timeout) s")
    throw ExitCode(DaemonEnd.tryLater)
  }
}
