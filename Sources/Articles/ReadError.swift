/// Why a file is no article that can be used.
public struct ReadError: Error, Sendable {
  /// One word for programs: `empty`, `binary`, `undecodable`, `oversized`, …
  public var code: String
  /// A sentence for people that says what to do.
  public var message: String

  public init(code: String, message: String) {
    self.code = code
    self.message = message
  }
}
