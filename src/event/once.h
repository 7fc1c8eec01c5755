// What one sentence tells by two words is one event: an attack and its victims, talks that two held and what they talked about in them.
//
//   once(input, first, memory);                       // of a sentence, behind the judge: of two drafts that tell one deed one is dropped
//
// The words may stand far apart; what ties them is how they hang together: a cause, a relative clause, a means, an aim. Casualties are
// merged into their attack, so that it gets their people and numbers.
#pragma once

#include "event/event.h"

namespace isnad::event {

void once(const Input& in, std::size_t first, Memory& memory);

}  // namespace isnad::event
