// Surnames: the last word of a full name, later and alone.
#include "mention/surnames.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

/// The surnames found, each with the row of the person it means: equal rows are one person.
std::string surnames(const Staged& s) {
    std::string out;
    for (const auto& c : s.candidates().actors)
        if (c.surname_only) out += (out.empty() ? "" : "; ") + s.slice(c.span);
    return out;
}

TEST(Surnames, MeanThePersonNamedInFullBefore) {
    const Staged s("قال علي لاريجاني إن طهران مستعدة. وسافر لاريجاني إلى موسكو.");
    EXPECT_EQ(surnames(s), "لاريجاني");
    EXPECT_EQ(s.entity("لاريجاني"), s.entity("علي لاريجاني"));
}

TEST(Surnames, LoseTheirProclitics) {
    const Staged s("وصل علي لاريجاني إلى موسكو. ورحب الوزير بلاريجاني ولاريجاني غادر.");
    EXPECT_EQ(surnames(s), "لاريجاني; لاريجاني");
}

TEST(Surnames, NeverStandBeforeTheFullName) {
    const Staged s("سافر لاريجاني إلى موسكو. وقال علي لاريجاني إن طهران مستعدة.");
    EXPECT_EQ(surnames(s), "");
}

TEST(Surnames, AreLearntFromNamesNoTableKnows) {
    const Staged s("قال الطبيب كمال الرفاعي إن المستشفى مغلق. وأضاف الرفاعي أن المرضى كثر.");
    EXPECT_EQ(surnames(s), "الرفاعي");
    EXPECT_EQ(s.entity("الرفاعي"), s.entity("كمال الرفاعي"));
}

TEST(Surnames, OfTwoBearersTheLastNamedIsMeant) {
    const Staged s("قال الطبيب كمال الرفاعي إن المستشفى مغلق. وقال الطبيب سليم الرفاعي إن الطريق مفتوح. وأضاف الرفاعي أن المرضى كثر.");
    ASSERT_NE(s.entity("سليم الرفاعي"), none);
    EXPECT_EQ(s.entity("الرفاعي"), s.entity("سليم الرفاعي"));
    EXPECT_NE(s.entity("كمال الرفاعي"), s.entity("سليم الرفاعي"));
}

}  // namespace
}  // namespace isnad::testing
