#include "event/told_together.h"

#include "event/answers.h"
#include "event/pronouns.h"
#include "event/roles.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using clause::Relation;

namespace {

void take_all(const Memory& m, const Beside& o, std::vector<std::uint32_t>& into) {
    for (const IdList list : {o.actors, o.recipients})
        for (const std::uint32_t id : m.list(list))
            if (!(id & state_mark)) push(into, id);
}

// Those of the last event before a draft in which people do something to one another, or of the last one in which just two met or agreed.
bool take_last_mutual(const Draft& d, const Memory& m, std::uint32_t reach, bool two_met, std::vector<std::uint32_t>& into) {
    for (std::size_t k = m.beside.size(); k-- > 0;) {
        const Beside& o = m.beside[k];
        const Draft& before = m.drafts[o.draft];
        if (before.sentence + reach < d.sentence) return false;
        const bool met = o.type == EventType::consult || o.type == EventType::agree;
        const bool mutual = met || (!two_met && (o.type == EventType::support || o.type == EventType::cooperate || o.type == EventType::assault));
        const std::uint32_t count = o.actors.count + o.recipients.count;
        if (!mutual || before.first >= d.first || count < 2 || (two_met && count > 2) || o.actors.count == 0) continue;
        take_all(m, o, into);
        return true;
    }
    return false;
}

// "Both countries", "the two presidents", "all parties": those of the last event before that has two such sides.
bool take_last_sides(const CodedDocument& doc, const Draft& d, const Memory& m, const arabic::Word& head, std::uint32_t reach, std::vector<std::uint32_t>& into) {
    const auto such = [&](std::uint32_t id) {
        const bool state = (id & state_mark) || doc.entities[id].kind == EntityKind::state;
        if (answers(head, Answer::states)) return state;
        if (answers(head, Answer::people)) return !state && doc.entities[id].kind == EntityKind::person;
        return !answers(head, Answer::bodies) || (!state && doc.entities[id].kind != EntityKind::person);
    };
    for (std::size_t k = m.beside.size(); k-- > 0 && m.drafts[m.beside[k].draft].sentence + reach >= d.sentence;) {
        const Beside& o = m.beside[k];
        const auto actors = m.list(o.actors), recipients = m.list(o.recipients);
        if (m.drafts[o.draft].first >= d.first || o.actors.count + o.recipients.count < 2 || o.actors.count == 0) continue;
        if ((head.features & arabic::dual) && o.actors.count + o.recipients.count > 2) continue;
        if (!std::all_of(actors.begin(), actors.end(), such) || !std::all_of(recipients.begin(), recipients.end(), such)) continue;
        if (answers(head, Answer::people) ? o.type != EventType::consult && o.type != EventType::agree : !two_sides(doc, m, o)) continue;
        take_all(m, o, into);
        return true;
    }
    return false;
}

// The first of the two whom a pronoun in the dual means together, or `none`.
std::uint32_t two_meant(const Input& in, const Draft& d, Enclitic pronoun, bool object, const reference::Resolved& who) {
    if (pronoun != Enclitic::they_two) return none;
    const auto& chunks = in.parse.chunks;
    const auto somebody = [&](std::uint32_t id) { return chunks[id].actor != none && who.entity_of[chunks[id].actor] != none; };
    const auto dual = [&](std::uint32_t i) { return in.words[i].is_noun() && (in.words[i].features & arabic::dual); };
    // Two and no more before the pronoun, the first of them under nobody's "and".
    const auto two_from = [&](std::uint32_t id) {
        const std::uint32_t next = chunks[id].next_conjunct;
        if (chunks[id].relation == Relation::conjunct || next == none || chunks[next].first >= d.first) return false;
        return chunks[next].next_conjunct == none || chunks[chunks[next].next_conjunct].first >= d.first;
    };
    const auto pair = [&](std::uint32_t id) { return two_from(id) && somebody(id) && somebody(chunks[id].next_conjunct); };
    const std::uint32_t subject = d.clause == none ? none : in.parse.clauses[d.clause].subject;
    if (!object && subject != none && subject != d.chunk && chunks[subject].last < d.first) {
        if (pair(subject)) return subject;
        if (dual(chunks[subject].head)) return none;      // "the two sides affirmed their rejection"
    }
    const std::uint32_t floor = in.sentences[d.sentence > 0 ? d.sentence - 1 : d.sentence].first;
    for (std::uint32_t i = d.first; i-- > floor;) {
        const std::uint32_t id = in.parse.chunk_at[i];
        if (id != none && chunks[id].first == i && pair(id) && !(object && id == subject)) return id;
        // "both towns", "Falluja and Ramadi": whom it means is no pair further on.
        if (dual(i) || (id != none && chunks[id].first == i && chunks[id].place != none && two_from(id))) return none;
    }
    return none;
}

}  // namespace

bool take_both_sides(const Input& in, const CodedDocument& doc, const Draft& d, std::uint32_t chunk, const Memory& m, std::vector<std::uint32_t>& into) {
    constexpr std::uint32_t reach = 2;      // sentences
    const auto& head = in.words[in.parse.chunks[chunk].head];
    if (!head.definite() || head.enclitic != Enclitic::nothing) return false;
    const bool dual = head.features & arabic::dual;
    if (dual && (head.is_lemma(in.grammar.janib) || head.is_lemma(in.grammar.taraf)) && take_last_mutual(d, m, reach, false, into)) return true;
    const bool several = answers(head, Answer::sides) && (head.features & arabic::plural);
    const bool two = dual && (answers(head, Answer::sides) || answers(head, Answer::states) || answers(head, Answer::people) || answers(head, Answer::bodies));
    const auto& c = in.parse.chunks[chunk];
    return (two || several) && c.genitive == none && c.last == c.head && take_last_sides(doc, d, m, head, reach, into);
}

bool take_two_before(const Input& in, const Draft& d, const Memory& m, std::vector<std::uint32_t>& into) {
    const auto& verb = in.words[d.first];
    if (!d.verb || !(verb.features & arabic::dual) || !(verb.features & arabic::third)) return false;
    const auto& c = in.parse.clauses[d.clause];
    if ((c.marks & clause::passive_voice) || (c.subject != none && !(c.marks & clause::subject_inherited))) return false;
    if (c.subject != none && (in.parse.chunks[c.subject].next_conjunct != none || (in.words[in.parse.chunks[c.subject].head].features & arabic::dual))) return false;
    // A sentence that opens with it goes on from the one before.
    const std::uint32_t reach = d.first == in.sentences[d.sentence].first ? 1 : 0;      // sentences
    return take_last_mutual(d, m, reach, true, into);
}

void gather_meant(const Input& in, const Draft& d, Enclitic means, bool object, reference::Resolved& who, CodedDocument& doc, Memory& m, std::vector<std::uint32_t>& into) {
    const std::size_t before = into.size();
    // "the army and the police carry out an operation for their (-huma) liberation": of two who suffer it none does it.
    if (const std::uint32_t two = two_meant(in, d, means, object || &into == &m.recipients, who); two != none) gather(in, two, who, doc, into, d.first);
    else push(into, pronoun(in, d, means, object, who, doc));
    m.by_pronoun.insert(m.by_pronoun.end(), into.begin() + static_cast<std::ptrdiff_t>(before), into.end());
}

}  // namespace isnad::event
