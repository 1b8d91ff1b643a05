import TOMLKit

/// A settings file that can't be used: what is wrong, where, and what is allowed.
struct SettingsError: Error, CustomStringConvertible {
  var description: String
}

/// Reads a settings file.
enum SettingsFile {
  /// Sets what the file says.
  ///
  /// - Parameter name: for messages.
  static func apply(_ text: String, name: String, to settings: inout Settings) throws(SettingsError) {
    let table: TOMLTable
    do { table = try TOMLTable(string: text) } catch let error as TOMLParseError {
      throw SettingsError(description: "\(name):\(error.source.begin.line): \(error.description)")
    } catch { throw SettingsError(description: "\(name): \(error)") }
    for name in table.keys.sorted() {
      if let section = table[name]?.table {
        for key in section.keys.sorted() { try set("\(name).\(key)", section[key]) }
      } else {
        try set(name, table[name])
      }
    }

    func set(_ key: String, _ value: (any TOMLValueConvertible)?) throws(SettingsError) {
      let place = "\(name):\(line(of: key, in: text)): \(key)"
      guard let setting = Setting.named(key) else {
        throw SettingsError(description: "\(place): there is no such setting\(nearest(to: key))")
      }
      guard let written = SettingsFile.text(of: value, for: setting), setting.set(written, in: &settings) else {
        let found = value.map { "\($0.debugDescription)" } ?? "nothing"
        throw SettingsError(description: "\(place): must be \(setting.allowed), not \(found)")
      }
    }
  }

  /// The value as text, nil where it is of another type than the setting.
  private static func text(of value: (any TOMLValueConvertible)?, for setting: Setting) -> String? {
    switch setting.kind {
    case .path, .optionalPath, .durability: value?.string
    case .number: value?.int.map(String.init)
    case .flag: value?.bool.map { $0 ? "true" : "false" }
    }
  }

  /// The line on which a key stands, from 1: the parser does not tell.
  static func line(of key: String, in text: String) -> Int {
    let wanted = key.split(separator: ".").map(String.init)
    var section: [String] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let bare = line.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "\r" }
      if bare.hasPrefix("[") {
        section = bare.dropFirst().prefix { $0 != "]" }.split(separator: ".").map(String.init)
        if section == wanted { return index + 1 }
      } else if let end = bare.firstIndex(of: "="),
        section + bare[..<end].split(separator: ".").map(String.init) == wanted
      {
        return index + 1
      }
    }
    return 1
  }

  /// A hint for a mistyped key.
  private static func nearest(to key: String) -> String {
    let ranked = Setting.all.map { (distance($0.key, key), $0.key) }.min { $0.0 < $1.0 }
    guard let ranked, ranked.0 <= 3 || ranked.1.hasSuffix("." + key) else { return "" }
    return "; did you mean \(ranked.1)?"
  }

  /// How many characters must be added, removed or replaced to make one of the other.
  private static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.utf8.prefix(64)), Array(b.utf8.prefix(64)))
    var row = Array(0...b.count)
    for i in a.indices {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let next = min(row[j + 1] + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
        diagonal = row[j + 1]
        row[j + 1] = next
      }
    }
    return row[b.count]
  }
}
