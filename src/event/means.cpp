#include "event/means.h"

#include <algorithm>

namespace isnad::event {

const tables::Trigger* means_of(const Input& in, const Draft& draft, const Slots& slots) {
    const auto type = in.view.triggers[draft.row].type;
    for (const tables::Trigger& row : in.view.means) {
        if (row.type != type) continue;
        const auto holds = [&](const tables::Condition& c) {
            std::uint32_t word = none;
            return slots.holds(c, &word);
        };
        const auto all = in.view.conditions_of(row);
        if (std::all_of(all.begin(), all.end(), holds)) return &row;
    }
    return nullptr;
}

}  // namespace isnad::event
