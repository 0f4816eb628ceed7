import Linguistics

/// Pairs of texts that translate one another, as word alignment learns from them.
///
/// Holds numbers, not text: about 8 bytes a word and what its distinct words take.
package struct WordCorpus {
  package let source: LanguageTag
  package let target: LanguageTag
  private(set) var sourceSide: Side
  private(set) var targetSide: Side

  package init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
    sourceSide = Side(source)
    targetSide = Side(target)
  }

  /// How many pairs of texts it holds.
  package var count: Int { sourceSide.texts.count }

  /// Appends a text and its translation.
  package mutating func append(source: String, target: String) {
    sourceSide.append(source)
    targetSide.append(target)
  }

  /// The words of the pair of that number.
  package func sequences(_ pair: Int) -> (source: WordSequence, target: WordSequence) {
    (sourceSide.sequence(pair), targetSide.sequence(pair))
  }

  /// One pair of texts in so many, for learning from a part of a great corpus.
  package func sample(every step: Int) -> WordCorpus {
    var sample = self
    sample.sourceSide.keepTexts(every: step)
    sample.targetSide.keepTexts(every: step)
    return sample
  }

  /// The texts of one language and their words.
  struct Side {
    private(set) var texts = NumberedTexts()
    /// What each word is: see ``WordSequence``.
    private(set) var identities: [UInt64] = []
    /// How each word sounds; empty for numbers.
    private(set) var skeletons: [LatinSkeleton] = []
    private var numbers: [UInt64: Int32] = [:]
    private let analyzer: TextAnalyzer
    private let builder: SkeletonBuilder

    init(_ language: LanguageTag) {
      analyzer = TextAnalyzer(language: language)
      builder = SkeletonBuilder(language: language)
    }

    var vocabulary: Int { identities.count }

    mutating func append(_ text: String) {
      var text = text
      let words = text.withUTF8 { bytes -> [Int32] in
        let analyzed = analyzer.analyze(bytes)
        let content = analyzed.tokens.lazy.filter { $0.kind.isContent }
        let sequence = WordSequence(analyzed)
        return zip(sequence.identities, content).map { identity, token in
          number(of: identity, UnsafeBufferPointer(rebasing: bytes[token.range]))
        }
      }
      texts.append(words)
    }

    mutating func keepTexts(every step: Int) {
      var kept = NumberedTexts()
      for text in stride(from: 0, to: texts.count, by: step) {
        kept.append(Array(texts.words[texts.range(text)]))
      }
      texts = kept
    }

    private mutating func number(
      of identity: UInt64, _ word: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
      if let known = numbers[identity] { return known }
      let number = Int32(truncatingIfNeeded: identities.count)
      numbers[identity] = number
      identities.append(identity)
      let isNumber = Self.isNumber(identity)
      skeletons.append(isNumber ? LatinSkeleton() : builder.skeleton(of: word))
      return number
    }

    /// The stem of a word; nil for a number.
    func stem(_ word: Int) -> UInt32? {
      Self.isNumber(identities[word]) ? nil : UInt32(truncatingIfNeeded: identities[word])
    }

    private static func isNumber(_ identity: UInt64) -> Bool { identity >> 32 != 0 }

    func sequence(_ text: Int) -> WordSequence {
      var stems: [UInt32] = []
      var numbers: [UInt32] = []
      for word in texts.words[texts.range(text)] {
        let identity = identities[Int(word)]
        if Self.isNumber(identity) {
          stems.append(TextAnalyzer.numberStem)
          numbers.append(UInt32(truncatingIfNeeded: identity))
        } else {
          stems.append(UInt32(truncatingIfNeeded: identity))
        }
      }
      return WordSequence(stems: stems, numbers: numbers)
    }
  }
}
