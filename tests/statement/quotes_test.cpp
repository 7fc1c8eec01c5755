// Quotations: pairs of marks, which nest and never cross a line; marks that stay open.
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
    for (const auto& q : found) {
        const auto end = q.closed ? words[q.close].begin : words[q.close - 1].end;
        out.push_back((q.closed ? "" : "open: ") + text.substr(words[q.open].end, end - words[q.open].end));
    }
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

TEST(Quotes, MarksOfOneKindNest) {
    EXPECT_EQ(quotes("قال «وصلت بطاقة «زائر» إلى البيت»."), (Texts{"زائر", "وصلت بطاقة «زائر» إلى البيت"}));
    EXPECT_EQ(quotes("قال إن \"فيلم \"الليل\" طويل\" وغادر"), (Texts{"الليل", "فيلم \"الليل\" طويل"}));
}

TEST(Quotes, ADoubledMarkIsOne) { EXPECT_EQ(quotes("قال \"\"سنعود غدا\" وغادر"), (Texts{"سنعود غدا"})); }

TEST(Quotes, WithoutAPartnerItHoldsTheSentence) {
    EXPECT_EQ(quotes("قال «سنعود وغادر."), (Texts{"open: سنعود وغادر"}));
    EXPECT_EQ(quotes("قال «سنعود. وأضاف «نبقى» وغادر"), (Texts{"نبقى", "open: سنعود"}));
    EXPECT_EQ(quotes("قال «سنعود\nغدا» وغادر"), (Texts{"open: سنعود"}));
}

TEST(Quotes, WithoutWordsThereIsNone) {
    EXPECT_TRUE(quotes("قال سنعود» وغادر").empty());
    EXPECT_TRUE(quotes("قال «» وغادر").empty());
    EXPECT_TRUE(quotes("").empty());
}

TEST(Quotes, AMarkLeftOpenDoesNotTurnTheNextLineOver) {
    EXPECT_EQ(quotes("قال \"سنعود\nوقال \"نبقى\" وغادر"), (Texts{"open: سنعود", "نبقى"}));
}

TEST(Quotes, TheMarksThemselvesAreOutside) {
    const Quote q{3, 6, true};
    EXPECT_FALSE(q.overlaps_word(3));
    EXPECT_TRUE(q.overlaps_word(4));
    EXPECT_FALSE(q.overlaps_word(6));
}

}  // namespace
}  // namespace isnad::statement
