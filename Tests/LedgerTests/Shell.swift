import Glibc

/// Runs programs from tests.
enum Shell {
  struct Result {
    var isGood: Bool
    var output: String
  }

  /// Runs a line of shell and waits for it; its standard output and error are one text.
  ///
  /// What it starts inherits no descriptor of the tests, but their blocked signals: only SIGKILL ends it for certain.
  static func run(_ line: String) -> Result {
    guard let pipe = popen("exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-; { \(line)\n} 2>&1", "r") else {
      return Result(isGood: false, output: "no shell")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return Result(isGood: pclose(pipe) == 0, output: String(decoding: bytes, as: UTF8.self))
  }

  /// The package's folder.
  static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })

  /// The folder of the built programs: the one that this test is in.
  static let programs: String = {
    var path = [CChar](repeating: 0, count: 4097)
    let count = readlink("/proc/self/exe", &path, 4096)
    let own = String(decoding: path.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
  }()
}
