// Who is charged with a deed that only a noun names: whoever was arrested, tried or found guilty for it, or is said to have a part in it.
//
//   "arrested two men on a charge of (bi-tuhmat) | abducting a girl", "charges against (li-) the major of (bi-) | torture"
//   "the man accused of (bi-) | the murder", "those implicated in (fi) | the attack"
//   "denied his part in (tawarrutahu fi) | the bombing"
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Adds them to `out`, as entities. Nobody where the deed is charged to no one, or to one whom the sentence does not tell.
void gather_charged(const Input& in, const Draft& d, const Memory& m, reference::Resolved& who, CodedDocument& doc, std::vector<std::uint32_t>& out);

}  // namespace isnad::event
