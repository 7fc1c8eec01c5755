// The object of a trigger: right behind it, or behind phrases, asides, appositions and those of whom a verb tells more.
#include "event/slots.h"

#include "clause/chunks.h"
#include "event/antecedent.h"
#include "event/aside.h"
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

// "The king received in his palace yesterday | the minister": an object that stands behind phrases and times; of a verb of words also behind a comma alone, before what is
// asked or told of it ("the spokesman accused, | Qatar of (bi-) financing").
std::uint32_t Slots::object_behind_phrases() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto& chunks = in_.parse.chunks;
    if (c.subject == none || chunks[c.subject].first < c.predicate || chunks[c.subject].actor == none || (c.marks & (clause::object_pronoun | clause::relative))) return none;
    constexpr std::uint32_t most = 8;       // chunks
    bool phrase = false, comma = false;
    for (std::uint32_t id = c.subject + 1; id < chunks.size() && id <= c.subject + most && chunks[id].first < c.end; ++id) {
        const Chunk& n = chunks[id];
        for (std::uint32_t i = chunks[id - 1].last + 1; i < n.first; ++i) {
            const auto& w = in_.words[i];
            if (id == c.subject + 1 && w.kind == Kind::punctuation && clause::soft_mark(w.mark) && acts_by_words(static_cast<EventType>(in_.view.triggers[d_.row].type))) comma = true;
            else if (w.is_verb() || (w.kind == Kind::punctuation && !clause::transparent_mark(w.mark))) return none;
        }
        if (comma && (id + 1 >= chunks.size() || chunks[id + 1].relation != Relation::prepositional || chunks[id + 1].first != n.last + 1)) return none;
        if (n.time || n.relation == Relation::prepositional) phrase = true;
        if (n.time || n.relation != Relation::argument) continue;
        const bool title = n.definite && in_.words[n.head].link(tables::LinkKind::office);
        return (phrase || comma) && (n.actor != none || title) && !arabic::has_proclitic(in_.words[n.first].clitics) ? id : none;
    }
    return none;
}

// "Assassinated (ightala) two gunmen riding (yastaqillani) a motorcycle | the colonel": behind somebody without an article a verb that tells of him, with
// its object; and then whom he harmed.
std::uint32_t Slots::object_behind_verb_of(std::uint32_t subject, std::uint32_t verb) const {
    const auto& chunks = in_.parse.chunks;
    const auto& w = in_.words[verb];
    if (chunks[subject].definite || (w.features & arabic::perfect) || !(w.features & arabic::third) || w.clitics != 0 || w.enclitic != arabic::Enclitic::nothing) return none;
    constexpr std::uint32_t most = 4;       // chunks
    bool had = false;
    for (std::uint32_t id = subject + 1; id < chunks.size() && id <= subject + most && chunks[id].first < in_.sentences[d_.sentence].end; ++id) {
        const Chunk& n = chunks[id];
        const std::uint32_t from = id == subject + 1 ? verb : chunks[id - 1].last;
        for (std::uint32_t i = from + 1; i < n.first; ++i)
            if (in_.words[i].kind == Kind::punctuation ? !clause::transparent_mark(in_.words[i].mark) : in_.words[i].is_verb()) return none;
        if (n.time || n.relation == Relation::prepositional || n.relation == Relation::genitive) continue;
        if (n.relation != Relation::argument || arabic::has_proclitic(in_.words[n.first].clitics)) return none;
        const bool describes = had && n.first == n.last && n.actor == none && !n.definite && (in_.words[n.head].pos == tables::Pos::adjective || in_.words[n.head].link(tables::LinkKind::modifier));      // "uniform(s), military"
        if (describes) continue;
        if (had) return n.actor != none || !(in_.words[n.head].features & arabic::accusative) ? id : none;
        if (n.definite || n.actor != none) return none;      // whom he harms may stand there at once: "gunmen riding to | the palace"
        had = true;
    }
    return none;
}

// "The king, who returned yesterday from Riyadh, received | the minister", "Salim, father of a victim, criticised | the ministry", "The movement accused, in a
// statement published yesterday, | the government": an object that stands behind what is told of the subject or the deed up to a comma.
std::uint32_t Slots::object_behind_aside() const {
    const Clause& c = in_.parse.clauses[d_.clause];
    const auto& chunks = in_.parse.chunks;
    if (c.subject == none || chunks[c.subject].first < c.predicate || chunks[c.subject].actor == none || (c.marks & (clause::object_pronoun | clause::passive_voice))) return none;
    constexpr std::uint32_t most = 16;      // words
    const auto soft = [&](std::uint32_t i) { return in_.words[i].kind == Kind::punctuation && clause::soft_mark(in_.words[i].mark); };
    const std::uint32_t end = std::min(in_.sentences[d_.sentence].end, chunks[c.subject].last + most);
    std::uint32_t i = chunks[c.subject].last + 1;
    if (i + 2 >= end) return none;
    if (in_.words[i].is_verb()) return object_behind_verb_of(c.subject, i);
    const bool who = arabic::is_particle(in_.view, in_.words[soft(i) ? i + 1 : i], tables::ParticleClass::relative);
    if (!soft(i) && !who) return none;
    if (soft(i)) ++i;
    const std::uint32_t aside = in_.parse.chunk_at[i];
    const bool phrase = arabic::is_particle(in_.view, in_.words[i], tables::ParticleClass::preposition) && c.object == none;
    // "The movement, (which is) one of the two groups, accused | the army".
    const bool one_of = c.object == none && (arabic::is_particle(in_.view, in_.words[i], tables::ParticleClass::pronoun) ||
                                             (arabic::is_particle(in_.view, in_.words[i], tables::ParticleClass::quantifier) && !arabic::has_proclitic(in_.words[i].clitics)));
    // Not a list, nor the object itself behind a comma.
    if (!who && !phrase && !one_of && (aside == none || chunks[aside].actor != none || chunks[aside].place != none || chunks[aside].relation != Relation::argument || chunks[aside].definite || chunks[aside].time ||
                 in_.words[chunks[aside].head].link(tables::LinkKind::trigger))) return none;
    for (; i + 1 < end; ++i) {
        const auto& w = in_.words[i];
        if (w.kind != Kind::punctuation) {
            if (!who && !phrase && w.is_verb()) return none;
            if (arabic::is_particle(in_.view, w, tables::ParticleClass::complementizer)) return none;
            continue;
        }
        if (!soft(i)) {
            if (clause::hard_mark(w.mark)) return none;
            continue;
        }
        const std::uint32_t id = in_.parse.chunk_at[i + 1];
        if (id == none || chunks[id].first != i + 1 || chunks[id].relation != Relation::argument || chunks[id].time || arabic::has_proclitic(in_.words[i + 1].clitics)) return none;
        const bool title = chunks[id].definite && in_.words[chunks[id].head].link(tables::LinkKind::office);
        return chunks[id].actor != none || title ? id : none;
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

// "The governor, So-and-so, visited | the wounded": behind a noun phrase that is no object but tells again who it is, the next one that stands free. Where none does, the last of
// several titles is another's: "received Prince So-and-so, governor of the region, | the French ambassador".
std::uint32_t Slots::behind_apposition(std::uint32_t id) const {
    constexpr std::uint32_t most = 10;      // chunks
    const auto& chunks = in_.parse.chunks;
    const Clause& c = in_.parse.clauses[d_.clause];
    std::uint32_t from = id;
    for (std::uint32_t steps = 0; ++id < chunks.size() && steps < most && chunks[id].first < c.end; ++steps) {
        for (std::uint32_t i = chunks[id - 1].last + 1; i < chunks[id].first; ++i)
            if (in_.words[i].is_verb() || (in_.words[i].kind == Kind::punctuation && clause::hard_mark(in_.words[i].mark))) return from;
        const Chunk& n = chunks[id];
        if (n.relation != Relation::argument || n.time || arabic::has_proclitic(in_.words[n.first].clitics)) continue;
        if (!apposed(id)) return id;
        if (n.first == chunks[from].last + 1) from = id;
    }
    return from;
}

// "The institute, whose seat (wa-maqarruhu) is London, accused | Iran": where whoever acts has his seat is no object.
bool Slots::seat(std::uint32_t id) const {
    return id > 0 && in_.parse.chunks[id - 1].last + 1 == in_.parse.chunks[id].first && tells_seat(in_, in_.parse.chunks[id - 1].head);
}

std::uint32_t Slots::object() const {
    if (!d_.verb) {
        // "..., demanding from the government": what stands right behind a participle of circumstance, in the genitive by its letters or not.
        if (d_.chunk == none || d_.first != d_.last || !circumstance()) return none;
        if (const auto g = in_.parse.chunks[d_.chunk].genitive; g != none) return g;
        const std::uint32_t next = d_.last + 1 < in_.words.size() ? in_.parse.chunk_at[d_.last + 1] : none;
        return next != none && next != d_.chunk && in_.parse.chunks[next].relation == Relation::argument && !in_.parse.chunks[next].after_boundary && !his_honour(next) ? next : none;
    }
    const Clause& c = in_.parse.clauses[d_.clause];
    if (says_we() && c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate) return c.subject;
    if (passive()) return c.subject != none ? c.subject : c.object;
    if (unlike_subject() && subject_elsewhere() != none) return c.subject;
    // "... that it received the body": what stands behind is no subject.
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && subject_elsewhere() != none) return c.subject;
    // "Gunmen opened fire": what the parse took for the genitive of a plural with its n is the object.
    if (c.object == none && c.subject != none && in_.parse.chunks[c.subject].first > c.predicate && in_.parse.chunks[c.subject].genitive != none && arabic::keeps_its_n(in_.view, in_.words[in_.parse.chunks[c.subject].head]))
        return in_.parse.chunks[c.subject].genitive;
    if (c.object != none && c.subject != none && among(c.object)) return none;
    if (c.object != none && apposed(c.object)) return behind_apposition(c.object);
    if (c.object != none && seat(c.object)) {
        const std::uint32_t behind = behind_apposition(c.object);
        return behind != c.object ? behind : none;
    }
    if (c.object != none) return c.object;
    const std::uint32_t behind = object_behind_phrases();
    return behind != none ? behind : object_behind_aside();
}

}  // namespace isnad::event
