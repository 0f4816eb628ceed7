import Bitext
import Linguistics

/// Reads a concept out of the tree of a `conceptEntry` or `termEntry`.
///
/// What ``Concept`` and ``Term`` have fields for goes there, if the field can hold all of it.
/// Everything else is kept as it is, at its level and in its order, so that a file comes out with
/// everything that went in.
struct TBXEntry {
  private let file: String

  init(file: String) {
    self.file = file
  }

  func concept(_ entry: TBXElement) throws -> Concept {
    var concept = Concept(id: entry.attribute("id") ?? "", terms: [])
    concept.details = Self.attributes(of: entry, but: ["id"])
    for element in entry.elements {
      if element.name == "langSec" || element.name == "langSet" {
        try addLanguage(element, to: &concept)
      } else if !Self.set(element, &concept) {
        concept.details.append(Self.detail(element))
      }
    }
    return concept
  }

  private func addLanguage(_ section: TBXElement, to concept: inout Concept) throws {
    let literal = section.attribute("xml:lang") ?? section.attribute("lang") ?? ""
    let tag = LanguageTag(literal)
    concept.details += Self.attributes(of: section, but: ["xml:lang", "lang"], language: literal)
    for element in section.elements {
      switch element.name {
      case "termSec", "tig", "ntig":
        guard !literal.isEmpty else {
          throw error(
            element.line, "a term without a language; give its langSec an xml:lang attribute")
        }
        guard let term = Self.term(element, tag) else { continue }
        if let reason = TermText.reasonAgainst(term.text) { throw error(element.line, reason) }
        concept.terms.append(term)
      default: concept.details.append(Self.detail(element, language: literal))
      }
    }
  }

  private func error(_ line: Int, _ reason: String) -> InterchangeError {
    InterchangeError(file: file, line: line, .malformed(reason))
  }

  private static func term(_ section: TBXElement, _ language: LanguageTag) -> Term? {
    var term = Term(language: language, text: "")
    term.details = attributes(of: section, but: [])
    // In v2 `ntig` has the term and its notes in a group.
    let elements = section.elements.flatMap { $0.name == "termGrp" ? $0.elements : [$0] }
    for element in elements {
      if element.name == "term" {
        term.text = element.text.collapsed
        if !element.isPlain(attributes: []) { term.details.append(detail(element)) }
      } else if !set(element, &term) {
        term.details.append(detail(element))
      }
    }
    return term.text.isEmpty ? nil : term
  }

  /// Puts an element into the field of a concept that is for it; false when there is none, or it
  /// has more to say.
  private static func set(_ element: TBXElement, _ concept: inout Concept) -> Bool {
    let element = unwrapped(element)
    switch (element.name, element.type) {
    case ("descrip", "subjectField"): return set(element, &concept.domain)
    case ("descrip", "definition"): return set(element, &concept.definition)
    case ("admin", "source"): return set(element, &concept.source)
    case ("note", ""): return set(element, &concept.note)
    case ("transacGrp", _):
      return set(element, &concept.author, created: &concept.created, changed: &concept.changed)
    default: return false
    }
  }

  private static func set(_ element: TBXElement, _ term: inout Term) -> Bool {
    let element = unwrapped(element)
    switch (element.name, element.type) {
    case ("termNote", "administrativeStatus"):
      guard term.status == nil, let status = TermStatus(name: element.text),
        status.picklistValue == element.text, element.isPlain(attributes: ["type"])
      else { return false }
      term.status = status
      return true
    case ("admin", "source"): return set(element, &term.source)
    case ("note", ""): return set(element, &term.note)
    case ("transacGrp", _):
      return set(element, &term.author, created: &term.created, changed: &term.changed)
    default: return false
    }
  }

  private static func set(_ element: TBXElement, _ field: inout String?) -> Bool {
    guard field == nil, element.isPlain(attributes: ["type"]), !element.text.isEmpty else {
      return false
    }
    field = element.text
    return true
  }

  /// A transaction of who made a thing and when, or of when it was changed.
  private static func set(
    _ group: TBXElement, _ author: inout String?, created: inout String?, changed: inout String?
  ) -> Bool {
    let parts = group.elements
    func part(_ name: String, _ type: String) -> TBXElement? {
      parts.first { $0.name == name && $0.type == type && $0.isPlain(attributes: ["type"]) }
    }
    guard let kind = part("transac", "transactionType"), group.attributes.isEmpty else {
      return false
    }
    let date = part("date", "")
    let responsible = part("transacNote", "responsibility")
    guard parts.count == 1 + (date == nil ? 0 : 1) + (responsible == nil ? 0 : 1), parts.count > 1
    else { return false }
    switch kind.text {
    case "origination" where created == nil && author == nil:
      created = date?.text
      author = responsible?.text
      return true
    case "modification" where changed == nil && responsible == nil:
      changed = date?.text
      return true
    default: return false
    }
  }

  /// The only element of a group that groups nothing.
  private static func unwrapped(_ element: TBXElement) -> TBXElement {
    let isGroup = ["descripGrp", "adminGrp", "termNoteGrp"].contains(element.name)
    guard isGroup, element.attributes.isEmpty, element.elements.count == 1 else { return element }
    return element.elements[0]
  }

  /// Attributes that have no field, such as the `id` that a reference points at.
  private static func attributes(
    of element: TBXElement, but known: Set<String>, language: String? = nil
  ) -> [TermDetail] {
    element.attributes.filter { !known.contains($0.name) }.map {
      TermDetail(
        element: TermDetail.attributeElement, type: $0.name, value: $0.value, language: language)
    }
  }

  private static func detail(_ element: TBXElement, language: String? = nil) -> TermDetail {
    let element = unwrapped(element)
    let isCategory = ["descrip", "admin", "termNote", "ref", "xref"].contains(element.name)
    if isCategory, !element.type.isEmpty, element.isPlain(attributes: ["type", "target"]) {
      return TermDetail(
        element: element.name, type: element.type, target: element.attribute("target"),
        value: element.text, language: language)
    }
    return TermDetail(element: element.name, markup: element.xml, language: language)
  }
}
