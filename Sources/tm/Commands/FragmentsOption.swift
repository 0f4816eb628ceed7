import ArgumentParser

/// `off`, or how many fragments a segment gets at most.
enum FragmentsOption: ExpressibleByArgument, Equatable {
  case off
  case most(Int)

  init?(argument: String) {
    if argument == "off" {
      self = .off
    } else if let count = Int(argument), count >= 0 {
      self = count == 0 ? .off : .most(count)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .off: "off"
    case .most(let count): "\(count)"
    }
  }

  var limit: Int? {
    switch self {
    case .off: nil
    case .most(let count): count
    }
  }
}
