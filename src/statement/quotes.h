// Quotations: what stands between quotation marks, by words.
//
//   std::vector<statement::Quote> quotes;
//   statement::find_quotes(words, quotes);      // << >>, curly and straight marks; pairs never cross a line
//
// Marks nest: inside << >> other marks, or the same again, hold a quotation of their own. A straight mark opens or closes by where its
// blank stands. A mark that is never closed holds the words to the end of its sentence (`closed` is false); whether somebody speaks
// there is for the cues to say.
#pragma once

#include "language/arabic/words.h"

#include <vector>

namespace isnad::statement {

struct Quote {
    std::uint32_t open = 0, close = 0;   ///< words of the marks; of one that is not closed, the word behind its last
    bool closed = true;
    bool overlaps_word(std::uint32_t i) const { return open < i && i < close; }
};

/// Fills `out` in the order of the closing marks; those of one line that stay open come last.
void find_quotes(const arabic::Words& words, std::vector<Quote>& out);

}  // namespace isnad::statement
