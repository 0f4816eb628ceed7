import Testing

@testable import Server

@Suite struct ResponseDateTests {
  /// The first is the example of RFC 9110, section 5.6.7.
  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1_798_761_599, "Thu, 31 Dec 2026 23:59:59 GMT"),
  ])
  func datesAreWrittenAsHTTPHasThem(_ second: Int, _ text: String) {
    #expect(ResponseDate.text(second) == text)
  }
}
