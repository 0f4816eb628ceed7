import Interchange
import Testing

@Suite("What is refused as TMX, and in what words")
struct TMXRefusalTests {
  @Test(arguments: [
    "<!DOCTYPE tmx [<!ENTITY a \"b\">]>", "<!DOCTYPE tmx [<!ENTITY % a \"b\">]>",
    "<!DOCTYPE tmx [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
  ])
  func `Any entity declaration`(doctype: String) {
    let file = read(doctype + tmx(tu("&a;", "x")).dropFirst(22))
    #expect(file.error?.problem == .entityDeclaration)
    #expect(file.error?.line == 1)
    #expect(file.units.isEmpty)
  }

  @Test func `An entity that nothing defines, with its name and line`() {
    for doctype in ["", "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n"] {
      let file = read(doctype + tmx("\n" + tu("чай&nbsp;кофе", "x")).dropFirst(22))
      #expect(file.error?.problem == .undeclaredEntity("nbsp"))
      #expect(file.error?.line == (doctype.isEmpty ? 3 : 4))
    }
  }

  @Test func `Bytes that are not UTF-8, with the option that helps`() {
    let parts = tmx(tu("HERE", "x")).split(separator: "HERE").map { Array($0.utf8) }
    let file = read(parts[0] + [0xCF, 0xF0, 0xE8] + parts[1])
    #expect(file.error?.problem == .malformedText(encoding: "UTF-8", isDeclared: false))
    #expect(file.error?.description.contains("not UTF-8") == true)
  }

  @Test(arguments: ["&#x1F;", "\u{B}", "\0", "&#xD83D;&#xDE00;", "&#xFFFE;"])
  func `Characters that XML cannot hold, with the line`(character: String) {
    let file = read(tmx(tu("а", "b") + "\n" + tu("в\(character)", "g")))
    guard case .illegalCharacter = file.error?.problem else {
      Issue.record("\(String(describing: file.error))")
      return
    }
    #expect(file.error?.line == 4)
  }

  @Test func `A file that ends too early`() {
    let whole = tmx(tu("а", "b") + tu("в", "g"))
    for length in [200, whole.utf8.count - 12, whole.utf8.count - 3] {
      #expect(read(Array(whole.utf8.prefix(length))).error?.problem == .truncated)
    }
  }

  @Test func `An ampersand that is no reference, with its line`() {
    let file = read(tmx("\n" + tu("рога & копыта", "x")))
    guard case .notWellFormed = file.error?.problem else {
      Issue.record("\(String(describing: file.error))")
      return
    }
    #expect(file.error?.line == 4)
  }

  @Test(arguments: [
    ("{\"a\": 1}", "JSON"), ("Просто текст", "plain text"), ("%PDF-1.7 ", "PDF"),
    ("PK\u{3}\u{4}....", "ZIP"), ("\u{1}\u{2}\0\u{3}\u{4}", "binary"),
    ("<!DOCTYPE html><html></html>", "HTML"), ("<xliff version='1.2'/>", "<xliff>"),
  ])
  func `Other kinds of file, by name`(content: String, kind: String) {
    let error = read(content).error
    guard case .notThisFormat(expected: "TMX file", let found) = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(found.contains(kind))
  }

  @Test func `No file, and a directory`() {
    func problem(_ path: String) -> InterchangeError.Problem? {
      do {
        try TMXReader().read(path: path, unit: { _, _ in })
        return nil
      } catch {
        return (error as? InterchangeError)?.problem
      }
    }
    #expect(problem("/no/such/file.tmx") == .noSuchFile)
    #expect(problem("/tmp") == .isDirectory)
  }

  @Test func `Units before the mistake have been delivered`() {
    let file = read(tmx(tu("а", "b") + "<tu></tv>"))
    #expect(file.units.count == 1)
    #expect(file.error != nil)
  }

  @Test func `What a callback throws comes through`() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try TMXReader().read(
        MemoryByteSource(Array(tmx(tu("а", "b")).utf8), name: "x"), unit: { _, _ in throw Stop() })
    }
  }
}
