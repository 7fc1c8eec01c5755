#include "import/rules.h"

#include "tables/tsv.h"
#include "text/utf8.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <functional>
#include <set>

namespace isnad::import {

using tables::Mistakes;
using tables::Row;
using tables::Table;

Item item_of(std::string_view text) {
    if (text.size() < 2 || text[0] != 'Q') return 0;
    Item value = 0;
    const auto [end, failed] = std::from_chars(text.data() + 1, text.data() + text.size(), value);
    return failed == std::errc() && end == text.data() + text.size() ? value : 0;
}

std::string_view Countries::by_iso2(std::string_view code) const {
    const auto it = iso2.find(std::string(code));
    return it == iso2.end() ? std::string_view() : std::string_view(it->second);
}

std::string_view Countries::by_item(Item item) const {
    const auto it = wikidata.find(item);
    return it == wikidata.end() ? std::string_view() : std::string_view(it->second);
}

const PlaceRule* Rules::feature(std::string_view feature_class, std::string_view code) const {
    std::string key(feature_class);
    key += '.';
    auto it = features.find(key + std::string(code));
    if (it == features.end()) it = features.find(key + '*');
    return it == features.end() || it->second.resolution.empty() ? nullptr : &it->second;
}

namespace {

constexpr std::string_view role_names[] = {"class",        "superclass", "position", "from",        "to",       "citizenship", "country",
                                           "jurisdiction", "occupation", "died",     "coordinates", "geonames", "population",  "ended"};

class Reader {
public:
    Reader(std::string folder, const KnownNames& known, Rules& rules) : folder_(std::move(folder)), known_(known), rules_(rules) {}

    Mistakes mistakes;

    void read_all() {
        each("countries", {"iso2", "iso3", "wikidata", "gloss"}, [&](const Table& t, const Row& r) {
            if (r[1].size() != 3) return wrong(t, r, 1, "is no ISO 3166-1 alpha-3 code");
            if (r.has(0)) rules_.countries.iso2.emplace(r[0], r[1]);
            if (r.has(2)) rules_.countries.wikidata.emplace(item(t, r, 2), r[1]);
        });
        each("geonames_features", {"class", "code", "resolution", "least", "sure", "gloss"}, [&](const Table& t, const Row& r) {
            PlaceRule rule;
            if (place(t, r, 2, rule) && !rules_.features.emplace(std::string(r[0]) + '.' + std::string(r[1]), rule).second)
                wrong(t, r, 1, "stands twice");
        });
        each("geonames_names", {"language", "short", "colloquial", "historic", "gloss"}, [&](const Table& t, const Row& r) {
            rules_.name_languages[std::string(r[0])] = {yes(t, r, 1), yes(t, r, 2), yes(t, r, 3)};
        });
        each("letters", {"letter", "written", "gloss"}, [&](const Table& t, const Row& r) {
            std::size_t at = 0;
            const char32_t letter = text::next(r[0], at);
            if (at != r[0].size()) return wrong(t, r, 0, "is more than one letter");
            std::u32string written;
            for (std::size_t k = 0; r.has(1) && k < r[1].size();) written.push_back(text::next(r[1], k));
            rules_.letters[letter] = written;
        });
        each("place_prefixes", {"prefix", "gloss"}, [&](const Table&, const Row& r) { rules_.place_prefixes.emplace_back(r[0]); });
        limits();
        std::map<Role, std::uint8_t> seen;
        each("wikidata_properties", {"property", "role", "gloss"}, [&](const Table& t, const Row& r) {
            const auto it = std::find(std::begin(role_names), std::end(role_names), r[1]);
            if (it == std::end(role_names)) return unknown(t, r, 1, {std::begin(role_names), std::end(role_names)});
            if (r[0].size() < 2 || r[0][0] != 'P') return wrong(t, r, 0, "is no property (P31)");
            const Role role = static_cast<Role>(it - std::begin(role_names));
            rules_.properties[std::string(r[0])] = {role, seen[role]++};
        });
        each("wikidata_offices", {"class", "words", "office", "gloss"}, [&](const Table& t, const Row& r) {
            OfficeRule rule;
            rule.klass = item(t, r, 0);
            if (r.has(1))
                for (auto word : tables::split(r[1], '|')) rule.words.emplace_back(word);
            std::string_view sector;
            bool unique = false;
            if (r.has(2) && !known_.office(r[2], sector, unique))
                return wrong(t, r, 2, "`" + std::string(r[2]) + "` is no office of actors/offices.tsv");
            if (r.has(2)) rule.office = r[2];
            rules_.offices.push_back(std::move(rule));
        });
        each("wikidata_occupations", {"occupation", "sector", "gloss"},
             [&](const Table& t, const Row& r) { rules_.occupations.emplace_back(item(t, r, 0), sector(t, r, 1)); });
        each("wikidata_organizations", {"class", "kind", "code", "sector", "gloss"}, [&](const Table& t, const Row& r) {
            if (r.has(1) && r[1] != "organization" && r[1] != "group") return unknown(t, r, 1, {"organization", "group"});
            OrganizationRule rule{r.has(1) ? std::string(r[1]) : std::string(), r.has(2) ? std::string(r[2]) : std::string(),
                                  sector(t, r, 3)};
            rules_.organizations.emplace_back(item(t, r, 0), std::move(rule));
        });
        each("wikidata_places", {"class", "resolution", "least", "sure", "gloss"}, [&](const Table& t, const Row& r) {
            PlaceRule rule;
            if (place(t, r, 1, rule)) rules_.places.emplace_back(item(t, r, 0), rule);
        });
        char hex[17];
        std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits(hashed_.data(), hashed_.size())));
        rules_.hash = hex;
    }

private:
    void each(const std::string& stem, const std::vector<std::string>& columns, const std::function<void(const Table&, const Row&)>& take) {
        Table table;
        table.name = stem + ".tsv";
        table.path = "import/" + table.name;
        tables::read_table(folder_ + '/' + table.name, columns, table, mistakes);
        for (const Row& row : table.rows) take(table, row);
        hashed_ += table.bytes;
        hashed_ += '\0';
    }

    void wrong(const Table& t, const Row& r, std::size_t column, std::string_view what) {
        mistakes.add(t.path, r.line, r.columns[column], "`" + t.header[column] + "` " + std::string(what));
    }
    void unknown(const Table& t, const Row& r, std::size_t column, const std::vector<std::string_view>& allowed) {
        const auto near = tables::nearest(r[column], allowed);
        wrong(t, r, column,
              "`" + std::string(r[column]) + "` is not known" + (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?"));
    }
    Item item(const Table& t, const Row& r, std::size_t column) {
        const Item out = item_of(r[column]);
        if (out == 0) wrong(t, r, column, "is no item of Wikidata (Q42)");
        return out;
    }
    bool yes(const Table& t, const Row& r, std::size_t column) {
        if (r[column] != "yes" && r[column] != "no") unknown(t, r, column, {"yes", "no"});
        return r[column] == "yes";
    }
    std::uint64_t number(const Table& t, const Row& r, std::size_t column) {
        std::uint64_t out = 0;
        const auto [end, failed] = std::from_chars(r[column].data(), r[column].data() + r[column].size(), out);
        if (failed != std::errc() || end != r[column].data() + r[column].size()) wrong(t, r, column, "is no number");
        return out;
    }
    std::string sector(const Table& t, const Row& r, std::size_t column) {
        if (!r.has(column)) return {};
        if (!known_.sector(r[column])) wrong(t, r, column, "`" + std::string(r[column]) + "` is no sector that a table of actors uses");
        return std::string(r[column]);
    }
    bool place(const Table& t, const Row& r, std::size_t column, PlaceRule& rule) {
        static constexpr std::string_view resolutions[] = {"country", "admin1", "region", "city", "site"};
        if (r.has(column)) {
            if (std::find(std::begin(resolutions), std::end(resolutions), r[column]) == std::end(resolutions)) {
                unknown(t, r, column, {std::begin(resolutions), std::end(resolutions)});
                return false;
            }
            rule.resolution = r[column];
        }
        rule.least = number(t, r, column + 1);
        rule.can_be_sure = r.has(column + 2);
        if (rule.can_be_sure) rule.sure = number(t, r, column + 2);
        return true;
    }

    void limits() {
        Limits& l = rules_.limits;
        std::set<std::string, std::less<>> seen;
        const auto list = [](std::string_view cell) {
            std::vector<std::string> out;
            for (auto part : tables::split(cell, '|')) out.emplace_back(part);
            return out;
        };
        each("limits", {"limit", "value", "gloss"}, [&](const Table& t, const Row& r) {
            const auto size = [&] { return static_cast<std::size_t>(number(t, r, 1)); };
            const auto day = [&] {
                std::string digits(r[1]);
                std::erase(digits, '-');
                std::int32_t out = 0;
                std::from_chars(digits.data(), digits.data() + digits.size(), out);
                if (r[1].size() != 10 || digits.size() != 8) wrong(t, r, 1, "is no date (YYYY-MM-DD)");
                return out;
            };
            const std::map<std::string_view, std::function<void()>> keys = {
                {"languages", [&] { l.languages = list(r[1]); }},
                {"name_languages", [&] { l.name_languages = list(r[1]); }},
                {"admin1_drop", [&] { l.admin1_drop = list(r[1]); }},
                {"admin1_name",
                 [&] {
                     if (r[1] != "name" && r[1] != "asciiname") unknown(t, r, 1, {"name", "asciiname"});
                     l.admin1_ascii = r[1] == "asciiname";
                 }},
                {"human", [&] { l.human = item(t, r, 1); }},
                {"letters", [&] { l.letters = size(); }},
                {"words", [&] { l.words = size(); }},
                {"person_words", [&] { l.person_words = size(); }},
                {"spellings", [&] { l.spellings = size(); }},
                {"sure_letters", [&] { l.sure_letters = size(); }},
                {"person_sitelinks", [&] { l.person_sitelinks = size(); }},
                {"organization_sitelinks", [&] { l.organization_sitelinks = size(); }},
                {"place_sitelinks", [&] { l.place_sitelinks = size(); }},
                {"terms_since", [&] { l.terms_since = day(); }},
                {"died_since", [&] { l.died_since = day(); }},
                {"person_homonyms", [&] { l.person_homonyms = size(); }},
                {"organization_homonyms", [&] { l.organization_homonyms = size(); }},
                {"place_homonyms", [&] { l.place_homonyms = size(); }},
                {"class_depth", [&] { l.class_depth = size(); }},
            };
            const auto it = keys.find(r[0]);
            std::vector<std::string_view> all;
            for (const auto& [key, unused] : keys) all.push_back(key);
            if (it == keys.end()) return unknown(t, r, 0, all);
            it->second();
            seen.emplace(r[0]);
            missing_ = keys.size() - seen.size();
        });
        if (missing_ > 0) mistakes.add("import/limits.tsv", 1, 1, "lacks " + std::to_string(missing_) + " of its rows");
    }

    std::string folder_;
    const KnownNames& known_;
    Rules& rules_;
    std::string hashed_;
    std::size_t missing_ = 1;
};

}  // namespace

Result<Rules> read_rules(const std::string& folder, const KnownNames& known) {
    Rules rules;
    Reader reader(folder, known, rules);
    reader.read_all();
    if (reader.mistakes.lines.empty()) return rules;
    std::string all;
    for (const std::string& line : reader.mistakes.lines) all += (all.empty() ? "" : "\n") + line;
    return Error{all};
}

}  // namespace isnad::import
