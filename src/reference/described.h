// Described actors ("the security forces", "60 people", "his government"): which descriptions mean the same one.
//
//   phrase_key(in, c)       // the same for "Jewish extremists" as subject and as object, for "60 people" and "60 dead"
//   means_a_known_one(in, c)    // "the administration of the prison", "the air force": not anybody who was not told yet
#pragma once

#include "reference/reference.h"

namespace isnad::reference {

/// A key of head, complements and number by their lemmas, so that case endings and spellings do not matter.
std::uint64_t phrase_key(const Input& in, const mention::Candidate& c);

/// Whether the phrase is definite: by its article, or by the genitive that it ends in.
bool means_a_known_one(const Input& in, const mention::Candidate& c);

/// Whether a repetition of the same indefinite words means the same ones: people counted to the same number, groups and bodies with a
/// complement, and whoever stands in the headline; not one person among others ("an American official ... an American official").
/// `first` is the span of the first mention.
bool told_again(const Input& in, const mention::Candidate& c, Span first);

}  // namespace isnad::reference
