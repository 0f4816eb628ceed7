import Interchange

/// A small text file that appears whole or not at all.
package enum WholeFile {
  package static func write(_ text: String, to path: String) throws {
    let sink = try ByteSink(output: path)
    var text = text
    text.withUTF8 { sink.write(UnsafeRawBufferPointer($0)) }
    try sink.finish()
  }
}
