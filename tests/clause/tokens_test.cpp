// What each word is to the attachment: its tag, agreement, the case that is written, the marks in front of it.
#include "clause/parsed.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace isnad::testing {
namespace {

using namespace clause;

std::string tag_of(std::string_view text, std::string_view word) { return shape_name(Parsed(text).token(word).shape); }
int case_of(std::string_view text, std::string_view word) { return Parsed(text).token(word).case_; }

TEST(Tokens, Particles) {
    EXPECT_EQ(tag_of("لم يكن هناك أحد فيها.", "فيها"), "prep_pron");
    EXPECT_EQ(tag_of("لم يكن هناك أحد فيها.", "هناك"), "adverb");
    EXPECT_EQ(tag_of("لم يكن هناك أحد فيها.", "لم"), "negation");
    EXPECT_EQ(tag_of("أراد أن يزور المدينة.", "أن"), "that");
    EXPECT_EQ(tag_of("وصل الوزير الذي وعد.", "الذي"), "relative");
    EXPECT_EQ(tag_of("اجتمع في بيروت.", "في"), "prep");
    // "that he": told apart from "that" or not, it opens a clause.
    EXPECT_TRUE(opens_clause(Parsed("قال إنه سيغادر.").token("إنه").tag));
    EXPECT_TRUE(opens_clause(Parsed("أعلن أنه سيغادر.").token("أنه").tag));
}

TEST(Tokens, VerbsThatHelpAreNoFiniteVerbs) {
    EXPECT_EQ(tag_of("ليس الأمر كذلك.", "ليس"), "helper");
    EXPECT_EQ(tag_of("كان الرئيس مريضا.", "كان"), "helper");
    EXPECT_EQ(tag_of("لم يكن الرئيس مريضا.", "يكن"), "helper");
    EXPECT_EQ(Parsed("كان الرئيس مريضا.").token("كان").sense, Sense::linking);
    EXPECT_FALSE(is_finite(Tag::helper));
}

TEST(Tokens, Verbs) {
    const Parsed p("زار الوزير موسكو وسيزور بيروت.");
    EXPECT_EQ(shape_name(p.token("زار").shape), "perfect");
    EXPECT_EQ(shape_name(p.token("وسيزور").shape), "imperfect+wa+sa");
    EXPECT_EQ(p.token("زار").lexical, p.token("وسيزور").lexical) << "both are told by their lemma";
    EXPECT_NE(p.token("زار").lexical, 0u);
    EXPECT_EQ(p.token("زار").number, 1);
    EXPECT_EQ(p.token("زار").gender, 1);
    EXPECT_FALSE(p.token("زار").first_or_second);
}

TEST(Tokens, Nouns) {
    const Parsed p("زار الوزير المدينتين مع ثلاثة مهندسين بسيارة حكومية في 2020 مع BBC.");
    EXPECT_EQ(shape_name(p.token("الوزير").shape), "noun_def");
    EXPECT_EQ(p.token("الوزير").definite, 1);
    EXPECT_EQ(p.token("الوزير").gender, 1);
    EXPECT_EQ(p.token("الوزير").case_, 0) << "no letter shows it";
    EXPECT_EQ(p.token("المدينتين").number, 2);
    EXPECT_EQ(p.token("المدينتين").case_, 1);
    EXPECT_EQ(shape_name(p.token("ثلاثة").shape), "numeral");
    EXPECT_EQ(shape_name(p.token("بسيارة").shape), "noun+bi");
    EXPECT_EQ(p.token("بسيارة").gender, 2);
    EXPECT_EQ(p.token("بسيارة").definite, 0);
    EXPECT_EQ(shape_name(p.token("2020").shape), "digits");
    EXPECT_EQ(shape_name(p.token("BBC").shape), "latin");
    EXPECT_EQ(p.token("BBC").lexical, 0u);
}

TEST(Tokens, TheCaseThatIsWritten) {
    EXPECT_EQ(case_of("وصل رجلٌ إلى المدينة.", "رجلٌ"), 2);
    EXPECT_EQ(case_of("وصل مع جنديٍ إلى المدينة.", "جنديٍ"), 3);
    EXPECT_EQ(case_of("رأى سياراتٍ في المدينة.", "سياراتٍ"), 1) << "one sign for accusative and genitive";
    EXPECT_EQ(case_of("كتب كتابًا عن المدينة.", "كتابًا"), 1);
    EXPECT_EQ(case_of("كان الرئيس مريضا.", "مريضا"), 1);
    EXPECT_EQ(case_of("وصل المهندسون إلى المدينة.", "المهندسون"), 2);
    EXPECT_EQ(case_of("وصل رجل إلى المدينة.", "رجل"), 0);
}

TEST(Tokens, TheMarksInFrontOfAWord) {
    const Parsed p("قال الوزير، أمس (الأحد): «وصل الرئيس» - ثم غادر.");
    EXPECT_EQ(p.token("قال").marks, 0);
    EXPECT_EQ(p.token("الوزير").marks, 0);
    EXPECT_EQ(p.token("أمس").marks, comma_before);
    EXPECT_EQ(p.token("الأحد").marks, open_bracket_before);
    EXPECT_EQ(p.token("وصل").marks, close_bracket_before | colon_before | open_quote_before);
    EXPECT_EQ(p.token("ثم").marks, close_quote_before | dash_before);
    EXPECT_EQ(p.token("وصل").commas - p.token("الأحد").commas, 2) << "quotation marks part no clauses";
    EXPECT_LT(p.token("الوزير").commas, p.token("أمس").commas);
    // The same mark opens and closes.
    const Parsed plain("قال \"وصل الرئيس\" ثم غادر.");
    EXPECT_EQ(plain.token("وصل").marks, open_quote_before);
    EXPECT_EQ(plain.token("ثم").marks, close_quote_before);
}

TEST(Tokens, EachKnowsTheNextVerb) {
    const Parsed p("الوزير زار موسكو ثم غادر المدينة.");
    ASSERT_EQ(p.sentences.size(), 1u);
    const auto& tokens = p.sentences[0].tokens;
    ASSERT_EQ(tokens.size(), 7u);
    EXPECT_EQ(tokens.back().tag, Tag::end);
    const std::uint32_t next[] = {1, 1, 4, 4, 4, 7, 7};
    for (std::size_t k = 0; k < tokens.size(); ++k) EXPECT_EQ(tokens[k].next_verb, next[k]) << k;
}

TEST(Tokens, HowTwoWordsAgree) {
    const auto agree = [](Token a, Token b) {
        a.form = form_of(a);
        b.form = form_of(b);
        return agreement_name(agreement(a, b));
    };
    Token verb, noun;
    verb.gender = noun.gender = 1;
    verb.number = noun.number = 1;
    noun.definite = 1;
    EXPECT_EQ(agree(verb, noun), "g+n+ID");
    noun.gender = 2;
    noun.number = 3;
    noun.case_ = 2;
    EXPECT_EQ(agree(verb, noun), "g-n-IDnom");
    EXPECT_EQ(agree(noun, verb), "g-npDI");
    noun.gender = noun.number = 0;
    noun.case_ = 3;
    EXPECT_EQ(agree(verb, noun), "g?n?IDgen");
}

TEST(Tokens, AShapeHasANameOfItsOwn) {
    EXPECT_EQ(shape_name(static_cast<std::uint16_t>(Tag::noun_def)), "noun_def");
    EXPECT_EQ(shape_name(static_cast<std::uint16_t>(static_cast<unsigned>(Tag::imperfect) | 2u << 6 | 2u << 8 | 1u << 10 | 1u << 11)),
              "imperfect+fa+li+pronoun+sa");
}

}  // namespace
}  // namespace isnad::testing
