import SystemPackage
import Linux

extension Spool {
  /// Deletes the files in `done/` or `failed/` that came there too long ago, and the oldest ones while all of them
  /// together are too large.
  ///
  /// - Parameters:
  ///   - age: in nanoseconds since the file came there; nil for any.
  ///   - size: in bytes; nil for any.
  ///   - now: nanoseconds since 1970.
  ///   - isStopping: asked between files; once true, the rest is left for the next time.
  /// - Returns: how many files it deleted.
  /// - Complexity: memory does not grow with the folder.
  public func prune(
    _ place: Place, age: Int64?, size: Int?, now: Int64, isStopping: () -> Bool
  ) throws(SpoolError) -> Int {
    guard age != nil || size != nil else { return 0 }
    var removed = 0
    while !isStopping() {
      var total = 0
      var oldest = OldestFirst(limit: 4096)
      try walk(place) { name, status in
        guard status.kind == .file, place != .failed || !isReason(name) else { return }
        total += status.size
        // Its rename into the folder was its last change.
        oldest.insert(Found(name: name, modified: status.changed))
      }
      var isEnough = true
      for file in oldest.sorted where !isStopping() {
        let isTooOld = age.map { file.modified + $0 <= now } ?? false
        let isTooMuch = size.map { total > $0 } ?? false
        guard isTooOld || isTooMuch else { return removed }
        total -= try remove(file.name, from: place)
        removed += 1
        isEnough = false
      }
      if isEnough || oldest.dropped == 0 { return removed }
    }
    return removed
  }

  /// - Returns: the bytes that are free now.
  private func remove(_ name: FilePath, from place: Place) throws(SpoolError) -> Int {
    try attempting("Deleting \(place.rawValue)/\(name.printable)") { () throws(Errno) in
      do throws(Errno) {
        let folder = try parent(of: name, in: place)
        let size = try folder.status(of: name.last).size
        try folder.remove(name.last)
        if place == .failed { try folder.remove(FreeNames.reason(of: name.last)) }
        removeEmptyFolders(of: name, in: place)
        return size
      } catch .noSuchFileOrDirectory { return 0 }
    }
  }

  private func isReason(_ name: FilePath) -> Bool {
    let ending = Array(FreeNames.reasonEnding.utf8)
    let bytes = name.last.bytes
    guard bytes.count > ending.count, bytes.suffix(ending.count) == ending[...],
      let folder = try? parent(of: name, in: .failed)
    else { return false }
    return (try? folder.statusIfThere(of: FilePath(bytes: bytes.dropLast(ending.count)))) != nil
  }
}
