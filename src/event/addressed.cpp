#include "event/addressed.h"

#include "event/aside.h"
#include "event/conditional.h"
#include "event/roles.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using clause::Clause;
using tables::ParticleClass;

namespace {

class Addressed {
public:
    Addressed(const Input& in, const Draft& d, reference::Resolved& who, CodedDocument& doc, Memory& m)
        : in_(in), d_(d), who_(who), doc_(doc), m_(m), clause_(in.parse.clauses[d.clause]) {}

    void run(EventType type) {
        first_named(d_.last + 1, clause_.end);
        if (found() || (type != EventType::agree && type != EventType::reject && type != EventType::threaten)) return;
        const std::uint32_t below = clause_below();
        if (below != none) first_named(in_.parse.clauses[below].predicate + 1, in_.parse.clauses[below].end);
        if (!found() && type == EventType::reject) author();
        if (!found() && type == EventType::threaten) unless();
    }

private:
    bool found() const { return !m_.recipients.empty(); }

    void push(std::uint32_t e) {
        if (e != none && std::find(m_.actors.begin(), m_.actors.end(), e) == m_.actors.end()) m_.recipients.push_back(e);
    }

    // Whoever stands first in the complement ("welcomed the decision of the government").
    void first_named(std::uint32_t from, std::uint32_t to) {
        constexpr int most = 7;      // chunks
        std::uint32_t last = none, phrase = none;
        int seen = 0;
        for (std::uint32_t i = from; i < to && seen < most && !found(); ++i) {
            if (adds_behind_comma(in_, i)) return;      // "criticised the decision, announcing aid to | the town"
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || id == last) continue;
            last = id;
            ++seen;
            const auto& c = in_.parse.chunks[id];
            if (id == clause_.subject || (clause_.subject != none && c.governor == clause_.subject)) continue;
            if (phrase == none && c.relation == clause::Relation::prepositional) phrase = id;
            if (victim_spoken_of(in_, d_, id, m_) || kept_out_at(in_, d_, c.head) == (no_doers | no_sufferers)) continue;
            push(reference::chunk_entity(in_.reference, id, who_, doc_, c.preposition != in_.grammar.fi));
            // "praised the efforts (bi-juhud) of Saudi Arabia | and Oman": in the idafa of its own phrase.
            const bool theirs = found() && id != phrase && in_.parse.top_of_idafa(id) == phrase;
            for (auto k = theirs ? c.next_conjunct : none; k != none && in_.parse.chunks[k].first < to; k = in_.parse.chunks[k].next_conjunct)
                push(reference::chunk_entity(in_.reference, k, who_, doc_, true));
        }
    }

    // The clause under "that" or "to" behind the verb.
    std::uint32_t clause_below() const {
        const std::uint32_t next = d_.clause + 1;
        return next < in_.parse.clauses.size() && in_.parse.clauses[next].parent == d_.clause && in_.parse.clauses[next].sentence == clause_.sentence ? next : none;
    }

    // "an ultimatum that Australia had sent it": the subject of the relative clause behind the object.
    void author() {
        if (clause_.object == none) return;
        const std::uint32_t next = d_.clause + 1;
        if (next >= in_.parse.clauses.size()) return;
        const Clause& c = in_.parse.clauses[next];
        constexpr std::uint32_t near = 3;    // words
        if (c.sentence != clause_.sentence || !(c.marks & clause::relative) || c.subject == none || c.predicate > in_.parse.chunks[clause_.object].last + near) return;
        gather_new(c.subject);
    }

    // "... unless Baghdad accepts its terms", "... if they go on".
    void unless() {
        const std::uint32_t end = in_.sentences[d_.sentence].end;
        for (std::uint32_t i = d_.last + 1; i + 1 < end; ++i) {
            const auto& w = in_.words[i];
            const bool if_so = w.form != tables::absent && w.form == in_.grammar.idha;
            if (!if_so && !if_not(in_, i) && !arabic::is_particle(in_.view, w, ParticleClass::conditional)) continue;
            for (std::uint32_t k = i + 1; k < end && k < i + 4; ++k) {
                if (!in_.words[k].is_verb() || in_.parse.clause_at[k] == none) continue;
                const Clause& c = in_.parse.clauses[in_.parse.clause_at[k]];
                if (c.predicate == k && c.subject != none && !(c.marks & clause::subject_inherited)) gather_new(c.subject);
                return;
            }
            return;
        }
    }

    void gather_new(std::uint32_t chunk) {
        std::vector<std::uint32_t> all;
        gather(in_, chunk, who_, doc_, all);
        for (const std::uint32_t e : all) push(e);
        m_.sure.insert(m_.sure.end(), all.begin(), all.end());
    }

    const Input& in_;
    const Draft& d_;
    reference::Resolved& who_;
    CodedDocument& doc_;
    Memory& m_;
    const Clause& clause_;
};

}  // namespace

void gather_addressed(const Input& in, const Draft& d, reference::Resolved& who, CodedDocument& doc, Memory& m) {
    const auto type = static_cast<EventType>(in.view.triggers[d.row].type);
    switch (type) {
        case EventType::agree:
        case EventType::reject:
        case EventType::threaten:
        case EventType::support:
        case EventType::accuse: Addressed(in, d, who, doc, m).run(type); break;
        default: break;
    }
}

}  // namespace isnad::event
