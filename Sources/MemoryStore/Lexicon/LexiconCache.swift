import Alignment
import Foundation

/// The lexicons that were read last, in the direction they are asked in.
///
/// A memory changes with every unit that is confirmed, but what was learnt changes seldom. Reading
/// a lexicon again for the next look-up would take longer than the look-up itself.
final class LexiconCache: @unchecked Sendable {
  /// Equal as long as a lexicon's row is the same.
  struct Key: Hashable {
    let path: String
    let id: Int64
    let learnt: String
    let pairs: Int
    let size: Int
    let isReversed: Bool
  }

  static let shared = LexiconCache()

  private static let most = 6

  private let lock = NSLock()
  private var lexicons: [(key: Key, lexicon: TranslationLexicon)] = []

  /// The lexicon of that key; read when it is not known.
  func lexicon(_ key: Key, read: () throws -> TranslationLexicon) rethrows -> TranslationLexicon {
    if let known = lock.withLock({ lexicons.first { $0.key == key }?.lexicon }) { return known }
    let lexicon = try read()
    lock.withLock {
      lexicons.removeAll { $0.key == key }
      lexicons.append((key, lexicon))
      if lexicons.count > Self.most { lexicons.removeFirst() }
    }
    return lexicon
  }
}
