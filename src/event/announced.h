// What somebody says he will do himself: "the minister said that his country would send aid" is a promise (PLOVER AGREE), "that it would
// recall its ambassador" a threat. What others announce for him stays the act itself, in the future.
//
//   announce(in, draft, doc, actors, event);          // event.type may become AGREE or THREATEN, and its actor the speaker
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Turns an event whose actors and auxiliary modes are known into the promise or threat that it is; leaves all others as they are.
void announce(const Input& in, const Draft& draft, const CodedDocument& doc, std::vector<std::uint32_t>& actors, Event& event);

}  // namespace isnad::event
