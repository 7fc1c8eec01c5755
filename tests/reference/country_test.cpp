// The country of described actors, taken from what stands around them.
#include "reference/country.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string code(const Staged& s, std::string_view mention) {
    const auto e = s.entity(mention);
    return e == none ? "no entity" : std::string(s.doc.entities[e].code);
}

TEST(Country, IsThatOfTheArticle) {
    EXPECT_EQ(code(Staged("أعلنت الحكومة التونسية خطتها في تونس العاصمة. ورد محتجون بالهتاف في تونس العاصمة."), "محتجون"), "TUN");
}

TEST(Country, StaysOpenWhereNoneIsNamed) { EXPECT_EQ(code(Staged("رد محتجون بالهتاف."), "محتجون"), ""); }

TEST(Country, IsNotGivenToThoseFromElsewhere) {
    EXPECT_EQ(code(Staged("أعلنت الحكومة اليونانية خطتها. ووصل لاجئون إلى الجزيرة اليونانية."), "لاجئون"), "");
}

TEST(Country, FollowsTheLastActorOfTheSector) {
    EXPECT_EQ(code(Staged("قال الجيش الإسرائيلي إنه دخل غزة. وأضاف أن الجنود انسحبوا من غزة."), "الجنود"), "ISR");
}

}  // namespace
}  // namespace isnad::testing
