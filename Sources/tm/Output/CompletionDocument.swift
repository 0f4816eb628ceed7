import Foundation
import TranslationMemory

/// An offer as `tm complete` prints it.
struct CompletionDocument: Encodable {
  let offer: String
  let confidence: Double
  let from: Completion.Origin

  init(_ completion: Completion) {
    offer = completion.offer
    confidence = (completion.confidence * 1000).rounded() / 1000
    from = completion.origin
  }
}
