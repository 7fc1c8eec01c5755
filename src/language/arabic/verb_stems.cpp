#include "language/arabic/verb_stems.h"

namespace isnad::arabic {

using sound::a, sound::i, sound::u, sound::long_a, sound::long_i, sound::long_u;

namespace {

constexpr char32_t dal = 0x62F, dhal = 0x630, zay = 0x632, sad = 0x635, dad = 0x636, tta = 0x637, zza = 0x638, kha = 0x62E;

bool weak(char32_t c) { return c == waw || c == ya; }
bool guttural(char32_t c) { return c == hamza || c == ha || c == 0x639 || c == 0x62D || c == 0x63A || c == 0x62E; }

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

}  // namespace

Radicals radicals(const Verb& v) {
    Radicals r{v.root[0], v.root[1], v.root[2], v.root.size() > 3 ? v.root[3] : 0, false, false, false};
    const VerbForm f = v.form;
    const bool thin = f == VerbForm::i || f == VerbForm::iv || f == VerbForm::vii || f == VerbForm::viii || f == VerbForm::x;
    r.defective = r.r4 ? weak(r.r4) : weak(r.r3);
    r.hollow = !r.r4 && thin && weak(r.r2) && !weak(r.r3) && !v.sound_middle;
    r.doubled = !r.r4 && r.r2 == r.r3 && (thin || f == VerbForm::iii || f == VerbForm::vi) && !weak(r.r3);
    return r;
}

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

}  // namespace isnad::arabic
