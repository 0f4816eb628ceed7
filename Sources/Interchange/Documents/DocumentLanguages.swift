import Linguistics

/// From which language to which a document is translated.
package struct DocumentLanguages: Sendable {
  let source: LanguageTag
  let target: LanguageTag

  package init(source: LanguageTag, target: LanguageTag) {
    self.source = source
    self.target = target
  }
}
