#include "event/announced.h"

#include "event/conditional.h"

#include <algorithm>
#include <optional>

namespace isnad::event {

namespace {

// Promised is cooperation, by its definition "future cooperation of types SUPPORT, COOPERATE, AID"; visits and talks to come stay what they are
// (docs/reality.md). Threatened are relations.
std::optional<EventType> said(EventType type) {
    switch (type) {
        case EventType::support:
        case EventType::cooperate:
        case EventType::aid: return EventType::agree;
        case EventType::sanction: return EventType::threaten;
        default: return std::nullopt;
    }
}

// Whether who speaks is who will act: the same one, or an official of the state or government that will.
bool speaks_for(const Entity& speaker, const Entity& actor) {
    const bool official = speaker.sector == "GOV" || speaker.sector == "MIL" || speaker.sector == "LEG";
    const bool state = actor.kind == EntityKind::state || (actor.sector == "GOV" && actor.kind != EntityKind::person);
    return official && state && !speaker.code.empty() && speaker.code == actor.code;
}

// "... unless the president steps down".
bool unless(const Input& in, const Draft& d) {
    for (std::uint32_t i = d.last + 1; i + 1 < in.sentences[d.sentence].end; ++i)
        if (if_not(in, i)) return true;
    return false;
}

// The first row of a type without a mode: what all of the type have in common stands in it.
const tables::Trigger* row_of(const tables::View& view, EventType type) {
    for (const auto& t : view.triggers)
        if (static_cast<EventType>(t.type) == type && view.str(t.mode).empty()) return &t;
    return nullptr;
}

// "The minister said that his country will go on to support": who speaks promises it.
void promised(const Input& in, const Draft& d, const CodedDocument& doc, std::vector<std::uint32_t>& actors) {
    const std::uint32_t id = in.statements.innermost[d.first];
    if (id == none || actors.size() != 1 || !(in.parse.clauses[d.clause].marks & clause::future_tense)) return;
    const Statement& st = doc.statements[id];
    const bool own = st.source != none && (st.stance == Stance::says || st.stance == Stance::confirms) && speaks_for(doc.entities[st.source], doc.entities[actors[0]]);
    if (own) actors[0] = st.source;
}

}  // namespace

void announce(const Input& in, const Draft& d, const CodedDocument& doc, std::vector<std::uint32_t>& actors, Event& e) {
    if (e.type == EventType::agree && d.verb) return promised(in, d, doc, actors);
    auto type = said(e.type);
    const bool hostile = e.type == EventType::protest || e.type == EventType::coerce || e.type == EventType::assault || e.type == EventType::sanction;
    const bool condition = hostile && (e.auxiliary & (future | hypothetical)) && unless(in, d);
    if (condition) type = EventType::threaten;
    const std::uint32_t id = in.statements.innermost[d.first];
    if (!type || !d.verb || id == none || (e.auxiliary != future && !condition) || !(in.parse.clauses[d.clause].marks & clause::future_tense)) return;
    const Statement& st = doc.statements[id];
    if (st.source == none || (st.stance != Stance::says && st.stance != Stance::confirms)) return;
    const Entity& speaker = doc.entities[st.source];
    const bool own = std::any_of(actors.begin(), actors.end(), [&](std::uint32_t a) { return a == st.source || speaks_for(speaker, doc.entities[a]); });
    const tables::Trigger* row = own ? row_of(in.view, *type) : nullptr;
    if (!row) return;
    e.type = *type;
    e.mode = {};
    e.auxiliary = 0;
    e.cameo = in.view.str(row->cameo);
    e.quad = row->quad;
    e.scored = row->scored;
    e.score = row->score;
    actors.assign(1, st.source);
}

}  // namespace isnad::event
