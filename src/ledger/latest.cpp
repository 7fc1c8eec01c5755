// What a search finds first. See latest.h.
#include "ledger/latest.h"

#include "ledger/folded.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace isnad::ledger {

namespace {

using Condition = Latest::Condition;
using Way = Latest::Way;
using Filter = Latest::Filter;

constexpr std::string_view to_incident = "incident_mentions i", of_mention = "i.mention = m.mention";

// Nobody counts further to find out how many mentions fulfil something: then it is one in so many of all.
constexpr std::size_t most_counted = 50000, one_in = 5;

Filter takes_part(const std::string& who, const std::string& role) {
    Filter f;
    for (const std::string_view column : {"key", "code", "name"})
        f.ways.push_back({"participants p",
                          {"p." + std::string(column) + " = ? AND p.role = ?", {who, role}},
                          "mentions m CROSS JOIN " + std::string(to_incident),
                          "m.mention = p.mention AND " + std::string(of_mention),
                          "p.told"});
    // A mention has few: they are read by it. `|| ''` keeps databases from other indices.
    f.of_one = {
        "EXISTS (SELECT 1 FROM participants x WHERE x.mention = m.mention AND x.role = ? AND (x.key || '' = ? OR x.code || '' = ? OR x.name || '' = ?))",
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

void bind_all(Query& query, const std::vector<std::string>& values) {
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
        out.push_back(
            by_article({"story_codings t", {"t.story = ?", {s.story}}, mentions, "m.coding = t.coding AND " + std::string(of_mention)},
                       {"EXISTS (SELECT 1 FROM story_codings t WHERE t.coding = m.coding AND t.story || '' = ?)", {s.story}}));
    if (!s.publisher.empty())
        out.push_back(by_article(
            {"documents d",
             {"d.publisher = ?", {s.publisher}},
             "versions v CROSS JOIN " + codings,
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
                                 {"EXISTS (SELECT 1 FROM codings c WHERE c.coding = m.coding AND c.version IN (SELECT " + version +
                                      " FROM folded_texts WHERE " + match.sql + "))",
                                  match.values}));
    }
    if (s.origins > 1) {
        const Condition enough{"t.texts >= CAST(? AS BIGINT)", {std::to_string(s.origins)}};
        out.push_back(
            by_article({"incident_texts t", enough, std::string(to_incident) + " CROSS JOIN mentions m",
                        "i.incident = t.incident AND m.mention = i.mention"},
                       {"EXISTS (SELECT 1 FROM incident_texts t WHERE t.incident = i.incident AND " + enough.sql + ')', enough.values}));
    }
    return out;
}

}  // namespace

Latest::Latest(Database& db, const Search& s) : db_(db) {
    if (!s.since.empty()) days_.push_back({" >= ?", s.since});
    if (!s.until.empty()) days_.push_back({" <= ?", s.until + '~'});
    const std::vector<Filter> filters = filters_of(db, s);
    const Filter all{{{"mentions m", {"m.told >= ?", {""}}, std::string(to_incident), std::string(of_mention)}}, {}};
    const Filter& first = choose(filters, all, s.most);
    for (const Way& way : first.ways) {
        sql_ += (sql_.empty() ? "SELECT " : " UNION ALL SELECT ") + way.told + " AS told, i.incident AS incident FROM " + way.table +
                " CROSS JOIN " + way.others + " WHERE ";
        add({way.asked.sql + " AND " + way.joined, way.asked.values});
        add_days(way.told);
        for (const Filter& f : filters) {
            if (&f == &first) continue;
            sql_ += " AND ";
            add(f.of_one);
        }
    }
}

bool Latest::each(std::size_t most, const Use& use) {
    Query query = db_.query(sql_ + " ORDER BY told DESC LIMIT " + std::to_string(most));
    bind_all(query, values_);
    std::size_t n = 0;
    for (; query.step(); ++n)
        if (!use(query.text(0), query.text(1))) return true;
    return n < most;
}

void Latest::add(const Condition& c) {
    sql_ += c.sql;
    values_.insert(values_.end(), c.values.begin(), c.values.end());
}

void Latest::add_days(const std::string& told) {
    for (const auto& [compared, day] : days_) add({" AND " + told + compared, {day}});
}

// What promises to show enough by looking at fewest mentions. How many fulfil all that is asked is guessed, as if nothing had to do with anything.
const Latest::Filter& Latest::choose(const std::vector<Filter>& filters, const Filter& all, std::size_t wanted) {
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
double Latest::count(const Filter& f, double of) {
    std::size_t n = 0;
    for (const Way& way : f.ways) {
        sql_ = "SELECT count(*) FROM (SELECT 1 FROM " + way.table + " WHERE ";
        add(way.asked);
        if (f.by_day) add_days(way.told);
        Query query = db_.query(sql_ + " LIMIT " + std::to_string(most_counted) + ") counted");
        bind_all(query, values_);
        if (query.step()) n += static_cast<std::size_t>(query.integer(0));
        sql_.clear();
        values_.clear();
    }
    const double rows = static_cast<double>(n * f.each);
    return n < most_counted ? rows : std::max(rows, of / one_in);
}

}  // namespace isnad::ledger
