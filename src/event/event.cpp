#include "event/event.h"

#include "clause/chunks.h"
#include "event/record.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using mention::Phrase;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::VerbClass;

namespace {

class Finder {
public:
    Finder(const Input& in, Memory& memory) : in_(in), m_(memory) {}

    void run() {
        m_.drafts.clear();
        m_.consumed.assign(in_.words.size(), 0);
        m_.taker.assign(in_.words.size(), none);
        for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) {
            if (in_.furniture[in_.sentences[s].first]) continue;
            sentence(s);
        }
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const tables::Trigger& row(const Draft& d) const { return in_.view.triggers[d.row]; }

    void sentence(std::uint32_t index) {
        const auto& s = in_.sentences[index];
        const std::size_t first_draft = m_.drafts.size();
        m_.present.clear();
        for (std::uint32_t i = s.first; i < s.end; ++i)
            for (const auto id : {word(i).lemma, word(i).other_lemmas[0], word(i).other_lemmas[1], word(i).form, word(i).full, word(i).base}) m_.present.add(id);
        for (std::uint32_t i = s.first; i < s.end; ++i) {
            if (word(i).kind != Kind::word || in_.furniture[i]) continue;
            i = std::max(i, trigger(index, i));
        }
        settle(s, first_draft);
    }

    std::uint32_t clause_of_verb(std::uint32_t i) const {
        const auto& all = in_.parse.clauses;
        const auto it = std::lower_bound(all.begin(), all.end(), i, [](const Clause& c, std::uint32_t v) { return c.predicate < v; });
        return it != all.end() && it->predicate == i ? static_cast<std::uint32_t>(it - all.begin()) : none;
    }

    // A participle tells an act only as a circumstance ("..., threatening"): indefinite, in the accusative or the feminine.
    bool circumstance(std::uint32_t i) const {
        const auto& w = word(i);
        if (w.definite() || (w.clitics & ~static_cast<unsigned>(arabic::wa))) return false;
        const auto token = in_.text.substr(w.begin, w.end - w.begin);
        return (w.features & (arabic::feminine | arabic::plural)) || token.ends_with("\u0627") || token.ends_with("\u064B");
    }

    // Tries the rows of the word or phrase at i; returns the last word that a trigger took.
    std::uint32_t trigger(std::uint32_t sentence, std::uint32_t i) {
        // Part of a name or description is no event: "the ministry of defence".
        if (in_.candidates.actor_at[i] != none || in_.candidates.place_at[i] != none) return i;
        if (!word(i).is_verb() && (word(i).features & arabic::participle) && !circumstance(i)) return i;
        Draft best;
        int best_rank = -1;
        std::uint32_t best_taken[4];
        std::size_t best_taken_count = 0;
        std::uint32_t last_of_longest = i;
        in_.meanings.at(i, [&](const Link& l, const Phrase& p) {
            if (l.kind != LinkKind::trigger) return false;
            if (p.last < last_of_longest) return true;              // a longer phrase matched: its parts do not count
            Draft d = draft(sentence, p, l.index);
            if (d.verb && d.clause == none) return false;
            // "is called" is no call upon anybody.
            if (d.verb && static_cast<EventType>(in_.view.triggers[l.index].type) == EventType::request && (word(i).features & arabic::passive)) return false;
            std::uint32_t taken[4];
            std::size_t taken_count = 0;
            int rank = 0;
            const Slots slots(in_, d, &m_.present);
            for (const auto& c : in_.view.conditions_of(in_.view.triggers[l.index])) {
                std::uint32_t word_taken = none;
                if (!slots.holds(c, &word_taken)) {
                    tell(d, &c);
                    return false;
                }
                // A word in its slot says more than one anywhere in the clause, that more than a class, and each more than an exclusion.
                rank += c.negated ? 1 : word_taken != none ? 100 : c.slot == tables::Slot::any ? 50 : 30;
                if (!c.negated && word_taken != none && taken_count < 4) taken[taken_count++] = word_taken;
            }
            last_of_longest = std::max(last_of_longest, p.last);
            tell(d, nullptr);
            if (rank > best_rank) {
                best_rank = rank;
                best = d;
                best_taken_count = taken_count;
                std::copy_n(taken, taken_count, best_taken);
            }
            return false;
        });
        if (best_rank < 0) return i;
        for (std::size_t k = 0; k < best_taken_count; ++k)
            if (best_taken[k] > best.last || best_taken[k] < best.first) {
                m_.consumed[best_taken[k]] |= 1;
                m_.taker[best_taken[k]] = static_cast<std::uint32_t>(m_.drafts.size());
            }
        m_.drafts.push_back(best);
        return best.last;
    }

    Draft draft(std::uint32_t sentence, const Phrase& p, std::uint32_t row) const {
        Draft d;
        d.first = p.first;
        d.last = p.last;
        d.stem = arabic::shown_from(in_.text, p.stem, p.clitics);
        d.row = row;
        d.sentence = sentence;
        d.verb = word(p.first).is_verb() && p.first == p.last;
        if (d.verb) {
            d.clause = clause_of_verb(p.first);
        } else {
            d.chunk = in_.parse.chunk_at[p.last];
            if (d.chunk == none) d.chunk = in_.parse.chunk_at[p.first];
            d.clause = in_.parse.clause_at[p.first];
            d.support = support(d);
        }
        return d;
    }

    // The light verb whose object (or passive subject, or bi-phrase) the noun is; also verbs such as "continue", "stop".
    std::uint32_t support(const Draft& d) const {
        if (d.chunk == none) return none;
        if (d.clause == none) return none;
        const Clause& c = in_.parse.clauses[d.clause];
        const auto& w = word(c.predicate);
        const auto* l = w.link(LinkKind::verb_class);
        const auto cls = l ? static_cast<VerbClass>(l->index) : VerbClass::plain;
        // The head of the idafa is what the verb governs ("a ban on going out").
        std::uint32_t top = d.chunk;
        while (in_.parse.chunks[top].relation == Relation::genitive && in_.parse.chunks[top].governor != none && in_.parse.chunks[top].first > d.first)
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
        const bool by_bi = ch.relation == Relation::prepositional && ch.preposition == in_.grammar.bi && c.predicate < d.first;
        const bool passive_subject = c.subject == top && (c.marks & clause::passive_voice);
        if (cls == VerbClass::light || cls == VerbClass::aspect) return object || by_bi || passive_subject || ch.relation == Relation::prepositional ? d.clause : none;
        return none;
    }

    // Drops drafts that another one of the sentence explains.
    void settle(const language::Sentence& s, std::size_t first) {
        // What lies in the complement of a request, promise or threat.
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            const Draft& d = m_.drafts[k];
            const auto type = static_cast<EventType>(row(d).type);
            if (!speech_act(type) || m_.consumed[d.first] & 3) continue;
            std::uint32_t from = d.last + 1, to = std::min(d.last + 1, s.end);
            if (d.verb) {
                const Clause& c = in_.parse.clauses[d.clause];
                to = c.end;
                if (c.complement_at != none) {
                    const std::uint32_t next = next_clause_behind(c.complement_at);
                    if (next != none && (in_.parse.clauses[next].marks & (clause::wished | clause::future_tense | clause::obliged))) to = std::max(to, in_.parse.clauses[next].end);
                }
            } else {
                to = std::min(s.end, d.last + 7);
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
            if (!(m_.consumed[d.first] & 3)) continue;
            d.dropped = true;
            if (d.verb) continue;
            // "imposed sanctions": the row of the verb took the noun, but it is the noun that names the event.
            const std::uint32_t taker = m_.taker[d.first];
            if (taker == none || taker < first || taker >= m_.drafts.size()) continue;
            Draft& o = m_.drafts[taker];
            if (!o.verb || row(o).type != row(d).type || o.named_last != 0 || (m_.consumed[o.first] & 3)) continue;
            o.named_first = d.first;
            o.named_last = d.last;
            o.named_stem = d.stem;
        }
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            Draft& d = m_.drafts[k];
            for (std::size_t j = first; j < m_.drafts.size() && !d.dropped; ++j) {
                const Draft& o = m_.drafts[j];
                if (j == k || o.dropped || row(o).type != row(d).type) continue;
                // A verb whose object noun names the same kind of event only carries it.
                if (d.verb && !o.verb && d.clause == o.clause && o.chunk != none) {
                    const Clause& c = in_.parse.clauses[d.clause];
                    if (c.object == o.chunk || c.subject == o.chunk) d.dropped = true;
                }
                // "the operation of bombing": the genitive tells more than its governor.
                if (!d.verb && !o.verb && d.chunk != none && o.chunk != none && in_.parse.chunks[d.chunk].genitive == o.chunk) d.dropped = true;
            }
            if (!d.dropped && back_reference(d)) d.dropped = true;
            if (!d.dropped) told_[row(d).type] = true;
        }
        casualties(first);
    }

    // "Killed in a raid", "the attack led to the death of": one happening, named by the attack; what became of people is its outcome.
    void casualties(std::size_t first) {
        for (std::size_t k = first; k < m_.drafts.size(); ++k) {
            Draft& d = m_.drafts[k];
            if (d.dropped || static_cast<EventType>(row(d).type) != EventType::assault || !casualty(d)) continue;
            std::size_t best = k;
            for (std::size_t j = first; j < m_.drafts.size() && best == k; ++j) {
                const Draft& o = m_.drafts[j];
                if (j == k || o.dropped || o.verb || casualty(o) || static_cast<EventType>(row(o).type) != EventType::assault || o.chunk == none) continue;
                if (o.first > d.last ? carries(o, d) : caused_by(o, d)) best = j;
            }
            for (std::size_t j = first; j < k && best == k; ++j) {                // "were killed and wounded"
                const Draft& o = m_.drafts[j];
                if (o.dropped || !casualty(o) || static_cast<EventType>(row(o).type) != EventType::assault) continue;
                if (d.first - o.last <= 10 && (word(d.first).clitics & arabic::wa) && !hard_between(o.last, d.first)) best = o.merged_into != none ? o.merged_into : j;
            }
            if (best == k) continue;
            d.dropped = true;
            d.merged_into = static_cast<std::uint32_t>(best);
        }
    }
    bool casualty(const Draft& d) const { return word(d.first).link(LinkKind::casualty) != nullptr; }
    bool hard_between(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = a + 1; i < b; ++i)
            if (word(i).kind == Kind::punctuation && clause::hard_mark(word(i).mark)) return true;
        return false;
    }
    // The attack stands behind the casualties under "in", "by", "because of", "during".
    bool carries(const Draft& attack, const Draft& d) const {
        std::uint32_t top = attack.chunk;
        while (in_.parse.chunks[top].relation == Relation::genitive && in_.parse.chunks[top].governor != none) top = in_.parse.chunks[top].governor;
        const auto p = in_.parse.chunks[top].preposition;
        const auto& g = in_.grammar;
        const bool inside = p == g.fi || p == g.bi || p == g.khilala || p == g.an || p == g.min;
        return inside && attack.first - d.last <= 18 && !hard_between(d.last, attack.first);
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

    std::uint32_t next_clause_behind(std::uint32_t at) const {
        const auto& all = in_.parse.clauses;
        const auto it = std::lower_bound(all.begin(), all.end(), at, [](const Clause& c, std::uint32_t v) { return c.predicate < v; });
        return it != all.end() && it->predicate <= at + 6 ? static_cast<std::uint32_t>(it - all.begin()) : none;
    }

    // "the talks", "the attack": a bare definite noun that no light verb carries, after such an event was told.
    bool back_reference(const Draft& d) const {
        if (d.verb || d.support != none) return false;
        const auto& w = word(d.last);
        if (!w.definite() || w.enclitic != arabic::Enclitic::nothing) return false;
        if (d.chunk != none && in_.parse.chunks[d.chunk].genitive != none) return false;
        if (!told_[row(d).type]) return false;
        const Slots slots(in_, d);
        for (const auto& s : in_.view.slots_of(row(d)))
            if (s.slot == tables::Slot::preposition && slots.chunk(s.slot, s.preposition) != none) return false;
        return true;
    }

    // For `isnad explain`: the row, and the condition that failed where one did.
    void tell(const Draft& d, const tables::Condition* failed) const {
        if (!in_.explain) return;
        std::string& out = *in_.explain;
        const auto& t = in_.view.triggers[d.row];
        const auto rule = in_.view.rule(t.source);
        out += failed ? "  near  " : "  match ";
        out += in_.text.substr(d.stem, word(d.last).end - d.stem);
        out += "  ";
        out += to_string(static_cast<EventType>(t.type));
        if (t.mode.length) {
            out += '/';
            out += in_.view.str(t.mode);
        }
        out += "  ";
        out += rule.file;
        out += ':' + std::to_string(rule.line);
        if (failed) {
            out += "  fails: ";
            if (failed->negated) out += '!';
            constexpr std::string_view names[] = {"subj", "obj", "of", "alone", "", "any", "adj"};
            out += failed->slot == tables::Slot::preposition ? in_.view.str(in_.view.forms[failed->preposition].key) : names[static_cast<std::size_t>(failed->slot)];
            out += ':';
            bool first = true;
            for (const auto v : in_.view.values_of(*failed)) {
                if (v == absent) {
                    first = true;
                    continue;
                }
                if (out.back() != ':') out += first ? '|' : ' ';
                first = false;
                constexpr std::string_view classes[] = {"", "@actor", "@state", "@person", "@armed", "@group", "@number", "@place", "@org"};
                out += v > tables::class_base ? classes[v - tables::class_base] : in_.view.str(in_.view.forms[v].key);
            }
        }
        out += '\n';
    }

    const Input& in_;
    Memory& m_;
    bool told_[event_type_count] = {};         // whether an event of a type was told before
};

}  // namespace

void find_events(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) {
    Finder(in, memory).run();
    record_events(in, who, memory, doc);
}

}  // namespace isnad::event
