// Events: one record for each deed, with its numbers, and none for words that only look like a deed.
#include "event/event.h"
#include "event/judge.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

TEST(Events, EveryPartyOfAMeetingActs) {
    EXPECT_EQ(Staged("التقى الرئيس التونسي السفير الإيطالي والسفيرة الفرنسية.").event_line("التقى"),
              "CONSULT الرئيس التونسي, السفير الإيطالي, السفيرة الفرنسية -> -");
}

TEST(Events, ADeedHasItsVictimsCounted) {
    const Staged s("قتل مسلحون 5 جنود في كابول.");
    ASSERT_EQ(s.doc.events.size(), 1u);
    ASSERT_EQ(s.doc.counts.size(), 1u);
    EXPECT_EQ(s.doc.counts[0].what, CountOf::killed);
    EXPECT_EQ(s.doc.counts[0].value, 5);
    EXPECT_EQ(s.doc.counts[0].event, 0u);
    EXPECT_EQ(s.doc.counts[0].quantity, 0u);
}

TEST(Events, TheTriggerLeavesItsProcliticsOff) {
    const Staged s("وصل الوفد. وقصف الجيش القرية.");
    ASSERT_NE(s.event("قصف"), nullptr);
    EXPECT_EQ(s.slice(s.event("قصف")->sentence), "وقصف الجيش القرية.");
}

TEST(Events, WhatIsSaidKeepsItsSpeakerAndStance) {
    const Staged s("زعم المتمردون أن الجيش قصف القرية.");
    const auto* told = s.event("قصف");
    ASSERT_NE(told, nullptr);
    EXPECT_EQ(told->stance, Stance::claims);
    EXPECT_EQ(s.first_words(told->sources), "المتمردون");
    const Staged plain("قصف الجيش القرية.");
    ASSERT_EQ(plain.doc.events.size(), 1u);
    EXPECT_EQ(plain.doc.events[0].stance, Stance::none);
    EXPECT_EQ(plain.doc.events[0].sources.count, 0u);
    EXPECT_EQ(plain.doc.events[0].statement, none);
}

TEST(Events, ClassesOfPloverFollowFromTheType) {
    const auto quad = [](std::string_view text) {
        const Staged s(text);
        return s.doc.events.empty() ? 0 : static_cast<int>(s.doc.events[0].quad);
    };
    EXPECT_EQ(quad("التقى الوزير السفير الإيطالي."), 1);
    EXPECT_EQ(quad("انسحبت القوات الإثيوبية من القرية."), 2);
    EXPECT_EQ(quad("هددت كوريا الشمالية اليابان."), 3);
    EXPECT_EQ(quad("اعتقلت الشرطة المتظاهرين."), 4);
}

TEST(Events, ConfidenceIsHowOftenSuchEventsWereRight) {
    constexpr tables::Reliance told[] = {{-2, 0.5f}, {0, 0.6f}, {4, 0.9f}};
    tables::View view;
    event::Draft draft;
    EXPECT_FLOAT_EQ(event::confidence_of(view, draft), 0.5f);          // no table: what the odds say
    view.reliances = told;
    draft.odds = 2;
    EXPECT_FLOAT_EQ(event::confidence_of(view, draft), 0.75f);
    draft.odds = 9;
    EXPECT_FLOAT_EQ(event::confidence_of(view, draft), 0.9f);
    draft.odds = -9;
    EXPECT_FLOAT_EQ(event::confidence_of(view, draft), 0.5f);
    draft.odds = 2;
    draft.doubtful = true;                                             // pays two units of odds
    EXPECT_FLOAT_EQ(event::confidence_of(view, draft), 0.6f);
}

TEST(Events, FurnitureTellsNone) {
    EXPECT_TRUE(Staged("عنوان الخبر\nوصل الوفد إلى المدينة.\nاقرأ أيضا: الشرطة تعتقل متظاهرين").doc.events.empty());
    EXPECT_FALSE(Staged("عنوان الخبر\nوصل الوفد إلى المدينة.\nالشرطة تعتقل متظاهرين").doc.events.empty());
}

}  // namespace
}  // namespace isnad::testing
