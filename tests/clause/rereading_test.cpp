// What clauses tell back to the words: a verb becomes a noun, a noun a verb; other words stay as they were.
#include "clause/rereading.h"
#include "support/tables.h"
#include "support/tagged.h"

#include <isnad/isnad.h>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace isnad;

AnalyzedText analyzed(std::string_view text, bool clauses) {
    static const WordAnalyzer analyzer(isnad::testing::built_tables());
    WordWorkspace workspace;
    AnalyzedText out;
    analyzer.analyze(text, workspace, out, {.all_readings = false, .clauses = clauses});
    return out;
}

Upos tag_of(const AnalyzedText& a, std::string_view word) {
    for (const auto& w : a.words)
        if (a.slice(w.span) == word) return w.upos;
    ADD_FAILURE() << word << " is no word of " << a.text;
    return Upos::x;
}

TEST(Rereading, ANounWhoseClauseHasNoVerbBecomesOne) {
    constexpr std::string_view text = "وهو حفل عرض فيه المخرج فيلمه ثم غادر القاعة.";
    EXPECT_EQ(tag_of(analyzed(text, false), "عرض"), Upos::noun);
    const auto a = analyzed(text, true);
    EXPECT_EQ(tag_of(a, "عرض"), Upos::verb);
    for (const auto& w : a.words) {
        if (a.slice(w.span) == "عرض") {
            EXPECT_EQ(w.lemma, "عَرَضَ");
        }
    }
}

TEST(Rereading, AVerbInANounsPlaceBecomesOne) {
    constexpr std::string_view text = "انطلقت القوافل، فجر أمس، نحو الحدود.";
    EXPECT_EQ(tag_of(analyzed(text, false), "فجر"), Upos::verb);
    EXPECT_EQ(tag_of(analyzed(text, true), "فجر"), Upos::noun);
}

TEST(Rereading, SentencesWithoutDoubtStayAsTheyWere) {
    constexpr std::string_view text = "زار الوزير المصري مدينة الإسكندرية أمس.";
    const auto before = analyzed(text, false), after = analyzed(text, true);
    ASSERT_EQ(before.words.size(), after.words.size());
    for (std::size_t k = 0; k < before.words.size(); ++k) {
        EXPECT_EQ(before.words[k].upos, after.words[k].upos);
        EXPECT_EQ(before.words[k].lemma, after.words[k].lemma);
    }
}

// The links of a word that takes its other reading lie in a pool that all words share.
TEST(Rereading, LeavesTheLinksOfOtherWordsWhole) {
    const auto& view = isnad::testing::built_tables().view();
    std::string text;
    for (int k = 0; k < 40; ++k) text += "بعد أن عرض المخرج فيلمه غادر القاعة. انطلقت القوافل، فجر أمس، نحو الحدود. ";
    isnad::testing::Tagged t(text);
    const auto pool = t.lexicon.joined_links().size();
    std::size_t taken = 0;
    for (auto& w : t.words)
        if (w.rival != arabic::no_rival) {
            arabic::take_rival(view, t.lexicon, t.text, w);
            ++taken;
        }
    EXPECT_GT(taken, 20u);
    EXPECT_EQ(t.lexicon.joined_links().size(), pool);
    for (const auto& w : t.words)
        for (const auto& l : w.all_links()) EXPECT_TRUE(w.link_kinds & arabic::kind_bit(l.kind));
}

}  // namespace
