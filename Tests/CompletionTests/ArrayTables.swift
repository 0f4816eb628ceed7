import Alignment
import Completion
import Linguistics

/// Tables made from a few pairs of texts, as `learn` makes them of a memory.
final class ArrayTables: CompletionTables {
  private let words: [UInt8]
  private let translations: [UInt8]

  init(
    _ pairs: [(source: String, target: String)], from: LanguageTag, to: LanguageTag
  ) throws {
    var corpus = WordCorpus(source: from, target: to)
    var builder = WordModelBuilder()
    for pair in pairs {
      corpus.append(source: pair.source, target: pair.target)
      builder.add(pair.target)
    }
    let packed = builder.packed()
    words = packed.bytes
    var counts = WordTranslationsBuilder(from: from, numbers: packed.numbers)
    _ = try WordAlignmentTrainer(corpus).train { pair, links in
      counts.add(source: pairs[pair].source, target: pairs[pair].target, links: links.links)
    }
    translations = counts.packed()
  }

  func packedWords() throws -> [UInt8]? { words }
  func packedTranslations() throws -> [UInt8]? { translations }
  func forEachAdded(after unit: Int, most: Int, _ body: (String, String) -> Void) throws {}
  func similarTexts(to stems: [UInt32], most: Int) throws -> [SimilarText] { [] }
}

/// Sentences of our own making, in which every word stands with every other.
enum OwnTexts {
  static let russianEnglish: [(source: String, target: String)] = {
    let who = [("Министр", "The minister"), ("Посол", "The ambassador"), ("Завод", "The plant")]
    let did = [("подписал", "signed"), ("обсудил", "discussed"), ("показал", "showed")]
    let what = [
      ("новый договор", "the new treaty"), ("старый закон", "the old law"),
      ("важный план", "the important plan"),
    ]
    let place = [("в Астане", "in Astana"), ("на границе", "on the border")]
    var pairs: [(source: String, target: String)] = []
    for (a, x) in who {
      for (b, y) in did {
        for (c, z) in what {
          for (d, w) in place { pairs.append(("\(a) \(b) \(c) \(d).", "\(x) \(y) \(z) \(w).")) }
        }
      }
    }
    return pairs
  }()

  static let russianKazakh: [(source: String, target: String)] = {
    let who = [("Министр", "Министр"), ("Посол", "Елші"), ("Завод", "Зауыт")]
    let did = [("подписал", "қол қойды"), ("обсудил", "талқылады"), ("показал", "көрсетті")]
    let what = [
      ("новый договор", "жаңа шартты"), ("старый закон", "ескі заңды"),
      ("важный план", "маңызды жоспарды"),
    ]
    var pairs: [(source: String, target: String)] = []
    for (a, x) in who {
      for (b, y) in did {
        for (c, z) in what { pairs.append(("\(a) \(b) \(c).", "\(x) \(z) \(y).")) }
      }
    }
    return pairs
  }()
}
