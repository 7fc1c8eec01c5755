// Where a report's dateline ends, and what only looks like one.
#include "language/dateline.h"
#include "support/tagged.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using namespace isnad;

// The word behind the dateline of a text's first sentence.
std::string behind(std::string_view text) {
    const isnad::testing::Tagged t(text);
    return t.letters(language::behind_dateline(t.words, t.sentences.front()));
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
