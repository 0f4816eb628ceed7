import Foundation
import Glibc
import TranslationMemory

/// Output that did not arrive.
enum OutputError: Error, CustomStringConvertible {
  case cannotWrite(String)
  /// The system lets this process open only so many files.
  case tooFewDescriptors(Int)

  var description: String {
    switch self {
    case .cannotWrite(let reason): "cannot write the output: \(reason)"
    case .tooFewDescriptors(let count):
      "this process may have only \(count) files open, too few to work; raise the limit (ulimit -n)"
    }
  }
}
