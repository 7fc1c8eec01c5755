// Finding incidents. See search.h.
#include "ledger/search.h"

#include "ledger/latest.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace isnad::ledger {

namespace {

// The day of a mention: that which the text tells, else that of the article.
std::string day_of(const Told& t) { return t.mention.date.empty() ? t.document->published : t.mention.date; }

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
        std::vector<RowId> ids;
        for (const Row& r : rows) ids.push_back(r.mention);
        std::map<RowId, MentionRecord> records = rows_.mentions(ids);
        for (const Row& r : rows) out.told.push_back({&out.documents[at[r.version]], std::move(records[r.mention])});
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
    std::vector<Incident> out;
    Reader reader(db);
    Latest latest(db, s);
    std::set<std::string> seen, of_day;  // incidents
    std::string day;
    // Those of one day come in the order of their names.
    const auto end_day = [&] {
        for (const std::string& id : of_day) {
            if (out.size() >= s.most) break;
            Incident incident = summarize(id, reader.read(id, false).told);
            // Texts are more than independent origins where two of them credit one agency: that shows only when an incident is summed up.
            // So is the story of an incident that articles of several stories tell.
            if (incident.origins >= s.origins && (s.story.empty() || incident.story == s.story)) out.push_back(std::move(incident));
        }
        of_day.clear();
    };
    const auto use = [&](const std::string& told, const std::string& incident) {
        if (told != day) {
            end_day();
            day = told;
        }
        if (seen.insert(incident).second) of_day.insert(incident);
        return out.size() < s.most;
    };
    constexpr std::size_t at_first = 256, growth = 16;
    for (std::size_t most = at_first; !latest.each(most, use); most *= growth) {
        for (const std::string& id : of_day) seen.erase(id);  // the last day may have had more
        of_day.clear();
    }
    end_day();
    return out;
}

// Whoever writes meanwhile.
template <class Read>
auto in_one_state(Database& db, Read read) {
    db.begin_reading();
    try {
        auto out = read();
        db.commit();
        return out;
    } catch (...) {
        db.roll_back();
        throw;
    }
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
        if (search.as_of.empty()) return in_one_state(db, [&] { return find_now(db, search); });
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
        if (as_of.empty()) return in_one_state(db, [&] { return Reader(db).read(incident, true); });
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
