public import SystemPackage
import Linux

extension Spool {
  /// Calls `body` with each file in `done/` or another folder of the spool: its path beneath the folder, and its bytes.
  ///
  /// - Parameter limit: in bytes; larger files are left out.
  public func forEachFile(
    in place: Place, limit: Int, _ body: (FilePath, [UInt8]) -> Void
  ) throws(SpoolError) {
    try walk(place) { name, status in
      guard status.kind == .file, status.size <= limit else { return }
      // What is removed meanwhile is no longer in the folder.
      guard let file = try? parent(of: name, in: place).open(name.last),
        let bytes = try? file.bytes(at: 0, count: status.size)
      else { return }
      body(name, bytes)
    }
  }
}
