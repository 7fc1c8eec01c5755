#include "event/place.h"

#include "clause/chunks.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using tables::ParticleClass;

namespace {

constexpr int most_to_place = 22;            // what costs more is too far from its trigger to belong to it

}  // namespace

std::uint32_t place_of(const Input& in, const Draft& d, const reference::Resolved& who, const CodedDocument& doc) {
    const auto& s = in.sentences[d.sentence];
    std::uint32_t best = none;
    int best_cost = 1 << 20;
    auto offer = [&](std::uint32_t first, std::uint32_t last, std::uint32_t place) {
        const bool behind = first > d.last;
        int cost = behind ? static_cast<int>(first - d.last) : static_cast<int>(d.first - last) + 6;
        if (cost > most_to_place) return;
        const std::uint32_t a = behind ? d.last + 1 : last + 1, b = behind ? first : d.first;
        for (std::uint32_t i = a; i < b; ++i) {
            const auto& w = in.words[i];
            if (w.kind == Kind::punctuation) cost += clause::hard_mark(w.mark) ? 40 : 3;
            else if (w.is_verb()) cost += 8;
            else if (arabic::particle_class(in.view, w) == static_cast<std::uint8_t>(ParticleClass::complementizer)) cost += 10;
        }
        // A town says more than its country, where both stand near.
        if (doc.places[place].resolution == Resolution::country) cost += 3;
        if (cost < best_cost) {
            best_cost = cost;
            best = place;
        }
    };
    for (std::uint32_t i = s.first; i < s.end; ++i) {
        if (const auto p = in.candidates.place_at[i]; p != none && in.candidates.places[p].first == i && who.place_id[p] != none)
            offer(i, in.candidates.places[p].last, who.place_id[p]);
        if (const auto a = in.candidates.actor_at[i]; a != none && in.candidates.actors[a].first == i && who.place_of[a] != none)
            offer(i, in.candidates.actors[a].last, who.place_of[a]);
    }
    return best_cost <= most_to_place ? best : none;
}

}  // namespace isnad::event
