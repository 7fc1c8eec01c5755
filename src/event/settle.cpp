#include "event/settle.h"

#include "clause/chunks.h"
#include "event/doers.h"
#include "event/noun_context.h"
#include "event/plans.h"
#include "event/slots.h"
#include "isnad/clauses.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;

namespace {

class Settler {
public:
    Settler(const Input& in, Told& told, Memory& memory) : in_(in), told_(told), m_(memory) {}

    // Drops drafts that another one of the sentence explains.
    void settle(const language::Sentence& s, std::size_t first) {
        // What lies in the complement of a request, promise or threat.
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            const Draft& d = m_.drafts[k];
            const auto type = static_cast<EventType>(row(d).type);
            if (!speech_act(type) || d.failed || m_.consumed[d.first] & 3) continue;
            std::uint32_t from = d.last + 1, to = std::min(d.last + 1, s.end);
            if (d.verb) {
                const Clause& c = in_.parse.clauses[d.clause];
                to = c.end;
                if (c.complement_at != none) {
                    const std::uint32_t next = next_clause_behind(c.complement_at);
                    if (next != none && (in_.parse.clauses[next].marks & (clause::wished | clause::future_tense | clause::obliged))) to = std::max(to, in_.parse.clauses[next].end);
                }
            } else {
                while (to < s.end && words_between(in_, d.last + 1, to) < 6) ++to;
                for (std::uint32_t i = from; i < to; ++i)
                    if (word(i).is_verb() || (word(i).kind == Kind::punctuation && !clause::transparent_mark(word(i).mark))) {
                        to = i;
                        break;
                    }
            }
            for (std::uint32_t i = from; i < std::min(to, s.end); ++i) m_.consumed[i] |= 2;
        }
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            Draft& d = m_.drafts[k];
            d.wanted = (m_.consumed[d.first] & 2) && !taken_for_done(d) && !spoken_beside(d);
            if (!(m_.consumed[d.first] & 1)) continue;
            d.dropped = true;
            if (d.verb) continue;
            // "imposed sanctions": the row of the verb took the noun, but it is the noun that names the event.
            const std::uint32_t taker = m_.taker[d.first];
            if (taker == none || taker < first || taker >= m_.drafts.size()) continue;
            Draft& o = m_.drafts[taker];
            if (!o.verb || o.failed || row(o).type != row(d).type || o.named_last != 0 || (m_.consumed[o.first] & 1)) continue;
            o.named_first = d.first;
            o.named_last = d.last;
            o.named_stem = d.stem;
        }
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            Draft& d = m_.drafts[k];
            for (std::size_t j = first; j < m_.drafts.size() && !d.dropped; ++j) {
                const Draft& o = m_.drafts[j];
                // "repelled an attack that gunmen launched", "claimed the attack that struck the consulate": the noun that the row of the first verb took is told by
                // the second as well.
                if (j != k && o.dropped && !o.failed && d.verb && row(o).type == row(d).type && (resumes(d, o) || says_more(d, o)) && named_by(o, first) != none) {
                    d.dropped = true, d.told_by = named_by(o, first);
                    break;
                }
                if (j == k || o.dropped || (o.failed && !d.failed) || row(o).type != row(d).type) continue;
                // A verb whose object noun names the same kind of event only carries it.
                if (d.verb && !o.verb && o.chunk != none) {
                    const Clause& c = in_.parse.clauses[d.clause];
                    if (resumes(d, o) || (d.clause == o.clause && (c.object == o.chunk || c.subject == o.chunk))) d.dropped = true, d.told_by = static_cast<std::uint32_t>(j);
                }
                // "The attack that struck the consulate": so does one that says more of the noun.
                if (says_more(d, o)) d.dropped = true, d.told_by = static_cast<std::uint32_t>(j);
                // "the operation of bombing": the genitive tells more than its governor.
                if (!d.verb && !o.verb && d.chunk != none && o.chunk != none && in_.parse.chunks[d.chunk].genitive == o.chunk) d.dropped = true;
            }
            d.pointer = back_reference(d);
            if (!d.dropped && !d.failed) told_.types[row(d).type] = true;
        }
        casualties(first);
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const tables::Trigger& row(const Draft& d) const { return in_.view.triggers[d.row]; }

    // "an attack (that) gunmen carried it out".
    bool resumes(const Draft& d, const Draft& o) const {
        const Clause& c = in_.parse.clauses[d.clause];
        return o.chunk != none && c.object == o.chunk && (c.marks & clause::relative) && (c.marks & clause::object_pronoun);
    }
    // "the attack that struck": the verb of the relative clause right behind the noun.
    bool says_more(const Draft& d, const Draft& o) const { return d.verb && !o.verb && d.first > o.last && d.first - o.last <= 5 && relative_behind(o) == d.first - 1; }
    // The draft of the verb whose event the noun names.
    std::uint32_t named_by(const Draft& noun, std::size_t first) const {
        if (!(m_.consumed[noun.first] & 1)) return none;
        const std::uint32_t taker = m_.taker[noun.first];
        const bool named = taker != none && taker >= first && taker < m_.drafts.size() && m_.drafts[taker].named_last != 0 && m_.drafts[taker].named_first == noun.first;
        return named ? taker : none;
    }

    // "Killed in a raid", "the attack led to the death of": one happening, named by the attack; what became of people is its outcome.
    void casualties(std::size_t first) {
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            Draft& d = m_.drafts[k];
            if (d.dropped || d.failed || static_cast<EventType>(row(d).type) != EventType::assault || !casualty(d)) continue;
            std::size_t best = k;
            for (std::size_t j = first; j < m_.drafts.size() && best == k; ++j) {
                const Draft& o = m_.drafts[j];
                if (j == k || o.dropped || o.failed || casualty(o) || static_cast<EventType>(row(o).type) != EventType::assault) continue;
                if (o.verb ? verb_of(o, d) : o.chunk != none && (o.first > d.last ? carries(o, d) : caused_by(o, d))) best = j;
            }
            for (std::size_t j = first; j < k && best == k; ++j) {                // "were killed and wounded"
                const Draft& o = m_.drafts[j];
                if (o.dropped || o.failed || !casualty(o) || static_cast<EventType>(row(o).type) != EventType::assault) continue;
                if (d.first - o.last <= 10 && (word(d.first).clitics & arabic::wa) && !hard_between(o.last, d.first)) best = o.merged_into != none ? o.merged_into : j;
            }
            for (std::size_t j = k; j-- > first && best == k;)                     // "a shell fell on the camp, and so (fa-) killed"
                if (outcome(m_.drafts[j], d)) best = m_.drafts[j].merged_into != none ? m_.drafts[j].merged_into : j;
            if (best == k) continue;
            d.dropped = true;
            d.merged_into = static_cast<std::uint32_t>(best);
        }
    }
    // Behind fa- the verb tells what became of those whom the attack before it hit.
    bool outcome(const Draft& attack, const Draft& d) const {
        const bool told = (!attack.dropped || attack.merged_into != none) && !attack.failed && static_cast<EventType>(row(attack).type) == EventType::assault;
        return told && d.verb && (word(d.first).clitics & arabic::fa_) && attack.last < d.first && d.first - attack.last <= 18 && !hard_between(attack.last, d.first);
    }
    bool casualty(const Draft& d) const { return word(d.first).link(LinkKind::casualty) != nullptr; }
    bool hard_between(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = a + 1; i < b; ++i)
            if (word(i).kind == Kind::punctuation && clause::hard_mark(word(i).mark)) return true;
        return false;
    }
    // The attack stands behind the casualties under "in", "by", "because of", "during".
    bool carries(const Draft& attack, const Draft& d) const {
        const auto p = in_.parse.chunks[in_.parse.top_of_idafa(attack.chunk)].preposition;
        const auto& g = in_.grammar;
        const bool inside = p == g.fi || p == g.bi || p == g.khilala || p == g.an || p == g.min;
        return inside && attack.first - d.last <= 18 && !hard_between(d.last, attack.first) && !another_acts(in_, d.last, attack.first);
    }
    // "Were killed when gunmen attacked", "set the house on fire, which led to the death of": the attack is a clause of its own.
    bool verb_of(const Draft& attack, const Draft& d) const {
        if (attack.first > d.last) {
            if (attack.first - d.last > 18 || hard_between(d.last, attack.first) || attack.clause == none) return false;
            const Clause& c = in_.parse.clauses[attack.clause];
            return c.first > d.last && clause::opens(word(c.first), ClauseRelation::time);
        }
        if (!caused_by(attack, d)) return false;
        for (std::uint32_t i = attack.last + 1; i < d.first; ++i)
            if (word(i).form == in_.grammar.ma || clause::opens(word(i), ClauseRelation::circumstance)) return true;
        return false;
    }
    // "The raid led to the death of": a noun of casualties under a preposition behind the attack and a verb that is no trigger.
    bool caused_by(const Draft& attack, const Draft& d) const {
        if (d.chunk == none || d.first - attack.last > 14 || hard_between(attack.last, d.first)) return false;
        const auto p = in_.parse.chunks[d.chunk].preposition;
        const auto& g = in_.grammar;
        if (p != g.an && p != g.ila && p != g.bi) return false;
        for (std::uint32_t i = attack.last + 1; i < d.first; ++i)
            if (word(i).is_verb() && !word(i).link(LinkKind::trigger)) return true;
        return false;
    }

    // "vows to tighten security after the attack": what was before, since or because of which something is wanted was done. So was the visit or
    // meeting on which it was asked for (", on a visit to the capital, called upon them to").
    bool taken_for_done(const Draft& d) const {
        if (d.verb || d.chunk == none) return false;
        const auto& top = in_.parse.chunks[NounContext(in_, d).top()];
        const std::uint32_t first = top.first;
        if (static_cast<EventType>(row(d).type) == EventType::consult && (top.preposition == in_.grammar.fi || top.preposition == in_.grammar.khilala))
            for (std::uint32_t i = first; i > 0 && first - i < 2; --i)
                if (word(i - 1).kind == Kind::punctuation && clause::soft_mark(word(i - 1).mark)) return true;
        for (const std::uint32_t at : {first, first == 0 ? none : first - 1})
            if (at != none && (clause::opens(word(at), ClauseRelation::time) || clause::opens(word(at), ClauseRelation::cause))) return true;
        return false;
    }
    // "called upon the government to resign, accusing it of": a participle of circumstance is another act of who speaks, no part of what he asks.
    bool spoken_beside(const Draft& d) const {
        const auto type = static_cast<EventType>(row(d).type);
        const bool speaks = acts_by_words(type);
        const bool beside = d.first == d.last ? (word(d.first).features & arabic::participle) != 0 : word(d.last).pos == tables::Pos::particle;      // "accusing | it"
        return speaks && !d.verb && beside && !word(d.first).definite() && !arabic::has_proclitic(word(d.first).clitics);
    }

    std::uint32_t next_clause_behind(std::uint32_t at) const {
        const auto& all = in_.parse.clauses;
        const std::uint32_t k = in_.parse.first_clause_from(at);
        return k < all.size() && all[k].predicate <= at + 6 ? k : none;
    }

    // "the talks", "the attack": a bare definite noun that no light verb carries, after such an event was told.
    bool back_reference(const Draft& d) const {
        if (d.verb || d.support != none) return false;
        const auto& w = word(d.last);
        if (!w.definite() || w.enclitic != arabic::Enclitic::nothing) return false;
        if (d.chunk != none && in_.parse.chunks[d.chunk].genitive != none) return false;
        // "This attack" points back whatever the reading of the sentences before made of it.
        const bool shown = d.first > 0 && !(word(d.first).clitics & (arabic::bi | arabic::li | arabic::ka)) && word(d.first).definite() &&
                           arabic::is_particle(in_.view, word(d.first - 1), tables::ParticleClass::demonstrative);
        if (!told_.types[row(d).type] && !shown) return false;
        if (told_anew(d) || (!shown && said_more(d))) return false;
        const Slots slots(in_, d);
        for (const auto& s : in_.view.slots_of(row(d)))
            if (s.slot == tables::Slot::preposition && slots.chunk(s.slot, s.preposition) != none) return false;
        return true;
    }

    // "The attack that struck the consulate": a clause of its own says more of it than that it was told.
    bool said_more(const Draft& d) const {
        return static_cast<EventType>(row(d).type) == EventType::assault && relative_behind(d) != none;
    }
    std::uint32_t relative_behind(const Draft& d) const {
        if (d.chunk == none) return none;
        const std::uint32_t next = in_.parse.chunks[d.chunk].last + 1;
        return next < in_.words.size() && arabic::is_particle(in_.view, word(next), tables::ParticleClass::relative) ? next : none;
    }

    // "The talks began on Sunday", "the second round of the talks is scheduled": it has a predicate of its own, a word that its row asks for.
    bool told_anew(const Draft& d) const {
        if (d.failed || d.rank < anywhere || d.clause == none || d.chunk == none || static_cast<EventType>(row(d).type) != EventType::consult) return false;
        const auto& chunks = in_.parse.chunks;
        const Clause& c = in_.parse.clauses[d.clause];
        if (word(c.predicate).is_verb() && arabic::verb_class(word(c.predicate)) == tables::VerbClass::plain) return false;      // "comes", "is called"
        std::uint32_t top = in_.parse.top_of_idafa(d.chunk);
        if (chunks[top].preposition == in_.grammar.min && top > 0 && chunks[top - 1].last + 1 == chunks[top].first) --top;      // "a round of the talks"
        return c.subject == top || (c.object == top && d.support != none);
    }

    static constexpr int anywhere = 50;        // rank of a draft that a word of its clause speaks for (drafts.cpp)

    const Input& in_;
    Told& told_;
    Memory& m_;
};

}  // namespace

void settle(const Input& in, const language::Sentence& sentence, std::size_t first, Told& told, Memory& memory) { Settler(in, told, memory).settle(sentence, first); }

}  // namespace isnad::event
