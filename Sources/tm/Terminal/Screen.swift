import Foundation
import TranslationMemory

/// What a person reads on standard output: as wide as the terminal, through a pager when it is
/// longer than the screen.
struct Screen {
  /// The columns of the terminal; nil when standard output is none.
  let width: Int?
  let output: TextOutput
  let style: Style

  /// - Parameter isPaged: whether a pager may be started; only ever on a terminal.
  init(isPaged: Bool) {
    width = Console.isTerminal ? Console.columns : nil
    let pager = isPaged && Console.isTerminal ? Pager.start() : nil
    output = TextOutput(pager ?? .standardOutput)
    style = Style(isColored: Console.hasColor)
  }

  init(width: Int?, style: Style, output: TextOutput = TextOutput()) {
    self.width = width
    self.style = style
    self.output = output
  }

  /// Writes a text behind a label, wrapped; see ``HangingText``.
  func write(_ label: String, _ text: String, indent: Int) throws {
    for line in HangingText(width: width).lines(label, text, indent: indent) {
      try output.writeLine(line)
    }
  }

  /// Writes out what is left and waits until the reader has closed the pager.
  func finish() throws {
    try output.finish()
    Pager.wait()
  }
}
