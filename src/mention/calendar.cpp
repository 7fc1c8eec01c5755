#include "mention/calendar.h"

#include "mention/umm_al_qura.h"

#include <array>
#include <bit>
#include <chrono>

namespace isnad::mention {

namespace {

using namespace std::chrono;

std::int32_t number(year_month_day d) { return static_cast<std::int32_t>(sys_days(d).time_since_epoch().count()); }

constexpr std::int32_t hijri_epoch = -492148;  // 1 Muharram 1: 16 July 622 of the Julian calendar

namespace known = umm_al_qura;

constexpr bool is_known(int year) { return year >= known::first_year && year <= known::last_year; }
constexpr unsigned months_of(int year) { return known::long_months[year - known::first_year]; }

// The first day of each year that the published calendar knows, and of the one after.
constexpr auto known_starts = [] {
    std::array<std::int32_t, known::last_year - known::first_year + 2> out{};
    out[0] = known::first_day;
    for (int y = known::first_year; y <= known::last_year; ++y) {
        const auto k = static_cast<std::size_t>(y - known::first_year);
        out[k + 1] = out[k] + 12 * 29 + std::popcount(months_of(y));
    }
    return out;
}();

constexpr bool hijri_leap(int year) { return (14 + 11 * year) % 30 < 11; }

constexpr std::int32_t hijri_year_start(int year) {
    if (is_known(year)) return known_starts[static_cast<std::size_t>(year - known::first_year)];
    return hijri_epoch + 354 * (year - 1) + (3 + 11 * year) / 30;
}

char* digits(char* at, int value, int width) {
    for (int k = width; k-- > 0; value /= 10) at[k] = static_cast<char>('0' + value % 10);
    return at + width;
}

char* write_one(char* at, Grain grain, std::int32_t day) {
    const Date d = date_of(day);
    if (grain == Grain::week) {
        const std::int32_t thursday = day - weekday_of(day) + 4;
        const int year = date_of(thursday).year;
        at = digits(at, year, 4);
        *at++ = '-';
        *at++ = 'W';
        return digits(at, (thursday - day_number({year, 1, 1})) / 7 + 1, 2);
    }
    at = digits(at, d.year, 4);
    if (grain == Grain::year) return at;
    *at++ = '-';
    at = digits(at, d.month, 2);
    if (grain == Grain::month) return at;
    *at++ = '-';
    return digits(at, d.day, 2);
}

}  // namespace

int days_in_month(int y, int m) {
    return static_cast<int>(static_cast<unsigned>((year(y) / month(static_cast<unsigned>(m)) / last).day()));
}

bool valid(Date d) {
    return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= days_in_month(d.year, d.month);
}

std::int32_t day_number(Date d) { return number(year(d.year) / month(static_cast<unsigned>(d.month)) / day(static_cast<unsigned>(d.day))); }

Date date_of(std::int32_t n) {
    const year_month_day d{sys_days(days(n))};
    return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
            static_cast<int>(static_cast<unsigned>(d.day()))};
}

int weekday_of(std::int32_t n) { return static_cast<int>(weekday(sys_days(days(n))).iso_encoding()); }

std::optional<std::int32_t> parse_day(std::string_view iso) {
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    auto part = [&](std::size_t from, std::size_t count) {
        int value = 0;
        for (std::size_t k = from; k < from + count; ++k) {
            if (iso[k] < '0' || iso[k] > '9') return -1;
            value = value * 10 + (iso[k] - '0');
        }
        return value;
    };
    const Date d{part(0, 4), part(5, 2), part(8, 2)};
    if (!valid(d)) return std::nullopt;
    return day_number(d);
}

When day_of(std::int32_t day) { return {Grain::day, day, day, false}; }
When day_of(Date d) { return valid(d) ? day_of(day_number(d)) : When{}; }

When week_of(std::int32_t day) {
    const std::int32_t monday = day - weekday_of(day) + 1;
    return {Grain::week, monday, monday + 6, false};
}

When month_of(int y, int m) {
    const int months = y * 12 + m - 1;
    y = months / 12;
    m = months % 12 + 1;
    if (months < 12 || y > 9999) return {};
    return {Grain::month, day_number({y, m, 1}), day_number({y, m, days_in_month(y, m)}), false};
}

When year_of(int y) {
    if (y < 1 || y > 9999) return {};
    return {Grain::year, day_number({y, 1, 1}), day_number({y, 12, 31}), false};
}

When unit_of(Grain grain, std::int32_t day, int offset) {
    const Date d = date_of(day);
    switch (grain) {
        case Grain::day: return day_of(day + offset);
        case Grain::week: return week_of(day + 7 * offset);
        case Grain::month: return month_of(d.year, d.month + offset);
        case Grain::year: return year_of(d.year + offset);
        default: return {};
    }
}

When hull(When a, When b) {
    if (!a.known() || a.grain != b.grain || a.from > b.from) return {};
    if (a.from == b.from && a.to == b.to) return a;
    return {a.grain, a.from, b.to, true};
}

int hijri_days_in_month(int year, int month) {
    if (is_known(year)) return 29 + static_cast<int>(months_of(year) >> (month - 1) & 1u);
    return month % 2 == 1 || (month == 12 && hijri_leap(year)) ? 30 : 29;
}

bool valid_hijri(Date d) {
    return d.year >= 1 && d.year <= 2000 && d.month >= 1 && d.month <= 12 && d.day >= 1 && d.day <= 30 &&
           d.day <= hijri_days_in_month(d.year, d.month);
}

std::int32_t hijri_day_number(Date d) {
    const std::int32_t year = hijri_year_start(d.year);
    if (!is_known(d.year)) return year + 29 * (d.month - 1) + d.month / 2 + d.day - 1;
    const unsigned before = months_of(d.year) & ((1u << (d.month - 1)) - 1);
    return year + 29 * (d.month - 1) + std::popcount(before) + d.day - 1;
}

Date hijri_of(std::int32_t day) {
    int year = static_cast<int>((static_cast<std::int64_t>(day - hijri_epoch) * 30 + 15) / 10631) + 1;
    while (year > 1 && hijri_year_start(year) > day) --year;
    while (hijri_year_start(year + 1) <= day) ++year;
    int month = 12;
    while (month > 1 && hijri_day_number({year, month, 1}) > day) --month;
    return {year, month, day - hijri_day_number({year, month, 1}) + 1};
}

std::string_view write(When when, char (&buffer)[32]) {
    if (!when.known()) return {};
    char* at = write_one(buffer, when.grain, when.from);
    if (when.interval) {
        *at++ = '/';
        at = write_one(at, when.grain, when.to);
    }
    return {buffer, static_cast<std::size_t>(at - buffer)};
}

}  // namespace isnad::mention
