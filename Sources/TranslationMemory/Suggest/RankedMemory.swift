/// A memory among several that are asked, with what it costs to come from it.
public struct RankedMemory: Sendable {
  public let memory: Memory
  /// What matches call it by.
  public let name: String
  /// Points off every match; 0 to 100.
  public let penalty: Int
  /// Its place among the memories; of equal matches the first memory's comes first.
  let priority: Int

  init(_ memory: Memory, name: String, penalty: Int, priority: Int) {
    self.memory = memory
    self.name = name
    self.penalty = penalty
    self.priority = priority
  }

  var penalties: [Match.Penalty] {
    penalty == 0 ? [] : [Match.Penalty(why: name, points: penalty)]
  }
}
