// Clauses: subject and object of each verb, and the marks of what was, was not, will be or is only wished.
#include "clause/clause.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string clauses(std::string_view text) { return Staged(text).clauses(); }

TEST(Clauses, TheSubjectStandsBehindOrBeforeTheVerb) {
    EXPECT_EQ(clauses("اعتقلت الشرطة المتظاهرين."), "اعتقلت subject=الشرطة object=المتظاهرين");
    EXPECT_EQ(clauses("الشرطة اعتقلت المتظاهرين."), "اعتقلت subject=الشرطة object=المتظاهرين");
    EXPECT_EQ(clauses("وصل إلى بيروت الرئيس الفرنسي."), "وصل subject=الرئيس الفرنسي object=-");
}

TEST(Clauses, ATimeBetweenCommasInterruptsNothing) {
    EXPECT_EQ(clauses("اعتقلت الشرطة، الأحد، المتظاهرين."), "اعتقلت subject=الشرطة object=المتظاهرين");
}

TEST(Clauses, ADroppedSubjectIsThatOfTheClauseBefore) {
    EXPECT_EQ(clauses("اعتقلت الشرطة ناشطا وأفرجت عنه الأحد."),
              "اعتقلت subject=الشرطة object=ناشطا; وأفرجت subject=الشرطة object=- +inherited");
    // A masculine verb does not go on about a woman.
    EXPECT_EQ(clauses("وصلت الوزيرة. وغادر إلى باريس."), "وصلت subject=الوزيرة object=-; وغادر subject=- object=-");
}

TEST(Clauses, ARelativePronounTakesItsNounAlong) {
    EXPECT_EQ(clauses("غادر السفير الذي طردته السلطات."),
              "غادر subject=السفير object=-; طردته subject=السلطات object=السفير +relative");
    EXPECT_EQ(clauses("غادر الجنود الذين قصفوا القرية."),
              "غادر subject=الجنود object=-; قصفوا subject=الجنود object=القرية +relative");
}

TEST(Clauses, WhatIsSaidStandsUnderItsVerb) {
    const Staged s("قال الوزير إن الجيش احتل القرية.");
    EXPECT_EQ(s.clauses(), "قال subject=الوزير object=-; احتل subject=الجيش object=القرية +that");
    EXPECT_EQ(s.parse().clauses[1].parent, 0u);
    EXPECT_EQ(s.parse().clauses[0].complement_at, s.find("إن"));
    EXPECT_EQ(s.parse().clauses[0].parent, none);
}

TEST(Clauses, ThatRightBehindItsVerbOpensAClauseWithItsOwnSubject) {
    EXPECT_EQ(clauses("وصل الوزير. وقال إن الجيش سيبقى في المدينة."),
              "وصل subject=الوزير object=-; وقال subject=الوزير object=- +inherited; سيبقى subject=الجيش object=- +that +future");
}

TEST(Clauses, ThePronounOnThatIsTheSubject) {
    EXPECT_EQ(clauses("قال الوزير إنه سيغادر."), "قال subject=الوزير object=-; سيغادر subject=الوزير object=- +that +future +inherited");
}

TEST(Clauses, OnlyAnBeforeTheVerbWishes) {
    EXPECT_EQ(clauses("رفض الجنود أن يغادروا القرية."),
              "رفض subject=الجنود object=-; يغادروا subject=الجنود object=القرية +that +inherited +wished");
    EXPECT_EQ(clauses("رفض الجنود أن لا يغادروا القرية."),
              "رفض subject=الجنود object=-; يغادروا subject=الجنود object=القرية +that +negated +inherited +wished");
    EXPECT_EQ(clauses("قال الوزير إن فرنسا تدعم لبنان."), "قال subject=الوزير object=-; تدعم subject=فرنسا object=لبنان +that");
}

TEST(Clauses, NegationAndTense) {
    EXPECT_EQ(clauses("لم يلتق الوزير السفيرة."), "يلتق subject=الوزير object=السفيرة +negated");
    EXPECT_EQ(clauses("لن يلتقي الوزير السفيرة."), "يلتقي subject=الوزير object=السفيرة +negated +future");
    EXPECT_EQ(clauses("سيزور الوزير بغداد."), "سيزور subject=الوزير object=بغداد +future");
    EXPECT_EQ(clauses("سوف يزور الوزير بغداد."), "يزور subject=الوزير object=بغداد +future");
    EXPECT_EQ(clauses("قد يزور الوزير بغداد."), "يزور subject=الوزير object=بغداد +possible");
    EXPECT_EQ(clauses("ربما تغادر القوات القرية."), "تغادر subject=القوات object=القرية +possible");
    EXPECT_EQ(clauses("وكانت الوزيرة قد زارت بغداد."),
              "وكانت subject=الوزيرة object=-; زارت subject=الوزيرة object=بغداد +past-perfect");
    EXPECT_EQ(clauses("زار الوزير بغداد."), "زار subject=الوزير object=بغداد");
}

TEST(Clauses, AStopEndsWhatBelongsToAVerb) {
    const Staged s("زار الوزير بغداد. الجيش انسحب من القرية.");
    ASSERT_EQ(s.parse().clauses.size(), 2u);
    EXPECT_EQ(s.parse().clause_at[s.find("بغداد")], 0u);
    EXPECT_EQ(s.parse().clause_at[s.find("الجيش")], 1u);
    EXPECT_EQ(s.parse().clause_at[s.find("القرية")], 1u);
    EXPECT_NE(s.parse().clauses[0].sentence, s.parse().clauses[1].sentence);
}

}  // namespace
}  // namespace isnad::testing
