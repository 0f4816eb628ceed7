// The nouns of the library's surface, and its errors, come from the targets below it.
@_exported import Bitext
@_exported import Interchange
@_exported import Linguistics
@_exported import Matching
@_exported import MemoryStore
@_exported import Repair
@_exported import Workspace
