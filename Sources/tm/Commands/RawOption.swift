import ArgumentParser

/// Whether cells of a table may begin like a formula.
struct RawOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Write cells of a table as they are.",
      discussion: """
        A cell that begins with =, +, - or @ is a formula to a spreadsheet. Without --raw an \
        apostrophe stands before it, which reading the table takes off again.
        """))
  var raw = false
}
