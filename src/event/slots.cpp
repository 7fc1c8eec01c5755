#include "event/slots.h"

#include "clause/chunks.h"
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

namespace {

// Whether a row gives the genitive of its noun the actor's part.
bool genitive_acts(const tables::View& view, const tables::Trigger& row) {
    for (const auto& s : view.slots_of(row))
        if (s.slot == Slot::genitive) return s.role == tables::ActorRole::actor || s.role == tables::ActorRole::both;
    return false;
}

}  // namespace

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

// A phrase under bi- or ila right behind the noun phrase of the verb: what is asked, or of what somebody is accused.
bool Slots::asked_for() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const std::uint32_t next = c.subject + 1;
    if (next >= in_.parse.chunks.size()) return false;
    const Chunk& n = in_.parse.chunks[next];
    return n.relation == Relation::prepositional && (n.preposition == in_.grammar.bi || n.preposition == in_.grammar.ila) && n.first <= in_.parse.chunks[c.subject].last + 2;
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
    const std::uint32_t floor = in_.sentences[d_.sentence].first;
    const bool behind = c.subject != none && chunks[c.subject].first > c.predicate;
    if ((c.marks & clause::relative) && (c.subject == none || behind) && c.object == none && !(c.marks & clause::object_pronoun)) {
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
    if (in_.words[d_.first].features & arabic::participle) {
        // "..., threatening": the subject of the clause that it hangs on.
        const auto& all = in_.parse.clauses;
        auto it = std::lower_bound(all.begin(), all.end(), d_.first, [](const Clause& c, std::uint32_t v) { return c.predicate < v; });
        while (it != all.begin() && (it - 1)->sentence == d_.sentence) {
            --it;
            if (it->subject != none && !(it->marks & clause::relative)) return it->subject;
        }
    }
    return none;
}

// "Gunmen opened fire": a plural in -un that keeps its n has no genitive, so that what the parse took for one is the object.
bool Slots::keeps_its_n(std::uint32_t i) const {
    const auto& w = in_.words[i];
    if (w.lemma == tables::absent || w.form == tables::absent || !(w.features & arabic::plural)) return false;
    const auto text = [&](std::uint32_t form) { return in_.view.str(in_.view.forms[form].key); };
    const std::string_view form = text(w.form), lemma = text(w.lemma), un = "\u0648\u0646";
    return form.ends_with(un) && form.substr(0, form.size() - un.size()) == lemma;
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
    // "... that it received the body": what stands behind is no subject.
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && subject_elsewhere() != none) return c.subject;
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && keeps_its_n(in_.parse.chunks[c.subject].head)) return in_.parse.chunks[c.subject].genitive;
    return c.object;
}

std::uint32_t Slots::prepositional(std::uint32_t preposition) const {
    const auto& chunks = in_.parse.chunks;
    const auto& s = in_.sentences[d_.sentence];
    if (d_.verb) {
        const Clause& c = in_.parse.clauses[d_.clause];
        for (std::uint32_t i = c.predicate + 1; i < c.end; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || chunks[id].first != i) continue;
            if (chunks[id].relation == Relation::prepositional && chunks[id].preposition == preposition) return id;
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
    for (++id; id < chunks.size() && chunks[id].first < s.end && steps < 7; ++id, ++steps) {
        const Chunk& c = chunks[id];
        if (c.relation == Relation::prepositional && c.preposition == preposition) return id;
        if (c.after_boundary && c.relation == Relation::argument && !c.time) return none;
        const bool adjective = in_.words[c.first].pos == tables::Pos::adjective && c.first == chunks[id - 1].last + 1;      // "talks of high level with ..."
        if (c.relation == Relation::argument && !c.time && d_.support == none && !adjective) return none;
        // A verb between ends the noun's phrase.
        for (std::uint32_t i = chunks[id - 1].last + 1; i < c.first; ++i)
            if (in_.words[i].is_verb() && i > d_.last) return none;
    }
    return none;
}

// Where "min qibal", "min janib" or "ala yad" stands that tells by whom it is done, or `none`. Behind another noun of a deed it is that deed's agent ("the army
// advances with support by the coalition").
std::uint32_t Slots::agent_phrase() const {
    const auto [from, to] = clause_words();
    for (std::uint32_t i = std::max(from, d_.last + 1); i + 1 < to; ++i) {
        const auto& w = in_.words[i];
        if (w.kind != Kind::word) continue;
        if (!d_.verb && w.is_verb()) return none;
        const auto& next = in_.words[i + 1];
        const bool from_side = w.form == in_.grammar.min && (next.form == in_.grammar.qibal || next.form == in_.grammar.janib);
        const bool at_hand = w.form == in_.grammar.ala && next.is_lemma(in_.grammar.yad);
        if (!from_side && !at_hand) continue;
        // "from one side": unilateral.
        if (next.form == in_.grammar.janib && next.enclitic == arabic::Enclitic::nothing && i + 2 < to && !in_.words[i + 2].definite() && in_.candidates.actor_at[i + 2] == none) continue;
        const std::uint32_t before = in_.parse.chunk_at[i - 1];
        if (before != none && before != d_.chunk && in_.parse.chunks[before].first > d_.last) {
            const Chunk& c = in_.parse.chunks[before];
            const bool deed = c.relation == Relation::prepositional && c.actor == none && in_.words[c.head].link(tables::LinkKind::trigger) && in_.words[c.head].is_noun();
            const bool mine = d_.named_last >= c.first && d_.named_first <= c.last && d_.named_last > 0;      // "was exposed to shelling by ..."
            if (deed && !mine && (d_.verb ? in_.parse.clauses[d_.clause].object != before : true)) return none;
        }
        return i;
    }
    return none;
}

std::uint32_t Slots::by_agent() const {
    const std::uint32_t at = agent_phrase();
    if (at == none) return none;
    for (std::uint32_t k = at + 2; k < std::min(clause_words().second, at + 4); ++k)
        if (in_.parse.chunk_at[k] != none) return in_.parse.chunk_at[k];
    return none;
}

// By its letters, or because the agent is told.
bool Slots::passive() const { return (in_.parse.clauses[d_.clause].marks & clause::passive_voice) || agent_phrase() != none; }

std::uint32_t Slots::chunk(Slot slot, std::uint32_t preposition) const {
    switch (slot) {
        case Slot::subject: return subject();
        case Slot::object: return object();
        case Slot::genitive: return d_.chunk == none ? none : in_.parse.chunks[d_.chunk].genitive;
        case Slot::preposition: return prepositional(preposition);
        case Slot::alone: {
            if (!d_.verb) return none;
            const Clause& c = in_.parse.clauses[d_.clause];
            if (c.marks & (clause::object_pronoun | clause::subject_inherited)) return none;
            // Before the verb only many can be meant: "12 civilians were killed"; one who "killed" before it acts.
            const bool many = in_.words[c.predicate].features & (arabic::plural | arabic::dual);
            return c.object == none && (!(c.marks & clause::subject_before) || many) ? c.subject : none;
        }
        default: return none;
    }
}

bool Slots::word_matches(std::uint32_t i, std::span<const std::uint32_t> forms, bool exactly) const {
    const auto& w = in_.words[i];
    if (w.kind != Kind::word) return false;
    // An exclusion means the word as it is listed: "patrols" are no "league", though one noun makes both plurals.
    if (exactly && (w.features & (arabic::plural | arabic::dual)) && w.form != forms[0] && w.full != forms[0] && w.base != forms[0]) return false;
    if (!w.is_lemma(forms[0]) && w.form != forms[0] && w.full != forms[0] && w.base != forms[0]) return false;
    for (std::size_t k = 1; k < forms.size(); ++k) {
        if (i + k >= in_.words.size()) return false;
        const auto& n = in_.words[i + k];
        if (!n.is_lemma(forms[k]) && n.form != forms[k] && n.full != forms[k] && n.base != forms[k]) return false;
    }
    return true;
}

bool Slots::is_class(std::uint32_t chunk, tables::ConditionClass what) const {
    const Chunk& c = in_.parse.chunks[chunk];
    using CC = tables::ConditionClass;
    if (what == CC::number) return c.counted || in_.words[c.first].kind == Kind::number;
    if (what == CC::place) return c.place != none || (c.actor != none && (in_.candidates.actors[c.actor].what == What::state || in_.candidates.actors[c.actor].what == What::capital));
    if (c.actor == none) return false;
    const auto& a = in_.candidates.actors[c.actor];
    switch (what) {
        case CC::actor: return true;
        case CC::state: return a.what == What::state || a.what == What::capital;
        case CC::person: return a.kind == EntityKind::person || (a.kind == EntityKind::group && (a.what == What::agent || a.what == What::people || a.what == What::office));
        case CC::armed: return a.sector == "MIL" || a.sector == "REB" || a.sector == "PRM" || a.sector == "UAF" || a.code == "IMG" || a.sector == "COP" || a.sector == "SPY";
        case CC::group: return a.kind == EntityKind::group;
        case CC::organization: return a.what == What::organization || a.kind == EntityKind::organization;
        default: return false;
    }
}

// "most of the members", "a number of soldiers", "32 people": what is counted or divided stands behind.
bool Slots::partitive(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    const auto& h = in_.words[c.head];
    if (c.counted || h.kind == Kind::number) return true;
    for (const auto q : in_.grammar.quantifiers)
        if (h.is_lemma(q) || h.form == q) return true;
    return false;
}
std::uint32_t Slots::part_of(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    if (c.genitive != none) return c.genitive;
    const std::uint32_t next = chunk + 1;
    const auto& chunks = in_.parse.chunks;
    return next < chunks.size() && chunks[next].preposition == in_.grammar.min && chunks[next].first <= c.last + 2 ? next : none;
}

// Whether a chunk of the sentence cannot hold a word, since the sentence does not.
bool Slots::absent_here(std::uint32_t chunk, std::uint32_t form) const {
    const auto& s = in_.sentences[d_.sentence];
    const std::uint32_t at = in_.parse.chunks[chunk].first;
    return present_ && at >= s.first && at < s.end && !present_->may_hold(form);
}

bool Slots::chunk_matches(std::uint32_t chunk, const tables::Condition& c, std::uint32_t* taken) const {
    const auto values = in_.view.values_of(c);
    for (std::size_t at = 0; at < values.size();) {
        std::size_t end = at;
        while (end < values.size() && values[end] != absent) ++end;
        const auto one = values.subspan(at, end - at);
        at = end + 1;
        if (one.empty()) continue;
        if (one[0] > tables::class_base) {
            if (is_class(chunk, static_cast<tables::ConditionClass>(one[0] - tables::class_base))) return true;
            continue;
        }
        if (absent_here(chunk, one[0])) continue;
        // The head, or the noun it counts or is the genitive of ("lifting of the sanctions").
        std::uint32_t k = chunk;
        for (int depth = 0; k != none && depth < 3; ++depth) {
            const Chunk& ch = in_.parse.chunks[k];
            for (std::uint32_t i = ch.first; i <= ch.last; ++i) {
                if (i != ch.head && !(ch.counted || ch.actor != none)) continue;
                if (word_matches(i, one)) {
                    if (taken) *taken = i;
                    return true;
                }
            }
            k = partitive(k) ? part_of(k) : none;
        }
        // Conjuncts: "money and weapons".
        for (k = in_.parse.chunks[chunk].next_conjunct; k != none; k = in_.parse.chunks[k].next_conjunct)
            if (word_matches(in_.parse.chunks[k].head, one)) {
                if (taken) *taken = in_.parse.chunks[k].head;
                return true;
            }
    }
    return false;
}

// "told:@future", "told:@owned": what the verb of the trigger shows of itself, or the noun, or the light verb that carries the noun.
bool Slots::told_so(const tables::Condition& c) const {
    using CC = tables::ConditionClass;
    const std::uint32_t id = d_.verb ? d_.clause : d_.support;
    for (const auto v : in_.view.values_of(c)) {
        if (v == absent) continue;
        const auto what = static_cast<CC>(v - tables::class_base);
        if (what == CC::said) {
            if (in_.statements.innermost[d_.first] != none) return true;
            continue;
        }
        if (what == CC::owned) {
            if (!d_.verb && in_.words[d_.last].enclitic != arabic::Enclitic::nothing) return true;
            continue;
        }
        if (id == none) continue;
        const Clause& clause = in_.parse.clauses[id];
        const auto& w = in_.words[clause.predicate];
        switch (what) {
            case CC::future:
                if ((clause.marks & clause::future_tense) && !(clause.marks & clause::negated)) return true;
                break;
            case CC::we:
                if (w.features & arabic::first_person) return true;
                break;
            case CC::denied:
                if (clause.marks & clause::negated) return true;
                break;
            case CC::passive:
                if (clause.marks & clause::passive_voice) return true;
                break;
            default: break;
        }
    }
    return false;
}

bool Slots::holds(const tables::Condition& c, std::uint32_t* taken) const {
    bool found = false;
    if (c.slot == Slot::told) return told_so(c) != static_cast<bool>(c.negated);
    if (c.slot == Slot::any || c.slot == Slot::behind) {
        const auto [from, to] = c.slot == Slot::any ? clause_words() : words_behind();
        const auto values = in_.view.values_of(c);
        for (std::size_t at = 0; at < values.size() && !found;) {
            std::size_t end = at;
            while (end < values.size() && values[end] != absent) ++end;
            const auto one = values.subspan(at, end - at);
            at = end + 1;
            if (one.empty()) continue;
            if (one[0] > tables::class_base) {
                for (std::uint32_t i = from; i < to && !found; ++i) {
                    const auto id = in_.parse.chunk_at[i];
                    if (id != none && in_.parse.chunks[id].first == i) found = is_class(id, static_cast<tables::ConditionClass>(one[0] - tables::class_base));
                }
                continue;
            }
            if (present_ && !present_->may_hold(one[0])) continue;
            // Exclusions look at the whole sentence: a match is a match wherever the word "match" stands.
            const bool whole = c.negated && c.slot == Slot::any;
            const std::uint32_t a = whole ? in_.sentences[d_.sentence].first : from, b = whole ? in_.sentences[d_.sentence].end : to;
            for (std::uint32_t i = a; i < b && !found; ++i)
                if ((i < d_.first || i > d_.last) && word_matches(i, one, c.negated)) found = true;
        }
        return found != static_cast<bool>(c.negated);
    }
    if (c.slot == Slot::adjective) {
        const auto values = in_.view.values_of(c);
        const std::uint32_t chunk = d_.chunk;
        std::uint32_t to = d_.last;
        if (chunk != none) {
            to = std::max(to, in_.parse.chunks[chunk].last);
            if (const auto g = in_.parse.chunks[chunk].genitive; g != none) to = std::max(to, in_.parse.chunks[g].last);
        }
        to = std::min(std::max(to, d_.last + 1), in_.sentences[d_.sentence].end - 1);
        for (std::size_t at = 0; at < values.size() && !found;) {
            std::size_t end = at;
            while (end < values.size() && values[end] != absent) ++end;
            const auto one = values.subspan(at, end - at);
            at = end + 1;
            if (one.empty() || one[0] > tables::class_base || (present_ && !present_->may_hold(one[0]))) continue;
            for (std::uint32_t i = d_.last + 1; i <= to && !found; ++i) {
                if (in_.words[i].clitics & (arabic::wa | arabic::fa_)) break;
                found = word_matches(i, one);
            }
        }
        return found != static_cast<bool>(c.negated);
    }
    if (c.slot == Slot::preposition) {
        // Any phrase under this preposition will do.
        const auto [from, to] = clause_words();
        const auto& chunks = in_.parse.chunks;
        if (d_.verb) {
            for (std::uint32_t i = from; i < to && !found; ++i) {
                const auto id = in_.parse.chunk_at[i];
                if (id != none && chunks[id].first == i && chunks[id].preposition == c.preposition && chunks[id].relation == Relation::prepositional)
                    found = chunk_matches(id, c, taken);
            }
        } else if (const auto id = prepositional(c.preposition); id != none) {
            found = chunk_matches(id, c, taken);
        }
        return found != static_cast<bool>(c.negated);
    }
    std::uint32_t id = chunk(c.slot, c.preposition);
    // "The arrest of the spies", "the ministry's arrest of": the genitive of an event noun is what the row's object or subject is to the verb.
    if (id == none && !d_.verb && (c.slot == Slot::object || c.slot == Slot::subject) &&
        genitive_acts(in_.view, in_.view.triggers[d_.row]) == (c.slot == Slot::subject))
        id = chunk(Slot::genitive, 0);
    if (id != none) found = chunk_matches(id, c, taken);
    // An object told apart from its verb by a subject that the parse took for the object, or the reverse, still names the event.
    if (!found && c.slot == Slot::object && d_.verb) {
        const Clause& cl = in_.parse.clauses[d_.clause];
        const bool told_first = cl.marks & clause::subject_before;      // "the treaty was signed", passive by its letters or not
        if (cl.subject != none && !(cl.marks & clause::subject_inherited) && !c.negated && !(told_first && cl.object != none)) {
            std::uint32_t at = none;
            if (chunk_matches(cl.subject, c, &at) && at != none) {
                found = true;
                if (taken) *taken = at;
            }
        }
    }
    // "Gunmen opened fire": an indefinite subject and the object behind it look like a noun and its genitive.
    if (!found && c.slot == Slot::object && d_.verb && !c.negated) {
        const Clause& cl = in_.parse.clauses[d_.clause];
        const std::uint32_t behind = cl.object == none && cl.subject != none ? in_.parse.chunks[cl.subject].genitive : none;
        std::uint32_t at = none;
        if (behind != none && chunk_matches(behind, c, &at) && at != none) {
            found = true;
            if (taken) *taken = at;
        }
    }
    // "We stand by the people", "... and stood by them": who acts is an actor, though no noun here tells it. What he
    // will do is rather promised.
    if (!found && c.slot == Slot::subject && !c.negated && id == none && d_.verb && !(in_.parse.clauses[d_.clause].marks & (clause::passive_voice | clause::future_tense))) {
        const auto values = in_.view.values_of(c);
        found = std::find(values.begin(), values.end(), tables::class_base + static_cast<std::uint32_t>(tables::ConditionClass::actor)) != values.end();
    }
    return found != static_cast<bool>(c.negated);
}

}  // namespace isnad::event
