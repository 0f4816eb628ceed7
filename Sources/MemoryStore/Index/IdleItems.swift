import Foundation

/// Things that serve one task at a time and take long to make, kept between uses.
package final class IdleItems<Item>: @unchecked Sendable {
  private let lock = NSLock()
  private var items: [Item] = []
  private let most: Int

  /// - Parameter most: how many are kept; those given back beyond it go.
  package init(most: Int) {
    self.most = most
  }

  /// One that nobody uses; nil when there is none.
  package func take() -> Item? {
    lock.withLock { items.popLast() }
  }

  package func giveBack(_ item: Item) {
    lock.withLock { if items.count < most { items.append(item) } }
  }
}
