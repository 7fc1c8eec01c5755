#include "event/background.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

namespace isnad::event {

using arabic::Kind;

namespace {

std::uint32_t clause_of(const Draft& d) { return d.support != none ? d.support : d.clause; }

// "then besieged", "after a coup", "before France intervened": a perfect, a noun behind "after" or carried by a perfect. What is told in the present
// is not over.
bool over(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    const auto& w = in.words[d.first];
    if (d.verb) {
        if (w.features & arabic::perfect) return true;
        return d.first >= in.sentences[d.sentence].first + 2 && in.words[d.first - 1].form == g.that && g.among(g.before, in.words[d.first - 2].form);
    }
    if (d.support != none) return in.words[in.parse.clauses[d.support].predicate].features & arabic::perfect;
    if (d.chunk == none) return false;
    return g.among(g.after, in.parse.chunks[in.parse.top_of_idafa(d.chunk)].preposition);
}

// Whether the later of two events of one sentence is told in the same breath as the earlier.
bool goes_on(const Input& in, const Draft& earlier, const Draft& later) {
    if (later.first <= earlier.last || !over(in, later)) return false;
    const auto& g = in.grammar;
    const std::uint32_t a = clause_of(earlier), b = clause_of(later);
    // Behind the comma a relative clause ends, or what is told by the way ("the treaty signed in 1990, and recalled"), and the news goes on.
    const bool relative = a != none && a != b && in.parse.clauses[a].predicate <= earlier.first && (in.parse.clauses[a].marks & clause::relative);
    const bool aside = relative || (!earlier.verb && earlier.support == none && (later.verb || later.support != none));
    for (std::uint32_t i = earlier.last + 1; i < later.first; ++i) {
        const auto& w = in.words[i];
        if (w.kind == Kind::punctuation) {
            if (clause::hard_mark(w.mark) || (aside && clause::soft_mark(w.mark))) return false;
        } else if (w.form != tables::absent && (w.form == g.fima || w.form == g.baynama || w.form == g.but || w.form == g.hin)) {
            return false;
        }
    }
    return true;
}

// The event of the same sentence that stands next before, or `none`. Those of a sentence lie beside each other.
std::uint32_t event_before(const Memory& m, const CodedDocument& doc, std::uint32_t event) {
    const auto draft = [&](std::uint32_t e) -> const Draft& { return m.drafts[m.draft_of[e]]; };
    const Draft& d = draft(event);
    std::uint32_t before = none;
    const auto nearer = [&](std::uint32_t o) {
        if (draft(o).first < d.first && (before == none || draft(o).first > draft(before).first)) before = o;
    };
    for (std::uint32_t o = event; o-- > 0 && draft(o).sentence == d.sentence;) nearer(o);
    for (std::uint32_t o = event + 1; o < doc.events.size() && draft(o).sentence == d.sentence; ++o) nearer(o);
    return before;
}

}  // namespace

void spread_background(const Input& in, const Memory& memory, CodedDocument& doc) {
    for (std::uint32_t event = 0; event < doc.events.size(); ++event) {
        Event& e = doc.events[event];
        if (e.auxiliary) continue;
        const std::uint32_t before = event_before(memory, doc, event);
        if (before == none || doc.events[before].auxiliary != historical || e.statement != doc.events[before].statement) continue;
        const Draft& d = memory.drafts[memory.draft_of[event]];
        if (!goes_on(in, memory.drafts[memory.draft_of[before]], d)) continue;
        const bool own = e.date_from != none && in.times[e.date_from].first >= in.sentences[d.sentence].first;
        if (own && e.date_from != doc.events[before].date_from) continue;      // it has a time of its own
        e.auxiliary = historical;
        if (own) continue;
        e.date.clear();
        e.date_from = none;
    }
}

}  // namespace isnad::event
