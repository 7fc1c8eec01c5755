#include "event/reality.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using tables::absent;
using tables::ParticleClass;

namespace {

std::uint8_t of_clause(const Clause& c) {
    std::uint8_t bits = 0;
    if (c.marks & clause::negated) bits |= negation;
    if (c.marks & clause::future_tense) bits |= future;
    if (c.marks & clause::possible) bits |= hypothetical;
    return bits;
}

std::uint8_t reality_of(const mention::Meanings& meanings, std::uint32_t i) {
    const auto* l = meanings.find(i, tables::LinkKind::reality);
    return l ? static_cast<std::uint8_t>(l->index) : std::uint8_t{0};
}

// "the possibility of an attack", "a plan to withdraw", "a possible strike": what governs or modifies an event noun.
std::uint8_t of_governors(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    const auto& chunks = in.parse.chunks;
    // Modifiers behind it, within its own chunk and genitive.
    std::uint32_t to = d.last;
    if (d.chunk != none) {
        to = std::max(to, chunks[d.chunk].last);
        if (chunks[d.chunk].genitive != none) to = std::max(to, chunks[chunks[d.chunk].genitive].last);
    }
    for (std::uint32_t i = d.last + 1; i <= std::min(to + 1, s.end - 1); ++i)
        if (in.words[i].pos == tables::Pos::adjective || i <= to)
            if (const auto b = reality_of(in.meanings, i); b && !arabic::has_proclitic(in.words[i].clitics)) return b;
    // Governors before it: the idafa upwards, then a noun or verb whose preposition it stands behind.
    std::uint32_t chunk = d.chunk;
    for (int depth = 0; chunk != none && depth < 4; ++depth) {
        const auto& c = chunks[chunk];
        if (depth > 0)
            if (const auto b = reality_of(in.meanings, c.head)) return b;
        if (c.relation == Relation::genitive) {
            chunk = c.governor;
            continue;
        }
        if (c.relation == Relation::prepositional && chunk > 0 && chunks[chunk - 1].last + 2 >= c.first && chunks[chunk - 1].last >= s.first) {
            if (const auto b = reality_of(in.meanings, chunks[chunk - 1].head)) return b;
        }
        break;
    }
    // The verb of the clause, where the noun is its object or stands behind its preposition.
    if (d.clause != none && d.chunk != none) {
        const Clause& c = in.parse.clauses[d.clause];
        std::uint32_t top = d.chunk;
        while (chunks[top].relation == Relation::genitive && chunks[top].governor != none) top = chunks[top].governor;
        const std::uint32_t p = chunks[top].preposition;
        const auto& g = in.grammar;
        const bool complement = p == g.bi || p == g.li || p == g.ila || p == g.ala || p == g.an || p == g.min;      // not "after", "during"
        const bool governed = c.object == top || (chunks[top].relation == Relation::prepositional && complement && c.predicate < d.first && d.first - c.predicate <= 6);
        if (governed && c.predicate < d.first)
            if (const auto* l = in.words[c.predicate].link(tables::LinkKind::reality)) return static_cast<std::uint8_t>(l->index);
    }
    // "with the aim of": a phrase right before it.
    for (std::uint32_t back = 1; back <= 2 && d.first >= s.first + back; ++back) {
        const std::uint32_t i = d.first - back;
        mention::Phrase p;
        if (const auto* l = in.meanings.find(i, tables::LinkKind::reality, &p); l && p.last + 1 == d.first) return static_cast<std::uint8_t>(l->index);
    }
    return 0;
}

// "formerly", "once": adverbs of the clause.
std::uint8_t of_adverbs(const Input& in, const Draft& d) {
    const auto& s = in.sentences[d.sentence];
    const std::uint32_t from = d.clause != none ? in.parse.clauses[d.clause].first : s.first;
    const std::uint32_t to = d.clause != none ? std::max(in.parse.clauses[d.clause].end, d.last + 1) : s.end;
    for (std::uint32_t i = std::max(from, s.first); i < std::min(to, s.end); ++i)
        if (const auto b = reality_of(in.meanings, i); b == historical || (b == future && d.verb && (in.words[d.first].features & arabic::imperfect) && in.words[i].pos != tables::Pos::verb && i > d.last))
            return b;
    return 0;
}

}  // namespace

std::uint8_t reality(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    std::uint8_t bits = 0;
    const auto& s = in.sentences[d.sentence];
    if (d.verb) {
        const Clause& c = in.parse.clauses[d.clause];
        bits = of_clause(c);
        // an + imperfect under a verb that tells what it is.
        if ((c.marks & clause::wished) && !bits && c.parent != none) {
            if (const auto* l = in.words[in.parse.clauses[c.parent].predicate].link(tables::LinkKind::reality)) bits |= static_cast<std::uint8_t>(l->index);
        }
        // an + imperfect: planned, wished, possible - not yet done.
        if ((c.marks & clause::wished) && !bits) {
            bits |= hypothetical;
            for (std::uint32_t i = d.first; i-- > s.first && d.first - i < 8;) {
                const auto& w = in.words[i];
                if (w.kind == Kind::punctuation && clause::hard_mark(w.mark)) break;
                if (w.form == g.duna) {                          // "without meeting"
                    bits = negation;
                    break;
                }
                if (w.form == g.muqarrar || w.form == g.mutawaqqa || w.form == g.mazmaa || w.lemma == g.muqarrar || w.lemma == g.mutawaqqa) {
                    bits = static_cast<std::uint8_t>((bits & ~hypothetical) | future);
                    for (std::uint32_t k = i; k-- > s.first && i - k < 4;)
                        if (in.words[k].form == g.laysa || in.words[k].form == g.laysat || in.words[k].form == g.ghayr) bits |= negation;
                    break;
                }
            }
        }
    } else {
        if (d.support != none) bits |= of_clause(in.parse.clauses[d.support]);
        // "the absence of", "the possibility of", "a plan of": nouns before the trigger in its idafa.
        std::uint32_t chunk = d.chunk;
        for (int depth = 0; chunk != none && depth < 3; ++depth) {
            const auto& c = in.parse.chunks[chunk];
            if (depth > 0 && (in.words[c.head].form == g.adam || in.words[c.head].lemma == g.adam)) bits |= negation;
            chunk = c.relation == Relation::genitive ? c.governor : none;
        }
        for (std::uint32_t i = d.first; i-- > s.first && d.first - i < 6;) {
            const auto& w = in.words[i];
            if (w.kind == Kind::punctuation) break;
            if (w.form == g.muqarrar || w.lemma == g.muqarrar || w.lemma == g.mutawaqqa) bits |= future;
        }
        if (!bits) bits = of_governors(in, d);
        // "to retake the town": li- on a verbal noun tells an aim, unless the word before it governs it ("exposed to shelling").
        const auto& w = in.words[d.first];
        if (!bits && (w.clitics & arabic::li) && !w.definite() && d.first > s.first) {
            const auto& before = in.words[d.first - 1];
            const bool governed = before.kind == Kind::word && (before.link(tables::LinkKind::trigger) || before.link(tables::LinkKind::reporting) || before.is_verb() ||
                                                                before.pos == tables::Pos::adjective || before.enclitic != arabic::Enclitic::nothing);
            if (!governed && d.clause != none && in.parse.clauses[d.clause].predicate < d.first) bits |= hypothetical;
        }
    }
    bits |= of_adverbs(in, d);
    // A condition at the head of the clause.
    const std::uint32_t k = d.clause;
    const std::uint32_t from = k != none ? in.parse.clauses[k].first : s.first;
    for (std::uint32_t i = std::max(from, s.first); i < d.first && i < from + 4; ++i) {
        const auto cls = arabic::particle_class(in.view, in.words[i]);
        if (cls == static_cast<std::uint8_t>(ParticleClass::conditional)) bits |= hypothetical;
        if (in.words[i].form == g.in_case && i > s.first && in.words[i - 1].form == g.fi) bits |= hypothetical;
    }
    for (std::uint32_t i = from; i > s.first && from - i < 3; --i)           // "in case" before the clause
        if (in.words[i - 1].form == g.in_case) bits |= hypothetical;
    return bits;
}

}  // namespace isnad::event
