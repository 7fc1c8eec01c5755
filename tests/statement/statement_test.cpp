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

TEST(Statements, ADroppedSubjectIsWhoSpokeLast) {
    EXPECT_EQ(statements("قال الوزير إن الشركة تأخرت. وأضاف أن العقد سيفسخ."), "says الوزير: الشركة تأخرت; says الوزير: العقد سيفسخ");
    // Of two who spoke, the verb tells which one.
    EXPECT_EQ(statements("قالت الحكومة إن الحدود مغلقة. وقال الوزير إن الجيش عاد. وأضافت أن المعبر سيفتح."),
              "says الحكومة: الحدود مغلقة; says الوزير: الجيش عاد; says الحكومة: المعبر سيفتح");
}

TEST(Statements, AParticipleHangsOnItsSpeaker) {
    EXPECT_EQ(statements("قال الوزير إن السوق مستقرة، مضيفا أن المخزون يكفي."), "says الوزير: السوق مستقرة; says الوزير: المخزون يكفي");
    EXPECT_EQ(statements("استقبل الوزير الوفد، نافيا أن يكون الجيش انسحب."), "denies الوزير: يكون الجيش انسحب");
}

TEST(Statements, NounPhrasesAreContentsOfSomeVerbs) {
    EXPECT_EQ(statements("دعت الحكومة السكان إلى وقف القتال."), "says الحكومة: وقف القتال");
    EXPECT_EQ(statements("نفى الوزير وجود أي خلاف، وقال إن الجيش عاد."), "denies الوزير: وجود أي خلاف; says الوزير: الجيش عاد");
}

TEST(Statements, NobodySaysWhatIsSupposed) {
    EXPECT_EQ(statements("يذكر أن السد بني قبل أعوام."), "");
    EXPECT_EQ(statements("غادر الوزير بعد أن وقع الاتفاق."), "");
}

TEST(Statements, AColonBehindASpeakerIsACue) {
    EXPECT_EQ(statements("الوزير: لن نترك القرية"), "says الوزير: لن نترك القرية");
    EXPECT_EQ(statements("الطقس: أمطار في الشمال"), "");
}

TEST(Statements, AQuotationAloneGoesOn) {
    EXPECT_EQ(statements("قال الوزير: «عدنا إلى القرية».\n«سنبقى فيها كل الشتاء»."), "says الوزير: <عدنا إلى القرية>; says الوزير: <سنبقى فيها كل الشتاء>");
}

TEST(Statements, NamesInMarksAreNotSaid) {
    EXPECT_EQ(statements("قال الوزير لـ«الشرق الأوسط»: «عدنا إلى القرية»."), "says الوزير via الشرق الأوسط: <عدنا إلى القرية>");
}

TEST(Statements, AnEndingHasItsReason) {
    const Staged s("قال الوزير إن الجيش انسحب، وأضاف أن القرية آمنة، بحسب شهود.");
    const auto& extents = s.rooms().statements.extents;
    ASSERT_EQ(extents.size(), 2u);
    EXPECT_EQ(extents[0].ending, statement::Ending::report);
    EXPECT_EQ(extents[1].ending, statement::Ending::attribution);
    EXPECT_EQ(statement::reason(statement::Ending::quotation), "the quotation closes");
}

TEST(Statements, AVerbOfDoingSaysNothing) {
    EXPECT_EQ(statements("قصف الجيش القرية."), "");
    EXPECT_EQ(statements("زار الوزير بغداد والتقى السفير."), "");
}

}  // namespace
}  // namespace isnad::testing
