// What the drafts of a sentence do to each other: one happening is told once, and what is only asked or promised is none.
//
//   Told told;                                      // of an article
//   settle(input, sentence, first_draft, told, memory);
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Whether an event of a type was told before.
struct Told {
    bool types[event_type_count] = {};
};

/// Marks as dropped which drafts from `first` on, all of one sentence, another one explains.
void settle(const Input& in, const language::Sentence& sentence, std::size_t first, Told& told, Memory& memory);

}  // namespace isnad::event
