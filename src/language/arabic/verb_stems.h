// What a verb's endings are put to: its perfect and imperfect stems, with all that a weak radical, a hamza or a doubled one does to them.
//
//   Stem s = perfect_stem(qala, Voice::active);       // before_vowel q-A-l (qala), before_consonant q-u-l (qultu)
//   Stem s = imperfect_stem(rama, Voice::active);     // before_vowel r-m, ending in_i (yarmi)
//
// For conjugation.cpp and verbal_nouns.cpp.
#pragma once

#include "language/arabic/conjugation.h"
#include "language/arabic/letters.h"

#include <array>
#include <string>
#include <string_view>
#include <type_traits>

namespace isnad::arabic {

using Sounds = std::u32string;

inline constexpr std::u32string_view see = U"\u0631\u0621\u064A";  // ra'a, which loses its hamza in yara and ara

/// Sounds and runs of sounds in a row; 0 is none.
template <class... P>
Sounds join(P... parts) {
    Sounds out;
    auto put = [&](auto part) {
        if constexpr (std::is_same_v<decltype(part), char32_t>) {
            if (part != 0) out.push_back(part);
        } else {
            out += part;
        }
    };
    (put(parts), ...);
    return out;
}

/// How a stem ends: in a consonant, or, where the third radical is weak, in a vowel that merges with what follows.
enum class Ending { consonant, in_a, in_i, in_u };

struct Stem {
    Sounds before_vowel, before_consonant;  ///< without the weak last radical
    Ending ending = Ending::consonant;
    char32_t glide = ya;  ///< the weak last radical where it shows
};

struct Radicals {
    char32_t r1, r2, r3, r4;
    bool hollow, doubled, defective;
};

Radicals radicals(const Verb& verb);

/// The first radical and the -t- of form VIII, as they meet.
std::array<char32_t, 2> with_t(const Verb& verb);

Stem perfect_stem(const Verb& verb, Voice voice);

/// The imperfect without its prefix, and the vowel of the prefix.
Stem imperfect_stem(const Verb& verb, Voice voice);
char32_t prefix_vowel(const Verb& verb, Voice voice);

}  // namespace isnad::arabic
