import NIOCore

/// What one client may ask of the server at most.
struct Limits: Sendable {
  /// Bytes of a body that holds an article or units.
  var file = 32 << 20
  /// Bytes of any other body.
  var body = 1 << 20
  /// Bytes of all header fields and the address together.
  var headers = 64 << 10
  /// Header fields.
  var headerCount = 200
  /// How long a client may take to send a request's header, and to send its body.
  var sending = TimeAmount.seconds(30)
  /// Bytes that are read and dropped of a request that was refused before its end, and for how long.
  var dropped = 128 << 20
  var dropping = TimeAmount.seconds(5)
  /// How long a connection may be open without a request.
  var idle = TimeAmount.seconds(75)
  /// Connections at once.
  var connections = 800
  /// Look-ups that wait for others at most.
  var waiting = 512
  /// Letters of a text that is looked up.
  var text = 20_000
}
