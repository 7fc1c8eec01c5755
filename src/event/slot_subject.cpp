// The subject of a trigger: where the clause shows it, and where it has to be looked for.
#include "event/slots.h"

#include "clause/chunks.h"
#include "event/doers.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using mention::What;
using tables::Slot;

namespace {

// Whether who announces an arrest or a closing has it done: a state, its bodies and officials; no spokesman, and nobody who only watches.
bool takes_steps(const Input& in, std::uint32_t actor) {
    const auto& a = in.candidates.actors[actor];
    const bool office = (a.what == What::office || a.what == What::named_person) && a.row != tables::absent;
    if (office ? in.view.str(in.view.offices[a.row].key).ends_with("spokesman") : a.what == What::agent && a.row != tables::absent && in.view.str(in.view.agents[a.row].unit) == "spokesman") return false;
    if (a.what == What::state || a.what == What::organization || a.what == What::person) return a.sector != "NGO" && a.sector != "JRN" && a.sector != "MED";
    for (const std::string_view s : {"GOV", "MIL", "COP", "JUD", "LEG", "REB", "PRM", "UAF", "SPY"})
        if (a.sector == s) return true;
    return false;
}

}  // namespace

// "We call upon the government": the verb holds its subject, and a noun phrase behind it is no other. The perfect with -t may be hers.
bool Slots::says_we() const { return d_.verb && !(in_.words[d_.first].features & (arabic::third | arabic::perfect)); }

// "that it (did)", "that it will not (do)": the pronoun before the verb.
bool Slots::pronoun_subject() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const std::uint32_t floor = in_.sentences[d_.sentence].first;
    for (std::uint32_t i = c.predicate; i > floor && i + 3 > c.predicate;) {
        const auto& w = in_.words[--i];
        if (w.kind != Kind::word || w.pos != tables::Pos::particle) return false;
        if (w.enclitic != arabic::Enclitic::nothing) return true;
        // "annahu" is a particle of two parts: that, he.
        const bool two = arabic::particle_parts(in_.view, w).find('+') != std::string_view::npos;
        if (two && arabic::is_particle(in_.view, w, tables::ParticleClass::complementizer)) return true;
    }
    return false;
}

// Whether a verb can mean an actor by number and gender.
bool Slots::agrees(std::uint32_t verb, std::uint32_t chunk) const {
    const auto f = in_.words[verb].features;
    const Chunk& c = in_.parse.chunks[chunk];
    if (c.actor == none) return false;
    const auto& a = in_.candidates.actors[c.actor];
    const bool many = a.plural || a.dual || c.next_conjunct != none;
    if (f & (arabic::plural | arabic::dual)) return many || a.kind != EntityKind::person;
    if (many && verb > c.last) return (f & arabic::feminine) && a.kind != EntityKind::person;
    return a.kind != EntityKind::person || a.feminine == static_cast<bool>(f & arabic::feminine);
}

// "It is in the power of (bi-imkan) Israel | to (an) strike", "of the right of": whoever it is in the power of.
std::uint32_t Slots::able_subject() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const std::uint32_t that = c.predicate - 1;
    if (!(c.marks & clause::under_that) || !(c.marks & clause::imperfect_tense) || c.predicate < in_.sentences[d_.sentence].first + 3 || !arabic::is_particle(in_.view, in_.words[that], tables::ParticleClass::complementizer)) return none;
    const std::uint32_t id = in_.parse.chunk_at[that - 1];
    if (id == none || in_.parse.chunks[id].relation != Relation::genitive || in_.parse.chunks[id].last + 1 != that) return none;
    const Chunk& power = in_.parse.chunks[in_.parse.chunks[id].governor];
    return power.relation == Relation::prepositional && power.actor == none && power.place == none && !power.time && agrees(c.predicate, id) ? id : none;
}

// "refused to (an) meet the king", "decided to visit", "could visit": who refuses is the one who would meet, and the noun phrase behind the verb is whom.
std::uint32_t Slots::controlling_subject() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    if (!(c.marks & clause::under_that) || !(c.marks & clause::imperfect_tense) || c.parent == none) return none;
    const Clause& above = in_.parse.clauses[c.parent];
    const auto& verb = in_.words[above.predicate];
    const auto cls = arabic::verb_class(verb);
    // Of "could" the subject stands before its "that"; what must or may be is said of a clause.
    const bool could = cls == tables::VerbClass::modal && (c.marks & clause::wished) && above.subject != none && in_.parse.chunks[above.subject].first > above.predicate && in_.parse.chunks[above.subject].last < c.first;
    if (!verb.is_lemma(in_.grammar.to_refuse) && cls != tables::VerbClass::control && !could) return none;
    if (above.subject == none || (above.marks & clause::passive_voice) || in_.words[c.predicate].enclitic != arabic::Enclitic::nothing) return none;
    return in_.parse.chunks[above.subject].actor != none && agrees(c.predicate, above.subject) ? above.subject : none;
}

// "the alliance that fights (yuqatil) | the forces (quwwat)": a verb in the masculine right before a noun in the feminine that is no person.
bool Slots::unlike_subject() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    if (c.subject == none || in_.parse.chunks[c.subject].first != c.predicate + 1 || in_.parse.chunks[c.subject].actor == none) return false;
    const auto& a = in_.candidates.actors[in_.parse.chunks[c.subject].actor];
    const auto& head = in_.words[in_.parse.chunks[c.subject].head];
    return !(in_.words[c.predicate].features & arabic::feminine) && (head.features & arabic::feminine) && a.kind != EntityKind::person && (a.what == What::agent || a.what == What::named_body);
}

// "men who wear (yartadun) masks | stormed (iqtahamu) the hall": a verb in the plural has its subject before it; the group that the last verb in the plural
// had. Not behind "who", which stands for what is right before it, and of no verb that may be a passive.
std::uint32_t Slots::plural_subject() const {
    const auto& all = in_.parse.clauses;
    const Clause& c = all[d_.clause];
    const auto many = [&](std::uint32_t verb) {
        const auto f = in_.words[verb].features;
        return (f & arabic::plural) && !(f & arabic::feminine) && (f & arabic::third);
    };
    // A noun that is nobody and stands for itself ("and his followers burned") is its subject all the same.
    const bool taken = c.subject != none && in_.parse.chunks[c.subject].relation != Relation::genitive;
    if (!many(c.predicate) || taken || (c.marks & clause::object_pronoun)) return none;
    if (c.predicate > 0 && arabic::is_particle(in_.view, in_.words[c.predicate - 1], tables::ParticleClass::relative)) return none;
    for (const auto& s : in_.view.slots_of(in_.view.triggers[d_.row]))
        if (s.slot == Slot::alone) return none;
    for (std::uint32_t k = d_.clause; k-- > 0 && all[k].sentence == c.sentence;) {
        if (!many(all[k].predicate)) continue;
        const std::uint32_t id = all[k].subject;
        if (id == none || in_.parse.chunks[id].actor == none || in_.parse.chunks[id].first > all[k].predicate || (all[k].marks & clause::passive_voice)) return none;
        const auto& a = in_.candidates.actors[in_.parse.chunks[id].actor];
        return a.kind == EntityKind::group && (a.plural || a.dual || a.counted) ? id : none;
    }
    return none;
}

// The subject of a verb where the parse found none, or a noun that is nobody: who "that it (did)" means, the noun before a relative clause, an
// actor right before the verb ("politics / the president receives").
std::uint32_t Slots::subject_elsewhere() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto& chunks = in_.parse.chunks;
    const auto acts = [&](std::uint32_t id) { return id != none && chunks[id].actor != none; };
    if (pronoun_subject()) return none;
    if (const std::uint32_t able = able_subject(); able != none) return able;
    if (const std::uint32_t above = controlling_subject(); above != none && above != c.subject) return above;
    if (const std::uint32_t group = plural_subject(); group != none) return group;
    const std::uint32_t floor = in_.sentences[d_.sentence].first;
    const bool behind = c.subject != none && chunks[c.subject].first > c.predicate;
    const bool open = c.object == none || unlike_subject();
    if ((c.marks & clause::relative) && (c.subject == none || behind) && open && !(c.marks & clause::object_pronoun)) {
        std::uint32_t i = c.first;
        if (i <= floor + 1) return none;
        if (in_.words[i - 1].kind == Kind::punctuation) --i;
        const std::uint32_t id = i > floor ? in_.parse.chunk_at[i - 1] : none;
        return acts(id) && agrees(c.predicate, id) ? id : none;
    }
    if (acts(c.subject) || behind || c.predicate <= floor || (in_.words[c.predicate].clitics & (arabic::wa | arabic::fa_))) return none;
    const std::uint32_t near = in_.parse.chunk_at[c.predicate - 1];
    return acts(near) && chunks[near].relation == Relation::argument && chunks[near].last + 1 == c.predicate && agrees(c.predicate, near) ? near : none;
}

// "Italy announced the suspension of flights", "decided to close": of a step that only its masdar names.
std::uint32_t Slots::doer_of_step() const {
    if (d_.chunk == none || d_.clause == none) return none;
    bool certain = false;
    if (const std::uint32_t doer = doer_of_noun(in_, d_, certain); doer != none && certain) return doer;
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    if (told_of_others(type) || c.predicate > d_.first || !in_.words[c.predicate].is_lemma(in_.grammar.to_announce) || (c.marks & clause::passive_voice)) return none;
    // "announced the dismissal of one | and the suspension of another"
    const std::uint32_t top = in_.parse.first_of_joined(in_.parse.top_of_idafa(d_.chunk));
    const Chunk& step = in_.parse.chunks[top];
    const bool behind = c.subject != none && top == c.subject + 1 && (step.relation == Relation::argument || (step.relation == Relation::prepositional && step.preposition == in_.grammar.an));
    const bool whole = c.object == top || behind;
    if (!whole || c.subject == none || c.subject == top || in_.parse.chunks[c.subject].actor == none) return none;
    return type != EventType::coerce || takes_steps(in_, in_.parse.chunks[c.subject].actor) ? c.subject : none;
}

// "The party captured two and killed eight of their comrades, demanding (mutaliban)": whether a participle of circumstance cannot be said of an actor: in the singular of several people, in
// the masculine of a woman.
bool Slots::unlike_participle(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    const auto& w = in_.words[d_.first];
    if (c.actor == none || (w.features & (arabic::plural | arabic::dual))) return false;
    const auto& a = in_.candidates.actors[c.actor];
    const bool people = a.what == What::agent && a.row != tables::absent && in_.view.agents[a.row].kind == 0;
    if (people && (a.plural || a.dual || a.counted) && a.kind != EntityKind::organization) return in_.view.str(in_.view.agents[a.row].unit) != "source";      // "sources" are she
    const bool she = (w.features & arabic::feminine) || in_.text.substr(w.begin, w.end - w.begin).ends_with("\u0629");
    return !she && a.kind == EntityKind::person && a.feminine;
}

// "(The minister visited the town.) Calling (mutaliban) upon all": who acts in the sentence before one that opens with a participle of circumstance.
std::uint32_t Slots::subject_before() const {
    const auto& all = in_.parse.clauses;
    for (auto it = all.begin() + in_.parse.first_clause_from(d_.first); it != all.begin() && (it - 1)->sentence + 1 >= d_.sentence;) {
        --it;
        const bool main = it->sentence + 1 == d_.sentence && !(it->marks & (clause::relative | clause::under_that | clause::passive_voice));
        if (main && it->subject != none && in_.parse.chunks[it->subject].actor != none && !unlike_participle(it->subject)) return it->subject;
    }
    return none;
}

// "..., calling, his highness (sumuwwuhu), upon": he who acts, told once more.
bool Slots::his_honour(std::uint32_t chunk) const {
    const auto& c = in_.parse.chunks[chunk];
    if (c.actor == none || c.first != c.last || in_.candidates.actors[c.actor].what != mention::What::office || in_.candidates.actors[c.actor].row == tables::absent) return false;
    return in_.view.str(in_.view.offices[in_.candidates.actors[c.actor].row].key) == "honour";
}

std::uint32_t Slots::subject() const {
    if (d_.verb) {
        const Clause& c = in_.parse.clauses[d_.clause];
        if (passive() || says_we()) return none;
        const std::uint32_t other = subject_elsewhere();
        return other != none ? other : c.subject;
    }
    if (d_.support != none) {
        const Clause& c = in_.parse.clauses[d_.support];
        return c.subject == d_.chunk ? none : c.subject;
    }
    if (const std::uint32_t doer = doer_of_step(); doer != none) return doer;
    if (circumstance()) {
        // "..., threatening": the subject of the clause that it hangs on.
        const auto& all = in_.parse.clauses;
        auto it = all.begin() + in_.parse.first_clause_from(d_.first);
        // An actor of the main clause goes before a nearer subject.
        std::uint32_t nearest = none;
        while (it != all.begin() && (it - 1)->sentence == d_.sentence) {
            --it;
            if (it->subject == none || (it->marks & clause::relative) || in_.parse.chunks[it->subject].first > d_.first || unlike_participle(it->subject)) continue;
            if (nearest == none) nearest = it->subject;
            if (!(it->marks & clause::under_that) && in_.parse.chunks[it->subject].actor != none) return it->subject;
        }
        return nearest != none || d_.first != in_.sentences[d_.sentence].first ? nearest : subject_before();
    }
    return none;
}

}  // namespace isnad::event
