#include "language/arabic/phonology.h"

#include "language/arabic/letters.h"

namespace isnad::arabic {

namespace {

constexpr char32_t shadda = 0x651, sukun = 0x652;

// The letter under a hamza, by what is spoken before and behind it; 0 stands for the edge of the word.
char32_t seat(char32_t before, char32_t behind, bool last) {
    const bool i_before = before == sound::i || before == sound::long_i, u_before = before == sound::u;
    if (last) return i_before && before == sound::i ? ya_hamza : u_before ? waw_hamza : before == sound::a ? alif_hamza : hamza;
    const bool i_behind = behind == sound::i || behind == sound::long_i;
    const bool u_behind = behind == sound::u || behind == sound::long_u || behind == sound::plural_u;
    if (before == 0) return i_behind ? alif_below : behind == sound::long_a ? alif_madda : alif_hamza;
    if (i_before || i_behind) return ya_hamza;
    if (u_before || u_behind) return waw_hamza;
    if (before == sound::long_a || before == sound::long_u) return hamza;
    return behind == sound::long_a ? alif_madda : alif_hamza;
}

}  // namespace

std::u32string contracted(std::u32string_view s) {
    std::u32string out;
    for (std::size_t k = 0; k < s.size(); ++k) {
        const char32_t c = s[k];
        const bool closed = k + 1 >= s.size() || !is_vowel(s[k + 1]);  // no vowel behind it
        const bool doubled = (k + 1 < s.size() && s[k + 1] == c) || (k > 0 && s[k - 1] == c);
        const char32_t before = out.empty() ? 0 : out.back();
        if (c == hamza && closed && is_short(before) && out.size() >= 2 && out[out.size() - 2] == hamza && k + 1 < s.size()) {
            out.back() = before == sound::a ? sound::long_a : before == sound::u ? sound::long_u : sound::long_i;  // 'a'kulu -> 'akulu
            continue;
        }
        if ((c == waw || c == ya) && closed && !doubled && (before == sound::u || before == sound::i) && k + 1 < s.size()) {
            out.back() = before == sound::u ? sound::long_u : sound::long_i;  // yuwqinu -> yuqinu
            continue;
        }
        out.push_back(c);
    }
    return out;
}

std::u32string spell(std::u32string_view s, Vowels vowels) {
    const bool marks = vowels == Vowels::written;
    std::u32string out;
    for (std::size_t k = 0; k < s.size(); ++k) {
        const char32_t c = s[k];
        const char32_t before = k == 0 ? 0 : s[k - 1], behind = k + 1 < s.size() ? s[k + 1] : 0;
        switch (c) {
            case sound::wasl: out.push_back(alif); continue;
            case sound::long_a:
                if (before == hamza && !out.empty() && out.back() == alif_madda) continue;  // written in one
                if (marks) out.push_back(sound::a);
                out.push_back(alif);
                continue;
            case sound::a_ya:
                if (marks) out.push_back(sound::a);
                out.push_back(before == ya ? alif : alif_maqsura);  // yahya, not two yas
                continue;
            case sound::long_i:
                if (marks) out.push_back(sound::i);
                out.push_back(ya);
                continue;
            case sound::long_u:
            case sound::plural_u:
                if (marks) out.push_back(sound::u);
                out.push_back(waw);
                if (c == sound::plural_u) out.push_back(alif);
                continue;
            case sound::silent: out.push_back(alif); continue;
            case sound::feminine: out.push_back(ta_marbuta); continue;
            default: break;
        }
        if (is_short(c)) {
            if (marks) out.push_back(c);
            continue;
        }
        const bool last = behind == 0 || (is_short(behind) && k + 2 >= s.size());
        out.push_back(c == hamza ? seat(before, behind, last) : c);
        if (behind == c && !is_vowel(c)) {
            if (marks) out.push_back(shadda);
            ++k;
        } else if (marks && behind != 0 && is_consonant(behind)) {
            out.push_back(sukun);
        }
    }
    return out;
}

std::u32string sounds_of(std::u32string_view w) {
    std::u32string out;
    for (std::size_t k = 0; k < w.size(); ++k) {
        const char32_t c = w[k], next = k + 1 < w.size() ? w[k + 1] : 0;
        const bool voiced = is_short(next) || next == shadda;  // a consonant, not a lengthening
        const auto lengthen = [&](char32_t short_vowel, char32_t long_vowel) {
            if (out.empty() || out.back() != short_vowel) return false;
            out.back() = long_vowel;
            return true;
        };
        switch (c) {
            case sukun:
            case tatweel: continue;
            case shadda:
                // Written before or behind its vowel: it doubles the consonant before it.
                if (!out.empty() && is_short(out.back()) && out.size() > 1)
                    out.insert(out.end() - 1, out[out.size() - 2]);
                else if (!out.empty())
                    out.push_back(out.back());
                continue;
            case alif:
                if (k == 0)
                    out.push_back(sound::wasl);
                else if (!lengthen(sound::a, sound::long_a))
                    out.push_back(sound::long_a);
                continue;
            case alif_maqsura:
                if (!lengthen(sound::a, sound::a_ya)) out.push_back(sound::a_ya);
                continue;
            case alif_madda: out.append({hamza, sound::long_a}); continue;
            case alif_hamza:
            case alif_below:
            case waw_hamza:
            case ya_hamza: out.push_back(hamza); continue;
            case ta_marbuta: out.push_back(sound::feminine); continue;
            case waw:
                if (!voiced && lengthen(sound::u, sound::long_u)) continue;
                break;
            case ya:
                if (!voiced && lengthen(sound::i, sound::long_i)) continue;
                break;
            default: break;
        }
        if (is_short(c) || is_consonant(c)) out.push_back(c);
    }
    return out;
}

std::vector<std::u32string> other_spellings(std::u32string_view letters) {
    std::vector<std::u32string> out;
    const std::size_t at = letters.find(U"\u0624\u0648");  // hamza on waw before a waw
    if (at == std::u32string_view::npos || at == 0) return out;
    for (const char32_t seat_letter : {ya_hamza, alif_hamza}) {
        std::u32string other(letters);
        other[at] = seat_letter;
        out.push_back(other);
    }
    std::u32string one(letters);
    one.erase(at + 1, 1);  // one waw for both: مسؤل, رؤس
    out.push_back(std::move(one));
    return out;
}

}  // namespace isnad::arabic
