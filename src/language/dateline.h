// Where the news comes from, in front of a report's first sentence: "غزة (رويترز) - قال …", "دبي، الإمارات (CNN)-- أعلن …".
//
//   const std::uint32_t first = language::behind_dateline(words, sentence);      // of "قال"
//
// It is no part of the sentence's syntax: left in, the agency becomes the subject of the first verb.
#pragma once

#include "language/sentences.h"

namespace isnad::language {

/// The first word behind the dateline with its brackets and dashes; `sentence.first` where the sentence opens with none.
std::uint32_t behind_dateline(const arabic::Words& words, const Sentence& sentence);

}  // namespace isnad::language
