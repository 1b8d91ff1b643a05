import Foundation
import Programs
import Testing

/// Promise 40, and what the commands say to people and scripts.
@Suite("Commands")
struct CommandTests {
  private func json(_ object: [String: String]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self) + "\n"
  }

  @Test(
    "promises 18, 40: extract of a file, of standard input and of JSON lines gives the records that the daemon writes")
  func sameRecords() throws {
    let daemon = try RunningDaemon()
    try daemon.drop("a.txt", article(7))
    try daemon.wait(articles: 1)
    let logged = try String(contentsOf: daemon.file("log/figures.jsonl"), encoding: .utf8)
    #expect(logged.split(separator: "\n").count == 2)
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["a.txt"] }
    #expect(try Program.run(["extract", daemon.file("done/a.txt").path]).output == logged)
    #expect(try Program.run(["extract", daemon.file("done").path]).output == logged)
    let named = logged.replacingOccurrences(of: #""file":"a.txt""#, with: #""file":"-""#)
    #expect(try Program.run(["extract"], input: article(7)).output == named)
    let line = try json(["file": "a.txt", "text": article(7)])
    #expect(try Program.run(["extract", "--json-lines"], input: line).output == logged)
  }

  @Test("what a JSON line says of its article goes before what the article says; a time may follow its day")
  func given() throws {
    let line = try json([
      "url": "https://example.org/1", "text": "上半年,云溪市完成投资36亿元。", "published": "2021-07-20T08:00:00+08:00",
      "publisher": "云溪发布", "title": "半年投资",
    ])
    let record = try Program.run(["extract", "--json-lines"], input: line).output
    #expect(record.contains(#""start":"2021-01-01","end":"2021-06-30""#))
    #expect(
      record.contains(
        #""file":"https://example.org/1","title":"半年投资","published":"2021-07-20","publisher":"云溪发布""#))
  }

  @Test("the records of a JSON line are written before the next one comes")
  func filter() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.appending(path: "pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    // Both ends, so that neither waits for the other.
    let writer = open(pipe, O_RDWR | O_CLOEXEC)
    defer { close(writer) }
    let output = folder.appending(path: "out")
    let child = try Child([Program.path, "extract", "--json-lines"], input: .file(pipe), output: .file(output.path))
    let line = Array(try json(["text": article(7)]).utf8)
    for number in 1...3 {
      #expect(write(writer, line, line.count) == line.count)
      let end = Date().addingTimeInterval(20)
      var lines = 0
      while lines < 2 * number, Date() < end {
        lines = (try? String(contentsOf: output, encoding: .utf8))?.split(separator: "\n").count ?? 0
        usleep(2000)
      }
      #expect(lines == 2 * number)
    }
    #expect(child.isRunning)
  }

  @Test(
    "a bad JSON line is named, and the others are read",
    arguments: [
      ("{\"text\": 7}", "line 2: not a JSON object"), ("[]", "line 2: not a JSON object"),
      ("{\"title\":\"x\"}", "line 2: neither `text` nor `html`"),
      ("{\"text\":\"a\",\"published\":\"7月3日\"}", "line 2: `published` must begin with a day as in 2023-07-03"),
      ("\"" + String(repeating: "x", count: 3 << 20), "line 2: longer than 1 MiB"),
    ])
  func badLine(line: String, message: String) throws {
    let good = try json(["file": "a.txt", "text": article(7)])
    let ended = try Program.run(
      ["extract", "--json-lines", "--set", "limits.unpacked_mb=1"], input: good + line + "\n\n" + good)
    #expect(ended.status == 65)
    #expect(ended.errors.contains(message), "\(ended.errors)")
    #expect(ended.output.split(separator: "\n").count == 4)
  }

  @Test(
    "a file that is not there is named, with the status of sysexits",
    arguments: [["extract"], ["read"], ["explain"]])
  func missing(command: [String]) throws {
    let ended = try Program.run(command + ["/nowhere/a.txt"])
    #expect(ended.status == 66)
    #expect(ended.errors == "figured: /nowhere/a.txt: No such file or directory\n")
    let none = try Program.run(command + ["-"], input: "\u{1}\u{2}\u{0}\u{3}")
    #expect(none.status == 65)
    #expect(none.errors.hasPrefix("figured: -: "))
  }

  @Test("the man page has every command and every option of its own")
  func manPage() throws {
    let page = try String(contentsOfFile: "\(Built.root)/systemd/figured.1", encoding: .utf8)
      .replacingOccurrences(of: "\\-", with: "-")
    let dump = try Program.run(["--experimental-dump-help"]).output
    let help = try JSONDecoder().decode(Help.self, from: Data(dump.utf8))
    let commands = try #require(help.command.subcommands?.filter { $0.commandName != "help" })
    #expect(commands.count >= 9)
    for command in commands {
      #expect(page.contains(".B \(command.commandName)\n"))
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        if ["help", "version"].contains(name.name) { continue }
        #expect(page.contains("--\(name.name)"), "figured \(command.commandName) --\(name.name)")
      }
    }
  }

  /// What the program tells of its commands, as far as it matters here.
  private struct Help: Decodable {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?
      var arguments: [Argument]?
    }
    struct Argument: Decodable { var names: [Name]? }
    struct Name: Decodable {
      var kind: String
      var name: String
    }
    var command: Command
  }

  @Test("read shows what is kept and what is left out; explain names the rules of a figure")
  func views() throws {
    let read = try Program.run(["read", "--json", "-"], input: article(7))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [String: Any])
    #expect(object["published"] as? String == "2024-05-20")
    let explained = try Program.run(["explain", "--figure", "2", "--color", "never", "-"], input: article(7))
    #expect(explained.status == 0)
    #expect(explained.output.contains("8.6%") && explained.output.contains("规模以上工业增加值"))
    #expect(try Program.run(["explain", "--figure", "9", "-"], input: article(7)).status == 64)
  }
}
