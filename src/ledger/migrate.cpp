// Older ledgers. See migrate.h.
#include "ledger/migrate.h"

#include "ledger/linker.h"
#include "ledger/regroup.h"
#include "ledger/schema.h"
#include "ledger/stories.h"

#include <string>
#include <utility>
#include <vector>

namespace isnad::ledger {

namespace {

constexpr std::size_t step = 256;  // codings that are linked at once

// Those that refer to others first.
constexpr std::string_view worked_out[] = {"story_codings", "incident_mentions", "copy_groups",  "same_story",  "story_keys",
                                           "same_happening", "mention_keys",     "copies",       "fingerprints", "incident_texts"};
constexpr std::string_view views[] = {"incidents", "current_mentions", "current_documents"};
// Indices that other ones of the same names take the place of, or none.
constexpr std::string_view indices[] = {"versions_published", "mentions_type", "mentions_date", "mentions_place", "mentions_country"};
constexpr std::pair<std::string_view, std::string_view> numbered[] = {
    {"documents", "document"}, {"versions", "version"}, {"codings", "coding"}, {"mentions", "mention"}, {"statements", "statement"}};

// Mentions and who takes part in them got the day under which they are found.
void add_days(Database& db) {
    if (db.has_column("mentions", "told")) return;
    for (const std::string_view index : indices) db.execute("DROP INDEX IF EXISTS " + std::string(index));
    db.execute("ALTER TABLE mentions ADD COLUMN told TEXT " + std::string(db.is_postgres() ? "COLLATE \"C\" " : "") + "NOT NULL DEFAULT ''");
    db.execute("UPDATE mentions SET told = CASE WHEN date <> '' THEN date ELSE (SELECT v.published FROM codings c JOIN versions v ON v.version = c.version "
               "WHERE c.coding = mentions.coding) END");
    db.execute("ALTER TABLE participants RENAME TO older_participants");
    db.execute(participants_sql(db.is_postgres()));
    db.execute("INSERT INTO participants (mention, role, position, key, name, code, sector, wikidata, kind, told) "
               "SELECT p.mention, p.role, p.position, p.key, p.name, p.code, p.sector, p.wikidata, p.kind, m.told FROM older_participants p "
               "JOIN mentions m ON m.mention = p.mention");
    db.execute("DROP TABLE older_participants");
}

void bring_tables(Database& db) {
    for (const std::string_view view : views) db.execute("DROP VIEW IF EXISTS " + std::string(view));
    for (const std::string_view table : worked_out) db.execute("DROP TABLE IF EXISTS " + std::string(table));
    // The first ledgers noted neither whom an article credits, which only coding it again tells, nor who takes part in its opening.
    for (const std::string_view column : {"credit", "lead_names"})
        if (!db.has_column("codings", column)) db.execute("ALTER TABLE codings ADD COLUMN " + std::string(column) + " TEXT NOT NULL DEFAULT ''");
    if (db.is_postgres())
        for (const auto& [table, row] : numbered)
            db.execute("ALTER TABLE " + std::string(table) + " ALTER COLUMN " + std::string(row) + " DROP IDENTITY IF EXISTS");
    add_days(db);
    db.execute(links_sql(db.is_postgres()));
}

// Links all codings, in the order in which they came, as if they came now.
class Relinker {
public:
    explicit Relinker(Database& db)
        : reader_(db),
          linker_(db),
          groups_(db),
          codings_(db.query("SELECT c.coding, c.version, v.document, v.key, v.published, v.text, c.lead_terms, "
                            "(SELECT min(f.coding) FROM codings f WHERE f.version = c.version) FROM codings c JOIN versions v ON v.version = c.version "
                            "WHERE c.coding > ? ORDER BY c.coding LIMIT " + std::to_string(step))),
          mentions_(db.query("SELECT mention FROM mentions WHERE coding = ? ORDER BY number")),
          set_names_(db.query("UPDATE codings SET lead_names = ? WHERE coding = ?")) {}

    void run() {
        for (RowId last = 0; read_step(last);) {
            for (std::size_t i = 0; i < added_.size(); ++i) {
                NewCoding& one = added_[i];
                DocumentRecord& record = records_[i];
                record.mentions = reader_.mentions_of(one.rows.coding);
                for (bool more = mentions_.run(one.rows.coding); more; more = mentions_.step()) one.rows.mentions.push_back(mentions_.integer(0));
                record.lead_names = names_of_lead(record.mentions);
                set_names_.run(packed(record.lead_names), one.rows.coding);
                one.record = &record;
            }
            groups_.regroup(linker_.link(added_));
        }
    }

private:
    bool read_step(RowId& last) {
        added_.clear();
        records_.clear();
        Query& q = codings_;
        for (bool more = q.run(last); more; more = q.step()) {
            NewCoding& one = added_.emplace_back();
            DocumentRecord& record = records_.emplace_back();
            one.rows.coding = last = q.integer(0);
            one.rows.version = q.integer(1);
            one.rows.document = q.integer(2);
            record.key = q.text(3);
            record.published = q.text(4);
            record.text = q.text(5);
            record.lead_terms = unpacked(q.text(6));
            one.rows.day = day_of(record.published);
            one.rows.new_version = q.integer(7) == last;
        }
        return !added_.empty();
    }

    RowReader reader_;
    Linker linker_;
    Regrouper groups_;
    Query codings_, mentions_, set_names_;
    std::vector<NewCoding> added_;
    std::vector<DocumentRecord> records_;
};

}  // namespace

void migrate(Database& db) {
    bring_tables(db);
    Relinker(db).run();
    db.execute("UPDATE meta SET value = '" + std::to_string(schema_version) + "' WHERE name = 'schema'");
}

}  // namespace isnad::ledger
