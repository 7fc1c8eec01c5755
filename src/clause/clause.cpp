// The second half of parsing: each verb's subject, object, voice, tense and place in the sentence.
#include "clause/clause.h"

#include "clause/agreement.h"
#include "clause/bare_passives.h"
#include "clause/chunks.h"
#include "clause/hidden_subjects.h"
#include "clause/joining.h"
#include "clause/relatives.h"
#include "clause/tree_reading.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::clause {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;
using tables::VerbClass;

namespace {

bool is(std::uint8_t cls, ParticleClass p) { return cls == static_cast<std::uint8_t>(p); }

class Parser {
public:
    Parser(const Input& in, Parse& out) : in_(in), agreement_(in), relatives_(in, out), tree_(in, out), hidden_(in, out), passives_(in, out), g_(in.grammar), out_(out) {}

    void sentence(std::uint32_t index) {
        const auto& s = in_.sentences[index];
        out_.first_chunk.push_back(static_cast<std::uint32_t>(out_.chunks.size()));
        chunk(in_, s, out_);
        join_members(in_, s, out_);
        const auto first_clause = static_cast<std::uint32_t>(out_.clauses.size());
        for (std::uint32_t i = s.first; i < s.end; ++i) {
            if (!predicate(i)) continue;
            Clause c;
            c.predicate = i;
            c.sentence = index;
            out_.clauses.push_back(c);
        }
        for (auto k = first_clause; k < out_.clauses.size(); ++k) {
            extent(s, k, first_clause);
            marks(s, out_.clauses[k]);
            arguments(s, k, first_clause);
        }
        tree_.take(s, index, first_clause);
        for (auto k = first_clause; k < out_.clauses.size(); ++k) put_aside_quarter(out_.clauses[k]);
        for (auto k = first_clause; k < out_.clauses.size(); ++k) put_aside_ground(out_.clauses[k]);
        for (auto k = first_clause; k < out_.clauses.size(); ++k) hidden_.take(k);
        for (auto k = first_clause; k < out_.clauses.size(); ++k) passives_.mark(k);
        for (auto k = first_clause; k < out_.clauses.size(); ++k) {
            const Clause& c = out_.clauses[k];
            // What stands between a verb and one joined to it by "and" is the first one's.
            const bool joined = (word(c.predicate).clitics & (arabic::wa | arabic::fa_)) && k > first_clause && out_.clauses[k - 1].end >= c.first;
            for (std::uint32_t i = joined ? c.predicate : c.first; i < c.end; ++i) out_.clause_at[i] = k;
        }
    }

private:
    const Word& word(std::uint32_t i) const { return in_.words[i]; }

    bool predicate(std::uint32_t i) const {
        const std::uint32_t chunk = out_.chunk_at[i];
        const bool bound = chunk != none && out_.chunks[chunk].counted;      // "what does not fall short of twenty"
        return word(i).kind == Kind::word && word(i).is_verb() && in_.candidates.actor_at[i] == none && in_.candidates.place_at[i] == none && !in_.time_words[i] && !bound;
    }
    std::uint8_t particle(std::uint32_t i) const { return arabic::particle_class(in_.view, word(i)); }
    bool complementizer(std::uint32_t i) const { return is(particle(i), ParticleClass::complementizer); }
    // Not a time ("the authorities later freed"): what opens a clause of time ("when") is a subordinator. "But it" goes on about something else.
    bool opens_clause(std::uint32_t i) const {
        const auto cls = particle(i);
        return word(i).form == g_.but || is(cls, ParticleClass::complementizer) || is(cls, ParticleClass::subordinator) || is(cls, ParticleClass::relative) || is(cls, ParticleClass::conditional);
    }

    // "..., likewise (kama) | struck the air force", "..., while": an actor right behind the verb, and none before the comma, is its subject there.
    bool begins_with_its_own(const Clause& c) const {
        const std::uint32_t next = c.predicate + 1 < in_.words.size() ? out_.chunk_at[c.predicate + 1] : none;
        return begins_another(in_, c.first) && next != none && out_.chunks[next].first == c.predicate + 1 && out_.chunks[next].actor != none && out_.chunks[next].relation == Relation::argument && agreement_.agrees_behind(c.predicate, out_.chunks[next]);
    }

    // From behind the last boundary on the left to the next boundary on the right.
    void extent(const language::Sentence& s, std::uint32_t k, std::uint32_t first_clause) {
        Clause& c = out_.clauses[k];
        const std::uint32_t before = k > first_clause ? out_.clauses[k - 1].predicate + 1 : s.first;
        std::uint32_t first = c.predicate;
        while (first > before) {
            const Word& w = word(first - 1);
            if (w.kind == Kind::punctuation && (hard_mark(w.mark) || soft_mark(w.mark))) break;
            --first;
            if (opens_clause(first)) break;
        }
        c.first = first;
        std::uint32_t end = c.predicate + 1;
        for (; end < s.end; ++end) {
            const Word& w = word(end);
            if (w.kind == Kind::punctuation && hard_mark(w.mark)) break;
            if (complementizer(end)) {
                c.complement_at = end;
                break;
            }
            if (opens_clause(end)) break;
            if (predicate(end)) break;
        }
        c.end = end;
        // The clause under whose complementizer this one stands.
        for (std::uint32_t p = k; p-- > first_clause;) {
            const Clause& up = out_.clauses[p];
            if (up.complement_at != none && up.complement_at < c.predicate) {
                c.parent = p;
                c.marks |= under_that;
                break;
            }
        }
    }

    void marks(const language::Sentence& s, Clause& c) const {
        const Word& v = word(c.predicate);
        if (v.features & arabic::passive) c.marks |= passive_voice;
        if (v.features & arabic::imperfect) c.marks |= imperfect_tense;
        if (v.clitics & arabic::sa) c.marks |= future_tense;
        std::uint32_t steps = 0;
        for (std::uint32_t i = c.predicate; i-- > s.first && steps < 4; ++steps) {
            const Word& w = word(i);
            if (w.kind != Kind::word) break;
            const std::uint32_t f = w.form;
            const bool adjacent = steps == 0 || (steps == 1 && !word(i + 1).is_verb());
            if (adjacent && (f == g_.lam || f == g_.la)) c.marks |= negated;
            // ma denies at the head of a clause; behind a verb, a preposition, a comma or a semicolon ("which led to") it is "what".
            const bool heads = i == s.first || (word(i - 1).kind == Kind::punctuation && !soft_mark(word(i - 1).mark) && word(i - 1).mark != U'\u061B') || (w.clitics & (arabic::wa | arabic::fa_));
            if (adjacent && f == g_.ma && heads && v.enclitic == arabic::Enclitic::nothing) c.marks |= negated;
            if (adjacent && f == g_.lan) c.marks |= negated | future_tense;
            if (adjacent && f == g_.sawfa) c.marks |= future_tense;
            if (adjacent && f == g_.qad && (v.features & arabic::imperfect)) c.marks |= possible;
            if (f == g_.rubbama || f == g_.laalla || f == g_.layta || f == g_.idha || f == g_.law) c.marks |= possible;
            if (w.is_verb()) {
                if (w.lemma == g_.kana) {
                    const bool not_helped = i > s.first && (word(i - 1).form == g_.lam || word(i - 1).form == g_.la);
                    if (not_helped) c.marks |= negated;
                    if (v.features & arabic::perfect) c.marks |= past_perfect;
                } else if (w.form == g_.laysa || w.form == g_.laysat) {
                    c.marks |= negated;
                } else if (arabic::verb_class(w) == VerbClass::modal) {
                    c.marks |= w.form == g_.yumkin ? possible : obliged;
                }
                break;
            }
            // Directly before the verb, or with "not" between; behind a noun it is only "that".
            if ((f == g_.that || f == g_.that_by) && (v.features & arabic::imperfect) && (steps == 0 || word(i + 1).form == g_.la)) c.marks |= wished;
        }
    }

    // A time, a quarter or a phrase between commas (", on Tuesday,", ", north of Aleppo,", ", in a statement,") interrupts nothing: the comma that closes it, or `none`.
    std::uint32_t behind_aside(std::uint32_t comma, std::uint32_t end) const {
        std::uint32_t at = comma + 1;
        while (at < end && word(at).kind == Kind::word) {
            const bool preposition = out_.chunk_at[at] == none && is(particle(at), ParticleClass::preposition);
            const std::uint32_t id = preposition && at + 1 < end ? out_.chunk_at[at + 1] : out_.chunk_at[at];
            if (id == none) return none;
            const bool phrase = out_.chunks[id].relation == Relation::prepositional || out_.chunks[id].relation == Relation::genitive;
            if (!out_.chunks[id].time && !phrase && !quarter(id)) return none;
            at = quarter(id) ? out_.behind_idafa(id) : out_.chunks[id].last + 1;
        }
        return at > comma + 1 && at < end && word(at).kind == Kind::punctuation ? at : none;
    }

    // The argument chunk at or behind word i, before `end`; chunks under prepositions, genitives, conjuncts and times are passed over.
    std::uint32_t argument(std::uint32_t from, std::uint32_t end, bool over_commas) const {
        for (std::uint32_t i = from; i < end; ++i) {
            const Word& w = word(i);
            if (w.kind == Kind::punctuation && soft_mark(w.mark) && !over_commas) {
                const std::uint32_t behind = behind_aside(i, end);
                if (behind == none) return none;
                i = behind;
                continue;
            }
            const std::uint32_t id = out_.chunk_at[i];
            if (id == none) continue;
            const Chunk& c = out_.chunks[id];
            // A participle of saying ("stressing that") is a circumstance.
            if (c.first == i && c.relation == Relation::argument && !c.time && !(word(c.head).features & arabic::participle)) return id;
            i = c.last;
        }
        return none;
    }

    void arguments(const language::Sentence& s, std::uint32_t k, std::uint32_t first_clause) {
        Clause& c = out_.clauses[k];
        const Word& v = word(c.predicate);
        const bool joined = v.clitics & (arabic::wa | arabic::fa_);
        if (v.enclitic != arabic::Enclitic::nothing) c.marks |= object_pronoun;
        // Before the verb.
        std::uint32_t antecedent = none;
        if (c.first < c.predicate && is(particle(c.first), ParticleClass::relative)) {
            c.marks |= relative;
            antecedent = relatives_.described_by(s, c);
        }
        // "an attack that (which) it launched": the pronoun on the verb resumes the indefinite noun right before it.
        if (antecedent == none && !joined && (c.marks & object_pronoun)) {
            const std::uint32_t near = relatives_.ending_before(s, c.predicate);
            if (near != none && !out_.chunks[near].definite && out_.chunks[near].last + 1 == c.predicate) {
                antecedent = relatives_.resumed(v, near);
                c.marks |= relative;
            }
        }
        if (antecedent != none) {
            if (c.marks & object_pronoun) c.object = antecedent;
            else if (agreement_.may_lead(v, out_.chunks[antecedent]) && (agreement_.agrees_with_who(v, word(c.first)) || relatives_.speaks_in_it(v, antecedent))) c.subject = antecedent;
        } else if (!joined) {
            const bool after_verb = c.first == (k > first_clause ? out_.clauses[k - 1].predicate + 1 : s.first) && k > first_clause && !complementizer(c.first);
            if (!after_verb) {
                c.subject = argument(c.first, c.predicate, true);
                const std::uint32_t near = c.subject == none && k > first_clause ? out_.chunk_at[c.predicate - 1] : none;
                if (near != none && out_.chunks[near].first == c.first && out_.chunks[near].last + 1 == c.predicate && opens_anew(k, near)) {      // "..., and Athens | granted"
                    c.subject = near;
                    detach(near);
                }
                if (c.subject == none && c.first > s.first && word(c.first - 1).kind == Kind::punctuation && !begins_with_its_own(c)) c.subject = over_parenthesis(s, c, k, first_clause);
            } else if (arabic::lends_subject(word(out_.clauses[k - 1].predicate))) {
                c.subject = argument(c.first, c.predicate, true);
                if (c.subject == none) c.subject = out_.clauses[k - 1].subject;
            } else if (const std::uint32_t speaker = relatives_.speaker_in_it(k); speaker != none) {
                c.subject = speaker;
                c.marks |= relative;
            } else {
                const std::uint32_t near = relatives_.ending_before(s, c.predicate);
                if (near == none || out_.chunks[near].last + 1 != c.predicate) {
                } else if (opens_anew(k, near)) {
                    c.subject = near;
                    detach(near);
                } else if (!out_.chunks[near].definite) {
                    if (agreement_.may_lead(v, out_.chunks[near])) c.subject = near;
                    else antecedent = near;      // "four fishermen (who) it is believed that"
                    c.marks |= relative;
                }
            }
            if (c.subject != none) c.marks |= subject_before;
        }
        // Behind the verb.
        const std::uint32_t one = argument(c.predicate + 1, c.end, c.subject == none);
        const bool passive_only = c.marks & passive_voice;
        if (one != none) {
            const Chunk& first = out_.chunks[one];
            if (c.subject == none && agreement_.agrees_behind(c.predicate, first)) {
                c.subject = one;
                if (!passive_only) {
                    const std::uint32_t two = argument(first.last + 1, c.end, false);
                    const bool joins = two != none && (word(out_.chunks[two].first).clitics & arabic::wa);      // "five of the front, gunmen loyal to it | and six fighters"
                    if (two != none && !joins && c.object == none && !out_.chunks[two].nominative) c.object = two;
                }
            } else if (c.object == none && !first.nominative) {
                c.object = one;
            }
        }
        // "The police that arrested him": nobody else stands there to act, and the pronoun is not theirs by gender and number. "Fled from a gunman (who) threatened him":
        // nor behind a man without an article whom something comes from.
        const bool leads = c.subject == none && antecedent != none && c.object == antecedent && (c.marks & object_pronoun) && !passive_only && out_.chunks[antecedent].actor != none && agreement_.may_share(v, out_.chunks[antecedent]);
        if (leads && (out_.chunks[antecedent].definite ? (v.features & arabic::perfect) && c.first < c.predicate && !agreement_.may_resume(v.enclitic, out_.chunks[antecedent]) : one == none && relatives_.is_stranger(out_.chunks[antecedent]))) {
            c.subject = antecedent;
            c.object = none;
            c.marks |= subject_before;
        }
        // "The forces that came under attack by gunmen | withdrew": over a relative clause whose verb has another subject.
        if (c.subject == none && !joined && k > first_clause && (v.features & arabic::third) && !opens_clause(c.first)) {
            const std::uint32_t described = relatives_.described_by(s, out_.clauses[k - 1]);
            if (described != none && out_.chunks[described].relation == Relation::argument && agreement_.may_share(v, out_.chunks[described]) && agreement_.may_lead(v, out_.chunks[described])) {
                c.subject = described;
                c.marks |= subject_before;
            }
        }
        // Behind "who", which is not its subject, a verb alone is said of nobody ("who it is believed that").
        if (c.subject == none && (antecedent == none || c.object == antecedent) && (v.features & arabic::third)) hidden_.inherit(k);
    }

    // "Jets raid the mountain and Baghdad | summons the envoy", as headlines have it: behind "and" somebody right before a verb that agrees with him alone.
    bool opens_anew(std::uint32_t k, std::uint32_t near) const {
        const Chunk& c = out_.chunks[near];
        const Word& v = word(out_.clauses[k].predicate);
        if (c.actor == none || c.next_conjunct != none || !(word(c.first).clitics & arabic::wa) || !(v.features & arabic::third)) return false;
        const auto& a = in_.candidates.actors[c.actor];
        const bool headline = in_.sentences[out_.clauses[k].sentence].line == 0 && v.link(tables::LinkKind::reporting);      // "and an official | says"
        if (!c.definite && a.what == mention::What::agent && c.last == c.head && !headline) return false;      // "and gunmen who kill"
        // "Talks between the powers and Tehran | (that) began": an imperfect alone goes on from a phrase.
        if (c.preposition != absent && (!(v.features & arabic::imperfect) || c.preposition == g_.bayna)) return false;
        if (c.governor != none && out_.clauses[k - 1].subject == c.governor && out_.chunks[c.governor].first > out_.clauses[k - 1].predicate) return false;      // "asked | the minister and the envoy"
        if (c.relation == Relation::conjunct && (out_.chunks[c.governor].relation == Relation::conjunct || out_.chunks[c.governor].next_conjunct != near)) return false;      // "Kuwait, Qatar and Iraq"
        const bool many = v.features & (arabic::plural | arabic::dual);
        if (many) return (a.plural || a.dual) && !(v.features & arabic::dual && !a.dual);
        return agreement_.of_either_gender(c) || (agreement_.may_share(v, c) && agreement_.may_lead(v, c));
    }

    // "north of", "east of" by itself: no actor, under no preposition.
    bool quarter(std::uint32_t id) const {
        const Chunk& c = out_.chunks[id];
        return c.actor == none && !word(c.head).definite() && g_.quarter(word(c.head).lemma);
    }

    // "attacked north of Aleppo | gunmen a patrol": where it happened, and neither who acts nor what is hit where two others stand there, or one with whom alone the verb
    // agrees. But "the shelling hit the south of Lebanon".
    void put_aside_quarter(Clause& c) const {
        const auto where = [&](std::uint32_t id) { return id != none && quarter(id); };
        if ((c.marks & relative) || (!where(c.subject) && !where(c.object))) return;
        const bool before = c.subject != none && !where(c.subject) && out_.chunks[c.subject].first < c.predicate;
        std::uint32_t others[2] = {before ? c.subject : none, none}, count = before ? 1 : 0;
        for (std::uint32_t i = c.predicate + 1; i < c.end && count < 2;) {
            const std::uint32_t id = argument(i, c.end, false);
            if (id == none) break;
            if (!where(id)) others[count++] = id;
            i = out_.behind_idafa(id);
        }
        const Word& v = word(c.predicate);
        const bool she = where(c.subject) && (v.features & arabic::feminine) && !where(c.object);      // all quarters are masculine
        if (count < (she ? 1u : 2u) || (count == 2 && out_.chunks[others[1]].nominative) || (!before && !agreement_.agrees_behind(c.predicate, out_.chunks[others[0]]))) return;
        if (where(c.subject)) c.marks &= static_cast<std::uint16_t>(~(subject_inherited | subject_before));
        c.subject = others[0];
        c.object = others[1];
    }

    // "And in response (wa-stijabatan) to the request | the police arrested three": a bare noun with its phrase before a perfect is a circumstance where its case or
    // gender tells that it does not act, or two stand behind the verb of whom the first agrees.
    void put_aside_ground(Clause& c) const {
        const Word& v = word(c.predicate);
        if (c.subject == none || c.object == none || !(c.marks & subject_before) || (c.marks & (relative | passive_voice | object_pronoun)) || !(v.features & arabic::perfect)) return;
        const Chunk &n = out_.chunks[c.subject], &who = out_.chunks[c.object];
        if (n.actor != none || n.definite || n.counted || n.first != c.first || (word(n.head).features & (arabic::plural | arabic::dual))) return;
        const std::uint32_t next = n.last + 1, behind = out_.chunk_at[next];
        const bool phrase = next < c.predicate && (behind == none ? is(particle(next), ParticleClass::preposition) : out_.chunks[behind].relation == Relation::prepositional);
        if (!phrase || who.first != c.predicate + 1 || !agreement_.may_share(v, who) || !agreement_.agrees_behind(c.predicate, who)) return;
        const std::uint32_t two = argument(out_.behind_idafa(c.object), c.end, false);
        const bool unlike = agreement_.feminine(n) != static_cast<bool>(v.features & arabic::feminine);
        if (!n.accusative && !unlike && two == none) return;
        c.subject = c.object;
        c.object = two != none && !out_.chunks[two].nominative ? two : none;
        c.marks &= static_cast<std::uint16_t>(~subject_before);
    }

    // Takes a conjunct from what it was joined to.
    void detach(std::uint32_t id) {
        Chunk& c = out_.chunks[id];
        if (c.relation != Relation::conjunct) return;
        for (std::uint32_t k = c.governor; k != none; k = out_.chunks[k].next_conjunct)
            if (out_.chunks[k].next_conjunct == id) out_.chunks[k].next_conjunct = none;
        c.relation = Relation::argument;
        c.governor = none;
        c.preposition = absent;
    }

    // "The minister, who ..., said": the subject stands before a parenthesis between commas.
    std::uint32_t over_parenthesis(const language::Sentence& s, const Clause& c, std::uint32_t k, std::uint32_t first_clause) const {
        const std::uint32_t from = k > first_clause ? out_.clauses[k - 1].predicate + 1 : s.first;
        // A quotation before the verb is what was said, not who said it.
        if (c.first >= s.first + 2) {
            const char32_t m = word(c.first - 2).mark;
            if (word(c.first - 2).kind == Kind::punctuation && (m == 0xBB || m == 0x201D || m == '"')) return none;
        }
        if (k > first_clause && !(out_.clauses[k - 1].marks & relative)) return none;
        if (k == first_clause) return argument(from, c.first, true);
        const std::uint32_t described = relatives_.described_by(s, out_.clauses[k - 1]);
        return described != none && out_.chunks[described].actor != none ? described : out_.clauses[k - 1].subject;
    }

    const Input& in_;
    const Agreement agreement_;
    const Relatives relatives_;
    TreeReading tree_;
    HiddenSubjects hidden_;
    BarePassives passives_;
    const arabic::Grammar& g_;
    Parse& out_;
};

}  // namespace

void parse(const Input& in, Parse& out) {
    out.chunks.clear();
    out.clauses.clear();
    out.first_chunk.clear();
    out.chunk_at.assign(in.words.size(), none);
    out.clause_at.assign(in.words.size(), none);
    out.head_of.assign(in.words.size(), none);
    out.label_of.assign(in.words.size(), Label::root);
    TreeReading::plant(in, out.bare);
    Parser parser(in, out);
    for (std::uint32_t k = 0; k < in.sentences.size(); ++k) parser.sentence(k);
    out.first_chunk.push_back(static_cast<std::uint32_t>(out.chunks.size()));
}

}  // namespace isnad::clause
