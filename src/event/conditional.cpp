#include "event/conditional.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using tables::ParticleClass;

namespace {

constexpr std::uint32_t reach = 14;          // words between the "if" and what it opens or what hangs on it

bool helper(const Input& in, const arabic::Word& w) {
    return w.lemma == in.grammar.kana || tables::helps(arabic::verb_class(w));
}

// "the authority said in a report that (inna)": behind a verb of saying the word is no "if".
bool told_by_verb(const Input& in, const language::Sentence& s, std::uint32_t i) {
    for (std::uint32_t k = i; k-- > s.first && i - k <= reach;) {
        const auto& w = in.words[k];
        if (w.kind == Kind::punctuation && clause::hard_mark(w.mark)) return false;
        if (w.is_verb()) return w.link(tables::LinkKind::reporting) != nullptr;
    }
    return false;
}

// "if", "in case", "unless", "as long as not": the word at i opens a condition.
bool opens_condition(const Input& in, const language::Sentence& s, std::uint32_t i) {
    const auto& g = in.grammar;
    const auto& w = in.words[i];
    if (w.kind != Kind::word) return false;
    const bool next = i + 1 < s.end && in.words[i + 1].kind == Kind::word;
    if (w.form == g.that) {                                    // one written word with "that": by its hamza, and before a perfect or "not"
        if (!in.text.substr(w.stem).starts_with("\u0625")) return false;
        if (w.enclitic != arabic::Enclitic::nothing || !next) return false;
        const auto& n = in.words[i + 1];
        return n.form == g.lam || (n.is_verb() && (n.features & arabic::perfect) && !told_by_verb(in, s, i));
    }
    if (w.form == g.idha && next && in.words[i + 1].form == g.lam && i + 2 < s.end && in.words[i + 2].lemma == g.kana) return false;      // "thousands, if not more"
    if (w.form == g.idha || w.form == g.law) return true;
    if (w.form == g.ma) return next && in.words[i + 1].form == g.lam;
    // "in case of", and without its "in" at the head of a clause: "should they refuse it".
    if (w.form == g.in_case && i > s.first && in.words[i - 1].form == g.fi) return true;
    if (w.form == g.in_case && next && (i == s.first || in.words[i - 1].kind == Kind::punctuation) && in.words[i + 1].link(tables::LinkKind::trigger)) return true;
    return arabic::is_particle(in.view, w, ParticleClass::conditional);
}

bool hard_at(const Input& in, std::uint32_t i) { return in.words[i].kind == Kind::punctuation && clause::hard_mark(in.words[i].mark); }
bool comma_at(const Input& in, std::uint32_t i) { return in.words[i].kind == Kind::punctuation && clause::soft_mark(in.words[i].mark); }

}  // namespace

bool if_not(const Input& in, std::uint32_t i) {
    const std::uint32_t form = in.words[i].form;
    return form != tables::absent && (form == in.grammar.ma || form == in.grammar.idha) && in.words[i + 1].form == in.grammar.lam;
}

Condition condition(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    // Leftwards: an "if" with no other verb and no comma between has the trigger in it.
    bool parted = false;
    for (std::uint32_t i = d.first; i-- > s.first && d.first - i <= reach + 6;) {
        if (hard_at(in, i)) break;
        if (opens_condition(in, s, i)) {
            // "whether" behind a verb of asking is no condition.
            if (!parted) return Condition::protasis;
            const auto& w = in.words[d.verb ? d.first : d.support != none ? in.parse.clauses[d.support].predicate : d.first];
            const std::uint32_t at = static_cast<std::uint32_t>(&w - in.words.data());
            const bool led = at > s.first && in.words[at - 1].form == in.grammar.qad && (in.words[at - 1].clitics & arabic::fa_);
            return led || (w.clitics & (arabic::fa_ | arabic::li | arabic::sa)) ? Condition::apodosis : Condition::none;
        }
        if (comma_at(in, i) || (in.words[i].is_verb() && !helper(in, in.words[i]) && i + 1 < d.first)) parted = true;
    }
    // Rightwards: "will sign if parliament agrees".
    for (std::uint32_t i = d.last + 1; i < s.end && i - d.last <= reach; ++i) {
        if (hard_at(in, i)) break;
        if (opens_condition(in, s, i)) return Condition::apodosis;
        if (in.words[i].is_verb() || in.words[i].form == in.grammar.that) break;
    }
    return Condition::none;
}

}  // namespace isnad::event
