// Finding incidents. See search.h.
#include "ledger/search.h"

#include "ledger/folded.h"

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

// SQL with the values of its parameters, in their order.
struct Condition {
    std::string sql;
    std::vector<std::string> values;
};

// A way to find mentions: what is asked of a first table, which has an index for it, and what leads from there to `m` and `i`.
struct Way {
    std::string table;
    Condition asked;
    std::string others, joined;  // tables in the order in which they are read
    std::string told = "m.told";  // where the day stands that is read first
};

// Something asked of mentions: the ways that together find all that fulfil it, and how to ask it of one that was found otherwise.
struct Filter {
    std::vector<Way> ways;
    Condition of_one;
    bool by_day = true;    // the index goes on with the day, so that the latest are found without the others
    std::size_t each = 1;  // mentions to a row of the first table, about
};

constexpr std::string_view to_incident = "incident_mentions i", of_mention = "i.mention = m.mention";

// Nobody counts further to find out how many mentions fulfil something: then it is one in so many of all.
constexpr std::size_t most_counted = 50000, one_in = 5;

Filter takes_part(const std::string& who, const std::string& role) {
    Filter f;
    for (const std::string_view column : {"key", "code", "name"})
        f.ways.push_back({"participants p", {"p." + std::string(column) + " = ? AND p.role = ?", {who, role}}, "mentions m CROSS JOIN " + std::string(to_incident),
                          "m.mention = p.mention AND " + std::string(of_mention), "p.told"});
    // A mention has few: they are read by it. `|| ''` keeps databases from other indices.
    f.of_one = {"EXISTS (SELECT 1 FROM participants x WHERE x.mention = m.mention AND x.role = ? AND (x.key || '' = ? OR x.code || '' = ? OR x.name || '' = ?))",
                {role, who, who, who}};
    return f;
}

Filter column_is(std::initializer_list<std::string_view> columns, const std::string& value) {
    Filter f;
    for (const std::string_view column : columns) {
        const std::string name = "m." + std::string(column);
        f.ways.push_back({"mentions m", {name + " = ?", {value}}, std::string(to_incident), std::string(of_mention)});
        f.of_one.sql += (f.of_one.sql.empty() ? "(" : " OR ") + name + " || '' = ?";
        f.of_one.values.push_back(value);
    }
    f.of_one.sql += ')';
    return f;
}

Filter by_article(Way way, Condition of_one) {
    way.told = "i.told";
    return {{std::move(way)}, std::move(of_one), false, 4};
}

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

std::vector<Filter> filters_of(const Database& db, const Search& s) {
    const std::string mentions = "mentions m CROSS JOIN " + std::string(to_incident), codings = "codings c CROSS JOIN " + mentions,
                      of_coding = "m.coding = c.coding AND " + std::string(of_mention);
    std::vector<Filter> out;
    if (!s.type.empty()) out.push_back(column_is({"type"}, s.type));
    if (!s.place.empty()) out.push_back(column_is({"place", "country"}, s.place));
    if (!s.stance.empty()) out.push_back(column_is({"stance"}, s.stance));
    for (const std::string& a : s.actors) out.push_back(takes_part(a, "actor"));
    for (const std::string& a : s.recipients) out.push_back(takes_part(a, "recipient"));
    if (!s.source.empty()) out.push_back(takes_part(s.source, "source"));
    if (!s.mode.empty()) out.push_back(column_is({"mode"}, s.mode));
    if (!s.story.empty())
        out.push_back(by_article({"story_codings t", {"t.story = ?", {s.story}}, mentions, "m.coding = t.coding AND " + std::string(of_mention)},
                           {"EXISTS (SELECT 1 FROM story_codings t WHERE t.coding = m.coding AND t.story || '' = ?)", {s.story}}));
    if (!s.publisher.empty())
        out.push_back(by_article({"documents d", {"d.publisher = ?", {s.publisher}}, "versions v CROSS JOIN " + codings,
                            "v.document = d.document AND c.version = v.version AND " + of_coding},
                           {"EXISTS (SELECT 1 FROM codings c JOIN versions v ON v.version = c.version JOIN documents d ON d.document = v.document "
                            "WHERE c.coding = m.coding AND d.publisher || '' = ?)",
                            {s.publisher}}));
    if (const std::string words = folded_text(s.text); !words.empty()) {
        // Each word between quotation marks: what FTS5 and PostgreSQL take for operators is none.
        const bool pg = db.is_postgres();
        const Condition match = pg ? Condition{"folded_texts.folded @@ CAST(? AS TSQUERY)", {quoted(words, '\'', " & ")}}
                                   : Condition{"folded_texts MATCH ?", {quoted(words, '"', " ")}};
        const std::string version = pg ? "folded_texts.version" : "folded_texts.rowid";
        out.push_back(by_article({"folded_texts", match, codings, "c.version = " + version + " AND " + of_coding},
                           {"EXISTS (SELECT 1 FROM codings c WHERE c.coding = m.coding AND c.version IN (SELECT " + version + " FROM folded_texts WHERE " + match.sql + "))",
                            match.values}));
    }
    if (s.origins > 1) {
        const Condition enough{"t.texts >= CAST(? AS BIGINT)", {std::to_string(s.origins)}};
        out.push_back(by_article({"incident_texts t", enough, std::string(to_incident) + " CROSS JOIN mentions m",
                            "i.incident = t.incident AND m.mention = i.mention"},
                           {"EXISTS (SELECT 1 FROM incident_texts t WHERE t.incident = i.incident AND " + enough.sql + ')', enough.values}));
    }
    return out;
}

// Mentions that fulfil all that is asked of them, the latest day first. They are found by what fewest fulfil, and asked for the rest one by one, as far
// as they are wanted: what a query costs depends on what it shows, not on the ledger.
class Latest {
public:
    Latest(Database& db, const Search& s) : db_(db) {
        if (!s.since.empty()) days_.push_back({" >= ?", s.since});
        if (!s.until.empty()) days_.push_back({" <= ?", s.until + '~'});
        const std::vector<Filter> filters = filters_of(db, s);
        const Filter all{{{"mentions m", {"m.told >= ?", {""}}, std::string(to_incident), std::string(of_mention)}}, {}};
        const Filter& first = choose(filters, all, s.most);
        for (const Way& way : first.ways) {
            sql_ += (sql_.empty() ? "SELECT " : " UNION ALL SELECT ") + way.told + " AS told, i.incident AS incident FROM " + way.table + " CROSS JOIN " +
                    way.others + " WHERE ";
            add({way.asked.sql + " AND " + way.joined, way.asked.values});
            add_days(way.told);
            for (const Filter& f : filters) {
                if (&f == &first) continue;
                sql_ += " AND ";
                add(f.of_one);
            }
        }
    }

    /// use(day, incident) for the latest ones, until it says false; false where there may be more than `most`.
    template <class Use>
    bool each(std::size_t most, Use use) {
        Query query = db_.query(sql_ + " ORDER BY told DESC LIMIT " + std::to_string(most));
        bind(query, values_);
        std::size_t n = 0;
        for (; query.step(); ++n)
            if (!use(query.text(0), query.text(1))) return true;
        return n < most;
    }

private:
    void add(const Condition& c) {
        sql_ += c.sql;
        values_.insert(values_.end(), c.values.begin(), c.values.end());
    }
    void add_days(const std::string& told) {
        for (const auto& [compared, day] : days_) add({" AND " + told + compared, {day}});
    }

    // What promises to show enough by looking at fewest mentions. How many fulfil all that is asked is guessed, as if nothing had to do with anything.
    const Filter& choose(const std::vector<Filter>& filters, const Filter& all, std::size_t wanted) {
        if (filters.empty() || (filters.size() == 1 && filters[0].by_day && days_.empty())) return filters.empty() ? all : filters[0];
        Query last = db_.query("SELECT max(mention) FROM mentions");
        const double ever = last.step() ? std::max(1.0, static_cast<double>(last.integer(0))) : 1;
        const double of_days = days_.empty() ? ever : std::max(1.0, count(all, ever));
        std::vector<double> sizes;
        double share = 1;
        for (const Filter& f : filters) {
            sizes.push_back(count(f, f.by_day ? of_days : ever));
            share *= std::min(1.0, sizes.back() / (f.by_day ? of_days : ever));
        }
        const double enough = 2 * static_cast<double>(std::min<std::size_t>(wanted, most_counted)) / std::max(share, 1 / ever);  // of all
        // A guess may be far out: of two, that which would be the worse one then costs more.
        const auto cost = [&](double size, double of) { return std::min(size, enough * size / of) + size / 20; };
        const Filter* best = &all;
        double least = cost(of_days, of_days);
        for (std::size_t i = 0; i < filters.size(); ++i) {
            const double of_this = filters[i].by_day ? cost(sizes[i], of_days) : sizes[i];
            if (of_this >= least) continue;
            best = &filters[i];
            least = of_this;
        }
        return *best;
    }

    // How many of so many mentions fulfil it, about.
    double count(const Filter& f, double of) {
        std::size_t n = 0;
        for (const Way& way : f.ways) {
            sql_ = "SELECT count(*) FROM (SELECT 1 FROM " + way.table + " WHERE ";
            add(way.asked);
            if (f.by_day) add_days(way.told);
            Query query = db_.query(sql_ + " LIMIT " + std::to_string(most_counted) + ") counted");
            bind(query, values_);
            if (query.step()) n += static_cast<std::size_t>(query.integer(0));
            sql_.clear();
            values_.clear();
        }
        const double rows = static_cast<double>(n * f.each);
        return n < most_counted ? rows : std::max(rows, of / one_in);
    }

    Database& db_;
    std::string sql_;
    std::vector<std::string> values_;
    std::vector<std::pair<std::string, std::string>> days_;
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
    const auto use = [&](std::string told, std::string incident) {
        if (told != day) {
            end_day();
            day = std::move(told);
        }
        if (seen.insert(incident).second) of_day.insert(std::move(incident));
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
