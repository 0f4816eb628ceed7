import ArgumentParser
@preconcurrency import Foundation
import Server
import TranslationMemory

/// The user's browser.
enum Browser {
  /// Opens an address, if there is a browser; nothing happens otherwise.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", address]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
