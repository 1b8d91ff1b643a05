import FoundationEssentials
import Spool
import SystemPackage

/// The failed files of a spool, as `retry` and `drop` name them.
struct Failures {
  let spool: Spool
  let files: [FailedFile]

  /// What stands beside a failed file, as far as it is needed here.
  struct Reason: Decodable {
    var code: String
    var message: String
    var file: String
  }

  init(_ options: SettingsOptions) throws {
    let settings = try options.settings()
    spool = try Spool(at: settings.spool, makesFolders: false)
    files = try spool.failedFiles()
  }

  func reason(of file: FailedFile) -> Reason? {
    file.reason.flatMap { try? JSONDecoder().decode(Reason.self, from: Data($0)) }
  }

  /// The files of these names, all of them where `all` is said; complains about names that are not there.
  func chosen(_ names: [String], all: Bool) -> (files: [FailedFile], missing: [String]) {
    if all { return (files, []) }
    var missing: [String] = []
    let chosen = names.flatMap { name in
      let found = files.filter { $0.name.printable == name || $0.name.string == name }
      if found.isEmpty { missing.append(name) }
      return found
    }
    return (chosen, missing)
  }

  /// One line each: name, code, message.
  var list: String {
    files.map { file in
      let reason = reason(of: file)
      return "\(file.name.printable)\t\(reason?.code ?? "unknown")\t\(reason?.message ?? "")\n"
    }.joined()
  }
}
