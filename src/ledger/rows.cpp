// Records to rows and back. See rows.h.
#include "ledger/rows.h"

#include "ledger/folded.h"
#include "ledger/happenings.h"

namespace isnad::ledger {

namespace {

constexpr std::string_view mention_columns =
    "mention, number, type, mode, context, cameo, stance, auxiliary, rule, trigger_start, trigger_end, sentence_start, sentence_end, "
    "date, dated, in_lead, place, country, admin1, resolution, geonames, lat, lon, same_as, root, quad, score, confidence, terms";

MentionRecord read_mention(Query& q) {
    MentionRecord m;
    m.number = q.number(1);
    m.type = q.text(2);
    m.mode = q.text(3);
    m.context = q.text(4);
    m.cameo = q.text(5);
    m.stance = q.text(6);
    m.auxiliary = q.text(7);
    m.rule = q.text(8);
    m.trigger = {q.number(9), q.number(10)};
    m.sentence = {q.number(11), q.number(12)};
    m.date = q.text(13);
    m.dated = q.integer(14) != 0;
    m.in_lead = q.integer(15) != 0;
    m.place = {q.text(16), q.text(17), q.text(18), q.text(19), q.number(20), !q.is_null(21), q.real(21), q.real(22)};
    m.same_as = q.number(23);
    m.root = q.number(24);
    m.quad = static_cast<int>(q.integer(25));
    m.scored = !q.is_null(26);
    m.score = q.real(26);
    m.confidence = q.real(27);
    m.terms = unpacked(q.text(28));
    return m;
}

// The next row's number: both databases give it back from the insert itself.
RowId inserted(Query& insert) {
    const RowId id = insert.integer(0);
    insert.reset();
    return id;
}

std::string names(const std::vector<Participant>& list) {
    std::string out;
    for (const Participant& p : list) out += (out.empty() ? "" : "; ") + p.name;
    return out;
}

}  // namespace

RowWriter::RowWriter(Database& db)
    : find_document_(db.query("SELECT document FROM documents WHERE identity = ?")),
      add_document_(db.query("INSERT INTO documents (identity, publisher, url) VALUES (?, ?, ?) RETURNING document")),
      find_version_(db.query("SELECT version, document FROM versions WHERE key = ?")),
      add_version_(db.query("INSERT INTO versions (document, key, own_id, title, text, published, day, language, path, seen, current) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) RETURNING version")),
      find_coding_(db.query("SELECT coding FROM codings WHERE version = ? AND program = ? AND tables = ?")),
      add_coding_(db.query("INSERT INTO codings (version, program, tables, seen, lead_terms, lead_names, credit, current) VALUES (?, ?, ?, ?, ?, ?, ?, 0) "
                           "RETURNING coding")),
      add_mention_(db.query(
          "INSERT INTO mentions (coding, number, type, mode, context, cameo, stance, auxiliary, rule, trigger_start, "
          "trigger_end, sentence_start, sentence_end, date, dated, in_lead, place, country, admin1, resolution, geonames, lat, lon, "
          "same_as, root, quad, score, confidence, terms) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING mention")),
      add_participant_(db.query("INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_count_(db.query("INSERT INTO counts VALUES (?, ?, ?, ?, ?)")),
      add_statement_(
          db.query("INSERT INTO statements (coding, number, stance, direct, cue_start, cue_end, content_start, content_end, rule, "
                   "source_key, source_name, source_code, source_sector, source_wikidata, source_kind, via) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      add_text_(db.query(db.is_postgres() ? "INSERT INTO folded_texts (version, folded) VALUES (?, to_tsvector('simple', CAST(? AS TEXT)))"
                                          : "INSERT INTO folded_texts (rowid, folded) VALUES (?, ?)")),
      // The last row is the current one: of versions the latest published, of codings the latest made.
      versions_(db.query("SELECT version, current FROM versions WHERE document = ? ORDER BY published, seen, key")),
      codings_(db.query("SELECT coding, current FROM codings WHERE version = ? ORDER BY seen, coding")),
      set_version_(db.query("UPDATE versions SET current = ? WHERE version = ?")),
      set_coding_(db.query("UPDATE codings SET current = ? WHERE coding = ?")),
      add_failure_(db.query("INSERT INTO failures (input, line, message, seen) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")) {}

RowId RowWriter::document(const DocumentRecord& record) {
    // An address names a document, whatever its text says today; without one the text is all there is.
    const std::string identity = record.url.empty() ? "text:" + record.key : "url:" + record.publisher + '\n' + record.url;
    if (find_document_.run(identity)) {
        const RowId id = find_document_.integer(0);
        find_document_.reset();
        return id;
    }
    add_document_.run(identity, record.publisher, record.url);
    return inserted(add_document_);
}

std::optional<AddedRows> RowWriter::add(const DocumentRecord& record, std::string_view program, std::string_view seen) {
    AddedRows rows;
    std::int32_t from = 0, to = 0;
    if (days_of(record.published, from, to)) rows.day = from;
    if (find_version_.run(record.key)) {
        rows.version = find_version_.integer(0);
        rows.document = find_version_.integer(1);
        find_version_.reset();
        if (find_coding_.run(rows.version, program, record.tables)) {
            find_coding_.reset();
            return std::nullopt;
        }
    } else {
        rows.document = document(record);
        rows.new_version = true;
        add_version_.run(rows.document, record.key, record.id, record.title, record.text, record.published, rows.day, record.language,
                         record.path, seen);
        rows.version = inserted(add_version_);
        add_text_.run(rows.version, folded_text(record.text));
    }
    add_coding_.run(rows.version, program, record.tables, seen, packed(record.lead_terms), packed(record.lead_names), record.credit);
    rows.coding = inserted(add_coding_);
    for (const MentionRecord& m : record.mentions) rows.mentions.push_back(mention(rows.coding, m));
    for (const StatementRecord& s : record.statements) statement(rows.coding, s);
    choose_current(rows);
    return rows;
}

void RowWriter::choose_current(AddedRows& rows) {
    const auto choose = [](Query& list, Query& set, RowId of, std::vector<RowId>& outdated) {
        std::vector<std::pair<RowId, bool>> all;
        for (bool more = list.run(of); more; more = list.step()) all.emplace_back(list.integer(0), list.integer(1) != 0);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const auto [id, was] = all[i];
            const bool is = i + 1 == all.size();
            if (is == was) continue;
            set.run(is, id);
            if (was) outdated.push_back(id);
        }
    };
    choose(versions_, set_version_, rows.document, rows.outdated);
    choose(codings_, set_coding_, rows.version, rows.outdated_codings);
}

RowId RowWriter::mention(RowId coding, const MentionRecord& m) {
    Query& q = add_mention_;
    q.reset();
    int at = 0;
    const auto put = [&](const auto& value) { q.bind(++at, value); };
    put(coding);
    put(m.number);
    for (const std::string* s : {&m.type, &m.mode, &m.context, &m.cameo, &m.stance, &m.auxiliary, &m.rule}) put(*s);
    for (const std::uint32_t n : {m.trigger.start, m.trigger.end, m.sentence.start, m.sentence.end}) put(n);
    put(m.date);
    put(m.dated);
    put(m.in_lead);
    for (const std::string* s : {&m.place.name, &m.place.country, &m.place.admin1, &m.place.resolution}) put(*s);
    put(m.place.geonames);
    for (const double n : {m.place.lat, m.place.lon}) {
        if (m.place.located)
            put(n);
        else
            q.bind_null(++at);
    }
    put(m.same_as);
    put(m.root);
    put(m.quad);
    if (m.scored)
        put(m.score);
    else
        q.bind_null(++at);
    put(m.confidence);
    put(packed(m.terms));
    q.step();
    const RowId id = inserted(q);
    participants(id, "actor", m.actors);
    participants(id, "recipient", m.recipients);
    participants(id, "source", m.sources);
    for (std::size_t i = 0; i < m.counts.size(); ++i)
        add_count_.run(id, static_cast<std::int64_t>(i), m.counts[i].what, m.counts[i].value, m.counts[i].bound);
    return id;
}

void RowWriter::participants(RowId mention, std::string_view role, const std::vector<Participant>& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Participant& p = list[i];
        add_participant_.run(mention, role, static_cast<std::int64_t>(i), p.key, p.name, p.code, p.sector, p.wikidata, p.kind);
    }
}

void RowWriter::statement(RowId coding, const StatementRecord& s) {
    const Participant source = s.source.empty() ? Participant{} : s.source.front();
    add_statement_.run(coding, s.number, s.stance, s.direct, s.cue.start, s.cue.end, s.content.start, s.content.end, s.rule, source.key,
                       source.name, source.code, source.sector, source.wikidata, source.kind, names(s.via));
}

void RowWriter::add_failure(std::string_view input, std::uint64_t line, std::string_view message, std::string_view seen) {
    add_failure_.run(input, static_cast<std::int64_t>(line), message, seen);
}

RowReader::RowReader(Database& db)
    : mentions_(db.query("SELECT " + std::string(mention_columns) + " FROM mentions WHERE coding = ? ORDER BY number")),
      mention_(db.query("SELECT " + std::string(mention_columns) + " FROM mentions WHERE mention = ?")),
      participants_(
          db.query("SELECT role, key, name, code, sector, wikidata, kind FROM participants WHERE mention = ? ORDER BY role, position")),
      counts_(db.query("SELECT what, value, bound FROM counts WHERE mention = ? ORDER BY position")),
      statements_(db.query(
          "SELECT number, stance, direct, cue_start, cue_end, content_start, content_end, rule, source_key, source_name, source_code, "
          "source_sector, source_wikidata, source_kind, via FROM statements WHERE coding = ? ORDER BY number")) {}

void RowReader::fill(RowId id, MentionRecord& m) {
    Query& q = participants_;
    for (bool more = q.run(id); more; more = q.step()) {
        const std::string role = q.text(0);
        auto& list = role == "actor" ? m.actors : role == "recipient" ? m.recipients : m.sources;
        list.push_back({q.text(1), q.text(2), q.text(3), q.text(4), q.text(5), q.text(6)});
    }
    for (bool more = counts_.run(id); more; more = counts_.step()) m.counts.push_back({counts_.text(0), counts_.real(1), counts_.text(2)});
}

std::vector<MentionRecord> RowReader::mentions_of(RowId coding) {
    std::vector<MentionRecord> out;
    std::vector<RowId> ids;
    for (bool more = mentions_.run(coding); more; more = mentions_.step()) {
        ids.push_back(mentions_.integer(0));
        out.push_back(read_mention(mentions_));
    }
    for (std::size_t i = 0; i < out.size(); ++i) fill(ids[i], out[i]);
    return out;
}

MentionRecord RowReader::mention(RowId id) {
    MentionRecord out;
    if (!mention_.run(id)) return out;
    out = read_mention(mention_);
    mention_.reset();
    fill(id, out);
    return out;
}

std::vector<StatementRecord> RowReader::statements_of(RowId coding) {
    std::vector<StatementRecord> out;
    Query& q = statements_;
    for (bool more = q.run(coding); more; more = q.step()) {
        StatementRecord s;
        s.number = q.number(0);
        s.stance = q.text(1);
        s.direct = q.integer(2) != 0;
        s.cue = {q.number(3), q.number(4)};
        s.content = {q.number(5), q.number(6)};
        s.rule = q.text(7);
        if (!q.text(8).empty()) s.source.push_back({q.text(8), q.text(9), q.text(10), q.text(11), q.text(12), q.text(13)});
        if (!q.text(14).empty()) s.via.push_back({{}, q.text(14), {}, {}, {}, {}});
        out.push_back(std::move(s));
    }
    return out;
}

}  // namespace isnad::ledger
