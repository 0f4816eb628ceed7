import Testing
import TranslationMemory

@Suite("Files of segmentation rules")
struct SRXFileTests {
  @Test func `Our own rules, written and read, cut as a CAT tool would`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("own.srx")
    try SRXFile.exportRules(to: path)
    let file = try SRXFile(path: path)
    for language in Language.allCases {
      var notices: [ImportNotice] = []
      _ = try file.rules(for: language) { notices.append($0) }
      #expect(notices.isEmpty)
    }
    let document = try Document(
      try folder.file("a.txt", "Посол г-н Омар прибыл. Его ждали."),
      language: LanguageTag(.russian),
      rules: try file.rules(for: .russian))
    #expect(document.segments.map(\.text) == ["Посол г-н Омар прибыл.", "Его ждали."])
  }

  @Test func `A file without rules for a language says so`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file(
      "en.srx",
      """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" \
      cascade="no"/><body><languagerules><languagerule languagerulename="en"><rule break="yes">\
      <beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>\
      </languagerules><maprules><languagemap languagepattern="en.*" languagerulename="en"/>\
      </maprules></body></srx>
      """)
    let file = try SRXFile(path: path)
    #expect(throws: SRXFileError.noRules(.kazakh, file: path)) { try file.rules(for: .kazakh) }
  }
}
