// Whom a deed was done to where the sentence is about him and a verb of being done carries the deed:
//
//   "Omar | was (tamma) his killing", "the attackers | was their arrest", "the writer | took place (jara) the arrest of (ala-) him"
//
// The verb's subject is the deed; who stands before it is the one whom the pronoun means, and no doer.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Makes him a recipient for certain, and no actor.
void turn_to_sufferer(const Input& in, const Draft& d, reference::Resolved& who, CodedDocument& doc, Memory& m);

}  // namespace isnad::event
