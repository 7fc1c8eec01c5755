// Copies: whether two articles are one text, whole, abridged or edited.
//
//   std::vector<Passage> same = passages(fold_words(a), fold_words(b));    // ten words or more that both have, small changes let through
//   Overlap o = overlap(same, a.size(), b.size());
//   if (o.is_copy()) ...                                                    // o.of_b: the share of b's news that stands in a
//
// News puts what is new first and background last, and agencies hang the same background paragraphs on many different reports. So a word
// counts less the further behind it stands (half at the 60th word, a third at the 120th), and two articles are copies where the shared passages
// hold more than a quarter of their news (copy_strength) in the geometric mean: both halves of a text that was cut in two ways, or a brief of a long report.
// docs/ledger.md says how that was found.
#pragma once

#include "ledger/folded.h"

#include <cstdint>
#include <span>
#include <vector>

namespace isnad::ledger {

/// Words [a_from, a_to) of one text that say what [b_from, b_to) of the other do.
struct Passage {
    std::uint32_t a_from = 0, a_to = 0, b_from = 0, b_to = 0;
    std::uint32_t matched = 0;  ///< words that are the same in both
};

std::vector<Passage> passages(std::span<const FoldedWord> a, std::span<const FoldedWord> b);

/// Chosen by bench/choose_links.cpp on the project's own items, changed as editors and agencies change texts.
inline constexpr double copy_strength = 0.29;

struct Overlap {
    double of_a = 0, of_b = 0;               ///< share of each text's news in common passages, 0 to 1
    std::uint32_t words_a = 0, words_b = 0;  ///< words in common passages
    double strength() const;                 ///< the geometric mean
    bool is_copy() const { return strength() >= copy_strength; }
};

Overlap overlap(std::span<const Passage> common, std::size_t a_words, std::size_t b_words);

/// Common fingerprints that make two texts worth comparing. One may be a set phrase; a copy of twenty words leaves two.
inline constexpr std::size_t fingerprints_wanted = 2;

}  // namespace isnad::ledger
