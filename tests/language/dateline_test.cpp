// Where a report's dateline ends, and what only looks like one.
#include "language/dateline.h"
#include "language/sentences.h"
#include "support/tables.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace isnad;

// The word behind the dateline of a text's first sentence.
std::string behind(const std::string& text) {
    const auto& view = isnad::testing::built_tables().view();
    arabic::Lexicon lexicon;
    lexicon.bind(view);
    lexicon.begin_article();
    arabic::Words words;
    arabic::tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
    lexicon.analyze(text, words);
    arabic::tag(view, lexicon, text, words);
    std::vector<language::Sentence> sentences;
    language::split(words, sentences);
    const auto& w = words[language::behind_dateline(words, sentences.front())];
    return text.substr(w.begin, w.end - w.begin);
}

TEST(Dateline, EndsBehindBracketsAndDashes) {
    EXPECT_EQ(behind("غزة (رويترز) - قال مسؤولون إن الغارة أصابت منزلا."), "قال");
    EXPECT_EQ(behind("دبي، الإمارات العربية المتحدة (CNN)-- أعلن الجيش انسحابه."), "أعلن");
    EXPECT_EQ(behind("كابول (وكالة المرصد) – قتل جندي."), "قتل");
    EXPECT_EQ(behind("(CNN) -- نددت فرنسا بالهجوم."), "نددت");
}

TEST(Dateline, MayBePlacesAndDaysAlone) {
    EXPECT_EQ(behind("بيروت - وصل الوزير أمس."), "وصل");
    EXPECT_EQ(behind("عدن، اليمن 3 مارس - انسحب المسلحون."), "انسحب");
}

TEST(Dateline, ADashThatOpensAnInsertionEndsNone) {
    EXPECT_EQ(behind("بيروت -التي يزورها الوزير- هادئة."), "بيروت");
    EXPECT_EQ(behind("وصل الوزير - وهو طبيب - إلى بيروت."), "وصل");
    EXPECT_EQ(behind("بيروت: وصل الوزير."), "بيروت");
    EXPECT_EQ(behind("- قال الوزير إنه باق."), "-");
}

}  // namespace
