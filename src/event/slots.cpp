#include "event/slots.h"

#include "clause/chunks.h"
#include "event/antecedent.h"
#include "event/aside.h"
#include "event/masdar_objects.h"
#include "event/owner.h"
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

// Those of the first form ("refusing") are written like adjectives, those of others begin with m ("accusing").
bool goes_along(const Input& in, std::uint32_t word) {
    const auto& w = in.words[word];
    if (w.features & arabic::participle) return true;
    // Not "is regarded as supporting"; but at the head of a sentence.
    const bool comma = word > 0 && in.words[word - 1].kind == Kind::punctuation && (clause::soft_mark(in.words[word - 1].mark) || clause::hard_mark(in.words[word - 1].mark));
    const bool listed = w.link(tables::LinkKind::trigger) && in.text.substr(w.begin, w.end - w.begin).ends_with("\u0627");      // whose row has it as it stands
    return comma && ((w.features & arabic::accusative) || listed) && !w.definite() && !arabic::has_proclitic(w.clitics) && w.enclitic == arabic::Enclitic::nothing &&
           (w.pos == tables::Pos::adjective || arabic::begins_like_participle(in.text, w));
}

bool adds_behind_comma(const Input& in, std::uint32_t word) {
    const auto& comma = in.words[word - 1];
    if (comma.kind != Kind::punctuation || !clause::soft_mark(comma.mark)) return false;
    return goes_along(in, word) || (in.statements.circumstance[word] != absent && !(in.words[word].features & arabic::feminine));
}

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

// "..., demanding (mutaliba)": written like a masdar, it only goes with a subject in the feminine.
bool Slots::circumstance() const {
    if (d_.verb) return false;
    if (goes_along(in_, d_.first)) return true;
    const auto& w = in_.words[d_.first];
    if (d_.first != d_.last || w.definite()) return false;
    if (in_.statements.circumstance[d_.first] == absent) return false;
    if (!(w.features & arabic::feminine)) return true;
    const std::uint32_t subject = d_.clause == none ? none : in_.parse.clauses[d_.clause].subject;
    if (subject == none || in_.parse.chunks[subject].actor == none || (w.clitics & arabic::wa)) return false;
    const auto& a = in_.candidates.actors[in_.parse.chunks[subject].actor];
    const auto& head = in_.words[in_.parse.chunks[subject].head];
    return a.feminine || (head.features & arabic::feminine) || a.what == What::state || a.what == What::capital;
}

std::uint32_t Slots::object_of_masdar() const {
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t owner = owner_of_masdar(in_, d_);
    if (owner == none || (owner != d_.chunk && chunks[owner].actor == none) || circumstance()) return none;
    const std::uint32_t id = in_.parse.next_behind_idafa(owner);
    return id != none && !chunks[id].after_boundary && stands_as_object(in_, chunks[owner], chunks[id]) ? id : none;
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

// Who only tells on whose side somebody is, or of whom so many are.
bool Slots::no_part(std::uint32_t chunk) const { return tells_side(in_, in_.parse.chunks[chunk].first) || (d_.verb && measured_by_noun(in_, chunk)); }

// "blocked sites over their propaganda for (li-) | the group", "pledged ... after the death of (li-) | a migrant": a phrase of what stands in a phrase of ground or time.
bool Slots::of_aside(std::uint32_t chunk) const {
    const Chunk& c = in_.parse.chunks[chunk];
    const std::uint32_t over = c.preposition == in_.grammar.maa ? none : in_.parse.head_of[in_.parse.top_of_words(c.first, c.last)];
    return over != none && kept_out_at(in_, d_, over) != 0;
}

// The phrase under this preposition that the tree hangs on the trigger itself, or `none`.
std::uint32_t Slots::hung_under(std::uint32_t preposition) const {
    constexpr std::uint32_t reach = 24;     // words
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t end = std::min(in_.sentences[d_.sentence].end, d_.last + 1 + reach);
    for (std::uint32_t i = d_.last + 1; i < end; ++i) {
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none || chunks[id].first != i || chunks[id].relation != Relation::prepositional || chunks[id].preposition != preposition || names_source(id) || no_part(id)) continue;
        const std::uint32_t head = in_.parse.head_of[in_.parse.top_of_words(chunks[id].first, chunks[id].last)];
        if (head >= d_.first && head <= d_.last) return id;
    }
    return none;
}

// "a visit that the minister paid (it) to Baghdad", "an attack that gunmen carried out (qama bihi) on": the verb stands between the noun and its phrases.
bool Slots::carries(std::uint32_t verb) const {
    if (arabic::verb_class(in_.words[verb]) != tables::VerbClass::light) return false;
    if (d_.support != none && in_.parse.clauses[d_.support].predicate == verb) return true;
    return verb + 1 < in_.sentences[d_.sentence].end && with_it(in_, verb + 1);
}

// "The minister praised, in a speech that he gave there, | the efforts (ala)", "the sources who speak for the workers called, | upon (ila)": a phrase right behind the comma that
// ends what was set in behind the verb. What is set in may have verbs of its own.
std::uint32_t Slots::behind_insertion(std::uint32_t preposition) const {
    constexpr std::uint32_t reach = 34;     // words
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t end = std::min(in_.sentences[d_.sentence].end, d_.last + 1 + reach);
    const auto soft = [&](std::uint32_t i) { return in_.words[i].kind == Kind::punctuation && clause::soft_mark(in_.words[i].mark); };
    const auto relative = [&](std::uint32_t i) { return arabic::is_particle(in_.view, in_.words[i], tables::ParticleClass::relative); };
    bool inserted = false;
    for (std::uint32_t i = d_.last + 1; i + 1 < end; ++i) {
        const auto& w = in_.words[i];
        if (w.kind == Kind::punctuation && clause::transparent_mark(w.mark)) continue;
        if (!soft(i) && !relative(i)) {
            if (w.kind == Kind::punctuation || w.is_verb()) return none;
            continue;
        }
        const bool under = arabic::is_particle(in_.view, in_.words[i + 1], tables::ParticleClass::preposition) && i + 2 < end;
        const std::uint32_t id = soft(i) ? in_.parse.chunk_at[under ? i + 2 : i + 1] : none;
        const bool phrase = id != none && chunks[id].first <= i + 2 && chunks[id].relation == Relation::prepositional;
        if (phrase && inserted && chunks[id].preposition == preposition) return names_source(id) ? none : id;
        // Over a phrase, a relative clause or a name; a verb, "and" or a participle goes on from the first verb.
        const auto& next = in_.words[soft(i) ? i + 1 : i];
        const bool plain = relative(soft(i) ? i + 1 : i) || phrase || (id != none && chunks[id].relation == Relation::argument && (chunks[id].definite || chunks[id].actor != none || chunks[id].time));
        if (!plain || next.is_verb() || (next.clitics & (arabic::wa | arabic::fa_))) return none;
        std::uint32_t close = i + 1;
        while (close < end && !soft(close) && !(in_.words[close].kind == Kind::punctuation && clause::hard_mark(in_.words[close].mark))) ++close;
        if (close >= end || !soft(close)) return none;
        inserted = true;
        i = close - 1;
    }
    return none;
}

std::uint32_t Slots::phrase_under(std::uint32_t preposition) const {
    if (const std::uint32_t hung = hung_under(preposition); hung != none) return hung;
    const auto& chunks = in_.parse.chunks;
    const auto& s = in_.sentences[d_.sentence];
    if (d_.verb) {
        const Clause& c = in_.parse.clauses[d_.clause];
        for (std::uint32_t i = c.predicate + 1; i < c.end && !adds_behind_comma(in_, i); ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || chunks[id].first != i) continue;
            if (chunks[id].relation == Relation::prepositional && chunks[id].preposition == preposition && !names_source(id) && !no_part(id) && !of_aside(id)) return id;
        }
        // "From Egypt he demanded": a prepositional phrase before the verb.
        for (std::uint32_t i = std::max(c.first, s.first); i < c.predicate; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id == none || chunks[id].first != i || chunks[id].relation != Relation::prepositional || chunks[id].preposition != preposition) continue;
            // Not another verb's or noun's: "a number of (min) | the residents expressed"; but with whom somebody met before, he may agree.
            const bool own = preposition == in_.grammar.maa || in_.parse.head_of[in_.parse.top_of_words(chunks[id].first, chunks[id].last)] == c.predicate;
            if (own && !no_part(id) && !names_source(id)) return id;
        }
        return behind_insertion(preposition);
    }
    std::uint32_t id = d_.chunk;
    if (id == none) return none;
    std::uint32_t steps = 0;
    bool carried = d_.support != none;
    for (++id; id < chunks.size() && chunks[id].first < s.end && steps < 7; ++id, ++steps) {
        const Chunk& c = chunks[id];
        if (names_source(id)) return none;
        if (c.relation == Relation::prepositional && c.preposition == preposition && !no_part(id)) return id;
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

// "was held | a year", "was given | fifty lashes": of deeds done to people a bare noun that is nobody tells for how long or how often. Not of what was not done ("they arrested not | anybody").
bool Slots::measures(std::uint32_t object) const {
    if (in_.parse.clauses[d_.clause].marks & clause::negated) return false;
    const Chunk& o = in_.parse.chunks[object];
    if (o.actor != none || o.place != none || o.definite || o.genitive != none) return false;
    const std::string_view mode = in_.view.str(in_.view.triggers[d_.row].mode);
    return mode == "arrest" || mode == "deport" || mode == "convict" || (mode == "beat" && o.counted);
}

std::uint32_t Slots::chunk(Slot slot, std::uint32_t preposition) const {
    switch (slot) {
        case Slot::subject: return subject();
        case Slot::object: return object();
        case Slot::genitive: {
            if (d_.chunk == none) return none;
            // "criticising the minister" is no criticism of his.
            const bool his = role_of(in_.view, in_.view.triggers[d_.row], Slot::genitive) != tables::ActorRole::recipient;
            return his && circumstance() ? none : in_.parse.chunks[d_.chunk].genitive;
        }
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
            if (c.object == none) {
                const bool words = acts_by_words(static_cast<EventType>(in_.view.triggers[d_.row].type));
                return object_behind_aside() == none && !(words && object_behind_phrases() != none) ? c.subject : none;
            }
            const Chunk& o = in_.parse.chunks[c.object];
            // "was killed during (athna') a clash": what the parse took for an object is none.
            const bool apart = o.actor == none && o.first == c.predicate + 2 && (c.marks & clause::subject_before) &&
                               (arabic::is_particle(in_.view, in_.words[c.predicate + 1], tables::ParticleClass::preposition) || arabic::is_particle(in_.view, in_.words[c.predicate + 1], tables::ParticleClass::temporal));
            // "seven soldiers were killed yesterday", "17 people were killed, 12 soldiers and", "were killed beside (ila janib) 33 fighters, allied".
            const bool dead = (c.marks & clause::subject_before) && !(c.marks & clause::imperfect_tense) && in_.words[c.predicate].link(tables::LinkKind::casualty);
            if (dead && (o.time || o.after_boundary || (o.actor == none && !o.definite && o.first > c.predicate + 1))) return c.subject;
            const bool joined = o.first > 0 && clause::bare_and(in_.text, in_.words[o.first - 1]);      // "11 people were killed and | 32 hurt"
            return apart || joined || among(c.object) || measures(c.object) ? c.subject : none;
        }
        default: return none;
    }
}

}  // namespace isnad::event
