#include "event/happenings.h"

namespace isnad::event {

namespace {

bool equal(const CodedDocument& doc, IdList a, IdList b) {
    if (a.count != b.count) return false;
    for (std::uint32_t k = 0; k < a.count; ++k) {
        bool found = false;
        for (std::uint32_t j = 0; j < b.count; ++j) found = found || doc.ids[a.first + k] == doc.ids[b.first + j];
        if (!found) return false;
    }
    return true;
}

}  // namespace

// The first telling of the same happening: type, actors, recipients and date agree.
void link_same(CodedDocument& doc) {
    for (std::uint32_t b = 1; b < doc.events.size(); ++b) {
        Event& e = doc.events[b];
        if (e.actors.count == 0) continue;
        const std::uint32_t from = b > 64 ? b - 64 : 0;
        for (std::uint32_t a = from; a < b; ++a) {
            const Event& o = doc.events[a];
            if (o.type != e.type || o.date != e.date || o.auxiliary != e.auxiliary || !equal(doc, o.actors, e.actors) || !equal(doc, o.recipients, e.recipients)) continue;
            e.same_as = o.same_as != none ? o.same_as : a;
            break;
        }
    }
}

}  // namespace isnad::event
