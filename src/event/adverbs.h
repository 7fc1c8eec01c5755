// Adverbs beside the words that tell an event: "formerly", "once", "later", "next week".
//
//   bits |= of_adverbs(in, draft);             // "he had once visited": historical; "will later sign": future
//
// Another verb, a hard mark or a relative between them keeps the adverb to itself.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Auxiliary::historical or Auxiliary::future, or 0 where no such adverb stands beside the trigger.
std::uint8_t of_adverbs(const Input& in, const Draft& draft);

}  // namespace isnad::event
