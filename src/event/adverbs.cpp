#include "event/adverbs.h"

#include "clause/chunks.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using tables::ParticleClass;

namespace {
constexpr std::uint32_t reach = 12;      // words between an adverb and the trigger
}  // namespace

std::uint8_t of_adverbs(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    const auto word = [&](std::uint32_t i) -> const arabic::Word& { return in.words[i]; };
    const std::uint32_t from = d.clause != none ? in.parse.clauses[d.clause].first : s.first;
    const bool coming = d.verb && (word(d.first).features & arabic::imperfect);
    for (std::uint32_t i = std::max(from, s.first); i < std::min(d.last + 1 + reach, s.end); ++i) {
        const auto b = row_at(in, i);
        if (b != historical && b != future) continue;
        if (word(i).is_verb() || has_genitive(in, i) || (i < d.first ? d.first - i : i - d.last) > reach) continue;
        bool parted = false;
        for (std::uint32_t k = std::min(i, d.last) + 1; k < std::max(i, d.first) && !parted; ++k)
            parted = (word(k).is_verb() && k != d.first) || (word(k).kind == arabic::Kind::punctuation && clause::hard_mark(word(k).mark)) || arabic::is_particle(in.view, word(k), ParticleClass::relative);
        if (parted) continue;
        // "approves a plan", "marks the anniversary", "wins back the village on the eve of talks": only an adverb tells of the verb.
        const bool adverb = (word(i).features & arabic::accusative) || word(i).pos == tables::Pos::particle || arabic::is_particle(in.view, word(i), ParticleClass::preposition);
        if (b == historical ? adverb : coming && adverb && word(i).form != in.grammar.eve && i > d.last) return b;
    }
    return 0;
}

}  // namespace isnad::event
