// Actor or place: a state or its capital acts ("Moscow accused Kyiv"), or is where something happens ("in Moscow", "arrived in Moscow").
//
//   if (reference::stands_as_place(input, who, candidate)) ...
//
// What stands before it in the text must have been decided (a conjunct follows what it is joined to).
#pragma once

#include "reference/reference.h"

namespace isnad::reference {

bool stands_as_place(const Input& in, const Resolved& who, const mention::Candidate& c);

}  // namespace isnad::reference
