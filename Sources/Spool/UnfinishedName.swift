import Linux
import SystemPackage

/// Names under which programs write what is not finished yet. Such a file is never opened: its last step is a rename.
enum UnfinishedName {
  /// - Parameter name: the last part of a path.
  static func marks(_ name: FilePath) -> Bool {
    let lower = name.bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if lower.first == UInt8(ascii: ".") || lower.last == UInt8(ascii: "~") { return true }
    return endings.contains { lower.count > $0.count && lower.suffix($0.count) == $0[...] }
  }

  /// Of wget, curl, WinSCP and other uploaders, browsers, and rsync; Syncthing's begin with a dot.
  private static let endings = [
    ".part", ".partial", ".filepart", ".tmp", ".temp", ".crdownload", ".download", ".swp",
  ].map { Array($0.utf8) }
}

/// Names that an article has, so that a folder of such a name is taken for a mistake.
enum ArticleName {
  static func marks(_ name: FilePath) -> Bool { endings.contains(name.extension?.lowercased() ?? "") }

  private static let endings: Set<String> = [
    "txt", "html", "htm", "xhtml", "xml", "json", "jsonl", "md", "gz", "zst", "zip", "mhtml",
  ]
}
