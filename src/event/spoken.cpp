#include "event/spoken.h"

#include "event/conditional.h"
#include "event/noun_context.h"
#include "event/reality.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using tables::ParticleClass;

namespace {

class Spoken {
public:
    Spoken(const Input& in, const Draft& d, bool alone) : in_(in), d_(d), s_(in.sentences[d.sentence]), noun_(in, d), alone_(alone) {}

    bool only() const { return wanting() || purpose() || (d_.verb ? standing() || whoever() : any() || pointed_at() || noun_.spoken_of() || held() || no_outcome()); }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }

    // "against any attack", but not "carried out no attack".
    bool any() const {
        const std::uint32_t first = d_.chunk == none ? d_.first : std::min(d_.first, in_.parse.chunks[noun_.top()].first);
        return under_any(first) && !(reality(in_, d_) & negation);
    }
    // Whether "any" stands before the noun that begins here, or before the first of those that it is joined to: "any attack or raid", "any talks and meetings".
    bool under_any(std::uint32_t first) const {
        for (int joined = 0; joined < 3 && first > s_.first + 1; ++joined) {
            const bool by_or = word(first - 1).form == in_.grammar.either;
            if (!by_or && !(word(first).clitics & arabic::wa)) break;
            const std::uint32_t before = in_.parse.chunk_at[by_or ? first - 2 : first - 1];
            if (before == none || in_.parse.chunks[before].first <= s_.first || in_.parse.chunks[before].first >= first) break;
            first = in_.parse.chunks[before].first;
        }
        if (first == s_.first) return false;
        const auto& w = word(first - 1);
        const auto& noun = word(first);
        const bool one = !noun.definite() && noun.enclitic == arabic::Enclitic::nothing && !(noun.features & arabic::plural);
        if (one && w.form == in_.grammar.each) return true;      // "at every attack (kull hujum)"
        return w.form == in_.grammar.any || w.lemma == in_.grammar.any;
    }
    // "unless its forces withdraw", "until we win back": what is still wanting for something else to come.
    bool wanting() const {
        std::uint32_t verb = none;
        if (d_.verb) verb = d_.first;
        else if (d_.support != none) verb = in_.parse.clauses[d_.support].predicate;
        else if (d_.chunk != none) verb = carrier_before(in_.parse.chunks[noun_.top()].first);
        if (verb == none || verb == s_.first || verb > d_.first || !(word(verb).features & arabic::imperfect)) return false;
        const auto before = word(verb - 1).form;
        if (before == in_.grammar.lam) return verb >= s_.first + 2 && word(verb - 2).form == in_.grammar.ma && condition(in_, d_) == Condition::protasis;
        return in_.grammar.among(in_.grammar.until, before);
    }
    // "until the freeing of the town comes about (yatimma)": a verb right before the noun that only tells of it that it comes about.
    std::uint32_t carrier_before(std::uint32_t first) const {
        if (first == s_.first || !word(first - 1).is_verb()) return none;
        const auto cls = arabic::verb_class(word(first - 1));
        return cls == tables::VerbClass::light || cls == tables::VerbClass::aspect ? first - 1 : none;
    }
    // "formed a force to support the government", "programmes with the aim of helping": help, backing and words that something is done for are not
    // told to be done. Attacks, arrests, the taking of ground and talks are told by their aim often enough.
    bool purpose() const {
        const auto& row = in_.view.triggers[d_.row];
        const auto type = static_cast<EventType>(row.type);
        const bool soft = type == EventType::aid || type == EventType::support || type == EventType::agree || type == EventType::request || type == EventType::reject ||
                          (type == EventType::accuse && in_.view.str(row.mode) != "investigate");
        if (d_.verb || !soft || reality(in_, d_) != hypothetical) return false;
        const auto p = d_.chunk == none ? tables::absent : in_.parse.chunks[noun_.top()].preposition;
        return (noun_.aim() || noun_.second_aim() || in_.grammar.among(in_.grammar.aims, p)) && !told_by_aim(type);
    }
    // "called on the family to offer condolences", "was jailed for supplying the rebels", "set six millions aside for relief": the aim of such a verb
    // is the deed itself, and in a main clause that tells no other it is what is told.
    bool told_by_aim(EventType type) const {
        if (d_.clause == none) return false;
        const auto& c = in_.parse.clauses[d_.clause];
        const auto& verb = word(c.predicate);
        if (c.predicate > d_.first || !(verb.features & arabic::perfect) || (c.marks & clause::relative)) return false;
        if (alone_) return true;
        for (const auto& l : verb.all_links()) {
            if (l.kind != tables::LinkKind::trigger) continue;
            const auto its = static_cast<EventType>(in_.view.triggers[l.index].type);
            if (its == EventType::sanction || (its == EventType::consult && type == EventType::support)) return true;
        }
        return false;
    }
    // "this attack": settle.cpp saw that nothing new is told of it.
    bool pointed_at() const {
        if (!d_.pointer || d_.first == s_.first || (word(d_.first).clitics & (arabic::bi | arabic::li | arabic::ka))) return false;
        return arabic::is_particle(in_.view, word(d_.first - 1), ParticleClass::demonstrative);
    }
    // "did not lead to the death of anybody": of what did not come of a deed nothing is told.
    bool no_outcome() const {
        if (d_.clause == none || d_.chunk == none || in_.parse.chunks[noun_.top()].preposition != in_.grammar.ila) return false;
        const auto& c = in_.parse.clauses[noun_.governing_clause()];
        return c.predicate < d_.first && word(c.predicate).lemma == in_.grammar.to_lead && (c.marks & clause::negated) && (reality(in_, d_) & negation);
    }
    // "the gang that extends its control over": the light verb of a relative clause, in the present; "under the control of", "freed from the control of".
    bool held() const {
        if (!noun_.takes_ground()) return false;
        if (d_.chunk != none && subject_to()) return true;
        if (d_.support != none) return describing(d_.support) && arabic::verb_class(word(in_.parse.clauses[d_.support].predicate)) == tables::VerbClass::light;
        if (d_.chunk == none) return false;
        const auto& top = in_.parse.chunks[noun_.top()];
        if (top.preposition == tables::absent || top.first > d_.first) return false;
        // Not "managed to (min) take control of", "managed to occupy": what is somebody's own is a hold on (ala) something.
        const auto slots = in_.view.slots_of(in_.view.triggers[d_.row]);
        const bool hold = std::any_of(slots.begin(), slots.end(), [&](const auto& s) { return s.slot == tables::Slot::preposition && s.preposition == in_.grammar.ala; });
        const bool owned = hold && !word(d_.first).definite() && in_.parse.chunks[d_.chunk].genitive != none;
        return top.preposition == in_.grammar.under || (top.preposition == in_.grammar.min && owned && noun_.top() == d_.chunk);
    }
    // "the countryside subject to the control of": whatever verb the sentence has.
    bool subject_to() const {
        const auto& top = in_.parse.chunks[noun_.top()];
        const std::uint32_t first = std::min(d_.first, top.first);
        return top.preposition == in_.grammar.li && first > s_.first && !word(first - 1).is_verb() && noun_.says_spoken(first - 1);
    }
    // "whoever throws a stone", "everybody who took part": nobody in particular. Not "it is they who (hum man) shell".
    bool whoever() const {
        const auto& g = in_.grammar;
        if (d_.clause == none || d_.first == s_.first || word(d_.first - 1).form != g.min) return false;
        if (d_.first < s_.first + 2) return word(d_.first).features & arabic::imperfect;
        const auto& before = word(d_.first - 2);
        return (word(d_.first).features & arabic::imperfect) ? !arabic::is_particle(in_.view, before, ParticleClass::pronoun) : before.form == g.each || before.form == g.each_object;
    }
    // "towns that rebels hold", "voters who do not support": a relative clause in the present that tells what is so, or what nobody does.
    bool standing() const {
        if (d_.clause == none || !describing(d_.clause)) return false;
        // "any attack that hits": what is told of any is told of none.
        const auto& clause = in_.parse.clauses[d_.clause];
        const std::uint32_t whose = (clause.marks & clause::object_pronoun) ? clause.object : clause.subject;
        const std::uint32_t first = whose == none ? s_.first : in_.parse.chunks[whose].first;
        if (first > s_.first && first < d_.first && under_any(first)) return true;
        const auto real = reality(in_, d_);
        return !(real & future) && ((real & negation) || (noun_.takes_ground() && !real));
    }
    bool describing(std::uint32_t clause) const {
        const auto& c = in_.parse.clauses[clause];
        return (c.marks & clause::relative) && (word(c.predicate).features & arabic::imperfect);
    }

    const Input& in_;
    const Draft& d_;
    const language::Sentence& s_;
    const NounContext noun_;
    const bool alone_;             // the sentence has no other event
};

constexpr std::uint32_t most_between = 5;      // chunks between a word of asking and what it asks for

// "refused to receive the envoy", "after its refusal to withdraw", in Arabic both with the masdar, "refused that they meet": who refuses to do a thing has refused, and
// nothing else is told. Not what others do ("refuse the army's shelling of", "the aggression").
bool refused(const Input& in, const Draft& d, const Draft& o) {
    const auto& chunks = in.parse.chunks;
    if (static_cast<EventType>(in.view.triggers[o.row].type) != EventType::reject || o.dropped || o.first >= d.first) return false;
    if (d.verb) {
        const auto& c = in.parse.clauses[d.clause];
        return o.verb && verb_row(in.words[o.first]) == negation && c.parent == o.clause && (c.marks & clause::wished) && (reality(in, d) & negation);
    }
    if (d.chunk == none || in.words[d.first].definite() || in.words[d.first].enclitic != arabic::Enclitic::nothing) return false;
    if (chunks[d.chunk].genitive != none && role_of(in.view, in.view.triggers[d.row], tables::Slot::genitive) == tables::ActorRole::actor) return false;
    const NounContext noun(in, d);
    if (o.verb) return verb_row(in.words[o.first]) == negation && noun.governing_clause() == o.clause && (reality(in, d) & negation);
    if (Slots(in, o).circumstance()) return d.first == o.last + 1;
    return o.chunk != none && o.chunk != d.chunk && (noun.above(d.chunk) == o.chunk || Slots(in, o).object_of_masdar() == d.chunk);
}

// "vowed that they arrest", "calls for releasing", "the demand of the party for": what is wanted of somebody or vowed right behind the word that says so. Not what is wanted of
// it ("to stop the shelling"), nor what is told beside it ("after the shelling").
bool only_said(const Input& in, const Draft& d, const Draft& o) {
    if (!speech_act(static_cast<EventType>(in.view.triggers[o.row].type)) || o.dropped || o.first >= d.first) return false;
    const std::uint32_t clause = d.verb ? d.clause : d.support;
    if (clause != none && in.parse.clauses[clause].predicate > o.last) {
        const auto& c = in.parse.clauses[clause];
        return o.verb && c.parent == o.clause && (c.marks & clause::wished);
    }
    if (d.verb || d.chunk == none || d.first != in.parse.chunks[d.chunk].first) return false;
    const auto& g = in.grammar;
    const auto& chunks = in.parse.chunks;
    // The first phrase under such a preposition, over who speaks and who is addressed, and in what.
    for (std::uint32_t id = d.chunk, steps = 0; steps < most_between; ++steps) {
        const auto& c = chunks[id];
        const bool asked = c.preposition == g.bi || c.preposition == g.ila || c.preposition == g.ala;
        const bool other = c.relation == clause::Relation::prepositional && c.preposition != g.fi && c.preposition != g.min && c.preposition != g.li && c.preposition != g.maa;
        if (id == d.chunk ? !asked : other || (in.words[c.first].link(tables::LinkKind::trigger) && c.actor == none && c.preposition != g.fi)) return false;
        if (id == 0 || chunks[id - 1].first <= o.last) return true;
        --id;
    }
    return false;
}

}  // namespace

void drop_spoken(const Input& in, std::size_t first, Memory& memory) {
    const auto from = memory.drafts.begin() + static_cast<std::ptrdiff_t>(first);
    const bool alone = std::count_if(from, memory.drafts.end(), [](const Draft& d) { return !d.dropped; }) == 1;
    for (std::size_t k = first; k < memory.drafts.size(); ++k) {
        Draft& d = memory.drafts[k];
        if (d.dropped) continue;
        const bool not_done = std::any_of(from, memory.drafts.end(), [&](const Draft& o) { return o.sentence == d.sentence && (refused(in, d, o) || only_said(in, d, o)); });
        if (!not_done && !Spoken(in, d, alone).only()) continue;
        d.dropped = true;
        if (in.explain) *in.explain += "  only spoken of: " + std::string(in.text.substr(d.stem, in.words[d.last].end - d.stem)) + '\n';
    }
}

}  // namespace isnad::event
