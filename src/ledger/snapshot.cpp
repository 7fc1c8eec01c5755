// Reading the ledger. See snapshot.h.
#include "ledger/snapshot.h"

#include "ledger/groups.h"
#include "ledger/happenings.h"
#include "ledger/spans.h"
#include "ledger/stories.h"

#include <algorithm>
#include <unordered_map>

namespace isnad::ledger {

namespace {

constexpr std::size_t key_digits = 16;

}  // namespace

Snapshot::Snapshot(Database& db) : db_(db), reader_(db), text_(db.query("SELECT text FROM versions WHERE version = ?")) {}

Result<std::unique_ptr<Snapshot>> Snapshot::open(Database& db, std::string_view as_of) {
    try {
        std::unique_ptr<Snapshot> out(new Snapshot(db));
        db.begin_reading();
        try {
            out->read_documents(as_of);
            if (as_of.empty())
                out->read_groups();
            else
                out->work_out_groups();
        } catch (...) {
            db.roll_back();
            throw;
        }
        db.commit();
        return out;
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

void Snapshot::read_documents(std::string_view as_of) {
    // The last version of a document and the last coding of a version are the ones that count, in the order in which the writer chooses them.
    const std::string limit = as_of.empty() ? "~" : std::string(as_of) + (as_of.size() == 10 ? "~" : "");
    Query q = db_.query(
        "SELECT d.document, v.version, c.coding, v.own_id, v.key, d.publisher, v.published, d.url, v.title, v.language, c.tables, v.seen, c.credit "
        "FROM documents d JOIN versions v ON v.document = d.document JOIN codings c ON c.version = v.version WHERE v.seen <= ? AND c.seen <= ? "
        "ORDER BY d.document, v.published, v.seen, v.key, c.seen, c.coding");
    RowId last = -1;
    for (bool more = q.run(limit, limit); more; more = q.step()) {
        const RowId document = q.integer(0);
        if (document != last) documents_.emplace_back();
        last = document;
        documents_.back() = {q.integer(1), q.integer(2), q.text(3),  q.text(4), q.text(5), q.text(6), q.text(7), q.text(8),
                             q.text(9),    q.text(10),   q.text(11), {},        {},        0,         q.text(12)};
    }
    name_documents();
}

std::string document_id(const std::string& own_id, const std::string& key, bool has_twin) {
    const std::string digits = key.substr(0, key_digits);
    if (own_id.empty()) return digits;
    return has_twin ? own_id + '~' + digits : own_id;
}

void Snapshot::name_documents() {
    std::map<std::string, std::size_t> used;
    for (const DocumentHead& d : documents_) ++used[d.id];
    for (DocumentHead& d : documents_) d.id = document_id(d.id, d.key, used[d.id] > 1);
    std::sort(documents_.begin(), documents_.end(), [](const DocumentHead& a, const DocumentHead& b) { return a.id < b.id; });
}

void Snapshot::read_groups() {
    std::unordered_map<RowId, DocumentHead*> heads;
    for (DocumentHead& d : documents_) heads[d.version] = &d;
    Query groups = db_.query("SELECT version, copy_group, origin, copied FROM copy_groups");
    for (bool more = groups.run(); more; more = groups.step()) {
        const auto head = heads.find(groups.integer(0));
        if (head == heads.end()) continue;
        head->second->copy_group = groups.text(1);
        const auto origin = heads.find(groups.integer(2));
        if (origin != heads.end()) head->second->origin = origin->second->id;
        head->second->copied = groups.real(3);
    }
    std::unordered_map<RowId, DocumentHead*> codings;
    for (DocumentHead& d : documents_) codings[d.coding] = &d;
    Query stories = db_.query("SELECT coding, story FROM story_codings");
    for (bool more = stories.run(); more; more = stories.step())
        if (const auto head = codings.find(stories.integer(0)); head != codings.end()) head->second->story = stories.text(1);
    std::map<RowId, std::string> incident_of;
    Query q = db_.query("SELECT mention, incident FROM incident_mentions");
    for (bool more = q.run(); more; more = q.step()) incident_of.emplace_hint(incident_of.end(), q.integer(0), q.text(1));
    place_mentions(incident_of);
}

void Snapshot::work_out_groups() {
    std::unordered_map<RowId, DocumentHead*> heads;
    std::unordered_map<RowId, DocumentHead*> codings;
    std::vector<GroupedText> texts;
    Query length = db_.query("SELECT length(text) FROM versions WHERE version = ?");
    for (DocumentHead& d : documents_) {
        heads[d.version] = &d;
        codings[d.coding] = &d;
        length.run(d.version);
        texts.push_back({d.version, d.key, d.published, static_cast<std::size_t>(length.integer(0))});
    }
    std::vector<CopyLink> copies;
    Query c = db_.query("SELECT a, b, of_a, of_b FROM copies");
    for (bool more = c.run(); more; more = c.step()) copies.push_back({c.integer(0), c.integer(1), c.real(2), c.real(3)});
    for (const CopyGroup& g : group_copies(std::move(texts), copies)) {
        DocumentHead& d = *heads[g.version];
        d.copy_group = g.group;
        d.origin = heads[g.origin]->id;
        d.copied = g.copied;
    }
    std::vector<StoryText> told;
    for (const DocumentHead& d : documents_) told.push_back({d.coding, d.key, span_of(day_of(d.published))});
    std::vector<StoryLink> story_links;
    Query t = db_.query("SELECT a, b, weight FROM same_story");
    for (bool more = t.run(); more; more = t.step()) story_links.push_back({t.integer(0), t.integer(1), t.real(2)});
    for (const StoryOf& s : group_stories(std::move(told), story_links)) codings[s.coding]->story = s.story;
    std::vector<GroupedMention> roots;
    std::map<std::pair<RowId, std::uint32_t>, std::vector<RowId>> followers;
    Query m = db_.query("SELECT mention, coding, number, root, auxiliary FROM mentions");
    for (bool more = m.run(); more; more = m.step()) {
        const auto head = codings.find(m.integer(1));
        if (head == codings.end()) continue;
        followers[{m.integer(1), m.number(3)}].push_back(m.integer(0));
        if (m.number(2) == m.number(3) && is_happening(m.text(4)))
            roots.push_back({m.integer(0), head->second->key, m.number(2), head->second->version, span_of(day_of(head->second->published))});
    }
    std::vector<MentionLink> links;
    Query s = db_.query("SELECT a, b, weight FROM same_happening");
    for (bool more = s.run(); more; more = s.step()) links.push_back({s.integer(0), s.integer(1), s.real(2)});
    Query coding = db_.query("SELECT coding FROM mentions WHERE mention = ?");
    std::map<RowId, std::string> incident_of;
    for (const IncidentOf& i : group_mentions(std::move(roots), links)) {
        coding.run(i.mention);
        for (const RowId f : followers[{coding.integer(0), i.number}]) incident_of[f] = i.incident;
    }
    place_mentions(incident_of);
}

void Snapshot::place_mentions(const std::map<RowId, std::string>& incident_of) {
    incident_of_.resize(documents_.size());
    Query q = db_.query("SELECT mention, number FROM mentions WHERE coding = ? ORDER BY number");
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
        for (bool more = q.run(documents_[d].coding); more; more = q.step()) {
            const auto found = incident_of.find(q.integer(0));
            const std::string* id = nullptr;
            if (found != incident_of.end()) {
                const auto at = incidents_.try_emplace(found->second).first;
                at->second.push_back({d, q.number(1), q.integer(0)});
                id = &at->first;
            }
            incident_of_[d].push_back(id);
        }
    }
}

const std::string& Snapshot::incident(std::uint32_t document, std::uint32_t number) const {
    static const std::string nothing;
    const auto& all = incident_of_[document];
    return number == 0 || number > all.size() || all[number - 1] == nullptr ? nothing : *all[number - 1];
}

std::string Snapshot::text(const DocumentHead& head) {
    text_.run(head.version);
    std::string out = text_.text(0);
    text_.reset();
    return out;
}

DocumentRecord Snapshot::load(const DocumentHead& head) {
    DocumentRecord out;
    out.key = head.key;
    out.id = head.id;
    out.publisher = head.publisher;
    out.published = head.published;
    out.url = head.url;
    out.title = head.title;
    out.language = head.language;
    out.tables = head.tables;
    out.text = text(head);
    out.mentions = reader_.mentions_of(head.coding);
    out.statements = reader_.statements_of(head.coding);
    return out;
}

}  // namespace isnad::ledger
