#include "event/pronouns.h"

#include "clause/chunks.h"
#include "event/antecedent.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using clause::Chunk;
using clause::Relation;
using tables::absent;
using tables::LinkKind;

namespace {

// "the Iraqi capital Baghdad", "the Palestinian lands": the state of a noun that is called so, or `none`.
std::uint32_t state_of_place(const Input& in, const Chunk& c, std::uint32_t noun, reference::Resolved& who, CodedDocument& doc) {
    if (!in.words[c.first].is_lemma(noun)) return none;
    for (std::uint32_t i = c.first; i <= c.last; ++i)
        if (const auto* n = in.words[i].link(LinkKind::nisba)) return reference::state_entity(in.view, n->index, who, doc);
    return none;
}

}  // namespace

std::uint32_t state_of_lands(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc) {
    return state_of_place(in, in.parse.chunks[chunk], in.grammar.land, who, doc);
}

bool spoken_of_as_she(const Input& in, const arabic::Word& noun) {
    return (noun.features & (arabic::feminine | arabic::plural | arabic::dual)) || in.text.substr(noun.begin, noun.end - noun.begin).ends_with("\u0629");
}

namespace {

// "aircraft belonging to (tabi'a li-) the army", "a plane without a pilot, | belonging to the army", "the villages and towns, | Palestinian": the word behind a thing that tells whose it is.
std::uint32_t tells_owner(const Input& in, const Chunk& c) {
    constexpr std::uint32_t most = 4;       // words
    const auto& chunks = in.parse.chunks;
    for (std::uint32_t i = c.last; i + 1 < in.words.size() && i <= c.last + most; ++i) {
        const auto& w = in.words[i];
        if (w.kind != arabic::Kind::word || w.is_verb()) return none;
        const std::uint32_t next = in.parse.chunk_at[i + 1];
        if (w.is_lemma(in.grammar.belonging)) {
            const bool of = next != none && chunks[next].first == i + 1 && chunks[next].preposition == in.grammar.li && chunks[next].relation == Relation::prepositional;
            return of ? i : none;
        }
        const bool describes = i > c.last + 1 && w.link(LinkKind::nisba) && w.definite() == in.words[c.head].definite() && !arabic::has_proclitic(w.clitics) && (w.features & arabic::feminine);
        if (describes && in.words[i - 1].is_noun() && in.words[i - 1].enclitic == Enclitic::nothing) {
            const bool joined = i == c.last + 2 && (in.words[i - 1].clitics & arabic::wa);      // "the villages and towns, Palestinian"
            if (joined || (spoken_of_as_she(in, in.words[c.head]) && !spoken_of_as_she(in, in.words[i - 1]))) return i;
        }
        if (next != none && chunks[next].actor != none) return none;
    }
    return none;
}

}  // namespace

std::uint32_t actor_in(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc, std::uint32_t* at) {
    for (int depth = 0; chunk != none && depth < 4; ++depth) {
        if (at) *at = chunk;
        if (const auto e = reference::chunk_entity(in.reference, chunk, who, doc, depth == 0); e != none) return e;
        const Chunk& c = in.parse.chunks[chunk];
        if (c.place != none) return state_of_place(in, c, in.grammar.capital_city, who, doc);
        // "the president | Mugabe": a title that the parse left apart from its name.
        const std::uint32_t name = chunk + 1;
        if (c.definite && c.genitive == none && name < in.parse.chunks.size() && in.words[c.head].link(LinkKind::office) && in.parse.chunks[name].first == c.last + 1 &&
            in.parse.chunks[name].relation == Relation::argument && in.parse.chunks[name].actor != none && !arabic::has_proclitic(in.words[c.last + 1].clitics)) {
            chunk = name;
            continue;
        }
        if (c.genitive != none) {
            chunk = c.genitive;
            continue;
        }
        for (std::uint32_t i = c.first; i <= c.last; ++i) {
            const auto& w = in.words[i];
            // A nisba speaks for its state behind a common noun ("Russian warplanes"), not inside a name.
            if (w.lexeme == absent || in.words[c.head].lexeme == absent || in.words[c.head].link(LinkKind::given_name)) continue;
            if (const auto* n = w.link(LinkKind::nisba)) return reference::state_entity(in.view, n->index, who, doc);
        }
        if (const std::uint32_t i = tells_owner(in, c); i != none) {
            if (const auto* n = in.words[i].link(LinkKind::nisba)) return reference::state_entity(in.view, n->index, who, doc);
            chunk = in.parse.chunk_at[i + 1];
            continue;
        }
        // "A number of the protesters": the partitive behind a noun without a genitive.
        const std::uint32_t next = chunk + 1;
        if (next < in.parse.chunks.size() && in.parse.chunks[next].first == c.last + 2 && in.parse.chunks[next].preposition == in.grammar.min &&
            in.parse.chunks[next].relation == Relation::prepositional) {
            chunk = next;
            continue;
        }
        break;
    }
    return none;
}

namespace {

// Whether a pronoun can mean an actor by number and gender. Names of bodies can be of either gender.
bool can_mean(const Input& in, Enclitic pronoun, const mention::Candidate& a) {
    const bool men = mention::called_by_plural(in.view, in.text, in.words, a);
    const bool state = a.what == mention::What::state || a.what == mention::What::capital;
    const bool person = a.kind == EntityKind::person, many = a.plural || a.dual || men, named_body = a.what == mention::What::organization || a.what == mention::What::named_body;
    switch (pronoun) {
        case Enclitic::he: return !many && !state && (person || !named_body ? !a.feminine : true);
        case Enclitic::she: return person ? a.feminine && !many : a.feminine || state || many || named_body;
        case Enclitic::they:
        case Enclitic::they_women: return many || a.kind == EntityKind::group;
        case Enclitic::they_two: return many;
        default: return false;
    }
}

// A thing in the subject's place speaks for its owner ("the aircraft of the alliance intensified their raids").
bool can_mean_chunk(const Input& in, Enclitic pronoun, std::uint32_t chunk) {
    const Chunk& c = in.parse.chunks[chunk];
    return c.actor != none ? can_mean(in, pronoun, in.candidates.actors[c.actor]) : c.genitive != none && in.parse.chunks[c.genitive].actor != none;
}

// "arrested a driver for his attack on a guard", "on the charge of his ...": the chunk of the one arrested, accused or punished for a deed.
std::uint32_t reason_of(const Input& in, const Draft& d, const clause::Clause& c) {
    if (d.verb || d.chunk == none || c.object == none || c.predicate > d.first || in.parse.chunks[c.object].actor == none || in.parse.chunks[c.object].first > d.first) return none;
    const Chunk& top = in.parse.chunks[in.parse.top_of_idafa(d.chunk)];
    const bool because = top.first > 0 && clause::opens(in.words[top.first - 1], ClauseRelation::cause);      // "jailed the activist because of (bi-sabab) her part in"
    if (top.relation != Relation::prepositional || (top.preposition != in.grammar.li && !because)) return none;
    for (const auto& link : in.words[c.predicate].all_links()) {
        if (link.kind != LinkKind::trigger) continue;
        const auto type = static_cast<EventType>(in.view.triggers[link.index].type);
        if (type == EventType::coerce || type == EventType::accuse || type == EventType::sanction) return c.object;
    }
    return none;
}

}  // namespace

std::uint32_t pronoun(const Input& in, const Draft& d, Enclitic enclitic, bool object, reference::Resolved& who, CodedDocument& doc) {
    std::uint32_t not_this = none, speaker = none;
    if (d.clause != none) {
        const auto& c = in.parse.clauses[d.clause];
        if (!object)
            if (const auto e = reason_of(in, d, c); e != none && can_mean_chunk(in, enclitic, c.object)) return actor_in(in, e, who, doc);
        if (c.subject != none && !object && c.subject != d.chunk && in.parse.chunks[c.subject].first < d.first && can_mean_chunk(in, enclitic, c.subject)) {
            const auto e = actor_in(in, c.subject, who, doc);
            if (e != none) return e;
        }
        if (c.subject != none && object) not_this = actor_in(in, c.subject, who, doc);
    }
    if (const auto st = in.statements.innermost[d.first]; st != none && object) speaker = doc.statements[st].source;
    const auto& s = in.sentences[d.sentence];
    const std::uint32_t floor = d.sentence > 0 ? in.sentences[d.sentence - 1].first : s.first;
    std::uint32_t last_resort = none;
    for (std::uint32_t i = d.first; i-- > floor;) {
        const auto id = in.candidates.actor_at[i];
        if (id == none || in.candidates.actors[id].first != i) continue;
        const auto e = who.entity_of[id];
        if (e == none || e == not_this || !can_mean(in, enclitic, in.candidates.actors[id])) continue;
        if (e != speaker) return e;
        last_resort = e;
    }
    return last_resort;
}

Enclitic under_preposition(const Input& in, const Draft& d, const Slots& slots, std::uint32_t preposition) {
    const Enclitic behind = pronoun_under(in, d.last + 1, std::min(slots.clause_words().second, d.last + (d.verb ? 8 : 4)), preposition).first;
    if (behind != Enclitic::nothing || d.verb || d.clause == none) return behind;
    // "broke out between them (baynahuma) | clashes": between the verb and its subject.
    constexpr std::uint32_t near = 3;       // words
    const std::uint32_t verb = in.parse.clauses[d.clause].predicate;
    const bool before = preposition == in.grammar.bayna && in.parse.clauses[d.clause].subject == d.chunk && verb < d.first && d.first - verb <= near;
    return before ? pronoun_under(in, verb + 1, d.first, preposition).first : behind;
}

}  // namespace isnad::event
