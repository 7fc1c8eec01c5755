// Where a participle that tells how somebody acts is likelier than the noun that is written like it.
//
//   "spoke to the press, | accusing (muttahiman) Kyiv"      not "an accused"
#pragma once

#include "language/arabic/words.h"

#include <string_view>

namespace isnad::arabic {

/// The reading of word i as a participle where it stands directly behind a comma, is an indefinite accusative and goes on like a verb, while `best` reads it as the
/// noun; else `best`. The words before i must have been chosen.
std::size_t participle_of_circumstance(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best);

}  // namespace isnad::arabic
