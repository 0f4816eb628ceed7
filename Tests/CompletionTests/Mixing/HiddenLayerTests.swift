import Testing

@testable import Completion

@Suite struct HiddenLayerTests {
  private func features(_ values: [Float]) -> WordFeatures {
    var features = WordFeatures(other: ContextEvidence(), isStart: false)
    features.values = .zero
    for (index, value) in values.enumerated() { features.values[index] = value }
    return features
  }

  @Test func aLayerIsReadOnlyWhole() {
    #expect(HiddenLayer([Float](repeating: 0, count: HiddenLayer.count)) != nil)
    #expect(HiddenLayer([Float](repeating: 0, count: HiddenLayer.count - 1)) == nil)
    let weights = [Float](repeating: 0.5, count: WordFeatures.count)
    let jumps = JumpWeights([Float](repeating: 1, count: JumpWeights.count))
    #expect(CompletionWeights(weights, jumps: jumps).layer == nil)
    let both = weights + [Float](repeating: 0.25, count: HiddenLayer.count)
    #expect(CompletionWeights(both, jumps: jumps).values == both)
  }

  @Test func aUnitCountsWhereItsSumIsPositive() throws {
    let units = HiddenLayer.units
    var values = [Float](repeating: 0, count: HiddenLayer.count)
    // The first unit is feature 1 less feature 2, the last feature 2 and a half.
    values[1 * units] = 1
    values[2 * units] = -1
    values[2 * units + units - 1] = 1
    values[WordFeatures.count * units + units - 1] = 0.5
    values[(WordFeatures.count + 1) * units] = 10
    values[(WordFeatures.count + 1) * units + units - 1] = 100
    let layer = try #require(HiddenLayer(values))
    #expect(layer.sum(features([0, 3, 1])) == 10 * 2 + 100 * 1.5)
    #expect(layer.sum(features([0, 1, 3])) == 100 * 3.5)
    #expect(layer.activations(features([0, 3, 1])).filter { $0 > 0 } == [2, 1.5])
  }

  @Test func shippedWeightsHaveALayer() {
    for weights in [CompletionWeights.ofEnglish, .ofKazakh] {
      #expect(weights.layer != nil)
      let areFinite = weights.values.allSatisfy { $0.isFinite }
      #expect(areFinite)
    }
  }
}
