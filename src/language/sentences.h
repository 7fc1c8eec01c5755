// Sentences: runs of words that end at a full stop, a question or exclamation mark, or a line end.
//
//   std::vector<language::Sentence> sentences;
//   language::split(words, sentences);
#pragma once

#include "language/arabic/words.h"

#include <isnad/document.h>

#include <vector>

namespace isnad::language {

struct Sentence {
    std::uint32_t first = 0, end = 0;   ///< words [first, end)
    Span span;                          ///< bytes, the closing mark included
    std::uint32_t line = 0;             ///< how many lines with words came before
};

/// Splits all words; a stop between letters or digits (3.5, U.N) or behind the number of a day (2. October) ends nothing. A sentence of more than 400 words is cut at its
/// clause marks, then anywhere, so that later stages stay linear.
void split(const arabic::Words& words, std::vector<Sentence>& out);

}  // namespace isnad::language
