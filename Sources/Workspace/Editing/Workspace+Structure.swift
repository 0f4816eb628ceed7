import Foundation
import GRDB

extension Workspace {
  /// Parts a segment in two; its translations stay, as drafts, with the first part.
  ///
  /// Throws ``WorkspaceError/cannotSplit(_:)`` when one side would be blank,
  /// ``WorkspaceError/stale(_:)`` when it has changed since `revision`.
  ///
  /// - Parameters:
  ///   - number: the segment's.
  ///   - offset: where the second part begins, in UTF-16 code units of the source.
  ///   - revision: the one it was seen in.
  ///   - article: the article's number.
  public func split(
    _ number: Int, at offset: Int, revision: Int, in article: Int
  ) throws -> WorkArticle {
    try restructure(article) { reader in
      let segment = try reader.segment(number)
      guard segment.kind.isOffered else { throw WorkspaceError.notForTranslation(number) }
      guard segment.revision == revision else { throw WorkspaceError.stale(segment) }
      let source = segment.source as NSString
      guard offset > 0, offset < source.length,
        // Not inside of a character.
        source.rangeOfComposedCharacterSequence(at: offset).location == offset
      else { throw WorkspaceError.cannotSplit(number) }
      let (head, tail) = (source.substring(to: offset), source.substring(from: offset))
      let first = head.trimmingCharacters(in: .whitespacesAndNewlines)
      let second = tail.trimmingCharacters(in: .whitespacesAndNewlines)
      guard !first.isEmpty, !second.isEmpty else { throw WorkspaceError.cannotSplit(number) }
      let old = SegmentRow(segment)
      var left = old
      left.source = first
      left.endsParagraph = false
      left.translations = old.translations.map(\.unconfirmed)
      var right = old
      right.id = nil
      right.source = second
      right.lead = String(old.source.dropFirst(first.count).dropLast(second.count))
      right.translations = old.translations.map(\.emptied)
      return Replacement(position: number, before: [old], after: [left, right])
    }
  }

  /// Joins a segment with the next one of its paragraph, and their translations as drafts.
  ///
  /// Throws ``WorkspaceError/cannotMerge(_:)`` when it ends its paragraph or either is boilerplate.
  public func merge(_ number: Int, revision: Int, in article: Int) throws -> WorkArticle {
    try restructure(article) { reader in
      let segment = try reader.segment(number)
      guard segment.revision == revision else { throw WorkspaceError.stale(segment) }
      guard !segment.endsParagraph, let next = try reader.segments(number + 1).first,
        segment.kind.isOffered, next.kind.isOffered
      else { throw WorkspaceError.cannotMerge(number) }
      let (first, second) = (SegmentRow(segment), SegmentRow(next))
      var joined = first
      joined.source = first.source + second.lead + second.source
      joined.endsParagraph = second.endsParagraph
      for place in joined.translations.indices {
        let texts = [first, second].map { $0.translations[place].text }.filter { !$0.isEmpty }
        joined.translations[place].text = texts.joined(separator: " ")
        if !texts.isEmpty {
          joined.translations[place].state = .draft
          joined.translations[place].origin = .translator
        }
      }
      return Replacement(position: number, before: [first, second], after: [joined])
    }
  }

  private func restructure(
    _ article: Int, _ body: (ArticleReader) throws -> Replacement
  ) throws -> WorkArticle {
    try write { db in
      let reader = ArticleReader(db: db, id: article)
      try StepLog(db: db, article: article, now: clock()).make([try body(reader)])
      return try reader.article()
    }
  }
}

extension WorkTranslation {
  fileprivate var unconfirmed: WorkTranslation {
    var copy = self
    if state == .confirmed { copy.state = .draft }
    return copy
  }

  fileprivate var emptied: WorkTranslation {
    WorkTranslation(language: language, text: "", state: .empty, origin: nil, revision: revision)
  }
}
