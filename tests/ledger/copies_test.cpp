// Folded words, fingerprints and what makes two texts copies.
#include "ledger/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace isnad::ledger {
namespace {

// n words that stand in no other text of this seed.
std::string words(char seed, int from, int to) {
    std::string out;
    for (int i = from; i < to; ++i) out += std::string(out.empty() ? "" : " ") + seed + std::to_string(i);
    return out;
}

Overlap compare(const std::string& a, const std::string& b) {
    const auto x = fold_words(a), y = fold_words(b);
    return overlap(passages(x, y), x.size(), y.size());
}

TEST(Folded, SpellingsOfOneWordAreOne) {
    EXPECT_EQ(folded_text("أعلنَتْ الحكومـــة، ٢٠٢٦"), "اعلنت الحكومه 2026");
    EXPECT_EQ(folded_text("NATO's"), "nato s");
    EXPECT_EQ(folded_text("، . !"), "");
    const auto w = fold_words("قال: «نعم»");
    ASSERT_EQ(w.size(), 2u);
    EXPECT_EQ((Span{0, 6}), w[0].span);
}

TEST(Folded, TenWordsInARowLeaveAFingerprint) {
    const std::string shared = words('s', 0, 10);
    const auto a = fingerprints(fold_words(words('a', 0, 50) + ' ' + shared + ' ' + words('a', 50, 70)));
    const auto b = fingerprints(fold_words(shared + ' ' + words('b', 0, 30)));
    EXPECT_TRUE(std::any_of(a.begin(), a.end(), [&](std::uint64_t m) { return std::binary_search(b.begin(), b.end(), m); }));
    EXPECT_TRUE(fingerprints(fold_words("three words only")).empty());
}

TEST(Copies, AWholeTextAndItsEdition) {
    const std::string text = words('a', 0, 200);
    EXPECT_DOUBLE_EQ(compare(text, text).strength(), 1);
    std::string edited = text;
    for (const char* word : {"a10 ", "a33 ", "a71 ", "a120 "}) edited.erase(edited.find(word), std::string(word).size());
    EXPECT_GT(compare(text, edited).strength(), 0.9);
}

TEST(Copies, AnAbridgementAndABriefInALongReport) {
    const std::string text = words('a', 0, 200);
    EXPECT_TRUE(compare(text, words('a', 0, 60)).is_copy());
    EXPECT_TRUE(compare(words('a', 0, 40) + ' ' + words('b', 0, 40), words('a', 0, 40) + ' ' + words('c', 0, 80)).is_copy());
}

TEST(Copies, CommonBackgroundIsNoCopy) {
    const std::string background = ' ' + words('z', 0, 60);
    EXPECT_FALSE(compare(words('a', 0, 200) + background, words('b', 0, 200) + background).is_copy());
    EXPECT_FALSE(compare(words('a', 0, 150) + background, words('b', 0, 90) + background).is_copy());
}

TEST(Copies, NamesAndTitlesAreTooShortForAPassage) {
    EXPECT_TRUE(
        passages(fold_words(words('a', 0, 20) + ' ' + words('n', 0, 9)), fold_words(words('n', 0, 9) + ' ' + words('b', 0, 20))).empty());
}

TEST(Copies, NothingAndRepeatedWords) {
    EXPECT_EQ(compare("", "").strength(), 0);
    EXPECT_EQ(compare("a b", "").strength(), 0);
    std::string same;
    for (int i = 0; i < 20000; ++i) same += "a ";
    EXPECT_FALSE(compare(same, same + "b").is_copy());  // a seed that stands everywhere is no evidence, and costs no time
}

TEST(Places, AreWhereTheWordsStandInAnySpelling) {
    const std::string text = "نقلت سيّارات الإسعاف الجرحى، ثم عادت سيارات.";
    std::vector<std::string_view> found;
    for (const Span s : places_of("سيارات الاسعاف", text)) found.push_back(std::string_view(text).substr(s.start, s.end - s.start));
    EXPECT_EQ(found, (std::vector<std::string_view>{"سيّارات الإسعاف", "سيارات"}));
    EXPECT_TRUE(places_of("", text).empty());
    EXPECT_TRUE(places_of("مطر", text).empty());
}

}  // namespace
}  // namespace isnad::ledger
