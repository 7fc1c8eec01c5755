#include "language/arabic/inflection.h"

#include "language/arabic/letters.h"
#include "text/utf8.h"

#include <algorithm>

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

constexpr View s_t = U"\u062A", s_a = U"\u0627", s_wn = U"\u0648\u0646", s_an = U"\u0627\u0646", s_in = U"\u064A\u0646",
               s_y = U"\u064A", s_w = U"\u0648", s_at = U"\u0627\u062A", s_h = U"\u0629";

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
    const auto two = [&](const Letters& stem, int of) {
        put(stem + s_an, dual | of);
        put(stem + s_in, dual | of);
        put(stem + s_a, dual | of | construct);
        put(stem + s_y, dual | of | construct);
    };
    two(pair, gender);
    if (is_feminine) put(base + s_at, plural | feminine);
    const auto sound_plural = [&] {
        put(one + s_wn, plural);
        put(one + s_in, plural);
        put(one + s_w, plural | construct);
        put(one + s_y, plural | construct);
    };
    if (!is_feminine && how.sound_masculine && one.back() != alif_maqsura) sound_plural();
    if (!is_feminine && how.feminine_pair && one.back() != alif) {
        put(one + s_h, feminine);
        two(one + s_t, feminine);
        if (!how.person) put(one + s_at, plural | feminine);
    }
    if (!is_feminine && plurals.empty() && !how.sound_masculine && !how.person) put(one + s_at, plural | feminine);
    // "activists" in both ways. Where only sound ones are listed, no other form is meant ("akharun": akhari would be ukhra).
    const bool broken = std::any_of(plurals.begin(), plurals.end(), [&](const Letters& form) { return form != one + s_wn && form != one + s_in; });
    for (const Letters& form : plurals) {
        if (form == one + s_wn && broken) sound_plural();
        else if (form.size() >= 2) cases(form, plural);
    }
}

}  // namespace isnad::arabic
