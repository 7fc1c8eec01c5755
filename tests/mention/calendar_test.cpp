#include "mention/calendar.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

namespace isnad::mention {
namespace {

std::string text(When w) {
    char buffer[32];
    return std::string(write(w, buffer));
}

TEST(Calendar, DaysGoBothWays) {
    EXPECT_EQ(day_number({1970, 1, 1}), 0);
    EXPECT_EQ(day_number({2000, 3, 1}) - day_number({2000, 2, 28}), 2);
    EXPECT_EQ(day_number({1900, 3, 1}) - day_number({1900, 2, 28}), 1);
    for (std::int32_t day = -800000; day < 60000; day += 113) EXPECT_EQ(day_number(date_of(day)), day);
}

TEST(Calendar, KnowsWeekdays) {
    EXPECT_EQ(weekday_of(day_number({2026, 3, 10})), 2);
    EXPECT_EQ(weekday_of(day_number({1969, 12, 28})), 7);
    EXPECT_EQ(weekday_of(day_number({2024, 2, 29})), 4);
}

TEST(Calendar, RefusesDaysThatAreNone) {
    EXPECT_FALSE(valid({2025, 2, 29}));
    EXPECT_TRUE(valid({2024, 2, 29}));
    EXPECT_FALSE(valid({2025, 13, 1}));
    EXPECT_FALSE(valid({2025, 4, 31}));
    EXPECT_FALSE(valid({0, 1, 1}));
    EXPECT_FALSE(day_of(Date{2025, 6, 31}).known());
}

TEST(Calendar, ReadsTheFrontOfIsoDates) {
    EXPECT_EQ(parse_day("2026-03-10T08:00:00+03:00"), day_number({2026, 3, 10}));
    EXPECT_FALSE(parse_day("2026-3-10"));
    EXPECT_FALSE(parse_day("2026-02-30"));
    EXPECT_FALSE(parse_day("10/03/2026"));
    EXPECT_FALSE(parse_day(""));
}

TEST(Calendar, WritesTheValuesOfTheContract) {
    EXPECT_EQ(text(day_of(Date{2026, 3, 9})), "2026-03-09");
    EXPECT_EQ(text(month_of(2026, 3)), "2026-03");
    EXPECT_EQ(text(year_of(798)), "0798");
    EXPECT_EQ(text(week_of(day_number({2026, 3, 10}))), "2026-W11");
    EXPECT_EQ(text(hull(year_of(2011), year_of(2014))), "2011/2014");
    EXPECT_EQ(text(hull(month_of(2025, 12), month_of(2026, 2))), "2025-12/2026-02");
    EXPECT_EQ(text(When{}), "");
}

TEST(Calendar, IsoWeeksBelongToTheYearOfTheirThursday) {
    EXPECT_EQ(text(week_of(day_number({2021, 1, 1}))), "2020-W53");
    EXPECT_EQ(text(week_of(day_number({2025, 12, 29}))), "2026-W01");
    EXPECT_EQ(text(week_of(day_number({2024, 12, 30}))), "2025-W01");
    EXPECT_EQ(text(week_of(day_number({2016, 1, 3}))), "2015-W53");
}

TEST(Calendar, UnitsMoveByTheirOwnLength) {
    const std::int32_t day = day_number({2026, 1, 31});
    EXPECT_EQ(text(unit_of(Grain::month, day, 1)), "2026-02");
    EXPECT_EQ(text(unit_of(Grain::month, day, -13)), "2024-12");
    EXPECT_EQ(text(unit_of(Grain::year, day, -24)), "2002");
    EXPECT_EQ(text(unit_of(Grain::week, day, -1)), "2026-W04");
    EXPECT_EQ(text(unit_of(Grain::day, day, 1)), "2026-02-01");
}

TEST(Calendar, AHullNeedsOneGrainAndTheRightOrder) {
    EXPECT_FALSE(hull(year_of(2014), year_of(2011)).known());
    EXPECT_FALSE(hull(year_of(2011), month_of(2014, 1)).known());
    EXPECT_EQ(hull(year_of(2011), year_of(2011)), year_of(2011));
}

TEST(Calendar, TurnsPublishedHijriDaysIntoGregorianOnes) {
    EXPECT_EQ(text(day_of(hijri_day_number({1447, 9, 1}))), "2026-02-18");  // Ramadan 1447
    EXPECT_EQ(text(day_of(hijri_day_number({1436, 5, 12}))), "2015-03-03");
    EXPECT_EQ(text(day_of(hijri_day_number({1436, 10, 25}))), "2015-08-10");
    EXPECT_EQ(text(day_of(hijri_day_number({1445, 10, 1}))), "2024-04-10");  // the feast of 2024
    EXPECT_EQ(text(day_of(hijri_day_number({1400, 1, 1}))), "1979-11-20");   // the Grand Mosque seizure
}

TEST(Calendar, ReckonsHijriDaysThatNobodyPublished) {
    EXPECT_EQ(text(day_of(hijri_day_number({1, 1, 1}))), "0622-07-19");
    EXPECT_TRUE(valid_hijri({1444, 2, 29}));
    EXPECT_FALSE(valid_hijri({1340, 2, 30}));
    EXPECT_FALSE(valid_hijri({1340, 13, 1}));
}

TEST(Calendar, HijriYearsFollowEachOtherWithoutAGap) {
    for (int year = 1; year < 1600; ++year) {
        // Where reckoned years meet published ones they may differ by a day.
        const std::int32_t last = hijri_day_number({year, 12, hijri_days_in_month(year, 12)});
        EXPECT_LE(std::abs(hijri_day_number({year + 1, 1, 1}) - last - 1), year == 1364 || year == 1500 ? 1 : 0) << year;
    }
}

TEST(Calendar, HijriDaysGoBothWays) {
    for (int year : {1, 700, 1363, 1365, 1436, 1447, 1500, 1501})
        for (int month = 1; month <= 12; ++month)
            for (int day : {1, 15, 29})
                EXPECT_EQ(hijri_of(hijri_day_number({year, month, day})), (Date{year, month, day})) << year << '-' << month << '-' << day;
}

}  // namespace
}  // namespace isnad::mention
