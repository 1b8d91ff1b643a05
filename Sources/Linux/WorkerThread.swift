public import SystemPackage
import Glibc

/// A plain thread: pthread_create(3).
public struct WorkerThread: Sendable {
  private let thread: pthread_t

  /// - Throws: `.resourceTemporarilyUnavailable` where no thread can be had.
  public init(_ body: @escaping @Sendable () -> Void) throws(Errno) {
    let box = Unmanaged.passRetained(Box(body))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard code == 0 else {
      box.release()
      throw Errno(rawValue: code)
    }
    self.thread = thread
  }

  /// Waits for the thread's end; once.
  public func join() { pthread_join(thread, nil) }

  private final class Box {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
