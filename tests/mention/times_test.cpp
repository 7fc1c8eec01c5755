#include "mention/recognise.h"

namespace isnad::testing {
namespace {

// What is found in a sentence published on Tuesday, 10 March 2026.
std::string times(const char* text, std::string_view published = "2026-03-10") { return Recognised(text, published).times_line(); }

TEST(Times, DatesByNumberAndName) {
    EXPECT_EQ(times("صدر القانون في 3 سبتمبر 2025."), "3 سبتمبر 2025=2025-09-03");
    EXPECT_EQ(times("صدر القانون في الثالث من أيلول/سبتمبر 2025."), "الثالث من أيلول/سبتمبر 2025=2025-09-03");
    EXPECT_EQ(times("صدر القانون في 15/3/2026 و2026-02-01 و1.12.2025."),
              "15/3/2026=2026-03-15; 2026-02-01=2026-02-01; 1.12.2025=2025-12-01");
    EXPECT_EQ(times("صدر القانون في الحادي والثلاثين من كانون الثاني (يناير) 2024."),
              "الحادي والثلاثين من كانون الثاني (يناير) 2024=2024-01-31");
    EXPECT_EQ(times("صدر القانون في 31 فبراير 2024."), "31 فبراير 2024=");
}

TEST(Times, ProcliticsStayOutside) {
    EXPECT_EQ(times("وبحلول مارس 2020 ولعام 2021 وبالثلاثاء."), "مارس 2020=2020-03; عام 2021=2021; الثلاثاء=2026-03-10");
}

TEST(Times, MonthsWithoutAYear) {
    EXPECT_EQ(times("صدر القانون في سبتمبر."), "سبتمبر=2025-09");
    EXPECT_EQ(times("ستصدر المحكمة حكمها في سبتمبر."), "سبتمبر=2026-09");
    EXPECT_EQ(times("صدر القانون في مارس الماضي."), "مارس الماضي=2025-03");
    EXPECT_EQ(times("صدر القانون في مارس الجاري."), "مارس الجاري=2026-03");
    EXPECT_EQ(times("من المقرر عقد القمة في مايو."), "مايو=2026-05");
}

TEST(Times, WordsThatAreAMonthOnlyInPlace) {
    EXPECT_EQ(times("مارس اللاعب السباحة."), "");
    EXPECT_EQ(times("بدأ العمل في مارس."), "مارس=2026-03");
    EXPECT_EQ(times("وصلت تيريزا ماي."), "");
    EXPECT_EQ(times("وصل رجب."), "");
    EXPECT_EQ(times("صام الناس شهر رجب 1447."), "شهر رجب 1447=2025-12-21/2026-01-19h");
}

TEST(Times, WeekdaysByTheTenseOfTheirVerb) {
    EXPECT_EQ(times("صدر البيان الأحد."), "الأحد=2026-03-08");
    EXPECT_EQ(times("سيصدر البيان الأحد."), "الأحد=2026-03-15");
    EXPECT_EQ(times("سوف يصدر البيان يوم الخميس."), "يوم الخميس=2026-03-12");
    EXPECT_EQ(times("لم يصدر البيان الأحد."), "الأحد=2026-03-08");
    EXPECT_EQ(times("لن يصدر البيان الأحد."), "الأحد=2026-03-15");
    EXPECT_EQ(times("أغلق المتحف منذ الخميس."), "الخميس=2026-03-05>");
    EXPECT_EQ(times("أغلق المتحف حتى الخميس."), "الخميس=2026-03-12<");
    EXPECT_EQ(times("صدر البيان الثلاثاء الماضي."), "الثلاثاء الماضي=2026-03-03");
    EXPECT_EQ(times("صدر البيان الثلاثاء قبل الماضي."), "الثلاثاء قبل الماضي=2026-02-24");
}

TEST(Times, AWeekdayAndItsDateAreOneExpression) {
    EXPECT_EQ(times("صدر البيان مساء الأحد 8 مارس."), "مساء الأحد 8 مارس=2026-03-08");
    EXPECT_EQ(times("صدر البيان الجمعة، 14 نوفمبر."), "الجمعة، 14 نوفمبر=2025-11-14");
    EXPECT_EQ(times("صدر البيان أمس الاثنين 9 مارس 2026."), "أمس الاثنين 9 مارس 2026=2026-03-09");
}

TEST(Times, Ranges) {
    EXPECT_EQ(times("يستمر المعرض من 3 إلى 5 مايو 2026."), "من 3 إلى 5 مايو 2026=2026-05-03/2026-05-05");
    EXPECT_EQ(times("عمل هناك بين عامي 2011 و2014."), "بين عامي 2011 و2014=2011/2014");
    EXPECT_EQ(times("خطة 2015-2018 أنجزت."), "2015-2018=2015/2018");
    EXPECT_EQ(times("أغلق بين ديسمبر وفبراير 2024."), "بين ديسمبر وفبراير 2024=2023-12/2024-02");
    EXPECT_EQ(times("أغلق من 28 ديسمبر إلى 3 يناير 2024."), "من 28 ديسمبر إلى 3 يناير 2024=2023-12-28/2024-01-03");
    EXPECT_EQ(times("أغلقت يومي السبت والأحد."), "يومي السبت والأحد=2026-03-07/2026-03-08");
    EXPECT_EQ(times("ستغلق يومي الأحد والاثنين."), "يومي الأحد والاثنين=2026-03-15/2026-03-16");
}

TEST(Times, DistancesHaveTheGrainOfTheirUnit) {
    EXPECT_EQ(times("وصلت قبل ثلاثة أيام."), "قبل ثلاثة أيام=2026-03-07");
    EXPECT_EQ(times("وصلت قبل أسبوع."), "قبل أسبوع=2026-03-03~");
    EXPECT_EQ(times("وصلت قبل 14 شهرا."), "قبل 14 شهرا=2025-01");
    EXPECT_EQ(times("وصلت منذ 24 عاما."), "منذ 24 عاما=2002>");
    EXPECT_EQ(times("وصلت قبل نحو عقدين."), "قبل نحو عقدين=2006~");
    EXPECT_EQ(times("وصلت قبل 48 ساعة."), "قبل 48 ساعة=2026-03-08");
    EXPECT_EQ(times("وصلت قبل يومين من الموعد."), "قبل يومين=");
    EXPECT_EQ(times("وصلت قبل سنوات."), "");
    EXPECT_EQ(times("ستصل بعد شهرين."), "بعد شهرين=2026-05");
    EXPECT_EQ(times("وصلت بعد شهرين."), "");
    EXPECT_EQ(times("وصلت قبل عام 2014."), "عام 2014=2014");
}

TEST(Times, StretchesUpToThePublicationDay) {
    EXPECT_EQ(times("انخفضت الحرارة خلال الـ 24 ساعة الماضية."), "الـ 24 ساعة الماضية=2026-03-09/2026-03-10");
    EXPECT_EQ(times("انخفضت الحرارة خلال الساعات الماضية."), "الساعات الماضية=2026-03-09/2026-03-10");
    EXPECT_EQ(times("انخفضت الحرارة خلال الأشهر الستة الماضية."), "الأشهر الستة الماضية=2025-09/2026-02");
    EXPECT_EQ(times("انخفضت الحرارة في السنوات الأخيرة."), "");
}

TEST(Times, LongTimes) {
    EXPECT_EQ(times("ولد في ثمانينيات القرن الماضي."), "ثمانينيات القرن الماضي=1980/1989");
    EXPECT_EQ(times("ولد في ثمانينيات القرن التاسع عشر."), "ثمانينيات القرن التاسع عشر=1880/1889");
    EXPECT_EQ(times("نما في الربع الأول من عام 2025."), "الربع الأول من عام 2025=2025-01/2025-03");
    EXPECT_EQ(times("بدأ شتاء 2023-2024."), "شتاء 2023-2024=2023-12/2024-02");
    EXPECT_EQ(times("بدأ أواخر عام 2024."), "أواخر عام 2024=2024~");
    EXPECT_EQ(times("بدأ نهاية الأسبوع الماضي."), "نهاية الأسبوع الماضي=2026-W10~");
}

TEST(Times, AClockTimeBelongsToTheDayBesideIt) {
    EXPECT_EQ(times("بدأ يوم الأحد الساعة 9:05."), "يوم الأحد الساعة 9:05=2026-03-08@09:05");
    EXPECT_EQ(times("بدأ عند الثالثة عصر أمس."), "الثالثة عصر أمس=2026-03-09@15:00");
    EXPECT_EQ(times("بدأ الساعة 14:30."), "");
}

TEST(Times, HijriDates) {
    EXPECT_EQ(times("صدر في 1436/5/12هـ."), "1436/5/12هـ=2015-03-03h");
    EXPECT_EQ(times("صدر في 12 محرم 1447 هـ."), "12 محرم 1447 هـ=2025-07-07h");
    EXPECT_EQ(times("صدر في 25 شوال 1436هـ الموافق 10 أغسطس 2015."), "25 شوال 1436هـ الموافق 10 أغسطس 2015=2015-08-10");
    EXPECT_EQ(times("يبدأ في الأول من شوال المقبل."), "الأول من شوال المقبل=2026-03-20h");
}

TEST(Times, OnTheTimeToldBefore) {
    const Recognised r("اندلع الحريق في 31 ديسمبر 2024. وفي اليوم التالي أخمد.");
    EXPECT_EQ(r.times_line(), "31 ديسمبر 2024=2024-12-31; اليوم التالي=2025-01-01");
    EXPECT_EQ(r.times.at(1).time.anchor, "t1");
    EXPECT_EQ(Recognised("أخمد الحريق في اليوم التالي.").times_line(), "");
}

TEST(Times, AnchorsCountTheMentionsThatStay) {
    const Recognised r("يغلق المتحف الساعة 18:00. اندلع الحريق في 3 فبراير 2025. وفي اليوم التالي أخمد.");
    ASSERT_EQ(r.times.size(), 2u);
    EXPECT_EQ(r.times[1].time.anchor, "t1");
}

TEST(Times, WithoutAPublicationDayOnlyAbsoluteTimesHaveAValue) {
    EXPECT_EQ(times("صدر أمس ويعود إلى 3 مايو 2024 وإلى الثلاثاء.", ""), "أمس=; 3 مايو 2024=2024-05-03; الثلاثاء=");
    EXPECT_EQ(times("صدر قبل عامين.", "soon"), "قبل عامين=");
    EXPECT_EQ(times("اتفق عليه في الربع الأول من العام الجاري.", ""), "الربع الأول من العام الجاري=");
}

TEST(Times, WhatIsNoTime) {
    for (const char* text : {"استمر ثلاثة أيام.", "استمر لمدة شهرين.", "بعد ثلاث سنوات من الحرب عاد.", "هو يوم عمل طويل.", "فاز مرة أخرى.",
                             "قرأت المصري اليوم.", "وصل الأمين العام السابق.", "ازدحم شارع 14 يوليو.", "في اليوم العالمي للمرأة.",
                             "رجل في الأربعينيات من عمره.", "بيع بسعر 2014 دولارا.", "القرار رقم 2014 مهم.", "تعادلا 1-1.", "كل جمعة."})
        EXPECT_EQ(times(text), "") << text;
}

TEST(Times, DaysKnownWithoutTheirYear) {
    EXPECT_EQ(times("تغير العالم بعد هجمات 11 سبتمبر."), "11 سبتمبر=2001-09-11");
    EXPECT_EQ(times("تدور الحرب منذ السابع من أكتوبر.", "2025-12-01"), "السابع من أكتوبر=2023-10-07>");
}

TEST(Times, MemoryIsReused) {
    Recognised r("صدر القانون في 3 سبتمبر 2025 وفي 4 سبتمبر 2025.");
    ASSERT_EQ(r.times.size(), 2u);
    const auto* before = r.times.data();
    r.text = "صدر أمس.";
    r.run("2026-03-10");
    EXPECT_EQ(r.times_line(), "أمس=2026-03-09");
    EXPECT_EQ(r.times.data(), before);
}

TEST(Times, MentionsStandInOrderAndDoNotOverlap) {
    const Recognised r(
        "أمس الاثنين الساعة 9 صباحا من 3 إلى 5 مايو 2026 بين عامي 2011 و2014 في مارس/آذار الماضي و15/3/2026 الثالثة عصرا يومي السبت والأحد 2015-2018.");
    ASSERT_GT(r.times.size(), 4u);
    for (std::size_t k = 1; k < r.times.size(); ++k) {
        EXPECT_LT(r.times[k - 1].last, r.times[k].first);
        EXPECT_LE(r.times[k - 1].time.span.end, r.times[k].time.span.start);
    }
}

}  // namespace
}  // namespace isnad::testing
