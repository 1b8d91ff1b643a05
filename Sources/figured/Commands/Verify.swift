import ArgumentParser
import Ledger
import Spool
import SystemPackage

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the ledger with the logs and with done/, and say what disagrees.",
    discussion: """
      Every article that is done by the ledger must have its record and its figures in the logs, once and together; the \
      logs must have no others; every file in done/ must be done. The daemon may be at work meanwhile. Nothing is changed.

      Exit status: 0 all agrees, 1 something disagrees, 70 it can't be compared, 78 bad settings.
      """)

  @OptionGroup var options: SettingsOptions

  @Flag(help: "Compare only the ledger with the logs, without reading every file in done/.")
  var skipDone = false

  func run() throws {
    let settings: Settings
    do throws(SettingsError) { settings = try options.settings() } catch {
      FileBytes.warn("\(error)")
      throw ExitCode(DaemonEnd.badSettings)
    }
    let verification = try verification(settings)
    for sentence in verification.disagreements { FileBytes.write(Array("\(sentence)\n".utf8)) }
    let unsaid = verification.disagreementCount - verification.disagreements.count
    if unsaid > 0 { FileBytes.write(Array("and \(unsaid) more.\n".utf8)) }
    for remark in verification.remarks { FileBytes.warn(remark) }
    FileBytes.warn(
      "compared \(verification.articleLines) article records, \(verification.figureLines) figures and "
        + "\(verification.doneFiles) files in done/: \(verification.disagreementCount) disagreements")
    if verification.disagreementCount > 0 { throw ExitCode(1) }
  }

  private func verification(_ settings: Settings) throws -> Verification {
    let folders = Verify.folders(of: settings.spool)
    do {
      var verification = try Verification(state: folders.state, logs: folders.logs)
      if !skipDone {
        let spool = try Spool(at: settings.spool, makesFolders: false)
        var failure: LedgerError?
        try spool.forEachFile(in: .done, limit: settings.articleMegabytes << 20) { name, bytes in
          guard failure == nil, let article = ArticleID(hex: Digest.hex(of: bytes)) else { return }
          do throws(LedgerError) { try verification.compare(article, ofDoneFile: name) } catch { failure = error }
        }
        if let failure { throw failure }
      }
      return verification
    } catch {
      FileBytes.warn("\(error)")
      throw ExitCode(DaemonEnd.failed)
    }
  }

  /// Where the spool's daemon keeps its ledger and logs: it says so in its status, wherever that is.
  private static func folders(of spool: FilePath) -> Folders {
    var folders = Folders(spool: spool)
    guard let (_, report) = Status.find(folders) else { return folders }
    (folders.state, folders.logs) = (FilePath(report.state_folder), FilePath(report.logs))
    return folders
  }
}
