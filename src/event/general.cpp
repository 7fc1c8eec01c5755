#include "event/general.h"

#include "event/adverbs.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

namespace {

// "Were frozen", "a charge went off": harm that a verb tells to be done, and by its letters no noun.
bool done_by_its_letters(const Input& in, const Draft& d, const Event& e) {
    constexpr std::uint8_t material_conflict = 4;
    if (!d.verb || e.quad != material_conflict) return false;
    const auto features = in.words[d.first].features;
    return (features & arabic::perfect) && !(features & arabic::first_person) && (features & (arabic::feminine | arabic::plural | arabic::passive));
}

bool general(const Input& in, const Memory& memory, const Draft& d, const Event& e) {
    const bool nobody = e.actors.count == 0 && e.recipients.count == 0, headline = in.sentences[d.sentence].line == 0;
    return e.auxiliary == 0 && nobody && e.place == none && e.date.empty() && !headline && !done_by_its_letters(in, d, e) && !vague_time(in, memory, d);
}

}  // namespace

void drop_general(const Input& in, Memory& memory, CodedDocument& doc) {
    if (in.published.empty() || memory.noted || memory.offered) return;      // what was weighed for training goes by the event's number
    std::uint32_t kept = 0;
    for (std::uint32_t k = 0; k < doc.events.size(); ++k) {
        const auto counts_it = [&](const Count& c) { return c.event == kept; };
        if (general(in, memory, memory.drafts[memory.draft_of[k]], doc.events[k]) && std::none_of(doc.counts.begin(), doc.counts.end(), counts_it)) {
            for (Count& c : doc.counts) c.event -= c.event > kept;      // the events behind it move up
            continue;
        }
        if (kept != k) {
            doc.events[kept] = std::move(doc.events[k]);
            memory.draft_of[kept] = memory.draft_of[k];
        }
        ++kept;
    }
    doc.events.resize(kept);
    memory.draft_of.resize(kept);
}

}  // namespace isnad::event
