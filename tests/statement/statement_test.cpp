// Statements: who says what, how sure, and on whose word.
#include "statement/statement.h"

#include "support/stages.h"

#include <gtest/gtest.h>

namespace isnad::testing {
namespace {

std::string statements(std::string_view text) { return Staged(text).statements(); }

TEST(Statements, TheComplementIsTheContent) {
    EXPECT_EQ(statements("قال الوزير إن الجيش انسحب من القرية."), "says الوزير: الجيش انسحب من القرية");
    EXPECT_EQ(statements("أكد الوزير أن المفاوضات مستمرة."), "confirms الوزير: المفاوضات مستمرة");
    EXPECT_EQ(statements("نفى الجيش أنه قصف المستشفى."), "denies الجيش: قصف المستشفى");
    EXPECT_EQ(statements("زعم المتمردون أن الجيش انسحب."), "claims المتمردون: الجيش انسحب");
}

TEST(Statements, AQuotationStandsBehindOrBeforeItsVerb) {
    EXPECT_EQ(statements("قال الناطق باسم الجيش: «قصفنا مواقع المتمردين»."), "says الناطق باسم الجيش: <قصفنا مواقع المتمردين>");
    EXPECT_EQ(statements("«سنعود إلى القرية»، قال زعيم المتمردين."), "says زعيم المتمردين: <سنعود إلى القرية>");
}

TEST(Statements, APhraseOfAttributionTakesItsClause) {
    EXPECT_EQ(statements("قتل خمسة مدنيين في القصف، وفقا لوزارة الصحة."), "says وزارة الصحة: قتل خمسة مدنيين في القصف");
}

TEST(Statements, ASourceBehindASource) {
    EXPECT_EQ(statements("ونقلت وكالة رويترز عن الوزير قوله إن الجيش انسحب."), "says الوزير via رويترز: الجيش انسحب");
}

TEST(Statements, TheInnermostCoversItsWords) {
    const Staged s("قال الوزير إن المتمردين زعموا أن الجيش انسحب من القرية.");
    ASSERT_EQ(s.doc.statements.size(), 2u);
    const auto& inner = s.rooms().statements.innermost;
    ASSERT_EQ(inner.size(), s.words().size());
    EXPECT_EQ(inner[s.find("قال")], none);
    EXPECT_EQ(inner[s.find("المتمردين")], 0u);
    EXPECT_EQ(inner[s.find("انسحب")], 1u);
    EXPECT_TRUE(s.doc.statements[0].content.contains(s.doc.statements[1].content));
}

TEST(Statements, AVerbOfDoingSaysNothing) {
    EXPECT_EQ(statements("قصف الجيش القرية."), "");
    EXPECT_EQ(statements("زار الوزير بغداد والتقى السفير."), "");
}

}  // namespace
}  // namespace isnad::testing
