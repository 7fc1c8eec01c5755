// Whether a proposed word is told as an event: rows propose, weights decide.
//
//   judge(input, doc, first, memory);                 // of a sentence: marks as dropped the drafts that are likelier none
//
// "The raid killed two", "a raid on the town": told. "A unit trained for raids", "the risk of raids", "the raids' victims": only spoken of.
// Readable features (judge_features.h) are added up by the weights of data/events/judgement.tsv; their sum is the logarithm of the
// odds that a careful reader would annotate the word, in twenty-fifths. bench/train_judgement.cpp sets the weights from the project's corpus.
// The same sum gives an event its confidence: data/events/confidence.tsv tells how often events of such odds were right in real news.
#pragma once

#include "event/event.h"

namespace isnad::event {

/// Fills `memory.judged` and the odds of the drafts from `first` on, all of one sentence; drops those below the line.
void judge(const Input& in, const CodedDocument& doc, std::size_t first, Memory& memory);

/// How likely it is that a draft is an event; by the odds alone where the tables do not tell how far these can be trusted.
float confidence_of(const tables::View& view, const Draft& draft);

}  // namespace isnad::event
