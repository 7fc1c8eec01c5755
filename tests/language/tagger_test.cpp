// The tagger: which reading of a word its neighbours choose. On the tables of the build, with words that news always uses.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"
#include "support/tables.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace isnad;
using namespace isnad::arabic;
using tables::Pos;
namespace fixtures = isnad::testing;

class Tagger : public ::testing::Test {
protected:
    Tagger() { lexicon_.bind(view()); }

    static const tables::View& view() { return fixtures::built_tables().view(); }

    // Tags the text and returns the word that is written so.
    const Word& word(std::string text, std::string_view written) {
        text_ = std::move(text);
        words_.clear();
        tokenize(text_, 0, static_cast<std::uint32_t>(text_.size()), words_);
        lexicon_.begin_article();
        lexicon_.analyze(text_, words_);
        tag(view(), lexicon_, text_, words_);
        for (const Word& w : words_) {
            if (std::string_view(text_).substr(w.begin, w.end - w.begin) == written) return w;
        }
        ADD_FAILURE() << written << " does not stand in " << text_;
        static const Word nothing;
        return nothing;
    }

    std::string lemma(const Word& w) const {
        return w.lemma == tables::absent ? "none" : std::string(view().str(view().forms[w.lemma].key));
    }
    std::string_view stem(const Word& w) const { return std::string_view(text_).substr(w.stem, w.end - w.stem); }

    Lexicon lexicon_;
    std::string text_;
    Words words_;
};

TEST_F(Tagger, AVerbOpensTheSentence) {
    const Word w = word("زار الرئيس الفرنسي القاهرة.", "زار");
    EXPECT_EQ(w.pos, Pos::verb);
    EXPECT_TRUE(w.features & perfect);
    EXPECT_EQ(lemma(w), normalized("زار"));
}

TEST_F(Tagger, SubjectsAndObjectsAreNouns) {
    EXPECT_TRUE(word("زار الرئيس الفرنسي القاهرة.", "الرئيس").is_noun());
    EXPECT_TRUE(word("زار الرئيس الفرنسي القاهرة.", "الرئيس").definite());
    EXPECT_TRUE(word("زار الرئيس الفرنسي القاهرة.", "القاهرة").is_noun());
}

TEST_F(Tagger, AVerbalNounBehindAPrepositionIsNoVerb) {
    EXPECT_EQ(word("وصل الوفد بعد قصف المدينة.", "قصف").pos, Pos::noun);
    EXPECT_EQ(word("قصف الجيش المدينة.", "قصف").pos, Pos::verb);
    EXPECT_NE(word("أسفر القتال عن قتل جنديين.", "قتل").pos, Pos::verb);
}

TEST_F(Tagger, NegationAsksForTheJussive) {
    const Word w = word("لم يزر الوزير المدينة.", "يزر");
    EXPECT_EQ(w.pos, Pos::verb);
    EXPECT_TRUE(w.features & jussive);
    EXPECT_EQ(lemma(w), normalized("زار"));
    EXPECT_TRUE(word("لم يلتق الوزير نظيره.", "يلتق").is_verb());
}

TEST_F(Tagger, FutureParticleMakesAVerb) {
    const Word w = word("سيزور الوزير بيروت.", "سيزور");
    EXPECT_TRUE(w.is_verb());
    EXPECT_TRUE(w.clitics & sa);
    EXPECT_EQ(stem(w), "يزور");
}

TEST_F(Tagger, ThirdPersonFeminineIsPreferredToTheFirst) {
    const Word w = word("قصفت القوات المدينة.", "قصفت");
    EXPECT_TRUE(w.is_verb());
    EXPECT_TRUE(w.features & third);
    EXPECT_TRUE(w.features & feminine);
}

TEST_F(Tagger, FunctionWordsHaveAClass) {
    EXPECT_EQ(particle_class(view(), word("وصل إلى القاهرة", "إلى")), static_cast<int>(tables::ParticleClass::preposition));
    EXPECT_EQ(particle_class(view(), word("لم يصل الوفد", "لم")), static_cast<int>(tables::ParticleClass::negation));
    EXPECT_EQ(particle_class(view(), word("وصل إلى القاهرة", "القاهرة")), 255);
}

TEST_F(Tagger, ThePrepositionAndTheNameThatAreWrittenAlike) {
    EXPECT_EQ(word("أطلق النار على المدينة.", "على").pos, Pos::particle);
}

TEST_F(Tagger, StemsBeginBehindTheProclitics) {
    EXPECT_EQ(stem(word("وصل الوفد وللحكومة رأي.", "وللحكومة")), "لحكومة");
    EXPECT_EQ(stem(word("وقصفت القوات المدينة.", "وقصفت")), "قصفت");
    EXPECT_EQ(stem(word("التقى بالرئيس.", "بالرئيس")), "الرئيس");
}

TEST_F(Tagger, MarksBetweenProcliticAndStemBelongToTheProclitic) {
    EXPECT_EQ(stem(word("وَقَصَفَت القوات المدينة.", "وَقَصَفَت")), "قَصَفَت");
}

TEST_F(Tagger, ANewLineForgetsWhatStoodBefore) {
    const Word glued = word("وصل الوفد بعد قصف المدينة", "قصف"), apart = word("وصل الوفد بعد\nقصف الجيش المدينة", "قصف");
    EXPECT_EQ(glued.pos, Pos::noun);
    EXPECT_EQ(apart.pos, Pos::verb);
}

TEST_F(Tagger, EveryWordGetsAClassAndAStemInside) {
    word("قال المتحدث باسم شركة زكسنبرغ إنّ 15 موظفًا (من CNN) غادروا وبالبندورةِ، وأعلنوا…", "قال");
    for (const Word& w : words_) {
        EXPECT_GE(w.stem, w.begin);
        EXPECT_LT(w.stem, w.end);
        EXPECT_EQ(w.pos == Pos::unknown, w.kind == Kind::punctuation || w.kind == Kind::latin);
        EXPECT_EQ(w.pos == Pos::number && w.kind != Kind::word, w.kind == Kind::number);
    }
}

TEST_F(Tagger, TheSameTextGetsTheSameReadings) {
    const auto features = [&] {
        std::vector<std::pair<std::uint32_t, int>> out;
        for (const Word& w : words_) out.emplace_back(w.lexeme, w.features);
        return out;
    };
    const std::string text = "أعلنت وزارة الدفاع أن القوات قصفت مواقع للمسلحين قرب الحدود، ونفى المتحدث ذلك.";
    word(text, "ذلك");
    const auto first = features();
    word("زار الرئيس القاهرة.", "زار");
    word(text, "ذلك");
    EXPECT_EQ(features(), first);
}

}  // namespace
