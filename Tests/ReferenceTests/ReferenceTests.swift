import Foundation
import Testing

/// The built program on articles of our own, against what a careful reader makes of them.
///
/// The marks below are a ratchet: when the extractor gets better, raise them.
@Suite("Whole records of whole articles")
struct ReferenceTests {
  @Test("agree with the references")
  func records() throws {
    let folder = Self.here.appending(path: "articles")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    try #require(files.count >= 12)
    var score = Score()
    for file in files {
      let (article, references) = try Reference.load(file)
      score.add(file.lastPathComponent, try Self.extract(article, name: file.lastPathComponent), references)
    }
    let marks = (
      detected: score.f1(score.detected), quantity: score.f1(score.quantities), record: score.f1(score.records)
    )
    print("\(score.wanted) figures: detected \(marks.detected), quantity \(marks.quantity), record \(marks.record)")
    let errors = score.errors.joined(separator: "\n")
    #expect(marks.detected >= 0.98, "\(errors)")
    #expect(marks.quantity >= 0.97, "\(errors)")
    #expect(marks.record >= 0.8, "\(errors)")
  }

  private static let here = URL(filePath: #filePath).deletingLastPathComponent()

  /// The records of an article as the program writes them.
  private static func extract(_ article: String, name: String) throws -> [[String: Any]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(article.utf8).write(to: file)
    let process = Process()
    process.executableURL = here.appending(path: "../../.build/debug/figured").standardized
    process.arguments = ["extract", file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      try #require(JSONSerialization.jsonObject(with: line) as? [String: Any])
    }
  }
}
