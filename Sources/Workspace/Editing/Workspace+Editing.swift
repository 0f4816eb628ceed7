import GRDB
import Linguistics

extension Workspace {
  /// Changes a translation; it is on the disk when this returns.
  ///
  /// Throws ``WorkspaceError/stale(_:)`` and changes nothing when the translation has changed since the
  /// revision the edit was made on, unless it reads as the edit does: a request sent twice is one.
  @discardableResult
  public func put(_ edit: TranslationEdit, in article: Int) throws -> EditOutcome {
    try write { db in
      let reader = ArticleReader(db: db, id: article)
      let segment = try reader.segment(edit.number)
      let old = try segment.translation(into: edit.language)
      let isBlank = edit.text.allSatisfy(\.isWhitespace)
      if edit.state == .confirmed, isBlank { throw WorkspaceError.nothingToConfirm(edit.number) }
      let state: TranslationState =
        edit.text.isEmpty ? .empty : edit.state == .empty ? .draft : edit.state
      if old.text == edit.text, old.state == state, old.origin != .repetition || state == .draft {
        return EditOutcome(segment: segment, propagated: [])
      }
      guard old.revision == edit.revision || old.text == edit.text else {
        throw WorkspaceError.stale(segment)
      }
      func change(_ segment: WorkSegment, _ body: (inout WorkTranslation) -> Void) -> Replacement {
        var row = SegmentRow(segment)
        for place in row.translations.indices
        where row.translations[place].language.isSameLanguage(as: edit.language) {
          body(&row.translations[place])
        }
        return Replacement(position: segment.number, before: [SegmentRow(segment)], after: [row])
      }
      var replacements = [
        change(segment) {
          $0.text = edit.text
          $0.state = state
          $0.origin = state == .empty ? nil : .translator
        }
      ]
      if edit.propagates, state == .confirmed {
        replacements += try reader.segments().filter {
          try $0.id != segment.id && $0.kind.isOffered && $0.source == segment.source
            && $0.translation(into: edit.language).isReplaceable(by: edit.text)
        }.map { twin in
          change(twin) {
            $0.text = edit.text
            $0.state = .draft
            $0.origin = .repetition
          }
        }
      }
      let isTyping = state != .confirmed && old.state != .confirmed
      try StepLog(db: db, article: article, now: clock())
        .make(replacements, draftOf: isTyping ? segment.id : nil)
      return EditOutcome(
        segment: try reader.segment(edit.number),
        propagated: try replacements.dropFirst().map { try reader.segment($0.position) })
    }
  }

  /// Undoes the last change of the article; returns the segments that changed, as they are now.
  public func undo(in article: Int) throws -> [WorkSegment] {
    try step(in: article) { try $0.undo() }
  }

  /// Does the change that was undone last again.
  public func redo(in article: Int) throws -> [WorkSegment] {
    try step(in: article) { try $0.redo() }
  }

  private func step(in article: Int, _ body: (StepLog) throws -> Set<Int>) throws -> [WorkSegment] {
    try write { db in
      let reader = ArticleReader(db: db, id: article)
      _ = try reader.summary()
      let changed = try body(StepLog(db: db, article: article, now: clock()))
      return try reader.segments().filter { changed.contains($0.id) }
    }
  }

  /// The segments that changed since a revision, in order, and the article's revision now; with
  /// `restructures`, segments were split or merged, and these are all there are.
  public func changes(
    in article: Int, since revision: Int
  ) throws -> (segments: [WorkSegment], revision: Int, restructures: Bool) {
    try read { db in
      let all = try ArticleReader(db: db, id: article).article()
      let restructures = all.summary.structure > revision
      return (
        restructures ? all.segments : all.segments.filter { $0.revision > revision },
        all.summary.revision, restructures
      )
    }
  }

  /// Remembers which unit of the memory holds the translations of a segment; nil for none.
  public func setUnit(_ unit: ConfirmedUnit?, of segment: Int, in article: Int) throws {
    try write { db in
      try db.execute(sql: "DELETE FROM unit WHERE segment = ?", arguments: [segment])
      guard let unit else { return }
      try db.execute(
        sql: "INSERT INTO unit VALUES (?, ?, ?, ?)",
        arguments: [segment, article, unit.id, unit.isOwn])
    }
  }
}

extension WorkTranslation {
  /// Whether another segment's translation may take its place, because no person wrote this one.
  fileprivate func isReplaceable(by text: String) -> Bool {
    state == .empty || (origin == .repetition && state == .draft && self.text != text)
  }
}
