// What a pronoun on a verb or under a preposition stands for, as the conditions of a row ask it.
//
//   "the truce that the two sides declared (it)", "a ban that the ministry imposed (it)"      // the noun before the relative clause
//   "the accord that they reached (ila-hi)"                                                   // the same, under a preposition
//   "three men fled, but the police arrested them"                                            // the nearest nouns before that agree
#pragma once

#include "event/event.h"

#include <array>

namespace isnad::event {

/// Chunks, the likeliest first.
struct Antecedents {
    std::array<std::uint32_t, 4> chunks{};
    std::size_t count = 0;
    bool relative = false;                     ///< the noun before the trigger's own relative clause, and those whose genitive it is
};

/// Those of a pronoun that stands at word `at`, on the verb of a clause or behind it.
Antecedents antecedents(const Input& in, const clause::Clause& clause, std::uint32_t at, arabic::Enclitic pronoun);

/// The noun before the relative clause of a verb that a pronoun behind the verb goes back to ("hills that the rebels control (tusaytir alay-ha)"), over a verb
/// that only helps ("that they used to control"); `none` where that noun acts or is hit in it itself, or does not agree.
std::uint32_t resumed(const Input& in, std::uint32_t clause, arabic::Enclitic pronoun);

/// The pronoun under a preposition in the words [from, to) ("released him" is "afraja an-hu") and its word; `nothing` where none stands there.
std::pair<arabic::Enclitic, std::uint32_t> pronoun_under(const Input& in, std::uint32_t from, std::uint32_t to, std::uint32_t preposition);

/// Whether a word is bi- with a pronoun: "an attack that gunmen carried (it) out (qama bihi)".
bool with_it(const Input& in, std::uint32_t word);

}  // namespace isnad::event
