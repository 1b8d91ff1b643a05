import Foundation

/// The guest in which the service lives for the tests.
enum Guest {
  /// Boots it with the program, its unit and its settings in place, runs the script `service`, and gives the
  /// script's output by step.
  static func run() throws -> [String: String] {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let project = here.deletingLastPathComponent().deletingLastPathComponent()
    let copies = [
      (program(of: project), "/usr/local/bin/figured"),
      (project.appending(path: "systemd/figured.service"), "/etc/systemd/system/figured.service"),
      (project.appending(path: "systemd/figured.sysusers"), "/usr/lib/sysusers.d/figured.conf"),
      (project.appending(path: "systemd/figured.tmpfiles"), "/usr/lib/tmpfiles.d/figured.conf"),
      (project.appending(path: "etc/figured/figured.toml"), "/etc/figured/figured.toml"),
      (here.appending(path: "service"), "/usr/local/bin/service-life"),
    ]
    let process = Process()
    process.executableURL = here.appending(path: "with-systemd")
    process.arguments =
      copies.flatMap { ["--copy", "\($0.0.path):\($0.1)"] } + ["--timeout", "120", "--", "/usr/local/bin/service-life"]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(output: text) }
    return steps(in: text)
  }

  struct Failure: Error, CustomStringConvertible {
    var output: String
    var description: String { "the guest failed:\n\(output)" }
  }

  private static func steps(in text: String) -> [String: String] {
    var steps: [String: String] = [:]
    var name = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        name = String(line.dropFirst(3))
        steps[name] = ""
      } else {
        steps[name, default: ""] += line + "\n"
      }
    }
    return steps
  }

  /// The program as it is installed, where it has been built, else as the tests were.
  private static func program(of project: URL) -> URL {
    let release = project.appending(path: ".build/release/figured")
    return FileManager.default.isExecutableFile(atPath: release.path)
      ? release : project.appending(path: ".build/debug/figured")
  }
}
