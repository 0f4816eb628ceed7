import TranslationMemory

/// An aligned article as `tm align --jsonl` prints it: `{"beads":[[[0],[0],0.998],…]}`.
///
/// A bead is a list of segment numbers a text, then its confidence with six decimals.
enum AlignmentDocument {
  static func line(_ article: AlignedArticle) -> String {
    let beads = article.beads.map { bead in
      let lists = bead.segments.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }
      return "[" + lists.joined(separator: ",") + ",\(rounded(bead.confidence))]"
    }
    return "{\"beads\":[" + beads.joined(separator: ",") + "]}"
  }

  private static func rounded(_ confidence: Double) -> Double {
    (confidence * 1e6).rounded() / 1e6
  }
}
