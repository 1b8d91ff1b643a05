public import SystemPackage

/// Tells when a mount comes or goes: `/proc/self/mountinfo`, as proc(5) says.
public final class MountTable: Sendable {
  private let descriptor: Descriptor

  /// - Throws: where /proc is not to be had.
  public init() throws(Errno) { descriptor = try Folder("/proc/self").open("mountinfo") }

  /// For `Poll`, as urgent.
  public var number: CInt { descriptor.number }
}
