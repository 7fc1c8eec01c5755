#include "event/agreement.h"

#include <algorithm>
#include <utility>

namespace isnad::event {

namespace {

// A city and its country do not contradict.
bool places_differ(const CodedDocument& doc, const Place& x, const Place& y) {
    const bool within = x.country == y.country && (x.resolution == Resolution::country || y.resolution == Resolution::country);
    return doc.name(x) != doc.name(y) && !within;
}

// Other numbers of killed, hurt or arrested people.
bool counts_differ(const CodedDocument& doc, std::uint32_t a, std::uint32_t b) {
    const auto of = [&](std::uint32_t event) {      // they stand in the order of the events
        const auto first = std::lower_bound(doc.counts.begin(), doc.counts.end(), event, [](const Count& c, std::uint32_t e) { return c.event < e; });
        return std::pair(first, std::find_if(first, doc.counts.end(), [&](const Count& c) { return c.event != event; }));
    };
    const auto [x, x_end] = of(a);
    const auto [y, y_end] = of(b);
    for (auto i = x; i != x_end; ++i)
        for (auto j = y; j != y_end; ++j)
            if (i->what == j->what && i->value != j->value) return true;
    return false;
}

}  // namespace

bool share(const CodedDocument& doc, IdList a, IdList b) {
    const auto of = doc.list(b);
    const auto those = doc.list(a);
    return std::any_of(those.begin(), those.end(), [&](std::uint32_t e) { return std::find(of.begin(), of.end(), e) != of.end(); });
}

Agreement agreement(const Input& in, const Memory& m, const CodedDocument& doc, std::uint32_t a, std::uint32_t b) {
    const Event &x = doc.events[a], &y = doc.events[b];
    Agreement out;
    const auto lemma = [&](std::uint32_t k) { return in.words[naming_word(m.drafts[m.draft_of[k]])].lemma; };
    out.word = lemma(a) == lemma(b) && lemma(a) != tables::absent;
    out.mode = !x.mode.empty() && x.mode == y.mode;
    out.day = !x.date.empty() && x.date == y.date;
    out.place = x.place != none && y.place != none && doc.name(doc.places[x.place]) == doc.name(doc.places[y.place]);
    out.actors = share(doc, x.actors, y.actors);
    out.recipients = share(doc, x.recipients, y.recipients);
    const auto both = [](IdList p, IdList q) { return p.count > 0 && q.count > 0; };
    out.contradicted = x.type != y.type || x.auxiliary != y.auxiliary || (x.stance == Stance::denies) != (y.stance == Stance::denies) ||
                       (!out.mode && !x.mode.empty() && !y.mode.empty()) || (!out.day && !x.date.empty() && !y.date.empty()) ||
                       (!out.actors && both(x.actors, y.actors)) || (!out.recipients && both(x.recipients, y.recipients)) ||
                       (x.place != none && y.place != none && places_differ(doc, doc.places[x.place], doc.places[y.place])) || counts_differ(doc, a, b);
    return out;
}

}  // namespace isnad::event
