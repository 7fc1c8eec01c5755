// The phrase that tells by whom a thing is done: "min qibal", "ala yad", and which deed it belongs to.
#include "event/slots.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::Slot;

// Whether a phrase of an agent at word i is that of another noun of a deed between the trigger and it: "the army advances with support by the
// coalition", "restricted travel after the threats against Israel by Iran", "mourned the killing of a boy at the hands of settlers".
bool Slots::agent_of_other_deed(std::uint32_t i) const {
    constexpr std::uint32_t most = 3;       // chunks
    const auto& chunks = in_.parse.chunks;
    std::uint32_t id = in_.parse.chunk_at[i - 1];
    for (std::uint32_t steps = 0; id != none && steps < most; ++steps) {
        const std::uint32_t top = in_.parse.top_of_idafa(id);
        const Chunk& c = chunks[top];
        if (top == d_.chunk || c.first <= d_.last) return false;
        const bool mine = d_.named_last >= c.first && d_.named_first <= c.last && d_.named_last > 0;      // "was exposed to shelling by ..."
        const bool deed = c.relation == Relation::prepositional && c.actor == none && in_.words[c.head].link(tables::LinkKind::trigger) && in_.words[c.head].is_noun();
        if (deed) return !mine && (d_.verb ? in_.parse.clauses[d_.clause].object != top : true);
        // Over a phrase of the deed's own: whom it is against.
        if (chunks[id].relation != Relation::prepositional || top == 0 || chunks[id].actor == none) return false;
        id = top - 1;
    }
    return false;
}

// "The ministry imposed limits ... by": before a phrase of an agent at word i it is told who does it and to what.
bool Slots::complete(std::uint32_t i) const {
    const Clause& c = in_.parse.clauses[d_.clause];
    if (c.subject == none || c.object == none || (c.marks & (clause::passive_voice | clause::subject_inherited | clause::relative))) return false;
    const Chunk &subject = in_.parse.chunks[c.subject], &object = in_.parse.chunks[c.object];
    if (subject.actor == none || subject.counted || object.first < subject.last || object.first > i) return false;
    return !receives();
}

// "received training at the hands of": the subject of the active verb is the one it is done to.
bool Slots::receives() const { return role_of(in_.view, in_.view.triggers[d_.row], Slot::subject) == tables::ActorRole::recipient; }

// "came under (taarrada li-) fire from | gunmen", "... to an attack, armed, from (min) the movement": where the subject of the verb that carries a deed suffers it, the actor right behind
// the noun of the deed and its "from" at word i does it.
bool Slots::suffered_from(std::uint32_t i) const {
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t id = in_.parse.chunk_at[i + 1], before = in_.parse.chunk_at[i - 1];
    const auto& carrier = d_.verb ? in_.words[d_.first] : d_.support != none ? in_.words[in_.parse.clauses[d_.support].predicate] : in_.words[i];
    if (id == none || before == none || chunks[id].first != i + 1 || chunks[id].actor == none || arabic::verb_class(carrier) != tables::VerbClass::light) return false;
    const std::uint32_t noun = in_.parse.top_of_idafa(before);
    if (chunks[noun].actor != none || chunks[noun].preposition != in_.grammar.li) return false;
    return d_.verb ? receives() : noun == in_.parse.top_of_idafa(d_.chunk) && subject_suffers(in_.view, carrier);
}

// The last word of the "min qibal", "min janib", "min taraf", "ala yad" or "bi-wasita" that tells by whom it is done, or `none`.
std::uint32_t Slots::find_agent_phrase() const {
    const auto [from, to] = clause_words();
    for (std::uint32_t i = std::max(from, d_.last + 1); i + 1 < to; ++i) {
        const auto& w = in_.words[i];
        if (w.kind != Kind::word) continue;
        if (w.is_verb()) return none;
        const auto& next = in_.words[i + 1];
        const bool from_side = w.form == in_.grammar.min && (next.form == in_.grammar.qibal || next.form == in_.grammar.janib || next.form == in_.grammar.taraf);
        const bool at_hand = w.form == in_.grammar.ala && next.is_lemma(in_.grammar.yad);
        const bool by_means = (w.clitics & arabic::bi) && (w.form == in_.grammar.means || (w.is_lemma(in_.grammar.yad) && w.enclitic == arabic::Enclitic::nothing && in_.candidates.actor_at[i + 1] != none));
        const bool came_from = w.form == in_.grammar.min && suffered_from(i);
        if (came_from) return i;
        if (!from_side && !at_hand && !by_means) continue;
        // "from one side": unilateral, or one of two who meet.
        if (from_side && next.form != in_.grammar.qibal && next.enclitic == arabic::Enclitic::nothing && i + 2 < to && !in_.words[i + 2].definite() && (in_.parse.chunk_at[i + 2] == none || in_.parse.chunks[in_.parse.chunk_at[i + 2]].actor == none)) continue;
        if (agent_of_other_deed(i) || (d_.verb && complete(i))) return none;
        return by_means ? i : i + 1;
    }
    return none;
}

std::uint32_t Slots::by_agent() const {
    const std::uint32_t at = agent_phrase();
    if (at == none) return none;
    for (std::uint32_t k = at + 1; k < std::min(clause_words().second, at + 3); ++k)
        if (in_.parse.chunk_at[k] != none) return in_.parse.chunk_at[k];
    return none;
}

// By its letters, or because the agent is told.
bool Slots::passive() const { return (in_.parse.clauses[d_.clause].marks & clause::passive_voice) || (agent_phrase() != none && !receives()); }

}  // namespace isnad::event
