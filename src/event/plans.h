// What stands between a deed and the word that plans it, attempts it or fails in it: whose plan it is, and what somebody is called.
//
//   words_between(in, verb, noun)            // "the foreign minister, Sami Wanjala" is one word
//   owned_before(in, sentence, chunk)        // "the intention of the group (to) | blow up a mosque": the intention
//   over_owner(in, chunk)                    // "the failure of the police in | finding": the failure
#pragma once

#include "event/event.h"

namespace isnad::event {

/// How many words lie from one to the next, whatever somebody is called counting as one.
std::uint32_t words_between(const Input& in, std::uint32_t from, std::uint32_t to);

/// The chunk of the noun with an owner that stands right before this one without a preposition, or `none`.
std::uint32_t owned_before(const Input& in, const language::Sentence& s, std::uint32_t chunk);

/// The chunk whose owner stands right before this one, which has a preposition of its own, or `none`.
std::uint32_t over_owner(const Input& in, std::uint32_t chunk);

/// What the word that heads a noun phrase tells, or a phrase that ends in it: "for the sake | of (min ajl)".
std::uint8_t row_of_head(const Input& in, const language::Sentence& s, const clause::Chunk& c);

}  // namespace isnad::event
