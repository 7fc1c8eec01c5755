// What clauses tell back to the word layer: whether a word that may be a verb or a noun should have its other reading.
//
// The word layer chooses from left to right and marks words whose best verb and best noun cost nearly the same (arabic::Word::rival). Once
// the sentence is parsed, more is known of such a word: what it hangs on and what hangs on it, whether its clause has a verb without it,
// what follows. Weighted features (the last of `templates`) are added up; where they reach `least_for_rereading`, the other reading
// holds. The weights stand in data/arabic/rereading.tsv; bench/train_rereading.cpp sets them from the project's treebank.
//
//   attacher.reread(text, lexicon, words, sentence, tree); // some words may be others now
#pragma once

#include "clause/attach_features.h"

namespace isnad::clause {

/// In twenty-fifths of a logit: a change must be likelier than not by a margin, since each costs the reader's trust.
inline constexpr int least_for_rereading = 12;

/// The values of the word of token `k`, whose other reading is `rival`. `state` must be done.
void rereading_values(const State& state, const arabic::Word& word, const arabic::Analysis& rival, std::uint32_t k, Values& out);

}  // namespace isnad::clause
