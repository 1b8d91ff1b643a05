import Glibc
import SystemPackage

/// Makes a system call again for as long as a signal interrupts it: the only place that reads `errno`.
///
/// EBADF and EFAULT can only be a mistake of this program, so they trap.
///
/// - Returns: what the call returned, never negative.
@discardableResult
func retrying<Result: SignedInteger>(_ call: () -> Result) throws(Errno) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    let code = errno
    if code == EINTR { continue }
    precondition(code != EBADF && code != EFAULT, "A system call was given a closed descriptor or a bad address.")
    throw Errno(rawValue: code)
  }
}
