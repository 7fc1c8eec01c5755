// Actor or place: where a state or capital acts and where it is only named as a place.
#include "reference/actor_or_place.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

bool acts(std::string_view text, std::string_view name) { return Staged(text).entity(name) != none; }

TEST(ActorOrPlace, ASubjectActs) { EXPECT_TRUE(acts("اتهمت موسكو كييف بخرق الهدنة.", "موسكو")); }

TEST(ActorOrPlace, BehindInItIsAPlace) { EXPECT_FALSE(acts("عقد المؤتمر في موسكو.", "موسكو")); }

TEST(ActorOrPlace, AHostActsAndAVisitedCityDoesNot) {
    EXPECT_TRUE(acts("تستضيف الدوحة جولة المفاوضات.", "الدوحة"));
    EXPECT_FALSE(acts("زار الرئيس الكيني كمبالا أمس.", "كمبالا"));
}

TEST(ActorOrPlace, ADatelineIsAPlace) {
    EXPECT_FALSE(acts("كابول (رويترز) - قال مسؤول إن الطريق مفتوح.", "كابول"));
    EXPECT_FALSE(acts("عودة التجار\nالخرطوم: أصدرت النقابة بيانا.", "الخرطوم"));
}

TEST(ActorOrPlace, RelationsWithAStateAreWithAnActor) { EXPECT_TRUE(acts("تراجعت علاقات الحكومة بالهند هذا العام.", "الهند")); }

}  // namespace
}  // namespace isnad::testing
