// When an event happened: by an expression of time in its sentence, else by what the article tells of such events, else today.
//
//   date_by_expression(in, draft, event);             // "was killed on Monday": the Monday, and whether it is long past or to come
//   share_dates(in, memory, doc);                     // after all events are recorded: those without a date of their own
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Sets the date of an event from its sentence, and the auxiliary modes that the date tells.
void date_by_expression(const Input& in, const Draft& draft, Event& event);

/// Dates the events that no expression dates.
void share_dates(const Input& in, const Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
