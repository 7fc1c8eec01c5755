#include "event/owner.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;

namespace {

// The last chunk of the idafa that a chunk begins.
std::uint32_t end_of_idafa(const Input& in, std::uint32_t chunk) {
    constexpr int most = 4;
    for (int depth = 0; depth < most && in.parse.chunks[chunk].genitive != none; ++depth) chunk = in.parse.chunks[chunk].genitive;
    return chunk;
}

// Whether a word names a deed, which has a frame of its own. "Sites (mawaqi')" are written like those that sign.
bool names_deed(const Input& in, const arabic::Word& w) {
    const auto* noun = w.link(LinkKind::noun_class);
    return w.link(LinkKind::trigger) && !(noun && in.view.str(in.view.nouns[noun->index].kind) == "thing");
}

// Behind a thing without an article: the phrase under li-.
std::uint32_t owner_behind(const Input& in, std::uint32_t thing) {
    const auto& chunks = in.parse.chunks;
    const std::uint32_t end = end_of_idafa(in, thing), next = end + 1;
    if (names_deed(in, in.words[chunks[thing].head]) || chunks[end].definite || next >= chunks.size()) return none;
    const Chunk& n = chunks[next];
    const bool of = n.relation == Relation::prepositional && n.preposition == in.grammar.li && n.first == chunks[end].last + 1 && !n.after_boundary;
    return of && n.actor != none ? next : none;
}

// Who uses, holds or made it by the relative clause.
std::uint32_t user_of(const Input& in, std::uint32_t thing) {
    const std::uint32_t last = in.parse.chunks[end_of_idafa(in, thing)].last;
    constexpr std::uint32_t near = 3;       // words: "that was (kana)"
    const auto& all = in.parse.clauses;
    const auto it = std::upper_bound(all.begin(), all.end(), last, [](std::uint32_t v, const Clause& c) { return v < c.predicate; });
    if (it == all.end() || it->predicate > last + near || !(it->marks & clause::relative) || it->subject == none) return none;
    if (it->marks & (clause::passive_voice | clause::subject_inherited | clause::subject_before)) return none;
    // "the abuse to which they are exposed" is not theirs.
    if (subject_suffers(in.view, in.words[it->predicate])) return none;
    const Chunk& subject = in.parse.chunks[it->subject];
    if (subject.actor == none || subject.first < it->predicate) return none;
    for (std::uint32_t i = last + 1; i < it->predicate; ++i)
        if (in.words[i].kind != arabic::Kind::word || (in.words[i].pos != tables::Pos::particle && !in.words[i].is_lemma(in.grammar.kana))) return none;
    const std::uint32_t behind = it->predicate + 1;
    const bool its = (it->marks & clause::object_pronoun) || (behind < subject.first && in.words[behind].pos == tables::Pos::particle &&
                                                              arabic::particle_parts(in.view, in.words[behind]).find('+') != std::string_view::npos);
    return its ? it->subject : none;
}

}  // namespace

std::uint32_t whose_is(const Input& in, std::uint32_t thing) {
    const std::uint32_t owner = owner_behind(in, thing);
    return owner != none ? owner : user_of(in, thing);
}

bool tells_side(const Input& in, std::uint32_t first) {
    const auto& w = in.words[first];
    if (first < 2 || w.line_start) return false;
    const bool joined = w.clitics & (arabic::li | arabic::bi);
    const std::uint32_t before = joined ? first - 1 : first - 2;
    if (!joined && !arabic::is_particle(in.view, in.words[first - 1], tables::ParticleClass::preposition)) return false;
    const auto& adjective = in.words[before];
    const std::uint32_t preposition = !joined ? in.words[first - 1].form : w.clitics & arabic::li ? in.grammar.li : in.grammar.bi;
    if (adjective.kind != arabic::Kind::word || adjective.is_verb() || !clause::sides_with(in.grammar, adjective, preposition)) return false;
    // "the opposition (said) to the government", "a supporter of": as a noun of its own it is somebody.
    const std::uint32_t chunk = in.parse.chunk_at[before];
    return chunk != none && in.parse.chunks[chunk].actor != none && in.parse.chunks[chunk].head < before;
}

bool measured_by_noun(const Input& in, std::uint32_t chunk) {
    const Chunk& c = in.parse.chunks[chunk];
    if (chunk == 0 || c.relation != Relation::prepositional || c.preposition != in.grammar.min) return false;
    const Chunk& measure = in.parse.chunks[chunk - 1];
    return measure.last + 2 == c.first && measure.actor == none && measure.genitive == none && in.words[measure.head].lemma != tables::absent &&
           in.grammar.among(in.grammar.quantifiers, in.words[measure.head].lemma);
}

}  // namespace isnad::event
