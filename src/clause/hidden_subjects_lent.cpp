// Hidden subjects that another verb or a noun of the sentence lends: under li- of "it had happened before", whose visit it is, behind "be" and a description.
//
//   "the army denied that it had (an yakuna qad) shelled | the hospital", "the visit of the president, during which he met | his counterpart"
#include "clause/hidden_subjects.h"

#include "language/arabic/inflection.h"

namespace isnad::clause {

using arabic::Enclitic;
using arabic::Word;
using tables::LinkKind;
using tables::ParticleClass;

// "(The army denied) that it had (an yakuna qad) shelled | the hospital": of a verb that "be" helps, which was given the subject of the verb above, a thing behind it
// is the object.
std::uint32_t HiddenSubjects::after_helper(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    if (clause == 0 || c.subject == none || !behind(c) || tables::helps(arabic::verb_class(word(c.predicate))) || (c.marks & (relative | passive_voice)) || out_.chunks[c.subject].actor != none) return none;
    const Clause& helper = all[clause - 1];
    const Word& be = word(helper.predicate);
    const bool lent = helper.sentence == c.sentence && (helper.marks & under_that) && (helper.marks & subject_inherited) && helper.subject != none && out_.chunks[helper.subject].actor != none;
    if (!lent || be.lemma != in_.grammar.kana || c.predicate - helper.predicate > 2 || joined(c.predicate)) return none;
    return agreement_.may_share(word(c.predicate), out_.chunks[helper.subject], be) ? helper.subject : none;
}

// "The player had (sabaqa li-l-laʿib an) accused | the president": under li- behind the verb that says so stands who did it.
std::uint32_t HiddenSubjects::did_before(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (c.parent == none || !(c.marks & under_that) || (c.marks & (passive_voice | relative))) return none;
    const std::uint32_t verb = out_.clauses[c.parent].predicate;
    if (!word(verb).is_lemma(in_.grammar.to_precede) || verb + 1 >= c.predicate) return none;
    const std::uint32_t id = out_.chunk_at[verb + 1];
    if (id == none || out_.chunks[id].first != verb + 1 || out_.chunks[id].preposition != in_.grammar.li || out_.chunks[id].actor == none) return none;
    return agreement_.may_share(word(c.predicate), out_.chunks[id]) ? id : none;
}

// "the visit of the president to Ankara, during which (khilalaha) he met | his counterpart", "began a visit during which he meets": whose visit it is, or who makes it.
std::uint32_t HiddenSubjects::on_his_visit(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    const std::uint32_t during = c.predicate + 1;
    if (during >= in_.words.size() || word(during).form != in_.grammar.khilala || word(during).enclitic == Enclitic::nothing || (c.marks & passive_voice) || c.predicate == 0) return none;
    const bool town = c.subject != none && !behind(c) && arabic::is_particle(in_.view, word(c.first), ParticleClass::relative);      // "to London, during which (allati ... khilalaha)"
    if (c.subject != none && !town && (!behind(c) || out_.chunks[c.subject].next_conjunct != none)) return none;
    const auto fits = [&](std::uint32_t id) { return id != none && agreement_.may_share(word(c.predicate), out_.chunks[id]); };
    for (std::uint32_t i = c.predicate; i-- > in_.sentences[c.sentence].first && !word(i).is_verb();) {
        const std::uint32_t id = out_.chunk_at[i];
        if (id == none || out_.chunks[id].head != i || !word(i).link(LinkKind::trigger)) continue;
        const std::uint32_t owner = out_.chunks[id].genitive;
        if (owner != none && out_.chunks[owner].actor != none) return fits(owner) ? owner : none;
        break;
    }
    if (clause == 0 || all[clause - 1].sentence != c.sentence || (all[clause - 1].marks & (relative | passive_voice))) return none;
    return fits(all[clause - 1].subject) ? all[clause - 1].subject : none;
}

// "that men carrying (yahmilun) rifles | kidnapped": behind a verb in the imperfect that only describes those right behind "that", a perfect of "they" is theirs.
std::uint32_t HiddenSubjects::described_topic(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    constexpr auto they = arabic::third | arabic::plural | arabic::perfect;
    if (clause == 0 || (word(c.predicate).features & they) != they || joined(c.predicate) || (c.marks & passive_voice) || arabic::is_particle(in_.view, word(c.first), ParticleClass::relative)) return none;
    const Clause& says = all[clause - 1];
    if (says.sentence != c.sentence || says.parent == none || says.parent != c.parent || says.subject == none || !(says.marks & imperfect_tense) || !(word(says.predicate).features & arabic::plural)) return none;
    const Chunk& who = out_.chunks[says.subject];
    if (who.definite || who.first != all[says.parent].complement_at + 1) return none;
    return says.subject;
}

}  // namespace isnad::clause
