// Sentences of condition: whether a trigger stands in the "if" or in what hangs on it.
//
//   condition(in, draft)        // "if they strike, we will leave": protasis for the strike, apodosis for the leaving
#pragma once

#include "event/event.h"

namespace isnad::event {

enum class Condition : std::uint8_t { none, protasis, apodosis };

Condition condition(const Input& in, const Draft& draft);

/// "Unless": the word at i, never the last of its sentence, is ma or idha before lam.
bool if_not(const Input& in, std::uint32_t i);

}  // namespace isnad::event
