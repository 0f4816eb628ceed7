import Bitext
import Testing

@testable import MemoryStore

@Suite struct RecentTextsTests {
  @Test func itHasTheLastTextsAsTheyWereAdded() {
    var recent = RecentTexts()
    #expect(!recent.has(1))
    let last: Int64 = 1800
    func content(_ id: Int64) -> SegmentContent { SegmentContent("text \(id % 7)") }
    for id in 1...last {
      recent.add(
        content(id), of: TextTable.Text(id: id, fingerprint: UInt64(id) * 3), language: id % 2)
    }
    for id in 1...last + 600 {
      #expect(recent.has(id) == (last - 511...last).contains(id))
      guard recent.has(id) else { continue }
      let found = recent.text(id, content: content(id), language: id % 2)
      #expect(found?.id == id && found?.fingerprint == UInt64(id) * 3)
      #expect(recent.text(id, content: content(id + 1), language: id % 2) == nil)
      #expect(recent.text(id, content: content(id), language: 1 - id % 2) == nil)
      let marked = SegmentContent(plain: content(id).plain, markup: "<b/>")
      #expect(recent.text(id, content: marked, language: id % 2) == nil)
    }
  }
}
