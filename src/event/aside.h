// Who stands beside a deed without a part in it: in a phrase that only tells its time, ground, matter or setting, as the one who does something else, as the
// victim of what is told there.
//
//   "arrested three for belonging (li-intima'ihim) to | a group", "welcomed the statement after (aqba) a meeting of | the ministers"
//
// The words that open such phrases are rows of data/arabic/asides.tsv.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Of whom a phrase keeps the people out: bits.
inline constexpr std::uint32_t no_doers = 1, no_sufferers = 2;

/// Whom the phrases keep out that a word stands in beside a deed, by the tree of the sentence; 0 where it stands in none, or the deed in the same one.
std::uint32_t kept_out_at(const Input& in, const Draft& deed, std::uint32_t word);

/// Whether who is meant at a word is told to do something else: the subject of an active verb other than that of the deed.
bool does_else(const Input& in, const Draft& deed, std::uint32_t word);

/// Whether several people meant at a word are told to have been killed, hurt or taken: the subject of such a verb that has no object.
bool is_victim(const Input& in, std::uint32_t word);

/// Whether the place or state behind a word is where somebody has his seat: "the institute, whose seat is (wa-maqarruhu) | London".
bool tells_seat(const Input& in, std::uint32_t word);

}  // namespace isnad::event
