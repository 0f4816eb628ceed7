import Foundation

/// A change that a person made of a memory's units.
public struct MemoryChange: Sendable, Equatable {
  public enum Kind: Int, Sendable, CaseIterable {
    case addition, edit, deletion, merging, joining
  }

  public let kind: Kind
  /// When it was made.
  public let date: Date
  /// The units it changed or deleted, by number.
  public let changed: [Int]
  /// The units it added, by number.
  public let added: [Int]
}
