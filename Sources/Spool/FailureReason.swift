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
      ("schema", FailureReason.quoted(FailureReason.schema)), ("code", FailureReason.quoted(code)),
      ("message", FailureReason.quoted(message)), ("attempts", String(attempts)), ("file", FailureReason.quoted(file)),
      ("name", FailureReason.quoted(name)), ("article", article.map(FailureReason.quoted) ?? "null"),
      ("received", FailureReason.quoted(received)), ("failed", FailureReason.quoted(failed)),
      ("version", FailureReason.quoted(version)),
    ]
    return Array(("{\n" + fields.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n").utf8)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
