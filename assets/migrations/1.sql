-- What the index holds. It is a cache: whatever the files can rebuild is rebuilt, never mended.

-- Facts about the index itself: counts, the revision of the parser, the dictionary that records are packed with.
CREATE TABLE fact (name TEXT PRIMARY KEY, value) WITHOUT ROWID;

-- Files looked at. `failed` where one could not be read; `done` how far a collection was read that is not finished.
-- `releases`, `troubles` and `without_text` count what was taken from it, rows without a text last.
CREATE TABLE file (
    file INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    size INTEGER NOT NULL,
    modified INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    readouts INTEGER NOT NULL,
    releases INTEGER NOT NULL,
    troubles INTEGER NOT NULL,
    without_text INTEGER NOT NULL,
    done INTEGER,
    failed INTEGER NOT NULL
);

-- Releases and unreadable files, one row of the list each. `key` grows with the day and hour of the call. Its further
-- indexes (lookups.sql) are made at the end of the first import, when they can be sorted at once.
CREATE TABLE call (
    call INTEGER PRIMARY KEY,
    key INTEGER NOT NULL UNIQUE,
    hash INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT,
    people TEXT NOT NULL,
    minutes INTEGER,
    initiative TEXT,
    agreements INTEGER NOT NULL,
    warnings INTEGER NOT NULL,
    flags INTEGER NOT NULL
);

-- Packed records, in a table of their own so that walking over rows does not walk over texts.
CREATE TABLE record (call INTEGER PRIMARY KEY, body BLOB NOT NULL);

-- Where releases stand: one release may stand in several files. `name` is the member of an archive.
CREATE TABLE source (
    file INTEGER NOT NULL,
    at INTEGER NOT NULL,
    call INTEGER NOT NULL,
    name TEXT,
    PRIMARY KEY (file, at)
) WITHOUT ROWID;
CREATE INDEX source_call ON source (call);
CREATE INDEX source_name ON source (file, name) WHERE name IS NOT NULL;

-- Texts that a release had before.
CREATE TABLE version (version INTEGER PRIMARY KEY, call INTEGER NOT NULL, until TEXT NOT NULL, body BLOB NOT NULL);
CREATE INDEX version_call ON version (call);

-- How many keys were given out for each day and minute.
CREATE TABLE bucket (bucket INTEGER PRIMARY KEY, given INTEGER NOT NULL);

-- Lists of keys by what they have in common; `batch` holds those of late, of all kinds together, with the words and the
-- accounts of late, until all of them are taken to their places, in order, at once.
CREATE TABLE posting (kind INTEGER NOT NULL, value NOT NULL, keys BLOB NOT NULL, PRIMARY KEY (kind, value)) WITHOUT ROWID;
CREATE TABLE batch (
    batch INTEGER PRIMARY KEY AUTOINCREMENT,
    postings BLOB NOT NULL,
    terms TEXT NOT NULL,
    accounts BLOB NOT NULL
);

CREATE TABLE person (
    person INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    country TEXT,
    day INTEGER NOT NULL,
    titles TEXT NOT NULL,
    spellings TEXT NOT NULL,
    batch INTEGER NOT NULL
);
CREATE INDEX person_batch ON person (batch);

-- Which releases may tell of one call, by a number for their countries and day, with one for the names of their people;
-- and those that do.
CREATE TABLE account (
    sides INTEGER NOT NULL,
    call INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (sides, call)
) WITHOUT ROWID;
CREATE TABLE telling (call INTEGER PRIMARY KEY, event INTEGER NOT NULL);
CREATE INDEX telling_event ON telling (event);

-- Full text: which words a release has, and which beginnings of up to two letters; where they stand in it, its text tells.
-- The words come parted by blanks alone: whatever is not ASCII is a letter. And every word there is.
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
CREATE TABLE term (term TEXT PRIMARY KEY) WITHOUT ROWID;
