// The words of a text as copies are told by: folded letters, each word a number, and the fingerprints that find other texts with the
// same passages.
//
//   std::vector<FoldedWord> words = fold_words(text);        // vowels, tatweel and hamzas gone, Arabic digits as 0-9
//   std::vector<std::uint64_t> marks = fingerprints(words);  // two texts that share ten words in a row share one of these
//
// Fingerprints are winnowed (Schleimer, Wilkerson and Aiken 2003): of each seven four-word shingles in a row the one with the smallest hash.
// What is chosen depends on the passage alone, so that a short text which stands in a long one is found as well as a whole copy.
#pragma once

#include <isnad/document.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

struct FoldedWord {
    std::uint64_t hash = 0;
    Span span;  ///< bytes of the text
};

/// Letters and digits that stand together are a word; everything else parts words.
std::vector<FoldedWord> fold_words(std::string_view text);

/// The folded words with a blank between: what the full-text search looks in.
std::string folded_text(std::string_view text);

/// Where any of these words stands in the text, in any of its spellings, in bytes; words that follow one another are one place.
std::vector<Span> places_of(std::string_view words, std::string_view text);

inline constexpr std::size_t shingle = 4;        ///< words in a shingle
inline constexpr std::size_t winnow_window = 7;  ///< shingles of which one is kept

/// Sorted, each once. A text shorter than a shingle has none.
std::vector<std::uint64_t> fingerprints(std::span<const FoldedWord> words);

/// A hash that stays the same on every machine and in every version.
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0);

}  // namespace isnad::ledger
