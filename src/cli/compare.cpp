// Matching events. See compare.h.
#include "cli/compare.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace isnad::cli {

namespace {

using Place = std::pair<std::uint64_t, std::uint64_t>;

Place place_of(const RecordedEvent& e) { return {e.start, e.end}; }

std::vector<FieldChange> differences(const RecordedEvent& a, const RecordedEvent& b) {
    std::vector<FieldChange> out;
    if (a.type != b.type) out.push_back({"type", a.type, b.type});
    for (std::size_t i = 0; i < a.fields.size(); ++i)
        if (a.fields[i].second != b.fields[i].second)
            out.push_back({std::string(a.fields[i].first), a.fields[i].second, b.fields[i].second});
    if (out.empty()) return out;
    // These move with every edit of a table; beside another difference they help to understand it.
    if (a.rule != b.rule) out.push_back({"rule", a.rule, b.rule});
    if (a.confidence != b.confidence) out.push_back({"confidence", a.confidence, b.confidence});
    return out;
}

// Events by a key; several of one key are taken in the order in which they stand.
template <class Key, class Make>
std::multimap<Key, const RecordedEvent*> by(const std::vector<const RecordedEvent*>& events, Make make) {
    std::multimap<Key, const RecordedEvent*> out;
    for (const RecordedEvent* e : events) out.emplace(make(*e), e);
    return out;
}

// Pairs off what has the same key; the rest stays in `before` and `after`.
template <class Key, class Make>
void pair_off(std::vector<const RecordedEvent*>& before, std::vector<const RecordedEvent*>& after, Make make, std::vector<Change>& out) {
    auto old = by<Key>(before, make);
    std::vector<const RecordedEvent*> left;
    for (const RecordedEvent* e : after) {
        const auto found = old.lower_bound(make(*e));
        if (found == old.end() || found->first != make(*e)) {
            left.push_back(e);
            continue;
        }
        auto fields = differences(*found->second, *e);
        if (!fields.empty()) out.push_back({Change::Kind::changed, e, std::move(fields)});
        old.erase(found);
    }
    after = std::move(left);
    before.clear();
    for (const auto& [key, e] : old) before.push_back(e);
}

std::vector<const RecordedEvent*> pointers(const std::vector<RecordedEvent>& events) {
    std::vector<const RecordedEvent*> out;
    out.reserve(events.size());
    for (const RecordedEvent& e : events) out.push_back(&e);
    return out;
}

}  // namespace

std::vector<Change> compare(const std::vector<RecordedEvent>& before, const std::vector<RecordedEvent>& after) {
    std::vector<Change> out;
    auto old = pointers(before);
    auto now = pointers(after);
    pair_off<std::pair<Place, std::string>>(
        old, now, [](const RecordedEvent& e) { return std::pair(place_of(e), e.type); }, out);
    pair_off<Place>(old, now, place_of, out);
    for (const RecordedEvent* e : old) out.push_back({Change::Kind::removed, e, {}});
    for (const RecordedEvent* e : now) out.push_back({Change::Kind::added, e, {}});
    std::stable_sort(out.begin(), out.end(), [](const Change& a, const Change& b) { return place_of(*a.event) < place_of(*b.event); });
    return out;
}

}  // namespace isnad::cli
