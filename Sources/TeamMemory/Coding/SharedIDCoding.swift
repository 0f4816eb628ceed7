import Bitext
import Bytes

extension ByteWriter {
  mutating func id(_ id: SharedID) {
    fixed(id.high)
    fixed(id.low)
  }
}

extension ByteReader {
  mutating func id() throws(UnreadableBytes) -> SharedID {
    SharedID(high: try fixed(), low: try fixed())
  }
}
