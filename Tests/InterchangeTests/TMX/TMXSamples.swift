import Bitext
import Glibc
import Interchange

/// A small TMX file around the units given.
func tmx(_ units: String, root: String = "<tmx version=\"1.4\">", header: String? = nil) -> String {
  let header =
    header
      ?? """
      <header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" \
      adminlang="en" srclang="ru" datatype="plaintext"/>
      """
  return "<?xml version=\"1.0\"?>\n\(root)\(header)<body>\n\(units)\n</body></tmx>\n"
}

func tu(_ russian: String, _ english: String) -> String {
  "<tu><tuv xml:lang=\"ru\"><seg>\(russian)</seg></tuv>"
    + "<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu>"
}

/// All that a file told.
struct ReadTMX {
  var headers: [MemoryHeader] = []
  var units: [TranslationUnit] = []
  var lines: [Int] = []
  var notices: [TMXNotice] = []
  var summary = TMXReadSummary()
  var error: InterchangeError?
}

func read(_ text: String, options: TMXReadingOptions = .init()) -> ReadTMX {
  read(Array(text.utf8), options: options)
}

func read(_ bytes: [UInt8], options: TMXReadingOptions = .init()) -> ReadTMX {
  var result = ReadTMX()
  do {
    result.summary = try TMXReader(options: options).read(
      MemoryByteSource(bytes, name: "sample.tmx"),
      header: { result.headers.append($0) },
      unit: {
        result.units.append($0)
        result.lines.append($1)
      },
      notice: { result.notices.append($0) })
  } catch let error as InterchangeError {
    result.error = error
  } catch {
    fatalError("\(error)")
  }
  return result
}

/// What the writer makes of these units.
func written(_ units: [TranslationUnit], header: MemoryHeader = .init()) throws -> String {
  try withTemporaryFile { path in
    let writer = try TMXWriter(path: path)
    try writer.write(header: header)
    for unit in units { try writer.write(unit: unit) }
    try writer.finish()
    return try contents(of: path)
  }
}

func contents(of path: String) throws -> String {
  try ArticleReader.readLines(FileByteSource(path: path), encoding: "UTF-8").text
}

func withTemporaryFile<Result>(_ body: (String) throws -> Result) rethrows -> Result {
  let path = "\(getpid())-\(UInt64.random(in: 0 ... .max)).tmp"
  let full = (getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/tm-test-" + path
  defer { unlink(full) }
  return try body(full)
}

func writeFile(_ bytes: [UInt8], to path: String) {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  close(descriptor)
}
