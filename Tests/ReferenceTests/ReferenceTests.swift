import Foundation
import Programs
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
    let ended = try Ended([Built.program("figured"), "extract", file.path])
    try #require(ended.isGood)
    return try ended.output.split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }
}
