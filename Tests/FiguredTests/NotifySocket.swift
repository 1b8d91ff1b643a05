import Foundation
import Glibc

/// A socket as a service manager has it for sd_notify.
final class NotifySocket {
  /// For the environment: a path, or a name after `@`.
  let name: String
  private let descriptor: Int32
  private let isAbstract: Bool

  init(abstract: Bool) throws {
    isAbstract = abstract
    name = abstract ? "@figured-\(UUID().uuidString)" : "/tmp/figured-\(UUID().uuidString.prefix(8)).sock"
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var bytes = Array(name.utf8)
    if abstract { bytes[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count + (abstract ? 0 : 1))
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard code == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
  }

  deinit {
    close(descriptor)
    if !isAbstract { unlink(name) }
  }

  /// The fields of the messages that come within some seconds, until one of them fits.
  func messages(seconds: Double = 10, until fits: ([String]) -> Bool) -> [[String]] {
    var all: [[String]] = []
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard Glibc.poll(&poll, 1, 50) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { continue }
      let fields = String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
      all.append(fields)
      if fits(fields) { return all }
    }
    return all
  }
}
