import Linux
import SystemPackage

/// The files of a log, in their order.
final class LogFiles {
  let log: LogName
  private(set) var names: [FilePath]
  /// Files that seem to belong to the log, under a name that is not from here.
  private(set) var others: [FilePath] = []
  /// The numbers of the closed files.
  private(set) var numbers: Set<Int> = []
  private let folder: Folder

  init(_ log: LogName, in path: FilePath) throws(Errno) {
    let folder = try Folder(path)
    var closed: [Int: FilePath] = [:]
    var others: [FilePath] = []
    try folder.forEachEntry { entry in
      if let file = log.closed(entry.name) {
        // While a file is being compressed, both are there; the plain one is whole for certain.
        if closed[file.number] == nil || !file.isCompressed { closed[file.number] = entry.name }
      } else if entry.name.string.hasPrefix(log.liveFile.string + ".") || entry.name.string.hasPrefix(log.stem + "-") {
        others.append(entry.name)
      }
      return true
    }
    self.log = log
    self.others = others.sorted { $0.string < $1.string }
    numbers = Set(closed.keys)
    names = closed.sorted { $0.key < $1.key }.map(\.value)
    if try folder.statusIfThere(of: log.liveFile) != nil { names.append(log.liveFile) }
    self.folder = folder
  }

  /// Calls `body` with each line, without its newline, of each file; the last bytes of a file that has no newline at its
  /// end come with `isWhole` false.
  ///
  /// - Throws: `.noSuchFileOrDirectory` where a file was renamed meanwhile: begin again.
  func forEachLine(_ body: (_ file: FilePath, _ number: Int, _ line: ArraySlice<UInt8>, _ isWhole: Bool) -> Void)
    throws(Errno)
  {
    for name in names + others where name.extension != "gz" && name.extension != "xz" && name.extension != "bz2" {
      var rest: [UInt8] = []
      var number = 0
      func split(_ piece: ArraySlice<UInt8>) {
        var piece = piece
        while let end = piece.firstIndex(of: UInt8(ascii: "\n")) {
          number += 1
          if rest.isEmpty {
            body(name, number, piece[..<end], true)
          } else {
            rest += piece[..<end]
            body(name, number, rest[...], true)
            rest.removeAll(keepingCapacity: true)
          }
          piece = piece[(end + 1)...]
        }
        rest += piece
      }
      let file = try folder.open(name)
      if name.extension == "zst" {
        try Zstandard.unpack(file, split)
      } else {
        var offset = 0
        while true {
          let piece = try file.bytes(at: offset, count: 1 << 20)
          if piece.isEmpty { break }
          offset += piece.count
          split(piece[...])
        }
      }
      if !rest.isEmpty { body(name, number + 1, rest[...], false) }
    }
  }

  /// Whether a rotation, or somebody else, has changed the files since.
  func haveChanged(in path: FilePath) throws(Errno) -> Bool {
    let now = try LogFiles(log, in: path)
    return now.numbers != numbers || now.others != others
  }
}
