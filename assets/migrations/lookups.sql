-- What finds a release by its content, its id and its mark. Without them it is searched for row by row.
CREATE INDEX IF NOT EXISTS call_hash ON call (hash);
CREATE INDEX IF NOT EXISTS call_id ON call (id);
CREATE INDEX IF NOT EXISTS call_mark ON call (mark);
