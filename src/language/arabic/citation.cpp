// From two written citation forms to root and form: what the letters of qasafa/yaqsifu tell of the verb.
#include "language/arabic/conjugation.h"
#include "language/arabic/letters.h"

namespace isnad::arabic {

namespace {

using Letters = std::u32string;
using View = std::u32string_view;

bool is_hamza(char32_t c) { return c == hamza || c == alif_hamza || c == alif_below || c == waw_hamza || c == ya_hamza || c == alif_madda; }

char32_t radical(char32_t c) { return is_hamza(c) ? hamza : c == alif_maqsura ? ya : c; }

// The last radical where the perfect ends in a vowel: da'a/yad'u, rama/yarmi.
char32_t last_radical(char32_t c, View imperfect) {
    if (c == alif) return imperfect.back() == waw ? waw : ya;
    return radical(c);
}

// The middle radical where the perfect has an alif there: qala/yaqulu, sara/yasiru; the imperfect of nama/yanamu and those of the
// derived forms do not tell, and w is likelier.
char32_t middle_radical(View imperfect, bool first_form) { return first_form && imperfect[imperfect.size() - 2] == ya ? ya : waw; }

// Root of the stem `s` (letters behind the prefix of the form), three radicals, hollow and defective ones included.
Letters root_of(View s, View imperfect, bool thin, bool first_form = false) {
    if (s.size() == 2) return {radical(s[0]), radical(s[1]), radical(s[1])};  // the doubled letter is written once
    Letters out{radical(s[0]), radical(s[1]), last_radical(s[2], imperfect)};
    if (thin && s[1] == alif) out[1] = middle_radical(imperfect, first_form);
    return out;
}

Verb make(Letters root, VerbForm form) {
    Verb v;
    v.root = std::move(root);
    v.form = form;
    return v;
}

std::optional<Verb> three_letters(View p, View i) {  // form I, or II where the imperfect shows it
    const View s = i.substr(1);
    if (p[0] == alif_madda && s.size() >= 2 && s[0] == waw_hamza && s[1] == alif)
        return make({hamza, radical(p[1]), last_radical(p[2], i)}, VerbForm::iii);
    // A weak or doubled middle that is written in both is held by shadda: tawwara, jaddada.
    const bool held = (p[1] == waw || p[1] == ya || p[1] == p[2]) && p[2] != alif && p[2] != alif_maqsura && p[2] != ya && s.size() >= 2 &&
                      s[s.size() - 2] == p[1];
    if (held && s.size() == 3) return make(root_of(p, i, false), VerbForm::ii);
    if (s.size() >= 3 && p[0] != alif_madda &&
        ((is_hamza(p[0]) && s[0] == waw_hamza) || (p[0] == waw && s[0] == waw && p != U"\u0648\u062C\u0644")))
        return make(root_of(p, i, false), VerbForm::ii);
    if (is_hamza(p[0]) && !is_hamza(s[0]) && p[0] != alif_madda) {  // amadda/yumiddu
        if (s.size() == 2) return make({radical(s[0]), radical(s[1]), radical(s[1])}, VerbForm::iv);
        if (s.size() == 1) return make({radical(s[0]), hamza, ya}, VerbForm::iv);  // ara/yuri
    }
    if (p[0] == alif_madda) {
        return make({hamza, p[1] == alif ? waw : radical(p[1]), last_radical(p[2], i)}, VerbForm::iv);
    }
    Verb v = make(root_of(p, i, true, true), VerbForm::i);
    const char32_t middle = s.size() >= 2 ? s[s.size() - 2] : 0, last = s.back();
    if (v.root[2] == waw || v.root[2] == ya) {
        v.past_vowel = p[2] == ya ? sound::i : sound::a;
        v.present_vowel = last == waw ? sound::u : last == ya ? sound::i : sound::a;
    } else if (p[1] == alif) {
        v.past_vowel = middle == alif ? sound::i : sound::a;
        v.present_vowel = middle == waw ? sound::u : middle == ya ? sound::i : sound::a;
    } else if (p[0] == waw) {
        v.present_vowel = sound::i;
    } else if (v.root[2] == hamza || v.root[1] == hamza) {
        const char32_t seat = last == ya_hamza || middle == ya_hamza     ? sound::i
                              : last == waw_hamza || middle == waw_hamza ? sound::u
                                                                         : sound::a;
        v.past_vowel = seat == sound::u ? sound::u : p[2] == ya_hamza || p[1] == ya_hamza ? sound::i : sound::a;
        v.present_vowel = seat;
    }
    return v;
}

std::optional<Verb> with_alif(View p, View i) {  // VII, VIII, IX, X, QIV
    const View s = p.substr(1);
    const std::size_t n = p.size();
    if (p.starts_with(U"\u0627\u0633\u062A") && n == 6) {
        Verb v = make(root_of(p.substr(3), i, true), VerbForm::x);
        v.sound_middle = p[4] == waw || p[4] == ya;  // istajwaba beside istajaba
        return v;
    }
    if (n == 6 && p[3] == waw && p[2] != p[4]) return std::nullopt;  // XII and the like: not in news
    if (n == 5 && is_hamza(p[3]) && p[4] != alif_maqsura && p[2] != ta) return make({p[1], p[2], hamza, p[4]}, VerbForm::q4);
    if (n == 5) {
        const View tail = p.substr(3);
        if (p[1] == nun && p[2] != ta) return make(root_of(p.substr(2), i, true), VerbForm::vii);
        const bool infix = p[2] == ta || (p[2] == 0x637 && (p[1] == 0x635 || p[1] == 0x636)) || (p[2] == 0x62F && p[1] == 0x632);
        if (infix || (is_hamza(p[1]) && p[2] == ta)) {
            Verb v = make(root_of(Letters{p[1]} + Letters(tail), i, true), VerbForm::viii);
            v.sound_middle = p[3] == waw || p[3] == ya;
            return v;
        }
        return std::nullopt;
    }
    if (n == 4) {
        if (s[0] == ta || s[0] == 0x637 || s[0] == 0x62F || s[0] == 0x638) {  // the -t- melted with the first radical: ittafaqa, ittala'a
            const char32_t first = s[0] == ta ? waw : s[0];
            if (s[1] != ta) return make(root_of(Letters{first} + Letters(s.substr(1)), i, true), VerbForm::viii);
        }
        if (s[0] == nun) return make({s[1], s[2], s[2]}, VerbForm::vii);
        if (s[1] == ta || (s[1] == 0x637 && (s[0] == 0x635 || s[0] == 0x636))) return make({radical(s[0]), s[2], s[2]}, VerbForm::viii);
        return make({s[0], s[1], s[2]}, VerbForm::ix);
    }
    return std::nullopt;
}

}  // namespace

std::optional<Verb> verb_of(View p, View i) {
    if (p.size() < 2 || i.size() < 2 || i[0] != ya) return std::nullopt;
    const View s = i.substr(1);
    std::optional<Verb> v;
    if (p.size() == 2) {
        if (p[0] == alif_madda || p[1] == alif || p[1] == alif_maqsura) return std::nullopt;
        v = make({radical(p[0]), radical(p[1]), radical(p[1])}, VerbForm::i);
    } else if (p.size() == 3) {
        v = three_letters(p, i);
    } else if (p[0] == alif || (p[0] == alif_below && p.size() > 3)) {
        v = with_alif(p, i);
    } else if (p.size() == 4) {
        if (p[1] == alif)
            v = make({radical(p[0]), radical(p[2]), last_radical(p[3], i)}, VerbForm::iii);
        else if (p[0] == alif_hamza && !is_hamza(s[0]))
            v = make(root_of(p.substr(1), i, true), VerbForm::iv);
        else if (p[0] == ta && s[0] == ta)
            v = make(root_of(p.substr(1), i, false), VerbForm::v);
        else
            v = make({radical(p[0]), radical(p[1]), radical(p[2]), last_radical(p[3], i)}, VerbForm::q1);
    } else if (p.size() == 5 && p[0] == ta) {
        if (p[2] == alif)
            v = make({radical(p[1]), radical(p[3]), last_radical(p[4], i)}, VerbForm::vi);
        else
            v = make({radical(p[1]), radical(p[2]), radical(p[3]), last_radical(p[4], i)}, VerbForm::q2);
    }
    if (v && !problem_of(*v).empty()) return std::nullopt;
    return v;
}

}  // namespace isnad::arabic
