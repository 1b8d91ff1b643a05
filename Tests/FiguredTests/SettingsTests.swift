import Foundation
import Ledger
import SystemPackage
import Programs
import Testing

@testable import figured

@Suite("Settings")
struct SettingsTests {
  @Test("the sample file is the list of settings with their defaults")
  func sample() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(contentsOf: root.appending(path: "etc/figured/figured.toml"), encoding: .utf8)
    #expect(file == Settings.sample, "write it anew: figured check --sample > etc/figured/figured.toml")
    var settings = Settings()
    settings.attempts = 99
    try SettingsFile.apply(file, name: "sample", to: &settings)
    #expect(settings == Settings())
  }

  @Test("what is printed can be read again")
  func plain() throws {
    var settings = Settings()
    settings.attempts = 7
    settings.durability = .crash
    settings.compress = false
    settings.spool = "/srv/spool"
    var again = Settings()
    try SettingsFile.apply(settings.plainFile, name: "x", to: &again)
    #expect(again == settings)
  }

  @Test(
    "promise 33: a bad file is refused with file, line, key and what is allowed",
    arguments: [
      ("spool = \"/x\"\nspol = 1\n", "f:2: spol: there is no such setting; did you mean spool?"),
      ("[limits]\n\nattempts = 0\n", "f:3: limits.attempts: must be a whole number from 1 to 100, not 0"),
      ("[limits]\nattempts = \"4\"\n", "f:2: limits.attempts: must be a whole number from 1 to 100, not \"4\""),
      ("# x\nspool = \"x\"\n", "f:2: spool: must be a path that begins with /, not \"x\""),
      ("[log]\ncompress = 1\n", "f:2: log.compress: must be true or false, not 1"),
      ("[log]\ndurability = \"none\"\n", "f:2: log.durability: must be \"power\" or \"crash\", not \"none\""),
      ("[nothing]\nx = 1\n", "f:2: nothing.x: there is no such setting"),
      ("spool = \n", "f:1: "),
    ])
  func bad(file: String, message: String) {
    var settings = Settings()
    let error = #expect(throws: SettingsError.self) { try SettingsFile.apply(file, name: "f", to: &settings) }
    #expect(error?.description.hasPrefix(message) == true)
  }

  @Test("a flag goes over the environment, which goes over the file, which goes over the default")
  func precedence() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString).toml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("[limits]\nattempts = 5\narticle_mb = 6\nprocessor_seconds = 7\n".utf8).write(to: file)
    let result = try Program.run(
      ["check", file.path, "--set", "limits.attempts=8"],
      environment: ["FIGURED_LIMITS_ATTEMPTS": "9", "FIGURED_LIMITS_ARTICLE_MB": "10"])
    #expect(result.status == 0)
    for line in ["attempts = 8", "article_mb = 10", "processor_seconds = 7", "unpacked_mb = 256"] {
      #expect(result.output.contains("\n\(line)\n"))
    }
  }

  @Test("promise 33: check exits 78 over bad settings, and quietly 0 over good ones")
  func check() throws {
    let bad = try Program.run(["check", "/nowhere.toml"])
    #expect(bad.status == 78)
    #expect(bad.errors.contains("/nowhere.toml"))
    let variable = try Program.run(["check"], environment: ["FIGURED_LOG_COMPRESS": "ja"])
    #expect(variable.status == 78)
    #expect(variable.errors.contains("FIGURED_LOG_COMPRESS: must be true or false, not ja"))
    let good = try Program.run(["check", "--quiet"])
    #expect(good.status == 0 && good.output.isEmpty)
  }
}
