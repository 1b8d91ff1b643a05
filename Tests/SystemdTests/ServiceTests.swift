import Foundation
import Testing

/// The installed service under a real systemd, from its first start to its stop.
///
/// One guest is booted for the whole suite; the script `service` plays the life through and prints each step under
/// a line `== NAME`, and each test looks at one step.
@Suite("The service under systemd", .enabled(if: getuid() == 0, "needs root: it boots a systemd"))
struct ServiceTests {
  private static let steps = Result { try Guest.run() }

  private func step(_ name: String) throws -> String {
    try #require(try Self.steps.get()[name], "the script printed no step \(name)")
  }

  @Test("the unit is sound")
  func unit() throws { #expect(try step("verify").contains("sound")) }

  @Test("the sandbox scores at most 0.5")
  func security() throws {
    let line = try step("security")
    let score = line.split(separator: " ").compactMap { Double($0) }.first
    #expect(try #require(score, "no score in \(line)") <= 0.5)
  }

  @Test("READY=1 makes it active, with a status a person can read")
  func start() throws {
    let shown = try step("start")
    #expect(shown.contains("ActiveState=active"))
    #expect(shown.contains("StatusText=Watching /var/spool/figured/incoming"))
  }

  @Test("a dropped file's records appear in the logs")
  func drop() throws {
    let figures = try step("drop").split(separator: "\n").map { try JSONSerialization.jsonObject(with: Data($0.utf8)) }
    let texts = figures.compactMap { ($0 as? [String: Any])?["text"] as? String }
    #expect(texts == ["8.6%", "第3位"])
    #expect(try step("article").contains(#""outcome":"done""#))
  }

  @Test("systemctl status shows how many articles and figures there were")
  func status() throws {
    #expect(try step("status").contains("Status: \"Watching /var/spool/figured/incoming; 1 article, 2 figures"))
    #expect(try step("command").contains("seen 1 = done 1 + failed 0 + duplicate 0 + waiting 0 + in work 0"))
  }

  @Test("a file it may not read fails with its reason, and it goes on")
  func unreadable() throws {
    let line = try step("unreadable")
    #expect(line.contains(#""outcome":"failed""#))
    #expect(line.contains("unreadable"))
  }

  @Test("reload succeeds with good settings and fails with bad ones, and the service goes on in both cases")
  func reload() throws {
    // When the command ends it is done.
    #expect(try step("reload").hasPrefix("reload 0\n1\n"))
    #expect(try step("reload").contains("ActiveState=active"))
    #expect(!(try step("badreload").contains("reload 0")))
    #expect(try step("badreload").contains("\n1\n"))
    #expect(try step("badreload").contains("ActiveState=active"))
  }

  @Test("killed, it comes back; with bad settings it stays down with exit status 78")
  func restart() throws {
    #expect(try step("kill").contains("ActiveState=active"))
    #expect(try step("kill").contains("NRestarts=1"))
    #expect(try step("badstart").contains("ActiveState=failed"))
    #expect(try step("badstart").contains("ExecMainStatus=78"))
  }

  @Test("stop ends it with exit status 0")
  func stop() throws {
    let shown = try step("stop")
    #expect(shown.contains("ActiveState=inactive"))
    #expect(shown.contains("Result=success"))
    #expect(shown.contains("ExecMainStatus=0"))
  }

  @Test("promise 3: in its sandbox, too, it waits until the last writer of another's file has closed it")
  func writer() throws { #expect(try step("writer") == "1\n8.7%\n") }

  @Test("promise 38: an entry of the journal has its fields")
  func fields() throws { #expect(try step("fields") == "4 13 unreadable secret.txt null figured.service\n") }

  @Test("promise 38: journalctl -x explains an entry from the catalog")
  func catalog() throws {
    let shown = try step("catalog")
    #expect(shown.contains("Subject: An article failed"))
    #expect(shown.contains("secret.txt is in failed/, beside a file with the reason"))
    #expect(shown.contains("(unreadable)"))
  }

  @Test("promise 38: a flood of failures leaves twenty entries, and all are in the log")
  func flood() throws { #expect(try step("flood") == "50\n20\n") }

  @Test("promise 39: instances of the template share nothing")
  func instances() throws {
    let shown = try step("instances")
    #expect(shown.contains("sound"))
    let score = shown.split(separator: "\n").first { $0.contains("exposure level") }?.split(separator: " ")
    #expect(try #require(score?.compactMap { Double($0) }.first) <= 0.5)
    #expect(shown.contains("start 0"))
    #expect(shown.contains("a.txt\nb.txt\n"))
    // One stopped, the other and the plain service go on, with their folders.
    #expect(shown.contains("ActiveState=active\n\nActiveState=active\nwatching\n"))
    #expect(shown.contains("/run/figured\n/run/figured-b\n"))
  }

  @Test("the journal names the bad key")
  func journal() throws { #expect(try step("journal").contains("no_such_key")) }
}
