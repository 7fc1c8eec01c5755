// Sentences of the treebank as the clause layer meets them: words as the word layer reads them, with the gold tree laid over.
//
//   bench::SampleReader reader(tables);
//   if (auto sample = reader.sample(gold)) ...
#pragma once

#include "clause/attach_state.h"
#include "treebank.h"

#include <isnad/isnad.h>

#include <optional>
#include <vector>

namespace isnad::bench {

// A sentence as the word layer reads it, with the gold tree over its tokens.
struct Sample {
    std::vector<clause::Token> tokens;
    std::vector<std::uint32_t> heads;  // tokens.size() - 1 of them; the end of the sentence is the head of the top
    std::vector<clause::Label> labels;
    std::vector<char> gold_verb, bare;  // bare: its gold word is no pronoun
};

class SampleReader {
public:
    explicit SampleReader(const Tables& tables) : tables_(tables), grammar_(tables.view()) { lexicon_.bind(tables.view()); }

    /// Nothing where a gold word finds no token.
    std::optional<Sample> sample(const GoldSentence& gold);

    const arabic::Grammar& grammar() const { return grammar_; }
    // Of the last sample:
    const arabic::Words& words() const { return words_; }
    const arabic::Lexicon& lexicon() const { return lexicon_; }

private:
    const Tables& tables_;
    arabic::Lexicon lexicon_;
    arabic::Grammar grammar_;
    arabic::Words words_;
};

}  // namespace isnad::bench
