#include "event/antecedent.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using arabic::Kind;
using clause::Chunk;
using clause::Clause;
using clause::Relation;

namespace {

constexpr std::uint32_t reach = 14;        // chunks before a pronoun
constexpr std::size_t most_near = 2;       // of those that agree

// Whether a noun phrase may be what a pronoun means, by gender and number. "She" is also any number of things.
bool agrees(const Input& in, std::uint32_t chunk, Enclitic pronoun) {
    const Chunk& c = in.parse.chunks[chunk];
    const auto& head = in.words[c.head];
    const bool many = head.features & arabic::plural, two = head.features & arabic::dual;
    const auto letters = in.text.substr(head.begin, head.end - head.begin);
    bool feminine = (head.features & arabic::feminine) || letters.ends_with("\u0629"), state = false, people = c.counted || c.next_conjunct != none;
    if (c.actor != none) {
        const auto& a = in.candidates.actors[c.actor];
        state = a.what == mention::What::state || a.what == mention::What::capital;
        feminine = feminine || a.feminine;
        people = people || a.plural || a.dual || a.kind == EntityKind::group;
    }
    switch (pronoun) {
        case Enclitic::he: return !feminine && !state && !many && !two && !c.counted;
        case Enclitic::she: return feminine || state || many || c.counted;
        case Enclitic::they:
        case Enclitic::they_women: return people || many;
        case Enclitic::they_two: return two || people;
        default: return false;
    }
}

// The chunk that ends right before word i, over a comma or quotation mark.
std::uint32_t ending_before(const Input& in, std::uint32_t i, std::uint32_t floor) {
    while (i > floor) {
        const std::uint32_t id = in.parse.chunk_at[--i];
        if (id != none) return in.parse.chunks[id].time ? none : id;
        if (in.words[i].kind != Kind::punctuation || clause::hard_mark(in.words[i].mark)) return none;
    }
    return none;
}

// The noun phrase that the relative clause describes: before its relative pronoun, or an indefinite one right before its verb.
std::uint32_t described(const Input& in, const Clause& c) {
    const std::uint32_t floor = in.sentences[c.sentence].first;
    if (!(c.marks & clause::relative)) return none;
    if (c.first < c.predicate && arabic::is_particle(in.view, in.words[c.first], tables::ParticleClass::relative)) return ending_before(in, c.first, floor);
    const std::uint32_t near = c.predicate > floor ? in.parse.chunk_at[c.predicate - 1] : none;
    return near != none && !in.parse.chunks[near].definite ? near : none;
}

// "that man | the pious (al-multazim) | whom", "Muhammad | (22 years old) | at whom": what only describes the noun before it.
std::uint32_t over_descriptions(const Input& in, std::uint32_t noun, std::uint32_t floor) {
    const auto& chunks = in.parse.chunks;
    for (;;) {
        const Chunk& c = chunks[noun];
        const bool enclosed = c.last + 1 < in.words.size() && in.words[c.last + 1].mark == U')';
        std::uint32_t at = c.first;
        while (enclosed && at > floor && c.first - at < 6 && in.words[at].mark != U'(') --at;
        const std::uint32_t before = at > floor ? in.parse.chunk_at[at - 1] : none;
        if (before == none || (enclosed && in.words[at].mark != U'(')) return noun;
        const auto label = in.parse.label_of[c.head];
        const std::uint32_t head = in.parse.head_of[c.head];
        const bool describes = (label == clause::Label::adjective || label == clause::Label::apposition) && head != none && in.parse.chunk_at[head] == before;
        if (!enclosed && !(describes && c.actor == none)) return noun;
        noun = before;
    }
}

void push(Antecedents& out, std::uint32_t chunk) {
    if (out.count < out.chunks.size()) out.chunks[out.count++] = chunk;
}

// A noun and those whose genitive it is, as far as `fits` says yes.
template <class Fits>
Antecedents idafa(const Input& in, std::uint32_t chunk, const Fits& fits) {
    Antecedents out;
    out.relative = true;
    for (int depth = 0; chunk != none && depth < 4; ++depth) {
        if (fits(chunk)) push(out, chunk);
        const Chunk& c = in.parse.chunks[chunk];
        chunk = c.relation == Relation::genitive ? c.governor : none;
    }
    return out;
}

}  // namespace

Antecedents antecedents(const Input& in, const Clause& c, std::uint32_t at, Enclitic pronoun) {
    if (const std::uint32_t noun = described(in, c); noun != none) {
        const Antecedents out = idafa(in, noun, [&](std::uint32_t id) { return agrees(in, id, pronoun); });
        if (out.count > 0) return out;
    }
    Antecedents out;
    const auto& chunks = in.parse.chunks;
    const std::uint32_t floor = in.parse.first_chunk[c.sentence];
    auto k = static_cast<std::uint32_t>(std::lower_bound(chunks.begin() + floor, chunks.end(), std::min(at, c.predicate), [](const Chunk& x, std::uint32_t v) { return x.first < v; }) - chunks.begin());
    for (std::uint32_t steps = 0; k > floor && steps < reach && out.count < most_near; ++steps) {
        const Chunk& x = chunks[--k];
        // Who does it does it to somebody else.
        if (x.time || k == c.subject || !agrees(in, k, pronoun)) continue;
        push(out, k);
    }
    return out;
}

std::uint32_t resumed(const Input& in, std::uint32_t clause, Enclitic pronoun) {
    const auto& clauses = in.parse.clauses;
    const Clause& own = clauses[clause];
    std::uint32_t k = clause;
    const auto helped = [&] {
        return k > 0 && clauses[k - 1].sentence == own.sentence && arabic::lends_subject(in.words[clauses[k - 1].predicate]) && !arabic::has_proclitic(in.words[clauses[k].predicate].clitics);
    };
    while (!(clauses[k].marks & clause::relative) && helped()) --k;
    std::uint32_t noun = described(in, clauses[k]);
    if (noun != none) noun = over_descriptions(in, noun, in.sentences[own.sentence].first);
    if (noun == none || noun == own.subject || noun == own.object) return none;
    const Antecedents out = idafa(in, noun, [&](std::uint32_t id) { return agrees(in, id, pronoun); });
    return out.count > 0 ? out.chunks[0] : none;
}

std::pair<Enclitic, std::uint32_t> pronoun_under(const Input& in, std::uint32_t from, std::uint32_t to, std::uint32_t preposition) {
    const std::string_view key = in.view.str(in.view.forms[preposition].key);
    for (std::uint32_t i = from; i < to; ++i) {
        const auto& w = in.words[i];
        if (w.pos != tables::Pos::particle) continue;
        const std::string_view parts = arabic::particle_parts(in.view, w);
        const std::size_t plus = parts.find('+');
        // The last letter may be written in two ways ("ala", "alay-"); the first two tell prepositions apart.
        if (plus == std::string_view::npos || parts.substr(0, std::min<std::size_t>(plus, 4)) != key.substr(0, 4)) continue;
        const Enclitic who = arabic::pronoun_of_letters(parts.substr(plus + 1));
        if (who != Enclitic::nothing && who <= Enclitic::they_women) return {who, i};      // of the third person
    }
    return {Enclitic::nothing, none};
}

bool with_it(const Input& in, std::uint32_t word) { return arabic::particle_parts(in.view, in.words[word]).starts_with("\u0628+"); }

}  // namespace isnad::event
