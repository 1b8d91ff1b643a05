import SystemPackage

/// Why the daemon could not start or go on, and its exit status, which follows sysexits(3).
struct DaemonEnd: Error {
  var message: String
  var status: Int32
  var errno: Errno?
  /// Whether it may start later without anybody doing anything: when the disk has room again, for one.
  var mayPass: Bool

  static let failed: Int32 = 70
  static let cannotCreate: Int32 = 73
  /// For later: EX_TEMPFAIL.
  static let tryLater: Int32 = 75
  static let badSettings: Int32 = 78

  init(_ message: String, _ status: Int32, _ errno: Errno? = nil) {
    self.message = message
    self.status = status
    self.errno = errno
    mayPass = errno.map(DaemonEnd.passing.contains) ?? false
  }

  private static let passing: Set<Errno> = [
    .noSpace, .diskQuotaExceeded, .ioError, .noMemory, .tooManyOpenFiles, .tooManyOpenFilesInSystem,
  ]

  /// Runs system calls without which there is no daemon.
  static func during<Value: ~Copyable>(
    _ attempt: @autoclosure () -> String, status: Int32 = failed, _ body: () throws(Errno) -> Value
  ) throws(DaemonEnd) -> Value {
    do throws(Errno) { return try body() } catch { throw DaemonEnd("\(attempt()): \(error)", status, error) }
  }
}

extension DaemonEnd {
  init(_ hindrance: Hindrance) {
    self.init(hindrance.message, DaemonEnd.failed, hindrance.errno)
    mayPass = hindrance.mayPass
  }
}
