// Whether an event was, will be, might be or was not: the auxiliary modes that the grammar around its trigger tells.
//
//   event.auxiliary = reality(in, draft);             // "will visit": future; "without meeting": negation
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Bits of isnad::Auxiliary from the grammar around the trigger; what a date tells comes to it in date.h.
std::uint8_t reality(const Input& in, const Draft& draft);

}  // namespace isnad::event
