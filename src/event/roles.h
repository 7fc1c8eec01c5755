// Who fills the roles of a frame.
#pragma once

#include "event/event.h"
#include "event/slots.h"

namespace isnad::event {

/// Appends an entity that is somebody and is not there yet, up to 16.
void push(std::vector<std::uint32_t>& out, std::uint32_t entity);

/// Appends the entities that a chunk means as actors, conjuncts included up to the word `before`: itself, its genitives, a nisba inside it. With `lands` those of a state stand for it.
void gather(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc, std::vector<std::uint32_t>& out, std::uint32_t before = none, bool lands = false);

/// Fills memory.actors and memory.recipients for a draft.
void fill_roles(const Input& in, const Draft& draft, const Slots& slots, reference::Resolved& who, Memory& memory, CodedDocument& doc);

/// Whether a genitive is only whom a deed was done to that the draft is about ("condemned the killing of the lawyer", "welcomed the arrest of the gunmen"):
/// such words are meant for who did it.
bool victim_spoken_of(const Input& in, const Draft& draft, std::uint32_t chunk, const Memory& memory);

/// Nobody does a thing to himself: takes from memory.recipients whoever stands in memory.actors.
void spare_himself(Memory& memory);

}  // namespace isnad::event
