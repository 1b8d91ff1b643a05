import Foundation
import Linux
import SystemPackage
import Testing

@testable import Spool

/// How more files are found than are held at a time.
@Suite("Scans")
struct ScanTests {
  @Test("a scan goes on where the last one ended, also among files of the same time")
  func goesOn() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let spool = try Spool(at: FilePath(folder.path), makesFolders: true)
    for (number, name) in ["c", "a", "e", "b", "d"].enumerated() {
      let path = folder.appending(path: "incoming/\(name)").path
      try Data().write(to: URL(filePath: path))
      let time = Date(timeIntervalSince1970: Double(number / 3))
      try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    }
    var found: [[String]] = []
    var last: Found?
    repeat {
      let scan = try spool.scan(limit: 2, after: last)
      found.append(scan.oldest.map(\.name.string))
      last = scan.more > 0 ? scan.oldest.last : nil
    } while last != nil
    #expect(found == [["a", "c"], ["e", "b"], ["d"]])
  }

  @Test("names for which there was no room are known to be missing until a scan has begun anew")
  func missed() throws {
    var waiting = WaitingNames(capacity: 2)
    for name in ["a", "b", "c"] { waiting.append(FilePath(name), .completed) }
    #expect(waiting.count == 3)
    for _ in 0..<2 { _ = waiting.next() }
    #expect(waiting.held == 0 && !waiting.isComplete)
    waiting.replace(by: Scan())
    #expect(waiting.isComplete && waiting.count == 0)
  }
}
