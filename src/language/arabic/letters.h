// Arabic letters by name, and the normal form under which words are looked up.
//
//   std::string key;
//   arabic::normalize("\u0623\u064E\u0643\u0651\u062F", key);   // vowels and tatweel gone, hamza off alif, alif maqsura -> ya
//
// The normal form keeps what tells words apart in news (ta marbuta, hamza on waw and ya) and drops what writers vary.
#pragma once

#include "text/utf8.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::arabic {

inline constexpr char32_t hamza = 0x621, alif_madda = 0x622, alif_hamza = 0x623, waw_hamza = 0x624, alif_below = 0x625, ya_hamza = 0x626,
                          alif = 0x627, ba = 0x628, ta_marbuta = 0x629, ta = 0x62A, sin = 0x633, fa = 0x641, kaf = 0x643, lam = 0x644,
                          mim = 0x645, nun = 0x646, ha = 0x647, waw = 0x648, alif_maqsura = 0x649, ya = 0x64A, tatweel = 0x640;

/// Short vowels, tanwin, shadda, sukun, dagger alif, Quranic marks and tatweel: written or not at will.
inline bool is_mark(char32_t c) { return (c >= 0x64B && c <= 0x65F) || c == 0x670 || c == tatweel || (c >= 0x6D6 && c <= 0x6ED); }

inline bool is_letter(char32_t c) {
    return (c >= 0x620 && c <= 0x63F) || (c >= 0x641 && c <= 0x64A) || (c >= 0x66E && c <= 0x6D3) || (c >= 0xFB50 && c <= 0xFDFF) ||
           (c >= 0xFE70 && c <= 0xFEFC);
}

/// The letter behind a shape of it: old texts hold the letters as they look at the beginning, in the middle or at the end of a word
/// (U+FE80 to U+FEFC, up to four shapes a letter). The ligatures of lam and alif are two letters, and are left to the tokenizer's caller.
inline char32_t unshaped(char32_t c) {
    if (c < 0xFE80 || c > 0xFEF4) return c;
    // First shape of each letter, in the order of the block.
    constexpr char32_t first[] = {0xFE80, 0xFE81, 0xFE83, 0xFE85, 0xFE87, 0xFE89, 0xFE8D, 0xFE8F, 0xFE93, 0xFE95, 0xFE99, 0xFE9D, 0xFEA1,
                                  0xFEA5, 0xFEA9, 0xFEAB, 0xFEAD, 0xFEAF, 0xFEB1, 0xFEB5, 0xFEB9, 0xFEBD, 0xFEC1, 0xFEC5, 0xFEC9, 0xFECD,
                                  0xFED1, 0xFED5, 0xFED9, 0xFEDD, 0xFEE1, 0xFEE5, 0xFEE9, 0xFEED, 0xFEEF, 0xFEF1, 0xFEF5};
    constexpr char32_t letter[] = {0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62A, 0x62B, 0x62C,
                                   0x62D, 0x62E, 0x62F, 0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0x637, 0x638,
                                   0x639, 0x63A, 0x641, 0x642, 0x643, 0x644, 0x645, 0x646, 0x647, 0x648, 0x649, 0x64A};
    std::size_t k = 0;
    while (c >= first[k + 1]) ++k;
    return letter[k];
}

/// The letter that stands for `c` in the normal form. Persian letters in names stand for the Arabic ones that others write there.
inline char32_t fold(char32_t c) {
    if (c >= 0xFE80) c = unshaped(c);
    switch (c) {
        case alif_madda:
        case alif_hamza:
        case alif_below:
        case 0x671: return alif;
        case alif_maqsura:
        case 0x6CC: return ya;
        case 0x6A9:
        case 0x6AF: return kaf;
        case 0x67E: return ba;
        case 0x686: return 0x62C;
        case 0x6A4: return fa;
        case 0x698: return 0x632;
        case 0x6C1:
        case 0x6D5: return ha;
        default: return c;
    }
}

/// Writes the normal form of a word to `out` (cleared first); bytes that are not Arabic are kept, Latin letters lowered.
inline void normalize(std::string_view word, std::string& out) {
    out.clear();
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = text::next(word, at);
        if (is_mark(c)) continue;
        // Egyptian papers seat the hamza before a waw on ya: "mas'ul", "shu'un".
        if (std::size_t ahead = at; c == 0x626 && at < word.size() && text::next(word, ahead) == waw) c = 0x624;
        if (c < 0x80) {
            out.push_back(static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c));
        } else {
            text::append(out, fold(c));
        }
    }
}

inline std::string normalized(std::string_view word) {
    std::string out;
    normalize(word, out);
    return out;
}

/// What the normal form loses of a word: the kind of alif that it begins with (bits 0-2: 0 no alif, 1 bare, 2 hamza above, 3 hamza
/// below, 4 madda), the kind of ya that it ends in (bits 3-4: 0 none, 1 ya, 2 alif maqsura), and the kind of its first alif further in (bits 5-6:
/// 0 none, 1 bare, 2 hamza above, 3 madda).
inline std::uint8_t first_edge(char32_t c) {
    switch (c) {
        case alif:
        case 0x671: return 1;
        case alif_hamza: return 2;
        case alif_below: return 3;
        case alif_madda: return 4;
        default: return 0;
    }
}
inline std::uint8_t last_edge(char32_t c) { return c == ya || c == 0x6CC ? 1 : c == alif_maqsura ? 2 : 0; }

inline std::uint8_t inner_alif(char32_t c) { return c == alif ? 1 : c == alif_hamza ? 2 : c == alif_madda ? 3 : 0; }

inline std::uint8_t edges_of(std::string_view word) {
    char32_t first = 0, last = 0;
    std::uint8_t inner = 0;
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next(word, at);
        if (is_mark(c)) continue;
        if (first == 0)
            first = c;
        else if (inner == 0)
            inner = inner_alif(c);
        last = c;
    }
    return static_cast<std::uint8_t>(first_edge(first) | last_edge(last) << 3 | inner << 5);
}

}  // namespace isnad::arabic
