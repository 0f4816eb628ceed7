import Linguistics
import Testing

@testable import Alignment

@Suite("Aligning texts")
struct BitextAlignerTests {
  private static let russian = [
    "Президент прибыл в Астану 5 мая.", "Его встретил министр Болат Тасов.",
    "Стороны обсудили торговлю и воду.", "Переговоры длились три часа.",
    "Подписано 12 документов.", "Вечером гости посетили музей.",
  ]
  private static let english = [
    "The president arrived in Astana on May 5.", "Minister Bolat Tasov met him.",
    "The sides discussed trade and water.", "The talks lasted three hours.",
    "They signed 12 documents.", "In the evening the guests visited a museum.",
  ]

  private func align(
    _ source: [String], _ target: [String], realignments: Int = 1
  ) throws -> [Bead] {
    var options = AlignerOptions()
    options.realignments = realignments
    let aligner = BitextAligner(
      source: LanguageTag(.russian), target: LanguageTag(.english), options: options)
    return try aligner.align([BitextAligner.Pair(source: source, target: target)]).beads[0]
  }

  private func ranges(_ beads: [Bead]) -> [[Range<Int>]] { beads.map { [$0.source, $0.target] } }

  @Test func `Sentence by sentence`() throws {
    let beads = try align(Self.russian, Self.english)
    #expect(ranges(beads) == (0..<6).map { [$0..<$0 + 1, $0..<$0 + 1] })
    #expect(beads.allSatisfy { $0.confidence > 0.5 && $0.confidence <= 1 })
  }

  @Test func `A sentence without a translation stands alone`() throws {
    var english = Self.english
    english.remove(at: 4)
    let beads = try align(Self.russian, english)
    #expect(ranges(beads).contains([4..<5, 4..<4]))
    #expect(ranges(beads).contains([5..<6, 4..<5]))
  }

  @Test func `Sentences that were joined are one bead`() throws {
    var english = Self.english
    english[1] = "Minister Bolat Tasov met him, and the sides discussed trade and water."
    english.remove(at: 2)
    let beads = try align(Self.russian, english)
    #expect(ranges(beads).contains([1..<3, 1..<2]))
  }

  @Test func `Nothing aligns with nothing`() throws {
    #expect(try align([], []).isEmpty)
    let alone = try align(Self.russian, [])
    #expect(alone.map(\.source) == (0..<6).map { $0..<$0 + 1 })
    #expect(alone.allSatisfy { $0.target.isEmpty })
    #expect(try align([], Self.english).count == 6)
  }

  @Test func `Without learning the answer is the best of every way to cut`() throws {
    for drop in 0..<5 {
      let source = Self.russian[0..<5]
      var target = Array(Self.english[0..<5])
      target.remove(at: drop)
      let texts = texts(Array(source), target)
      let band = Band(sourceCount: source.count, targetCount: target.count)
      let scores = BeadScores(
        band, pair: texts.pair, links: texts.links,
        lengths: LengthModel(texts.pair, weights: AlignmentWeights()), weights: AlignmentWeights())
      let every = EveryPath(band, scores: scores)
      let found = try align(Array(source), target, realignments: 0)
      let best = try #require(every.paths.max { $0.score < $1.score })
      #expect(ranges(found) == best.beads.map { [$0.source, $0.target] })
      for bead in found {
        let share = every.posterior(
          of: (bead.source, bead.target), temperature: AlignmentWeights().temperature)
        #expect(abs(bead.confidence - share) < 1e-6)
      }
    }
  }

  private func texts(_ source: [String], _ target: [String]) -> (
    pair: EncodedPair, links: LinkTable
  ) {
    let languages = (LanguageTag(.russian), LanguageTag(.english))
    let (from, to) = (TextEncoder(language: languages.0), TextEncoder(language: languages.1))
    let encoded = (from.encode(source), to.encode(target))
    let links = CueLinks.links(from, to, languages: languages)
    let pair = EncodedPair(
      source: encoded.0, target: encoded.1,
      sourceMarks: from.vocabulary.entries.map { $0.kind == .mark },
      targetMarks: to.vocabulary.entries.map { $0.kind == .mark })
    let table = LinkTable(
      links, sourceCount: from.vocabulary.count, targetCount: to.vocabulary.count)
    return (pair, table)
  }

  @Test func `A band changes nothing where the texts run side by side`() throws {
    let source = (0..<8).flatMap { round in Self.russian.map { "\($0) Пункт \(round)." } }
    let target = (0..<8).flatMap { round in Self.english.map { "\($0) Item \(round)." } }
    var options = AlignerOptions()
    let aligner = BitextAligner(
      source: LanguageTag(.russian), target: LanguageTag(.english), options: options)
    options.largestUnbanded = 0
    var banded = aligner
    banded.options = options
    let batch = [BitextAligner.Pair(source: source, target: target)]
    #expect(ranges(try banded.align(batch).beads[0]) == ranges(try aligner.align(batch).beads[0]))
  }

  @Test func `Progress counts every alignment of a batch, and may stop it`() throws {
    let pair = BitextAligner.Pair(source: Self.russian, target: Self.english)
    let aligner = BitextAligner(source: LanguageTag(.russian), target: LanguageTag(.english))
    var seen: [[Int]] = []
    _ = try aligner.align([pair, pair]) { seen.append([$0, $1]) }
    #expect(seen == [[1, 4], [2, 4], [3, 4], [4, 4]])
    #expect(throws: CancellationError.self) {
      try aligner.align([pair]) { _, _ in throw CancellationError() }
    }
  }

  @Test func `What a memory knows helps, and what is learnt is returned`() throws {
    let aligner = BitextAligner(source: LanguageTag(.russian), target: LanguageTag(.english))
    let batch = [BitextAligner.Pair](
      repeating: BitextAligner.Pair(source: Self.russian, target: Self.english), count: 3)
    let learnt = try aligner.align(batch).lexicon
    #expect(learnt.evidence > 0)
    #expect(!learnt.entries.isEmpty)
    let again = try aligner.align(batch, lexicon: learnt).beads
    #expect(again.allSatisfy { $0.count == 6 })
  }
}
