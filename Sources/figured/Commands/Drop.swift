import ArgumentParser
import Spool

struct Drop: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Delete failed files.",
    discussion: """
      Deletes files from failed/ together with their reasons. Their article records stay in the log. Names are those \
      below failed/; `figured retry` without a name lists them.
      Exit status: 1 where a name is not there.
      """)

  @OptionGroup var options: SettingsOptions
  @Flag(help: "All failed files.") var all = false
  @Argument(help: "Names below failed/.") var names: [String] = []

  func validate() throws {
    guard all || !names.isEmpty else { throw ValidationError("Name the files, or say --all.") }
  }

  func run() throws {
    try Commands.explained {
      let failures = try Failures(options)
      let (files, missing) = failures.chosen(names, all: all)
      for file in files {
        try failures.spool.drop(file)
        FileBytes.write(Array("\(file.name.printable) is deleted\n".utf8))
      }
      try Commands.complain(about: missing)
    }
  }
}
