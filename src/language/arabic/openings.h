// What opens a sentence or a quotation, so that a verb is to be looked for behind it.
//
//   "in addition (ila dhalika) | rejected (rafada) the speaker the draft"     end_of_opening(...) is the word "dhalika"
//   "he added «resigned (istaqala) Lord Sewel"                                opens_quotation(...) holds of "resigned"
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

/// Of word i, whose chosen reading `best` is a noun or adjective with its article, or an adverb, right behind a preposition, "north of" or a noun that says what kind of place ("the province
/// of"), or with bi- itself: the reading as a town that goes by the same letters ("in al-Ta'if", which is also "who roams"; "near al-Ramadi", also "grey"), else `best`. Only names that the
/// tables have as sure.
std::size_t town_behind_preposition(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words, std::uint32_t i, std::size_t best);

/// Of word i, whose chosen reading `best` is an adjective with "and" before it, right behind a name: the reading as the state or body that goes by the same letters ("Egypt and
/// al-Sa'udiya", which is also "the Saudi one"; "Haftar and al-Huthiyin", also "the two Houthi ones"), else `best`. A state only behind a state.
std::size_t name_behind_name(const tables::View& view, const Lexicon& lexicon, const Words& words, std::uint32_t i, std::size_t best);

}  // namespace isnad::arabic
