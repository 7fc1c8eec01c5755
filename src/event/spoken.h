// Words that name a deed but tell none: what is spoken of in general, as a topic, or as a standing state.
//
//   drop_spoken(input, first, memory);                // of a sentence, behind the judge
//
// What is refused, asked or vowed is not told beside the refusal, request or promise ("refused to receive the envoy", "vowed to release them").
// "Any attack", "this raid" behind one that was told, "the law on confiscation", "the place of the explosion", "towns that rebels hold", "a force formed to
// support the government".
#pragma once

#include "event/event.h"

namespace isnad::event {

void drop_spoken(const Input& in, std::size_t first, Memory& memory);

}  // namespace isnad::event
