import Testing

/// The page of `tm serve` in a real browser, by keyboard. One at a time: they share the browser.
@Suite(.serialized, .testBed) enum WorkbenchTests {}
