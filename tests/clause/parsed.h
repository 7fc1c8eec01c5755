// A text with the tokens and the tree of each of its sentences, as the clause layer makes them.
//
//   const Parsed p("...");
//   p.sentences[0].tokens[k], p.sentences[0].tree.nodes[k], p.letters(0, k)
#pragma once

#include "clause/attach.h"
#include "language/arabic/phrases.h"
#include "support/tagged.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::testing {

inline const arabic::Grammar& built_grammar() {
    static const arabic::Grammar grammar(built_tables().view());
    return grammar;
}

struct ParsedSentence {
    language::Sentence sentence;
    std::vector<clause::Token> tokens;
    clause::Tree tree;
};

struct Parsed {
    explicit Parsed(std::string_view from) : tagged(from) {
        clause::Attacher attacher(built_tables().view(), built_grammar());
        for (const auto& s : tagged.sentences) {
            sentences.emplace_back().sentence = s;
            attacher.sentence(tagged.text, tagged.words, s, sentences.back().tree);
            sentences.back().tokens = attacher.tokens();
        }
    }

    std::string letters(const clause::Token& t) const { return tagged.letters(t.word); }
    /// The first token written so.
    clause::Token token(std::string_view written) const {
        for (const auto& s : sentences)
            for (std::size_t k = 0; k + 1 < s.tokens.size(); ++k)
                if (letters(s.tokens[k]) == written) return s.tokens[k];
        ADD_FAILURE() << "no token is written " << written;
        return {};
    }

    Tagged tagged;
    std::vector<ParsedSentence> sentences;
};

}  // namespace isnad::testing
