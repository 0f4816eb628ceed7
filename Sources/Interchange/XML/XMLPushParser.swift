import CLibXML2

/// What a reader of some XML format is told, in document order.
///
/// Text may come in any number of pieces. Comments and processing instructions are left out.
protocol XMLEvents: AnyObject {
  func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser)
  func endElement(_ parser: XMLPushParser)
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser)
  /// A document type declaration, before the root element.
  func documentType(_ name: String, _ parser: XMLPushParser)
}

/// libxml2's SAX2 push parser, made safe: UTF-8 in, events out, in constant memory.
///
/// Entity declarations are refused at once, undeclared entities by name; nothing is ever fetched,
/// and `XML_PARSE_HUGE` stays off, so libxml2's own limits hold. Attributes that only a document
/// type declaration supplies are left out: they are not in the text.
final class XMLPushParser {
  private let file: String
  private let firstLine: Int
  private unowned let events: any XMLEvents
  private var context: xmlParserCtxtPtr?
  private var failure: InterchangeError?
  private var isFinishing = false
  /// Elements open.
  private var depth = 0
  /// Bytes of text since the last tag.
  private var textRun = 0

  /// How deep elements may stand in one another: far more than any format asks for, and few enough
  /// that what walks through them does not run out of stack.
  private static let mostDepth = 1000
  /// How long a text without tags may be, in bytes: a book has one or two million.
  private static let longestText = 4 << 20

  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// - Parameter skippedLines: lines the parser will not see, to be counted all the same.
  init(file: String, skippedLines: Int, events: any XMLEvents) {
    self.file = file
    self.firstLine = skippedLines
    self.events = events
    precondition(Self.isReady)
    var handler = Self.handler
    context = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
  }

  deinit {
    if let document = context?.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The line the parser has come to, counted from 1.
  var line: Int {
    firstLine + Int(context?.pointee.input?.pointee.line ?? 1)
  }

  /// Bytes the parser has but has not taken.
  private var unread: Int {
    guard let input = context?.pointee.input?.pointee, let end = input.end, let at = input.cur
    else { return 0 }
    return end - at
  }

  /// Reads more; throws what is wrong with it, after the events before that place.
  func parse(_ bytes: [UInt8]) throws {
    guard failure == nil else { return }
    bytes.withUnsafeBytes { buffer in
      _ = xmlParseChunk(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
    }
    if let failure { throw failure }
  }

  /// Says that nothing follows; throws when the document is not complete.
  func finish() throws {
    guard failure == nil else { return }
    isFinishing = true
    xmlParseChunk(context, nil, 0, 1)
    if let failure { throw failure }
  }

  /// Ends the parse: for a handler that found something wrong.
  func stop(_ problem: InterchangeError.Problem) {
    fail(problem, line: line)
    xmlStopParser(context)
  }

  private func fail(_ problem: InterchangeError.Problem, line: Int) {
    if failure == nil { failure = InterchangeError(file: file, line: line, problem) }
  }

  fileprivate func startElement(_ tag: XMLStartTag) {
    depth += 1
    textRun = 0
    if depth > Self.mostDepth {
      stop(.limit("elements stand more than \(Self.mostDepth) deep in one another"))
    }
    if failure == nil { events.startElement(tag, self) }
  }

  fileprivate func endElement() {
    depth -= 1
    textRun = 0
    if failure == nil { events.endElement(self) }
  }

  fileprivate func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    textRun += bytes.count
    if textRun > Self.longestText {
      stop(.limit("a text is longer than \(Self.longestText >> 20) MB"))
    }
    if failure == nil { events.characters(bytes, self) }
  }

  fileprivate func documentType(_ name: String) {
    if failure == nil { events.documentType(name, self) }
  }

  /// Takes libxml2's report. Only what makes the document unreadable counts; undeclared namespace
  /// prefixes and the like do not.
  fileprivate func report(_ error: xmlError) {
    guard error.level == XML_ERR_FATAL else { return }
    let line = firstLine + Int(error.line)
    let message = error.message.map { String(cString: $0) } ?? ""
    let reason = message.prefix { !$0.isNewline }
    let code = xmlParserErrors(UInt32(error.code))
    if code == XML_ERR_INVALID_ENCODING || message.contains("not proper UTF-8") {
      fail(.malformedText(encoding: "UTF-8", isDeclared: false), line: line)
    } else if code == XML_ERR_INVALID_CHAR || code == XML_ERR_INVALID_CHARREF {
      fail(.illegalCharacter(UInt32(bitPattern: error.int1)), line: line)
    } else if isFinishing, unread == 0 || depth > 0 && code == XML_ERR_DOCUMENT_END {
      fail(.truncated, line: line)
    } else {
      fail(.notWellFormed(String(reason)), line: line)
    }
  }
}

/// The parser behind libxml2's user data.
private func parser(_ data: UnsafeMutableRawPointer?) -> XMLPushParser? {
  data.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
}

extension XMLPushParser {
  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = {
      data, name, prefix, uri, namespaceCount, namespaces, count, defaulted, attributes in
      guard let name else { return }
      parser(data)?.startElement(
        XMLStartTag(
          name: name, prefix: prefix, uri: uri,
          namespaces: UnsafeBufferPointer(start: namespaces, count: Int(namespaceCount) * 2),
          attributes: UnsafeBufferPointer(start: attributes, count: Int(count - defaulted) * 5)))
    }
    handler.endElementNs = { data, _, _, _ in parser(data)?.endElement() }
    handler.characters = { data, text, count in
      parser(data)?.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.internalSubset = { data, name, _, _ in
      parser(data)?.documentType(name.map { String(cString: $0) } ?? "")
    }
    handler.entityDecl = { data, _, _, _, _, _ in parser(data)?.stop(.entityDeclaration) }
    handler.unparsedEntityDecl = { data, _, _, _, _ in parser(data)?.stop(.entityDeclaration) }
    handler.getParameterEntity = { data, _ in
      parser(data)?.stop(.entityDeclaration)
      return nil
    }
    handler.getEntity = { data, name in
      if let predefined = xmlGetPredefinedEntity(name) { return predefined }
      parser(data)?.stop(.undeclaredEntity(name.map { String(cString: $0) } ?? ""))
      return nil
    }
    handler.serror = { data, error in
      guard let error = error?.pointee else { return }
      parser(data)?.report(error)
    }
    return handler
  }
}
