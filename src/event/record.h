// Drafts that stood the settling, written down as events: who, whether, on whose word, when, where, how many.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Appends an event for each draft that was not dropped, with its counts, and links the tellings of one happening.
void record_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
