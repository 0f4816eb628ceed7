import Alignment
import Bytes
import Linguistics
import Testing

@testable import Completion

@Suite struct PackedTableTests {
  private func packed() -> (bytes: [UInt8], numbers: PackedNumbers) {
    var builder = WordModelBuilder()
    for pair in OwnTexts.russianEnglish { builder.add(pair.target) }
    return builder.packed()
  }

  @Test func wordsAreInOrderAndFoundByTheirBeginnings() throws {
    let words = try WordModel(packed: packed().bytes).words
    let all = (1..<words.count).map { String(decoding: words.word(WordID($0)), as: UTF8.self) }
    #expect(all == all.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    for (index, word) in all.enumerated() {
      #expect(words.id(Array(word.utf8)) == WordID(index + 1))
    }
    let range = words.range(beginning: Array("s".utf8))
    #expect(range.map { all[$0 - 1] } == ["showed", "signed"])
    #expect(words.id(Array("absent".utf8)) == nil)
    #expect(words.range(beginning: Array("zz".utf8)).isEmpty)
  }

  @Test func capitalsAreThoseWithinSentences() throws {
    let words = try WordModel(packed: packed().bytes).words
    #expect(words.capitals(try #require(words.id(Array("astana".utf8)))) == .first)
    #expect(words.capitals(try #require(words.id(Array("treaty".utf8)))) == .none)
  }

  /// The slow twin: probabilities of all words after all contexts add up to one.
  @Test func probabilitiesAddUpToOne() throws {
    let model = try WordModel(packed: packed().bytes)
    let unigrams = model.unigrams.dropFirst().reduce(0, +)
    #expect(abs(unigrams - 1) < 0.02)
    let the = try #require(model.words.id(Array("the".utf8)))
    let new = try #require(model.words.id(Array("new".utf8)))
    for context in [[0], [the], [the, new], [0, the], [new, new, new], [0, new, the]] {
      var sum: Float = 0
      let rest = model.addFollowers(of: context[...]) { sum += $1 }
      #expect(abs(sum + rest - 1) < 0.001)
    }
  }

  @Test func followersAreThoseOfTheTexts() throws {
    let model = try WordModel(packed: packed().bytes)
    func id(_ word: String) throws -> WordID { try #require(model.words.id(Array(word.utf8))) }
    var best: [WordID: Float] = [:]
    _ = model.addFollowers(of: [try id("the"), try id("new")]) { best[$0, default: 0] += $1 }
    #expect(best.max { $0.value < $1.value }?.key == (try id("treaty")))
  }

  @Test func damagedTablesThrowAndNeverCrash() throws {
    let good = packed().bytes
    #expect(throws: UnreadableBytes.newerFormat(99)) { try WordModel(packed: [99] + good) }
    var tables = 0
    for end in stride(from: 0, to: good.count, by: 7) {
      do { _ = try WordModel(packed: Array(good[..<end])) } catch is UnreadableBytes {
        tables += 1
      }
    }
    #expect(tables > 0)
    for index in stride(from: 1, to: good.count, by: 11) {
      var bad = good
      bad[index] ^= 0x55
      if let model = try? WordModel(packed: bad) {
        for word in 0..<WordID(model.words.count) {
          _ = model.addFollowers(of: [0, word]) { _, _ in }
        }
      }
    }
  }

  @Test func translationsKeepFormsApart() throws {
    var builder = WordModelBuilder()
    builder.add("заң заңның")
    let packed = builder.packed()
    var counts = WordTranslationsBuilder(from: LanguageTag(.russian), numbers: packed.numbers)
    let link = [WordLinks.Link(source: 0, target: 0, weight: 255)]
    counts.add(source: "закон", target: "заң", links: link)
    counts.add(source: "закона", target: "заңның", links: link)
    let table = try WordTranslations(packed: counts.packed())
    let analyzer = TextAnalyzer(language: LanguageTag(.russian))
    let token = analyzer.analyze("закона").tokens[0]
    let entry = try #require(table.entry(stem: token.stem, form: SourceWord.formHash(token)))
    #expect(entry.stemCount == 2)
    #expect(entry.formCount == 1)
    #expect(entry.form.map(\.word) == [packed.numbers.number(of: Array("заңның".utf8))])
    #expect(entry.stem.count == 2)
    #expect(table.entry(stem: token.stem &+ 1, form: 0) == nil)
    for end in stride(from: 0, to: counts.packed().count, by: 3) {
      _ = try? WordTranslations(packed: Array(counts.packed()[..<end]))
    }
  }
}
