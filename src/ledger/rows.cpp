// Records to rows and back. See rows.h.
#include "ledger/rows.h"

#include "ledger/folded.h"
#include "ledger/happenings.h"

#include <algorithm>

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

// An address names a document, whatever its text says today; without one the text is all there is.
std::string identity_of(const DocumentRecord& record) {
    std::string out = record.url.empty() ? "text:" + record.key : "url:" + record.publisher + '\n' + record.url;
    std::replace(out.begin(), out.end(), '\0', ' ');  // which neither database looks up as it keeps it
    return out;
}

std::string names(const std::vector<Participant>& list) {
    std::string out;
    for (const Participant& p : list) out += (out.empty() ? "" : "; ") + p.name;
    return out;
}

}  // namespace

std::int64_t day_of(std::string_view published) {
    std::int32_t from = 0, to = 0;
    return days_of(published, from, to) ? from : no_day;
}

RowWriter::RowWriter(Database& db)
    : db_(db),
      documents_(db.rows("documents", "document:n identity:t publisher:t url:t")),
      versions_(db.rows("versions", "version:n document:n key:t own_id:t title:t text:t published:t day:n language:t path:t seen:t current:n")),
      texts_(db.rows("folded_texts", db.is_postgres() ? "version:n folded:w" : "rowid:n folded:w")),
      codings_(db.rows("codings", "coding:n version:n program:t tables:t seen:t lead_terms:t lead_names:t credit:t current:n")),
      mentions_(db.rows("mentions",
                        "mention:n coding:n number:n type:t mode:t context:t cameo:t stance:t auxiliary:t rule:t trigger_start:n trigger_end:n "
                        "sentence_start:n sentence_end:n date:t dated:n in_lead:n place:t country:t admin1:t resolution:t geonames:n lat:r lon:r "
                        "same_as:n root:n quad:n score:r confidence:r told:t terms:t")),
      participants_(db.rows("participants", "mention:n role:t position:n key:t name:t code:t sector:t wikidata:t kind:t told:t")),
      counts_(db.rows("counts", "mention:n position:n what:t value:r bound:t")),
      statements_(db.rows("statements",
                          "statement:n coding:n number:n stance:t direct:n cue_start:n cue_end:n content_start:n content_end:n rule:t "
                          "source_key:t source_name:t source_code:t source_sector:t source_wikidata:t source_kind:t via:t")),
      failures_(db.rows("failures", "input:t line:n message:t seen:t", "ON CONFLICT DO NOTHING")),
      find_documents_(db.query("SELECT identity, document FROM documents WHERE identity" + std::string(db.in_list_of_texts()))),
      find_versions_(db.query("SELECT key, version, document, published FROM versions WHERE key" + std::string(db.in_list_of_texts()))),
      find_coding_(db.query("SELECT coding FROM codings WHERE version = ? AND program = ? AND tables = ?")),
      last_rows_(db.query("SELECT (SELECT max(document) FROM documents), (SELECT max(version) FROM versions), (SELECT max(coding) FROM codings), "
                          "(SELECT max(mention) FROM mentions), (SELECT max(statement) FROM statements)")),
      // The last row is the current one: of versions the latest published, of codings the latest made.
      versions_of_(db.query("SELECT version, current FROM versions WHERE document = ? ORDER BY published, seen, key")),
      codings_of_(db.query("SELECT coding, current FROM codings WHERE version = ? ORDER BY seen, coding")),
      set_version_(db.query("UPDATE versions SET current = ? WHERE version = ?")),
      set_coding_(db.query("UPDATE codings SET current = ? WHERE coding = ?")) {}

void RowWriter::begin(std::span<const DocumentRecord> records) {
    last_rows_.run();
    int column = 0;
    for (RowId* last : {&document_, &version_, &coding_, &mention_, &statement_}) *last = last_rows_.integer(column++);
    last_rows_.reset();
    std::vector<std::string> keys, identities;
    for (const DocumentRecord& r : records) {
        keys.push_back(r.key);
        identities.push_back(identity_of(r));
    }
    known_documents_.clear();
    known_versions_.clear();
    for (bool more = find_versions_.run(db_.list(keys)); more; more = find_versions_.step())
        known_versions_[find_versions_.text(0)] = {find_versions_.integer(1), find_versions_.integer(2), find_versions_.text(3)};
    for (bool more = find_documents_.run(db_.list(identities)); more; more = find_documents_.step())
        known_documents_[find_documents_.text(0)] = find_documents_.integer(1);
}

void RowWriter::add_version(const DocumentRecord& record, std::string_view seen, AddedRows& rows) {
    const auto [document, is_new] = known_documents_.try_emplace(identity_of(record), document_ + 1);
    if (is_new) {
        ++document_;
        documents_.add(document_, document->first, record.publisher, record.url);
    }
    rows.document = document->second;
    rows.new_document = is_new;
    rows.new_version = true;
    rows.version = ++version_;
    known_versions_[record.key] = {rows.version, rows.document, record.published};
    versions_.add(rows.version, rows.document, record.key, record.id, record.title, record.text, record.published, rows.day, record.language,
                  record.path, seen, is_new);
    texts_.add(rows.version, folded_text(record.text));
}

std::optional<AddedRows> RowWriter::add(const DocumentRecord& record, std::string_view program, std::string_view seen) {
    AddedRows rows;
    rows.day = day_of(record.published);
    if (const auto known = known_versions_.find(record.key); known != known_versions_.end()) {
        rows.version = known->second.version;
        rows.document = known->second.document;
        if (find_coding_.run(rows.version, program, record.tables)) {
            find_coding_.reset();
            return std::nullopt;
        }
    } else {
        add_version(record, seen, rows);
    }
    rows.coding = ++coding_;
    codings_.add(rows.coding, rows.version, program, record.tables, seen, packed(record.lead_terms), packed(record.lead_names), record.credit,
                 rows.new_version);
    const std::string& published = known_versions_.at(record.key).published;
    for (const MentionRecord& m : record.mentions) rows.mentions.push_back(mention(rows.coding, m, published));
    for (const StatementRecord& s : record.statements) statement(rows.coding, s);
    // The only version of a document, and the only coding of a version, are the current ones.
    if (!rows.new_document || !rows.new_version) choose_current(rows);
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
    choose(versions_of_, set_version_, rows.document, rows.outdated);
    choose(codings_of_, set_coding_, rows.version, rows.outdated_codings);
}

RowId RowWriter::mention(RowId coding, const MentionRecord& m, const std::string& published) {
    const RowId id = ++mention_;
    const std::string& told = m.date.empty() ? published : m.date;
    NewRows& row = mentions_;
    row.put(id).put(coding).put(m.number);
    for (const std::string* s : {&m.type, &m.mode, &m.context, &m.cameo, &m.stance, &m.auxiliary, &m.rule}) row.put(*s);
    for (const std::uint32_t n : {m.trigger.start, m.trigger.end, m.sentence.start, m.sentence.end}) row.put(n);
    row.put(m.date).put(m.dated).put(m.in_lead);
    for (const std::string* s : {&m.place.name, &m.place.country, &m.place.admin1, &m.place.resolution}) row.put(*s);
    row.put(m.place.geonames);
    if (m.place.located)
        row.put(m.place.lat).put(m.place.lon);
    else
        row.put_null().put_null();
    row.put(m.same_as).put(m.root).put(m.quad);
    if (m.scored)
        row.put(m.score);
    else
        row.put_null();
    row.put(m.confidence).put(told).put(packed(m.terms));
    row.end_row();
    participants(id, "actor", m.actors, told);
    participants(id, "recipient", m.recipients, told);
    participants(id, "source", m.sources, told);
    for (std::size_t i = 0; i < m.counts.size(); ++i)
        counts_.add(id, static_cast<std::int64_t>(i), m.counts[i].what, m.counts[i].value, m.counts[i].bound);
    return id;
}

void RowWriter::participants(RowId mention, std::string_view role, const std::vector<Participant>& list, const std::string& told) {
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Participant& p = list[i];
        participants_.add(mention, role, static_cast<std::int64_t>(i), p.key, p.name, p.code, p.sector, p.wikidata, p.kind, told);
    }
}

void RowWriter::statement(RowId coding, const StatementRecord& s) {
    const Participant source = s.source.empty() ? Participant{} : s.source.front();
    statements_.add(++statement_, coding, s.number, s.stance, s.direct, s.cue.start, s.cue.end, s.content.start, s.content.end, s.rule, source.key,
                    source.name, source.code, source.sector, source.wikidata, source.kind, names(s.via));
}

void RowWriter::add_failure(std::string_view input, std::uint64_t line, std::string_view message, std::string_view seen) {
    failures_.add(input, static_cast<std::int64_t>(line), message, seen);
}

RowReader::RowReader(Database& db)
    : db_(db),
      mentions_(db.query("SELECT " + std::string(mention_columns) + " FROM mentions WHERE coding = ? ORDER BY number")),
      some_mentions_(db.query("SELECT " + std::string(mention_columns) + " FROM mentions WHERE mention" + std::string(db.in_list()))),
      participants_(db.query("SELECT mention, role, key, name, code, sector, wikidata, kind FROM participants WHERE mention" +
                             std::string(db.in_list()) + " ORDER BY mention, role, position")),
      counts_(db.query("SELECT mention, what, value, bound FROM counts WHERE mention" + std::string(db.in_list()) + " ORDER BY mention, position")),
      statements_(db.query(
          "SELECT number, stance, direct, cue_start, cue_end, content_start, content_end, rule, source_key, source_name, source_code, "
          "source_sector, source_wikidata, source_kind, via FROM statements WHERE coding = ? ORDER BY number")) {}

// Participants and counts.
void RowReader::fill(std::map<RowId, MentionRecord*>& mentions) {
    if (mentions.empty()) return;
    std::vector<RowId> ids;
    for (const auto& [id, record] : mentions) ids.push_back(id);
    const std::string list = db_.list(ids);
    Query& q = participants_;
    for (bool more = q.run(list); more; more = q.step()) {
        MentionRecord& m = *mentions[q.integer(0)];
        const std::string role = q.text(1);
        auto& all = role == "actor" ? m.actors : role == "recipient" ? m.recipients : m.sources;
        all.push_back({q.text(2), q.text(3), q.text(4), q.text(5), q.text(6), q.text(7)});
    }
    for (bool more = counts_.run(list); more; more = counts_.step())
        mentions[counts_.integer(0)]->counts.push_back({counts_.text(1), counts_.real(2), counts_.text(3)});
}

std::vector<MentionRecord> RowReader::mentions_of(RowId coding) {
    std::vector<MentionRecord> out;
    std::vector<RowId> ids;
    for (bool more = mentions_.run(coding); more; more = mentions_.step()) {
        ids.push_back(mentions_.integer(0));
        out.push_back(read_mention(mentions_));
    }
    std::map<RowId, MentionRecord*> open;
    for (std::size_t i = 0; i < out.size(); ++i) open[ids[i]] = &out[i];
    fill(open);
    return out;
}

std::map<RowId, MentionRecord> RowReader::mentions(std::span<const RowId> ids) {
    std::map<RowId, MentionRecord> out;
    if (ids.empty()) return out;
    std::map<RowId, MentionRecord*> open;
    for (bool more = some_mentions_.run(db_.list(ids)); more; more = some_mentions_.step()) {
        const RowId id = some_mentions_.integer(0);
        open[id] = &(out[id] = read_mention(some_mentions_));
    }
    fill(open);
    return out;
}

MentionRecord RowReader::mention(RowId id) {
    std::map<RowId, MentionRecord> found = mentions(std::span(&id, 1));
    return found.empty() ? MentionRecord{} : std::move(found.begin()->second);
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
