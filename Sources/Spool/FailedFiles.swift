public import SystemPackage
import Linux

/// A file in `failed/`.
public struct FailedFile: Sendable {
  /// Its path beneath `failed/`.
  public var name: FilePath
  /// What stands beside it; nil where there is nothing.
  public var reason: [UInt8]?
}

extension Spool {
  /// The files in `failed/` with their reasons, by name.
  public func failedFiles() throws(SpoolError) -> [FailedFile] {
    var names: Set<FilePath> = []
    try walk(.failed) { name, status in
      if status.kind == .file { names.insert(name) }
    }
    var files: [FailedFile] = []
    for name in names where !isReason(name, among: names) {
      files.append(FailedFile(name: name, reason: reason(of: name)))
    }
    return files.sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
  }

  /// An article may itself be called `x.reason.json`: it is a reason only beside `x`.
  private func isReason(_ name: FilePath, among names: Set<FilePath>) -> Bool {
    let ending = Array(FreeNames.reasonEnding.utf8)
    let bytes = name.bytes
    return bytes.count > ending.count && bytes.suffix(ending.count) == ending[...]
      && names.contains(FilePath(bytes: bytes.dropLast(ending.count)))
  }

  private func reason(of name: FilePath) -> [UInt8]? {
    guard let file = try? parent(of: name, in: .failed).open(FreeNames.reason(of: name.last)),
      let size = try? file.status().size
    else { return nil }
    return try? file.bytes(at: 0, count: min(size, 1 << 20))
  }

  /// Moves a failed file back to `incoming/`, under the name that it came with where that is free.
  ///
  /// - Parameter original: that name, nil where it is not known.
  public func retry(_ file: FailedFile, as original: FilePath?) throws(SpoolError) {
    let original = original.flatMap { Spool.isInside($0) ? $0 : nil } ?? file.name
    try attempting("Moving \(file.name.printable) back to incoming/") { () throws(Errno) in
      let failed = try parent(of: file.name, in: .failed)
      let incoming = try madeFolder(original.removingLastComponent(), in: .incoming)
      for candidate in FreeNames(original.last, hasReason: false) {
        do throws(Errno) { try failed.rename(file.name.last, to: incoming, candidate) } catch .fileExists { continue }
        return try removeReason(of: file, in: failed)
      }
      throw .fileExists
    }
  }

  /// Deletes a failed file.
  public func drop(_ file: FailedFile) throws(SpoolError) {
    try attempting("Deleting failed/\(file.name.printable)") { () throws(Errno) in
      let failed = try parent(of: file.name, in: .failed)
      try failed.remove(file.name.last)
      try removeReason(of: file, in: failed)
    }
  }

  private func removeReason(of file: FailedFile, in failed: borrowing Folder) throws(Errno) {
    if file.reason != nil { try failed.remove(FreeNames.reason(of: file.name.last)) }
    removeEmptyFolders(of: file.name, in: .failed)
  }

  /// Whether a path stays beneath the folder that it is looked up in.
  private static func isInside(_ path: FilePath) -> Bool {
    path.isRelative && !path.isEmpty && path.components.allSatisfy { $0.kind == .regular }
  }
}
