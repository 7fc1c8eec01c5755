// Where a verb is likelier than the noun that is written like it, though the word right before does not tell: behind a phrase that opens a
// sentence, and behind "had" (kana) and its subject. Half of the perfects of news are written like their masdar or another noun.
//
//   "in addition (ila dhalika) | rejected (rafada) the speaker the draft"     end_of_opening(...) is the word "dhalika"
//   "had (kana) the minister Jan Moro | arrived (wasala) in"                  perfect_behind_helper(...) is the verb, not "a receipt"
//
// The phrases are rows of data/arabic/particles.tsv of several words, of the classes conjunction, temporal and adverb.
#pragma once

#include "language/arabic/words.h"

#include <string_view>

namespace isnad::arabic {

/// A word as it is written, without "and" (wa-, fa-) before it.
std::string_view without_conjunction(std::string_view token);

/// The last word of the phrase that opens a sentence at word i, or absent. Only phrases of several words are looked for.
std::uint32_t end_of_opening(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i);

/// Whether word i is the first one behind the mark that opens a quotation right behind a verb of saying: "and added «resigned (istaqala) Lord Sewel". A verb there is in no doubt, though
/// the verb before the mark would take a noun for its subject.
bool opens_quotation(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i);

/// Of word i, whose chosen reading `best` is a bare noun before a word that calls somebody: the reading as a perfect where a phrase of place or time without a verb opens the
/// sentence before it ("in Beirut | rejected (rafada) the speaker", "yesterday evening | arrived"), else `best`.
std::size_t perfect_behind_circumstance(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best);

/// Of word i, whose chosen reading `best` is a bare noun: the reading as a perfect where "had" and an actor as its subject stand before it, else `best`. The words before
/// i must have been chosen.
std::size_t perfect_behind_helper(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best);

}  // namespace isnad::arabic
