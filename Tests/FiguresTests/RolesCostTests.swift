import Glibc
import Testing

@testable import Figures

@Suite("Roles: cost")
struct RolesCostTests {
  @Test(
    "reading is linear in a hostile text",
    arguments: [
      "同比增长「5%」", "由「5%」", "比", "占", "增长", "(", "其中「5%」", "分别高于全国、全省「2%」、", "将由「3个」到", "计划", "的「5%」的",
      "与同和",
    ])
  func isLinear(_ unit: String) {
    let short = cost(of: unit, 200)
    let long = cost(of: unit, 1_600)
    // Eight times the text: linear is 8, quadratic 64.
    #expect(long < 24 * short + 0.01)
  }

  /// The least of three readings of a unit repeated, in seconds of this thread's own time.
  private func cost(of unit: String, _ count: Int) -> Double {
    let sample = RolesSample(String(repeating: unit, count: count))
    return (0..<3).map { _ in
      let start = threadTime()
      _ = sample.roles()
      return threadTime() - start
    }.min() ?? 0
  }

  private func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
