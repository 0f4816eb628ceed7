import GRDB

extension MemoryStore {
  /// Makes a memory in the empty file at `place`, for whoever gives it its name once it is complete.
  ///
  /// The log that lets others read during a change has every page written twice, read once and its
  /// checksum reckoned twice, which is a seventh of a large import. Nobody reads a file that has no name
  /// yet: it is written as it shall be, and what a failed transaction has to put back is kept in
  /// memory. After a crash of the machine it is lost, as it is after a kill.
  ///
  /// - Parameter path: the name it will get, for messages.
  package init(making path: String, at place: String) throws {
    self.path = path
    waiting = LockWaiting()
    analyzedLanguages = nil
    file = nil
    do {
      let queue = try DatabaseQueue(path: place, configuration: Self.configuration(nil))
      try queue.inDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
        try MemorySchema.bringUpToDate(db)
      }
      reader = queue
      writer = queue
      lookUps = LookupConnections(sharing: queue)
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }

  /// Closes a memory that was made, as one that has a log when it is changed.
  package func complete() throws {
    do {
      try writer?.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try writer?.close()
    } catch {
      throw MemoryStoreError.translating(error, path: path)
    }
  }
}
