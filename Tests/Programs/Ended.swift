import Foundation

/// A program that was run to its end, and what it wrote.
public struct Ended {
  /// The exit status; a signal's number is negative.
  public var status: Int32
  public var output: String
  public var errors: String

  /// Runs a program by its path to its end.
  ///
  /// - Parameter environment: nil for that of the test.
  /// - Throws: where it can't be started, or there is no folder for its streams.
  public init(_ command: [String], input: String = "", environment: [String: String]? = nil) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func path(_ name: String) -> String { folder.appending(path: name).path }
    try Data(input.utf8).write(to: URL(filePath: path("in")))
    let child = try Child(
      command, environment: environment, input: .file(path("in")), output: .file(path("out")),
      errors: .file(path("err")))
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
    }
    status = child.wait()
    output = try text("out")
    errors = try text("err")
  }

  /// Runs a line of shell; what it says on both streams is its output.
  public init(shell line: String) throws { try self.init(["/bin/sh", "-c", "exec 2>&1; \(line)"]) }

  public var isGood: Bool { status == 0 }
}

/// Whether a line of shell is successful.
public func shell(_ line: String) -> Bool { (try? Ended(shell: line))?.isGood ?? false }
