// Finding incidents. See search.h.
#include "ledger/search.h"

#include "ledger/folded.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

namespace isnad::ledger {

namespace {

// SQL with the values of its parameters, in their order.
struct Asked {
    std::string sql;
    std::vector<std::string> values;
    void add(std::string_view condition, std::initializer_list<std::string> with) {
        sql += " AND ";
        sql += condition;
        values.insert(values.end(), with);
    }
};

// Each of the three has its index: what is asked for is looked up, not sifted out of all mentions.
constexpr std::string_view takes_part =
    "m.mention IN (SELECT mention FROM participants WHERE key = ? AND role = ? UNION ALL SELECT mention FROM participants WHERE code = ? AND role = ? "
    "UNION ALL SELECT mention FROM participants WHERE name = ? AND role = ?)";

// The day of a mention: that which the text tells, else that of the article.
constexpr std::string_view day_told = "CASE WHEN m.date = '' THEN v.published ELSE m.date END";
std::string day_of(const Told& t) { return t.mention.date.empty() ? t.document->published : t.mention.date; }

// The same by indices, for a span of days and little else.
constexpr std::string_view told_between =
    "m.mention IN (SELECT mention FROM mentions WHERE date BETWEEN ? AND ? UNION ALL SELECT n.mention FROM versions w JOIN codings k ON k.version = w.version "
    "JOIN mentions n ON n.coding = k.coding WHERE w.published BETWEEN ? AND ? AND n.date = '')";

void bind(Query& query, const std::vector<std::string>& values) {
    query.reset();
    int at = 0;
    for (const std::string& v : values) query.bind(++at, v);
}

// Words with a blank between, each between `mark`s.
std::string quoted(std::string_view words, char mark, std::string_view between) {
    std::string out(1, mark);
    for (const char w : words) out += w == ' ' ? mark + std::string(between) + mark : std::string(1, w);
    return out + mark;
}

bool is(const Participant& p, const std::string& asked) { return p.key == asked || p.code == asked || p.name == asked; }

bool any_is(const std::vector<Participant>& list, const std::string& asked) {
    return std::any_of(list.begin(), list.end(), [&](const Participant& p) { return is(p, asked); });
}

// The same conditions as in SQL, for the ledger as it was.
bool fits(const Search& s, const Told& told) {
    const MentionRecord& m = told.mention;
    const auto all = [](const std::vector<std::string>& asked, const std::vector<Participant>& list) {
        return std::all_of(asked.begin(), asked.end(), [&](const std::string& a) { return any_is(list, a); });
    };
    return all(s.actors, m.actors) && all(s.recipients, m.recipients) && (s.type.empty() || m.type == s.type) &&
           (s.mode.empty() || m.mode == s.mode) && (s.place.empty() || m.place.name == s.place || m.place.country == s.place) &&
           (s.since.empty() || day_of(told) >= s.since) && (s.until.empty() || day_of(told) <= s.until + '~') &&
           (s.publisher.empty() || told.document->publisher == s.publisher) && (s.source.empty() || any_is(m.sources, s.source)) &&
           (s.stance.empty() || m.stance == s.stance) && (s.story.empty() || told.document->story == s.story);
}

// The row numbers of an incident's mentions, and its documents; nothing where there is none.
class Reader {
public:
    explicit Reader(Database& db)
        : rows_(db),
          mentions_(db.query("SELECT m.mention, c.version, c.coding FROM incident_mentions i JOIN mentions m ON m.mention = i.mention "
                             "JOIN codings c ON c.coding = m.coding JOIN versions v ON v.version = c.version WHERE i.incident = ? "
                             "ORDER BY v.own_id, v.key, m.number")),
          head_(db.query(
              "SELECT v.own_id, v.key, d.publisher, v.published, d.url, v.title, v.language, v.seen, g.copy_group, o.own_id, o.key, g.copied, c.credit, s.story "
              "FROM versions v JOIN documents d ON d.document = v.document JOIN copy_groups g ON g.version = v.version "
              "JOIN versions o ON o.version = g.origin JOIN codings c ON c.version = v.version AND c.current = 1 "
              "LEFT JOIN story_codings s ON s.coding = c.coding WHERE v.version = ?")),
          twins_(db.query("SELECT count(*) FROM versions WHERE own_id = ? AND current = 1")),
          text_(db.query("SELECT text FROM versions WHERE version = ?")) {}

    Evidence read(std::string_view incident, bool with_text) {
        Evidence out;
        struct Row {
            RowId mention, version, coding;
        };
        std::vector<Row> rows;
        for (bool more = mentions_.run(incident); more; more = mentions_.step())
            rows.push_back({mentions_.integer(0), mentions_.integer(1), mentions_.integer(2)});
        std::map<RowId, std::size_t> at;
        for (const Row& r : rows)
            if (at.try_emplace(r.version, out.documents.size()).second) out.documents.push_back(head(r.version, r.coding));
        for (const Row& r : rows) out.told.push_back({&out.documents[at[r.version]], rows_.mention(r.mention)});
        if (with_text) {
            for (const DocumentHead& d : out.documents) {
                text_.run(d.version);
                out.texts.push_back(text_.text(0));
            }
        }
        return out;
    }

    DocumentHead head(RowId version, RowId coding) {
        DocumentHead d;
        d.version = version;
        d.coding = coding;
        if (!head_.run(version)) return d;
        d.key = head_.text(1);
        d.publisher = head_.text(2);
        d.published = head_.text(3);
        d.url = head_.text(4);
        d.title = head_.text(5);
        d.language = head_.text(6);
        d.seen = head_.text(7);
        d.copy_group = head_.text(8);
        d.copied = head_.real(11);
        d.credit = head_.text(12);
        d.story = head_.text(13);
        const std::string own = head_.text(0), origin = head_.text(9), origin_key = head_.text(10);
        d.id = document_id(own, d.key, has_twin(own));
        d.origin = document_id(origin, origin_key, has_twin(origin));
        return d;
    }

private:
    bool has_twin(const std::string& own_id) {
        twins_.run(own_id);
        return !own_id.empty() && twins_.integer(0) > 1;
    }

    RowReader rows_;
    Query mentions_, head_, twins_, text_;
};

std::vector<Incident> find_now(Database& db, const Search& s) {
    Asked asked{
        "SELECT i.incident FROM incident_mentions i JOIN mentions m ON m.mention = i.mention JOIN codings c ON c.coding = m.coding "
        "JOIN versions v ON v.version = c.version WHERE 1 = 1",
        {}};
    for (const std::string& a : s.actors) asked.add(takes_part, {a, "actor", a, "actor", a, "actor"});
    for (const std::string& a : s.recipients) asked.add(takes_part, {a, "recipient", a, "recipient", a, "recipient"});
    if (!s.source.empty()) asked.add(takes_part, {s.source, "source", s.source, "source", s.source, "source"});
    if (!s.type.empty()) asked.add("m.type = ?", {s.type});
    if (!s.mode.empty()) asked.add("m.mode = ?", {s.mode});
    if (!s.place.empty()) asked.add("(m.place = ? OR m.country = ?)", {s.place, s.place});
    if (!s.since.empty() || !s.until.empty()) {
        const std::string from = s.since.empty() ? "0" : s.since, to = s.until + '~';
        if (s.actors.empty() && s.recipients.empty() && s.source.empty() && s.place.empty() && s.text.empty() && s.story.empty())
            asked.add(told_between, {from, to, from, to});
        else
            asked.add(std::string(day_told) + " BETWEEN ? AND ?", {from, to});
    }
    if (!s.stance.empty()) asked.add("m.stance = ?", {s.stance});
    if (!s.story.empty()) asked.add("EXISTS (SELECT 1 FROM story_codings t WHERE t.coding = m.coding AND t.story = ?)", {s.story});
    if (!s.publisher.empty())
        asked.add(
            "EXISTS (SELECT 1 FROM versions v JOIN documents d ON d.document = v.document WHERE v.version = c.version AND d.publisher = ?)",
            {s.publisher});
    if (const std::string words = folded_text(s.text); !words.empty()) {
        // Each word between quotation marks: what FTS5 and PostgreSQL take for operators is none.
        if (db.is_postgres()) {
            asked.add("EXISTS (SELECT 1 FROM folded_texts f WHERE f.version = c.version AND f.folded @@ CAST(? AS TSQUERY))",
                      {quoted(words, '\'', " & ")});
        } else {
            asked.add("c.version IN (SELECT rowid FROM folded_texts WHERE folded_texts MATCH ?)", {quoted(words, '"', " ")});
        }
    }
    if (s.origins > 1) {
        asked.add(
            "(SELECT count(DISTINCT g.copy_group) FROM incident_mentions i2 JOIN mentions m2 ON m2.mention = i2.mention JOIN codings c2 ON c2.coding = m2.coding "
            "JOIN copy_groups g ON g.version = c2.version WHERE i2.incident = i.incident) >= CAST(? AS BIGINT)",
            {std::to_string(s.origins)});
    }
    asked.sql += " GROUP BY i.incident ORDER BY max(" + std::string(day_told) + ") DESC, i.incident";
    // Copy groups are more than independent origins where two of them credit one agency: that shows only when an incident is summed up.
    // So is the story of an incident that articles of several stories tell.
    if (s.origins <= 1 && s.story.empty()) asked.sql += " LIMIT " + std::to_string(s.most);
    Query query = db.query(asked.sql);
    bind(query, asked.values);
    std::vector<std::string> ids;
    while (query.step()) ids.push_back(query.text(0));
    Reader reader(db);
    std::vector<Incident> out;
    for (const std::string& id : ids) {
        if (out.size() >= s.most) break;
        Incident incident = summarize(id, reader.read(id, false).told);
        if (incident.origins >= s.origins && (s.story.empty() || incident.story == s.story)) out.push_back(std::move(incident));
    }
    return out;
}

std::vector<Told> told_in(Snapshot& snapshot, const std::vector<MentionPlace>& places) {
    std::vector<Told> out;
    for (const MentionPlace& p : places) out.push_back({&snapshot.documents()[p.document], snapshot.mention(p)});
    return out;
}

std::vector<Incident> find_then(Snapshot& snapshot, const Search& s) {
    std::vector<std::pair<std::string, Incident>> found;  // with the latest date of a mention that fits
    for (const auto& [id, places] : snapshot.incidents()) {
        const std::vector<Told> told = told_in(snapshot, places);
        std::string latest;
        bool any = false;
        for (const Told& t : told) {
            if (!fits(s, t)) continue;
            any = true;
            latest = std::max(latest, day_of(t));
        }
        if (!any) continue;
        Incident incident = summarize(id, told);
        if (incident.origins >= s.origins && (s.story.empty() || incident.story == s.story)) found.emplace_back(latest, std::move(incident));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return b.first < a.first; });
    std::vector<Incident> out;
    for (auto& [date, incident] : found)
        if (out.size() < s.most) out.push_back(std::move(incident));
    return out;
}

}  // namespace

Result<std::vector<Incident>> find_incidents(Database& db, const Search& search) {
    if (!search.as_of.empty() && !search.text.empty())
        return Error{"words of the text are found in the ledger of today only: leave out the text or the day"};
    try {
        if (search.as_of.empty()) return find_now(db, search);
        auto snapshot = Snapshot::open(db, search.as_of);
        if (!snapshot) return snapshot.error();
        return find_then(**snapshot, search);
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

Result<StoryPage> story(Database& db, const std::string& story, std::string_view as_of) {
    try {
        StoryPage out;
        if (as_of.empty()) {
            Query q = db.query("SELECT c.version, c.coding FROM story_codings s JOIN codings c ON c.coding = s.coding WHERE s.story = ?");
            std::vector<std::pair<RowId, RowId>> rows;
            for (bool more = q.run(story); more; more = q.step()) rows.emplace_back(q.integer(0), q.integer(1));
            Reader reader(db);
            for (const auto& [version, coding] : rows) out.documents.push_back(reader.head(version, coding));
        } else {
            auto snapshot = Snapshot::open(db, as_of);
            if (!snapshot) return snapshot.error();
            for (const DocumentHead& d : (*snapshot)->documents())
                if (d.story == story) out.documents.push_back(d);
        }
        std::sort(out.documents.begin(), out.documents.end(), [](const DocumentHead& x, const DocumentHead& y) {
            return std::tie(x.published, x.id) < std::tie(y.published, y.id);
        });
        Search search;
        search.story = story;
        search.most = std::numeric_limits<std::size_t>::max();
        search.as_of = as_of;
        if (out.documents.empty()) return out;
        auto found = find_incidents(db, search);
        if (!found) return found.error();
        out.incidents = std::move(*found);
        std::sort(out.incidents.begin(), out.incidents.end(), [](const Incident& x, const Incident& y) {
            return std::tie(x.date.value, x.id) < std::tie(y.date.value, y.id);
        });
        return out;
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

Result<Evidence> evidence(Database& db, std::string_view incident, std::string_view as_of) {
    try {
        if (as_of.empty()) return Reader(db).read(incident, true);
        auto snapshot = Snapshot::open(db, as_of);
        if (!snapshot) return snapshot.error();
        Evidence out;
        const auto found = (*snapshot)->incidents().find(std::string(incident));
        if (found == (*snapshot)->incidents().end()) return out;
        std::map<std::uint32_t, std::size_t> at;
        for (const MentionPlace& p : found->second) {
            if (!at.try_emplace(p.document, out.documents.size()).second) continue;
            out.documents.push_back((*snapshot)->documents()[p.document]);
            out.texts.push_back((*snapshot)->text(out.documents.back()));
        }
        for (const MentionPlace& p : found->second) out.told.push_back({&out.documents[at[p.document]], (*snapshot)->mention(p)});
        return out;
    } catch (const std::exception& error) {
        return Error{error.what()};
    }
}

}  // namespace isnad::ledger
