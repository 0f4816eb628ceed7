/// Which words of a text and its translation stand for one another.
package struct WordLinks: Sendable, Equatable {
  /// A word of the source and one of the target, counted from 0.
  package struct Link: Sendable, Equatable {
    package let source: UInt8
    package let target: UInt8
    /// The geometric mean of both directions' posteriors, in 255ths.
    package let weight: UInt8

    package init(source: UInt8, target: UInt8, weight: UInt8) {
      self.source = source
      self.target = target
      self.weight = weight
    }

    package var probability: Float { Float(weight) / 255 }
  }

  /// In order of source, then target.
  package let links: [Link]
  /// How well the two texts explain one another: the mean logarithm of a word's probability given the
  /// other text, over both directions; about −3 for a good translation, −8 for none.
  package let quality: Float

  /// Words whose posteriors have a geometric mean below this are not linked.
  package static let leastProbability: Float = 0.3

  package init(links: [Link], quality: Float) {
    self.links = links
    self.quality = quality
  }

  /// The links of two posterior matrices: `forward[j * sourceCount + i]` is the probability that target word j
  /// stands for source word i, `backward[i * targetCount + j]` the other way about.
  init(
    forward: UnsafePointer<Float>, backward: UnsafePointer<Float>, sourceCount: Int,
    targetCount: Int, quality: Float
  ) {
    var links: [Link] = []
    let least = Self.leastProbability * Self.leastProbability
    for i in 0..<sourceCount {
      for j in 0..<targetCount {
        let product = forward[j * sourceCount + i] * backward[i * targetCount + j]
        guard product >= least else { continue }
        links.append(
          Link(
            source: UInt8(truncatingIfNeeded: i), target: UInt8(truncatingIfNeeded: j),
            weight: UInt8(min(255, (product.squareRoot() * 255).rounded()))))
      }
    }
    self.init(links: links, quality: quality)
  }
}
