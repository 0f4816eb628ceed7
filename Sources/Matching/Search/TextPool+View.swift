import Linguistics

extension TextPool {
  /// The pool while it is read and not changed.
  struct View {
    let texts: UnsafeBufferPointer<Text>
    let kinds: UnsafeBufferPointer<Kind>
    let tokens: UnsafeBufferPointer<AnalyzedToken>
    let stems: UnsafeBufferPointer<UInt32>
    let surfaces: UnsafeBufferPointer<UInt64>
    let plain: UnsafeBufferPointer<UInt8>

    @inline(__always)
    func text(at place: Int) -> Text { texts[place] }

    @inline(__always)
    func plain(of text: Text) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: plain[text.plain])
    }

    func tokens(ofKind kind: Int) -> UnsafeBufferPointer<AnalyzedToken> {
      UnsafeBufferPointer(rebasing: tokens[kinds[kind].tokens])
    }

    /// The bytes that the tokens of a kind stand in.
    func plain(ofKind kind: Int) -> UnsafeBufferPointer<UInt8> {
      plain(of: texts[kinds[kind].first])
    }

    /// The stems of a kind, as they were stored.
    func stems(ofKind kind: Int) -> UnsafeRawBufferPointer {
      UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: stems[kinds[kind].stems]))
    }

    /// Writes the tokens of a text with the looks of its own numbers; they stand where those of its
    /// kind do.
    func writeTokens(of text: Text, to tokens: inout [AnalyzedToken]) {
      tokens.removeAll(keepingCapacity: true)
      var number = text.surfaces.lowerBound
      for token in self.tokens(ofKind: text.kind) {
        guard token.kind == .number else {
          tokens.append(token)
          continue
        }
        tokens.append(token.looking(surfaces[number]))
        number += 1
      }
    }
  }

  func withView<T>(_ body: (View) throws -> T) rethrows -> T {
    try texts.withUnsafeBufferPointer { texts in
      try kinds.withUnsafeBufferPointer { kinds in
        try tokens.withUnsafeBufferPointer { tokens in
          try stems.withUnsafeBufferPointer { stems in
            try surfaces.withUnsafeBufferPointer { surfaces in
              try plain.withUnsafeBufferPointer { plain in
                try body(
                  View(
                    texts: texts, kinds: kinds, tokens: tokens, stems: stems, surfaces: surfaces,
                    plain: plain))
              }
            }
          }
        }
      }
    }
  }
}
