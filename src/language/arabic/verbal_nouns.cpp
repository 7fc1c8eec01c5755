#include "language/arabic/verbal_nouns.h"

#include "language/arabic/verb_stems.h"

namespace isnad::arabic {

using sound::a, sound::i, sound::u, sound::long_a, sound::long_i, sound::long_u;

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
