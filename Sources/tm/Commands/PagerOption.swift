import ArgumentParser

/// How long output is shown on a terminal.
struct PagerOption: ParsableArguments {
  @Flag(
    name: .customLong("no-pager"),
    help: "Do not show output longer than the screen through $TM_PAGER, $PAGER or less.")
  var isUnpaged = false

  /// Where a person reads.
  var screen: Screen { Screen(isPaged: !isUnpaged) }
}
