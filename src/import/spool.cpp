#include "import/spool.h"

#include "import/names.h"
#include "tables/tsv.h"

#include <fmt/format.h>

#include <charconv>

namespace isnad::import {

namespace {

std::string list(const std::vector<Item>& items) {
    std::string out;
    for (const Item item : items) fmt::format_to(std::back_inserter(out), "{}{}", out.empty() ? "" : ",", item);
    return out;
}

template <class T>
T number(std::string_view cell) {
    T out = 0;
    std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return out;
}

std::vector<Item> items(std::string_view cell) {
    std::vector<Item> out;
    if (!cell.empty())
        for (auto part : tables::split(cell, ',')) out.push_back(number<Item>(part));
    return out;
}

}  // namespace

std::string spooled(const Entity& e) {
    std::string spellings, terms;
    for (const std::string& s : e.spellings) {
        std::string cell = cell_of(s);
        if (cell.find('|') == std::string::npos) (spellings += spellings.empty() ? "" : "|") += cell;
    }
    for (const Term& t : e.terms)
        fmt::format_to(std::back_inserter(terms), "{}{}:{}:{}:{}:{}:{}", terms.empty() ? "" : ",", t.position, t.from.first, t.from.last,
                       t.to.first, t.to.last, t.ended ? 1 : 0);
    return fmt::format("{:010}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}:{}\t{}\t{}\t{:.4f}\t{:.4f}\t{}\t{}", e.id, e.sitelinks,
                       cell_of(e.name), spellings, list(e.classes), list(e.superclasses), list(e.citizenships), list(e.countries),
                       list(e.jurisdictions), list(e.occupations), e.died.first, e.died.last, e.ended ? 1 : 0, e.located ? 1 : 0, e.lat,
                       e.lon, fmt::format("{}:{}", e.geonames, e.population), terms);
}

Entity unspooled(std::string_view line) {
    Entity e;
    const auto c = tables::split(line, '\t');
    if (c.size() != 17) return e;
    e.id = number<Item>(c[0]);
    e.sitelinks = number<std::uint64_t>(c[1]);
    if (c[2] != "-") e.name = c[2];
    if (!c[3].empty())
        for (auto s : tables::split(c[3], '|')) e.spellings.emplace_back(s);
    e.classes = items(c[4]);
    e.superclasses = items(c[5]);
    e.citizenships = items(c[6]);
    e.countries = items(c[7]);
    e.jurisdictions = items(c[8]);
    e.occupations = items(c[9]);
    const auto pair = [](std::string_view cell) { return cell.substr(0, cell.find(':')); };
    const auto behind = [](std::string_view cell) { return cell.substr(std::min(cell.size(), cell.find(':') + 1)); };
    e.died = {number<std::int32_t>(pair(c[10])), number<std::int32_t>(behind(c[10]))};
    e.ended = c[11] == "1";
    e.located = c[12] == "1";
    e.lat = number<double>(c[13]);
    e.lon = number<double>(c[14]);
    e.geonames = number<std::uint32_t>(pair(c[15]));
    e.population = number<std::uint64_t>(behind(c[15]));
    if (!c[16].empty())
        for (auto term : tables::split(c[16], ',')) {
            const auto p = tables::split(term, ':');
            if (p.size() != 6) continue;
            e.terms.push_back({number<Item>(p[0]),
                               {number<std::int32_t>(p[1]), number<std::int32_t>(p[2])},
                               {number<std::int32_t>(p[3]), number<std::int32_t>(p[4])},
                               p[5] == "1"});
        }
    return e;
}

}  // namespace isnad::import
