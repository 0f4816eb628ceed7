// The nouns of the library's surface come from the targets below it.
@_exported import Bitext
@_exported import Linguistics
@_exported import Matching
@_exported import MemoryStore
