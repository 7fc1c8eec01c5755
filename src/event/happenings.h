// The tellings of one happening in an article: which event tells again what an earlier one told, and what one telling leaves out.
//
//   link_tellings(in, memory, doc);                   // headline and first sentence: the second event gets same_as
//
// A headline seldom says who; its first sentence does. Whoever reads the article knows it of both.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Sets `same_as` where nothing of two events contradicts and enough agrees; then gives each telling that names no actors those
/// of another, and headlines and second tellings by the same word, where they name no place, that of another (recipients, dates, and places for all
/// were tried as well: as many wrong ones came as right ones).
void link_tellings(const Input& in, const Memory& memory, CodedDocument& doc);

}  // namespace isnad::event
