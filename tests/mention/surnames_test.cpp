// Surnames: the last word of a full name, later and alone.
#include "mention/surnames.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

/// The surnames found, in text order.
std::string surnames(const Staged& s) {
    std::string out;
    for (const auto& c : s.candidates().actors)
        if (c.surname_only) out += (out.empty() ? "" : "; ") + s.slice(c.span);
    return out;
}

TEST(Surnames, MeanThePersonNamedInFullBefore) {
    const Staged s("قال الطبيب كمال الرفاعي إن المستشفى مغلق. وأضاف الرفاعي أن المرضى كثر.");
    EXPECT_EQ(surnames(s), "الرفاعي");
    ASSERT_NE(s.entity("كمال الرفاعي"), none);
    EXPECT_EQ(s.entity("الرفاعي"), s.entity("كمال الرفاعي"));
}

TEST(Surnames, LoseTheirProclitics) {
    EXPECT_EQ(surnames(Staged("قال الطبيب كمال شلهوب إن المستشفى مغلق. وشلهوب غادر لاحقا. وصفق الجنود لشلهوب.")), "شلهوب; شلهوب");
}

TEST(Surnames, NeverStandBeforeTheFullName) {
    EXPECT_EQ(surnames(Staged("رحب الوزير بشلهوب أمس. وقال الطبيب كمال شلهوب إن المستشفى مغلق.")), "");
}

TEST(Surnames, OfAKnownPersonLeadToHisRow) {
    const Staged s("قال علي لاريجاني إن طهران مستعدة. وسافر لاريجاني إلى موسكو.");
    ASSERT_NE(s.entity("علي لاريجاني"), none);
    EXPECT_EQ(s.entity("لاريجاني"), s.entity("علي لاريجاني"));
}

TEST(Surnames, ATitleRightBeforeOneBelongsToIt) {
    const Staged s("قال الطبيب كمال شلهوب إن المستشفى مغلق. وأضاف الطبيب شلهوب أن المرضى كثر.");
    ASSERT_EQ(surnames(s), "شلهوب");
    const auto& c = s.candidates().actors.back();
    EXPECT_EQ(s.word_run(c.lead, c.last), "الطبيب شلهوب");
}

}  // namespace
}  // namespace isnad::testing
