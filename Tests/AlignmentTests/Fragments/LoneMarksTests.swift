import Testing

@testable import Alignment

@Suite struct LoneMarksTests {
  @Test(arguments: [
    ("договор (о границе)", 0, 0), ("Ассамблеи (АНК", 1, 0), ("АНК) прошла", 0, 1),
    ("сары) түсті (ақ", 1, 1), ("«Қазақстан» (ҚР", 1, 0), ("сары [түс]", 0, 0),
  ])
  func marksWithoutAPartnerAreCounted(text: String, opening: Int, closing: Int) {
    let marks = LoneMarks(text)
    #expect(marks.opening == opening)
    #expect(marks.closing == closing)
  }
}
