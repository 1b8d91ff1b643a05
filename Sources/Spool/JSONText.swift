/// JSON laid out for people: the reason beside a failed file, the daemon's status.
public enum JSONText {
  /// One object, a key a line, in the order given; values are JSON already.
  public static func object(_ fields: [(String, String)]) -> [UInt8] {
    Array(("{\n" + fields.map { "  \"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}\n").utf8)
  }

  /// A string's JSON.
  public static func quoted(_ text: String) -> String {
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
