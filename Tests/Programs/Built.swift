import Glibc

/// Where the built programs are, and the package that they were built from.
public enum Built {
  /// The package's folder.
  public static let root = parent(#filePath, 3)

  /// The folder of the built programs: the one that the tests' own program is in.
  public static let folder: String = {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count)
    return parent(String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self), 1)
  }()

  public static func program(_ name: String) -> String { "\(folder)/\(name)" }

  /// The release build, made by `Tests/run`, unless the tests' own is newer.
  public static let released: String = {
    let release = "\(root)/.build/release"
    return time("\(release)/figured") > time("\(folder)/figured") ? release : folder
  }()

  /// When a file was last changed, in seconds since 1970; 0 where it is not there.
  private static func time(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  private static func parent(_ path: String, _ levels: Int) -> String {
    path.split(separator: "/").dropLast(levels).reduce("") { "\($0)/\($1)" }
  }
}
