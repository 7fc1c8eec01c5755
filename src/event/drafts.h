// Which words may name an event: the rows of a word or phrase are tried, and the one that tells most makes a draft.
//
//   propose(input, sentence, memory);              // appends the drafts of a sentence to memory.drafts
//
// Of the words of a row's conditions those that stand in its slots belong to the draft: memory.consumed and memory.taker tell it.
#pragma once

#include "event/event.h"

namespace isnad::event {

void propose(const Input& in, std::uint32_t sentence, Memory& memory);

}  // namespace isnad::event
