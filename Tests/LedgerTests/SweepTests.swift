import Glibc
import Programs
import Testing

/// Runs the ledger for real and makes it go wrong at every place: `Tests/Faults/sweep` says how. Here at a few places
/// of each kind; with FIGURED_LONG=1 at all of them.
@Suite(.serialized) struct SweepTests {
  @Test(
    .timeLimit(.minutes(30)),
    arguments: [
      "-s 60 kill tear short full broken forget", "-s 90 -d crash kill tear full broken", "-s 140 cut-ext4",
      "-s 140 cut-xfs",
    ])
  func nothingIsLostOrDoubled(_ options: String) throws {
    let isCut = options.contains("cut")
    if isCut, try !Ended(shell: "test $(id -u) = 0 && losetup -f && mkfs.xfs -V").isGood {
      return print("skipped: \(options) needs root, a loop device, and the tools of ext4 and xfs")
    }
    let isLong = getenv("FIGURED_LONG") != nil
    let all = isLong ? options.replacingStep() : options
    let result = try Ended(shell: "\(Built.root)/Tests/Faults/sweep -b \(Built.folder) \(all)")
    print(result.output, terminator: "")
    #expect(result.isGood, "\(result.output)")
  }
}

extension String {
  /// The same without `-s STEP`.
  fileprivate func replacingStep() -> String {
    split(separator: " ").dropFirst(2).joined(separator: " ")
  }
}
