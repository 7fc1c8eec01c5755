// Syntactic words: words.tsv sentence by sentence, and what the public analyser promises.
#include "support/tables.h"

#include <isnad/isnad.h>

#include <gtest/gtest.h>

#include <fstream>
#include <string>

namespace {

using namespace isnad;

const WordAnalyzer& analyzer() {
    static const WordAnalyzer it(isnad::testing::built_tables());
    return it;
}

AnalyzedText analyzed(std::string_view text, bool all = false) {
    static WordWorkspace workspace;
    AnalyzedText out;
    analyzer().analyze(text, workspace, out, {.all_readings = all, .clauses = false});
    return out;
}

std::string shown(const AnalyzedText& a) {
    std::string out;
    for (const auto& w : a.words) {
        if (!out.empty()) out += ' ';
        out += std::string(a.slice(w.span)) + '/' + std::string(to_string(w.upos)) + '/' + std::string(w.lemma);
    }
    return out;
}

std::string features(const WordFeatures& f) {
    std::string out;
    append_features(f, out);
    return out;
}

TEST(SyntacticWords, SentencesOfTheFile) {
    std::ifstream in(std::string(ISNAD_SOURCE_DIR) + "/tests/language/words.tsv");
    int number = 0, sentences = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        const auto tab = line.find('\t');
        ++sentences;
        EXPECT_EQ(shown(analyzed(line.substr(0, tab))), line.substr(tab + 1)) << "words.tsv:" << number;
    }
    EXPECT_GE(sentences, 30);
}

TEST(SyntacticWords, TellFeatures) {
    const auto a = analyzed("ستعلنها الوزارتان");
    ASSERT_EQ(a.words.size(), 4u);
    EXPECT_EQ(features(a.words[0].features), "_");
    EXPECT_EQ(features(a.words[1].features), "Aspect=Imp|Gender=Fem|Mood=Ind|Number=Sing|Person=3|Voice=Act");
    EXPECT_EQ(features(a.words[2].features), "Gender=Fem|Number=Sing|Person=3");
    EXPECT_EQ(features(a.words[3].features), "Definite=Def|Gender=Fem|Number=Dual");
}

TEST(SyntacticWords, SayWhatTheyGuessed) {
    const auto a = analyzed("وزغنبوطها");
    ASSERT_EQ(a.words.size(), 3u);
    EXPECT_TRUE(a.words[1].guessed);
    EXPECT_FALSE(analyzed("كتاب").words[0].guessed);
}

TEST(SyntacticWords, AllReadingsAreSortedAndTheCheapestIsChosen) {
    const auto a = analyzed("وصل وفد", true);
    ASSERT_GT(a.readings.size(), 4u);
    for (std::size_t i = 0; i < a.readings.size(); ++i) {
        const bool first = i == 0 || a.readings[i - 1].token != a.readings[i].token;
        if (first)
            EXPECT_TRUE(a.readings[i].chosen) << a.readings[i].cut;
        else
            EXPECT_LE(a.readings[i - 1].cost, a.readings[i].cost);
    }
    EXPECT_TRUE(analyzed("وصل وفد").readings.empty());
}

TEST(SyntacticWords, AnAbbreviationEndsNoSentence) {
    EXPECT_EQ(analyzed("وصل د. محمد إلى هنا. ثم غادر.").sentences.size(), 2u);
    EXPECT_EQ(analyzed("ولد عام 1950 م. ثم سافر.").sentences.size(), 2u);
    EXPECT_EQ(analyzed("قالت أ. ف. ب. إنه عاد.").sentences.size(), 1u);
}

TEST(SyntacticWords, OfNothingAreNone) {
    EXPECT_TRUE(analyzed("").words.empty());
    EXPECT_TRUE(analyzed(" \n").words.empty());
}

}  // namespace
