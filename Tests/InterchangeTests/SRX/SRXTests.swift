import Glibc
import Linguistics
import Testing

@testable import Interchange

@Suite struct SRXTests {
  private func read(_ text: String) throws -> SRXDocument {
    try SRXReader().document(in: MemoryByteSource(Array(text.utf8), name: "rules.srx"))
  }

  private func refusal(_ text: String) -> String {
    do {
      _ = try read(text)
      return "read"
    } catch { return "\(error)" }
  }

  private func file(_ rule: String, map: String = "all", header: String = "cascade=\"yes\"")
    -> String
  {
    """
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header \(header)/>
    <body><languagerules><languagerule languagerulename="all">
    \(rule)
    </languagerule></languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="\(map)"/></maprules></body></srx>
    """
  }

  @Test func `Rules, maps and the cascade are read`() throws {
    let document = try read(
      file("<rule><beforebreak>a&amp;b</beforebreak><afterbreak>\\s</afterbreak></rule>"))
    #expect(document.cascades)
    #expect(document.maps == [.init(pattern: ".*", ruleList: "all", line: 5)])
    let rule = try #require(document.ruleLists.first?.rules.first)
    #expect(rule.isBreak && rule.before == "a&b" && rule.after == "\\s" && rule.line == 3)
  }

  @Test func `A pattern of a language not in use does not matter, groups of maps are read`() throws
  {
    let rule = "<rule><beforebreak>(?&lt;=[XVI]+)</beforebreak></rule>"
    #expect(refusal(file(rule)) == "read")
    let grouped = file("<rule/>").replacing("<languagemap", with: "<maprule><languagemap")
      .replacing("</maprules>", with: "</maprule></maprules>")
    #expect(try read(grouped).maps.count == 1)
  }

  @Test(arguments: [
    ("<rule break=\"maybe\"/>", "rules.srx:3: break=\"maybe\""),
    ("<maprules/>", "rules.srx:3: <maprules> outside <body>"),
  ])
  func `A bad rule is refused with its line`(rule: String, message: String) {
    #expect(refusal(file(rule)).hasPrefix(message))
  }

  @Test func `A bad file is refused with its line`() {
    let rule = "<rule break=\"no\"/>"
    #expect(refusal(file(rule, map: "none")).hasPrefix("rules.srx:5: there is no languagerule"))
    #expect(refusal(file(rule, header: "")).hasPrefix("rules.srx:1: <header> without cascade"))
    #expect(refusal("<srx version=\"1.0\"/>").contains("SRX of version 1.0"))
    #expect(refusal("<tmx/>").contains("not a SRX file"))
    #expect(refusal("просто текст").contains("not a SRX file"))
    #expect(refusal("").contains("rules.srx"))
    #expect(
      refusal("<srx version=\"2.0\"><header cascade=\"yes\"/>\n<body>").contains("incomplete"))
    #expect(refusal("<!DOCTYPE srx [<!ENTITY a 'b'>]><srx version=\"2.0\"/>").contains("ENTITY"))
  }

  @Test func `What is written is read again`() throws {
    let path = "/tmp/tm-srx-\(UInt64.random(in: 0...UInt64.max)).srx"
    let own = SRXDocument.own()
    try SRXWriter().write(own, to: ByteSink(path: path))
    let again = try SRXReader().document(in: FileByteSource(path: path))
    #expect(again.maps.map(\.pattern) == own.maps.map(\.pattern))
    #expect(again.maps.map(\.ruleList) == own.maps.map(\.ruleList))
    #expect(again.ruleLists.map(\.name) == own.ruleLists.map(\.name))
    for (old, new) in zip(own.ruleLists, again.ruleLists) {
      #expect(new.rules.map(\.before) == old.rules.map(\.before))
      #expect(new.rules.map(\.after) == old.rules.map(\.after))
      #expect(new.rules.map(\.isBreak) == old.rules.map(\.isBreak))
    }
    #expect(unlink(path) == 0)
  }
}
