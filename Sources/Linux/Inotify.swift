public import SystemPackage
import CLinux
import Glibc

/// An inotify(7) instance: what happens in some folders.
public struct Inotify: ~Copyable {
  private let descriptor: Descriptor

  /// For `Poll`.
  public var number: CInt { descriptor.number }

  /// - Throws: `.tooManyOpenFiles` (EMFILE) where the user has no instance left.
  public init() throws(Errno) {
    descriptor = Descriptor(owning: try retrying { inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC)) })
  }

  public struct Events: OptionSet, Sendable {
    public let rawValue: UInt32
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let created = Events(rawValue: UInt32(IN_CREATE))
    public static let closedAfterWriting = Events(rawValue: UInt32(IN_CLOSE_WRITE))
    public static let movedIn = Events(rawValue: UInt32(IN_MOVED_TO))
    public static let movedOut = Events(rawValue: UInt32(IN_MOVED_FROM))
    public static let removed = Events(rawValue: UInt32(IN_DELETE))
    public static let movedItself = Events(rawValue: UInt32(IN_MOVE_SELF))
    public static let removedItself = Events(rawValue: UInt32(IN_DELETE_SELF))
    public static let unmounted = Events(rawValue: UInt32(IN_UNMOUNT))
    /// The watch is gone.
    public static let ignored = Events(rawValue: UInt32(IN_IGNORED))
    /// Events were lost; it belongs to no watch.
    public static let overflow = Events(rawValue: UInt32(IN_Q_OVERFLOW))
    /// The event is about a folder.
    public static let folder = Events(rawValue: UInt32(IN_ISDIR))
  }

  public struct Event: Sendable {
    /// The watch that it belongs to; -1 for an overflow.
    public var watch: CInt
    public var events: Events
    /// The name in the watched folder; empty where the event is about the folder itself.
    public var name: FilePath
  }

  /// Watches an open folder: inotify_add_watch(2) by way of `/proc/self/fd`, so that no path is followed anew.
  ///
  /// - Returns: the watch's number, the same for the same folder.
  /// - Throws: `.noSpace` (ENOSPC) where the user has no watch left.
  public func watch(_ folder: borrowing Folder, for events: Events) throws(Errno) -> CInt {
    let (number, path) = (number, "/proc/self/fd/\(folder.number)")
    return try retrying { inotify_add_watch(number, path, events.rawValue | UInt32(IN_ONLYDIR)) }
  }

  /// Stops a watch; one that is gone already is no error.
  public func stop(_ watch: CInt) { _ = inotify_rm_watch(number, watch) }

  /// The events that are waiting, at most 64 KiB of them; none where there are none.
  public func events() throws(Errno) -> [Event] {
    try withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 8) { buffer throws(Errno) in
      let count: Int
      do throws(Errno) { count = try descriptor.read(into: buffer) } catch .wouldBlock { return [] }
      var events: [Event] = []
      var start = 0
      let head = MemoryLayout<inotify_event>.size
      while start + head <= count {
        let event = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        // The name is padded with zeros to the next event.
        let name = buffer[(start + head)..<(start + head + Int(event.len))].prefix { $0 != 0 }
        events.append(
          Event(watch: event.wd, events: Events(rawValue: event.mask), name: FilePath(bytes: Array(name))))
        start += head + Int(event.len)
      }
      return events
    }
  }
}
