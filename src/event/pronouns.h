// Whom pronouns around a trigger mean, and whom a noun phrase stands for as an actor.
//
//   actor_in(in, chunk, who, doc)                          // "a number of the protesters", "aircraft of the army", "Russian warplanes"
//   pronoun(in, draft, enclitic, as_object, who, doc)      // "arrested him", "his visit"
#pragma once

#include "event/event.h"
#include "event/slots.h"

namespace isnad::event {

/// One chunk without its conjuncts: the actor it is, or the one its genitive, partitive or nisba names. `at`, where given, gets the chunk that names him.
std::uint32_t actor_in(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc, std::uint32_t* at = nullptr);

/// The state whose lands a chunk is ("the Palestinian lands"), or `none`: who goes there visits it, who attacks them attacks it.
std::uint32_t state_of_lands(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc);

/// Whether a noun takes adjectives and pronouns of "she": a woman, a thing in the feminine, several.
bool spoken_of_as_she(const Input& in, const arabic::Word& noun);

/// Whom the pronoun at the end of a noun or verb means: the subject before it, else the last actor named before it that fits. Who speaks
/// is seldom the object of what he tells.
std::uint32_t pronoun(const Input& in, const Draft& d, arabic::Enclitic enclitic, bool object, reference::Resolved& who, CodedDocument& doc);

/// The pronoun under a preposition near the trigger, where its frame asks for that preposition.
arabic::Enclitic under_preposition(const Input& in, const Draft& d, const Slots& slots, std::uint32_t preposition);

}  // namespace isnad::event
