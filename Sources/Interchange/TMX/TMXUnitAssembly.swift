import Bitext
import CLibXML2
import Linguistics

/// A header and units on their way out of a TMX file: one unit at a time.
struct TMXUnitAssembly {
  enum Item {
    case header(MemoryHeader)
    case unit(TranslationUnit, line: Int)
    case notice(TMXNotice)
  }

  /// What the innermost open element is to TMX.
  private enum Place {
    case root, header, body, unit, variant, segment, annotation, inline, skipped
  }

  var summary = TMXReadSummary()
  private let file: String
  private let isStrict: Bool
  private var finished: [Item] = []

  private var places: [Place] = []
  private var names = TMXNames()
  private var languages = LanguageTagCache()
  private var documentURI: UnsafePointer<xmlChar>?

  private var header: MemoryHeader?
  private var version: String?
  private var isHeaderDelivered = false
  private var unit = TranslationUnit(variants: [])
  private var unitLine = 0
  private var variant = PartialVariant()
  private var annotation = Annotation(kind: .note, value: "")
  private var fragment = XMLFragment()
  private var pairing = CodePairing()

  /// A `tuv` whose end has not come.
  private struct PartialVariant {
    var language: LanguageTag?
    var attributes: [Attribute] = []
    var annotations: [Annotation] = []
    var content: SegmentContent?
    var line = 0
  }

  init(file: String, isStrict: Bool) {
    self.file = file
    self.isStrict = isStrict
  }

  /// Puts what has been completed since the last call into `items`, in document order; what is there
  /// goes, and its room is used for what comes.
  mutating func takeFinished(into items: inout [Item]) {
    items.removeAll(keepingCapacity: true)
    swap(&items, &finished)
  }

  // MARK: Events

  mutating func documentType(_ name: String, _ parser: XMLPushParser) {
    if name.lowercased() == "html" {
      parser.stop(.notThisFormat(expected: "TMX file", found: "it is an HTML page"))
    }
  }

  mutating func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    let (name, element) = names.look(up: tag.name)
    switch (places.last, element) {
    case (nil, .tmx):
      documentURI = tag.uri
      version = tag.value(of: "version")
      places.append(.root)
    case (nil, _):
      parser.stop(
        .notThisFormat(expected: "TMX file", found: "its root element is <\(name)>, not <tmx>"))
    case (.root, .header):
      header = MemoryHeader(version: version, attributes: attributes(of: tag))
      places.append(.header)
    case (.root, .body):
      deliverHeader(parser)
      places.append(.body)
    case (.body, .tu):
      unit = TranslationUnit(attributes: attributes(of: tag), variants: [])
      unit.variants.reserveCapacity(2)
      unitLine = parser.line
      places.append(.unit)
    case (.unit, .tuv):
      startVariant(tag, parser)
    case (.variant, .seg):
      startSegment(parser)
    case (.header, .prop), (.header, .note), (.header, .ude), (.unit, .prop), (.unit, .note),
      (.variant, .prop), (.variant, .note):
      startAnnotation(tag, element, parser)
    case (.segment, _), (.inline, _):
      startInline(tag, parser)
    case (.annotation, _):
      if annotation.kind != .encoding { note(.markupInAnnotation, parser) }
      startInline(tag, parser)
    case (.skipped, _):
      places.append(.skipped)
    default:
      note(.unknownElement(name), parser)
      places.append(.skipped)
    }
  }

  mutating func endElement(_ parser: XMLPushParser) {
    switch places.popLast() {
    case .root: deliverHeader(parser)
    case .unit: endUnit(parser)
    case .variant: endVariant(parser)
    case .segment: endSegment(parser)
    case .annotation: endAnnotation(parser)
    case .inline:
      if annotation.kind == .encoding || isInSegment { fragment.end() }
    default: break
    }
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {
    switch places.last {
    case .segment, .annotation, .inline:
      fragment.append(bytes)
    case .unit, .variant:
      if !bytes.allSatisfy(TextEncoding.isXMLSpace) { note(.textOutsideSegment, parser) }
    default: break
    }
  }

  // MARK: Header and unit

  private mutating func deliverHeader(_ parser: XMLPushParser) {
    if isHeaderDelivered { return }
    isHeaderDelivered = true
    if let header {
      let missing = TMXHeader.required.map(\.name).filter { header.attributes.value(of: $0) == nil }
      if !missing.isEmpty { note(.missingHeaderAttributes(missing), parser) }
    } else {
      note(.missingHeader, parser)
    }
    finished.append(.header(header ?? MemoryHeader(version: version)))
  }

  private mutating func endUnit(_ parser: XMLPushParser) {
    if unit.variants.isEmpty { note(.unitWithoutVariants, parser, line: unitLine) }
    summary.units += 1
    summary.variants += unit.variants.count
    finished.append(.unit(unit, line: unitLine))
    unit = TranslationUnit(variants: [])
  }

  // MARK: Variant and segment

  /// `xml:lang`, else the `lang` of TMX 1.1; where a file has both, the latter stays an attribute.
  private mutating func startVariant(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    variant = PartialVariant()
    variant.line = parser.line
    places.append(.variant)
    // Nearly all say their language and nothing else.
    if let literal = tag.onlyLanguage {
      variant.language = languages.tag(literal)
      return
    }
    var rest = attributes(of: tag)
    let place =
      rest.firstIndex { $0.name == "xml:lang" } ?? rest.firstIndex { $0.name == "lang" }
    if let place {
      variant.language = languages.tag(rest.remove(at: place).value)
    } else {
      note(.variantWithoutLanguage, parser)
    }
    variant.attributes = rest
  }

  private mutating func endVariant(_ parser: XMLPushParser) {
    let language = variant.language ?? LanguageTag("")
    guard let content = variant.content else {
      note(.variantWithoutSegment(language: language.literal), parser, line: variant.line)
      return
    }
    if content.isEmpty { summary.emptySegments += 1 }
    unit.variants.append(
      Variant(
        language: language, attributes: variant.attributes, annotations: variant.annotations,
        content: content))
  }

  private mutating func startSegment(_ parser: XMLPushParser) {
    if variant.content != nil {
      note(.secondSegment, parser)
      places.append(.skipped)
      return
    }
    fragment.reset()
    pairing.reset()
    places.append(.segment)
  }

  /// In bytes, inline codes included.
  private static let longestSegment = 4 << 20

  private mutating func startInline(_ tag: XMLStartTag, _ parser: XMLPushParser) {
    if isInSegment { pairing.see(tag) }
    if isInSegment || annotation.kind == .encoding {
      fragment.start(tag, documentURI: documentURI)
      if fragment.bytes.count > Self.longestSegment {
        parser.stop(.limit("a segment is longer than \(Self.longestSegment >> 20) MB"))
      }
    }
    places.append(.inline)
  }

  private mutating func endSegment(_ parser: XMLPushParser) {
    if !pairing.isComplete { note(.unpairedCodes, parser) }
    let text = String(decoding: fragment.bytes, as: UTF8.self)
    variant.content = fragment.hasElements ? SegmentContent(markup: text) : SegmentContent(text)
  }

  private var isInSegment: Bool {
    places.last { $0 == .segment || $0 == .annotation } == .segment
  }

  // MARK: Properties and notes

  private mutating func startAnnotation(
    _ tag: XMLStartTag, _ element: TMXElement?, _ parser: XMLPushParser
  ) {
    let kind: Annotation.Kind =
      switch element {
      case .prop: .property
      case .ude: .encoding
      default: .note
      }
    annotation = Annotation(kind: kind, attributes: attributes(of: tag), value: "")
    if kind == .property, annotation.attributes.value(of: "type") == nil {
      note(.propertyWithoutType, parser)
    }
    if places.last == .variant, variant.content != nil { note(.annotationAfterSegment, parser) }
    fragment.reset()
    places.append(.annotation)
  }

  private mutating func endAnnotation(_ parser: XMLPushParser) {
    annotation.value = String(decoding: fragment.bytes, as: UTF8.self)
    switch places.last {
    case .header: header?.annotations.append(annotation)
    case .unit: unit.annotations.append(annotation)
    default: variant.annotations.append(annotation)
    }
  }

  // MARK: Attributes and notices

  /// The attributes as written, in order. A foreign prefix brings its declaration along, so that
  /// the element can be written in any other document.
  private mutating func attributes(of tag: XMLStartTag) -> [Attribute] {
    var result: [Attribute] = []
    result.reserveCapacity(tag.attributeCount)
    for index in 0..<tag.attributeCount {
      guard let attribute = tag.attribute(index) else { continue }
      let value = String(decoding: attribute.value, as: UTF8.self)
      let name = names.look(up: attribute.name).string
      guard let prefix = attribute.prefix.map({ names.look(up: $0).string }) else {
        result.append(Attribute(name, value))
        continue
      }
      if prefix != "xml", let uri = attribute.uri.map({ String(cString: $0) }) {
        let declaration = Attribute("xmlns:\(prefix)", uri)
        if !result.contains(declaration) { result.append(declaration) }
      }
      result.append(
        Attribute(prefix == "xml" && name == "lang" ? "xml:lang" : "\(prefix):\(name)", value))
    }
    return result
  }

  mutating func noticeBeforeParsing(_ kind: TMXNotice.Kind) throws {
    if isStrict { throw InterchangeError(file: file, line: 1, .strict(kind.description)) }
    add(kind, line: 1)
  }

  private mutating func note(_ kind: TMXNotice.Kind, _ parser: XMLPushParser, line: Int? = nil) {
    if isStrict { return parser.stop(.strict(kind.description)) }
    add(kind, line: line ?? parser.line)
  }

  private mutating func add(_ kind: TMXNotice.Kind, line: Int) {
    let count = summary.notices[kind.name, default: 0]
    summary.notices[kind.name] = count + 1
    if kind.isLoss || count == 0 {
      finished.append(.notice(TMXNotice(file: file, line: line, kind: kind)))
    }
  }
}
