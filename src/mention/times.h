// Expressions of time: what of a text can be put on a calendar, and where it lies there.
//
//   std::vector<mention::TimeMention> times;
//   mention::find_times(view, text, words, sentences, meanings, starts, "2026-03-10", times);
//   for (const auto& t : times) ...       // t.time.span, t.time.value "2026-03-09"; text order, no two overlap
//
// A day, week, month or year is told by name and number ("3 September 2025", "'am 2014"), by its distance from the day of
// publication ("yesterday", "last month", "three days ago", "Tuesday") or from a day told before ("the next day"). Durations that lie
// nowhere ("for three days"), ages, and dates that are part of a name ("July 14 street") are left out. Where the publication day is
// not known, relative expressions come without a value.
#pragma once

#include "language/sentences.h"
#include "mention/phrases.h"
#include "mention/word_memo.h"

#include <isnad/document.h>

#include <string_view>
#include <vector>

namespace isnad::mention {

inline constexpr std::size_t opening_sentences = 4;      ///< with the title, in which a report says when it was written and of which day it tells

struct TimeMention {
    std::uint32_t first = 0, last = 0;  ///< words, both inclusive
    bool late = false;                  ///< its named day lies before the one that is counted: "today, Saturday" printed on Sunday
    isnad::Time time;
};

/// `starts` remembers which expressions a word may begin. `published`: YYYY-MM-DD, with anything behind it, or empty. `out` is filled anew; its memory is reused.
/// The anchor of an expression that hangs on one told before is its id, "t" and its index in `out` + 1.
void find_times(const tables::View& view, std::string_view text, const arabic::Words& words,
                const std::vector<language::Sentence>& sentences, const Meanings& meanings, WordMemo& starts,
                std::string_view published, std::vector<TimeMention>& out);

}  // namespace isnad::mention
