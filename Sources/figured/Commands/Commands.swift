import ArgumentParser
import Articles
import Glibc
import Spool
import SystemPackage

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

  /// Does something with the bytes of a file, or of standard input for `-`, and turns what goes wrong into a sentence
  /// that names the file, and an exit status.
  static func withBytes(of path: String, _ body: ([UInt8]) throws -> Void) throws {
    do {
      try body(path == "-" ? try FileBytes.standardInput() : try FileBytes.all(of: path))
    } catch let error as Errno {
      FileBytes.warn("\(path): \(error)")
      throw ExitCode(EX_NOINPUT)
    } catch let error as ReadError {
      FileBytes.warn("\(path): \(error.message) (\(error.code))")
      throw ExitCode(EX_DATAERR)
    }
  }

  static func complain(about missing: [String]) throws {
    for name in missing { FileBytes.warn("there is no failed/\(name)") }
    if !missing.isEmpty { throw ExitCode(1) }
  }
}
