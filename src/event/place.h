// Where an event happened: a place of its sentence, else where the article puts such events, else nowhere.
//
//   place_events(in, who, memory, doc);               // after all events are recorded: "an explosion in Basra": the document's place Basra
#pragma once

#include "event/event.h"

namespace isnad::event {

void place_events(const Input& in, const reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
