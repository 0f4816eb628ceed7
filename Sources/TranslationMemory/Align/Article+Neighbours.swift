import Bitext
import Linguistics

extension Article {
  /// What stands before and after some of its segments, boilerplate left out as in a look-up; `numbers`
  /// are in order.
  func neighbours(of numbers: [Int]) -> SegmentNeighbours {
    guard let first = numbers.first, let last = numbers.last else { return SegmentNeighbours() }
    let before = place(of: first) - 1
    let after = place(of: last + 1)
    return SegmentNeighbours(
      previous: before >= 0 ? SegmentContent(segments[offered[before]].text) : nil,
      next: after < offered.count ? SegmentContent(segments[offered[after]].text) : nil)
  }

  /// Where in ``offered`` the first number from `number` on stands.
  private func place(of number: Int) -> Int {
    var range = 0..<offered.count
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      range =
        offered[middle] < number
        ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
