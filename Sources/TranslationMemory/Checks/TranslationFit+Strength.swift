import Alignment
import Terminology

extension TranslationFit {
  /// How far words of a pair's source and target are known to translate one another.
  func strength(_ source: String, _ target: String, in pair: Int) -> NumberCheck.Strength {
    if areCounterparts(source, target, in: pair, onlyKnown: true) { return .known }
    return areCounterparts(source, target, in: pair) ? .learnt : .none
  }
}
