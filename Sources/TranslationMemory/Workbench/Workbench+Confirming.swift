import Bitext
import Foundation
import Linguistics
import MemoryStore
import Workspace

extension Workbench {
  /// Changes a translation; see ``/Workspace/Workspace/put(_:in:)``. A confirmed one goes into the
  /// memory with its neighbours: as a unit of its own, as another language of the segment's unit,
  /// or as a new text of that unit when the translation was corrected.
  ///
  /// The article is changed first, so that an edit made on an older revision changes nothing; should
  /// the process end between the two, ``reconcile()`` brings the memory up to date.
  ///
  /// - Parameters:
  ///   - edit: the new text and its state, and the revision they were made on.
  ///   - id: the article's number.
  ///   - author: who confirms it.
  public func put(_ edit: TranslationEdit, in id: Int, by author: String? = nil) throws
    -> WorkOutcome
  {
    guard edit.state == .confirmed else {
      let outcome = try workspace.put(edit, in: id)
      return WorkOutcome(segments: [outcome.segment] + outcome.propagated, unit: nil)
    }
    return try lock.withLock {
      let outcome = try workspace.put(edit, in: id)
      let article = try workspace.article(id)
      let segment = try article.segment(edit.number)
      let unit: Int?
      do { unit = try settle(segment, of: article, isUndoing: false, author: author) } catch {
        // A translation that the memory could not take is not confirmed.
        _ = try workspace.undo(in: id)
        throw error
      }
      return WorkOutcome(segments: [outcome.segment] + outcome.propagated, unit: unit)
    }
  }

  /// Undoes the last change of an article, and takes out of the memory what it had put in.
  ///
  /// Throws ``/Workspace/WorkspaceError/nothingToUndo``.
  public func undo(in id: Int, by author: String? = nil) throws -> [WorkSegment] {
    try lock.withLock {
      let changed = try workspace.undo(in: id)
      try settle(changed, in: id, isUndoing: true, author: author)
      return changed
    }
  }

  /// Does what was undone last again, in the memory too; throws
  /// ``/Workspace/WorkspaceError/nothingToRedo``.
  public func redo(in id: Int, by author: String? = nil) throws -> [WorkSegment] {
    try lock.withLock {
      let changed = try workspace.redo(in: id)
      try settle(changed, in: id, isUndoing: false, author: author)
      return changed
    }
  }

  /// Gives the memory what is confirmed in the articles and has no unit yet, because the process
  /// ended in between; returns how many segments there were.
  @discardableResult
  public func reconcile() throws -> Int {
    try lock.withLock {
      var count = 0
      for summary in try workspace.articles() {
        let article = try workspace.article(summary.id)
        for segment in article.segments
        where segment.unit == nil && segment.translations.contains(where: \.isConfirmed) {
          try settle(segment, of: article, isUndoing: false, author: nil)
          count += 1
        }
      }
      return count
    }
  }

  private func settle(
    _ segments: [WorkSegment], in id: Int, isUndoing: Bool, author: String?
  ) throws {
    let article = try workspace.article(id)
    for segment in segments {
      try settle(segment, of: article, isUndoing: isUndoing, author: author)
    }
  }

  /// Makes the memory hold what is confirmed of a segment; returns the unit that does.
  ///
  /// A unit that was made for the segment changes with it. A unit that was in the memory before
  /// only gets languages it lacks, because others may rely on it.
  @discardableResult
  private func settle(
    _ segment: WorkSegment, of article: WorkArticle, isUndoing: Bool, author: String?
  ) throws -> Int? {
    let confirmed = segment.translations.filter(\.isConfirmed)
    var known: (unit: ConfirmedUnit, stored: StoredUnit)?
    if let unit = segment.unit, let stored = try memory.unit(unit.id) { known = (unit, stored) }
    if confirmed.isEmpty {
      guard isUndoing, let (unit, _) = known else { return nil }
      if unit.isOwn { try deleteUnit(unit.id, by: author) }
      try workspace.setUnit(nil, of: segment.id, in: article.id)
      return nil
    }
    if let (unit, stored) = known,
      let texts = Self.change(of: stored, to: segment, isOwn: unit.isOwn, isUndoing: isUndoing)
    {
      if !texts.isEmpty { try editUnit(unit.id, texts: texts, by: author) }
      return unit.id
    }
    let unit =
      try existing(segment, confirmed, of: article) ?? added(segment, confirmed, article, author)
    try workspace.setUnit(unit, of: segment.id, in: article.id)
    return unit.id
  }

  /// What has to change in a unit for it to hold a segment's confirmed translations; nil when it is
  /// not to be changed so.
  private static func change(
    of stored: StoredUnit, to segment: WorkSegment, isOwn: Bool, isUndoing: Bool
  ) -> [LanguageTag: String?]? {
    var texts: [LanguageTag: String?] = [:]
    for translation in segment.translations {
      let there = stored.unit.variants.first {
        $0.language.isSameLanguage(as: translation.language)
      }?.content.plain
      if translation.isConfirmed {
        if there == translation.text { continue }
        guard isOwn || there == nil else { return nil }
        texts.updateValue(translation.text, forKey: translation.language)
      } else if isUndoing, isOwn, there != nil {
        texts.updateValue(nil, forKey: translation.language)
      }
    }
    return texts
  }

  /// The unit the memory has of the segment between the same neighbours with the same translations,
  /// confirmed by this.
  private func existing(
    _ segment: WorkSegment, _ confirmed: [WorkTranslation], of article: WorkArticle
  ) throws -> ConfirmedUnit? {
    let beside = article.neighbours(of: segment.number)
    let request = SessionRequest.known(
      from: article.summary.source, to: confirmed.map(\.language))
    let found = try session(request).suggestion(
      for: segment.source, after: beside.previous?.source, before: beside.next?.source
    ).matches.first { match in
      match.base == MatchScore.context
        && confirmed.allSatisfy { translation in
          match.targets.contains {
            $0.language == translation.language && $0.content.plain == translation.text
          }
        }
    }
    guard let found, let stored = try memory.unit(found.unit) else { return nil }
    return ConfirmedUnit(id: try memory.add(stored.unit).id, isOwn: false)
  }

  private func added(
    _ segment: WorkSegment, _ confirmed: [WorkTranslation], _ article: WorkArticle,
    _ author: String?
  ) throws -> ConfirmedUnit {
    let beside = article.neighbours(of: segment.number)
    func text(_ neighbour: WorkSegment?, in language: LanguageTag) -> SegmentContent? {
      neighbour?.translations.first { $0.language == language && $0.isConfirmed }
        .map { SegmentContent($0.text) }
    }
    let variants =
      [Variant(language: article.summary.source, content: SegmentContent(segment.source))]
      + confirmed.map { Variant(language: $0.language, content: SegmentContent($0.text)) }
    let neighbours =
      [
        SegmentNeighbours(
          previous: beside.previous.map { SegmentContent($0.source) },
          next: beside.next.map { SegmentContent($0.source) })
      ]
      + confirmed.map {
        SegmentNeighbours(
          previous: text(beside.previous, in: $0.language),
          next: text(beside.next, in: $0.language))
      }
    let id = try addUnit(
      variants, by: author, origin: article.summary.name, neighbours: neighbours)
    return ConfirmedUnit(id: id, isOwn: true)
  }
}

extension WorkTranslation {
  var isConfirmed: Bool { state == .confirmed }
}
