public import Glibc

/// A program that a test has started, with a process group of its own.
///
/// Its end is what `waitpid` says. Foundation's `Process` waits for a socket to close that whatever the program starts
/// inherits, and so waits forever for a grandchild that outlives it.
public final class Child {
  public let number: pid_t
  /// The exit status, once it has ended; a signal's number is negative.
  private var status: Int32?

  /// Where a stream of the program leads.
  public enum Stream {
    case null
    /// Read from the start, or written to the end of what is there; made where it is missing.
    case file(String)
  }

  /// Starts a program by its path, with no other descriptors than its three streams, and no signal blocked.
  ///
  /// - Parameter environment: nil for that of the test.
  /// - Throws: the errno of `posix_spawn`, with the program's path.
  public init(
    _ command: [String], environment: [String: String]? = nil, input: Stream = .null, output: Stream = .null,
    errors: Stream = .null
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in [input, output, errors].enumerated() {
      let flags = number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_APPEND
      switch stream {
      case .null: posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
      case .file(let path): posix_spawn_file_actions_addopen(&actions, Int32(number), path, flags, 0o644)
      }
    }
    // Closing what is not open is no error here.
    for number in 3..<256 { posix_spawn_file_actions_addclose(&actions, Int32(number)) }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let arguments = command.map { strdup($0) }
    let own = environment.map { $0.map { strdup("\($0.key)=\($0.value)") } } ?? []
    defer { for pointer in arguments + own { free(pointer) } }
    var number: pid_t = 0
    let code = (own + [nil]).withUnsafeBufferPointer { own in
      let variables = environment == nil ? environ : UnsafeMutablePointer(mutating: own.baseAddress)
      return posix_spawn(&number, command[0], &actions, &attributes, arguments + [nil], variables)
    }
    guard code == 0 else { throw NotStarted(program: command[0], errno: code) }
    self.number = number
  }

  /// Ends it with all that it started.
  deinit {
    kill(-number, SIGKILL)
    wait()
  }

  public var isRunning: Bool {
    look(WNOHANG)
    return status == nil
  }

  /// Waits for its end.
  ///
  /// - Returns: the exit status; a signal's number is negative.
  @discardableResult
  public func wait() -> Int32 {
    while true {
      if let status { return status }
      look(0)
    }
  }

  private func look(_ options: Int32) {
    guard status == nil else { return }
    var word: Int32 = 0
    let ended = waitpid(number, &word, options)
    precondition(ended >= 0 || errno == EINTR, "nobody else waits for a test's children")
    guard ended == number else { return }
    let signal = word & 0x7F
    status = signal == 0 ? (word >> 8) & 0xFF : -signal
  }

  public struct NotStarted: Error, CustomStringConvertible {
    public var program: String
    public var errno: Int32
    public var description: String { "\(program) can't be started: \(String(cString: strerror(errno)))" }
  }
}
