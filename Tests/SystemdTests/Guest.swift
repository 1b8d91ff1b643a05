import Programs

/// The guest in which the service lives for the tests.
enum Guest {
  /// Boots it with the program, its unit and its settings in place, runs the script `service`, and gives the
  /// script's output by step.
  static func run() throws -> [String: String] {
    func source(_ path: String) -> String { "\(Built.root)/\(path)" }
    let copies = [
      ("\(Built.released)/figured", "/usr/local/bin/figured"),
      (source("systemd/figured.service"), "/etc/systemd/system/figured.service"),
      (source("systemd/figured.sysusers"), "/usr/lib/sysusers.d/figured.conf"),
      (source("systemd/figured.tmpfiles"), "/usr/lib/tmpfiles.d/figured.conf"),
      (source("systemd/figured.1"), "/usr/local/share/man/man1/figured.1"),
      (source("systemd/figured.catalog"), "/usr/local/lib/systemd/catalog/figured.catalog"),
      (source("systemd/template"), "/usr/local/bin/figured-template"),
      (source("etc/figured/figured.toml"), "/etc/figured/figured.toml"),
      (source("Tests/SystemdTests/service"), "/usr/local/bin/service-life"),
    ]
    let options = copies.flatMap { ["--copy", "\($0.0):\($0.1)"] } + ["--timeout", "120"]
    let command = [source("Tests/SystemdTests/with-systemd")] + options + ["--", "/usr/local/bin/service-life"]
    var life = try Ended(command)
    // 125: the guest itself did not come up, which a busy machine may cause.
    if life.status == 125 { life = try Ended(command) }
    guard life.isGood else { throw Failure(output: life.output + life.errors) }
    return steps(in: life.output)
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
}
