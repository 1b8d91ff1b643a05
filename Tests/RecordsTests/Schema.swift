import Foundation

/// A JSON Schema file that the project ships beside the description of the records.
struct Schema {
  let required: [String]
  private let properties: [String: [String: Any]]

  static func load(_ name: String) throws -> Schema {
    let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = project.appending(path: "Sources/Records/\(name).schema.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    return Schema(
      required: object?["required"] as? [String] ?? [],
      properties: object?["properties"] as? [String: [String: Any]] ?? [:])
  }

  /// The words that a key may have, null aside.
  func words(_ key: String) -> [String] { (properties[key]?["enum"] as? [Any] ?? []).compactMap { $0 as? String } }
}
