#include "event/done_to.h"

#include "event/antecedent.h"
#include "event/roles.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <vector>

namespace isnad::event {

using arabic::Enclitic;
using clause::Relation;

namespace {

// The pronoun on the masdar, or under the preposition right behind it whose object its row has suffer ("the arrest of him": al-qabd alayhi).
bool means_somebody(const Input& in, const Draft& d) {
    const auto& row = in.view.triggers[d.row];
    if (in.words[d.last].enclitic != Enclitic::nothing) {
        const auto owner = role_of(in.view, row, tables::Slot::genitive);
        return (owner == tables::ActorRole::place ? role_of(in.view, row, tables::Slot::object) : owner) == tables::ActorRole::recipient;
    }
    for (const auto& s : in.view.slots_of(row)) {
        if (s.slot != tables::Slot::preposition || s.role != tables::ActorRole::recipient) continue;
        if (pronoun_under(in, d.last + 1, std::min<std::uint32_t>(d.last + 2, in.sentences[d.sentence].end), s.preposition).second != none) return true;
    }
    return false;
}

std::uint32_t done_to(const Input& in, const Draft& d) {
    if (d.verb || d.chunk == none || !means_somebody(in, d)) return none;
    std::uint32_t noun = in.parse.top_of_idafa(d.chunk);
    constexpr int most = 4;      // "was his arrest, his beating and his killing"
    for (int k = 0; k < most && in.parse.chunks[noun].relation == Relation::conjunct && in.parse.chunks[noun].governor != none; ++k) noun = in.parse.chunks[noun].governor;
    const std::uint32_t first = in.parse.chunks[noun].first;
    if (first == in.sentences[d.sentence].first) return none;
    const auto& verb = in.words[first - 1];
    if (!verb.is_verb() || !in.grammar.among(in.grammar.to_be_done, verb.lemma)) return none;
    const std::uint32_t clause = in.parse.clause_of(first - 1);
    const std::uint32_t topic = clause == none ? none : in.parse.clauses[clause].subject;
    return topic != none && topic != noun && in.parse.chunks[topic].last + 1 < first ? topic : none;
}

}  // namespace

void turn_to_sufferer(const Input& in, const Draft& d, reference::Resolved& who, CodedDocument& doc, Memory& m) {
    const std::uint32_t topic = done_to(in, d);
    if (topic == none) return;
    std::vector<std::uint32_t> him;
    gather(in, topic, who, doc, him);
    for (const std::uint32_t e : him) {
        std::erase(m.actors, e);
        push(m.recipients, e);
        m.sure.push_back(e);
    }
}

}  // namespace isnad::event
