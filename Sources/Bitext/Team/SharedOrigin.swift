/// A file that units came from, and what it said of itself.
package struct SharedOrigin: Sendable, Equatable {
  package let name: String
  package let header: MemoryHeader?

  package init(name: String, header: MemoryHeader?) {
    self.name = name
    self.header = header
  }
}
