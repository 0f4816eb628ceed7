import CLibXML2

/// The elements of WordprocessingML (ECMA-376, part 1, section 17) that the text depends on, with
/// those of Markup Compatibility (part 3) and of Office Math (section 22.1) in it.
enum DocxElement: String {
  case body, document, hdr, ftr, footnote, endnote, p, r, t, tab, ptab, br, cr, sym, fldChar
  case noBreakHyphen, instrText, delInstrText, delText
  case pPr, rPr, trPr, tcPr, pStyle, rStyle, vanish, rFonts
  case del, moveFrom, cellDel, ruby, rt, txbxContent, tbl, tblStyle, tr, tc
  case pPrChange, rPrChange, tblPrChange, trPrChange, tcPrChange, sectPrChange, tblPrExChange
  case tblGridChange, numberingChange
  case footnoteReference, endnoteReference, headerReference, footerReference, sectPr, titlePg
  case altChunk, subDoc
  case style, basedOn, docDefaults, rPrDefault
  // What a paragraph holds beside runs, and a run beside text.
  case hyperlink, fldSimple, sdt, sdtContent, dir, bdo, ins, moveTo, smartTag, customXml
  case bookmarkStart, bookmarkEnd, commentRangeStart, commentRangeEnd, commentReference
  case permStart, permEnd, moveFromRangeStart, moveFromRangeEnd, moveToRangeStart, moveToRangeEnd
  case proofErr, lastRenderedPageBreak, softHyphen, annotationRef, footnoteRef, endnoteRef
  case drawing, pict, object, oMath, oMathPara
  case b, i, u, lang, noProof, kern, spacing, szCs, bCs, iCs, webHidden, rtl, cs
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case other

  /// Never text: earlier properties and what only field codes and deletions hold.
  var isPassedOver: Bool {
    switch self {
    case .pPrChange, .rPrChange, .tblPrChange, .trPrChange, .tcPrChange, .sectPrChange,
      .tblPrExChange, .tblGridChange, .numberingChange, .instrText, .delInstrText, .delText:
      true
    default: false
    }
  }
}

/// Finds the element of a tag; names and namespaces are looked at once each in a document, for
/// libxml2 keeps one copy of them.
struct DocxElementNames {
  private struct Key: Hashable {
    let name: UnsafePointer<xmlChar>
    let uri: UnsafePointer<xmlChar>?
  }

  private var known: [Key: DocxElement] = [:]

  mutating func element(_ tag: XMLStartTag) -> DocxElement {
    let key = Key(name: tag.name, uri: tag.uri)
    if let element = known[key] { return element }
    let element = Self.find(String(cString: tag.name), tag.uri.map { String(cString: $0) } ?? "")
    known[key] = element
    return element
  }

  /// The element of a name in an outline, where its prefix stands for a namespace.
  static func element(_ name: String, _ namespaces: [String: String]) -> DocxElement {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let (prefix, local) = parts.count == 2 ? (String(parts[0]), parts[1]) : ("", parts[0])
    return find(String(local), namespaces[prefix] ?? "")
  }

  private static func find(_ name: String, _ uri: String) -> DocxElement {
    guard let element = DocxElement(rawValue: name) else { return .other }
    switch uri {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      return element
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      return [.alternateContent, .choice, .fallback].contains(element) ? element : .other
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      return [.r, .t, .oMath, .oMathPara].contains(element) ? element : .other
    default: return .other
    }
  }
}

extension XMLStartTag {
  /// The value of the attribute of that local name, whatever its prefix.
  func value(ofLocal name: StaticString) -> String? {
    for index in 0..<attributeCount {
      guard let attribute = attribute(index), xmlEquals(attribute.name, name) else { continue }
      return String(decoding: attribute.value, as: UTF8.self)
    }
    return nil
  }

  /// The value of an element that is on or off (section 17.17.4, ST_OnOff): on without a value.
  var isOn: Bool {
    switch value(ofLocal: "val")?.lowercased() {
    case "0", "false", "off": false
    default: true
    }
  }
}
