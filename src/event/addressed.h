// Whom a promise, a refusal, a threat, praise or blame is meant for, where the frame of its verb does not tell.
//
//   gather_addressed(in, draft, who, doc, memory);    // behind the roles that its row tells
//
// "Rejected | an ultimatum that Australia had sent it": whose ultimatum it is. "Refused to meet | the king". "Threatens a strike unless | Israel
// withdraws".
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Appends to memory.recipients the one addressed by the verb of a draft; nothing where nobody is. memory.actors is read only.
void gather_addressed(const Input& in, const Draft& draft, reference::Resolved& who, CodedDocument& doc, Memory& memory);

}  // namespace isnad::event
