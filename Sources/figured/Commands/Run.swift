import ArgumentParser
import Glibc
import Logging
import SystemPackage
import Systemd

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch a spool folder and append the figures of every article dropped into it to a log.",
    discussion: """
      The daemon, in the foreground, for systemd or by hand. Drop articles into SPOOL/incoming/ and follow \
      figures.jsonl; each file ends in SPOOL/done/, or in SPOOL/failed/ beside the reason.

      With --spool alone everything it needs is made below that folder: incoming/, work/, done/, failed/, state/ and \
      log/. Under systemd the environment names the folders for state, logs and status.

      SIGHUP reads the settings again; SIGTERM finishes what is in hand and ends; a second SIGTERM ends at once.
      Exit status: 0 ended as told, 73 a folder can't be made, 75 another daemon has the spool, 78 bad settings.
      """)

  @OptionGroup var options: SettingsOptions

  func run() throws {
    let limit = RepeatLimit()
    LoggingSystem.bootstrap { _ in JournalOrStandardError(limit) }
    let logger = Logger(label: "figured")
    let settings: Settings
    do throws(SettingsError) { settings = try options.settings() } catch {
      logger.tell(.cannotStart, "\(error)", errno: .invalidArgument)
      ServiceManager().tell(.status("\(error)"), .error(EINVAL))
      throw ExitCode(DaemonEnd.badSettings)
    }
    do throws(DaemonEnd) { try Daemon.live(options, settings, limit) } catch {
      logger.tell(.cannotStart, error.message, errno: error.errno)
      ServiceManager().tell(.status(error.message), .error(error.errno?.rawValue ?? 0))
      throw ExitCode(error.status)
    }
  }
}
