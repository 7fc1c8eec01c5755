// When an event happened: an expression of time of its sentence, else what the article tells of such events, else today or nothing.
//
//   date_events(in, memory, doc);                     // after all events are recorded: dates, and the auxiliary modes that they tell
#pragma once

#include "event/event.h"

namespace isnad::event {

void date_events(const Input& in, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
