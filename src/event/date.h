// When an event happened: an expression of time of its sentence, else what the article tells of such events, else today or nothing.
//
//   const Stretch day = stretch_of("2026-W10");       // its first and last day
//   date_events(in, memory, doc);                     // after all events are recorded: dates, and the auxiliary modes that they tell
#pragma once

#include "event/event.h"

namespace isnad::event {

/// First and last day of a time value; `known` is false where it is none.
struct Stretch {
    bool known = false;
    std::int32_t from = 0, to = 0;
};
Stretch stretch_of(std::string_view value);

void date_events(const Input& in, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
