import ArgumentParser
import Spool
import SystemPackage

struct Retry: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put failed files back into the queue.",
    discussion: """
      Moves files from failed/ back to incoming/, where the daemon takes them up again. Without a name it lists the \
      failed files: name, code and reason, apart by tabs. Names are those below failed/.
      Exit status: 1 where a name is not there.
      """)

  @OptionGroup var options: SettingsOptions
  @Flag(help: "All failed files.") var all = false
  @Argument(help: "Names below failed/.") var names: [String] = []

  func run() throws {
    try Commands.explained {
      let failures = try Failures(options)
      guard all || !names.isEmpty else { return FileBytes.write(Array(failures.list.utf8)) }
      let (files, missing) = failures.chosen(names, all: all)
      for file in files {
        try failures.spool.retry(file, as: failures.reason(of: file).map { FilePath(printable: $0.file) })
        FileBytes.write(Array("\(file.name.printable) goes back to incoming/\n".utf8))
      }
      try Commands.complain(about: missing)
    }
  }
}
