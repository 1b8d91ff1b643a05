import Testing

@testable import Articles

@Suite("Dates of metadata")
struct DateReaderTests {
  @Test(
    "are read in the forms that pages use",
    arguments: [
      ("2024-06-20T09:30:00+08:00", "2024-06-20"), ("Dec 9, 2021", "2021-12-09"), ("09 Dec 2021 10:00", "2021-12-09"),
    ])
  func read(_ text: String, _ day: String) { #expect(DateReader.date(in: text) == day) }

  @Test(
    "are none in numbers that no day has, however long",
    arguments: [
      "", "yesterday", "32 Dec 2021", "dec \(String(repeating: "9", count: 40)), 2021",
      "\(String(repeating: "9", count: 40)) dec 2021", String(repeating: "9", count: 100_000),
    ])
  func refused(_ text: String) { #expect(DateReader.date(in: text) == nil) }
}
