// A text's words as the tagger leaves them, and its sentences.
//
//   const Tagged t("zara ...");
//   t.words, t.sentences, t.letters(0)
#pragma once

#include "language/arabic/words.h"
#include "language/sentences.h"
#include "support/tables.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::testing {

struct Tagged {
    explicit Tagged(std::string_view from) : text(from) {
        const auto& view = built_tables().view();
        lexicon.bind(view);
        lexicon.begin_article();
        arabic::tokenize(text, 0, static_cast<std::uint32_t>(text.size()), words);
        lexicon.analyze(text, words);
        arabic::tag(view, lexicon, text, words);
        language::split(words, sentences);
    }
    // Words point into the lexicon.
    Tagged(const Tagged&) = delete;
    Tagged& operator=(const Tagged&) = delete;

    std::string letters(std::uint32_t word) const { return text.substr(words[word].begin, words[word].end - words[word].begin); }

    std::string text;
    arabic::Lexicon lexicon;
    arabic::Words words;
    std::vector<language::Sentence> sentences;
};

}  // namespace isnad::testing
