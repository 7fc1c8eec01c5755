#include "event/drafts.h"

#include "clause/chunks.h"
#include "event/explain.h"
#include "event/noun_context.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using mention::Phrase;
using tables::Link;
using tables::LinkKind;
using tables::VerbClass;

namespace {

class Proposer {
public:
    Proposer(const Input& in, Memory& memory) : in_(in), m_(memory) {}

    void sentence(std::uint32_t index) {
        const auto& s = in_.sentences[index];
        m_.present.begin(s.first);
        for (std::uint32_t i = s.first; i < s.end; ++i) m_.present.add(word(i));
        for (std::uint32_t i = s.first; i < s.end; ++i) {
            if (word(i).kind != Kind::word || in_.furniture[i]) continue;
            if (!in_.meanings.phrase_at(i) && !word(i).link(LinkKind::trigger)) continue;      // most words
            i = std::max(i, trigger(index, i));
        }
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }

    // A participle tells an act only as a circumstance ("..., threatening"): indefinite, in the accusative or the feminine.
    bool circumstance(std::uint32_t i) const {
        const auto& w = word(i);
        if (w.definite() || (w.clitics & ~static_cast<unsigned>(arabic::wa))) return false;
        const auto token = in_.text.substr(w.begin, w.end - w.begin);
        return (w.features & (arabic::feminine | arabic::plural)) || token.ends_with("\u0627") || token.ends_with("\u064B");
    }

    // "A social (ijtima'i) disease": an adjective behind its noun is written like the noun of an event with "my".
    bool adjective_behind_noun(std::uint32_t sentence, std::uint32_t i) const {
        const auto& w = word(i);
        if (w.pos != tables::Pos::adjective || w.clitics || i == in_.sentences[sentence].first || !word(i - 1).is_noun()) return false;
        return in_.text.substr(w.begin, w.end - w.begin).ends_with("\u064A");
    }

    // "The fighters backed by": a definite word behind a definite noun or a name, with "by" behind it.
    bool describes_actor(std::uint32_t sentence, const Phrase& p) const {
        if (p.first == p.last || word(p.last).form != in_.grammar.min || word(p.first).is_verb() || !word(p.first).definite() || word(p.first).clitics & arabic::wa) return false;
        return p.first > in_.sentences[sentence].first && (in_.candidates.actor_at[p.first - 1] != none || (word(p.first - 1).is_noun() && word(p.first - 1).definite()));
    }

    // Tries the rows of the word or phrase at i; returns the last word that a trigger took.
    std::uint32_t trigger(std::uint32_t sentence, std::uint32_t i) {
        // Part of a name or description is no event: "the ministry of defence". A phrase that ends in a preposition is none: "..., asking of" (student).
        const bool named = in_.candidates.actor_at[i] != none || in_.candidates.place_at[i] != none;
        const bool describes = !word(i).is_verb() && (((word(i).features & arabic::participle) && !circumstance(i)) || adjective_behind_noun(sentence, i));
        Draft best;
        int best_rank = -1;
        std::uint32_t best_taken[most_taken];
        std::size_t best_taken_count = 0;
        std::uint32_t last_of_longest = i;
        near_.clear();
        Draft of_phrase;                 // what the rows of a phrase share, worked out once
        std::uint32_t node = none, of_stem = none;
        std::uint16_t of_clitics = 0;
        bool fresh = true;
        in_.meanings.at(i, [&](const Link& l, const Phrase& p) {
            if (l.kind != LinkKind::trigger) return false;
            if (named && (p.first == p.last || word(p.last).pos != tables::Pos::particle)) return false;
            // "Advanced, backed by" tells as a phrase of the row; a participle alone, or one with the article ("the fighters backed by"), only describes.
            if ((l.extra && !circumstance(i)) || (describes && p.first == p.last) || describes_actor(sentence, p)) return false;
            if (p.last < last_of_longest) return true;              // a longer phrase matched: its parts do not count
            if (fresh || p.node != node || p.stem != of_stem || p.clitics != of_clitics) {
                of_phrase = draft(sentence, p);
                node = p.node;
                of_stem = p.stem;
                of_clitics = p.clitics;
                fresh = false;
            }
            Draft d = of_phrase;
            d.row = l.index;
            const auto& row = in_.view.triggers[l.index];
            if (d.verb && d.clause == none) return false;
            // "is called" is no call upon anybody.
            if (d.verb && static_cast<EventType>(row.type) == EventType::request && (word(i).features & arabic::passive)) return false;
            std::uint32_t taken[most_taken];
            std::size_t taken_count = 0;
            const Slots slots(in_, d, &m_.present);
            const tables::Condition* failed = nullptr;
            for (const auto& c : in_.view.conditions_of(row)) {
                std::uint32_t word_taken = none;
                if (!slots.holds(c, &word_taken)) {
                    if (!failed) {
                        tell_row(in_, d, &c);
                        d.missing = static_cast<std::uint32_t>(&c - in_.view.conditions.data());
                    }
                    failed = &c;
                    ++d.failed;
                    if (c.negated || c.decisive || c.slot == tables::Slot::told) return false;
                    continue;
                }
                // A word in its slot says more than how the trigger is told, that more than one anywhere in the clause or behind, that more than a word that describes the noun, that more than a
                // class, a narrow class more than any actor, and each more than an exclusion.
                d.rank += c.negated ? 1 : word_taken != none ? 100 : c.slot == tables::Slot::told ? 60 : c.slot == tables::Slot::any || c.slot == tables::Slot::behind ? 50 : c.slot == tables::Slot::adjective ? 36 : in_.view.asks_for(c, tables::ConditionClass::actor) ? 30 : 32;
                if (!c.negated && word_taken != none && taken_count < most_taken) taken[taken_count++] = word_taken;
            }
            if (failed) {
                if (d.failed == 1) nearly(d);
                return false;
            }
            last_of_longest = std::max(last_of_longest, p.last);
            tell_row(in_, d, nullptr);
            // Of rows of one type one that names a mode goes first.
            const bool same_type = best_rank >= 0 && row.type == in_.view.triggers[best.row].type;
            const int more_of_mode = same_type ? (row.mode.length > 0) - (in_.view.triggers[best.row].mode.length > 0) : 0;
            if (more_of_mode > 0 || (more_of_mode == 0 && d.rank > best_rank)) {
                best_rank = d.rank;
                best = d;
                best_taken_count = taken_count;
                std::copy_n(taken, taken_count, best_taken);
            }
            return false;
        });
        if (best_rank < 0) {
            m_.drafts.insert(m_.drafts.end(), near_.begin(), near_.end());
            return i;
        }
        for (std::size_t k = 0; k < best_taken_count; ++k)
            if (best_taken[k] > best.last || best_taken[k] < best.first) {
                m_.consumed[best_taken[k]] |= 1;
                m_.taker[best_taken[k]] = static_cast<std::uint32_t>(m_.drafts.size());
            }
        m_.drafts.push_back(best);
        return best.last;
    }

    // A row of which one thing that it asks for is missing, and no decisive one, is proposed as well, where none holds: its words are those that the author thought
    // of, and the judge knows more. The first one of each type; it tells a mode only where all such rows tell the same.
    void nearly(const Draft& d) {
        const auto& row = in_.view.triggers[d.row];
        for (Draft& o : near_) {
            const auto& other = in_.view.triggers[o.row];
            if (other.type != row.type) continue;
            const bool same_mode = in_.view.str(other.mode) == in_.view.str(row.mode);
            o.vague = o.vague || !same_mode;
            return;
        }
        if (near_.size() < most_near) near_.push_back(d);
    }

    Draft draft(std::uint32_t sentence, const Phrase& p) const {
        Draft d;
        d.first = p.first;
        d.last = p.last;
        d.stem = arabic::shown_from(in_.text, p.stem, p.clitics);
        d.sentence = sentence;
        d.verb = word(p.first).is_verb() && p.first == p.last;
        if (d.verb) {
            d.clause = in_.parse.clause_of(p.first);
        } else {
            d.chunk = in_.parse.chunk_at[p.last];
            if (d.chunk == none) d.chunk = in_.parse.chunk_at[p.first];
            d.clause = in_.parse.clause_at[p.first];
            if (d.clause != none && describes_another(d)) --d.clause;
            d.support = support(d);
            if (d.support == none) d.support = support_over_relative(d);
        }
        return d;
    }

    // "launched raids | that targeted the positions": the verb before a relative clause that tells of the noun itself.
    std::uint32_t support_over_relative(const Draft& d) const {
        if (d.clause == none || d.clause == 0) return none;
        const Clause &c = in_.parse.clauses[d.clause], &before = in_.parse.clauses[d.clause - 1];
        if (!(c.marks & clause::relative) || d.chunk == none || (c.subject != d.chunk && c.object != d.chunk) || c.predicate < d.last || before.sentence != d.sentence || before.predicate > d.first) return none;
        Draft above = d;
        --above.clause;
        return support(above);
    }

    // Of "to retake a town that herders live in" the words before the relative clause are the verb's before them; "a rally that demands" tells of itself.
    bool describes_another(const Draft& d) const {
        const Clause& c = in_.parse.clauses[d.clause];
        if (!(c.marks & clause::relative) || d.chunk == none || c.subject == d.chunk || c.object == d.chunk || NounContext(in_, d).governing_clause() == d.clause) return false;
        const std::uint32_t described = in_.parse.chunk_at[c.predicate - 1];
        return described != none && described != d.chunk;
    }

    // The light verb whose object (or passive subject, or bi-phrase) the noun is; also verbs such as "continue", "stop".
    std::uint32_t support(const Draft& d) const {
        if (d.chunk == none) return none;
        if (d.clause == none) return none;
        const Clause& c = in_.parse.clauses[d.clause];
        const auto& w = word(c.predicate);
        const auto cls = arabic::verb_class(w);
        // The head of the idafa is what the verb governs ("a ban on going out", "the first raids", "a series of raids").
        std::uint32_t top = d.chunk;
        const auto picks = [&](std::uint32_t chunk) {
            const auto lemma = word(in_.parse.chunks[chunk].head).lemma;
            return in_.grammar.among(in_.grammar.picked, lemma) || in_.grammar.among(in_.grammar.quantifiers, lemma);
        };
        while (in_.parse.chunks[top].relation == Relation::genitive && in_.parse.chunks[top].governor != none &&
               (in_.parse.chunks[top].first > d.first || picks(in_.parse.chunks[top].governor)))
            top = in_.parse.chunks[top].governor;
        const auto& ch = in_.parse.chunks[top];
        const bool object = c.object == top;
        // "the raids that warplanes carried out": the relative clause behind the noun carries it.
        for (std::uint32_t k = d.clause, seen = 0; k < in_.parse.clauses.size() && seen < 3; ++k, ++seen) {
            const Clause& r = in_.parse.clauses[k];
            if (r.sentence != d.sentence) break;
            if (r.predicate < d.last || !(r.marks & clause::relative) || !(r.marks & clause::object_pronoun)) continue;
            std::uint32_t top = r.object;
            while (top != none && top != d.chunk && in_.parse.chunks[top].relation == Relation::genitive) top = in_.parse.chunks[top].governor;
            if (top == d.chunk) return k;
        }
        for (std::uint32_t i = c.predicate + 1; i + 1 < ch.first; ++i)      // "gave a speech, accusing the group of an attack"
            if (word(i).kind == Kind::punctuation && clause::soft_mark(word(i).mark) && goes_along(in_, i + 1)) return none;
        const bool by_bi = ch.relation == Relation::prepositional && ch.preposition == in_.grammar.bi && c.predicate < d.first;
        const bool passive_subject = c.subject == top && (c.marks & clause::passive_voice);
        if (cls != VerbClass::light && cls != VerbClass::aspect) return none;
        return object || by_bi || passive_subject || takes_phrase(c, top) ? d.clause : none;
    }

    // Whether the phrase of a preposition is what a verb carries ("entered into a strike", "used force to arrest", "resumed a round of talks"), not when or
    // why ("returned home | after his release", "entered a strike | in protest at (ala) his arrest"): by the preposition and the tree.
    bool takes_phrase(const Clause& verb, std::uint32_t chunk) const {
        const auto& g = in_.grammar;
        const auto& c = in_.parse.chunks[chunk];
        const std::uint32_t governing[] = {g.fi, g.ila, g.min, g.ala, g.an, g.li, g.bi};
        if (c.relation != Relation::prepositional || std::find(std::begin(governing), std::end(governing), c.preposition) == std::end(governing)) return false;
        const std::uint32_t over = in_.parse.head_of[c.head];
        const bool part = over != none && c.preposition == g.min && verb.object != none && in_.parse.chunk_at[over] == verb.object;
        // What is meant is the subject's doing wherever the tree hangs it, and a verb behind the noun may tell of it ("killed in an attack that settlers made").
        if (part || c.preposition == g.li || verb.predicate > c.first) return true;
        const bool carries_another = verb.object != none && verb.object < chunk && !(verb.marks & clause::relative);      // "offered condolences | on the killing of"
        return !carries_another && (over == none || over == verb.predicate);
    }

    static constexpr std::size_t most_taken = 4, most_near = 3;
    const Input& in_;
    Memory& m_;
    std::vector<Draft> near_;
};

}  // namespace

void propose(const Input& in, std::uint32_t sentence, Memory& memory) { Proposer(in, memory).sentence(sentence); }

}  // namespace isnad::event
