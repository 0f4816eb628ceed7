import Testing

/// The page of `tm serve` in a real browser, by keyboard. One at a time: each has a browser.
@Suite(.serialized) enum WorkbenchTests {}
