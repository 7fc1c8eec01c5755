// Whether a proposed word is told as an event: rows propose, weights decide.
//
//   judge(input, doc, first, memory);                 // of a sentence: marks as dropped the drafts that are likelier none
//
// "The raid killed two", "a raid on the town": told. "A unit trained for raids", "the risk of raids", "the raids' victims": only spoken of.
// Readable features (judge_features.h) are added up by the weights of data/events/judgement.tsv; their sum is the logarithm of the
// odds that a careful reader would annotate the word, in twenty-fifths. bench/train_judgement.cpp sets the weights from the project's corpus.
// The same sum gives an event its confidence.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Fills `memory.judged` and the odds of the drafts from `first` on, all of one sentence; drops those below the line.
void judge(const Input& in, const CodedDocument& doc, std::size_t first, Memory& memory);

/// The probability that a draft is an event.
float confidence_of(const Draft& draft);

}  // namespace isnad::event
