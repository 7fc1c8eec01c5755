// Adverbs beside the words that tell an event: "formerly", "once", "later", "next week".
//
//   bits |= of_adverbs(in, draft);             // "he had once visited": historical; "will later sign": future
//
//   vague_time(in, memory, draft)                      // "seized it weeks ago", "recently": it was not today
//
// Another verb, a hard mark or a relative between them keeps the adverb to itself.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Auxiliary::historical or Auxiliary::future, or 0 where no such adverb stands beside the trigger.
std::uint8_t of_adverbs(const Input& in, const Draft& draft);

inline constexpr std::uint32_t undated = 256;       // a row of reality.tsv for a time that lies behind and is on no calendar

/// Whether such a time stands beside the trigger.
bool vague_time(const Input& in, const Memory& memory, const Draft& draft);

}  // namespace isnad::event
