import TestSupport
import Testing

@testable import Interchange

@Suite("Where elements stand")
struct XMLOutlineTests {
  /// What libxml2 says of a document: the names of its elements and how deep they stand.
  private final class Names: XMLEvents {
    var names: [String] = []
    var depths: [Int] = []
    private var depth = 0

    func startElement(_ tag: XMLStartTag, _ parser: XMLPushParser) {
      let prefix = tag.prefix.map { String(cString: $0) + ":" } ?? ""
      names.append(prefix + String(cString: tag.name))
      depths.append(depth)
      depth += 1
    }

    func endElement(_ parser: XMLPushParser) { depth -= 1 }
    func characters(_ bytes: UnsafeBufferPointer<UInt8>, _ parser: XMLPushParser) {}
    func documentType(_ name: String, _ parser: XMLPushParser) {}
  }

  private func agree(_ text: String) throws {
    let names = Names()
    let parser = XMLPushParser(file: "a", skippedLines: 0, events: names)
    try parser.parse(Array(text.utf8))
    try parser.finish()
    let outline = XMLOutline(Array(text.utf8))
    #expect(outline.elements.map { outline.names[Int($0.name)] } == names.names, "\(text)")
    let depths = outline.elements.indices.map { element in
      var depth = 0
      var at = Int(outline.elements[element].parent)
      while at >= 0 {
        depth += 1
        at = Int(outline.elements[at].parent)
      }
      return depth
    }
    #expect(depths == names.depths, "\(text)")
  }

  @Test(arguments: [
    "<a/>", "<?xml version='1.0'?><!-- <x> --><a b='>' c=\"/>\"><b/><c>&lt;d></c></a><!-- z -->",
    "<a><![CDATA[<b>]]><c/></a>", "<p:a xmlns:p='u'><p:b/></p:a >", "<a\n b='1'\n/>",
    "<a><?x <b> ?><b><c/></b><d></d></a>",
  ])
  func `An outline has the elements that libxml2 finds`(_ text: String) throws {
    try agree(text)
  }

  @Test func `So it is with any document`() throws {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<200 {
      var text = ""
      func add(_ depth: Int) {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          let name = ["a", "w:b", "c"].randomElement(using: &random) ?? "a"
          let attribute = [" x='>'", " y=\"a'/\"", ""].randomElement(using: &random) ?? ""
          switch Int.random(in: 0...4, using: &random) {
          case 0: text += "<\(name)\(attribute)/>"
          case 1: text += "<!-- <\(name)> -->"
          case 2: text += "т<![CDATA[ <\(name)> ]]>"
          default:
            text += "<\(name)\(attribute)>"
            if depth < 5 { add(depth + 1) }
            text += "</\(name)>"
          }
        }
      }
      add(0)
      try agree("<r xmlns:w='u'>\(text)</r>")
    }
  }

  @Test func `Ranges are those of tags and of what is between them`() {
    let text = Array("<a><b x='1'>text</b><c/></a>".utf8)
    let outline = XMLOutline(text)
    func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
    #expect(outline.children(of: 0) == [1, 2])
    #expect(string(outline.elements[1].startTag) == "<b x='1'>")
    #expect(string(outline.elements[1].content) == "text")
    #expect(string(outline.elements[2].range) == "<c/>")
    #expect(outline.elements[2].content.isEmpty)
  }
}
