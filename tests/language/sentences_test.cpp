// Sentences: where they end, and where a stop ends nothing.
#include "language/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace isnad;

std::vector<language::Sentence> sentences(const std::string& text) {
    arabic::Words words;
    arabic::tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
    std::vector<language::Sentence> out(3);   // must be cleared
    language::split(words, out);
    return out;
}

std::vector<std::string> texts(const std::string& text) {
    std::vector<std::string> out;
    for (const auto& s : sentences(text)) out.push_back(text.substr(s.span.start, s.span.end - s.span.start));
    return out;
}

using Texts = std::vector<std::string>;

TEST(Sentences, EndAtStopsQuestionAndExclamationMarks) {
    EXPECT_EQ(texts("وصل الوفد. هل غادر؟ نعم! ثم عاد"), (Texts{"وصل الوفد.", "هل غادر؟", "نعم!", "ثم عاد"}));
    EXPECT_EQ(texts("قال، ثم غادر؛ وعاد: هنا"), (Texts{"قال، ثم غادر؛ وعاد: هنا"}));
    EXPECT_TRUE(texts("").empty());
}

TEST(Sentences, EndAtLines) {
    EXPECT_EQ(texts("عنوان\nنص الخبر\n\nثم آخر"), (Texts{"عنوان", "نص الخبر", "ثم آخر"}));
}

TEST(Sentences, AStopBetweenLettersOrDigitsEndsNothing) {
    EXPECT_EQ(texts("بلغ 3.5 مليون على www.example.com أمس. وغادر"), (Texts{"بلغ 3.5 مليون على www.example.com أمس.", "وغادر"}));
}

TEST(Sentences, SeveralStopsAndClosingMarksStayTogether) {
    EXPECT_EQ(texts("غادر... ثم عاد"), (Texts{"غادر...", "ثم عاد"}));
    EXPECT_EQ(texts("قال: «سنعود.» وغادر"), (Texts{"قال: «سنعود.»", "وغادر"}));
    EXPECT_EQ(texts("قال: \"سنعود!\" وغادر"), (Texts{"قال: \"سنعود!\"", "وغادر"}));
}

TEST(Sentences, WordsAreDividedWithoutGapOrOverlap) {
    const auto all = sentences("أ ب. ج د\nهـ. و؟");
    std::uint32_t next = 0;
    for (const auto& s : all) {
        EXPECT_EQ(s.first, next);
        EXPECT_GT(s.end, s.first);
        next = s.end;
    }
    EXPECT_EQ(next, 9u);
}

TEST(Sentences, CountLinesThatHaveWords) {
    const auto all = sentences("عنوان\n\n\nأول. ثان\nثالث");
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all[0].line, 0u);
    EXPECT_EQ(all[1].line, 1u);
    EXPECT_EQ(all[2].line, 1u);
    EXPECT_EQ(all[3].line, 2u);
}

TEST(Sentences, AnEndlessOneIsCutAtAClauseMarkElseAnywhere) {
    std::string clauses, bare;
    for (int i = 0; i < 3000; ++i) {
        clauses += i % 50 == 49 ? "كلمة، " : "كلمة ";
        bare += "كلمة ";
    }
    const auto at_marks = sentences(clauses), anywhere = sentences(bare);
    EXPECT_GE(at_marks.size(), 5u);
    for (const auto& s : at_marks) EXPECT_LE(s.end - s.first, 500u);
    for (std::size_t i = 0; i + 1 < at_marks.size(); ++i) EXPECT_EQ(clauses.substr(at_marks[i].span.end - 2, 2), "،");
    EXPECT_GE(anywhere.size(), 3u);
    for (const auto& s : anywhere) EXPECT_LE(s.end - s.first, 801u);
    EXPECT_EQ(anywhere.back().end, 3000u);
}

}  // namespace
