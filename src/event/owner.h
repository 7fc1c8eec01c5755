// Whose the things are that a deed is done to.
//
//   whose_is(in, thing)      // "stores of (li-) | the movement", "a car that | a commander was driving", "the efforts that | the committee made"
#pragma once

#include "event/event.h"

namespace isnad::event {

/// The chunk of whom a thing belongs to, by the phrase under li- or the relative clause right behind it, or `none`.
std::uint32_t whose_is(const Input& in, std::uint32_t thing);

}  // namespace isnad::event
