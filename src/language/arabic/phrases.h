// Phrases: every name or expression of several words that the tables know, found in one pass.
//
//   std::vector<arabic::Phrase> phrases;
//   arabic::find_phrases(view, lexicon, text, words, phrases);
#pragma once

#include "language/arabic/words.h"

#include <string_view>
#include <vector>

namespace isnad::arabic {

struct Phrase {
    std::uint32_t first = 0, last = 0;    ///< words, both inclusive
    std::uint32_t node = tables::absent;  ///< absent: a single word, whose lexeme is meant
    std::uint32_t stem = 0;               ///< byte where the phrase begins, proclitics left off
    std::uint16_t clitics = 0;
    std::uint16_t features = 0;
};

/// Fills `phrases` in text order, of one start the longest first.
void find_phrases(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words,
                  std::vector<Phrase>& phrases);

}  // namespace isnad::arabic
