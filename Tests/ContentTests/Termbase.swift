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

  /// The terms of the TSV with the domain of their concept.
  static func table() throws -> [(term: Term, domain: String)] {
    try rows().map { ($0.term, $0.domain) }
  }

  /// The rows of the TSV: a preferred row opens a concept, the rows after it add to it.
  static func rows() throws -> [(term: Term, domain: String, note: String)] {
    let text = try String(
      contentsOf: Content.root.appending(path: "glossaries/diplomacy.tsv"), encoding: .utf8)
    var terms: [(Term, String, String)] = []
    var concept = 0
    for line in text.split(separator: "\n").dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6 else { continue }
      if fields[4] == "preferred" { concept += 1 }
      for (language, text) in zip(languages, fields) where !text.isEmpty {
        terms.append(
          (
            Term(concept: concept, language: language, text: text, status: fields[4]), fields[3],
            fields[5]
          ))
      }
    }
    return terms
  }

  /// What the TBX holds, or nil where it is not well-formed XML.
  static func exchange() throws -> TermCollector? {
    let data = try Data(contentsOf: Content.root.appending(path: "glossaries/diplomacy.tbx"))
    let collector = TermCollector()
    let parser = XMLParser(data: data)
    parser.delegate = collector
    return parser.parse() ? collector : nil
  }
}

/// Collects `<term>` and its administrative status, section by section, and the structure around.
final class TermCollector: NSObject, XMLParserDelegate {
  private(set) var terms: [Term] = []
  /// The attributes of `<tbx>`.
  private(set) var root: [String: String] = [:]
  private(set) var identifiers: [String] = []
  /// The paths of elements below `<body>`.
  private(set) var paths: Set<String> = []
  private var open: [String] = []
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
    open.append(name)
    if let body = open.firstIndex(of: "body"), body + 1 < open.count {
      paths.insert(open[(body + 1)...].joined(separator: "/"))
    }
    switch name {
    case "tbx": root = attributes
    case "conceptEntry":
      concept += 1
      identifiers.append(attributes["id"] ?? "")
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
    open.removeLast()
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
