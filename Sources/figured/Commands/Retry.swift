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

/// What the commands have in common.
enum Commands {
  /// Runs a command, and turns what it throws into a sentence and an exit status.
  static func explained(_ body: () throws -> Void) throws {
    do { try body() } catch let error as SettingsError {
      FileBytes.warn(error.description)
      throw ExitCode(DaemonEnd.badSettings)
    } catch let error as SpoolError {
      FileBytes.warn(error.description)
      throw ExitCode(1)
    }
  }

  static func complain(about missing: [String]) throws {
    for name in missing { FileBytes.warn("there is no failed/\(name)") }
    if !missing.isEmpty { throw ExitCode(1) }
  }
}
