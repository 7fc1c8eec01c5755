#include "event/stretch.h"

#include "mention/calendar.h"

#include <charconv>

namespace isnad::event {

namespace {

mention::When unit_of(std::string_view v) {
    const auto number = [&](std::size_t at, std::size_t length) {
        int n = 0;
        std::from_chars(v.data() + at, v.data() + at + length, n);
        return n;
    };
    if (v.size() < 4) return {};
    const int year = number(0, 4);
    if (v.size() == 4) return mention::year_of(year);
    if (v.size() >= 8 && v[5] == 'W') return mention::week_of(mention::day_number({year, 1, 4}) + 7 * (number(6, 2) - 1));
    if (v.size() == 7) return mention::month_of(year, number(5, 2));
    return v.size() >= 10 ? mention::day_of(mention::Date{year, number(5, 2), number(8, 2)}) : mention::When{};
}

}  // namespace

Stretch stretch_of(std::string_view value) {
    const auto slash = value.find('/');
    const auto a = unit_of(value.substr(0, slash)), b = slash == std::string_view::npos ? a : unit_of(value.substr(slash + 1));
    return {a.known() && b.known(), a.from, b.to};
}

}  // namespace isnad::event
