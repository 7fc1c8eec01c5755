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
using tables::absent;
using tables::Slot;

std::pair<std::uint32_t, std::uint32_t> Slots::clause_words() const {
    const auto& s = in_.sentences[d_.sentence];
    if (d_.clause != none) {
        const Clause& c = in_.parse.clauses[d_.clause];
        return {std::max(c.first, s.first), std::min(std::max(c.end, d_.last + 1), s.end)};
    }
    return {s.first, s.end};
}

// What follows the trigger up to the end of what it may say: the clauses under its "that" as well.
std::pair<std::uint32_t, std::uint32_t> Slots::words_behind() const {
    constexpr std::uint32_t reach = 22;
    const std::uint32_t end = std::min(in_.sentences[d_.sentence].end, d_.last + 1 + reach);
    std::uint32_t to = d_.last + 1;
    while (to < end && !(in_.words[to].kind == Kind::punctuation && clause::hard_mark(in_.words[to].mark))) ++to;
    return {d_.last + 1, to};
}

// "... visited Paris and met Macron", "rejected the law and called upon the government to ...": behind "and", the only noun phrase of a verb of
// meeting or asking is whom the subject before met or asked.
std::uint32_t Slots::meeting_subject() const {
    if (!d_.verb) return none;
    const Clause& c = in_.parse.clauses[d_.clause];
    if (!(in_.words[c.predicate].clitics & (arabic::wa | arabic::fa_)) || c.object != none || c.subject == none || d_.clause == 0) return none;
    if (c.marks & (clause::subject_before | clause::subject_inherited | clause::passive_voice)) return none;
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    const bool asks = (type == EventType::request || type == EventType::accuse || type == EventType::threaten) && asked_for();
    bool takes = false;
    for (const auto& s : in_.view.slots_of(in_.view.triggers[d_.row]))
        takes = takes || (s.slot == Slot::object && (s.role == tables::ActorRole::both || (asks && s.role == tables::ActorRole::recipient)));
    if (!takes || in_.parse.chunks[c.subject].next_conjunct != none) return none;
    const Clause& before = in_.parse.clauses[d_.clause - 1];
    if (before.sentence != c.sentence || before.subject == none || before.subject == c.subject || in_.parse.chunks[before.subject].actor == none) return none;
    if (asks && ((in_.words[before.predicate].features ^ in_.words[c.predicate].features) & arabic::feminine) && before.predicate < before.subject) return none;
    return before.subject;
}

// A phrase under bi-, ila or, of urging, ala right behind the noun phrase of the verb: what is asked, or of what somebody is accused.
bool Slots::asked_for() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const std::uint32_t next = c.subject + 1;
    if (next >= in_.parse.chunks.size()) return false;
    const Chunk& n = in_.parse.chunks[next];
    const bool urges = n.preposition == in_.grammar.ala && static_cast<EventType>(in_.view.triggers[d_.row].type) == EventType::request;      // "urged the parties to"
    return n.relation == Relation::prepositional && (n.preposition == in_.grammar.bi || n.preposition == in_.grammar.ila || urges) && n.first <= in_.parse.chunks[c.subject].last + 2;
}

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

// "refused to (an) meet the king", "decided to visit": who refuses is the one who would meet, and the noun phrase behind the verb is whom.
std::uint32_t Slots::controlling_subject() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    if (!(c.marks & clause::under_that) || !(c.marks & clause::imperfect_tense) || c.parent == none) return none;
    const Clause& above = in_.parse.clauses[c.parent];
    const auto& verb = in_.words[above.predicate];
    if (!verb.is_lemma(in_.grammar.to_refuse) && arabic::verb_class(verb) != tables::VerbClass::control) return none;
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
    if (pronoun_subject()) {
        if (acts(c.subject) && chunks[c.subject].first < c.predicate) return none;
        if (c.parent != none && acts(in_.parse.clauses[c.parent].subject) && agrees(c.predicate, in_.parse.clauses[c.parent].subject)) return in_.parse.clauses[c.parent].subject;
        return none;
    }
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
    const bool violent = type == EventType::assault || type == EventType::coerce || type == EventType::protest || type == EventType::accuse || type == EventType::consult;
    if (violent || c.predicate > d_.first || !in_.words[c.predicate].is_lemma(in_.grammar.to_announce) || (c.marks & clause::passive_voice)) return none;
    const std::uint32_t top = in_.parse.top_of_idafa(d_.chunk);
    const bool whole = c.object == top || (c.subject != none && top == c.subject + 1 && in_.parse.chunks[top].relation == Relation::argument);
    return whole && c.subject != none && c.subject != top && in_.parse.chunks[c.subject].actor != none ? c.subject : none;
}

std::uint32_t Slots::subject() const {
    if (const auto other = meeting_subject(); other != none) return other;
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
    if (in_.words[d_.first].features & arabic::participle) {
        // "..., threatening": the subject of the clause that it hangs on.
        const auto& all = in_.parse.clauses;
        auto it = std::lower_bound(all.begin(), all.end(), d_.first, [](const Clause& c, std::uint32_t v) { return c.predicate < v; });
        // An actor of the main clause goes before a nearer subject.
        std::uint32_t nearest = none;
        while (it != all.begin() && (it - 1)->sentence == d_.sentence) {
            --it;
            if (it->subject == none || (it->marks & clause::relative)) continue;
            if (nearest == none) nearest = it->subject;
            if (!(it->marks & clause::under_that) && in_.parse.chunks[it->subject].actor != none) return it->subject;
        }
        return nearest;
    }
    return none;
}

// "The king received in his palace yesterday | the minister": an object that stands behind phrases and times.
std::uint32_t Slots::object_behind_phrases() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto& chunks = in_.parse.chunks;
    if (c.subject == none || chunks[c.subject].first < c.predicate || chunks[c.subject].actor == none || (c.marks & (clause::object_pronoun | clause::relative))) return none;
    constexpr std::uint32_t most = 8;       // chunks
    bool phrase = false;
    for (std::uint32_t id = c.subject + 1; id < chunks.size() && id <= c.subject + most && chunks[id].first < c.end; ++id) {
        const Chunk& n = chunks[id];
        for (std::uint32_t i = chunks[id - 1].last + 1; i < n.first; ++i)
            if (in_.words[i].is_verb() || (in_.words[i].kind == Kind::punctuation && !clause::transparent_mark(in_.words[i].mark))) return none;
        if (n.time || n.relation == Relation::prepositional) phrase = true;
        if (n.time || n.relation != Relation::argument) continue;
        const bool title = n.definite && in_.words[n.head].link(tables::LinkKind::office);
        return phrase && (n.actor != none || title) && !arabic::has_proclitic(in_.words[n.first].clitics) ? id : none;
    }
    return none;
}

// Whether a noun phrase only tells again who stands right before it: a title behind a name ("Prince Faisal, adviser of the king, governor of Asir"), a
// name behind a title.
bool Slots::apposed(std::uint32_t id) const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto& chunks = in_.parse.chunks;
    if (id == 0 || c.subject == none || chunks[c.subject].first < c.predicate || id <= c.subject) return false;
    const auto person = [&](std::uint32_t k) -> const mention::Candidate* {
        if (chunks[k].actor == none) return nullptr;
        const auto& a = in_.candidates.actors[chunks[k].actor];
        return a.kind == EntityKind::person && !a.plural && !a.dual ? &a : nullptr;
    };
    const auto named = [](const mention::Candidate& a) { return a.what == What::person || a.what == What::named_person; };
    const auto* two = person(id);
    if (!two) return false;
    if (const auto* one = person(id - 1); one && chunks[id].first <= chunks[id - 1].last + 2) return named(*one) != named(*two) || (!named(*two) && id - 1 > c.subject && apposed(id - 1));
    return false;
}

// "The governor, So-and-so, visited | the wounded": behind a noun phrase that is no object but tells again who it is, the next one that stands free.
std::uint32_t Slots::behind_apposition(std::uint32_t id) const {
    constexpr std::uint32_t most = 10;      // chunks
    const auto& chunks = in_.parse.chunks;
    const Clause& c = in_.parse.clauses[d_.clause];
    const std::uint32_t from = id;
    for (std::uint32_t steps = 0; ++id < chunks.size() && steps < most && chunks[id].first < c.end; ++steps) {
        for (std::uint32_t i = chunks[id - 1].last + 1; i < chunks[id].first; ++i)
            if (in_.words[i].is_verb() || (in_.words[i].kind == Kind::punctuation && clause::hard_mark(in_.words[i].mark))) return from;
        const Chunk& n = chunks[id];
        if (n.relation == Relation::argument && !n.time && !arabic::has_proclitic(in_.words[n.first].clitics) && !apposed(id)) return id;
    }
    return from;
}

// "his targeting | the convoy", "the firing of a gunman | the shots": the noun phrase right behind the owner of a masdar.
std::uint32_t Slots::object_of_masdar() const {
    if (d_.verb || d_.chunk == none || (in_.words[d_.first].features & arabic::participle)) return none;
    const auto& chunks = in_.parse.chunks;
    const Chunk& own = chunks[d_.chunk];
    const bool pronoun = own.genitive == none && own.last == d_.last && in_.words[d_.last].enclitic != arabic::Enclitic::nothing;
    const std::uint32_t owner = pronoun ? d_.chunk : own.genitive;
    if (owner == none || owner + 1 >= chunks.size() || (!pronoun && chunks[owner].actor == none)) return none;
    const Chunk& n = chunks[owner + 1];
    const bool behind = n.first == chunks[owner].last + 1 && n.relation == Relation::argument && !n.time && !n.nominative && !n.after_boundary;
    return behind && !arabic::has_proclitic(in_.words[n.first].clitics) ? owner + 1 : none;
}

std::uint32_t Slots::object() const {
    if (!d_.verb) {
        // "..., demanding from the government": what stands right behind a participle of circumstance, in the genitive by its letters or not.
        if (!(in_.words[d_.first].features & arabic::participle) || d_.chunk == none || d_.first != d_.last) return none;
        if (const auto g = in_.parse.chunks[d_.chunk].genitive; g != none) return g;
        const std::uint32_t next = d_.last + 1 < in_.words.size() ? in_.parse.chunk_at[d_.last + 1] : none;
        return next != none && next != d_.chunk && in_.parse.chunks[next].relation == Relation::argument && !in_.parse.chunks[next].after_boundary ? next : none;
    }
    const Clause& c = in_.parse.clauses[d_.clause];
    if (meeting_subject() != none) return c.subject;
    if (says_we() && c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate) return c.subject;
    if (passive()) return c.subject != none ? c.subject : c.object;
    if (unlike_subject() && subject_elsewhere() != none) return c.subject;
    // "... that it received the body": what stands behind is no subject.
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && subject_elsewhere() != none) return c.subject;
    // "Gunmen opened fire": what the parse took for the genitive of a plural with its n is the object.
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && arabic::keeps_its_n(in_.view, in_.words[in_.parse.chunks[c.subject].head])) return in_.parse.chunks[c.subject].genitive;
    if (c.object != none && c.subject != none && among(c.object)) return none;
    if (c.object != none && apposed(c.object)) return behind_apposition(c.object);
    return c.object != none ? c.object : object_behind_phrases();
}

// "... according to (li-) Tass": a phrase that names a source fills no slot.
bool Slots::names_source(std::uint32_t chunk) const {
    const std::uint32_t first = in_.parse.chunks[chunk].first;
    const auto& at = in_.statements.attribution;
    return (first < at.size() && at[first] == 2) || (first > 0 && first - 1 < at.size() && at[first - 1] == 2);
}

// "between them", "among them": what follows are some of the subject.
bool Slots::among(std::uint32_t chunk) const {
    const std::uint32_t first = in_.parse.chunks[chunk].first;
    if (first == 0) return false;
    const auto& w = in_.words[first - 1];
    const auto* link = w.lexeme == absent ? nullptr : in_.view.link(w.lexeme, tables::LinkKind::particle);
    return link && w.form != absent && in_.view.str(in_.view.forms[w.form].key).starts_with("\u0628\u064A\u0646\u0647");
}

std::uint32_t Slots::prepositional(std::uint32_t preposition) const {
    const std::uint32_t plain = phrase_under(preposition);
    if (plain != none || preposition != in_.grammar.against) return plain;
    // "in the right of (bi-haqq) the refugees" is "against".
    const std::uint32_t right = phrase_under(in_.grammar.bi);
    return right != none && in_.words[in_.parse.chunks[right].head].is_lemma(in_.grammar.right) ? in_.parse.chunks[right].genitive : none;
}

// The phrase under this preposition that the tree hangs on the trigger itself, or `none`.
std::uint32_t Slots::hung_under(std::uint32_t preposition) const {
    constexpr std::uint32_t reach = 24;     // words
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t end = std::min(in_.sentences[d_.sentence].end, d_.last + 1 + reach);
    for (std::uint32_t i = d_.last + 1; i < end; ++i) {
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none || chunks[id].first != i || chunks[id].relation != Relation::prepositional || chunks[id].preposition != preposition || names_source(id)) continue;
        const std::uint32_t head = in_.parse.head_of[in_.parse.top_of_words(chunks[id].first, chunks[id].last)];
        if (head >= d_.first && head <= d_.last) return id;
    }
    return none;
}

// "a visit that the minister paid (it) to Baghdad", "an attack that gunmen carried out (qama bihi) on": the verb stands between the noun and its phrases.
bool Slots::carries(std::uint32_t verb) const {
    if (arabic::verb_class(in_.words[verb]) != tables::VerbClass::light) return false;
    if (d_.support != none && in_.parse.clauses[d_.support].predicate == verb) return true;
    return verb + 1 < in_.sentences[d_.sentence].end && arabic::particle_parts(in_.view, in_.words[verb + 1]).starts_with("\u0628+");
}
std::uint32_t Slots::phrase_under(std::uint32_t preposition) const {
    if (const std::uint32_t hung = hung_under(preposition); hung != none) return hung;
    const auto& chunks = in_.parse.chunks;
    const auto& s = in_.sentences[d_.sentence];
    if (d_.verb) {
        const Clause& c = in_.parse.clauses[d_.clause];
        for (std::uint32_t i = c.predicate + 1; i < c.end; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || chunks[id].first != i) continue;
            if (chunks[id].relation == Relation::prepositional && chunks[id].preposition == preposition && !names_source(id)) return id;
        }
        // "From Egypt he demanded": a prepositional phrase before the verb.
        for (std::uint32_t i = std::max(c.first, s.first); i < c.predicate; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id != none && chunks[id].first == i && chunks[id].relation == Relation::prepositional && chunks[id].preposition == preposition) return id;
        }
        return none;
    }
    std::uint32_t id = d_.chunk;
    if (id == none) return none;
    std::uint32_t steps = 0;
    bool carried = d_.support != none;
    for (++id; id < chunks.size() && chunks[id].first < s.end && steps < 7; ++id, ++steps) {
        const Chunk& c = chunks[id];
        if (names_source(id)) return none;
        if (c.relation == Relation::prepositional && c.preposition == preposition) return id;
        if (c.after_boundary && c.relation == Relation::argument && !c.time) return none;
        // "talks of high level with ...", "attacks, presumed, of (li-) ..."
        const auto& first = in_.words[c.first];
        const bool adjective = (first.pos == tables::Pos::adjective || (first.features & arabic::participle)) && c.first == chunks[id - 1].last + 1;
        // A verb between ends the noun's phrase, but for the one that carries it.
        bool verb = false, carrier = false;
        for (std::uint32_t i = std::max(chunks[id - 1].last, d_.last) + 1; i < c.first; ++i) {
            if (!in_.words[i].is_verb()) continue;
            verb = true;
            carrier = carries(i);
        }
        carried = carried || carrier;
        // "the sentence was carried out | in retribution | on the murderer": a bare accusative tells how.
        const bool how = c.accusative && !c.definite && c.first == c.last && c.actor == none && !c.after_boundary && c.genitive == none;
        if (c.relation == Relation::argument && !c.time && !carried && !adjective && !how) return none;
        if (verb && !carrier) return none;
    }
    return none;
}

// Whether a phrase of an agent at word i is that of another noun of a deed between the trigger and it: "the army advances with support by the
// coalition", "restricted travel after the threats against Israel by Iran", "mourned the killing of a boy at the hands of settlers".
bool Slots::agent_of_other_deed(std::uint32_t i) const {
    constexpr std::uint32_t most = 3;       // chunks
    const auto& chunks = in_.parse.chunks;
    std::uint32_t id = in_.parse.chunk_at[i - 1];
    for (std::uint32_t steps = 0; id != none && steps < most; ++steps) {
        const std::uint32_t top = in_.parse.top_of_idafa(id);
        const Chunk& c = chunks[top];
        if (top == d_.chunk || c.first <= d_.last) return false;
        const bool mine = d_.named_last >= c.first && d_.named_first <= c.last && d_.named_last > 0;      // "was exposed to shelling by ..."
        const bool deed = c.relation == Relation::prepositional && c.actor == none && in_.words[c.head].link(tables::LinkKind::trigger) && in_.words[c.head].is_noun();
        if (deed) return !mine && (d_.verb ? in_.parse.clauses[d_.clause].object != top : true);
        // Over a phrase of the deed's own: whom it is against.
        if (chunks[id].relation != Relation::prepositional || top == 0 || chunks[id].actor == none) return false;
        id = top - 1;
    }
    return false;
}

// "The ministry imposed limits ... by": before a phrase of an agent at word i it is told who does it and to what.
bool Slots::complete(std::uint32_t i) const {
    const Clause& c = in_.parse.clauses[d_.clause];
    if (c.subject == none || c.object == none || (c.marks & (clause::passive_voice | clause::subject_inherited | clause::relative))) return false;
    const Chunk &subject = in_.parse.chunks[c.subject], &object = in_.parse.chunks[c.object];
    if (subject.actor == none || subject.counted || object.first < subject.last || object.first > i) return false;
    return !receives();
}

// "received training at the hands of": the subject of the active verb is the one it is done to.
bool Slots::receives() const {
    for (const auto& s : in_.view.slots_of(in_.view.triggers[d_.row]))
        if (s.slot == Slot::subject) return s.role == tables::ActorRole::recipient;
    return false;
}

// The last word of the "min qibal", "min janib", "ala yad" or "bi-wasita" that tells by whom it is done, or `none`.
std::uint32_t Slots::find_agent_phrase() const {
    const auto [from, to] = clause_words();
    for (std::uint32_t i = std::max(from, d_.last + 1); i + 1 < to; ++i) {
        const auto& w = in_.words[i];
        if (w.kind != Kind::word) continue;
        if (w.is_verb() && i > d_.last) return none;
        const auto& next = in_.words[i + 1];
        const bool from_side = w.form == in_.grammar.min && (next.form == in_.grammar.qibal || next.form == in_.grammar.janib);
        const bool at_hand = w.form == in_.grammar.ala && next.is_lemma(in_.grammar.yad);
        const bool by_means = (w.clitics & arabic::bi) && (w.form == in_.grammar.means || (w.is_lemma(in_.grammar.yad) && w.enclitic == arabic::Enclitic::nothing && in_.candidates.actor_at[i + 1] != none));
        if (!from_side && !at_hand && !by_means) continue;
        // "from one side": unilateral.
        if (from_side && next.form == in_.grammar.janib && next.enclitic == arabic::Enclitic::nothing && i + 2 < to && !in_.words[i + 2].definite() && in_.candidates.actor_at[i + 2] == none) continue;
        if (agent_of_other_deed(i) || (d_.verb && complete(i))) return none;
        return by_means ? i : i + 1;
    }
    return none;
}

std::uint32_t Slots::by_agent() const {
    const std::uint32_t at = agent_phrase();
    if (at == none) return none;
    for (std::uint32_t k = at + 1; k < std::min(clause_words().second, at + 3); ++k)
        if (in_.parse.chunk_at[k] != none) return in_.parse.chunk_at[k];
    return none;
}

// By its letters, or because the agent is told.
bool Slots::passive() const { return (in_.parse.clauses[d_.clause].marks & clause::passive_voice) || (agent_phrase() != none && !receives()); }

// "was held | a year", "was given | fifty lashes": of deeds done to people a bare noun that is nobody tells for how long or how often.
bool Slots::measures(std::uint32_t object) const {
    const Chunk& o = in_.parse.chunks[object];
    if (o.actor != none || o.place != none || o.definite || o.genitive != none) return false;
    const std::string_view mode = in_.view.str(in_.view.triggers[d_.row].mode);
    return mode == "arrest" || mode == "deport" || mode == "convict" || (mode == "beat" && o.counted);
}

std::uint32_t Slots::chunk(Slot slot, std::uint32_t preposition) const {
    switch (slot) {
        case Slot::subject: return subject();
        case Slot::object: return object();
        case Slot::genitive: return d_.chunk == none ? none : in_.parse.chunks[d_.chunk].genitive;
        case Slot::preposition: return prepositional(preposition);
        case Slot::alone: {
            if (!d_.verb) return none;
            const Clause& c = in_.parse.clauses[d_.clause];
            if ((c.marks & (clause::object_pronoun | clause::subject_inherited)) || (!passive() && subject_elsewhere() != none)) return none;
            // A body or state whose object was not found does it rather than suffers it; but "was accused" and "was killed" need none.
            if (!passive() && !in_.words[c.predicate].link(tables::LinkKind::casualty) && static_cast<EventType>(in_.view.triggers[d_.row].type) != EventType::accuse && c.subject != none && in_.parse.chunks[c.subject].actor != none) {
                const EntityKind kind = in_.candidates.actors[in_.parse.chunks[c.subject].actor].kind;
                if (kind == EntityKind::organization || kind == EntityKind::state) return none;
            }
            // "was killed during (athna') a clash": what the parse took for an object is none.
            const bool apart = c.object != none && in_.parse.chunks[c.object].actor == none && in_.parse.chunks[c.object].first == c.predicate + 2 &&
                               (c.marks & clause::subject_before) && (arabic::is_particle(in_.view, in_.words[c.predicate + 1], tables::ParticleClass::preposition) ||
                                arabic::is_particle(in_.view, in_.words[c.predicate + 1], tables::ParticleClass::temporal));
            return c.object == none || apart || among(c.object) || measures(c.object) ? c.subject : none;
        }
        default: return none;
    }
}

}  // namespace isnad::event
