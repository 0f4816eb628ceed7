import Linguistics
import Testing

@testable import Interchange

@Suite struct OmegaTSettingsTests {
  private func settings(_ fields: String) throws -> OmegaTSettings {
    let text = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <omegat><project version="1.0">\(fields)</project></omegat>
      """
    return try OmegaTSettings(MemoryByteSource(Array(text.utf8), name: "omegat.project"))
  }

  @Test func `What we write is what we read`() throws {
    let own = OmegaTSettings(source: LanguageTag("ru-RU"), target: LanguageTag("kk"))
    let read = try OmegaTSettings(MemoryByteSource(try own.bytes, name: "omegat.project"))
    #expect(read.source.literal == "ru-RU" && read.target.literal == "kk")
    #expect(!read.cutsSentences)
    #expect(read.folder("tm", of: "p") == "p/tm")
  }

  @Test func `Folders are the usual ones, or those the user has chosen`() throws {
    let read = try settings(
      """
      <source_lang> RU </source_lang><target_lang>EN-GB</target_lang>
      <source_dir>__DEFAULT__</source_dir><tm_dir>../shared/tm/</tm_dir>
      <glossary_dir>/srv/terms</glossary_dir><source_dir_excludes><mask>**/x</mask></source_dir_excludes>
      """)
    #expect(read.source == LanguageTag("RU"))
    #expect(read.cutsSentences, "OmegaT's own default")
    #expect(read.folder("source", of: "p") == "p/source")
    #expect(read.folder("tm", of: "p") == "p/../shared/tm")
    #expect(read.folder("glossary", of: "p") == "/srv/terms")
    #expect(read.folder("dictionary", of: "p") == "p/dictionary")
  }

  @Test func `What is no project, or names no languages, is refused`() throws {
    #expect(throws: InterchangeError.self) { try settings("<source_lang>ru</source_lang>") }
    for text in ["<tmx version=\"1.4\"/>", "plain", "<omegat><project>"] {
      #expect(throws: InterchangeError.self, "\(text)") {
        try OmegaTSettings(MemoryByteSource(Array(text.utf8), name: "omegat.project"))
      }
    }
  }
}
