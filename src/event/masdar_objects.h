// Who a masdar is done to where both its owner and its object follow: "the police's arrest of | three journalists", "his targeting | the convoy".
//
//   hit_behind_owner(in, deed, row)     // the chunk of the journalists
//   signer(in, deed, row, slots)        // "the government's signing of | an agreement": the chunk of the government
#pragma once

#include "event/slots.h"

namespace isnad::event {

/// Whether it is known whom a noun phrase means: it has its article, or is a name or office, and no number counts it.
bool known(const Input& in, const clause::Chunk& c);

/// The owner of a masdar, or its own chunk where a pronoun on it is the owner; `none` where it has none or the deed is told by a verb.
std::uint32_t owner_of_masdar(const Input& in, const Draft& deed);

/// Whether a noun phrase right behind the owner of a masdar stands there as an object does: free, and no part of what tells who the owner is.
bool stands_as_object(const Input& in, const clause::Chunk& owner, const clause::Chunk& n);

/// Behind a noun of a deed with an owner whom the frame takes for the one it is done to: the phrase under li- that names that one, or the object of the
/// masdar itself; `none` where the owner is that one.
std::uint32_t hit_behind_owner(const Input& in, const Draft& deed, const tables::Trigger& row);

/// The owner of a masdar that is done to a thing, where the frame has no part for the genitive, being that of the thing, and the thing stands behind the owner.
std::uint32_t signer(const Input& in, const Draft& deed, const tables::Trigger& row, const Slots& slots);

/// Whose the deed of a noun without a genitive is by the phrase under li- right behind it ("an attack of (li-) extremists"), or `none`.
std::uint32_t owner_under_li(const Input& in, const Draft& deed, const Slots& slots);

}  // namespace isnad::event
