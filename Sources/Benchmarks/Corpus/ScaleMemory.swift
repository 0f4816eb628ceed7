import Foundation
import TranslationMemory

/// A memory of any size for measuring: real pairs, then edited copies of them.
enum ScaleMemory {
  /// Russian and English pairs, news and interface strings.
  static func pairs(in folder: String) throws -> [(source: String, target: String)] {
    let files = ["wmt_ru_en.tsv", "ntrex_ru_en_kk.dev.tsv", "po_en_ru.tsv"]
    let rows = try files.flatMap {
      try ParallelTable(path: "\(folder)/\($0)", source: "ru", target: "en").rows
    }.filter { (20...1200).contains($0.source.utf8.count) && $0.source.contains(" ") }
    if rows.isEmpty { throw BenchmarkError.noData(folder) }
    return rows
  }

  /// Writes `count` units as TMX.
  static func writeTMX(_ pairs: [(source: String, target: String)], count: Int, to path: String)
    throws
  {
    var edits = EditedTexts(pairs.map(\.source), seed: 1)
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw BenchmarkError.noData(path) }
    var page = """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4"><header creationtool="benchmarks" creationtoolversion="1" \
      segtype="sentence" o-tmf="x" adminlang="en" srclang="ru" datatype="plaintext"/><body>

      """
    for index in 0..<count {
      let pair = pairs[index % pairs.count]
      let round = index / pairs.count
      let source = round == 0 ? pair.source : edits.edited(pair.source, edits: 1 + (round - 1) % 6)
      page += "<tu><tuv xml:lang=\"ru\"><seg>\(escaped(source))</seg></tuv>"
      page += "<tuv xml:lang=\"en\"><seg>\(escaped(pair.target))</seg></tuv></tu>\n"
      if page.utf8.count > 1 << 20 {
        try file.write(contentsOf: Data(page.utf8))
        page = ""
      }
    }
    try file.write(contentsOf: Data((page + "</body></tmx>\n").utf8))
    try file.close()
  }

  private static func escaped(_ text: String) -> String {
    let visible = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
    return visible.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
