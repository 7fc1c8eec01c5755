// The schema. See schema.h.
#include "ledger/schema.h"

#include "ledger/migrate.h"

namespace isnad::ledger {

namespace {

// {id} and {n} stand for what the two databases call a row's number and a whole number of 64 bits, {day} for a day as text, in the order of its bytes.
// The long text stands last: SQLite reads all that stands before a column to reach it.
constexpr std::string_view kept_tables = R"(
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE documents (document {id}, identity TEXT NOT NULL UNIQUE, publisher TEXT NOT NULL, url TEXT NOT NULL);
CREATE TABLE versions (version {id}, document {n} NOT NULL REFERENCES documents, key TEXT NOT NULL UNIQUE, own_id TEXT NOT NULL,
  published TEXT NOT NULL, day {n} NOT NULL, language TEXT NOT NULL, path TEXT NOT NULL, seen TEXT NOT NULL, current {n} NOT NULL,
  title TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE codings (coding {id}, version {n} NOT NULL REFERENCES versions, program TEXT NOT NULL, tables TEXT NOT NULL, seen TEXT NOT NULL,
  lead_terms TEXT NOT NULL, lead_names TEXT NOT NULL, credit TEXT NOT NULL, current {n} NOT NULL, UNIQUE (version, program, tables));
CREATE TABLE mentions (mention {id}, coding {n} NOT NULL REFERENCES codings, number {n} NOT NULL, type TEXT NOT NULL, mode TEXT NOT NULL,
  context TEXT NOT NULL, cameo TEXT NOT NULL, stance TEXT NOT NULL, auxiliary TEXT NOT NULL, rule TEXT NOT NULL,
  trigger_start {n} NOT NULL, trigger_end {n} NOT NULL, sentence_start {n} NOT NULL, sentence_end {n} NOT NULL,
  date TEXT NOT NULL, dated {n} NOT NULL, in_lead {n} NOT NULL, place TEXT NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
  resolution TEXT NOT NULL, geonames {n} NOT NULL, lat {real}, lon {real}, same_as {n} NOT NULL, root {n} NOT NULL, quad {n} NOT NULL, score {real},
  confidence {real} NOT NULL, told {day} NOT NULL, terms TEXT NOT NULL, UNIQUE (coding, number));
CREATE TABLE counts (mention {n} NOT NULL REFERENCES mentions, position {n} NOT NULL, what TEXT NOT NULL, value {real} NOT NULL,
  bound TEXT NOT NULL, PRIMARY KEY (mention, position));
CREATE TABLE statements (statement {id}, coding {n} NOT NULL REFERENCES codings, number {n} NOT NULL, stance TEXT NOT NULL,
  direct {n} NOT NULL, cue_start {n} NOT NULL, cue_end {n} NOT NULL, content_start {n} NOT NULL, content_end {n} NOT NULL, rule TEXT NOT NULL,
  source_key TEXT NOT NULL, source_name TEXT NOT NULL, source_code TEXT NOT NULL, source_sector TEXT NOT NULL, source_wikidata TEXT NOT NULL,
  source_kind TEXT NOT NULL, via TEXT NOT NULL, UNIQUE (coding, number));
CREATE TABLE failures (input TEXT NOT NULL, line {n} NOT NULL, message TEXT NOT NULL, seen TEXT NOT NULL, PRIMARY KEY (input, line, message));
)";

constexpr std::string_view participants = R"(
CREATE TABLE participants (mention {n} NOT NULL REFERENCES mentions, role TEXT NOT NULL, position {n} NOT NULL, key TEXT NOT NULL,
  name TEXT NOT NULL, code TEXT NOT NULL, sector TEXT NOT NULL, wikidata TEXT NOT NULL, kind TEXT NOT NULL, told {day} NOT NULL,
  PRIMARY KEY (mention, role, position)){rowless};
)";

// What is asked for is found by its latest days, without looking at the rest of it (search.cpp): so each index goes on with the day.
constexpr std::string_view indices = R"(
CREATE INDEX IF NOT EXISTS documents_publisher ON documents (publisher);
CREATE INDEX IF NOT EXISTS versions_document ON versions (document);
CREATE INDEX IF NOT EXISTS versions_own_id ON versions (own_id);
CREATE INDEX IF NOT EXISTS mentions_told ON mentions (told);
CREATE INDEX IF NOT EXISTS mentions_type ON mentions (type, told);
CREATE INDEX IF NOT EXISTS mentions_mode ON mentions (mode, told);
CREATE INDEX IF NOT EXISTS mentions_stance ON mentions (stance, told);
CREATE INDEX IF NOT EXISTS mentions_place ON mentions (place, told);
CREATE INDEX IF NOT EXISTS mentions_country ON mentions (country, told);
CREATE INDEX IF NOT EXISTS participants_key ON participants (key, role, told);
CREATE INDEX IF NOT EXISTS participants_code ON participants (code, role, told);
CREATE INDEX IF NOT EXISTS participants_name ON participants (name, role, told);
)";

// What is worked out from the tables above. Keys that find candidates are too many to have each looked up in the table that it refers to.
constexpr std::string_view links = R"(
CREATE TABLE fingerprints (span {n} NOT NULL, hash {n} NOT NULL, day {n} NOT NULL, version {n} NOT NULL, PRIMARY KEY (span, hash, day, version)){rowless};
CREATE TABLE copies (a {n} NOT NULL REFERENCES versions, b {n} NOT NULL REFERENCES versions, of_a {real} NOT NULL, of_b {real} NOT NULL,
  PRIMARY KEY (a, b)){rowless};
CREATE TABLE mention_keys (span {n} NOT NULL, hash {n} NOT NULL, day {n} NOT NULL, mention {n} NOT NULL, PRIMARY KEY (span, hash, day, mention)){rowless};
CREATE TABLE same_happening (a {n} NOT NULL REFERENCES mentions, b {n} NOT NULL REFERENCES mentions, weight {real} NOT NULL,
  PRIMARY KEY (a, b)){rowless};
CREATE TABLE story_keys (span {n} NOT NULL, hash {n} NOT NULL, day {n} NOT NULL, coding {n} NOT NULL, PRIMARY KEY (span, hash, day, coding)){rowless};
CREATE TABLE same_story (a {n} NOT NULL REFERENCES codings, b {n} NOT NULL REFERENCES codings, weight {real} NOT NULL, PRIMARY KEY (a, b)){rowless};
CREATE TABLE copy_groups (version {n} PRIMARY KEY REFERENCES versions, copy_group TEXT NOT NULL, origin {n} NOT NULL REFERENCES versions,
  copied {real} NOT NULL);
CREATE INDEX copy_groups_group ON copy_groups (copy_group);
CREATE TABLE incident_mentions (mention {n} PRIMARY KEY REFERENCES mentions, incident TEXT NOT NULL, told {day} NOT NULL);
CREATE INDEX incident_mentions_incident ON incident_mentions (incident);
CREATE TABLE incident_texts (incident TEXT PRIMARY KEY, texts {n} NOT NULL);
CREATE TABLE story_codings (coding {n} PRIMARY KEY REFERENCES codings, story TEXT NOT NULL);
CREATE INDEX story_codings_story ON story_codings (story);

CREATE VIEW current_documents AS
  SELECT v.version, d.document, d.publisher, d.url, v.own_id, v.key, v.title, v.text, v.published, v.language, v.path, v.seen,
    g.copy_group, g.origin, g.copied, s.story
  FROM documents d JOIN versions v ON v.document = d.document AND v.current = 1 JOIN codings c ON c.version = v.version AND c.current = 1
  LEFT JOIN copy_groups g ON g.version = v.version LEFT JOIN story_codings s ON s.coding = c.coding;
CREATE VIEW current_mentions AS
  SELECT m.*, c.version, i.incident
  FROM mentions m JOIN codings c ON c.coding = m.coding AND c.current = 1 JOIN versions v ON v.version = c.version AND v.current = 1
  LEFT JOIN incident_mentions i ON i.mention = m.mention;
CREATE VIEW incidents AS
  SELECT m.incident, min(m.type) AS type, min(m.date) AS first_date, max(m.date) AS last_date, count(*) AS mentions,
    count(DISTINCT m.version) AS documents, count(DISTINCT g.copy_group) AS texts
  FROM current_mentions m JOIN copy_groups g ON g.version = m.version WHERE m.incident IS NOT NULL GROUP BY m.incident;
)";

constexpr std::string_view sqlite_search = "CREATE VIRTUAL TABLE folded_texts USING fts5(folded, content='', tokenize='unicode61');\n";
constexpr std::string_view postgres_search = R"(
CREATE TABLE folded_texts (version BIGINT PRIMARY KEY REFERENCES versions, folded tsvector NOT NULL);
CREATE INDEX folded_texts_folded ON folded_texts USING gin (folded);
)";

template <class Work>
void in_one_step(Database& db, Work work) {
    db.begin();
    try {
        work();
        db.commit();
    } catch (...) {
        db.roll_back();
        throw;
    }
}

std::string replaced(std::string sql, std::string_view what, std::string_view by) {
    for (std::size_t at = 0; (at = sql.find(what, at)) != std::string::npos; at += by.size()) sql.replace(at, what.size(), by);
    return sql;
}

std::string in_words_of(std::string_view statements, bool postgres) {
    std::string sql(statements);
    sql = replaced(std::move(sql), "{id}", postgres ? "BIGINT PRIMARY KEY" : "INTEGER PRIMARY KEY");
    sql = replaced(std::move(sql), "{n}", postgres ? "BIGINT" : "INTEGER");
    sql = replaced(std::move(sql), "{real}", postgres ? "DOUBLE PRECISION" : "REAL");
    sql = replaced(std::move(sql), "{day}", postgres ? "TEXT COLLATE \"C\"" : "TEXT");
    return replaced(std::move(sql), "{rowless}", postgres ? "" : " WITHOUT ROWID");
}

}  // namespace

std::string schema_sql(bool postgres) {
    std::string sql = in_words_of(kept_tables, postgres) + participants_sql(postgres);
    sql += postgres ? postgres_search : sqlite_search;
    sql += links_sql(postgres);
    sql += "INSERT INTO meta VALUES ('schema', '" + std::to_string(schema_version) + "');\n";
    return sql;
}

std::string participants_sql(bool postgres) { return in_words_of(participants, postgres); }

std::string links_sql(bool postgres) { return in_words_of(indices, postgres) + in_words_of(links, postgres); }

std::string found_schema(Database& db) {
    if (!db.has_table("meta")) return {};
    Query version = db.query("SELECT value FROM meta WHERE name = 'schema'");
    return version.run() ? version.text(0) : "?";
}

void prepare_schema(Database& db, Access access, const Notice& notice) {
    std::string version = found_schema(db);
    if (version.empty()) {
        if (access == Access::read) throw DatabaseError(db.name() + ": this is no ledger; `isnad ingest --ledger` makes one");
        in_one_step(db, [&] {
            // Of two programs that begin at once, one makes the tables.
            if (!found_schema(db).empty()) return;
            if (!db.is_postgres() && db.query("SELECT 1 FROM sqlite_master").run())
                throw DatabaseError(db.name() + ": this is an SQLite file of something else than a ledger");
            db.execute(schema_sql(db.is_postgres()));
        });
        version = found_schema(db);
    }
    const std::string known = std::to_string(schema_version);
    if (version == known) return;
    if (version != "1" && version != "2" && version != "3")
        throw DatabaseError(db.name() + ": the ledger's schema is " + version + ", and this program knows schema " + known +
                            "; use the program that wrote it, or a newer one");
    if (access == Access::read)
        throw DatabaseError(db.name() + ": the ledger's schema is " + version + ", and this program reads schema " + known +
                            "; the next `isnad ingest --ledger " + db.name() + "` brings it there");
    if (notice) notice(db.name() + ": bringing the ledger from schema " + version + " to " + known + "; all its articles are linked anew");
    in_one_step(db, [&] {
        if (found_schema(db) != known) migrate(db);
    });
}

}  // namespace isnad::ledger
