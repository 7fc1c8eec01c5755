#include "event/that.h"

#include "clause/chunks.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <isnad/clauses.h>

namespace isnad::event {

using arabic::Kind;
using tables::LinkKind;

bool That::hard_at(std::uint32_t i) const { return word(i).kind == Kind::punctuation && clause::hard_mark(word(i).mark); }

std::uint32_t That::before(std::uint32_t verb) const {
    for (std::uint32_t i = verb; i-- > s_.first && verb - i <= 2;) {
        const auto& w = word(i);
        if ((w.form == g_.that || w.form == g_.that_by) && w.kind == Kind::word && !w.is_verb()) return i;
        if (w.form != g_.la && w.form != g_.lam) return none;
    }
    return none;
}

// "without that", "instead of that": it did not happen; "before", "after": it did; "scheduled that": it will.
std::uint8_t That::of_embedded(std::uint32_t that, std::uint8_t own) const {
    if (that > s_.first) {
        const auto& w = word(that - 1);
        const auto f = w.form;
        if (f == g_.duna || f == g_.ghayr || f == g_.badal || f == g_.iwad) return negation;
        if (f == g_.min && that > s_.first + 1 && (word(that - 2).form == g_.badalan || word(that - 2).form == g_.iwadan)) return negation;
        if (clause::opens(w, ClauseRelation::time)) return fact;
        if (f == g_.ala && !(w.clitics & ~static_cast<unsigned>(arabic::wa))) return future;
    }
    const auto b = governor_of(that);
    if (b == fact || b == done) return 0;
    if (b) return b;
    return denied(that) ? std::uint8_t{0} : static_cast<std::uint8_t>(hypothetical | (own & future));
}

// "must refrain from fighting, and (that they) withdraw": what governs the first "that" governs the second.
std::uint32_t That::beside(std::uint32_t that) const {
    const auto told = [&](std::uint32_t i) {
        return (word(i).form == g_.that || word(i).form == g_.that_by) && i + 1 < s_.end && word(i + 1).is_verb() && (word(i + 1).features & arabic::imperfect);
    };
    if (!(word(that).clitics & arabic::wa) || !told(that)) return none;
    for (std::uint32_t i = that; i-- > s_.first && that - i <= 20 && !hard_at(i);) {
        if (told(i)) return i;
        if (word(i).is_verb() && !(word(i).features & arabic::imperfect)) return none;
    }
    return none;
}

std::uint8_t That::governor_of(std::uint32_t that) const {
    for (std::uint32_t first = beside(that); first != none; first = beside(that)) that = first;
    for (std::uint32_t i = that; i-- > s_.first && that - i <= 8;) {
        if (hard_at(i)) break;
        mention::Phrase p;
        const auto b = word(i).is_verb() ? verb_row(word(i)) : row_at(in_, i, &p);
        const bool near_noun = !word(i).is_verb() && p.last + 1 == that;
        if (b == future && word(i).is_verb() && meant(in_, s_, i)) return hypothetical;
        if (b && (word(i).is_verb() || near_noun)) return with_negation(b, i);
        if (word(i).is_verb()) break;
        if (word(i).form == g_.that) break;
    }
    return 0;
}

// "is not scheduled", "does not intend": what is not planned will not be; what is not ruled out may be.
std::uint8_t That::with_negation(std::uint8_t b, std::uint32_t at) const {
    if (b == done) {                                                    // "did not manage to"
        const auto c = in_.parse.clause_at[at];
        return c != none && in_.parse.clauses[c].predicate == at && (in_.parse.clauses[c].marks & clause::negated) ? std::uint8_t{negation} : done;
    }
    if (!(b & future)) return b;
    for (std::uint32_t k = at; k-- > s_.first && at - k < 4;) {
        const auto f = word(k).form;
        if (f == g_.laysa || f == g_.laysat || f == g_.ghayr) return b | negation;
        if (word(at).is_verb() && at - k == 1 && (f == g_.la || f == g_.lam || f == g_.lan)) return negation;
        if (word(k).is_verb()) break;
    }
    return b;
}

// "denied that": the statement tells it, by its stance.
bool That::denied(std::uint32_t that) const {
    for (std::uint32_t i = that; i-- > s_.first && that - i <= 10;) {
        if (hard_at(i)) return false;
        for (const auto& l : word(i).all_links())
            if (l.kind == LinkKind::reporting && static_cast<Stance>(in_.view.reportings[l.index].stance) == Stance::denies) return true;
        if (word(i).is_verb()) return false;
    }
    return false;
}

}  // namespace isnad::event
