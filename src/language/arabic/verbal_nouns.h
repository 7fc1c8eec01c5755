// The nouns that belong to a verb: its participles and, where a rule gives them, its masdars.
//
//   Verb v{.root = U"حدث", .form = VerbForm::v};
//   spell(participle_of(v, Voice::active), Vowels::written)     // مُتَحَدِّث
//   spell(masdars(v)[0], Vowels::written)                       // تَحَدُّث
#pragma once

#include "language/arabic/conjugation.h"

#include <string>
#include <vector>

namespace isnad::arabic {

/// The masculine singular as it is spoken, without case; a defective one ends in long i (qadi) or in `a_ya` (musamma).
std::u32string participle_of(const Verb& verb, Voice voice);

/// The masdars that a rule gives: none for form I, one for the others, two for III.
std::vector<std::u32string> masdars(const Verb& verb);

}  // namespace isnad::arabic
