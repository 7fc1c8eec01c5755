#include "event/reality.h"

#include "clause/chunks.h"
#include "event/adverbs.h"
#include "event/conditional.h"
#include "event/noun_context.h"
#include "event/plans.h"
#include "event/that.h"
#include "language/arabic/inflection.h"

#include <isnad/clauses.h>

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;
using tables::ParticleClass;
using tables::VerbClass;

namespace {

constexpr std::uint32_t most_to_exception = 12;      // words between a denied verb and its exception

class Judge {
public:
    Judge(const Input& in, const Draft& d) : in_(in), g_(in.grammar), d_(d), s_(in.sentences[d.sentence]), noun_(in, d), that_(in, s_) {}

    std::uint8_t bits() const {
        std::uint8_t b = d_.verb ? of_verb() : of_noun();
        b |= of_adverbs(in_, d_);
        const Condition c = condition(in_, d_);
        if (c == Condition::protasis || (c == Condition::apodosis && !speech() && open_to_condition(b)))
            b = static_cast<std::uint8_t>((b & ~(future | negation | expected)) | hypothetical);
        b &= static_cast<std::uint8_t>(~of_the_row());
        if (b & hypothetical) b &= static_cast<std::uint8_t>(~(future | expected));      // what hangs on something or is only possible is not announced
        if (b & expected) b |= future | hypothetical;
        return b & static_cast<std::uint8_t>(~(fact | done | expected));
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool mark_at(std::uint32_t i) const { return word(i).kind == Kind::punctuation && !clause::transparent_mark(word(i).mark); }
    bool hard_at(std::uint32_t i) const { return word(i).kind == Kind::punctuation && clause::hard_mark(word(i).mark); }
    std::uint8_t row_at(std::uint32_t i, mention::Phrase* where = nullptr) const { return event::row_at(in_, i, where); }
    // "We will not accept": where a row asks for the denial or the future, they make the act what it is and say nothing of its reality.
    std::uint8_t of_the_row() const {
        std::uint8_t b = 0;
        for (const auto& c : in_.view.conditions_of(in_.view.triggers[d_.row])) {
            if (c.slot != tables::Slot::told || c.negated) continue;
            if (in_.view.asks_for(c, tables::ConditionClass::denied)) b |= negation | future;
            if (speech() && in_.view.asks_for(c, tables::ConditionClass::future)) b |= future;
        }
        return b;
    }

    std::uint8_t of_clause(const Clause& c) const {
        std::uint8_t b = 0;
        if ((c.marks & clause::negated) && !only(c)) b |= negation;
        else if (c.marks & clause::future_tense) b |= future;
        if (c.marks & clause::possible) b |= hypothetical;
        return b;
    }

    // "did not pass it but last month", "received only 700 bodies": the denial with its exception tells the deed. Behind "shall not" it is still to come.
    bool only(const Clause& c) const {
        if (merely(c.predicate + 1)) return true;
        if (c.marks & clause::future_tense) return false;
        for (std::uint32_t i = c.predicate + 1; i < s_.end && i - c.predicate <= most_to_exception; ++i) {
            if (word(i).is_verb() || mark_at(i)) return false;
            if (arabic::is_particle(in_.view, word(i), ParticleClass::exception)) return i + 1 < s_.end && word(i + 1).form != g_.that;
        }
        return false;
    }

    // "do not harass women only": what is said of more than one is not denied.
    bool merely(std::uint32_t i) const { return i < s_.end && (word(i).form == g_.merely[0] || word(i).form == g_.merely[1]); }

    // "threatens to strike unless", "asks for help if": the condition is one of what is said, and the act of saying it is done.
    bool speech() const { return acts_by_words(type()); }
    EventType type() const { return static_cast<EventType>(in_.view.triggers[d_.row].type); }
    // "we shall go on helping", "we shall strike back": who says so promises or threatens it now.
    bool vowed() const { return type() == EventType::agree || type() == EventType::threaten; }

    // A perfect tells what was done, whatever else is expected around it.
    bool open_to_condition(std::uint8_t b) const {
        if (b & (future | hypothetical | expected)) return true;
        if (d_.verb) return !(word(d_.first).features & arabic::perfect) && !(in_.parse.clauses[d_.clause].marks & clause::negated);
        return d_.support != none && !(word(in_.parse.clauses[d_.support].predicate).features & arabic::perfect);
    }

    // Another verb of the sentence as if it told the event.
    Draft as_verb(std::uint32_t predicate, std::uint32_t clause) const {
        Draft verb;
        verb.first = verb.last = predicate;
        verb.clause = clause;
        verb.row = d_.row;
        verb.sentence = d_.sentence;
        verb.verb = true;
        return verb;
    }

    // ---- verbs

    std::uint8_t of_verb() const {
        const Clause& c = in_.parse.clauses[d_.clause];
        const auto& w = word(d_.first);
        std::uint8_t b = of_clause(c);
        const std::uint32_t that = that_.before(d_.first);
        if (that == none && vowed()) b &= static_cast<std::uint8_t>(~future);
        if ((w.features & arabic::perfect) && that != none) {
            // "it happened before that", "since": the perfect is a fact, and well behind.
            if (that_.opens(that, g_.mundhu) || (that_.governor_of(that) & historical)) b |= historical;
        } else if (that != none) {
            b = static_cast<std::uint8_t>((b & negation) | that_.of_embedded(that, b));
        } else if (w.features & arabic::imperfect) {
            if (for_purpose(d_.first)) b |= hypothetical;
            if (c.marks & clause::obliged) b |= hypothetical;
            if (!b) b = static_cast<std::uint8_t>(of_joined(d_.first) | of_either(d_.first));
        }
        if ((c.marks & clause::past_perfect) && (w.features & arabic::perfect) && helper_in_past(d_.first)) b |= historical;
        return b;
    }

    // "will set up barriers and send troops", "is to visit Beirut and meet the president": a second present behind "and" is told as the first.
    std::uint8_t of_joined(std::uint32_t verb) const {
        const auto& w = word(verb);
        if (!(w.features & arabic::imperfect) || !(w.clitics & arabic::wa) || reports(verb)) return 0;
        for (std::uint32_t i = verb; i-- > s_.first && verb - i <= reach_of_and && !hard_at(i);) {
            const auto& first = word(i);
            const auto at = in_.parse.clause_at[i];
            if (!first.is_verb() || at == none || in_.parse.clauses[at].predicate != i || (in_.parse.clauses[at].marks & clause::relative)) continue;
            if (!(first.features & arabic::imperfect) || in_.text.substr(first.stem, 2) != in_.text.substr(w.stem, 2)) return 0;      // another person does it
            const std::uint8_t told = Judge(in_, as_verb(i, at)).of_verb();
            return told & negation ? std::uint8_t{0} : told & (future | hypothetical | expected);
        }
        return 0;
    }

    // "nobody was wounded or killed", in Arabic "not was wounded or was killed": a present right behind "or" is told as the first.
    std::uint8_t of_either(std::uint32_t verb) const {
        if (verb <= s_.first || word(verb - 1).form != g_.either || (word(verb - 1).clitics & (arabic::wa | arabic::fa_))) return 0;
        for (std::uint32_t i = verb - 1; i-- > s_.first && verb - i <= most_to_either && !mark_at(i);) {
            const auto at = in_.parse.clause_at[i];
            if (!word(i).is_verb() || at == none || in_.parse.clauses[at].predicate != i) continue;
            return (word(i).features & arabic::imperfect) ? Judge(in_, as_verb(i, at)).of_verb() : std::uint8_t{0};
        }
        return 0;
    }

    bool reports(std::uint32_t verb) const {
        if (!word(verb).link(LinkKind::reporting)) return false;
        const auto& all = in_.statements.extents;
        return std::any_of(all.begin(), all.end(), [&](const auto& x) { return x.cue == verb; });
    }

    // "to (li-) strike", "so that they strike".
    bool for_purpose(std::uint32_t verb) const {
        if (word(verb).clitics & arabic::li) return true;
        return verb != s_.first && clause::opens(word(verb - 1), ClauseRelation::purpose);
    }

    // "had bombed", but not "denied that it had bombed", "may have bombed".
    bool helper_in_past(std::uint32_t verb) const {
        for (std::uint32_t i = verb; i-- > s_.first && verb - i <= 12;)
            if (word(i).lemma == g_.kana && word(i).is_verb()) return word(i).features & arabic::perfect;
        return false;
    }

    // ---- nouns

    std::uint8_t of_noun() const {
        std::uint8_t b = of_carrier();
        if ((noun_.denied() || noun_.denied_by_verb()) && !noun_.not_only()) b |= negation;
        for (std::uint32_t i = d_.first; i-- > s_.first && d_.first - i < 6;) {
            if (mark_at(i)) break;
            const auto& w = word(i);
            if (w.form == g_.muqarrar || w.lemma == g_.muqarrar || w.lemma == g_.mutawaqqa) b |= future;
        }
        const auto& w = word(d_.first);
        const bool participle = (w.features & arabic::participle) || ((w.features & arabic::accusative) && arabic::begins_like_participle(in_.text, w));
        const bool saying = speech() && participle && !w.definite() && !w.clitics;
        if (!b && !saying) b = of_governors();            // "demanding that" goes with the clause, and no verb governs it
        if (!b) b = noun_.predicated();
        if (!b && (noun_.convicted() || noun_.long_before())) b = historical;
        if (!b && (noun_.aim() || noun_.second_aim() || noun_.of_consequence() || noun_.owed())) b = hypothetical;
        return b;
    }

    // The verb that says of the noun that it takes place, or that its object it is: its tense is the event's.
    std::uint8_t of_carrier() const {
        if (d_.clause == none || d_.chunk == none) return 0;
        const std::uint32_t top = noun_.top();
        std::uint32_t at = d_.support;
        if (const std::uint32_t first = in_.parse.chunks[top].first; at == none && first > s_.first && word(first - 1).is_verb()) {      // right behind "will be carried out"
            const auto cls = arabic::verb_class(word(first - 1));
            const auto its = in_.parse.clause_at[first - 1];
            if ((cls == VerbClass::light || cls == VerbClass::aspect) && its != none && in_.parse.clauses[its].predicate == first - 1) at = its;
        }
        if (at == none) {
            const Clause& c = in_.parse.clauses[d_.clause];
            const auto cls = arabic::verb_class(word(c.predicate));
            if (cls != VerbClass::light && cls != VerbClass::aspect) return of_the_past(c);
            if (c.subject != top && c.object != top && !(c.predicate < d_.first && d_.first - c.predicate <= 2)) return 0;
            if (c.predicate > d_.last && (word(c.predicate).clitics & arabic::wa)) return 0;       // "besieges the houses, and they will be dealt with"
            at = d_.clause;
        }
        const Clause& c = in_.parse.clauses[at];
        if (verb_row(word(c.predicate)) & fact) return 0;                         // "will not end the strike"
        if (brings_about(c, top)) return 0;
        for (std::uint32_t i = c.predicate + 1; i < in_.parse.chunks[top].first; ++i)
            if (!word(i).is_verb() && row_at(i) == fact) return 0;                // "found no way out of imposing a ban"
        if (c.predicate < d_.first && d_.first - c.predicate > 8) return 0;
        std::uint8_t b = of_clause(c);
        const bool perfect = word(c.predicate).features & arabic::perfect;
        if (perfect && (c.marks & clause::past_perfect) && helper_in_past(c.predicate)) b |= historical;      // "had carried out raids"
        // "to carry out", but not "whereupon it began (li-yabda'a)".
        const bool aim = c.predicate < d_.first && for_purpose(c.predicate) && arabic::verb_class(word(c.predicate)) != VerbClass::aspect;
        if (!b && !perfect) b |= aim ? std::uint8_t{hypothetical} : of_joined(c.predicate);
        if (!(c.marks & clause::wished) && !(perfect && that_.before(c.predicate) != none)) return b;
        // "scheduled that a meeting be held", "it once held talks".
        const Draft verb = as_verb(c.predicate, at);
        const std::uint8_t told = Judge(in_, verb).bits();
        return b | ((told & future) && (told & hypothetical) ? expected : told);
    }

    // "The shelling did not lead to", "the attack will do damage": what the noun does has a tense of its own, be it denied or to come.
    bool brings_about(const Clause& c, std::uint32_t top) const {
        if (c.subject != top || (c.marks & clause::passive_voice)) return false;
        if (c.object != none && c.object != top && in_.parse.chunks[top].definite && arabic::verb_class(word(c.predicate)) == VerbClass::light) return true;
        return word(c.predicate).lemma == g_.to_lead && c.object == none;
    }

    // "has once come forward with an apology": what the verb has behind it lies as far behind.
    std::uint8_t of_the_past(const Clause& c) const {
        const std::uint32_t that = that_.before(c.predicate);
        if (that == none || c.predicate > d_.first || d_.first - c.predicate > most_to_object) return 0;
        return static_cast<std::uint8_t>(that_.governor_of(that) & historical);
    }

    // "decided on the detention of": sanctions, refusals, charges and bans are done by deciding; strikes and visits are still to come.
    bool decided(const Clause& c) const {
        const auto& verb = word(c.predicate);
        const auto* l = verb.link(LinkKind::reality);
        if (!l || l->extra != tables::done_by_deciding || !(verb.features & arabic::perfect) || (c.marks & clause::negated)) return false;
        const auto& row = in_.view.triggers[d_.row];
        const auto type = static_cast<EventType>(row.type);
        const auto mode = in_.view.str(row.mode);
        if (type == EventType::coerce) return mode == "arrest" || mode == "censor" || mode == "restrict" || mode == "curfew" || mode == "martial-law";
        return type == EventType::sanction || type == EventType::reject || type == EventType::accuse || type == EventType::support || type == EventType::agree || type == EventType::concede || mode == "resign";
    }

    // "the possibility of an attack", "a plan to withdraw", "a possible strike": what governs or modifies an event noun.
    std::uint8_t of_governors() const {
        const auto& chunks = in_.parse.chunks;
        // Modifiers behind it, within its own chunk and genitive.
        std::uint32_t to = d_.last;
        if (d_.chunk != none) {
            to = std::max(to, chunks[d_.chunk].last);
            if (chunks[d_.chunk].genitive != none) to = std::max(to, chunks[chunks[d_.chunk].genitive].last);
        }
        constexpr auto many = arabic::plural | arabic::dual;
        for (std::uint32_t i = d_.last + 1; i < s_.end && i <= to + most_adjectives; ++i) {
            // "expected", "possible" are read as nouns where nothing shows what they are.
            const bool adjective = word(i).pos == tables::Pos::adjective || (i > to && i - d_.last <= 2 && word(i).pos == tables::Pos::noun && arabic::begins_like_participle(in_.text, word(i)) && !word(i).definite() && !word(d_.first).definite());
            if (!adjective && !(word(i).features & arabic::participle)) {
                if (i > to) break;
                continue;
            }
            if (!adjective && i > to && word(i).definite() != word(d_.first).definite()) break;
            if (word(i).lemma == g_.danger) continue;
            // "the attack of the gunmen who came": such an adjective is theirs.
            if (i > d_.last + 1 && i <= to && (word(i).features & many) && !(word(d_.last).features & many)) continue;
            if (const auto b = row_at(i); b && b != fact && !arabic::has_proclitic(word(i).clitics)) return b;
        }
        // Governors before it: the idafa upwards, then a noun or verb whose preposition it stands behind.
        std::uint32_t chunk = d_.chunk;
        for (int depth = 0; chunk != none && depth < 6; ++depth) {
            const auto& c = chunks[chunk];
            if (depth > 0)
                if (const auto b = row_of_head(in_, s_, c); b && b != fact && !governs_by_preposition(word(c.head))) return of_thing(b, c.first);      // not "the failure of the talks"
            if (const auto up = noun_.above(chunk); up != none) {
                chunk = up;
                continue;
            }
            if (const std::uint32_t of = owned_before(in_, s_, chunk); of != none)
                if (const auto b = row_at(chunks[of].head); b & (future | hypothetical)) return of_thing(b, chunks[of].first);
            const auto p = c.preposition;
            const bool complement = p == g_.bi || p == g_.li || p == g_.fi || p == g_.min || p == g_.ila || p == g_.ala || p == g_.an;      // not "the plan during the meeting"
            const bool beside = chunk > 0 && chunks[chunk - 1].last + 2 >= c.first && chunks[chunk - 1].last >= s_.first;
            const bool own = beside && chunks[chunk - 1].head >= d_.first;      // of "plans to hold" the plans are the event
            if (complement && c.relation == Relation::prepositional && beside && !own) {
                if (const auto b = row_at(chunks[chunk - 1].head); b && b != fact) return of_thing(b, chunks[chunk - 1].first);
                // "the failure of the police in finding", "the plan of the group to kidnap": over whose it is.
                const bool away = p == g_.an && type() == EventType::consult;      // "the absence of the king from the summit"
                if (const auto of = away ? none : over_owner(in_, chunk); of != none)
                    if (const auto b = row_at(chunks[of].head); b && b != fact && (p != g_.fi || b == negation)) return of_thing(b, chunks[of].first);
            }
            break;
        }
        // The verb of the clause, where the noun is its object or stands behind its preposition.
        if (d_.clause != none && d_.chunk != none) {
            const std::uint32_t clause = noun_.governing_clause();
            const Clause& c = in_.parse.clauses[clause];
            const std::uint32_t top = noun_.top();
            const std::uint32_t p = chunks[top].preposition;
            const bool despite = chunks[top].first >= s_.first + 2 && word(chunks[top].first - 2).is_lemma(g_.despite);
            const bool complement = !despite && (p == g_.bi || p == g_.li || p == g_.ila || p == g_.ala || p == g_.an || p == g_.min);      // not "after", "during"
            const auto b = verb_row(word(c.predicate));
            const std::uint32_t far = b == hypothetical && p == g_.ila ? 12 : 6;      // "strives at the present time to"
            bool parted = false;                       // "deeds that aim at unrest, stressing its backing": behind a comma the participle governs
            for (std::uint32_t i = c.predicate + 1; i + 1 < chunks[top].first; ++i) parted |= mark_at(i) && (word(i + 1).features & arabic::participle);
            const bool behind = !parted && (p == g_.bi || !governs_by_preposition(word(c.predicate)) || d_.first - c.predicate <= 3) && chunks[top].relation == Relation::prepositional && complement && (d_.first - c.predicate <= far || words_between(in_, c.predicate, d_.first) <= most_behind_names);
            // "must be released", in Arabic "their release is due": what is due, fitting or allowed is the subject of the verb. "Could release" has another.
            const auto& verb = word(c.predicate);
            if (!b && c.subject == top && c.predicate < d_.first && (verb.features & arabic::imperfect) && arabic::verb_class(verb) == VerbClass::modal) return hypothetical;
            // "may be arrested", in Arabic "their arrest can be".
            const std::uint32_t at = chunks[top].first;
            if (at > s_.first && chunks[top].relation != Relation::prepositional && word(at - 1).form == g_.yumkin && (at < s_.first + 2 || word(at - 2).form != g_.la)) return hypothetical;
            const bool apart = c.object != none && c.object != top && chunks[c.object].first < d_.first;      // "refused a share in the raids"
            const bool failed = !apart && (b == negation || b == done) && p == g_.fi && chunks[top].relation == Relation::prepositional && (d_.first - c.predicate <= 6 || words_between(in_, c.predicate, d_.first) <= most_behind_names);      // "failed in"
            const bool object = c.object == top && !governs_by_preposition(word(c.predicate));
            if (c.predicate < d_.first && (object || c.subject == top || behind || failed)) {
                if (b == done) {                           // "did not manage to", "will manage to", "hopes that it will manage to"
                    const auto denied = static_cast<std::uint8_t>(that_.with_negation(b, c.predicate) & negation);
                    return denied ? denied : static_cast<std::uint8_t>(Judge(in_, as_verb(c.predicate, clause)).of_verb() & (future | hypothetical | expected));
                }
                if (b == future && c.subject != top && (c.marks & clause::possible)) return hypothetical;      // "may be getting ready for"
                if (b == future && decided(c)) return 0;
                if (b == future && meant(in_, s_, c.predicate)) return hypothetical;
                if (b == negation && type() == EventType::request && word(c.predicate).lemma == g_.to_refuse) return 0;      // "refused the call": it was made
                if (b == historical) return 0;             // "the day that preceded the sanctions"; what had been done before has its "that"
                // "an attack is expected" is written as "he expects an attack".
                if (b && b != fact && (c.subject != top || (b == expected && !(c.marks & clause::subject_before)))) return that_.with_negation(b, c.predicate);
                if (c.subject == top && b == negation && (c.marks & clause::passive_voice)) return b;      // "was cancelled"
                if ((c.marks & clause::possible) && !b && !brings_about(c, top)) return hypothetical;
            }
        }
        // "with the aim of", "on the eve of": what governs it as a preposition.
        if (d_.chunk != none) {
            const auto p = chunks[noun_.top()].preposition;
            if (g_.among(g_.aims, p)) return hypothetical;
            if (p != tables::absent && p == g_.eve) return future;
        }
        // A phrase right before it.
        for (std::uint32_t back = 1; back <= 2 && d_.first >= s_.first + back; ++back) {
            mention::Phrase p;
            if (governs_by_preposition(word(d_.first - back))) continue;
            const auto b = row_at(d_.first - back, &p);
            // "The raids did not prevent the rebels from": the noun prevents, and is not what is prevented.
            if (const auto its = in_.parse.clause_at[d_.first - back]; b == hypothetical && word(d_.first - back).is_verb() && its != none && d_.chunk != none && in_.parse.clauses[its].subject == noun_.top() && in_.parse.clauses[its].object != none) continue;
            const auto& before = word(d_.first - back);
            const bool failed = b == negation && before.is_verb() && (type() == EventType::assault || arabic::verb_class(before) == VerbClass::control);
            if (b && b != fact && !failed && p.last + 1 == d_.first) return b;          // an attack or a truce that failed was one
        }
        return 0;
    }

    // "there are no plans to", "it has no intention of", "carried out no plan to": what nobody plans is denied.
    std::uint8_t of_thing(std::uint8_t b, std::uint32_t first) const {
        if (!(b & (future | hypothetical))) return b;
        for (std::uint32_t i = first; i-- > s_.first && first - i <= most_to_denial;) {
            const auto& w = word(i);
            if (mark_at(i) || arabic::is_particle(in_.view, w, ParticleClass::complementizer)) break;
            if (w.form == g_.laysa || w.form == g_.laysat || (w.form == g_.la && i + 1 == first)) return negation;
            if (!w.is_verb()) continue;
            const auto c = in_.parse.clause_at[i];
            return c != none && in_.parse.clauses[c].predicate == i && (in_.parse.clauses[c].marks & clause::negated) ? std::uint8_t{negation} : b;
        }
        return b;
    }

    static constexpr std::uint32_t most_behind_names = 4;          // words between a verb and what it governs, whatever its subject is called
    static constexpr std::uint32_t most_to_denial = 4;             // words between a denial and the plan that there is not
    static constexpr std::uint32_t most_to_either = 6;             // words between a verb and one behind "or"
    static constexpr std::uint32_t most_to_object = 4;             // words between a verb and what it has beside it
    static constexpr std::uint32_t most_adjectives = 3;            // behind a noun and its genitive
    static constexpr std::uint32_t reach_of_and = 20;              // words between a verb and one that goes on from it

    const Input& in_;
    const arabic::Grammar& g_;
    const Draft& d_;
    const language::Sentence& s_;
    const NounContext noun_;
    const That that_;
};

}  // namespace

std::uint8_t reality(const Input& in, const Draft& d) { return Judge(in, d).bits(); }

}  // namespace isnad::event
