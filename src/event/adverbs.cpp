#include "event/adverbs.h"

#include "clause/chunks.h"
#include "event/noun_context.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <utility>

namespace isnad::event {

using tables::ParticleClass;

namespace {
constexpr std::uint32_t reach = 12;      // words between an adverb and the trigger
constexpr std::uint32_t most_in_speech = 5;      // and from a word of speech on: what stands further behind is what is said

// The words among which an adverb of the trigger may stand.
std::pair<std::uint32_t, std::uint32_t> around(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    const std::uint32_t from = d.clause != none ? in.parse.clauses[d.clause].first : s.first;
    return {std::max(from, s.first), std::min(d.last + 1 + reach, s.end)};
}

// Whether the word is another clause's, or too far away.
bool parted(const Input& in, const Draft& d, std::uint32_t i) {
    if (in.words[i].is_verb() || has_genitive(in, i) || (i < d.first ? d.first - i : i - d.last) > reach) return true;
    const std::uint32_t carrier = d.support != none ? in.parse.clauses[d.support].predicate : d.first;      // "once | launched an attack"
    for (std::uint32_t k = std::min(i, d.last) + 1; k < std::max(i, d.first); ++k) {
        const auto& w = in.words[k];
        const bool mark = w.kind == arabic::Kind::punctuation && (clause::hard_mark(w.mark) || w.mark == U'(' || w.mark == U')');
        if ((w.is_verb() && k != d.first && k != carrier) || mark || arabic::is_particle(in.view, w, ParticleClass::relative)) return true;
    }
    return false;
}

// "days before (qabla ayyam min) the opening": counted from something else than the news.
bool counted_from(const Input& in, const mention::Phrase& phrase) {
    const std::uint32_t next = phrase.last + 1;
    return next < in.words.size() && in.words[phrase.first].form == in.grammar.before[0] && in.words[next].form == in.grammar.min;
}

}  // namespace

std::uint8_t of_adverbs(const Input& in, const Draft& d) {
    const auto word = [&](std::uint32_t i) -> const arabic::Word& { return in.words[i]; };
    const bool coming = d.verb && (word(d.first).features & arabic::imperfect);
    const auto [from, end] = around(in, d);
    for (std::uint32_t i = from; i < end; ++i) {
        mention::Phrase where;
        const auto b = row_at(in, i, &where);
        if ((b != historical && b != future) || parted(in, d, i) || counted_from(in, where)) continue;
        // "approves a plan", "marks the anniversary", "wins back the village on the eve of talks": only an adverb tells of the verb.
        const bool adverb = (word(i).features & arabic::accusative) || word(i).pos == tables::Pos::particle || arabic::is_particle(in.view, word(i), ParticleClass::preposition);
        if (b == historical ? adverb : coming && adverb && word(i).form != in.grammar.eve && i > d.last) return b;
    }
    return 0;
}

bool vague_time(const Input& in, const Memory& memory, const Draft& d) {
    const auto [from, end] = around(in, d);
    for (std::uint32_t i = from; i < end; ++i) {
        mention::Phrase where;
        const auto* l = in.meanings.find(i, tables::LinkKind::reality, &where);
        if (!l || l->index != undated || parted(in, d, i) || counted_from(in, where)) continue;
        // "accused them of shelling the town in the last weeks": of the word that stands nearest.
        const auto far = [&](const Draft& o) { return i < o.first ? o.first - i : i - o.last; };
        const bool speaks = is_speech(static_cast<EventType>(in.view.triggers[d.row].type));
        if (speaks && i > d.last + most_in_speech) continue;
        const auto all = memory.same_sentence(d);
        if (std::none_of(all.begin(), all.end(), [&](const Draft& o) { return !o.dropped && far(o) < far(d); })) return true;
    }
    return false;
}

}  // namespace isnad::event
