// Drafts that stood the settling, written down as events: who, whether, on whose word, when, where, how many.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Speech acts: what is only asked, promised or threatened in them is no second event.
constexpr bool speech_act(EventType t) { return t == EventType::request || t == EventType::agree || t == EventType::threaten; }

/// Appends an event for each draft that was not dropped, with its counts, and links the tellings of one happening.
void record_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
