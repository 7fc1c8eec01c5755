#include "import/geonames_lines.h"

#include "text/utf8.h"

#include <array>
#include <charconv>
#include <cmath>

namespace isnad::import {

namespace {

template <std::size_t most>
std::size_t split(std::string_view line, std::array<std::string_view, most>& cells) {
    std::size_t count = 0;
    for (std::size_t at = 0;;) {
        const std::size_t end = line.find('\t', at);
        if (count < most) cells[count] = line.substr(at, end == std::string_view::npos ? end : end - at);
        ++count;
        if (end == std::string_view::npos) return count;
        at = end + 1;
    }
}

template <class T>
bool number(std::string_view cell, T& out) {
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), out);
    return failed == std::errc() && end == cell.data() + cell.size() && !cell.empty();
}

std::string quoted(std::string_view cell) { return '"' + std::string(cell.substr(0, 40)) + '"'; }

}  // namespace

std::string read_place(std::string_view line, PlaceLine& out) {
    out = {};
    std::array<std::string_view, 19> c;
    if (const std::size_t count = split(line, c); count != c.size()) return "has " + std::to_string(count) + " cells, expected 19";
    if (!text::valid(line)) return "is not valid UTF-8";
    if (!number(c[0], out.id) || out.id == 0) return "geonameid " + quoted(c[0]) + " is no number";
    if (!number(c[4], out.lat) || !(std::abs(out.lat) <= 90)) return "latitude " + quoted(c[4]) + " is none";
    if (!number(c[5], out.lon) || !(std::abs(out.lon) <= 180)) return "longitude " + quoted(c[5]) + " is none";
    if (!c[14].empty() && !number(c[14], out.population)) return "population " + quoted(c[14]) + " is no number";
    if (!c[8].empty() && c[8].size() != 2) return "country code " + quoted(c[8]) + " is none";
    out.name = c[1];
    out.ascii = c[2];
    out.feature_class = c[6];
    out.feature_code = c[7];
    out.country = c[8];
    out.admin1 = c[10];
    return {};
}

std::string read_name(std::string_view line, NameLine& out) {
    out = {};
    std::array<std::string_view, 10> c;
    const std::size_t count = split(line, c);
    if (count < 4 || count > c.size()) return "has " + std::to_string(count) + " cells, expected 4 to 10";
    if (!text::valid(line)) return "is not valid UTF-8";
    std::uint64_t own = 0;
    if (!number(c[0], own)) return "alternateNameId " + quoted(c[0]) + " is no number";
    if (!number(c[1], out.id) || out.id == 0) return "geonameid " + quoted(c[1]) + " is no number";
    out.language = c[2];
    out.name = c[3];
    bool* const marks[] = {&out.preferred, &out.short_name, &out.colloquial, &out.historic};
    for (std::size_t i = 0; i < 4; ++i) {
        if (!c[4 + i].empty() && c[4 + i] != "1" && c[4 + i] != "0") return "mark " + quoted(c[4 + i]) + " is neither 1 nor empty";
        *marks[i] = c[4 + i] == "1";
    }
    return {};
}

}  // namespace isnad::import
