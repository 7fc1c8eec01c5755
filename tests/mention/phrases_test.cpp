// Phrases: expressions of several words, the longest first, and never across a line.
#include "mention/phrases.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string phrase(const Staged& s, const mention::Phrase& p) { return s.slice({p.stem, s.words()[p.last].end}); }

bool has(const Staged& s, std::string_view letters) {
    for (const auto& p : s.rooms().phrases)
        if (phrase(s, p) == letters) return true;
    return false;
}

TEST(Phrases, ANameOfSeveralWordsIsFoundWhole) {
    EXPECT_TRUE(has(Staged("دعت منظمة العفو الدولية سوريا."), "منظمة العفو الدولية"));
    EXPECT_TRUE(has(Staged("عقد مجلس الأمن جلسة."), "مجلس الأمن"));
    EXPECT_FALSE(has(Staged("عقد مجلس آخر جلسة للأمن."), "مجلس الأمن"));
}

TEST(Phrases, ProcliticsOfTheFirstWordAreLeftOff) {
    const Staged s("رحب الوزير بمجلس الأمن.");
    ASSERT_TRUE(has(s, "مجلس الأمن"));
    for (const auto& p : s.rooms().phrases)
        if (phrase(s, p) == "مجلس الأمن") {
            EXPECT_EQ(p.clitics, arabic::bi);
        }
    EXPECT_TRUE(has(Staged("غادر الوفد ومجلس الأمن منعقد."), "مجلس الأمن"));
}

TEST(Phrases, NoneCrossesALineOrAMark) {
    EXPECT_FALSE(has(Staged("عاد إلى مجلس\nالأمن في البلاد."), "مجلس\nالأمن"));
    EXPECT_FALSE(has(Staged("عاد إلى مجلس، الأمن في البلاد."), "مجلس، الأمن"));
}

TEST(Phrases, StandInOrderAndOfOneStartTheLongestFirst) {
    const Staged s("دعا مجلس الأمن الدولي والأمين العام للأمم المتحدة كوريا الشمالية إلى وقف إطلاق النار.");
    const auto& all = s.rooms().phrases;
    ASSERT_GT(all.size(), 2u);
    for (std::size_t k = 0; k < all.size(); ++k) {
        EXPECT_LT(all[k].first, all[k].last);
        if (k == 0) continue;
        EXPECT_GE(all[k].first, all[k - 1].first);
        if (all[k].first == all[k - 1].first) {
            EXPECT_LE(all[k].last, all[k - 1].last);
        }
    }
}

TEST(Meanings, AskThePhraseBeforeTheWord) {
    const Staged s("غادر وفد كوريا الشمالية.");
    const auto& view = s.rooms().bound->tables.view();
    std::vector<std::uint32_t> first_at;
    const mention::Meanings meanings(view, s.words(), s.rooms().phrases, first_at);
    mention::Phrase where;
    ASSERT_NE(meanings.find(s.find("كوريا"), tables::LinkKind::state, &where), nullptr);
    EXPECT_EQ(where.last, s.find("الشمالية"));
    EXPECT_EQ(meanings.find(s.find("وفد"), tables::LinkKind::state), nullptr);
}

}  // namespace
}  // namespace isnad::testing
