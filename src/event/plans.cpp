#include "event/plans.h"

#include "event/noun_context.h"
#include "language/arabic/inflection.h"

namespace isnad::event {

using clause::Relation;

std::uint32_t words_between(const Input& in, std::uint32_t from, std::uint32_t to) {
    std::uint32_t words = 0;
    for (std::uint32_t i = from; i < to; ++i) {
        const std::uint32_t id = in.parse.chunk_at[i];
        const bool inside = id != none && in.parse.chunks[id].actor != none && in.parse.chunks[id].last > i;
        words += !inside;
    }
    return words;
}

// "their attempt (at) storming", "the attempt of the army at | the withdrawal": the noun with its owner right before a masdar has that for what it is about.
std::uint32_t owned_before(const Input& in, const language::Sentence& s, std::uint32_t chunk) {
    const auto& chunks = in.parse.chunks;
    const auto& c = chunks[chunk];
    const auto& w = in.words[c.first];
    const bool describes = w.definite() && (c.head != c.first || arabic::begins_like_participle(in.text, w) || w.pos != tables::Pos::noun);
    if (chunk == 0 || c.preposition != tables::absent || c.first <= s.first || describes || arabic::has_proclitic(w.clitics)) return none;
    std::uint32_t at = chunk - 1;
    if (chunks[at].last + 1 != c.first || chunks[at].first < s.first) return none;
    bool owner = in.words[chunks[at].last].enclitic != arabic::Enclitic::nothing;
    for (int depth = 0; chunks[at].relation == Relation::genitive && chunks[at].governor != none && depth < 3; ++depth) {
        at = chunks[at].governor;
        owner = true;
    }
    return owner ? at : none;
}

std::uint32_t over_owner(const Input& in, std::uint32_t chunk) {
    if (chunk == 0) return none;
    const auto& owner = in.parse.chunks[chunk - 1];
    return owner.relation == Relation::genitive && owner.actor != none ? owner.governor : none;
}

std::uint8_t row_of_head(const Input& in, const language::Sentence& s, const clause::Chunk& c) {
    if (const auto b = row_at(in, c.head)) return b;
    mention::Phrase p;
    const auto b = c.head > s.first ? row_at(in, c.head - 1, &p) : std::uint8_t{0};
    return b && p.last == c.head ? b : std::uint8_t{0};
}

}  // namespace isnad::event
