#include "event/aside.h"

#include <algorithm>
#include <array>

namespace isnad::event {

using clause::Chunk;
using clause::Relation;
using tables::LinkKind;

namespace {

std::uint32_t opens_aside(const arabic::Word& w) {
    const auto* link = w.link(LinkKind::aside);
    return link ? link->index : 0;
}

// "marched in protest at (ihtijajan ala) the arrests by | the police": whom such words are aimed against did not march.
bool in_protest(const Input& in, const arabic::Word& w) {
    if (w.is_verb() || w.definite() || !(w.features & arabic::accusative) || w.enclitic != arabic::Enclitic::nothing) return false;
    return arabic::any_trigger(in.view, w, [](const tables::Trigger& row) {
        const auto type = static_cast<EventType>(row.type);
        return type == EventType::accuse || type == EventType::reject || type == EventType::protest;
    });
}

// What the noun phrase of a word stands under: its own noun, and the preposition before it, which may be of several words.
std::uint32_t opened_before(const Input& in, std::uint32_t word) {
    std::uint32_t bits = opens_aside(in.words[word]);
    const std::uint32_t id = in.parse.chunk_at[word];
    if (id == none) return bits;
    const Chunk& c = in.parse.chunks[id];
    if (c.relation == Relation::prepositional && c.first > 0 && c.preposition == in.words[c.first - 1].form) bits |= opens_aside(in.words[c.first - 1]);
    return bits;
}

}  // namespace

std::uint32_t kept_out_at(const Input& in, const Draft& d, std::uint32_t word) {
    constexpr std::size_t most = 12;        // steps up the tree
    std::array<std::uint32_t, most> above{};
    std::size_t known = 0;
    for (std::uint32_t at = in.parse.top_of_words(d.first, d.last); at != none && known < most; at = in.parse.head_of[at]) above[known++] = at;
    const auto end = above.begin() + static_cast<std::ptrdiff_t>(known);
    std::uint32_t at = word;
    for (std::size_t step = 0; step < most && at != none; ++step) {
        if ((at >= d.first && at <= d.last) || std::find(above.begin(), end, at) != end) return 0;
        const auto& w = in.words[at];
        if (in_protest(in, w)) return no_doers;
        // The dead of "after the killing of | ten people (in an attack)" are the victims of what is told; "(aid) through the crossing, presented by | the centre"
        // tells of the aid.
        if (w.link(LinkKind::casualty) || (at != word && (w.features & arabic::participle))) return 0;
        if (const std::uint32_t bits = opened_before(in, at); bits != 0) return bits;
        at = in.parse.head_of[at];
    }
    return 0;
}

bool does_else(const Input& in, const Draft& d, std::uint32_t word) {
    const std::uint32_t own = in.parse.chunk_at[word];
    if (own == none) return false;
    const Chunk& c = in.parse.chunks[own];
    if (c.accusative || !(c.definite || (c.actor != none && in.candidates.actors[c.actor].what != mention::What::agent))) return false;
    const std::uint32_t k = in.parse.clause_at[c.first];
    if (k == none || k == d.clause || k == d.support) return false;
    const auto& clause = in.parse.clauses[k];
    if (clause.subject != own || (clause.marks & (clause::passive_voice | clause::subject_inherited))) return false;
    for (const auto& link : in.words[clause.predicate].all_links()) {
        if (link.kind == LinkKind::casualty) return false;
        if (link.kind != LinkKind::trigger) continue;
        // "The company was fined (ghurrimat)": a verb that may be a passive, or whose subject suffers.
        const auto& row = in.view.triggers[link.index];
        if (role_of(in.view, row, tables::Slot::subject) == tables::ActorRole::recipient || role_of(in.view, row, tables::Slot::alone) == tables::ActorRole::recipient) return false;
    }
    return true;
}

bool is_victim(const Input& in, std::uint32_t word) {
    const std::uint32_t own = in.parse.chunk_at[word];
    if (own == none) return false;
    const std::uint32_t id = in.parse.first_of_joined(own), k = in.parse.clause_at[in.parse.chunks[id].first];
    if (k == none || in.parse.chunks[id].actor == none) return false;
    const auto& who = in.candidates.actors[in.parse.chunks[id].actor];
    if (!who.counted && !who.plural) return false;
    const auto& clause = in.parse.clauses[k];
    const auto& verb = in.words[clause.predicate];
    const bool perfect = (verb.features & arabic::perfect) && (verb.features & arabic::third);
    return clause.subject == id && perfect && verb.link(LinkKind::casualty) && clause.object == none && !(clause.marks & (clause::object_pronoun | clause::subject_inherited));
}

bool tells_seat(const Input& in, std::uint32_t word) {
    const auto& w = in.words[word];
    const bool opens = (w.clitics & arabic::wa) || (word > 0 && in.words[word - 1].kind == arabic::Kind::punctuation);      // not "met at its seat"
    return opens && !(w.clitics & (arabic::bi | arabic::li)) && w.is_lemma(in.grammar.seat) && w.enclitic != arabic::Enclitic::nothing;
}

}  // namespace isnad::event
