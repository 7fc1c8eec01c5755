// Quotations: pairs of marks, which never cross a line.
#include "statement/quotes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace isnad::statement {
namespace {

std::vector<std::string> quotes(const std::string& text) {
    arabic::Words words;
    arabic::tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
    std::vector<Quote> found(2);   // must be cleared
    find_quotes(words, found);
    std::vector<std::string> out;
    for (const auto& q : found) out.push_back(text.substr(words[q.open].end, words[q.close].begin - words[q.open].end));
    return out;
}

using Texts = std::vector<std::string>;

TEST(Quotes, MarksOfEachKind) {
    EXPECT_EQ(quotes("قال «سنعود» ثم “نبقى” ثم \"نرحل\"."), (Texts{"سنعود", "نبقى", "نرحل"}));
    EXPECT_EQ(quotes("قال “سنعود“ وغادر"), (Texts{"سنعود"}));
}

TEST(Quotes, AnInnerQuotationIsOneOfItsOwn) {
    EXPECT_EQ(quotes("قال «لن نلتقي \"الخصوم\" غدا»."), (Texts{"الخصوم", "لن نلتقي \"الخصوم\" غدا"}));
}

TEST(Quotes, WithoutAPartnerOrWordsThereIsNone) {
    EXPECT_TRUE(quotes("قال «سنعود وغادر").empty());
    EXPECT_TRUE(quotes("قال سنعود» وغادر").empty());
    EXPECT_TRUE(quotes("قال «» وغادر").empty());
    EXPECT_TRUE(quotes("قال «سنعود\nغدا» وغادر").empty());
    EXPECT_TRUE(quotes("").empty());
}

TEST(Quotes, AMarkLeftOpenDoesNotTurnTheNextLineOver) {
    EXPECT_EQ(quotes("قال \"سنعود\nوقال \"نبقى\" وغادر"), (Texts{"نبقى"}));
}

TEST(Quotes, TheMarksThemselvesAreOutside) {
    const Quote q{3, 6};
    EXPECT_FALSE(q.overlaps_word(3));
    EXPECT_TRUE(q.overlaps_word(4));
    EXPECT_FALSE(q.overlaps_word(6));
}

}  // namespace
}  // namespace isnad::statement
