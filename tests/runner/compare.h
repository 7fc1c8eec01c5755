// The comparison that all kinds share: candidates are tried key by key, and the one with the fewest differences speaks.
//
//   return judge(expectation, candidates, "no time stands on it", [&](const Time& t, const Pair& pair) -> std::string {
//       return pair.key == "value" ? differs(pair, t.value) : ...;        // empty: the value is as expected
//   });
#pragma once

#include "runner/check.h"

#include <cstddef>
#include <string>
#include <vector>

namespace isnad::cases {

/// "value is 2026, expected 2025", or empty.
std::string differs(const Pair& pair, std::string_view found);
std::string differs(const Pair& pair, double found, bool present = true);
std::string differs(const Pair& pair, bool found);

/// Whether entity `id` is the actor that `item` names.
bool is_actor(const CodedDocument& doc, std::uint32_t id, const Item& item);

/// Whether the actors in `found` are those of the list, each once, in any order.
std::string differs(const Pair& pair, const CodedDocument& doc, IdList found);

/// Verdict over candidates; `compare(candidate, pair)` says how a key differs, or nothing.
template <class Record, class Compare>
Verdict judge(const Expectation& e, const std::vector<const Record*>& candidates, std::string_view none_found, Compare&& compare) {
    Verdict best;
    if (candidates.empty()) {
        best.holds = best.found = false;
        best.why = none_found;
        return best;
    }
    bool first = true;
    for (const Record* record : candidates) {
        Verdict now;
        for (const Pair& pair : e.pairs) {
            std::string difference = compare(*record, pair);
            if (difference.empty()) continue;
            now.holds = false;
            now.why += (now.why.empty() ? "" : "; ") + difference;
            now.wrong.push_back(pair.key);
        }
        if (first || now.wrong.size() < best.wrong.size()) best = std::move(now);
        first = false;
    }
    return best;
}

/// Verdict of a "no ..." expectation over what was found against it.
template <class Record>
Verdict none_of(const std::vector<const Record*>& found, std::string_view what) {
    Verdict v;
    if (found.empty()) return v;
    v.holds = false;
    v.why = std::to_string(found.size()) + ' ' + std::string(what) + (found.size() == 1 ? "" : "s") + " found, expected none";
    return v;
}

/// The records that `keep` lets through.
template <class Record, class Keep>
std::vector<const Record*> those(const std::vector<Record>& records, Keep&& keep) {
    std::vector<const Record*> out;
    for (const Record& record : records) {
        if (keep(record)) out.push_back(&record);
    }
    return out;
}

}  // namespace isnad::cases
