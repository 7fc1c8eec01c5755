// Quantities: numbers that count people, things, money and measures.
//
//   std::vector<mention::QuantityMention> quantities;
//   mention::find_quantities(view, text, words, sentences, meanings, starts, times, quantities);
//   for (const auto& q : quantities) ...      // q.quantity.value 15000, bound about, unit "soldier"; text order, no two overlap
//
// The span reaches from the word of its bound ("about", "more than") to the counted noun. Left out are dates and clock times (what
// `times` covers), durations and ages, ordinals, numbers that are names (F-16, article 5), scores, and dual nouns. A number without a
// noun counts only behind a bound or beside a word for victims ("the killing of 12").
#pragma once

#include "mention/times.h"

namespace isnad::mention {

struct QuantityMention {
    std::uint32_t first = 0, last = 0;  ///< words, both inclusive
    std::uint32_t number_first = 0, number_last = 0;  ///< words of the number
    std::uint32_t currency = none;      ///< the word of a currency's name that several countries share
    std::uint32_t number_start = 0;     ///< byte where the number begins, its bound left out
    bool noun_behind = false;           ///< what is counted stands behind the number
    bool person = false;                ///< it counts people
    bool bare = false;                  ///< the number itself stands for them
    isnad::Quantity quantity;
};

/// `starts` remembers what a word may begin. `out` is filled anew.
void find_quantities(const tables::View& view, std::string_view text, const arabic::Words& words,
                     const std::vector<language::Sentence>& sentences, const Meanings& meanings, WordMemo& starts,
                     const std::vector<TimeMention>& times, std::vector<QuantityMention>& out);

}  // namespace isnad::mention
