// Counting a story. See story_tally.h.
#include "ledger/story_tally.h"

#include <algorithm>

namespace isnad::ledger {

namespace {

constexpr std::size_t most_actors = 5, most_places = 3;

// The values with the highest counts; of equal ones in the order of the keys.
template <class Map, class Count>
std::vector<typename Map::const_iterator> most_frequent(const Map& map, std::size_t most, Count count) {
    std::vector<typename Map::const_iterator> all;
    for (auto at = map.begin(); at != map.end(); ++at) all.push_back(at);
    std::stable_sort(all.begin(), all.end(), [&](const auto& x, const auto& y) { return count(*y) < count(*x); });
    if (all.size() > most) all.resize(most);
    return all;
}

}  // namespace

void StoryTally::add(const DocumentHead& document) {
    ++documents_;
    origins_.add(document);
    const std::string& day = document.published;
    if (day.empty()) return;
    if (first_.empty() || day < first_) first_ = day;
    last_ = std::max(last_, day);
}

void StoryTally::add(const Incident& incident) {
    ++incidents_;
    for (const auto* list : {&incident.actors, &incident.recipients}) {
        for (const SupportedParticipant& p : *list) {
            auto [known, is_new] = actors_.try_emplace(p.who.key, p.who, 0);
            ++known->second.second;
            if (!is_new && p.who.name < known->second.first.name) known->second.first = p.who;
        }
    }
    if (!incident.place_name.value.empty()) ++places_[incident.place_name.value];
}

std::vector<Participant> StoryTally::actors() const {
    std::vector<Participant> out;
    for (const auto& at : most_frequent(actors_, most_actors, [](const auto& a) { return a.second.second; })) out.push_back(at->second.first);
    return out;
}

std::vector<std::string> StoryTally::places() const {
    std::vector<std::string> out;
    for (const auto& at : most_frequent(places_, most_places, [](const auto& p) { return p.second; })) out.push_back(at->first);
    return out;
}

}  // namespace isnad::ledger
