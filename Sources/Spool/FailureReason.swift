import Linux
import SystemPackage

/// Why a file is in `failed/`, as it is written beside it.
public struct FailureReason: Sendable {
  /// One word for programs.
  public var code: String
  /// A sentence for people.
  public var message: String
  public var attempts: Int
  /// Its path beneath `incoming/`, as it was.
  public var file: String
  /// The article's id; nil where the bytes could not be read.
  public var article: String?
  /// ISO 8601.
  public var received: String
  public var failed: String
  /// The program's.
  public var version: String
  /// The name beside which it stands.
  public internal(set) var name = ""

  public init(
    code: String, message: String, attempts: Int, file: String, article: String?, received: String, failed: String,
    version: String
  ) {
    self.code = code
    self.message = message
    self.attempts = attempts
    self.file = file
    self.article = article
    self.received = received
    self.failed = failed
    self.version = version
  }

  public static let schema = "figured-failure/1"

  /// One object, laid out for people.
  var json: [UInt8] {
    let fields: [(String, String)] = [
      ("schema", JSONText.quoted(FailureReason.schema)), ("code", JSONText.quoted(code)),
      ("message", JSONText.quoted(message)), ("attempts", String(attempts)), ("file", JSONText.quoted(file)),
      ("name", JSONText.quoted(name)), ("article", article.map(JSONText.quoted) ?? "null"),
      ("received", JSONText.quoted(received)), ("failed", JSONText.quoted(failed)),
      ("version", JSONText.quoted(version)),
    ]
    return JSONText.object(fields)
  }
}
