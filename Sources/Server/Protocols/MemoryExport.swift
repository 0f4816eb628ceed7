import Foundation
import HTTPTypes
import HummingbirdCore
import TranslationMemory

/// The memory as a TMX file for a pair of languages, for projects that fetch it by address (OmegaT's
/// mappings); with an `ETag`, so that an unchanged one is not sent again.
enum MemoryExport {
  static let all = [Route(.get, "/export/{file}", export)]

  @Sendable private static func export(_ call: Call) async throws -> Response {
    let file = try call.part("file")
    let codes = file.dropLast(4).split(separator: "-", omittingEmptySubsequences: false)
    guard file.hasSuffix(".tmx"), codes.count == 2 else {
      throw ServerError(.notFound, "a memory is exported as /export/ru-kk.tmx")
    }
    let from = try Call.language(String(codes[0]))
    let to = try Call.language(String(codes[1]))
    let memory = call.services.memory
    let tag = "\"\(try await call.services.lookUps.run { memory.changeMark() })-\(file)\""
    if let known = call.request.headers[.ifNoneMatch],
      known == "*" || known.split(separator: ",").contains(where: { isSame(String($0), tag) })
    {
      return Response(status: .notModified, headers: [.eTag: tag])
    }
    let bytes = try await call.services.lookUps.run {
      var options = ExportOptions()
      options.pair = LanguagePair(from: from, to: to)
      let chosen = options
      return try TemporaryFile.bytes { try memory.exportUnits(to: $0, options: chosen) }
    }
    var response = Response.file(bytes, type: "application/x-tmx+xml", name: file)
    response.headers[.eTag] = tag
    // May be kept, and is asked for anew each time.
    response.headers[.cacheControl] = "private, no-cache"
    return response
  }

  /// Compares weakly (RFC 9110, section 13.1.2).
  private static func isSame(_ known: String, _ tag: String) -> Bool {
    var known = known.trimmingCharacters(in: .whitespaces)
    if known.hasPrefix("W/") { known.removeFirst(2) }
    return known == tag
  }
}
