// What a deed is done with tells its mode where its own row names none: "fighters (muqatilat) | hit the depot" is an attack from the air, "killed him with a knife" one
// with a primitive weapon. The rows are in data/events/means.tsv.
//
//   if (event.mode.empty()) if (const auto* row = means_of(in, draft, slots)) event.mode = in.view.str(row->mode);
#pragma once

#include "event/slots.h"

namespace isnad::event {

/// The first row of the draft's type whose conditions hold around it, or nullptr.
const tables::Trigger* means_of(const Input& in, const Draft& draft, const Slots& slots);

}  // namespace isnad::event
