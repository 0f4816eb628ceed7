import Foundation
import HTTPTypes
import HummingbirdCore
import NIOCore
import TranslationMemory

extension Response {
  /// An answer in JSON, keys in alphabetical order.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    Response(
      status: status, headers: [.contentType: "application/json; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: try JSONText.encode(value))))
  }

  static func bytes(_ bytes: [UInt8], type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// A file to be saved under a name (RFC 6266).
  static func file(_ bytes: [UInt8], type: String, name: String) -> Response {
    var response = Response.bytes(bytes, type: type)
    let plain = name.map { letter in
      letter.isASCII && (letter.isLetter || letter.isNumber || ".-_ ".contains(letter))
        ? letter : "_"
    }
    response.headers[.contentDisposition] =
      "attachment; filename=\"\(String(plain))\"; filename*=UTF-8''\(PercentCoding.encode(name))"
    return response
  }
}

/// An answer without content.
struct EmptyDocument: Encodable {}
