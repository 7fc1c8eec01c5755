// GeoNames into places/geonames.tsv: its names first, then its places, joined by id.
#include "import/files.h"
#include "import/geonames_lines.h"
#include "import/import.h"
#include "import/names.h"
#include "import/rows.h"

#include <fmt/format.h>

#include <bitset>
#include <charconv>
#include <map>
#include <memory>

namespace isnad::import {

namespace {

// Ids of places that have a name, by their lower bits: one megabyte, whatever the dump. What slips through falls out when joined.
class Named {
public:
    void add(std::uint32_t id) { bits_->set(id % bits_->size()); }
    bool has(std::uint32_t id) const { return bits_->test(id % bits_->size()); }

private:
    std::unique_ptr<std::bitset<1u << 23>> bits_ = std::make_unique<std::bitset<1u << 23>>();
};

std::vector<std::string_view> cells(std::string_view line) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find('\t', at);
        out.push_back(line.substr(at, end == std::string_view::npos ? end : end - at));
        if (end == std::string_view::npos) return out;
        at = end + 1;
    }
}

template <class T>
T number(std::string_view cell) {
    T out = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return out;
}

// "Aleppo Governorate" -> "Aleppo".
std::string division_name(std::string_view name, const Limits& limits) {
    for (const std::string& word : limits.admin1_drop)
        if (name.size() > word.size() + 1 && name.ends_with(word) && name[name.size() - word.size() - 1] == ' ') {
            name.remove_suffix(word.size() + 1);
            break;
        }
    return std::string(name);
}

class GeonamesImport {
public:
    GeonamesImport(const GeonamesDumps& dumps, const Target& target, const Rules& rules, const KnownNames& known)
        : dumps_(dumps), target_(target), rules_(rules), known_(known), names_(rules, known) {}

    Result<Outcome> run() {
        auto path = table_path(target_.folder, "places/geonames.tsv");
        if (!path) return path.error();
        auto opened = Work::open({.folder = target_.folder + "/.import-geonames",
                                  .kind = "geonames",
                                  .rules = rules_.hash,
                                  .inputs = {dumps_.names, dumps_.places},
                                  .afresh = target_.afresh,
                                  .every = target_.every,
                                  .memory = target_.memory,
                                  .hooks = target_.hooks},
                                 {"joined", "divisions"});
        if (!opened) return opened.error();
        work_ = std::move(*opened);
        Outcome outcome;
        outcome.resumed = work_->resumed();

        auto done = read_names();
        if (done && *done) done = read_places();
        if (done && *done) done = write(*path, outcome);
        if (!done) return done.error();
        outcome.stopped = !*done;
        outcome.report = work_->report();
        if (!outcome.stopped) work_->remove();
        return outcome;
    }

private:
    Sorter& joined() { return work_->sorter(0); }
    Sorter& divisions() { return work_->sorter(1); }

    Result<bool> read_names() {
        NameLine name;
        return work_->scan(0, dumps_.names, "alternateNamesV2.txt", [&](const Line& line) {
            if (line.text.empty()) return;
            const std::string cause = read_name(line.text, name);
            if (!cause.empty()) return work_->bad(dumps_.names, line.number, cause);
            const auto it = rules_.name_languages.find(name.language);
            if (it == rules_.name_languages.end()) return;
            const NameMarks& take = it->second;
            if ((name.short_name && !take.short_name) || (name.colloquial && !take.colloquial) || (name.historic && !take.historic))
                return work_->report().left_out("a short, colloquial or historic name");
            joined().add(fmt::format("{:010}\t1{}\t{}", name.id, name.preferred ? 0 : name.short_name ? 2 : 1, cell_of(name.name)));
        });
    }

    Result<bool> read_places() {
        Named named;
        auto filled = joined().merge([&](std::string_view line) {
            named.add(number<std::uint32_t>(line.substr(0, 10)));
            return true;
        });
        if (!filled) return filled.error();
        PlaceLine place;
        return work_->scan(1, dumps_.places, "allCountries.txt", [&](const Line& line) {
            if (line.text.empty()) return;
            const std::string cause = read_place(line.text, place);
            if (!cause.empty()) return work_->bad(dumps_.places, line.number, cause);
            if (place.feature_code == "ADM1")
                divisions().add(
                    fmt::format("{}.{}\t{}", place.country, place.admin1, cell_of(rules_.limits.admin1_ascii ? place.ascii : place.name)));
            if (!named.has(place.id) || !rules_.feature(place.feature_class, place.feature_code)) return;
            joined().add(fmt::format("{:010}\t0\t{}\t{}\t{}\t{:.4f}\t{:.4f}\t{}\t{}\t{}", place.id, cell_of(place.name), place.country,
                                     place.admin1, place.lat, place.lon, place.feature_class, place.feature_code, place.population));
        });
    }

    Result<bool> write(const std::string& path, Outcome& outcome) {
        std::map<std::string, std::string, std::less<>> division;  // some thousands
        auto read = divisions().merge([&](std::string_view line) {
            const auto c = cells(line);
            division.emplace(c[0], division_name(c[1], rules_.limits));
            return true;
        });
        if (!read) return read.error();

        RowTable table(work_->folder(), "rows", work_->memory(), rules_.limits.place_homonyms, rules_.limits.spellings);
        std::string place;
        std::vector<std::string> names;
        Result<bool> added = true;
        const auto flush = [&] {
            if (!place.empty() && !names.empty()) added = add(place, names, division, table);
            place.clear();
            names.clear();
        };
        std::string id;
        std::uint64_t seen = 0;
        bool stop = false;
        auto merged = joined().merge([&](std::string_view line) {
            if (line.substr(0, 10) != id) {
                flush();
                id = line.substr(0, 10);
            }
            if (line[11] == '1')
                names.emplace_back(line.substr(14));
            else if (place.empty())
                place = line;
            stop = ++seen % 4096 == 0 && work_->stopped();
            return !stop && static_cast<bool>(added);
        });
        if (!merged) return merged.error();
        if (stop) return false;
        flush();
        if (!added) return added.error();

        const std::string draft = work_->folder() + "/geonames.new";
        const std::string head = table_head(
            "geonames", "GeoNames (geonames.org), licence CC BY 4.0. What of it is taken: data/import/ of Isnad.", place_columns);
        auto rows = table.write(draft, head,
                                [](const NamedRow& row, std::string& out) { place_rows(row.payload, row.sure, row.only_behind, out); });
        if (!rows) return rows.error();
        if (auto moved = move_file(draft, path); !moved) return moved.error();
        if (table.crowded() > 0) work_->report().counts["left out: a name that larger places have"] += table.crowded();
        outcome.written.push_back({path, *rows});
        return true;
    }

    Result<bool> add(std::string_view line, const std::vector<std::string>& names,
                     const std::map<std::string, std::string, std::less<>>& division, RowTable& table) {
        const auto c = cells(line);  // id 0 name country admin1 lat lon class code population
        const auto id = number<std::uint32_t>(c[0]);
        const PlaceRule* rule = rules_.feature(c[7], c[8]);
        const auto population = number<std::uint64_t>(c[9]);
        Report& report = work_->report();
        if (!rule) return true;
        if (population < rule->least) return report.left_out("too few inhabitants"), true;
        if (known_.geonames(id)) return report.left_out("a place that the program's own tables hold"), true;
        std::vector<Spelling> spellings;
        for (const std::string& name : names) {
            Spelling spelling;
            if (const char* why = names_.place(name, spelling)) {
                report.left_out(why);
                continue;
            }
            spelling.only_behind = spelling.only_behind || !rule->can_be_sure || population < rule->sure;
            spellings.push_back(std::move(spelling));
        }
        if (spellings.empty()) return true;
        const auto admin1 = division.find(std::string(c[3]) + '.' + std::string(c[4]));
        const std::string_view country = rules_.countries.by_iso2(c[3]);
        return table.add({.id = id,
                          .prominence = population,
                          .payload = fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}", c[2], id, country.empty() ? "-" : country,
                                                 admin1 == division.end() ? "-" : admin1->second, c[5], c[6], rule->resolution)},
                         spellings);
    }

    const GeonamesDumps& dumps_;
    const Target& target_;
    const Rules& rules_;
    const KnownNames& known_;
    Names names_;
    std::unique_ptr<Work> work_;
};

}  // namespace

Result<Outcome> import_geonames(const GeonamesDumps& dumps, const Target& target, const Rules& rules, const KnownNames& known) {
    return GeonamesImport(dumps, target, rules, known).run();
}

}  // namespace isnad::import
