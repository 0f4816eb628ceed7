/// Room for the texts and blobs of a batch of rows, so that SQLite need not copy each into memory of
/// its own, which it would have to ask for and give back.
final class BoundBytes {
  private let room: UnsafeMutableRawBufferPointer
  private var used = 0

  /// - Parameter size: in bytes; what does not fit is SQLite's to copy.
  init(size: Int) {
    room = .allocate(byteCount: size, alignment: 16)
  }

  deinit { room.deallocate() }

  /// Where the bytes now stand until ``removeAll()``; nil when there is no room for them.
  func put(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count <= room.count - used else { return nil }
    let place = UnsafeMutableRawBufferPointer(rebasing: room[used..<used + bytes.count])
    place.copyMemory(from: bytes)
    used += bytes.count
    return UnsafeRawBufferPointer(place)
  }

  func removeAll() { used = 0 }
}
