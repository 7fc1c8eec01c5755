// Where a perfect of "he" is likelier than the noun that is written like it, though the word right before does not tell. Half of the perfects of
// news are written like their masdar or another noun, and what stands farther off decides:
//
//   "had (kana) the minister Jan Moro | received (istaqbala) a delegation"       had, or a "that", and somebody as its subject
//   "the minister Jan Moro | refused (rafada) the draft"                        somebody at the head of a sentence
//   "in Beirut | refused the speaker the draft"                                  a phrase of place or time at the head of a sentence
//   "in the middle of the night, | left (ghadara) the minister the town"         the same, and a comma
//   "Sana'a: | called upon (talaba) the mayor the government to"                 the head of what is said, before somebody
//   "the coach expressed (abbara) | about", "it has happened (sabaqa) | that"    a word that takes what follows as no noun or preposition does
#pragma once

#include "language/arabic/words.h"

#include <string_view>

namespace isnad::arabic {

inline constexpr std::size_t not_told = ~std::size_t{0};

/// The reading of word i as a perfect where its place tells that it is one, else `not_told`. `best` is the reading that the word itself and its neighbours speak for,
/// `head` whether a clause may begin here; the words before i must have been chosen.
std::size_t perfect_by_place(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best, bool head);

/// The reading of word i as "before (qabla)" where `best` reads it as "accepted (qabila)", which news writes a hundred times more seldom behind "and" and "what", unless qad stands in
/// front, or somebody who accepts or what he accepts (bi-) behind; else `best`.
std::size_t before_not_accepted(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best);

}  // namespace isnad::arabic
