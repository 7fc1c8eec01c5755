// Who a masdar is done to where both its owner and its object follow: "the police's arrest of | three journalists", "his targeting | the convoy".
//
//   hit_behind_owner(in, deed, row)     // the chunk of the journalists
//   signer(in, deed, row, slots)        // "the government's signing of | an agreement": the chunk of the government
#pragma once

#include "event/slots.h"

namespace isnad::event {

/// Whether a word with its article only tells more of the noun before it: "the prisoners | (who are) detained", and not "the forces' killing of | the detained".
bool describes_people(const Input& in, const clause::Chunk& noun, const clause::Chunk& n);

/// Whether it is known whom a noun phrase means: it has its article, or is a name or office, and no number counts it.
bool known(const Input& in, const clause::Chunk& c);

/// Behind a noun of a deed with an owner whom the frame takes for the one it is done to: the phrase under li- that names that one, or the object of the
/// masdar itself; `none` where the owner is that one.
std::uint32_t hit_behind_owner(const Input& in, const Draft& deed, const tables::Trigger& row);

/// The owner of a masdar that is done to a thing, where the frame has no part for the genitive, being that of the thing, and the thing stands behind the owner.
std::uint32_t signer(const Input& in, const Draft& deed, const tables::Trigger& row, const Slots& slots);

}  // namespace isnad::event
