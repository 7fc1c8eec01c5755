#include "language/arabic/conjugation.h"

#include "language/arabic/verb_stems.h"

namespace isnad::arabic {

namespace {

using sound::a, sound::i, sound::u, sound::long_a, sound::long_i, sound::long_u;

enum class Perfect { he, she, they_two, they_two_f, they, they_f, you, you_f, you_two, you_all, you_all_f, i, we };

Sounds perfect_form(const Stem& s, Perfect p) {
    static const Sounds endings[] = {{a},
                                     {a, ta},
                                     {long_a},
                                     {a, ta, long_a},
                                     {sound::plural_u},
                                     {nun, a},
                                     {ta, a},
                                     {ta, i},
                                     {ta, u, mim, long_a},
                                     {ta, u, mim},
                                     {ta, u, nun, nun, a},
                                     {ta, u},
                                     {nun, long_a}};
    const Sounds& end = endings[static_cast<std::size_t>(p)];
    if (s.ending == Ending::consonant) return (p < Perfect::they_f ? s.before_vowel : s.before_consonant) + end;
    const Sounds& base = s.before_vowel;
    if (s.ending == Ending::in_a) {
        switch (p) {
            case Perfect::he: return join(base, s.glide == waw ? long_a : sound::a_ya);
            case Perfect::she: return join(base, a, ta);
            case Perfect::they_two: return join(base, a, s.glide, long_a);
            case Perfect::they_two_f: return join(base, a, ta, long_a);
            case Perfect::they: return join(base, a, waw, sound::silent);
            default: return join(base, a, s.glide, end);
        }
    }
    switch (p) {  // raḍiya: the radical shows as y
        case Perfect::they: return join(base, sound::plural_u);
        case Perfect::he:
        case Perfect::she:
        case Perfect::they_two:
        case Perfect::they_two_f: return join(base, i, ya, end);
        default: return join(base, long_i, end);
    }
}

enum class Mood { indicative, subjunctive, jussive };
enum class Suffix { none, two, all, you_f, women };  // -u, -ani, -una, -ina, -na

Sounds imperfect_form(const Stem& s, Suffix x, Mood m) {
    const bool full = m == Mood::indicative;
    const Sounds n = full ? Sounds{nun, a} : Sounds{};
    const Sounds ni = full ? Sounds{nun, i} : Sounds{};
    const char32_t all = full ? long_u : sound::plural_u;
    if (s.ending == Ending::consonant) {
        switch (x) {
            case Suffix::none: return m == Mood::jussive ? s.before_consonant : join(s.before_vowel, full ? u : a);
            case Suffix::two: return join(s.before_vowel, long_a, ni);
            case Suffix::all: return join(s.before_vowel, all, n);
            case Suffix::you_f: return join(s.before_vowel, long_i, n);
            case Suffix::women: return join(s.before_consonant, nun, a);
        }
    }
    const Sounds& base = s.before_vowel;
    if (s.ending == Ending::in_a) {
        switch (x) {
            case Suffix::none: return m == Mood::jussive ? join(base, a) : join(base, sound::a_ya);
            case Suffix::two: return join(base, a, ya, long_a, ni);
            case Suffix::all: return full ? join(base, a, waw, n) : join(base, a, waw, sound::silent);
            case Suffix::you_f: return join(base, a, ya, n);
            case Suffix::women: return join(base, a, ya, nun, a);
        }
    }
    const bool in_i = s.ending == Ending::in_i;
    const char32_t short_vowel = in_i ? i : u, long_vowel = in_i ? long_i : long_u, glide = in_i ? ya : waw;
    switch (x) {
        case Suffix::none:
            return m == Mood::jussive ? join(base, short_vowel) : full ? join(base, long_vowel) : join(base, short_vowel, glide, a);
        case Suffix::two: return join(base, short_vowel, glide, long_a, ni);
        case Suffix::all: return join(base, all, n);
        case Suffix::you_f: return join(base, long_i, n);
        case Suffix::women: return join(base, long_vowel, nun, a);
    }
    return {};
}

void emit_perfect(const Verb& v, Voice voice, const Emit& emit) {
    const Stem s = perfect_stem(v, voice);
    static constexpr std::uint16_t who[] = {
        third,  third | feminine,  third | dual, third | dual | feminine, third | plural, third | plural | feminine, 0, feminine, dual,
        plural, plural | feminine, first_person, first_person | plural};
    const std::uint16_t base = static_cast<std::uint16_t>(perfect | (voice == Voice::passive ? passive : 0));
    for (std::size_t p = 0; p < std::size(who); ++p)
        emit(contracted(perfect_form(s, static_cast<Perfect>(p))), static_cast<std::uint16_t>(base | who[p]));
}

void emit_imperfect(const Verb& v, Voice voice, const Emit& emit) {
    const Stem s = imperfect_stem(v, voice);
    const char32_t vowel = prefix_vowel(v, voice);
    struct Person {
        char32_t prefix;
        Suffix suffix;
        std::uint16_t features;
    };
    static constexpr Person persons[] = {{ya, Suffix::none, third},
                                         {ta, Suffix::none, third | feminine},
                                         {ya, Suffix::two, third | dual},
                                         {ta, Suffix::two, third | dual | feminine},
                                         {ya, Suffix::all, third | plural},
                                         {ya, Suffix::women, third | plural | feminine},
                                         {ta, Suffix::none, 0},
                                         {ta, Suffix::you_f, feminine},
                                         {ta, Suffix::two, dual},
                                         {ta, Suffix::all, plural},
                                         {ta, Suffix::women, plural | feminine},
                                         {hamza, Suffix::none, first_person},
                                         {nun, Suffix::none, first_person | plural}};
    for (const Person& p : persons) {
        for (const Mood m : {Mood::indicative, Mood::subjunctive, Mood::jussive}) {
            const std::uint16_t mood = m == Mood::indicative ? 0 : m == Mood::subjunctive ? subjunctive : jussive;
            const std::uint16_t f = static_cast<std::uint16_t>(imperfect | (voice == Voice::passive ? passive : 0) | p.features | mood);
            const Sounds form = join(p.prefix, vowel, imperfect_form(s, p.suffix, m));
            // "I believe" is written with both its hamzas today, "I eat" is not.
            emit(p.prefix == hamza && vowel == u ? join(hamza, u, contracted(Sounds(form, 2))) : contracted(form), f);
        }
    }
}

void emit_imperative(const Verb& v, const Emit& emit) {
    const Stem s = imperfect_stem(v, Voice::active);
    static constexpr std::pair<Suffix, std::uint16_t> persons[] = {
        {Suffix::none, 0}, {Suffix::you_f, feminine}, {Suffix::two, dual}, {Suffix::all, plural}, {Suffix::women, plural | feminine}};
    const bool short_hamza = v.form == VerbForm::i && (v.root == U"\u0623\u062E\u0630" || v.root == U"\u0621\u062E\u0630" ||
                                                       v.root == U"\u0621\u0643\u0644" || v.root == U"\u0621\u0645\u0631");
    for (const auto& [suffix, features] : persons) {
        Sounds form = imperfect_form(s, suffix, Mood::jussive);
        if (form.size() >= 2 && !is_vowel(form[1])) {  // two consonants cannot begin a word
            if (v.form == VerbForm::iv)
                form = join(hamza, a, form);
            else if (short_hamza)
                form.erase(0, 1);
            else
                form = join(sound::wasl, v.form == VerbForm::i && v.present_vowel == u && s.ending != Ending::in_a ? u : i, form);
        } else if (v.form == VerbForm::iv) {
            form = join(hamza, a, form);  // aqim
        }
        emit(contracted(form), static_cast<std::uint16_t>(imperative | features));
    }
}

}  // namespace

std::optional<VerbForm> verb_form(std::string_view name) {
    static constexpr std::string_view names[] = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "QI", "QII", "QIV"};
    for (std::size_t k = 0; k < std::size(names); ++k)
        if (names[k] == name) return static_cast<VerbForm>(k);
    return std::nullopt;
}

std::string problem_of(const Verb& v) {
    const bool four = v.form >= VerbForm::q1;
    if (v.root.size() != (four ? 4u : 3u))
        return four ? "a verb of four radicals has a root of four letters" : "this form has a root of three letters";
    for (const char32_t c : v.root)
        if (!is_consonant(c) || c == alif || c == alif_hamza || c == alif_below || c == alif_madda || c == alif_maqsura ||
            c == ta_marbuta || c == waw_hamza || c == ya_hamza)
            return "a root is written with consonants: the hamza as \u0621, weak radicals as \u0648 or \u064A";
    return {};
}

void conjugate(const Verb& v, const Emit& emit) {
    for (const Voice voice : {Voice::active, Voice::passive}) {
        if (voice == Voice::passive && (v.form == VerbForm::ix || (v.form == VerbForm::i && v.past_vowel == u))) continue;
        emit_perfect(v, voice, emit);
        emit_imperfect(v, voice, emit);
    }
    emit_imperative(v, emit);
}

std::u32string citation(const Verb& v, Voice voice) { return contracted(perfect_form(perfect_stem(v, voice), Perfect::he)); }

std::u32string citation_imperfect(const Verb& v, Voice voice) {
    return contracted(join(ya, prefix_vowel(v, voice), imperfect_form(imperfect_stem(v, voice), Suffix::none, Mood::indicative)));
}

}  // namespace isnad::arabic
