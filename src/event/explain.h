// For `isnad explain`: the rows that matched or nearly matched.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Adds a line to in.explain, where there is one: the draft's row, and the condition that failed where one did (else nullptr).
void tell_row(const Input& in, const Draft& draft, const tables::Condition* failed);

}  // namespace isnad::event
