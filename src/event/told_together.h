// Two who were told together before, and whom a word in the dual means.
//
//   take_both_sides(in, doc, draft, chunk, memory, into)     // "the two sides (al-janiban) discussed", "called upon both countries", "all parties"
//   take_two_before(in, draft, memory, into)                 // "the king met the envoy, and they (two) discussed (bahatha)"
//   gather_meant(in, draft, pronoun, ...)                    // "the king and the envoy affirmed their (-huma) rejection", "clashes between them (baynahuma)"
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Appends those who met, agreed or fought right before, where a chunk is "the two sides", "both countries" (data/arabic/answers.tsv). Whether it means anybody.
bool take_both_sides(const Input& in, const CodedDocument& doc, const Draft& draft, std::uint32_t chunk, const Memory& memory, std::vector<std::uint32_t>& into);

/// The same for a verb in the dual that shows no subject of its own.
bool take_two_before(const Input& in, const Draft& draft, const Memory& memory, std::vector<std::uint32_t>& into);

/// Appends whom a pronoun means, one or two, to a role of memory and to memory.by_pronoun. `object` as for `pronoun` (pronouns.h).
void gather_meant(const Input& in, const Draft& draft, arabic::Enclitic means, bool object, reference::Resolved& who, CodedDocument& doc, Memory& memory, std::vector<std::uint32_t>& into);

}  // namespace isnad::event
