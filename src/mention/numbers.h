// Numbers: digits, number words, and mixtures of both, over several words.
//
//   Number n;
//   if (number_at(known, i, end, n)) ...      // words n.first .. n.last, n.value
//
// "15 alf" 15000, "khamsa wa-`ishrun" 25, "2.5 milyun", "milyun wa-nisf al-milyun", "khamsat malayin wa-200 alf". Plurals that stand
// alone ("tens of", "thousands of") are indefinite: their value is the lower bound.
#pragma once

#include "mention/known.h"

namespace isnad::mention {

struct Number {
    std::uint32_t first = 0, last = 0;  ///< words, both inclusive
    std::uint32_t stem = 0;             ///< byte where it begins: proclitics left off, the article kept
    double value = 0;
    bool indefinite = false;
    bool article = false;
    bool digits = false;            ///< a single number in digits and nothing else
    bool scaled = false;            ///< thousand, million or larger was named
    bool spelled = false;           ///< has number words
    bool dotted_thousands = false;  ///< 12.500: three decimals, perhaps thousands
    bool bracketed = false;         ///< (200) thousand: the brackets belong to it
    std::uint8_t figures = 0;       ///< of `digits`: how many
};

/// The number that begins at word `i`; `end`: the first word behind the sentence.
bool number_at(const Known& known, std::uint32_t i, std::uint32_t end, Number& out);

/// Whether the number at `i` is the second half of a decimal written backwards, "29.<RLM>0" or "29r0" for 0.29.
bool ends_backward_decimal(const Known& known, std::uint32_t i);
/// Whether the number at `i` is the first half of one.
bool begins_backward_decimal(const Known& known, std::uint32_t i);

/// What a token of digits says.
struct Figures {
    double value = 0;
    std::uint8_t figures = 0;  ///< digits in all
    bool whole = true;         ///< no separators
    bool dotted_thousands = false;
};
bool read_figures(std::string_view token, Figures& out);

/// A whole number in plain digits of at most `most` figures, else -1.
int small_whole(std::string_view token, int most = 4);

}  // namespace isnad::mention
