import Testing

@testable import Figures

@Suite("Roles: cost")
struct RolesCostTests {
  @Test(
    "reading is linear in a hostile text",
    arguments: [
      "同比增长「5%」", "由「5%」", "比", "占", "增长", "(", "其中「5%」", "分别高于全国、全省「2%」、", "将由「3个」到", "计划", "的「5%」的", "与同和",
    ])
  func isLinear(_ unit: String) {
    /// The shortest of three runs, in seconds.
    func cost(_ count: Int) -> Double {
      let sample = RolesSample(String(repeating: unit, count: count))
      return (0..<3).map { _ in
        let duration = ContinuousClock().measure { _ = sample.roles() }
        return Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
      }.min() ?? 0
    }
    let short = cost(200)
    let long = cost(1_600)
    // Eight times the text: linear is 8, quadratic 64; the rest is a busy machine.
    #expect(long < 30 * short + 0.02)
  }
}
