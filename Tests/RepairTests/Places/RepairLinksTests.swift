import Testing

@testable import Repair

@Suite struct RepairLinksTests {
  @Test func aSpanStandsForTheWordsBetweenItsOutermostLinks() {
    var links = RepairLinks(sourceCount: 3, targetCount: 4)
    links.add(0, 0, weight: 0.9)
    links.add(1, 1, weight: 0.9)
    links.add(1, 3, weight: 0.9)
    #expect(links.target(of: 0..<1) == 0..<1)
    #expect(links.target(of: 1..<2) == 1..<4)
    #expect(links.target(of: 2..<3) == nil)
    links.add(2, 2, weight: 0.9)
    #expect(links.target(of: 1..<2) == nil)
    #expect(links.target(of: 1..<3) == 1..<4)
  }

  @Test func aWeakLinkDoesNotSpoilStrongOnes() {
    var links = RepairLinks(sourceCount: 2, targetCount: 2)
    links.add(0, 0, weight: 0.9)
    links.add(1, 1, weight: 0.9)
    links.add(1, 0, weight: 0.4)
    #expect(links.target(of: 0..<1) == 0..<1)
  }
}
