// Days, weeks, months and years, and the values that the contract writes for them.
//
//   const When day = day_of({2026, 3, 10});                // 2026-03-10
//   const When last_week = week_of(day.from - 7);          // 2026-W10
//   char value[32]; write(hull(month_of(2026, 1), month_of(2026, 3)), value);      // 2026-01/2026-03
//
// Days are counted from 1970-01-01 in the proleptic Gregorian calendar; weeks are ISO's. The Hijri calendar is Umm al-Qura's where it
// is published (umm_al_qura.h), else the tabular one (civil epoch, leap years 2 5 7 10 13 16 18 21 24 26 29 of 30), which differs from
// an observed month by a day at times.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace isnad::mention {

struct Date {
    int year = 0, month = 0, day = 0;
    bool operator==(const Date&) const = default;
};

enum class Grain : std::uint8_t { none, day, week, month, year };

/// A stretch of the calendar: one unit of its grain, or all from the unit of `from` to that of `to`.
struct When {
    Grain grain = Grain::none;
    std::int32_t from = 0, to = 0;  ///< first and last day
    bool interval = false;
    bool known() const { return grain != Grain::none; }
    bool operator==(const When&) const = default;
};

bool valid(Date d);  ///< a day of the years 1 to 9999
int days_in_month(int year, int month);
std::int32_t day_number(Date d);
Date date_of(std::int32_t day);
int weekday_of(std::int32_t day);  ///< 1 Monday to 7 Sunday

/// The first ten letters of an ISO date, if they are one.
std::optional<std::int32_t> parse_day(std::string_view iso);

When day_of(std::int32_t day);
When day_of(Date d);  ///< unknown where it is no day
When week_of(std::int32_t day);
When month_of(int year, int month);  ///< months outside 1..12 reach into other years
When year_of(int year);
/// The unit of this grain that holds `day`, moved by so many units.
When unit_of(Grain grain, std::int32_t day, int offset);
/// From the first to the last day of two of one grain; unknown where they differ in grain or stand in the wrong order.
When hull(When a, When b);

/// The Hijri calendar.
bool valid_hijri(Date d);
std::int32_t hijri_day_number(Date d);
Date hijri_of(std::int32_t day);
int hijri_days_in_month(int year, int month);

/// Writes YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www or A/B, and returns the letters written; empty where unknown.
std::string_view write(When when, char (&buffer)[32]);

}  // namespace isnad::mention
