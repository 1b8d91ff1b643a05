public import SystemPackage
public import Linux

/// A file found in `incoming/`.
public struct Found: Sendable, Comparable {
  public var name: FilePath
  /// Nanoseconds since 1970.
  public var modified: Int64

  public init(name: FilePath, modified: Int64) {
    self.name = name
    self.modified = modified
  }

  /// Oldest first, and by name where they are equally old.
  public static func < (a: Found, b: Found) -> Bool {
    a.modified != b.modified ? a.modified < b.modified : a.name.bytes.lexicographicallyPrecedes(b.name.bytes)
  }
}

/// What stands in `incoming/`, or the oldest of it.
public struct Scan: Sendable {
  /// The oldest files, oldest first.
  public internal(set) var oldest: [Found] = []
  /// How many more there are, after these.
  public internal(set) var more = 0
  /// Whether it began with the oldest of all.
  public internal(set) var isFromBeginning = true
  /// Links, pipes, sockets, devices, and folders named like articles.
  public internal(set) var noFiles: [(name: FilePath, status: FileStatus)] = []
}

extension Spool {
  /// Looks through `incoming/` and keeps the oldest files, at most `limit`; memory does not grow with the folder.
  ///
  /// - Parameters:
  ///   - last: the newest that the scan before kept; it goes on after that one. Nil to begin with the oldest.
  ///   - isElsewhere: names to leave out.
  /// - Complexity: one statx(2) a file.
  public func scan(
    limit: Int, after last: Found? = nil, except isElsewhere: (FilePath) -> Bool = { _ in false }
  ) throws(SpoolError) -> Scan {
    var scan = Scan(isFromBeginning: last == nil)
    var heap = OldestFirst(limit: limit)
    try walk(.incoming) { name, status in
      if UnfinishedName.marks(name.last) || isElsewhere(name) { return }
      if status.kind == .file {
        let found = Found(name: name, modified: status.modified)
        if last.map({ $0 < found }) ?? true { heap.insert(found) }
      } else if scan.noFiles.count < 1000 {
        scan.noFiles.append((name, status))
      }
    }
    scan.oldest = heap.sorted
    scan.more = heap.dropped
    return scan
  }

  /// Calls `body` for everything below a folder of the spool but the folders that it goes into, which `enter` gets,
  /// outer ones before inner ones. What disappears meanwhile, or can't be opened, is left out.
  func walk(
    _ place: Place, folders enter: (FilePath) -> Void = { _ in }, _ body: (FilePath, FileStatus) -> Void
  ) throws(SpoolError) {
    try attempting("Looking through \(path.appending(place.rawValue))") { () throws(Errno) in
      _ = try folder(FilePath(), in: place)
      var waiting = [FilePath()]
      while let path = waiting.popLast() {
        guard let folder = try? folder(path, in: place) else { continue }
        try folder.forEachEntry { entry in
          guard let status = try? folder.status(of: entry.name) else { return true }
          let name = path.pushing(entry.name)
          if status.kind == .folder, place != .incoming || Spool.isEntered(entry.name) {
            waiting.append(name)
            enter(name)
          } else {
            body(name, status)
          }
          return true
        }
      }
    }
  }

  /// Whether a folder of this name in `incoming/` is gone into: not those of unfinished work, and not those named like
  /// an article.
  static func isEntered(_ name: FilePath) -> Bool { !UnfinishedName.marks(name) && !ArticleName.marks(name) }
}

/// The smallest of many, in memory for so many: a heap with the largest on top.
struct OldestFirst {
  let limit: Int
  private(set) var dropped = 0
  private var heap: [Found] = []

  init(limit: Int) { self.limit = limit }

  var sorted: [Found] { heap.sorted() }

  mutating func insert(_ found: Found) {
    if heap.count < limit {
      heap.append(found)
      var child = heap.count - 1
      while child > 0, heap[(child - 1) / 2] < heap[child] {
        heap.swapAt(child, (child - 1) / 2)
        child = (child - 1) / 2
      }
      return
    }
    dropped += 1
    guard let top = heap.first, found < top else { return }
    heap[0] = found
    var parent = 0
    while true {
      var largest = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[largest] < heap[child] {
        largest = child
      }
      if largest == parent { return }
      heap.swapAt(parent, largest)
      parent = largest
    }
  }
}
