/// The tables of a team in its database, and how older ones become newer.
///
/// A team is a schema of its own with two roles, so that one database holds many teams and nobody
/// sees another's. Statements name the schema, whose name is checked by ``init(name:)`` because a
/// statement cannot take it as a value.
struct TeamSchema {
  /// The version of the tables: the number of the last step.
  static let version = 1

  let name: String

  /// Throws ``TeamError/invalidName(_:)``.
  init(name: String) throws {
    let isValid =
      (1...40).contains(name.utf8.count) && name.first?.isNumber == false
      && !name.hasPrefix("pg_")
      && name.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
    guard isValid else { throw TeamError.invalidName(name) }
    self.name = name
  }

  var schema: String { "\"\(name)\"" }
  var reader: String { "\(name)_reader" }
  var writer: String { "\(name)_writer" }

  /// The statements that lead from each version to the next; the first make an empty log.
  var steps: [(version: Int, sql: String)] { [(1, tables + functions)] }

  private var tables: String {
    """
    CREATE SCHEMA \(schema);

    -- One row. Whoever adds to the log locks it first, so the order of revisions is that of
    -- commits and none can appear below one that was read.
    CREATE TABLE \(schema).team (
      single boolean PRIMARY KEY DEFAULT true CHECK (single),
      version integer NOT NULL,
      id uuid NOT NULL,
      head bigint NOT NULL DEFAULT 0,
      horizon bigint NOT NULL DEFAULT 0,
      keep_days integer NOT NULL
    );

    -- A transaction of the log. Its random id tells it from another one that got its number after
    -- a database had lost its last transactions.
    CREATE TABLE \(schema).revision (
      number bigint PRIMARY KEY,
      id uuid NOT NULL,
      replica uuid NOT NULL,
      author text NOT NULL,
      made timestamptz NOT NULL
    );
    CREATE INDEX revision_made ON \(schema).revision (made);

    -- What each thing is now; content is NULL for a tombstone. See ChangeCoding.
    CREATE TABLE \(schema).entry (
      id uuid PRIMARY KEY,
      revision bigint NOT NULL,
      kind smallint NOT NULL,
      content bytea,
      detail bytea NOT NULL,
      name text
    );
    CREATE INDEX entry_revision ON \(schema).entry (revision);
    CREATE INDEX entry_name ON \(schema).entry (kind, name) WHERE name IS NOT NULL;
    CREATE INDEX entry_tombstone ON \(schema).entry (revision) WHERE content IS NULL;

    -- The last batch of each replica; number is NULL for one that is never to arrive.
    CREATE TABLE \(schema).push (
      replica uuid,
      sequence bigint,
      token uuid NOT NULL,
      number bigint,
      PRIMARY KEY (replica, sequence)
    );

    """
  }

  private var functions: String {
    """
    -- Adds the rows of pg_temp.staged as one transaction and empties it: outcome is applied,
    -- outdated or spent.
    CREATE FUNCTION \(schema).push(
      the_replica uuid, the_sequence bigint, the_token uuid, known bigint,
      OUT outcome text, OUT number bigint, OUT id uuid, OUT author text
    ) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    DECLARE
      old_head bigint;
      kept bigint;
    BEGIN
      SELECT head INTO old_head FROM \(schema).team FOR UPDATE;
      IF EXISTS (SELECT FROM \(schema).push
                 WHERE replica = the_replica AND sequence >= the_sequence) THEN
        outcome := 'spent';
        TRUNCATE pg_temp.staged;
        RETURN;
      END IF;
      -- Who knows all revisions need not look for later ones: a planner that knows nothing of the
      -- table yet would read it whole.
      IF EXISTS (SELECT FROM pg_temp.staged s JOIN \(schema).entry e ON e.id = s.id
                 WHERE e.revision > s.base)
        OR EXISTS (SELECT FROM pg_temp.staged s JOIN \(schema).entry e
                   ON e.kind = s.kind AND e.content = s.content AND e.id <> s.id
                   WHERE s.base = 0 AND known < old_head AND e.revision > known)
        OR EXISTS (SELECT FROM pg_temp.staged s JOIN \(schema).entry e
                   ON e.kind = s.kind AND e.name = s.name AND e.id <> s.id
                   WHERE s.name IS NOT NULL
                     AND NOT EXISTS (SELECT FROM pg_temp.staged o WHERE o.id = e.id)) THEN
        outcome := 'outdated';
        TRUNCATE pg_temp.staged;
        RETURN;
      END IF;

      outcome := 'applied';
      number := old_head + 1;
      id := gen_random_uuid();
      author := session_user;
      INSERT INTO \(schema).revision VALUES (number, id, the_replica, author, clock_timestamp());
      INSERT INTO \(schema).entry AS e (id, revision, kind, content, detail, name)
        SELECT s.id, push.number, s.kind, s.content, s.detail, s.name FROM pg_temp.staged s
        ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, kind = excluded.kind,
          content = excluded.content, detail = excluded.detail, name = excluded.name;
      TRUNCATE pg_temp.staged;
      DELETE FROM \(schema).push WHERE replica = the_replica;
      INSERT INTO \(schema).push VALUES (the_replica, the_sequence, the_token, push.number);

      -- Tombstones whose time is over.
      SELECT max(e.revision) INTO kept FROM \(schema).entry e
        WHERE e.content IS NULL AND e.revision <= (
          SELECT max(r.number) FROM \(schema).revision r
          WHERE r.made < clock_timestamp()
            - (SELECT keep_days FROM \(schema).team) * interval '1 day');
      IF kept IS NOT NULL THEN
        DELETE FROM \(schema).entry e WHERE e.content IS NULL AND e.revision <= kept;
      END IF;
      UPDATE \(schema).team SET head = push.number, horizon = greatest(horizon, kept);
    END $$;

    -- Says what became of a batch, and sees to it that one which has not arrived never does.
    CREATE FUNCTION \(schema).settle(
      the_replica uuid, the_sequence bigint, the_token uuid,
      OUT number bigint, OUT token uuid, OUT id uuid, OUT author text
    ) LANGUAGE plpgsql AS $$
    #variable_conflict use_column
    BEGIN
      -- Waits for a transaction that has put the same row and has not ended.
      INSERT INTO \(schema).push VALUES (the_replica, the_sequence, the_token, NULL)
        ON CONFLICT DO NOTHING;
      SELECT p.number, p.token, r.id, r.author
        INTO settle.number, settle.token, settle.id, settle.author
        FROM \(schema).push p LEFT JOIN \(schema).revision r ON r.number = p.number
        WHERE p.replica = the_replica AND p.sequence = the_sequence;
    END $$;

    """
  }

  /// Who may do what. Roles belong to the server, not to the database, so they may be there.
  var rights: String {
    """
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(reader)') THEN
        CREATE ROLE "\(reader)" NOLOGIN;
      END IF;
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '\(writer)') THEN
        CREATE ROLE "\(writer)" NOLOGIN;
      END IF;
    END $$;
    GRANT "\(reader)" TO "\(writer)";
    GRANT USAGE ON SCHEMA \(schema) TO "\(reader)";
    GRANT SELECT ON ALL TABLES IN SCHEMA \(schema) TO "\(reader)";
    GRANT UPDATE ON \(schema).team TO "\(writer)";
    GRANT INSERT ON \(schema).revision TO "\(writer)";
    GRANT INSERT, UPDATE, DELETE ON \(schema).entry, \(schema).push TO "\(writer)";

    """
  }
}
