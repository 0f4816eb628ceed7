import Linguistics
import Testing

@testable import Alignment

@Suite struct FragmentNetworkTests {
  private let inputs = FragmentFeatures.names.count

  private func network() -> FragmentNetwork {
    func row(_ shift: Int) -> [Float] {
      (0..<inputs).map { Float(($0 * 7 + shift) % 11) / 10 - 0.5 }
    }
    return FragmentNetwork(
      linear: row(3), bias: -0.25,
      units: [
        FragmentNetwork.Unit(weights: row(1), bias: 0.5, output: 0.75),
        FragmentNetwork.Unit(weights: row(5), bias: -100, output: 50),
      ])
  }

  private var features: [Float] { (0..<inputs).map { Float($0 % 5) / 4 } }

  @Test func aUnitCountsOnlyAboveNought() {
    let network = network()
    func sum(_ weights: [Float]) -> Float {
      zip(weights, features).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let unit = max(0, sum(network.units[0].weights) + 0.5)
    let expected = sum(network.linear) - 0.25 + 0.75 * unit
    #expect(abs(network.logOdds(features) - expected) < 1e-4)
  }

  @Test func numbersMakeTheSameNetwork() throws {
    let network = network()
    let read = try #require(FragmentNetwork(network.numbers))
    #expect(read.numbers == network.numbers)
    #expect(read.logOdds(features) == network.logOdds(features))
    #expect(FragmentNetwork(Array(network.numbers.dropLast())) == nil)
    #expect(FragmentNetwork([]) == nil)
  }

  @Test func raisingKeepsTheOrder() {
    let network = network()
    let raised = network.scaled(by: 2, plus: 1)
    #expect(abs(raised.logOdds(features) - 2 * network.logOdds(features) - 1) < 1e-4)
  }

  @Test(arguments: [("ru", "kk"), ("kk", "ru"), ("ru", "en"), ("en", "ru"), ("en", "kk")])
  func everyPairHasASecondLook(from: String, to: String) {
    let weights = FragmentWeights.weights(from: LanguageTag(from), to: LanguageTag(to))
    #expect(!weights.second.units.isEmpty)
    #expect(weights.second.numbers.contains { $0 != 0 })
  }
}
