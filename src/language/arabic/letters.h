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

/// The letter that stands for `c` in the normal form.
inline char32_t fold(char32_t c) {
    switch (c) {
        case alif_madda: case alif_hamza: case alif_below: case 0x671: return alif;
        case alif_maqsura: case 0x6CC: return ya;
        case 0x6A9: return kaf;
        case 0x6C1: return ha;
        default: return c;
    }
}

/// Writes the normal form of a word to `out` (cleared first); bytes that are not Arabic are kept, Latin letters lowered.
inline void normalize(std::string_view word, std::string& out) {
    out.clear();
    for (std::size_t at = 0; at < word.size();) {
        const char32_t c = text::next(word, at);
        if (is_mark(c)) continue;
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
        case alif: case 0x671: return 1;
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
        if (first == 0) first = c;
        else if (inner == 0) inner = inner_alif(c);
        last = c;
    }
    return static_cast<std::uint8_t>(first_edge(first) | last_edge(last) << 3 | inner << 5);
}

}  // namespace isnad::arabic
