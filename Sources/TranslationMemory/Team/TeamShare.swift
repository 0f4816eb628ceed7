/// Units and concepts, in numbers.
public struct TeamShare: Sendable, Equatable {
  public let units: Int
  public let concepts: Int
}
