#include "event/general.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

namespace {

// "Were frozen", "a charge went off": harm that a verb tells to be done, and by its letters no noun.
bool done_by_its_letters(const Input& in, const Draft& d, const Event& e) {
    constexpr std::uint8_t material_conflict = 4;
    if (!d.verb || e.quad != material_conflict || e.auxiliary != 0) return false;
    const auto features = in.words[d.first].features;
    return (features & arabic::perfect) && !(features & arabic::first_person) && (features & (arabic::feminine | arabic::plural | arabic::passive));
}

}  // namespace

void drop_general(const Input& in, Memory& memory, CodedDocument& doc) {
    if (in.published.empty() || memory.noted || memory.offered) return;      // what was weighed for training goes by the event's number
    std::uint32_t body = 1;                            // the word that opens the second line
    while (body < in.words.size() && !in.words[body].line_start) ++body;

    const std::size_t all = doc.events.size();
    std::vector<std::uint32_t> number(all, none);      // what each event is called afterwards
    for (const Count& c : doc.counts) number[c.event] = 0;
    std::uint32_t kept = 0;
    for (std::size_t k = 0; k < all; ++k) {
        const Event& e = doc.events[k];
        const bool counted = number[k] != none;
        number[k] = none;
        const Draft& d = memory.drafts[memory.draft_of[k]];
        const bool general = e.auxiliary == 0 && !done_by_its_letters(in, d, e) && !counted && e.actors.count == 0 && e.recipients.count == 0 && e.place == none && e.date.empty() && d.first >= body;
        if (general) continue;
        number[k] = kept;
        if (kept != k) {
            doc.events[kept] = std::move(doc.events[k]);
            memory.draft_of[kept] = memory.draft_of[k];
        }
        ++kept;
    }
    if (kept == all) return;
    doc.events.resize(kept);
    memory.draft_of.resize(kept);
    for (Count& c : doc.counts) c.event = number[c.event];
}

}  // namespace isnad::event
