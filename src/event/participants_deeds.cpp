// Whom blame of a deed is meant for: who did it, where the deed is told as an event itself.
//
//   "Gunmen attacked the hall ... The president condemned the attack": the gunmen
#include "event/participants.h"
#include "event/slots.h"

#include <algorithm>

namespace isnad::event {

// Of an attack whose doers are guessed from the sentence, a king who condemns it or the state where it happened may be one.
bool armed(const Entity& e) {
    for (const std::string_view s : {"UAF", "REB", "CRM", "MIL", "PRM"})
        if (e.sector == s) return true;
    return e.code == "IMG";
}

std::pair<std::size_t, std::size_t> Participants::of_sentence(std::size_t event) const {
    const auto sentence = [&](std::size_t k) { return m_.drafts[m_.beside[k].draft].sentence; };
    std::size_t first = event, end = event + 1;
    while (first > 0 && sentence(first - 1) == sentence(event)) --first;
    while (end < m_.beside.size() && sentence(end) == sentence(event)) ++end;
    return {first, end};
}

// The event that the object of an event without a recipient tells, by a word of its own or by the same noun shortly before; `none` where it tells none.
std::uint32_t Participants::deed_spoken_of(std::size_t event) const {
    constexpr std::uint32_t reach = 4;      // sentences
    const Beside& b = m_.beside[event];
    if (b.type != EventType::accuse) return none;
    const Draft& d = m_.drafts[b.draft];
    const auto by_armed = [&](std::size_t k) {
        const auto actors = kept(m_.beside[k].actors);
        return !actors.empty() && std::all_of(actors.begin(), actors.end(), [&](std::uint32_t id) { return !(id & state_mark) && armed(doc_.entities[id]); });
    };
    const Slots slots(in_, d);
    for (const auto& s : in_.view.slots_of(in_.view.triggers[d.row])) {
        if (s.role != tables::ActorRole::recipient || s.slot == tables::Slot::genitive) continue;
        const std::uint32_t chunk = slots.chunk(s.slot, s.preposition);
        if (chunk == none || in_.parse.chunks[chunk].actor != none) continue;
        const auto& noun = in_.words[in_.parse.chunks[chunk].head];
        if (!noun.link(tables::LinkKind::trigger)) continue;
        const auto [first, end] = of_sentence(event);
        for (std::size_t k = first; k < end; ++k) {
            const Draft& o = m_.drafts[m_.beside[k].draft];
            if (k != event && !o.verb && o.chunk == chunk && by_armed(k)) return static_cast<std::uint32_t>(k);
        }
        if (!noun.definite()) continue;
        for (std::size_t k = event; k-- > 0;) {
            const Draft& o = m_.drafts[m_.beside[k].draft];
            if (o.sentence + reach < d.sentence) break;
            if (o.sentence != d.sentence && !o.verb && in_.words[o.first].is_lemma(noun.lemma) && by_armed(k)) return static_cast<std::uint32_t>(k);
        }
    }
    return none;
}

}  // namespace isnad::event
