#include "language/arabic/inflection.h"

#include "language/arabic/letters.h"
#include "text/utf8.h"

namespace isnad::arabic {

namespace {

using Letters = std::u32string;
using View = std::u32string_view;

Letters operator+(View a, View b) {
    Letters out(a);
    out.append(b);
    return out;
}

View chop(View s, std::size_t n) { return s.substr(0, s.size() - n); }

bool weak(char32_t c) { return c == alif || c == waw || c == ya; }

constexpr View s_t = U"\u062A", s_ta = U"\u062A\u0627", s_a = U"\u0627", s_wa = U"\u0648\u0627", s_n = U"\u0646", s_na = U"\u0646\u0627",
               s_tm = U"\u062A\u0645", s_wn = U"\u0648\u0646", s_an = U"\u0627\u0646", s_in = U"\u064A\u0646", s_y = U"\u064A",
               s_w = U"\u0648", s_at = U"\u0627\u062A", s_h = U"\u0629", s_m = U"\u0645";

// Perfect: stem before vowels, stem before consonants, feminine stem.
void conjugate_perfect(View p, View i, std::uint16_t voice, const Emit& emit) {
    const auto f = static_cast<std::uint16_t>(perfect | voice);
    auto put = [&](const Letters& form, int more) { emit(form, static_cast<std::uint16_t>(f | more)); };
    const char32_t last = p.back();
    if (last == alif_maqsura || (last == alif && p.size() > 2)) {       // iltaqa, da'a
        const View stem = chop(p, 1);
        const View glide = last == alif ? s_w : s_y;
        put(Letters(p), third);
        put(stem + s_t, third | feminine);
        put((stem + glide) + s_a, third | dual);
        put(stem + s_ta, third | dual | feminine);
        put(stem + s_wa, third | plural);
        put((stem + glide) + s_t, 0);
        put((stem + glide) + s_na, plural);
        put((stem + glide) + s_n, third | plural | feminine);
        return;
    }
    if (last == ya) {                                                   // baqiya
        put(Letters(p), third);
        put(p + s_t, third | feminine);
        put(p + s_a, third | dual);
        put(chop(p, 1) + s_wa, third | plural);
        put(p + s_na, plural);
        return;
    }
    Letters closed(p);                                                  // before consonants
    const bool hollow = p.size() >= 3 && p[p.size() - 2] == alif && i.size() >= 3 && weak(i[i.size() - 2]);
    if (hollow) closed = chop(p, 2) + View(&p[p.size() - 1], 1);
    if (p.size() == 2) closed = p + View(&p[1], 1);                      // shanna -> shanantu
    put(Letters(p), third);
    put(p + s_t, third | feminine);
    put(p + s_a, third | dual);
    put(p + s_ta, third | dual | feminine);
    put(p + s_wa, third | plural);
    // Two like letters at the seam are written once: a'lan + na -> a'lanna.
    auto close = [&](View ending) { return closed + ending.substr(closed.back() == ending.front() ? 1 : 0); };
    put(close(s_t), 0);
    put(close(s_na), plural);
    put(close(s_n), third | plural | feminine);
    put(close(s_tm), plural);
}

void conjugate_imperfect(View stem, std::uint16_t voice, const Emit& emit) {
    // `stem` has no prefix.
    constexpr View prefixes[] = {U"\u064A", U"\u062A", U"\u0623", U"\u0646"};
    for (int k = 0; k < 4; ++k) {
        const View prefix = prefixes[k];
        int person = k == 0 ? third : k == 1 ? (third | feminine) : k == 3 ? plural : 0;
        auto put = [&](const Letters& form, int more) { emit(form, static_cast<std::uint16_t>(imperfect | voice | person | more)); };
        const Letters whole = prefix + stem;
        put(whole, 0);
        const char32_t last = stem.back();
        const bool defective = stem.size() > 1 && (last == ya || last == alif_maqsura || last == waw);
        if (defective) put(Letters(chop(whole, 1)), jussive);
        const bool hollow = !defective && stem.size() >= 2 && weak(stem[stem.size() - 2]) && !(voice & passive);
        if (hollow) put(chop(whole, 2) + View(&whole.back(), 1), jussive);
        if (k >= 2) continue;
        const Letters base = defective ? Letters(chop(whole, 1)) : whole;
        put(base + s_wn, plural);
        put(base + s_wa, plural | jussive);
        const Letters two = last == alif_maqsura ? Letters(chop(whole, 1) + s_y) : whole;
        put(two + s_an, dual);
        put(two + s_a, dual | jussive);
        if (k == 0) put(whole + s_n, plural | feminine);
    }
}

Letters passive_perfect(View p) {
    Letters out(p);
    const std::size_t n = out.size();
    if (n >= 3 && out[n - 2] == alif) {
        out[n - 2] = ya;                                                // zara -> zira, a'ada -> u'ida, ikhtara -> ukhtira
    } else if (n == 4 && out[1] == alif) {
        out[1] = waw;                                                   // qatala (III) -> qutila
    } else if (n == 5 && out[0] == ta && out[2] == alif) {
        out[2] = waw;
    } else if (n == 3 && out[1] == alif_hamza) {
        out[1] = ya_hamza;                                              // sa'ala -> su'ila
    } else if (n >= 3 && out[n - 1] == alif_hamza) {
        out[n - 1] = ya_hamza;
    } else if (out[n - 1] == alif_maqsura || (out[n - 1] == alif && n > 2)) {
        out[n - 1] = ya;
    } else {
        return {};
    }
    return out;
}

}  // namespace

std::u32string decode(std::string_view utf8) {
    std::u32string out;
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t c = text::next(utf8, at);
        if (!is_mark(c)) out.push_back(c);
    }
    return out;
}

std::string encode(std::u32string_view letters) {
    std::string out;
    for (char32_t c : letters) text::append(out, c);
    return out;
}

void conjugate(std::u32string_view p, std::u32string_view i, const Emit& emit) {
    if (p.size() < 2 || i.size() < 3) return;
    conjugate_perfect(p, i, 0, emit);
    if (const Letters passive_form = passive_perfect(p); !passive_form.empty()) conjugate_perfect(passive_form, U"", passive, emit);
    const View stem = i.substr(1);
    conjugate_imperfect(stem, 0, emit);
    Letters passive_stem(stem);
    const std::size_t n = passive_stem.size();
    if (n >= 2 && (passive_stem[n - 2] == waw || passive_stem[n - 2] == ya) && n >= 3) {
        passive_stem[n - 2] = alif;                                     // yazuru -> yuzaru
        conjugate_imperfect(passive_stem, passive, emit);
    } else if (passive_stem[n - 1] == waw || passive_stem[n - 1] == ya) {
        passive_stem[n - 1] = alif_maqsura;
        conjugate_imperfect(passive_stem, passive, emit);
    }
}

void participles(std::u32string_view p, std::u32string_view i, const Emit& emit) {
    if (p.size() < 2 || i.size() < 3) return;
    std::vector<Letters> stems;
    stems.push_back(s_m + i.substr(1));                                 // forms II to X
    if (p.size() == 3) {                                                // form I: qa'il, katib
        const bool hollow = p[1] == alif;
        if (hollow) {
            stems.push_back((View(&p[0], 1) + U"\u0627\u0626") + View(&p[2], 1));
        } else {
            stems.push_back((View(&p[0], 1) + s_a) + p.substr(1));
        }
    }
    for (const Letters& stem : stems) {
        if (stem.back() == alif_maqsura) continue;
        emit(stem + s_a, participle);
        emit(stem + s_h, participle | feminine);
        emit(stem + s_in, participle | plural);
        emit(stem, participle);
    }
}

void decline(std::u32string_view singular, const std::vector<std::u32string>& plurals, Declension how, const Emit& emit) {
    auto put = [&](const Letters& form, int features) { emit(form, static_cast<std::uint16_t>(features)); };
    auto cases = [&](const Letters& form, int features) {
        put(form, features);
        const char32_t last = form.back();
        const bool after_alif = form.size() >= 2 && form[form.size() - 2] == alif && last == hamza;
        if (last != ta_marbuta && last != alif && last != alif_maqsura && !after_alif) put(form + s_a, features | accusative);
    };
    const Letters one(singular);
    if (one.size() < 2) return;
    const bool is_feminine = one.back() == ta_marbuta;
    cases(one, is_feminine ? feminine : 0);
    const Letters base = is_feminine ? Letters(chop(one, 1)) : one;
    const Letters pair = is_feminine ? base + s_t : one;
    const int gender = is_feminine ? feminine : 0;
    put(pair + s_an, dual | gender);
    put(pair + s_in, dual | gender);
    put(pair + s_a, dual | gender | construct);
    put(pair + s_y, dual | gender | construct);
    if (is_feminine) put(base + s_at, plural | feminine);
    if (!is_feminine && how.sound_masculine && one.back() != alif_maqsura) {
        put(one + s_wn, plural);
        put(one + s_in, plural);
        put(one + s_w, plural | construct);
        put(one + s_y, plural | construct);
    }
    if (!is_feminine && how.feminine_pair && one.back() != alif) {
        put(one + s_h, feminine);
        if (!how.person) put(one + s_at, plural | feminine);
    }
    if (!is_feminine && plurals.empty() && !how.sound_masculine && !how.person) put(one + s_at, plural | feminine);
    for (const Letters& form : plurals) {
        if (form.size() >= 2) cases(form, plural);
    }
}

}  // namespace isnad::arabic
