#include "tables/compiler.h"

#include "language/arabic/choice.h"
#include "tables/country_features.h"
#include "language/arabic/letters.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>

namespace isnad::tables {

namespace fs = std::filesystem;

const std::vector<Compiler::Schema>& Compiler::schemas() {
    using C = Compiler;
    static const std::vector<std::string> place{"arabic", "name", "geonames", "country", "admin1", "lat", "lon", "resolution", "prior"};
    static const std::vector<Schema> all{
        {"plover", "types", {"type", "quad", "quad_name", "requires_recipient", "cameo_root", "score", "covers"}, &C::plover_types, 0},
        {"plover", "modes", {"type", "mode", "score", "covers"}, &C::plover_modes, 0},
        {"plover", "cameo", {"type", "mode", "cameo", "published"}, &C::plover_cameo, 0},
        {"plover", "contexts", {"context"}, &C::plover_codes, 0},
        {"plover", "sectors", {"sector", "covers"}, &C::plover_codes, 0},
        {"plover", "auxiliary_modes", {"auxiliary", "means"}, &C::ignore, 0},
        {"plover", "nonstate_codes", {"code", "covers"}, &C::ignore, 0},
        {"actors",
         "states",
         {"iso3", "name", "wikidata", "arabic", "nisba", "people", "capital", "capital_name", "capital_geonames", "lat", "lon", "called", "gender"},
         &C::states,
         1},
        {"actors", "offices", {"office", "arabic", "sector", "rank", "gloss"}, &C::offices, 1},
        {"actors", "persons", {"wikidata", "name", "arabic", "short", "state", "sector", "office", "from", "to"}, &C::persons, 2},
        {"actors", "organizations", {"wikidata", "name", "arabic", "short", "kind", "code", "sector", "gloss"}, &C::organizations, 2},
        {"actors", "agents", {"noun", "kind", "sector", "code", "unit", "alone", "gloss"}, &C::agents, 2},
        {"actors", "modifiers", {"modifier", "sector", "code", "gloss"}, &C::modifiers, 2},
        {"actors", "country", {"feature", "weight"}, &C::country_weights, 1},
        {"actors", "given_names", {"name", "gender", "gloss"}, &C::given_names, 2},
        {"arabic", "casualties", {"verb", "noun", "what", "gloss"}, &C::casualties, 2},
        {"arabic", "reality", {"verb", "noun", "auxiliary", "through", "gloss"}, &C::reality, 3},
        {"arabic", "choice", {"feature", "weight"}, &C::choice_weights, 1},
        {"arabic", "attachment", {"feature", "weights"}, &C::attachment, 4},
        {"arabic", "rereading", {"feature", "weight"}, &C::rereading, 4},
        {"arabic", "common", {"word", "class", "count"}, &C::common_words, 1},
        {"arabic", "roots", {"root", "form", "vowels", "masdar", "gloss"}, &C::roots, 1},
        {"arabic", "particles", {"form", "class", "tag", "lemma", "parts", "gloss"}, &C::particles, 2},
        {"arabic", "openers", {"word", "relation", "gloss"}, &C::openers, 3},
        {"arabic", "asides", {"word", "keeps_out", "gloss"}, &C::asides, 5},
        {"arabic", "answers", {"word", "means", "gloss"}, &C::answers, 5},
        {"arabic", "valency", {"verb", "objects", "prepositions", "seen"}, &C::valency, 5},
        {"arabic", "agency", {"noun", "subject", "object"}, &C::agency, 5},
        {"arabic", "verbs", {"verb", "class", "gloss"}, &C::verbs, 2},
        {"arabic", "names", {"name", "kind", "gloss"}, &C::names, 2},
        {"arabic", "nouns", {"noun", "class", "gloss"}, &C::nouns, 2},
        {"places", "types", {"noun", "resolution", "called", "gloss"}, &C::place_types, 2},
        {"places", "site_names", {"noun", "gloss"}, &C::site_names, 2},
        {"places", "", place, &C::places, 3},
        {"times", "months", {"form", "month", "calendar"}, &C::months, 2},
        {"times", "weekdays", {"form", "weekday"}, &C::weekdays, 2},
        {"times", "parts", {"form", "kind", "gloss"}, &C::time_parts, 2},
        {"times", "relative", {"phrase", "rule", "gloss"}, &C::relatives, 2},
        {"times", "holidays", {"phrase", "calendar", "day", "gloss"}, &C::holidays, 2},
        {"times", "zones", {"phrase", "zone", "gloss"}, &C::zones, 2},
        {"quantities", "numerals", {"form", "value", "class"}, &C::numerals, 2},
        {"quantities", "bounds", {"phrase", "bound"}, &C::bounds, 2},
        {"quantities", "units", {"noun", "unit", "kind", "gloss"}, &C::units, 2},
        {"quantities", "currencies", {"noun", "country", "code", "gloss"}, &C::currencies, 2},
        {"statements", "reporting", {"verb", "noun", "stance", "content", "frame", "example"}, &C::reporting, 2},
        {"statements", "attribution", {"phrase", "stance", "role", "example"}, &C::attribution, 2},
        {"events", "word_sets", {"set", "words", "gloss"}, &C::word_sets, 1},
        {"events", "means", {"type", "mode", "when", "example"}, &C::means, 2},
        {"events", "judgement", {"feature", "weight"}, &C::judgement, 4},
        {"events", "confidence", {"odds", "right"}, &C::reliances, 4},
        {"events", "participants", {"feature", "acts", "suffers"}, &C::participants, 4},
        {"events", "when", {"feature", "weight"}, &C::when, 4},
        {"events", "where", {"feature", "weight"}, &C::where, 4},
        {"events", "", {"verb", "noun", "type", "mode", "context", "frame", "when", "example"}, &C::events, 2},
        {"page", "furniture", {"pattern", "match", "kind", "gloss"}, &C::furniture, 2},
        {"page", "words", {"word", "kind", "value", "gloss"}, &C::page_words, 2},
    };
    return all;
}

std::vector<char> Compiler::compile(const std::vector<std::string>& directories) {
    struct Job {
        const Schema* schema;
        std::size_t rank;
        std::string path, shown;
    };
    std::vector<Job> jobs;
    for (std::size_t d = 0; d < directories.size(); ++d) {
        std::error_code failed;
        const fs::path root(directories[d]);
        if (!fs::is_directory(root, failed)) {
            mistakes.add(directories[d], 1, 1, "is no directory of tables");
            continue;
        }
        for (auto it = fs::recursive_directory_iterator(root, failed); !failed && it != fs::recursive_directory_iterator();
             it.increment(failed)) {
            if (!it->is_regular_file(failed) || it->path().extension() != ".tsv") continue;
            const fs::path below = it->path().lexically_relative(root);
            const std::string folder = below.parent_path().string(), stem = below.stem().string();
            if (folder == "import") continue;  // what is taken of a dump (src/import/rules.h): nothing that articles are read by
            const Schema* found = nullptr;
            std::vector<std::string_view> folders;
            for (const Schema& s : schemas()) {
                folders.push_back(s.folder);
                if (!found && s.folder == folder && stem.starts_with(s.stem)) found = &s;
            }
            if (!found) {
                const auto near = nearest(folder, folders);
                mistakes.add(below.string(), 1, 1,
                             "is no table that Isnad knows" +
                                 (near.empty() || near == folder ? "" : "; did you mean the folder `" + std::string(near) + "`?"));
                continue;
            }
            jobs.push_back({found, directories.size() - d, it->path().string(), below.string()});
        }
    }
    std::sort(jobs.begin(), jobs.end(), [](const Job& a, const Job& b) {
        return std::tie(a.schema->order, a.rank, a.shown) < std::tie(b.schema->order, b.rank, b.shown);
    });
    builder_.choice.assign(arabic::choice_features, 0);
    builder_.country.assign(country_features, not_told);
    std::vector<std::unique_ptr<Table>> tables;
    std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> hash(XXH3_createState(), &XXH3_freeState);
    XXH3_64bits_reset(hash.get());
    for (const Job& job : jobs) {
        auto table = std::make_unique<Table>();
        table->path = job.shown;
        table->name = fs::path(job.shown).filename().string();
        read_table(job.path, job.schema->columns, *table, mistakes);
        XXH3_64bits_update(hash.get(), table->path.data(), table->path.size());
        XXH3_64bits_update(hash.get(), table->bytes.data(), table->bytes.size());
        (this->*job.schema->handler)(*table);
        table->rows = {};  // their cells are many; what was kept of them points into the bytes
        tables.push_back(std::move(table));
    }
    if (jobs.empty() && mistakes.lines.empty()) mistakes.add(directories.empty() ? "" : directories.front(), 1, 1, "holds no tables");
    if (!mistakes.lines.empty()) return {};
    std::replace(builder_.country.begin(), builder_.country.end(), not_told, 0);
    for (const auto& d : derived_) builder_.derived(d.sounds, d.pos, d.by_rule);
    for (const auto& p : participle_links_)
        for (const Pos pos : {Pos::noun, Pos::adjective})
            for (const auto lexeme : builder_.cited(p.participle, pos)) builder_.link(lexeme, p.link);
    for (const auto& c : common_) builder_.common(c.word, c.pos, c.count);
    char hex[17];
    std::snprintf(hex, sizeof hex, "%016llx", static_cast<unsigned long long>(XXH3_64bits_digest(hash.get())));
    return builder_.finish({hex, 16});
}

Source Compiler::source(const Table& t, const Row& row) {
    auto [it, fresh] = file_index_.try_emplace(t.path, static_cast<std::uint32_t>(builder_.files.size()));
    if (fresh) builder_.files.push_back(builder_.string(t.name));
    return {static_cast<std::uint16_t>(it->second), 0, static_cast<std::uint32_t>(row.line)};
}

void Compiler::wrong(const Table& t, const Row& row, std::size_t column, std::string_view what) {
    mistakes.add(t.path, row.line, row.columns[column], "`" + t.header[column] + "` " + std::string(what));
}

std::uint32_t Compiler::choice(const Table& t, const Row& row, std::size_t column, const std::vector<std::string_view>& allowed) {
    const auto it = std::find(allowed.begin(), allowed.end(), row[column]);
    if (it != allowed.end()) return static_cast<std::uint32_t>(it - allowed.begin());
    std::string what = "`" + std::string(row[column]) + "` is not known";
    if (const auto near = nearest(row[column], allowed); !near.empty()) {
        what += "; did you mean `" + std::string(near) + "`?";
    } else if (allowed.size() <= 20) {
        what += "; one of";
        for (auto a : allowed) what += " " + std::string(a);
    }
    wrong(t, row, column, what);
    return absent;
}

bool Compiler::number(const Table& t, const Row& row, std::size_t column, double& out) {
    const auto cell = row[column];
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
    if (failed == std::errc() && end == cell.data() + cell.size() && std::isfinite(out)) return true;
    wrong(t, row, column, "`" + std::string(cell) + "` is no number");
    return false;
}

bool Compiler::identifier(const Table& t, const Row& row, std::size_t column, std::uint32_t& out) {
    const auto cell = row[column];
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
    if (failed == std::errc() && end == cell.data() + cell.size()) return true;
    wrong(t, row, column, "`" + std::string(cell) + "` is no identifier (a whole number)");
    return false;
}

bool Compiler::date(const Table& t, const Row& row, std::size_t column, std::int32_t& out, std::int32_t open) {
    out = open;
    if (!row.has(column)) return true;
    const auto cell = row[column];
    bool good = cell.size() == 10 && cell[4] == '-' && cell[7] == '-';
    const auto part = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t i = from; good && i < from + count; ++i) {
            good = cell[i] >= '0' && cell[i] <= '9';
            value = value * 10 + (cell[i] - '0');
        }
        return value;
    };
    const int y = part(0, 4), m = part(5, 2), d = part(8, 2);
    if (!good || m < 1 || m > 12 || d < 1 || d > 31) {
        wrong(t, row, column, "`" + std::string(cell) + "` is no date (YYYY-MM-DD)");
        return false;
    }
    out = y * 10000 + m * 100 + d;
    return true;
}

bool Compiler::sector(const Table& t, const Row& row, std::size_t column, Str& out) {
    out = Str{};
    if (!row.has(column)) return true;
    std::vector<std::string_view> known(plover_.sectors.begin(), plover_.sectors.end());
    if (!known.empty() && choice(t, row, column, known) == absent) return false;
    out = builder_.string(row[column]);
    return true;
}

Str Compiler::optional(const Row& row, std::size_t column) { return row.has(column) ? builder_.string(row[column]) : Str{}; }

std::uint32_t Compiler::verb(const Table& t, const Row& row, std::size_t column, bool with_participles) {
    const auto parts = split(row[column], '/');
    constexpr std::string_view ya = "\u064A";
    if (parts.size() != 2 || parts[0].size() < 4 || parts[1].size() < 4 || !parts[1].starts_with(ya) ||
        row[column].find(' ') != std::string_view::npos) {
        wrong(t, row, column, "`" + std::string(row[column]) + "` is no verb: write perfect/imperfect, the imperfect with \u064A");
        return absent;
    }
    const auto known = builder_.known_verb(parts[0], parts[1]);
    if (known != absent && !with_participles) return known;
    std::optional<arabic::Verb> verb;
    if (const auto it = roots_.find(known); known != absent && it != roots_.end())
        verb = it->second;
    else
        verb = arabic::verb_of(arabic::decode(parts[0]), arabic::decode(parts[1]));
    const auto pair_in = [&](arabic::Voice voice) {
        return verb ? arabic::encode(arabic::spell(arabic::citation(*verb, voice), arabic::Vowels::left_out)) + '/' +
                          arabic::encode(arabic::spell(arabic::citation_imperfect(*verb, voice), arabic::Vowels::left_out))
                    : std::string();
    };
    const auto same = [&](arabic::Voice voice) { return arabic::normalized(pair_in(voice)) == arabic::normalized(row[column]); };
    arabic::Voice voice = arabic::Voice::active;
    if (!same(voice)) {  // a verb that is told in the passive: usiba/yusabu
        voice = arabic::Voice::passive;
        if (!same(voice)) {
            const auto made = pair_in(arabic::Voice::active);
            wrong(t, row, column,
                  "`" + std::string(row[column]) + "` are not perfect and imperfect of one verb" +
                      (made.empty() ? "" : "; did you mean `" + made + "`?"));
            return absent;
        }
    }
    const auto lexeme = known != absent ? known : builder_.verb(*verb, voice);
    if (with_participles) builder_.stands_as_participle(lexeme, *verb);
    return lexeme;
}

std::vector<std::string_view> Compiler::alternatives(const Table& t, const Row& row, std::size_t column, std::string_view cell) {
    auto parts = split(cell, '|');
    if (std::erase_if(parts, [](auto part) { return part.empty(); }) > 0) wrong(t, row, column, "has an empty alternative (||)");
    for (auto part : parts) {
        if (part.front() == ' ' || part.back() == ' ') wrong(t, row, column, "has a blank before or behind `" + std::string(part) + "`");
    }
    return parts;
}

void Compiler::name_cell(const Table& t, const Row& row, std::size_t column, Link link) {
    if (!row.has(column)) return;
    for (auto alternative : alternatives(t, row, column, row[column])) {
        if (alternative.find(' ') == std::string_view::npos) {
            // Words of time and number are common words, and must not win over verbs as names do.
            const bool common = link.kind == LinkKind::time_part || link.kind == LinkKind::relative || link.kind == LinkKind::numeral ||
                                link.kind == LinkKind::bound || link.kind == LinkKind::holiday ||
                                link.kind == LinkKind::zone;
            const Pos pos = common ? Pos::noun : link.kind == LinkKind::attribution ? Pos::particle : Pos::name;
            builder_.link(builder_.name(alternative, pos), link);
        } else {
            builder_.phrase(alternative, link);
        }
    }
}

void Compiler::noun_cell(const Table& t, const Row& row, std::size_t column, Pos pos, arabic::Declension how, Link link, Plus plus) {
    if (!row.has(column)) return;
    for (auto alternative : split(row[column], '|')) {
        auto forms = split(alternative, '+');
        if (std::any_of(forms.begin(), forms.end(), [](auto f) { return f.empty(); })) {
            wrong(t, row, column, "has an empty part (|| or ++)");
            continue;
        }
        if (alternative.find(' ') != std::string_view::npos) {
            for (std::size_t i = 0; i < forms.size(); ++i) {
                const bool woman = plus == Plus::feminine_first && i == 1 && forms[i].substr(0, forms[i].find(' ')).ends_with("\u0629");
                builder_.phrase(forms[i], link, static_cast<std::uint16_t>(i == 0 ? 0 : woman ? arabic::feminine : arabic::plural));
            }
            continue;
        }
        std::vector<std::string_view> plurals(forms.begin() + 1, forms.end());
        std::string_view woman;
        if (plus == Plus::feminine_first && !plurals.empty() && plurals.front().ends_with("\u0629")) {
            woman = plurals.front();
            plurals.erase(plurals.begin());
        }
        if (!plurals.empty()) how.sound_masculine = false;
        const auto lexeme = builder_.noun(forms.front(), plurals, pos, how);
        if (!woman.empty()) builder_.reading(woman, lexeme, arabic::feminine);
        builder_.link(lexeme, link);
    }
}

}  // namespace isnad::tables
