public import SystemPackage
import Glibc

extension Folder {
  /// Removes an empty folder inside this one: unlinkat(2) with AT_REMOVEDIR.
  ///
  /// - Throws: `.directoryNotEmpty` where something is in it.
  public func removeFolder(_ name: FilePath) throws(Errno) {
    let number = number
    try retrying { name.withPlatformString { unlinkat(number, $0, AT_REMOVEDIR) } }
  }
}
