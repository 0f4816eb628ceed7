import Foundation
import Linguistics

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// One term of one language, as both forms of the termbase must hold it.
struct Term: Hashable {
  let concept: Int
  let language: String
  let text: String
  let status: String
}

enum Termbase {
  static let languages = ["ru", "en", "kk"]

  /// The rows of the TSV: a preferred row opens a concept, the rows after it add to it.
  static func table() throws -> [(term: Term, domain: String)] {
    let text = try String(
      contentsOf: Content.root.appending(path: "glossaries/diplomacy.tsv"), encoding: .utf8)
    var terms: [(Term, String)] = []
    var concept = 0
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 5 else { continue }
      if fields[4] == "preferred" { concept += 1 }
      for (language, text) in zip(languages, fields) where !text.isEmpty {
        terms.append(
          (Term(concept: concept, language: language, text: text, status: fields[4]), fields[3]))
      }
    }
    return terms
  }

  /// The terms of the TBX, or nil where it is not well-formed XML.
  static func exchange() throws -> [Term]? {
    let data = try Data(contentsOf: Content.root.appending(path: "glossaries/diplomacy.tbx"))
    let collector = TermCollector()
    let parser = XMLParser(data: data)
    parser.delegate = collector
    return parser.parse() ? collector.terms : nil
  }
}

/// Collects `<term>` and its administrative status, section by section.
private final class TermCollector: NSObject, XMLParserDelegate {
  var terms: [Term] = []
  private var concept = 0
  private var language = ""
  private var text = ""
  private var term = ""
  private var status = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    switch name {
    case "conceptEntry": concept += 1
    case "langSec": language = attributes["xml:lang"] ?? ""
    case "termSec":
      term = ""
      status = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "term": term = text
    case "termNote":
      switch text {
      case "preferredTerm-admn-sts": status = "preferred"
      case "admittedTerm-admn-sts": status = "admitted"
      case "deprecatedTerm-admn-sts": status = "forbidden"
      default: break
      }
    case "termSec":
      terms.append(Term(concept: concept, language: language, text: term, status: status))
    default: break
    }
  }
}
