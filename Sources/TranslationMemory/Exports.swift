// The types of the public interface, and its errors, come from the targets below this one.
@_exported import Bitext
@_exported import Interchange
@_exported import Linguistics
@_exported import Matching
@_exported import MemoryStore
@_exported import Repair
@_exported import Workspace
