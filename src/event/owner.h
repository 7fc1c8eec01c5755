// Whose the things are that a deed is done to.
//
//   tells_side(in, word)     // "the forces loyal to | the government"
//   whose_is(in, thing)      // "stores of (li-) | the movement", "a car that | a commander was driving", "the efforts that | the committee made"
#pragma once

#include "event/event.h"

namespace isnad::event {

/// The chunk of whom a thing belongs to, by the phrase under li- or the relative clause right behind it, or `none`.
std::uint32_t whose_is(const Input& in, std::uint32_t thing);

/// Whether the mention or phrase that begins at a word only tells on whose side those before it are, and has no part in a deed: "the forces loyal to |
/// the government", "groups supported by | Turkey".
bool tells_side(const Input& in, std::uint32_t first);

/// Whether a chunk under min tells who or what the noun right before it measures: "a number of | the protesters", "a group of | youths".
bool measured_by_noun(const Input& in, std::uint32_t chunk);

}  // namespace isnad::event
