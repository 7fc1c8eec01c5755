// Where an event happened.
//
//   event.place = place_of(in, draft, who, doc);      // "an explosion in Basra": the document's place Basra
#pragma once

#include "event/event.h"

namespace isnad::event {

/// The document's place where the event happened, or `none`.
std::uint32_t place_of(const Input& in, const Draft& draft, const reference::Resolved& who, const CodedDocument& doc);

}  // namespace isnad::event
