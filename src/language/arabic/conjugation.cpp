#include "language/arabic/conjugation.h"

#include "language/arabic/letters.h"

#include <array>

namespace isnad::arabic {

namespace {

using Sounds = std::u32string;
using sound::a, sound::i, sound::u, sound::long_a, sound::long_i, sound::long_u;

constexpr char32_t dal = 0x62F, dhal = 0x630, zay = 0x632, sad = 0x635, dad = 0x636, tta = 0x637, zza = 0x638, kha = 0x62E;

constexpr std::u32string_view see = U"\u0631\u0621\u064A";  // ra'a, which loses its hamza in yara and ara

bool weak(char32_t c) { return c == waw || c == ya; }
bool guttural(char32_t c) { return c == hamza || c == ha || c == 0x639 || c == 0x62D || c == 0x63A || c == 0x62E; }

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

// How a stem ends: in a consonant, or, where the third radical is weak, in a vowel that merges with what follows.
enum class Ending { consonant, in_a, in_i, in_u };

struct Stem {
    Sounds before_vowel, before_consonant;  // without the weak last radical
    Ending ending = Ending::consonant;
    char32_t glide = ya;  // the weak last radical where it shows
};

struct Radicals {
    char32_t r1, r2, r3, r4;
    bool hollow, doubled, defective;
};

Radicals radicals(const Verb& v) {
    Radicals r{v.root[0], v.root[1], v.root[2], v.root.size() > 3 ? v.root[3] : 0, false, false, false};
    const VerbForm f = v.form;
    const bool thin = f == VerbForm::i || f == VerbForm::iv || f == VerbForm::vii || f == VerbForm::viii || f == VerbForm::x;
    r.defective = r.r4 ? weak(r.r4) : weak(r.r3);
    r.hollow = !r.r4 && thin && weak(r.r2) && !weak(r.r3) && !v.sound_middle;
    r.doubled = !r.r4 && r.r2 == r.r3 && (thin || f == VerbForm::iii || f == VerbForm::vi) && !weak(r.r3);
    return r;
}

// The first radical and the -t- of form VIII, as they meet.
std::array<char32_t, 2> with_t(const Verb& v) {
    const char32_t c = v.root[0];
    switch (c) {
        case waw:
        case ya: return {ta, ta};
        case hamza: return v.root[1] == kha ? std::array<char32_t, 2>{ta, ta} : std::array<char32_t, 2>{hamza, ta};  // ittakhadha
        case tta: return {tta, tta};
        case zza: return {zza, zza};
        case sad: return {sad, tta};
        case dad: return {dad, tta};
        case dal:
        case dhal: return {dal, dal};
        case zay: return {zay, dal};
        default: return {c, ta};
    }
}

// `head` V r2 V r3 for the forms whose middle can be hollow or doubled. `head` ends in the first radical; `open` is the vowel behind it
// in the strong stem (0: none), `middle` the one behind the second radical; `hollow_vowel` is the long vowel of the hollow stem and
// `hollow_short` what it becomes before a consonant.
Stem body(const Radicals& r, const Sounds& head, char32_t open, char32_t middle, char32_t hollow_vowel, char32_t hollow_short) {
    Stem s;
    if (r.defective) {
        s.before_vowel = s.before_consonant = join(head, open, r.r2);
        s.ending = middle == a ? Ending::in_a : middle == i ? Ending::in_i : Ending::in_u;
        s.glide = r.r3;
    } else if (r.hollow) {
        s.before_vowel = join(head, hollow_vowel, r.r3);
        s.before_consonant = join(head, hollow_short, r.r3);
    } else if (r.doubled) {
        // The vowel between the two moves in front of them where none stands there: yamuddu, ahabba.
        s.before_vowel = join(head, open ? open : middle, r.r2, r.r3);
        s.before_consonant = join(head, open, r.r2, middle, r.r3);
    } else {
        s.before_vowel = s.before_consonant = join(head, open, r.r2, middle, r.r3);
    }
    return s;
}

// A stem that never contracts: II, V, quadriliterals.
Stem whole(const Radicals& r, const Sounds& head, char32_t middle) {
    Stem s;
    const char32_t last = r.r4 ? r.r4 : r.r3;
    if (r.defective) {
        s.before_vowel = s.before_consonant = head;
        s.ending = middle == a ? Ending::in_a : Ending::in_i;
        s.glide = ya;
    } else {
        s.before_vowel = s.before_consonant = join(head, middle, last);
    }
    return s;
}

Stem perfect_stem(const Verb& v, Voice voice) {
    const Radicals r = radicals(v);
    const bool active = voice == Voice::active;
    const char32_t x = active ? a : u, y = active ? a : i;  // u-i is the melody of every passive
    const char32_t xx = active ? long_a : long_u;
    const auto hollow_long = active ? long_a : long_i;
    const auto hollow_short = active ? a : i;
    const Sounds wasl = join(sound::wasl, active ? i : u);
    Stem s;
    switch (v.form) {
        case VerbForm::i: {
            const char32_t middle = active ? v.past_vowel : i;
            // qultu but sirtu, khiftu: the short vowel tells what was lost.
            const char32_t lost = active ? (v.present_vowel == u ? u : i) : i;
            if (r.doubled) {
                s.before_vowel = join(r.r1, x, r.r2, r.r3);
                s.before_consonant = join(r.r1, x, r.r2, middle, r.r3);
                return s;
            }
            s = body(r, join(r.r1), x, middle, hollow_long, lost);
            break;
        }
        case VerbForm::ii: s = whole(r, join(r.r1, x, r.r2, r.r2), y); break;
        case VerbForm::iii:
            s = r.doubled ? Stem{join(r.r1, xx, r.r2, r.r3), join(r.r1, xx, r.r2, y, r.r3), Ending::consonant, ya}
                          : whole(r, join(r.r1, xx, r.r2), y);
            break;
        case VerbForm::iv:
            s = body(r, join(hamza, x, r.r1), 0, y, hollow_long, hollow_short);
            if (v.root == see) s.before_vowel = s.before_consonant = join(hamza, x, r.r1);  // ara
            break;
        case VerbForm::v: s = whole(r, join(ta, x, r.r1, x, r.r2, r.r2), y); break;
        case VerbForm::vi:
            s = r.doubled ? Stem{join(ta, x, r.r1, xx, r.r2, r.r3), join(ta, x, r.r1, xx, r.r2, y, r.r3), Ending::consonant, ya}
                          : whole(r, join(ta, x, r.r1, xx, r.r2), y);
            break;
        case VerbForm::vii: s = body(r, join(wasl, nun, r.r1), x, y, hollow_long, hollow_short); break;
        case VerbForm::viii: {
            const auto t = with_t(v);
            s = body(r, join(wasl, t[0], t[1]), x, y, hollow_long, hollow_short);
            break;
        }
        case VerbForm::ix:
            s = {join(wasl, r.r1, r.r2, a, r.r3, r.r3), join(wasl, r.r1, r.r2, a, r.r3, a, r.r3), Ending::consonant, ya};
            break;
        case VerbForm::x: s = body(r, join(wasl, sin, ta, x, r.r1), 0, y, hollow_long, hollow_short); break;
        case VerbForm::q1: s = whole(r, join(r.r1, x, r.r2, r.r3), y); break;
        case VerbForm::q2: s = whole(r, join(ta, x, r.r1, x, r.r2, r.r3), y); break;
        case VerbForm::q4:
            s = {join(wasl, r.r1, r.r2, x, r.r3, y, r.r4, r.r4), join(wasl, r.r1, r.r2, x, r.r3, r.r4, y, r.r4), Ending::consonant, ya};
            break;
    }
    if (v.form != VerbForm::i) s.glide = ya;
    return s;
}

// The imperfect without its prefix.
Stem imperfect_stem(const Verb& v, Voice voice) {
    const Radicals r = radicals(v);
    const bool active = voice == Voice::active;
    const char32_t y = active ? i : a;
    const auto hollow_long = active ? long_i : long_a;
    Stem s;
    switch (v.form) {
        case VerbForm::i: {
            const char32_t middle = active ? v.present_vowel : a;
            const char32_t drawn = middle == u ? long_u : middle == i ? long_i : long_a;
            if (v.root == see) {
                s.before_vowel = s.before_consonant = join(r.r1);
                s.ending = Ending::in_a;
                return s;
            }
            const bool drops = active && r.r1 == waw &&
                               (middle == i || (middle == a && (guttural(r.r2) || guttural(r.r3)) && v.past_vowel != i)) && !r.doubled;
            const bool drops_too = active && r.r1 == waw && middle == a && r.r2 == sin && r.r3 == 0x639;  // yasa'u
            if (drops || drops_too) {
                if (r.defective) {
                    s.before_vowel = s.before_consonant = join(r.r2);
                    s.ending = Ending::in_i;
                } else {
                    s.before_vowel = s.before_consonant = join(r.r2, middle, r.r3);
                }
                return s;
            }
            s = body(r, join(r.r1), 0, middle, drawn, middle);
            s.glide = active ? r.r3 : ya;
            return s;
        }
        case VerbForm::ii: return whole(r, join(r.r1, a, r.r2, r.r2), y);
        case VerbForm::iii:
            return r.doubled ? Stem{join(r.r1, long_a, r.r2, r.r3), join(r.r1, long_a, r.r2, y, r.r3), Ending::consonant, ya}
                             : whole(r, join(r.r1, long_a, r.r2), y);
        case VerbForm::iv:
            if (v.root == see) return {join(r.r1), join(r.r1), active ? Ending::in_i : Ending::in_a, ya};
            s = body(r, join(r.r1), 0, y, hollow_long, y);
            break;
        case VerbForm::v: return whole(r, join(ta, a, r.r1, a, r.r2, r.r2), a);
        case VerbForm::vi:
            return r.doubled ? Stem{join(ta, a, r.r1, long_a, r.r2, r.r3), join(ta, a, r.r1, long_a, r.r2, a, r.r3), Ending::consonant, ya}
                             : whole(r, join(ta, a, r.r1, long_a, r.r2), a);
        case VerbForm::vii: s = body(r, join(nun, r.r1), a, y, long_a, a); break;
        case VerbForm::viii: {
            const auto t = with_t(v);
            s = body(r, join(t[0], t[1]), a, y, long_a, a);
            break;
        }
        case VerbForm::ix: return {join(r.r1, r.r2, a, r.r3, r.r3), join(r.r1, r.r2, a, r.r3, i, r.r3), Ending::consonant, ya};
        case VerbForm::x: s = body(r, join(sin, ta, a, r.r1), 0, y, hollow_long, y); break;
        case VerbForm::q1: return whole(r, join(r.r1, a, r.r2, r.r3), y);
        case VerbForm::q2: return whole(r, join(ta, a, r.r1, a, r.r2, r.r3), a);
        case VerbForm::q4:
            return {join(r.r1, r.r2, a, r.r3, y, r.r4, r.r4), join(r.r1, r.r2, a, r.r3, r.r4, y, r.r4), Ending::consonant, ya};
    }
    s.glide = ya;
    return s;
}

char32_t prefix_vowel(const Verb& v, Voice voice) {
    if (voice == Voice::passive) return u;
    switch (v.form) {
        case VerbForm::ii:
        case VerbForm::iii:
        case VerbForm::iv:
        case VerbForm::q1: return u;
        default: return a;
    }
}

// ---- endings

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

std::u32string participle_of(const Verb& v, Voice voice) {
    const Radicals r = radicals(v);
    const bool active = voice == Voice::active;
    if (v.form == VerbForm::i) {
        if (active) {
            if (r.hollow) return r.r3 == hamza ? join(r.r1, long_a, hamza, long_i) : join(r.r1, long_a, hamza, i, r.r3);
            if (r.doubled) return join(r.r1, long_a, r.r2, r.r3);
            return r.defective ? contracted(join(r.r1, long_a, r.r2, long_i)) : contracted(join(r.r1, long_a, r.r2, i, r.r3));
        }
        if (r.hollow) return join(mim, a, r.r1, r.r2 == waw ? long_u : long_i, r.r3);
        if (r.defective)
            return r.r3 == waw && v.past_vowel == a ? join(mim, a, r.r1, r.r2, u, waw, waw) : join(mim, a, r.r1, r.r2, i, ya, ya);
        return contracted(join(mim, a, r.r1, r.r2, long_u, r.r3));
    }
    Stem s = imperfect_stem(v, voice);
    const bool melts = v.form == VerbForm::v || v.form == VerbForm::vi || v.form == VerbForm::q2;  // -a- in both voices of the verb
    if (r.defective) return contracted(join(mim, u, s.before_vowel, active ? long_i : sound::a_ya));
    Sounds stem = s.before_vowel;
    if (melts && active) {
        for (std::size_t k = stem.size(); k-- > 0;)
            if (stem[k] == a) {
                if (k + 2 == stem.size()) stem[k] = i;
                break;
            }
    }
    return contracted(join(mim, u, stem));
}

std::vector<std::u32string> masdars(const Verb& v) {
    const Radicals r = radicals(v);
    const bool hamza_last = r.r3 == hamza && !r.r4;
    const char32_t end = r.defective ? hamza : r.r3;  // the weak radical behind a long a is a hamza
    const Sounds wasl = join(sound::wasl, i);
    std::vector<Sounds> out;
    switch (v.form) {
        case VerbForm::i: break;
        case VerbForm::ii:
            out.push_back(r.defective  ? join(ta, a, r.r1, r.r2, i, ya, a, sound::feminine)
                          : hamza_last ? join(ta, a, r.r1, r.r2, i, hamza, a, sound::feminine)
                                       : join(ta, a, r.r1, r.r2, long_i, r.r3));
            break;
        case VerbForm::iii:
            out.push_back(r.defective ? join(mim, u, r.r1, long_a, r.r2, long_a, sound::feminine)
                          : r.doubled ? join(mim, u, r.r1, long_a, r.r2, r.r3, a, sound::feminine)
                                      : join(mim, u, r.r1, long_a, r.r2, a, r.r3, a, sound::feminine));
            out.push_back(join(r.r1, i, r.r2, long_a, end));
            break;
        case VerbForm::iv:
            if (v.root == see)
                out.push_back(join(hamza, i, r.r1, long_a, hamza, a, sound::feminine));
            else
                out.push_back(r.hollow ? join(hamza, i, r.r1, long_a, r.r3, a, sound::feminine) : join(hamza, i, r.r1, r.r2, long_a, end));
            break;
        case VerbForm::v:
            out.push_back(r.defective ? join(ta, a, r.r1, a, r.r2, r.r2, long_i) : join(ta, a, r.r1, a, r.r2, r.r2, u, r.r3));
            break;
        case VerbForm::vi:
            out.push_back(r.defective ? join(ta, a, r.r1, long_a, r.r2, long_i)
                          : r.doubled ? join(ta, a, r.r1, long_a, r.r2, r.r3)
                                      : join(ta, a, r.r1, long_a, r.r2, u, r.r3));
            break;
        case VerbForm::vii: out.push_back(join(wasl, nun, r.r1, i, r.hollow ? ya : r.r2, long_a, end)); break;
        case VerbForm::viii: {
            const auto t = with_t(v);
            out.push_back(join(wasl, t[0], t[1], i, r.hollow ? ya : r.r2, long_a, end));
            break;
        }
        case VerbForm::ix: out.push_back(join(wasl, r.r1, r.r2, i, r.r3, long_a, r.r3)); break;
        case VerbForm::x:
            out.push_back(r.hollow ? join(wasl, sin, ta, i, r.r1, long_a, r.r3, a, sound::feminine)
                                   : join(wasl, sin, ta, i, r.r1, r.r2, long_a, end));
            break;
        case VerbForm::q1:
            out.push_back(join(r.r1, a, r.r2, r.r3, r.defective ? Sounds{long_a} : Sounds{a, r.r4, a}, sound::feminine));
            break;
        case VerbForm::q2: out.push_back(join(ta, a, r.r1, a, r.r2, r.r3, r.defective ? Sounds{long_i} : Sounds{u, r.r4})); break;
        case VerbForm::q4: out.push_back(join(wasl, r.r1, r.r2, i, r.r3, r.r4, long_a, r.r4)); break;
    }
    for (Sounds& s : out) s = contracted(s);
    return out;
}

}  // namespace isnad::arabic
