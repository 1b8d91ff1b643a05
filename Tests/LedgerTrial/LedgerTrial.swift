import Glibc
import Ledger
import Linux
import SystemPackage

/// The smallest spool that the ledger can serve, for tests that kill it: `ledger-trial COMMAND FOLDER [OPTION…]`.
///
///   make FOLDER COUNT   folders, and articles in incoming/
///   run FOLDER          what the service does: recover, then claim, commit and finish everything
///   check FOLDER        whether nothing is lost and nothing doubled, after a run that came to its end
///   prove FOLDER        run after a crash: also whether no byte changed that a reader may have seen
@main
struct LedgerTrial {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let command = arguments.first else { return fail("usage: see the source") }
    do {
      let trial = Trial(root: FilePath(arguments[arguments.startIndex + 1]), options: Array(arguments.dropFirst(2)))
      switch command {
      case "make": try trial.make()
      case "run": try trial.run()
      case "check": try trial.check()
      case "prove": try trial.prove()
      default: fail("no such command: \(command)")
      }
    } catch { fail("\(error)") }
  }

  static func fail(_ sentence: String) {
    print(sentence)
    exit(1)
  }
}

struct Failure: Error, CustomStringConvertible {
  var description: String
}
