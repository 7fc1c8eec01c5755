#include "event/charged.h"

#include "event/pronouns.h"
#include "event/roles.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using arabic::Kind;
using clause::Chunk;
using clause::Relation;

namespace {

constexpr std::uint32_t most_to_charge = 8;      // words from a charge over who is charged to the deed

class Charge {
public:
    Charge(const Input& in, const Draft& d, const Memory& m) : in_(in), g_(in.grammar), d_(d), m_(m) {}

    // Whether a word before the deed ties somebody to it.
    bool tied() {
        if (d_.verb || d_.chunk == none) return false;
        const std::uint32_t top = in_.parse.top_of_idafa(d_.chunk);
        const Chunk& c = in_.parse.chunks[top];
        const auto& head = in_.words[c.head];
        if (top != d_.chunk && g_.among(g_.charges, head.lemma)) {      // "on the charge of attempting | to kill"
            if (c.preposition == g_.min) return false;                  // "acquitted of the charge of"
            tie_ = c.head;
            return true;
        }
        if (c.relation != Relation::prepositional || (c.preposition != g_.bi && c.preposition != g_.fi)) return false;
        const std::uint32_t before = behind_word(c);
        if (before == none) return false;
        const auto& w = in_.words[before];
        const bool guilt = g_.among(g_.guilt, w.lemma) && !w.is_verb(), part = g_.among(g_.parts, w.lemma) || g_.among(g_.parts, w.form);
        const bool person = g_.among(g_.accused, w.lemma);
        if (!(c.preposition == g_.bi ? guilt || person : part || person)) return false;
        tie_ = before;
        person_ = person;
        return true;
    }
    // "denied his part in": whose part it is, is the subject of the verb that has it for its object.
    std::uint32_t denying() const {
        const std::uint32_t own = in_.parse.chunk_at[tie_], clause = in_.parse.clause_at[tie_];
        if (own == none || clause == none || in_.words[tie_].enclitic == Enclitic::nothing) return none;
        const auto& c = in_.parse.clauses[clause];
        return c.object == own && c.subject != none && in_.parse.chunks[c.subject].actor != none ? c.subject : none;
    }
    // "is tried on a charge of": the subject of a passive.
    std::uint32_t tried() const {
        const std::uint32_t clause = d_.clause;
        if (clause == none || in_.words[tie_].lemma != g_.charges[0]) return none;
        const auto& c = in_.parse.clauses[clause];
        return (c.marks & clause::passive_voice) && c.subject != none && in_.parse.chunks[c.subject].actor != none && in_.parse.chunks[c.subject].first < d_.first ? c.subject : none;
    }
    bool of_person() const { return person_; }
    bool by_pronoun() const { return in_.words[tie_].enclitic != Enclitic::nothing; }      // "his conviction of"
    // Whether the sentence names an entity behind the deed alone: "accused of killing | her husband".
    bool only_behind(std::uint32_t entity, const reference::Resolved& who) const {
        bool behind = false;
        const auto& s = in_.sentences[d_.sentence];
        for (std::uint32_t i = s.first; i < s.end; ++i) {
            const std::uint32_t id = in_.candidates.actor_at[i];
            if (id == none || in_.candidates.actors[id].first != i || who.entity_of[id] != entity) continue;
            if (i < d_.first) return false;
            behind = true;
        }
        return behind;
    }
    // The chunk of the man who is "accused of" it, or right before that word.
    std::uint32_t accused() const {
        if (!person_) return none;
        const std::uint32_t own = in_.parse.chunk_at[tie_], clause = in_.parse.clause_at[tie_];
        const auto names = [&](std::uint32_t id) { return id != none && in_.parse.chunks[id].actor != none; };
        if (clause != none && in_.parse.clauses[clause].predicate == tie_ && names(in_.parse.clauses[clause].subject)) return in_.parse.clauses[clause].subject;      // "the detainee is accused of"
        if (names(own)) return own;
        const std::uint32_t next = tie_ > in_.sentences[d_.sentence].first ? in_.parse.chunk_at[tie_ - 1] : none;
        return names(next) ? next : none;
    }
    // The last event before the deed that arrests, tries or charges somebody.
    const Beside* measure() const {
        for (std::size_t k = m_.beside.size(); k-- > 0;) {
            const Beside& b = m_.beside[k];
            const Draft& o = m_.drafts[b.draft];
            if (o.sentence != d_.sentence) return nullptr;
            if (o.first >= d_.first || b.recipients.count == 0) continue;
            const std::string_view mode = in_.view.str(in_.view.triggers[o.row].mode);
            if ((b.type == EventType::sanction && mode == "convict") || (b.type == EventType::coerce && mode == "arrest") || (b.type == EventType::accuse && mode != "disapprove")) return &b;
        }
        return nullptr;
    }
    // "charges against the major of (bi-) torture": the deed stands right behind whom they are brought against.
    bool of_charges(const Beside& b) const {
        const Draft& o = m_.drafts[b.draft];
        if (d_.verb || d_.chunk == none || b.type != EventType::accuse || in_.view.str(in_.view.triggers[o.row].mode) != "allege" || d_.first - o.last > most_to_charge) return false;
        for (std::uint32_t i = o.last + 1; i < d_.first; ++i)
            if (in_.words[i].is_verb() || in_.words[i].kind == Kind::punctuation) return false;
        const Chunk& c = in_.parse.chunks[in_.parse.top_of_idafa(d_.chunk)];
        const std::uint32_t before = c.preposition == g_.bi && c.first > o.last + 1 ? in_.parse.chunk_at[c.first - 1] : none;
        return before != none && in_.parse.chunks[before].actor != none;
    }

private:
    // The word that the prepositional phrase stands right behind.
    std::uint32_t behind_word(const Chunk& c) const {
        const std::uint32_t floor = in_.sentences[d_.sentence].first;
        const std::uint32_t back = c.preposition == g_.bi && (in_.words[c.first].clitics & arabic::bi) ? 1 : 2;
        if (c.first < floor + back) return none;
        const std::uint32_t i = c.first - back;
        return in_.words[i].kind == Kind::word ? i : none;
    }

    const Input& in_;
    const arabic::Grammar& g_;
    const Draft& d_;
    const Memory& m_;
    std::uint32_t tie_ = none;
    bool person_ = false;
};

}  // namespace

void gather_charged(const Input& in, const Draft& d, const Memory& m, reference::Resolved& who, CodedDocument& doc, std::vector<std::uint32_t>& out) {
    Charge charge(in, d, m);
    const bool tied = charge.tied();
    if (tied && charge.of_person()) {
        if (const std::uint32_t chunk = charge.accused(); chunk != none) gather(in, chunk, who, doc, out);
        return;
    }
    if (tied)
        for (const std::uint32_t chunk : {charge.denying(), charge.tried()})
            if (chunk != none) return gather(in, chunk, who, doc, out);
    const Beside* measure = charge.measure();
    if (!measure || !(tied || charge.of_charges(*measure))) return;
    const auto proposed = m.list(measure->proposed_recipients);
    const auto meant = [&](std::uint32_t id) { return (tied && charge.by_pronoun()) || std::find(proposed.begin(), proposed.end(), id) != proposed.end(); };
    for (const std::uint32_t id : m.list(measure->recipients)) {
        if (!meant(id)) continue;
        const std::uint32_t entity = id & state_mark ? reference::state_entity(in.view, id & ~state_mark, who, doc) : id;
        if (!charge.only_behind(entity, who)) push(out, entity);
    }
}

}  // namespace isnad::event
