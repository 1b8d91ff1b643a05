import Foundation

/// Runs a line of shell that inherits nothing from the tests.
///
/// - Returns: whether it was successful.
func shell(_ line: String) -> Bool {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", line]
  process.standardError = FileHandle.nullDevice
  do { try process.run() } catch { return false }
  process.waitUntilExit()
  return process.terminationStatus == 0
}
