// Whether an event was, when, and where.
#include "event/reality.h"

#include "event/stretch.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

int aux(std::string_view text, std::string_view trigger) {
    const Staged s(text);
    const auto* e = s.event(trigger);
    return e ? e->auxiliary : -1;
}

TEST(Reality, OfAVerb) {
    EXPECT_EQ(aux("التقى الرئيس التركي نظيره الروسي.", "التقى"), 0);
    EXPECT_EQ(aux("لم يلتق الرئيس التركي نظيره الروسي.", "يلتق"), negation);
    EXPECT_EQ(aux("سيزور الرئيس التركي بغداد.", "يزور"), future);
    EXPECT_EQ(aux("لن يزور الرئيس التركي بغداد.", "يزور"), negation);
    EXPECT_EQ(aux("قد يزور الرئيس التركي بغداد.", "يزور"), hypothetical);
    EXPECT_EQ(aux("إذا قصفت روسيا كييف غادر السفير.", "قصفت"), hypothetical);
}

TEST(Reality, WhatIsSetIsToComeAndWhatIsSaidIsNot) {
    EXPECT_EQ(aux("من المقرر أن يلتقي الرئيس التركي نظيره الروسي.", "يلتقي"), future);
    EXPECT_EQ(aux("قال الوزير إن فرنسا تدعم لبنان.", "تدعم"), 0);
}

TEST(Reality, OfANoun) {
    EXPECT_EQ(aux("حذر خبراء من احتمال شن هجوم على البلدة.", "هجوم"), hypothetical);
    EXPECT_EQ(aux("شن المتمردون هجوما على البلدة.", "هجوما"), 0);
}

TEST(Reality, TheDateIsTheNearestExpression) {
    const auto date = [](std::string_view text, std::string_view trigger) {
        const Staged s(text);
        const auto* e = s.event(trigger);
        return e ? e->date : std::string("-");
    };
    EXPECT_EQ(date("قصف الجيش القرية أمس. واعتقلت الشرطة ناشطا الأحد.", "قصف"), "2026-03-09");
    EXPECT_EQ(date("قصف الجيش القرية أمس. واعتقلت الشرطة ناشطا الأحد.", "اعتقلت"), "2026-03-08");
    EXPECT_EQ(date("اعتقلت الشرطة ناشطا.", "اعتقلت"), "2026-03-10");
    EXPECT_EQ(date("سيزور الرئيس التركي بغداد.", "يزور"), "");
}

TEST(Reality, LongAgoIsHistory) {
    EXPECT_EQ(aux("قصف الجيش المدينة عام 2019.", "قصف"), historical);
    EXPECT_EQ(aux("قصف الجيش المدينة في يناير الماضي.", "قصف"), historical);
    EXPECT_EQ(aux("قصف الجيش المدينة الأسبوع الماضي.", "قصف"), 0);
}

TEST(Reality, ATimeValueIsAStretchOfDays) {
    const auto days = [](std::string_view value) {
        const event::Stretch s = event::stretch_of(value);
        return s.known ? s.to - s.from + 1 : -1;
    };
    EXPECT_EQ(days("2026-03-10"), 1);
    EXPECT_EQ(days("2026-W10"), 7);
    EXPECT_EQ(days("2026-02"), 28);
    EXPECT_EQ(days("2024"), 366);
    EXPECT_EQ(days("2024-01-01/2024-02-01"), 32);
    EXPECT_EQ(days(""), -1);
    EXPECT_EQ(days("soon"), -1);
}

TEST(Reality, ThePlaceIsThatOfTheClause) {
    const auto place = [](std::string_view text, std::string_view trigger) {
        const Staged s(text);
        const auto* e = s.event(trigger);
        return !e || e->place == none ? std::string("-") : s.slice(s.doc.places[e->place].span);
    };
    EXPECT_EQ(place("اعتقلت الشرطة ناشطا في حلب. وقصف الجيش قرية قرب حماة.", "اعتقلت"), "حلب");
    EXPECT_EQ(place("اعتقلت الشرطة ناشطا في حلب. وقصف الجيش قرية قرب حماة.", "قصف"), "حماة");
    EXPECT_EQ(place("اعتقلت الشرطة ناشطا. وعاد الوفد إلى حلب.", "اعتقلت"), "-");
}

}  // namespace
}  // namespace isnad::testing
