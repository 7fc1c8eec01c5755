#include "clause/hidden_subjects.h"

#include "clause/bare_passives.h"
#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <utility>

namespace isnad::clause {

using arabic::Enclitic;
using arabic::Word;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;
using tables::VerbClass;

namespace {

bool accuses(const tables::View& view, const Word& verb) {
    return arabic::any_trigger(view, verb, [](const tables::Trigger& row) { return static_cast<EventType>(row.type) == EventType::accuse; });
}

// Whether a row of the verb gives its object this part.
bool object_is(const tables::View& view, const tables::Trigger& row, tables::ActorRole part) {
    const auto slots = view.slots_of(row);
    return std::any_of(slots.begin(), slots.end(), [&](const auto& s) { return s.slot == tables::Slot::object && s.role == part; });
}

}  // namespace

void HiddenSubjects::inherit(std::uint32_t clause) {
    Clause& c = out_.clauses[clause];
    constexpr std::uint32_t most = 6;       // clauses
    const std::uint32_t reach = clause >= most ? clause - most : 0;
    for (std::uint32_t p = clause; p-- > reach;) {
        const Clause& before = out_.clauses[p];
        if (before.sentence + 1 < c.sentence) break;
        if (before.subject == none) continue;
        if ((before.marks & relative) && p + 1 != clause) continue;
        if (!agreement_.may_share(word(c.predicate), out_.chunks[before.subject], word(before.predicate))) continue;
        // "The army killed three gunmen after they had attacked (hajamu)": several people, of whom the subject is none.
        const bool many = !joined(c.predicate) && (word(c.predicate).features & arabic::plural) && !agreement_.people(out_.chunks[before.subject]) && out_.chunks[before.subject].next_conjunct == none;
        const bool they = many && before.object != none && agreement_.people(out_.chunks[before.object]);
        c.subject = they ? before.object : before.subject;
        c.marks |= subject_inherited;
        return;
    }
    // "The minister met (m.) the activist (f.). And (she) threatened (haddadat)": where no subject agrees, the object right before may.
    if (clause == 0) return;
    const Clause& before = out_.clauses[clause - 1];
    if (before.sentence + 1 < c.sentence || before.object == none || before.subject == none || (before.marks & (relative | object_pronoun | passive_voice))) return;
    if (out_.chunks[before.subject].actor == none || out_.chunks[before.object].actor == none || (word(c.predicate).features & (arabic::plural | arabic::dual))) return;
    if (!agreement_.may_share(word(c.predicate), out_.chunks[before.object]) || agreement_.state(out_.chunks[before.object])) return;
    c.subject = before.object;
    c.marks |= subject_inherited;
}

// The noun phrase behind the verb is its object then.
void HiddenSubjects::give(Clause& c, std::uint32_t subject) const {
    if (behind(c) && (c.object == none || c.object > c.subject)) c.object = c.subject;
    c.subject = subject;
    c.marks |= subject_before | subject_inherited;
}

void HiddenSubjects::take(std::uint32_t clause) {
    auto& all = out_.clauses;
    Clause& c = all[clause];
    if (acts_itself(clause) || acts_in_it(clause)) {
        c.subject = std::exchange(c.object, none);
        c.marks &= static_cast<std::uint16_t>(~subject_before);
    }
    if (needs_subject(clause)) inherit(clause);
    if (const std::uint32_t asker = who_asks(clause); asker != none) {
        give(c, asker);
        pass_on(clause, asker);
        return;
    }
    if (const std::uint32_t speaker = speaks_on(clause); speaker != none) {
        give(c, speaker);
        pass_on(clause, speaker);
        return;
    }
    for (const std::uint32_t who : {after_helper(clause), did_before(clause), on_his_visit(clause), described_topic(clause)}) {
        if (who == none) continue;
        give(c, who);
        pass_on(clause, who);
        return;
    }
    if (const std::uint32_t topic = topic_of(clause); topic != none && topic != c.subject) {
        give(c, topic);
        c.marks &= static_cast<std::uint16_t>(~subject_inherited);
        return;
    }
    if (const std::uint32_t bound = bound_by_modal(clause); bound != none) {
        give(c, bound);
        pass_on(clause, bound);
        return;
    }
    if (const std::uint32_t he = himself(clause); he != none) {
        give(c, he);
        return;
    }
    const Enclitic pronoun = pronoun_of(c);
    const std::uint32_t meant = pronoun == Enclitic::nothing ? none : antecedent_of(pronoun, clause);
    if (meant == none) return;
    give(c, meant);
    pass_on(clause, meant);
}

// "that it had (kana qad) attacked", "that it stormed the mosque and attacked the worshippers": the verbs behind one that was given its subject.
void HiddenSubjects::pass_on(std::uint32_t clause, std::uint32_t subject) {
    auto& all = out_.clauses;
    for (auto next = clause + 1; next < all.size(); ++next) {
        if (arabic::lends_subject(word(all[next - 1].predicate))) give(all[next], subject);
        else if (joined(all[next].predicate) && ((all[next].marks & subject_inherited) || needs_subject(next))) inherit(next);
        else break;
    }
}

// "... spread its control over the city and (it) attacked | a barracks", "came to the town, where (it) attacked | a barracks", "after (it) had": what stands behind the verb is its object by the
// tree or by gender, and right before it is told what its subject did besides. A man behind a verb that looks the same in the passive is whom it was done to ("and a soldier was killed").
bool HiddenSubjects::needs_subject(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (c.subject != none || c.object == none || (c.marks & passive_voice)) return false;
    if (agreement_.is_no_subject(c.predicate, out_.chunks[c.object])) return true;
    const Word& v = word(c.predicate);
    // "against Israel after (it) rejected | her request": the owner of what is rejected is another.
    const bool owned = word(out_.chunks[c.object].head).enclitic != Enclitic::nothing;
    const bool goes_on = joined(c.predicate), below = !goes_on && !owned && goes_below(clause);
    if (clause == 0 || (!goes_on && !below) || (c.marks & relative) || !(v.features & arabic::third) || out_.chunks[c.object].first < c.predicate) return false;
    const Clause& before = out_.clauses[clause - 1];
    const Word& w = word(before.predicate);
    constexpr auto told = arabic::perfect | arabic::imperfect;
    if (before.sentence != c.sentence || before.subject == none || (before.marks & (relative | passive_voice)) || !(w.features & arabic::third) || (goes_on && ((v.features ^ w.features) & told))) return false;
    return agreement_.may_share(v, out_.chunks[before.subject], w) && ((v.features & (arabic::feminine | arabic::imperfect)) || agreement_.shows_active(v) || !done_to_people(in_.view, v));
}

// "In answer to this protest, the president called ...": behind a phrase that opens the sentence nobody was told before, so that who stands right behind its first verb acts.
bool HiddenSubjects::acts_itself(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (c.object == none || c.predicate == in_.sentences[c.sentence].first || (c.marks & (relative | under_that | passive_voice | object_pronoun)) || joined(c.predicate)) return false;
    const Word& before = word(c.predicate - 1);
    if (!(word(c.predicate).features & arabic::third) || before.form == in_.grammar.min || before.form == in_.grammar.ma) return false;      // "whoever keeps | the orphans"
    if (clause > 0 && out_.clauses[clause - 1].sentence == c.sentence) return false;
    // The end of the phrase, by the tree: nobody, and a comma between.
    const bool of_phrase = c.subject != none && out_.chunks[c.subject].actor == none && out_.chunks[c.subject].last + 2 == c.predicate && before.kind == arabic::Kind::punctuation && soft_mark(before.mark);
    const Chunk& who = out_.chunks[c.object];
    return (c.subject == none || of_phrase) && who.first == c.predicate + 1 && who.actor != none && agreement_.agrees_behind(c.predicate, who);
}

// "Marches that (which) the opposition had called for (ilayha)": where a pronoun under a preposition goes back to the noun before the verb, who stands behind it acts.
bool HiddenSubjects::acts_in_it(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (!(c.marks & relative) || (c.marks & (object_pronoun | passive_voice)) || c.object == none || out_.chunks[c.object].first != c.predicate + 2) return false;
    const auto parts = arabic::particle_parts(in_.view, word(c.predicate + 1));
    if (parts.starts_with("\u0641\u064A")) return false;      // "a speech in which (fiha) he congratulated | the students"
    const Enclitic its = parts.empty() ? word(c.predicate + 1).enclitic : arabic::pronoun_of_parts(parts);
    const bool nobody = c.subject == none || (out_.chunks[c.subject].first < c.predicate && out_.chunks[c.subject].actor == none && agreement_.may_resume(its, out_.chunks[c.subject]));
    return word(c.predicate + 1).pos == Pos::particle && its != Enclitic::nothing && nobody && out_.chunks[c.object].actor != none && agreement_.agrees_behind(c.predicate, out_.chunks[c.object]);
}

// Behind "where", "after", "before", "but rather", with li- of purpose, or under a verb of deciding or wanting ("decided to (an) | launch"), whose object would be who is asked to.
bool HiddenSubjects::goes_below(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (word(c.predicate).clitics & arabic::li) return true;
    if (c.predicate == 0) return false;
    const auto of = [&](std::uint32_t i, ParticleClass kind) { return arabic::is_particle(in_.view, word(i), kind); };
    const std::uint32_t opener = c.predicate - 1;
    if (of(opener, ParticleClass::subordinator) || (word(opener).form != tables::absent && word(opener).form == in_.grammar.rather)) return true;
    if (!of(opener, ParticleClass::complementizer) || opener == 0) return false;
    if (of(opener - 1, ParticleClass::preposition) || of(opener - 1, ParticleClass::temporal)) return true;
    const bool wanted = (c.marks & wished) && c.parent != none && c.parent + 1 == clause && out_.clauses[c.parent].object == none;
    return wanted && !arabic::any_trigger(in_.view, word(out_.clauses[c.parent].predicate), [](const tables::Trigger& row) { return static_cast<EventType>(row.type) == EventType::request; });
}

// "... visited Paris and met Macron", "rejected the law and called upon the government to ...": behind "and", the only noun phrase of a verb of meeting, asking,
// accusing or threatening is whom the subject before met or asked. Of a meeting also behind "where" and "after": "went to Kabul, where he met the president".
std::uint32_t HiddenSubjects::who_asks(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    if (clause == 0 || c.object != none || c.subject == none || (c.marks & (subject_before | subject_inherited | passive_voice))) return none;
    const Clause& before = all[clause - 1];
    if (before.sentence != c.sentence || before.subject == none || before.subject == c.subject || out_.chunks[before.subject].actor == none || out_.chunks[c.subject].next_conjunct != none) return none;
    const auto particle = [&](ParticleClass kind) { return c.first + 1 == c.predicate && arabic::is_particle(in_.view, word(c.first), kind); };
    const bool below = particle(ParticleClass::subordinator) || particle(ParticleClass::temporal);
    if (!joined(c.predicate) && !below) return none;
    if (arabic::any_trigger(in_.view, word(c.predicate), [&](const tables::Trigger& row) { return object_is(in_.view, row, tables::ActorRole::both); })) return before.subject;
    if (!joined(c.predicate) || !agreement_.may_share(word(c.predicate), out_.chunks[before.subject], word(before.predicate))) return none;
    const bool asks = arabic::any_trigger(in_.view, word(c.predicate), [&](const tables::Trigger& row) {
        const auto type = static_cast<EventType>(row.type);
        if (type != EventType::request && type != EventType::accuse && type != EventType::threaten) return false;
        return object_is(in_.view, row, tables::ActorRole::recipient) && asked_for(c, type == EventType::request);
    });
    return asks ? before.subject : none;
}

// "(The minister met the envoy.) And criticised | the policy of the government": a verb of words opens a sentence before a noun that does nothing by itself, and who acts in
// the sentence before goes on.
std::uint32_t HiddenSubjects::speaks_on(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    const Word& v = word(c.predicate);
    const std::uint32_t first = in_.sentences[c.sentence].first;
    const bool opens = c.predicate == first ? (v.clitics & arabic::wa) != 0 : c.predicate == first + 1 && word(first).form == in_.grammar.as;
    if (clause == 0 || !opens || tables::helps(arabic::verb_class(v))) return none;
    if ((c.marks & (relative | passive_voice | object_pronoun)) || !(v.features & arabic::third) || (v.features & (arabic::plural | arabic::dual)) || (c.subject != none && !behind(c))) return none;
    const std::uint32_t id = c.subject != none ? c.subject : c.object;
    if (id == none || out_.chunks[id].first != c.predicate + 1 || out_.chunks[id].actor != none || out_.chunks[id].place != none || out_.chunks[id].relation != Relation::argument) return none;
    const Word& noun = word(out_.chunks[id].head);
    const auto& g = in_.grammar;
    if (g.among(g.documents, noun.lemma) || g.among(g.quantifiers, noun.lemma)) return none;      // "the statement demanded", "most of the members voted"
    if (c.subject != none && (noun.definite() || out_.chunks[id].genitive == none || c.object != none)) return none;
    // What a noun is by agency.tsv: by the tree the subject only where it never acts, the object where it may.
    const auto* acts = noun.link(LinkKind::agency);
    if (!noun.link(LinkKind::trigger) && !(acts && acts->index <= (c.subject != none ? 1u : 3u))) return none;
    const bool by_words = arabic::any_trigger(in_.view, v, [](const tables::Trigger& row) {
        const auto type = static_cast<EventType>(row.type);
        return type == EventType::accuse || type == EventType::support || type == EventType::reject || type == EventType::request || type == EventType::threaten;
    });
    if (!by_words) return none;
    std::uint32_t p = clause;
    while (p > 0 && all[p - 1].sentence + 1 >= c.sentence) --p;
    for (; p < clause; ++p) {
        const bool aside = all[p].marks & (relative | under_that | passive_voice);
        if (!aside && all[p].subject != none && agreement_.may_share(v, out_.chunks[all[p].subject], word(all[p].predicate))) return all[p].subject;
    }
    return none;
}

// A phrase under bi-, ila or, of urging, ala right behind the noun phrase of the verb: what is asked, or of what somebody is accused.
bool HiddenSubjects::asked_for(const Clause& c, bool urges) const {
    const std::uint32_t next = c.subject + 1;
    if (next >= out_.chunks.size()) return false;
    const Chunk& n = out_.chunks[next];
    const auto& g = in_.grammar;
    const bool of = n.preposition == g.bi || n.preposition == g.ila || (urges && n.preposition == g.ala);      // "urged the parties to"
    return n.relation == Relation::prepositional && of && n.first <= out_.chunks[c.subject].last + 2;
}

// "that the minister, who came back yesterday, (had) met": who stands right behind "that" is the subject of the verb behind the relative clause and its comma.
std::uint32_t HiddenSubjects::topic_of(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    if (c.parent == none || clause == 0 || !(all[clause - 1].marks & relative) || joined(c.predicate) || (c.marks & (relative | passive_voice))) return none;
    const std::uint32_t that = all[c.parent].complement_at, topic = that + 1 < c.predicate ? out_.chunk_at[that + 1] : none;
    if (topic == none || out_.chunks[topic].first != that + 1 || out_.chunks[topic].actor == none || word(that).enclitic != Enclitic::nothing) return none;
    const auto soft = [&](std::uint32_t i) { return word(i).kind == arabic::Kind::punctuation && soft_mark(word(i).mark); };
    std::uint32_t who = out_.behind_idafa(topic);
    if (soft(who)) ++who;
    if (who >= c.predicate || !arabic::is_particle(in_.view, word(who), ParticleClass::relative)) return none;
    const auto first = out_.first_clause_from(who);
    if (first + 1 != clause) return none;
    std::uint32_t before = c.predicate - 1;
    while (before > who && word(before).kind == arabic::Kind::word && word(before).pos == Pos::particle && !begins_another(in_, before)) --before;
    return soft(before) && agreement_.may_share(word(c.predicate), out_.chunks[topic]) ? topic : none;
}

// "that the government | must (yajib an) stop the trade", "Russia could (yumkin an) attack | Ukraine", "it is upon (ala) Iran to (an) release them": who stands before the modal verb or
// under "upon" is the subject of the verb behind "to", unless that verb has its own before an object, or refers back to him.
std::uint32_t HiddenSubjects::bound_by_modal(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    if (!(c.marks & wished) || (c.marks & (object_pronoun | passive_voice | relative)) || (behind(c) && c.object != none)) return none;
    const auto fits = [&](std::uint32_t id) { return id != none && agreement_.may_share(word(c.predicate), out_.chunks[id]) ? id : none; };
    const Clause* modal = c.parent != none && c.parent + 1 == clause && arabic::verb_class(word(out_.clauses[c.parent].predicate)) == VerbClass::modal ? &out_.clauses[c.parent] : nullptr;
    const bool topic = modal && modal->subject != none && !(modal->marks & subject_inherited) && out_.chunks[modal->subject].first >= modal->first && out_.chunks[modal->subject].first < modal->predicate;
    if (topic) return fits(modal->subject);
    const std::uint32_t near = c.first > 0 && c.first < c.predicate ? out_.chunk_at[c.first - 1] : none;
    if (near == none) return none;
    const std::uint32_t top = out_.top_of_idafa(near), upon = out_.chunks[top].first;      // the word behind "upon"
    if (out_.chunks[top].relation != Relation::prepositional || out_.chunks[top].preposition != in_.grammar.ala || upon == 0) return none;
    const Word& on = word(upon - 1);
    const bool opens = on.line_start || (on.clitics & arabic::wa) || upon == 1 || word(upon - 2).kind == arabic::Kind::punctuation || arabic::is_particle(in_.view, word(upon - 2), ParticleClass::complementizer);
    return opens || (modal && modal->predicate + 2 == upon) ? fits(top) : none;
}

// "He it is who (wa-huwa alladhi) accused the minister": whom the sentence told of, or the one before.
std::uint32_t HiddenSubjects::himself(std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    const auto of = [&](std::uint32_t i, ParticleClass p) { return arabic::particle_class(in_.view, word(i)) == static_cast<std::uint8_t>(p); };
    if (!(c.marks & relative) || (c.marks & (object_pronoun | passive_voice)) || c.first == 0 || word(c.first).line_start || !of(c.first, ParticleClass::relative) || !of(c.first - 1, ParticleClass::pronoun)) return none;
    const Word& pronoun = word(c.first - 1);
    const Word& v = word(c.predicate);
    if (!arabic::particle_parts(in_.view, pronoun).empty() || pronoun.enclitic != Enclitic::nothing || !(v.features & arabic::third)) return none;
    const Enclitic who = (v.features & arabic::plural) ? Enclitic::they : (v.features & arabic::feminine) ? Enclitic::she : Enclitic::he;
    for (auto p = clause; p-- > 0 && all[p].sentence + 1 >= c.sentence;) {
        const bool aside = all[p].marks & (relative | under_that | passive_voice);
        if (!aside && all[p].subject != none && agreement_.may_mean(who, out_.chunks[all[p].subject], word(all[p].predicate))) return all[p].subject;
    }
    return none;
}

// The pronoun on the complementizer of a clause where no noun phrase stands between it and the verb. "That he" is one particle of two parts.
Enclitic HiddenSubjects::pronoun_of(const Clause& c) const {
    if (c.first >= c.predicate || arabic::particle_class(in_.view, word(c.first)) != static_cast<std::uint8_t>(ParticleClass::complementizer)) return Enclitic::nothing;
    for (std::uint32_t i = c.first + 1; i < c.predicate; ++i) {
        const std::uint32_t id = out_.chunk_at[i];
        if (id == none || out_.chunks[id].first != i) continue;
        const Chunk& chunk = out_.chunks[id];
        if (chunk.relation == Relation::argument && !chunk.time && !(word(chunk.head).features & arabic::participle)) return Enclitic::nothing;
    }
    const Enclitic own = word(c.first).enclitic;
    return own != Enclitic::nothing ? own : arabic::pronoun_of_parts(arabic::particle_parts(in_.view, word(c.first)));
}

// Whether "he" on a complementizer may be nobody, as the verb has its subject behind it or needs none: "that it must", "that it came to a meeting",
// "that it was announced", "that in these battles | the sheikh gathered the tribes".
bool HiddenSubjects::may_be_nobody(std::uint32_t clause) const {
    const Clause& c = out_.clauses[clause];
    const auto other_word = [&](std::uint32_t from, std::uint32_t to) {
        return std::any_of(in_.words.begin() + from, in_.words.begin() + to, [](const Word& w) { return w.pos != Pos::particle; });
    };
    if (arabic::verb_class(word(c.predicate)) == VerbClass::modal || (c.marks & passive_voice)) return true;
    const auto* takes = word(c.predicate).link(LinkKind::valency);
    const bool no_object = takes && (takes->index & 7u) == 1;
    const bool acts = behind(c) && out_.chunks[c.subject].actor != none && !arabic::has_proclitic(word(out_.chunks[c.subject].first).clitics);
    if (acts && (no_object || other_word(c.first + 1, c.predicate))) return true;
    // "that he was (already) saying" has a verb behind it.
    if (!arabic::lends_subject(word(c.predicate))) return false;
    const std::uint32_t next = clause + 1;
    return next >= out_.clauses.size() || out_.clauses[next].sentence != c.sentence || other_word(c.predicate + 1, out_.clauses[next].predicate);
}

std::uint32_t HiddenSubjects::antecedent_of(Enclitic pronoun, std::uint32_t clause) const {
    const auto& all = out_.clauses;
    const Clause& c = all[clause];
    const Word& v = word(c.predicate);
    const bool he = pronoun == Enclitic::he, many = !he && pronoun != Enclitic::she;
    if (he && may_be_nobody(clause)) return none;
    const bool several = v.features & (arabic::plural | arabic::dual);
    if ((v.features & arabic::third) && (many != several || (!many && he == static_cast<bool>(v.features & arabic::feminine)))) return none;
    const auto fits = [&](const Clause& o) {
        return o.subject != none && !(o.marks & passive_voice) && agreement_.may_mean(pronoun, out_.chunks[o.subject], word(o.predicate));
    };
    // "accused the government of it that (bi-annaha) it had shelled": what somebody is accused of, he did.
    const bool of_it = arabic::particle_parts(in_.view, word(c.first)).starts_with("\u0628+");
    for (auto p = clause; of_it && p-- > 0 && all[p].sentence == c.sentence;) {
        if (!accuses(in_.view, word(all[p].predicate))) continue;
        const std::uint32_t accused = all[p].object;
        return accused != none && agreement_.may_mean(pronoun, out_.chunks[accused], v) ? accused : none;
    }
    const Clause* above = c.parent != none ? &all[c.parent] : nullptr;
    if (above && fits(*above)) return above->subject;
    if (he && behind(c)) return none;
    const bool other_speaks = above && above->subject != none && out_.chunks[above->subject].actor != none;
    for (auto p = clause; p-- > 0 && all[p].sentence + (other_speaks ? 1 : 0) >= c.sentence;) {
        const bool aside = all[p].marks & (all[p].sentence < c.sentence ? relative | under_that : relative);
        if (!aside && fits(all[p])) return all[p].subject;
    }
    return none;
}

}  // namespace isnad::clause
