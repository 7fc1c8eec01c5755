// Segmentation: which proclitics, stem and enclitic a written word can have. The tables are the test's own, so that no change in
// data/ moves it.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "language/arabic/words.h"
#include "support/tables.h"

#include <gtest/gtest.h>

#include <optional>
#include <set>
#include <string>
#include <tuple>

namespace {

using namespace isnad;
using namespace isnad::arabic;
using tables::Pos;
namespace fixtures = isnad::testing;

const Tables& small() {
    static const Tables tables = [] {
        fixtures::Folder folder;
        folder.table("arabic/verbs.tsv", fixtures::verb_columns, {"زار/يزور\tplain\tvisit", "شن/يشن\tlight\twage"});
        folder.table("arabic/nouns.tsv", fixtures::noun_columns,
                     {"حكومة\tnoun\tgovernment", "رئيس+رؤساء\tperson\tpresident", "خطير\tadjective\tdangerous", "كتاب+كتب\tnoun\tbook"});
        folder.table("arabic/particles.tsv", fixtures::particle_columns,
                     {"في\tpreposition\t-\t-\t-\tin", "إن\tcomplementizer\t-\t-\t-\tthat"});
        folder.table("places/towns.tsv", fixtures::place_columns,
                     {"القاهرة\tCairo\t360630\tEGY\t-\t30.06\t31.25\tcity\tsure", "دير الزور\tDeir ez-Zor\t-\tSYR\t-\t-\t-\tcity\tsure"});
        return fixtures::compiled({folder.path()});
    }();
    return tables;
}

class LexiconTest : public ::testing::Test {
protected:
    LexiconTest() { lexicon_.bind(view()); }

    static const tables::View& view() { return small().view(); }

    std::span<const Analysis> analyses(std::string_view token) {
        text_ = token;
        words_.clear();
        tokenize(text_, 0, static_cast<std::uint32_t>(text_.size()), words_);
        lexicon_.analyze(text_, words_);
        if (words_.size() != 1) {
            ADD_FAILURE() << token << " is no single word";
            return {};
        }
        return lexicon_.candidates(words_[0]);
    }

    // The cheapest candidate whose lexeme has this citation form.
    std::optional<Analysis> reading(std::string_view token, std::string_view lemma) {
        std::optional<Analysis> best;
        for (const Analysis& a : analyses(token)) {
            if (a.lexeme == tables::absent || view().lexemes[a.lexeme].lemma != view().find(normalized(lemma))) continue;
            if (!best || a.cost < best->cost) best = a;
        }
        return best;
    }

    void expect(std::string_view token, std::string_view lemma, int clitics, Enclitic enclitic, unsigned letters) {
        const auto a = reading(token, lemma);
        ASSERT_TRUE(a) << token << " cannot be " << lemma;
        EXPECT_EQ(a->clitics, clitics) << token;
        EXPECT_EQ(a->enclitic, enclitic) << token;
        EXPECT_EQ(a->letters, letters) << token;
    }

    Lexicon lexicon_;
    std::string text_;
    Words words_;
};

TEST_F(LexiconTest, BareWords) {
    expect("حكومة", "حكومة", 0, Enclitic::nothing, 0);
    expect("زارت", "زار", 0, Enclitic::nothing, 0);
    expect("رؤساء", "رئيس", 0, Enclitic::nothing, 0);
}

TEST_F(LexiconTest, ArticleAndProclitics) {
    expect("الحكومة", "حكومة", al, Enclitic::nothing, 0);
    expect("والحكومة", "حكومة", wa | al, Enclitic::nothing, 1);
    expect("بالحكومة", "حكومة", bi | al, Enclitic::nothing, 1);
    expect("وبحكومة", "حكومة", wa | bi, Enclitic::nothing, 2);
    expect("كالرئيس", "رئيس", ka | al, Enclitic::nothing, 1);
    expect("فلرئيس", "رئيس", fa_ | li, Enclitic::nothing, 2);
}

TEST_F(LexiconTest, LiAndArticleAreWrittenTogether) {
    expect("للحكومة", "حكومة", li | al, Enclitic::nothing, 1);
    expect("وللحكومة", "حكومة", wa | li | al, Enclitic::nothing, 2);
}

TEST_F(LexiconTest, NamesKeepTheirArticle) {
    expect("القاهرة", "القاهرة", 0, Enclitic::nothing, 0);
    expect("بالقاهرة", "القاهرة", bi, Enclitic::nothing, 1);
    expect("للقاهرة", "القاهرة", li, Enclitic::nothing, 1);
    EXPECT_FALSE(reading("القاهرتنا", "القاهرة"));
}

TEST_F(LexiconTest, FutureAndSuffixedObject) {
    expect("سيزورها", "زار", sa, Enclitic::she, 1);
    expect("وسيزورهم", "زار", wa | sa, Enclitic::they, 2);
    expect("ليزور", "زار", li, Enclitic::nothing, 1);
    expect("زاروه", "زار", 0, Enclitic::he, 0);
}

TEST_F(LexiconTest, PossessivesChangeTheEndOfTheStem) {
    expect("حكومته", "حكومة", 0, Enclitic::he, 0);
    expect("بحكومتهما", "حكومة", bi, Enclitic::they_two, 1);
    expect("رؤسائهم", "رئيس", 0, Enclitic::they, 0);
    expect("رؤساؤها", "رئيس", 0, Enclitic::she, 0);
    expect("كتابنا", "كتاب", 0, Enclitic::we, 0);
}

TEST_F(LexiconTest, WhatGrammarForbidsIsNoCandidate) {
    EXPECT_FALSE(reading("سزار", "زار"));         // the future particle takes the imperfect
    EXPECT_FALSE(reading("اليزور", "زار"));       // no article before a finite verb
    EXPECT_FALSE(reading("بيزور", "زار"));        // no preposition before it
    EXPECT_FALSE(reading("سحكومة", "حكومة"));     // the future particle takes no noun
    EXPECT_FALSE(reading("الحكومتهم", "حكومة"));  // article and possessive exclude each other
    EXPECT_FALSE(reading("السفي", "في"));
}

TEST_F(LexiconTest, SpellingDoesNotMatter) {
    expect("حُكُومَةٌ", "حكومة", 0, Enclitic::nothing, 0);
    expect("الحكـــومة", "حكومة", al, Enclitic::nothing, 0);
    expect("أن", "إن", 0, Enclitic::nothing, 0);
    expect("فى", "في", 0, Enclitic::nothing, 0);
    expect("حكومه", "حكومة", 0, Enclitic::nothing, 0);
    EXPECT_GT(reading("حكومه", "حكومة")->cost, reading("حكومة", "حكومة")->cost);
}

TEST_F(LexiconTest, FeaturesComeFromTheForm) {
    EXPECT_TRUE(reading("يزر", "زار")->features & jussive);
    EXPECT_TRUE(reading("زارت", "زار")->features & feminine);
    EXPECT_EQ(reading("رؤساء", "رئيس")->pos, Pos::noun);
    EXPECT_EQ(reading("خطيرة", "خطير")->pos, Pos::adjective);
    EXPECT_EQ(reading("القاهرة", "القاهرة")->pos, Pos::name);
    EXPECT_EQ(reading("في", "في")->pos, Pos::particle);
}

TEST_F(LexiconTest, AWordThatOnlyOpensANameIsACandidate) {
    const auto all = analyses("دير");
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].lexeme, tables::absent);
    EXPECT_EQ(all[0].form, view().find("دير"));
    EXPECT_NE(view().step(view().forms[all[0].form].root, view().find("الزور")), tables::absent);
}

TEST_F(LexiconTest, UnknownWordsAreGuessedInEveryWayThatLeavesEnough) {
    using Guess = std::tuple<int, int, Enclitic>;
    const auto guesses = [&](std::string_view token) {
        std::set<Guess> out;
        for (const Analysis& a : analyses(token)) {
            EXPECT_EQ(a.lexeme, tables::absent) << token;
            out.insert({a.clitics, a.letters, a.enclitic});
        }
        return out;
    };
    constexpr Enclitic no = Enclitic::nothing;
    EXPECT_EQ(guesses("بندورة"), (std::set<Guess>{{0, 0, no}, {bi, 1, no}}));
    EXPECT_EQ(guesses("البندورة"), (std::set<Guess>{{al, 0, no}}));  // the article is certain, and takes no pronoun
    EXPECT_EQ(guesses("للبندورة"), (std::set<Guess>{{li | al, 1, no}}));
    EXPECT_EQ(guesses("والبندورة"), (std::set<Guess>{{0, 0, no}, {wa | al, 1, no}}));
    EXPECT_EQ(guesses("وبالبندورة"), (std::set<Guess>{{0, 0, no}, {wa | bi | al, 2, no}}));
    EXPECT_EQ(guesses("درعها"), (std::set<Guess>{{0, 0, no}, {0, 0, Enclitic::she}}));
}

TEST_F(LexiconTest, TheAlifThatWasWrittenCounts) {
    EXPECT_EQ(reading("رئيس", "رئيس")->cost, 0);
    EXPECT_GT(reading("أن", "إن")->cost, reading("ان", "إن")->cost);  // a wrong hamza is rarer than none
    EXPECT_EQ(reading("إن", "إن")->cost, 0);
}

TEST_F(LexiconTest, AnEndlessWordHasNoCandidates) {
    std::string endless;
    for (int i = 0; i < 60; ++i) endless += "ق";
    EXPECT_TRUE(analyses(endless).empty());
}

TEST_F(LexiconTest, TheCacheChangesNothing) {
    const auto costs = [&](std::string_view token) {
        std::vector<std::tuple<std::uint32_t, int, int, int>> out;
        for (const Analysis& a : analyses(token)) out.emplace_back(a.lexeme, a.features, a.clitics, a.cost);
        return out;
    };
    const auto first = costs("وسيزورها"), other = costs("وللحكومة");
    EXPECT_NE(first, other);
    EXPECT_EQ(costs("وسيزورها"), first);
    lexicon_.begin_article();
    EXPECT_EQ(costs("وسيزورها"), first);
    EXPECT_EQ(costs("وللحكومة"), other);
}

TEST_F(LexiconTest, ManyDistinctWordsFillTheCacheWithoutHarm) {
    // More distinct words than the cache has room for: each must still be segmented.
    std::string text;
    constexpr int count = 140000;
    for (int i = 0; i < count; ++i) {
        for (int n = i, k = 0; k < 5; ++k, n /= 20) text::append(text, static_cast<char32_t>(0x628 + n % 20));
        text += ' ';
    }
    text += "وللحكومة";
    Words words;
    tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
    lexicon_.begin_article();
    lexicon_.analyze(text, words);
    ASSERT_EQ(words.size(), static_cast<std::size_t>(count) + 1);
    for (const Word& w : words) ASSERT_GT(lexicon_.candidates(w).size(), 0u);
    bool found = false;
    for (const Analysis& a : lexicon_.candidates(words.back())) {
        found = found || (a.clitics == (wa | li | al) && a.lexeme != tables::absent);
    }
    EXPECT_TRUE(found);
    lexicon_.begin_article();
    expect("وللحكومة", "حكومة", wa | li | al, Enclitic::nothing, 2);
}

}  // namespace
