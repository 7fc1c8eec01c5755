// On whose word an event is given: the source of the statement that it is told in, with its stance.
//
//   attribute(input, draft, doc, event);          // sets event.sources, .stance, .statement
//
// None where the article tells it in its own voice: where somebody speaks for himself ("we demand", "announced sanctions"), and where a deed is
// only named in what he asks for ("called for the release of those whom the army had arrested").
#pragma once

#include "event/event.h"

namespace isnad::event {

void attribute(const Input& in, const Draft& d, CodedDocument& doc, Event& e);

/// Who accuses, asks or promises says what he says in it: where the statement of the event's own word has another for its source who only suffers the
/// event ("accused the company of"), its actor takes his place, or nobody.
void correct_speaker(const Input& in, const Draft& d, CodedDocument& doc, const Event& e);

}  // namespace isnad::event
