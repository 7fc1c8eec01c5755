// Candidates: where names, titles and descriptions begin and end, and what they may be.
#include "mention/candidates.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

const mention::Candidate* actor(const Staged& s, std::string_view letters) {
    for (const auto& c : s.candidates().actors)
        if (s.doc.slice(c.span) == letters) return &c;
    return nullptr;
}

TEST(Candidates, ATitleReachesToItsState) {
    EXPECT_EQ(Staged("زار مدير مكتب وزير الدفاع المصري جدة.").actors(), "مدير مكتب وزير الدفاع المصري");
    EXPECT_EQ(Staged("وصل وزير الدفاع الهولندي والسفيرة الفرنسية.").actors(), "وزير الدفاع الهولندي; السفيرة الفرنسية");
}

TEST(Candidates, ATitleBeforeANameIsItsLead) {
    const Staged s("غادر الرئيس الفرنسي إيمانويل ماكرون.");
    const auto* c = actor(s, "إيمانويل ماكرون");
    ASSERT_NE(c, nullptr);
    EXPECT_EQ(s.word(c->lead), "الرئيس");
    EXPECT_EQ(s.word(c->first), "إيمانويل");
    EXPECT_EQ(s.candidates().lead_at[c->lead], s.candidates().actor_at[c->first]);
    EXPECT_EQ(c->kind, EntityKind::person);
}

TEST(Candidates, ProcliticsStayOutside) {
    const Staged s("عاد الوفد مع الوزير وباريس وبتركيا.");
    EXPECT_NE(actor(s, "باريس"), nullptr);
    EXPECT_NE(actor(s, "تركيا"), nullptr);
}

TEST(Candidates, ACapitalKnowsWhetherItStandsAsAPlace) {
    const Staged s("عقد الاجتماع في باريس. وطالبت لندن بوقف القتال.");
    ASSERT_NE(actor(s, "باريس"), nullptr);
    ASSERT_NE(actor(s, "لندن"), nullptr);
    EXPECT_TRUE(actor(s, "باريس")->locative);
    EXPECT_FALSE(actor(s, "لندن")->locative);
    EXPECT_EQ(actor(s, "لندن")->what, mention::What::capital);
}

TEST(Candidates, DescribedActorsCarryNumberAndSector) {
    const Staged s("اعتقلت الشرطة المتظاهرين.");
    ASSERT_NE(actor(s, "الشرطة"), nullptr);
    ASSERT_NE(actor(s, "المتظاهرين"), nullptr);
    EXPECT_EQ(actor(s, "الشرطة")->sector, "COP");
    EXPECT_FALSE(actor(s, "الشرطة")->plural);
    EXPECT_TRUE(actor(s, "المتظاهرين")->plural || actor(s, "المتظاهرين")->dual);   // written alike
    EXPECT_TRUE(actor(s, "المتظاهرين")->definite);
}

TEST(Candidates, NoTwoOverlapAndTheMapsAgree) {
    const Staged s(
        "قال وزير الخارجية الأردني أيمن الصفدي إن مصر والأردن وقوات الاتحاد الأفريقي في مطار عدن. وأضاف الصفدي أن سوريا ملتزمة.");
    const auto& found = s.candidates();
    ASSERT_FALSE(found.actors.empty());
    ASSERT_EQ(found.actor_at.size(), s.words().size());
    for (std::uint32_t id = 0; id < found.actors.size(); ++id) {
        const auto& c = found.actors[id];
        if (id) {
            EXPECT_GT(c.first, found.actors[id - 1].last);
        }
        EXPECT_LE(c.lead, c.first);
        for (auto i = c.first; i <= c.last; ++i) {
            EXPECT_EQ(found.actor_at[i], id);
            EXPECT_EQ(found.place_at[i], none);
        }
    }
}

TEST(Candidates, AFormerHolderIsMarked) {
    const Staged s("غادر الرئيس الأمريكي السابق.");
    ASSERT_NE(actor(s, "الرئيس الأمريكي السابق"), nullptr);
    EXPECT_TRUE(actor(s, "الرئيس الأمريكي السابق")->former);
    const Staged now("غادر الرئيس الأمريكي.");
    ASSERT_NE(actor(now, "الرئيس الأمريكي"), nullptr);
    EXPECT_FALSE(actor(now, "الرئيس الأمريكي")->former);
}

}  // namespace
}  // namespace isnad::testing
