import Foundation
import Glibc

/// A PostgreSQL server of a test's own, in a temporary folder, reached through a socket there and
/// through a port of this machine.
///
/// It runs as an ordinary user, as PostgreSQL demands. It goes with the process that started it,
/// however that ends: a small shell watches over it.
public final class Cluster: Sendable {
  /// Where the socket is.
  public let folder: String
  public let port: Int
  /// The settings on the server's command line.
  private let settings: String
  /// The megabytes of the server's small disk, if it has one.
  private let smallDisk: Int?

  private static let programs = "/usr/lib/postgresql/15/bin"

  /// One for all tests that do not stop it, made when it is first asked for.
  public static let shared = Result { try Cluster() }

  /// Makes an empty server and starts it.
  ///
  /// - Parameters:
  ///   - settings: more of what `postgres` takes, such as `-c wal_level=replica`.
  ///   - smallDisk: the megabytes of a disk that only the server sees, in ``smallDiskFolder``; it
  ///     lasts until the server stops.
  public convenience init(settings: String = "", smallDisk: Int? = nil) throws {
    try self.init(empty: settings, smallDisk: smallDisk)
    try run("\(Self.programs)/initdb -D \(data) -U owner -A trust -E UTF8 --locale=C.UTF-8 -N")
    // A user whose password is asked for.
    let rules = """
      local all locked scram-sha-256
      local all all trust
      host all locked 127.0.0.1/32 scram-sha-256
      host all all 127.0.0.1/32 trust
      local replication all trust
      host replication all 127.0.0.1/32 trust
      """
    try run("cat > \(data)/pg_hba.conf <<'END'\n\(rules)\nEND")
    try start()
  }

  /// A streaming standby of another server.
  public convenience init(standbyOf primary: Cluster, settings: String = "") throws {
    try self.init(empty: settings)
    try run(
      """
      \(Self.programs)/pg_basebackup -D \(data) -R -X stream -c fast \
      -d 'host=\(primary.folder) port=\(primary.port) user=owner application_name=standby'
      """)
    try start()
  }

  private init(empty settings: String, smallDisk: Int? = nil) throws {
    folder = "/tmp/tmpg-\(UUID().uuidString.prefix(8))"
    port = try Self.freePort()
    self.settings = settings
    self.smallDisk = smallDisk
    guard mkdir(folder, 0o700) == 0 else { throw ClusterError(what: "cannot make \(folder)") }
    if let user = Self.user { try Self.shell("chown \(user) \(folder)") }
    let watch = """
      while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
      [ -f \(data)/postmaster.pid ] && kill -QUIT $(head -n 1 \(data)/postmaster.pid)
      sleep 1; rm -rf \(folder)
      """
    try Self.shell("setsid sh -c '\(watch)' >/dev/null 2>&1 &")
  }

  deinit {
    _ = try? stop(mode: "immediate")
    _ = try? Self.shell("rm -rf \(folder)")
  }

  private var data: String { "\(folder)/data" }

  /// Whether servers can have small disks: containers may forbid what they take.
  public static let hasSmallDisks =
    (try? shell("unshare --user --map-root-user --mount mount -t tmpfs tmpfs /mnt")) != nil

  /// Where the small disk is.
  public var smallDiskFolder: String { "\(folder)/disk" }

  public func start() throws {
    let start = """
      \(Self.programs)/pg_ctl -D \(data) -w -t 60 -l \(folder)/log start -o "-k \(folder) \
      -p \(port) -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200 \(settings)"
      """
    guard let smallDisk else {
      try run(start)
      return
    }
    // An ordinary user may mount a disk where it counts as root (user_namespaces(7)), and becomes
    // itself again for the server, which does not run as root.
    try run(
      """
      cat > start <<'END'
      \(start)
      END
      mkdir -p \(smallDiskFolder)
      uid=$(id -u) gid=$(id -g)
      unshare --user --map-root-user --mount sh -c "mount -t tmpfs -o size=\(smallDisk)m,mode=700 \
        tmpfs \(smallDiskFolder) && unshare --user --map-user=$uid --map-group=$gid sh start"
      """)
  }

  /// Stops the server: `smart`, `fast`, or `immediate`, as if the machine had lost power.
  public func stop(mode: String) throws {
    try run("\(Self.programs)/pg_ctl -D \(data) -m \(mode) -w stop")
  }

  public func restart(mode: String = "immediate") throws {
    try stop(mode: mode)
    try start()
  }

  /// Makes a standby the primary.
  public func promote() throws { try run("\(Self.programs)/pg_ctl -D \(data) -w promote") }

  /// Runs SQL as the owner; returns what `psql -At` prints.
  @discardableResult
  public func sql(_ statements: String, database: String = "postgres") throws -> String {
    let file = "\(folder)/\(UUID().uuidString).sql"
    try Data(statements.utf8).write(to: URL(fileURLWithPath: file))
    try Self.shell("chmod a+r \(file)")
    defer { unlink(file) }
    return try run(
      "psql -AtqX -v ON_ERROR_STOP=1 -h \(folder) -p \(port) -U owner -d \(database) -f \(file)")
  }

  /// The address of the server's database for a user, through the socket.
  public func address(user: String = "owner", database: String = "postgres") -> String {
    "host=\(folder) port=\(port) user=\(user) dbname=\(database)"
  }

  /// The same through the network.
  public func networkAddress(user: String = "owner", port: Int? = nil) -> String {
    "host=127.0.0.1 port=\(port ?? self.port) user=\(user) dbname=postgres"
  }

  /// Runs a line of shell as the server's user.
  @discardableResult
  public func run(_ line: String) throws -> String {
    guard let user = Self.user else { return try Self.shell("cd \(folder) && \(line)") }
    let file = "\(folder)/\(UUID().uuidString).sh"
    try Data("cd \(folder)\n\(line)\n".utf8).write(to: URL(fileURLWithPath: file))
    try Self.shell("chmod a+r \(file)")
    defer { unlink(file) }
    return try Self.shell("setpriv --reuid=\(user) --regid=\(user) --clear-groups sh \(file)")
  }

  /// The ordinary user to be, for tests that run as root.
  private static let user: String? = getuid() == 0 ? "postgres" : nil

  private static func freePort() throws -> Int {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    return try Proxy.bound(socket)
  }

  @discardableResult
  private static func shell(_ line: String) throws -> String {
    let file = "/tmp/tmpg-out-\(UUID().uuidString)"
    defer { unlink(file) }
    // Foundation's Process waits for whoever holds its descriptors, and a server that was started
    // would do so for ever.
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)
    let closing = """
      for fd in /proc/$$/fd/*; do
        fd=${fd##*/}; [ $fd -gt 2 ] && [ $fd -ne 255 ] && eval "exec $fd>&-"
      done
      """
    let words: [String] = ["bash", "-c", closing + "\n" + line]
    var arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/bash", &actions, nil, &arguments, environ) == 0 else {
      throw ClusterError(what: "cannot run \(line)")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let output = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
    guard status == 0 else {
      throw ClusterError(what: "\(line)\n\(output)")
    }
    return output.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// A server that could not be made or asked.
public struct ClusterError: Error, CustomStringConvertible {
  let what: String
  public var description: String { what }
}
