// Quotations: what stands between quotation marks, by words.
//
//   std::vector<statement::Quote> quotes;
//   statement::find_quotes(words, quotes);      // << >>, curly and straight marks; pairs never cross a line
#pragma once

#include "language/arabic/words.h"

#include <vector>

namespace isnad::statement {

struct Quote {
    std::uint32_t open = 0, close = 0;   ///< words of the marks
    bool overlaps_word(std::uint32_t i) const { return open < i && i < close; }
};

void find_quotes(const arabic::Words& words, std::vector<Quote>& out);

}  // namespace isnad::statement
