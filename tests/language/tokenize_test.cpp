// Tokens: where words, numbers and marks begin and end.
#include "language/arabic/words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace isnad::arabic;

Words tokens(std::string_view text) {
    Words words;
    tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
    return words;
}

std::vector<std::string> slices(std::string_view text) {
    std::vector<std::string> out;
    for (const Word& w : tokens(text)) out.emplace_back(text.substr(w.begin, w.end - w.begin));
    return out;
}

std::vector<Kind> kinds(std::string_view text) {
    std::vector<Kind> out;
    for (const Word& w : tokens(text)) out.push_back(w.kind);
    return out;
}

using Slices = std::vector<std::string>;

TEST(Tokenize, WordsAndPunctuation) {
    EXPECT_EQ(slices("قال: «لا»، ثم غادر."), (Slices{"قال", ":", "«", "لا", "»", "،", "ثم", "غادر", "."}));
    EXPECT_EQ(kinds("قال: 5 CNN"), (std::vector<Kind>{Kind::word, Kind::punctuation, Kind::number, Kind::latin}));
    EXPECT_TRUE(tokens("").empty());
    EXPECT_TRUE(tokens(" \n\t ").empty());
}

TEST(Tokenize, PunctuationKnowsItsMark) {
    const Words w = tokens("؟،.");
    ASSERT_EQ(w.size(), 3u);
    EXPECT_EQ(w[0].mark, 0x61Fu);
    EXPECT_EQ(w[1].mark, 0x60Cu);
    EXPECT_EQ(w[2].mark, U'.');
}

TEST(Tokenize, MarksAndTatweelBelongToTheWord) {
    EXPECT_EQ(slices("مُحَمَّد قـــال"), (Slices{"مُحَمَّد", "قـــال"}));
    EXPECT_EQ(kinds("ــ"), (std::vector<Kind>{Kind::punctuation, Kind::punctuation}));
}

TEST(Tokenize, Numbers) {
    EXPECT_EQ(slices("3.5 و1,200 و٣٫٥"), (Slices{"3.5", "و", "1,200", "و", "٣٫٥"}));
    EXPECT_EQ(slices("عددهم 15."), (Slices{"عددهم", "15", "."}));
    EXPECT_EQ(slices("15،20"), (Slices{"15", "،", "20"}));
    EXPECT_EQ(slices("2026-03-10"), (Slices{"2026", "-", "03", "-", "10"}));
    EXPECT_EQ(slices("1.2.3."), (Slices{"1.2.3", "."}));
    EXPECT_EQ(slices("15جنديا"), (Slices{"15", "جنديا"}));
}

TEST(Tokenize, LatinWordsTakeDigitsInside) {
    EXPECT_EQ(slices("طائرة F16 من Boeing"), (Slices{"طائرة", "F16", "من", "Boeing"}));
    EXPECT_EQ(slices("covid-19"), (Slices{"covid", "-", "19"}));
}

TEST(Tokenize, LinesAndBlanks) {
    const Words w = tokens("عنوان\nقال، نعم");
    ASSERT_EQ(w.size(), 4u);
    EXPECT_TRUE(w[0].line_start);
    EXPECT_TRUE(w[1].line_start);
    EXPECT_FALSE(w[2].line_start);
    EXPECT_FALSE(w[3].line_start);
    EXPECT_TRUE(w[0].blank_before);
    EXPECT_FALSE(w[2].blank_before);
    EXPECT_TRUE(w[3].blank_before);
}

TEST(Tokenize, InvisibleMarksAndOddBlanksSeparateNothingElse) {
    EXPECT_EQ(slices("قال\u00A0إن\u200Fها"), (Slices{"قال", "إن", "ها"}));
    EXPECT_EQ(slices("\uFEFFنص\u2028سطر"), (Slices{"نص", "سطر"}));
    EXPECT_TRUE(tokens("نص\u2028سطر")[1].line_start);
}

TEST(Tokenize, ReadsOnlyItsRangeAndAppends) {
    const std::string text = "أول ثان ثالث";
    const auto from = static_cast<std::uint32_t>(text.find("ثان")), to = static_cast<std::uint32_t>(text.find(" ثالث"));
    Words words(1);
    tokenize(text, from, to, words);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[1].begin, from);
    EXPECT_EQ(words[1].end, to);
    EXPECT_EQ(words[1].stem, from);
}

TEST(Tokenize, ANumberAtTheEndOfTheRangeDoesNotReachBeyondIt) {
    const std::string text = "3.5";
    Words words;
    tokenize(text, 0, 2, words);
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(words[0].end, 1u);
    EXPECT_EQ(words[1].kind, Kind::punctuation);
}

TEST(Tokenize, TokensCoverEverythingButBlanks) {
    const std::string text = "رويترز - قالت \"الحكومة\" إن 3.5% من U.N. و\u0651غ😀ه\u0301";
    std::size_t letters = 0, covered = 0;
    for (const char c : text) letters += c != ' ';
    std::uint32_t before = 0;
    for (const Word& w : tokens(text)) {
        EXPECT_GE(w.begin, before);
        EXPECT_GT(w.end, w.begin);
        before = w.end;
        covered += w.end - w.begin;
    }
    EXPECT_EQ(covered, letters);
}

}  // namespace
