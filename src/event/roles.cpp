#include "event/roles.h"

#include "clause/chunks.h"
#include "event/addressed.h"
#include "event/antecedent.h"
#include "event/charged.h"
#include "event/doers.h"
#include "event/done_to.h"
#include "event/masdar_objects.h"
#include "event/owner.h"
#include "event/pronouns.h"
#include "event/told_together.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using clause::Chunk;
using clause::Relation;
using tables::absent;
using tables::ActorRole;
using tables::LinkKind;
using tables::Slot;

void push(std::vector<std::uint32_t>& out, std::uint32_t entity) {
    if (entity != none && out.size() < 16 && std::find(out.begin(), out.end(), entity) == out.end()) out.push_back(entity);
}

namespace {

// Whether another draft tells who was killed or hurt in the attack.
bool tells_casualties(const Draft& d, const Memory& m) {
    const auto self = static_cast<std::size_t>(&d - m.drafts.data());
    const auto all = m.same_sentence(d);
    return std::any_of(all.begin(), all.end(), [&](const Draft& o) { return o.merged_into == self; });
}

// What is done to a thing is done to whose it is.
bool hits_things(EventType type) {
    switch (type) {
        case EventType::assault:
        case EventType::coerce:
        case EventType::sanction:
        case EventType::accuse:
        case EventType::support:
        case EventType::reject: return true;
        default: return false;
    }
}

// "exchanged accusations of taking part in the attack": of a phrase further on the subject of the verb says nothing, and who sees an attack
// ("the worst attack that Russia witnesses") does not attack.
bool carried_near(const Input& in, const Draft& d) {
    const auto& c = in.parse.clauses[d.support];
    const auto& verb = in.words[c.predicate];
    if (verb.lemma != absent && verb.lemma == in.grammar.to_witness) return false;
    const std::uint32_t top = d.chunk == none ? none : in.parse.top_of_idafa(d.chunk);
    constexpr std::uint32_t near = 6;
    return c.object == top || c.subject == top || c.predicate > d.last || d.first - c.predicate <= near;
}

}  // namespace

bool victim_spoken_of(const Input& in, const Draft& d, std::uint32_t chunk, const Memory& m) {
    const auto& spoken = in.view.triggers[d.row];
    const bool speaks = static_cast<EventType>(spoken.type) == EventType::support || (static_cast<EventType>(spoken.type) == EventType::accuse && in.view.str(spoken.mode) == "disapprove");
    if (!speaks || chunk == none || in.parse.chunks[chunk].relation != Relation::genitive) return false;
    const auto all = m.same_sentence(d);
    return std::any_of(all.begin(), all.end(), [&](const Draft& o) {
        const auto& row = in.view.triggers[o.row];
        const auto type = static_cast<EventType>(row.type);
        const bool harms = type == EventType::assault || type == EventType::coerce || type == EventType::sanction;
        if (!harms || o.verb || o.chunk == none || o.chunk != in.parse.chunks[chunk].governor) return false;
        return role_of(in.view, row, Slot::genitive) == ActorRole::recipient && hit_behind_owner(in, o, row) == none;
    });
}

void gather(const Input& in, std::uint32_t chunk, reference::Resolved& who, CodedDocument& doc, std::vector<std::uint32_t>& out, std::uint32_t before, bool lands) {
    for (int members = 0; chunk != none && members < 12 && in.parse.chunks[chunk].first < before; ++members) {
        std::uint32_t named = chunk, entity = actor_in(in, chunk, who, doc, &named);
        if (entity == none && lands) entity = state_of_lands(in, chunk, who, doc);
        const auto pair = std::find_if(who.pairs.begin(), who.pairs.end(), [&](const auto& p) { return p.group == entity; });
        if (pair != who.pairs.end()) {
            push(out, pair->one);
            push(out, pair->two);
        } else {
            push(out, entity);
        }
        const Chunk& c = in.parse.chunks[chunk];
        std::uint32_t next = c.next_conjunct;
        if (next == none && c.genitive != none) next = in.parse.chunks[c.genitive].next_conjunct;
        if (next == none && entity != none) next = in.parse.chunks[named].next_conjunct;      // "sites belonging to the army and the police"
        chunk = next;
    }
}

namespace {

// "advanced with backing (bi-) from the air force", "troops, backed by the air force": who advanced, which troops.
std::uint32_t backed_one(const Input& in, const Draft& d) {
    if (d.verb || d.clause == none || d.chunk == none || static_cast<EventType>(in.view.triggers[d.row].type) != EventType::aid) return none;
    const auto acts = [&](std::uint32_t chunk) { return chunk != none && in.parse.chunks[chunk].actor != none; };
    if (in.words[d.first].features & arabic::participle) {
        const std::uint32_t before = d.first > in.sentences[d.sentence].first + 1 ? in.parse.chunk_at[in.words[d.first - 1].kind == arabic::Kind::word ? d.first - 1 : d.first - 2] : none;
        return acts(before) ? before : none;
    }
    const auto& c = in.parse.clauses[d.clause];
    const bool carries = (in.words[d.first].clitics & arabic::bi) && c.predicate < d.first && !(c.marks & clause::passive_voice);
    return carries && acts(c.subject) ? c.subject : none;
}

// "ended the contract after talks with officials": beside the one under "with", whom the sentence tells of met them.
std::uint32_t party_before(const Input& in, const Draft& d) {
    if (d.chunk == none || d.clause == none) return none;
    const Chunk& top = in.parse.chunks[d.chunk];
    const auto& c = in.parse.clauses[d.clause];
    const std::uint32_t next = d.chunk + 1;
    const bool with = next < in.parse.chunks.size() && in.parse.chunks[next].preposition == in.grammar.maa && in.parse.chunks[next].first <= d.last + 3;
    if (!with || top.definite || top.relation != Relation::prepositional || c.predicate > d.first || (c.marks & clause::passive_voice)) return none;
    const bool acts = c.subject != none && in.parse.chunks[c.subject].actor != none;
    const std::uint32_t subject = acts || c.parent == none ? c.subject : in.parse.clauses[c.parent].subject;      // "announced that it ended ..."
    return subject != none && in.parse.chunks[subject].actor != none && in.parse.chunks[subject].last < d.first ? subject : none;
}

// "Accuses Turkey of arming ...": what somebody is accused of, he did, and not who accuses him.
std::uint32_t accused_of(const Input& in, const Draft& d, const Memory& m) {
    const auto behind = std::upper_bound(m.drafts.begin(), m.drafts.end(), d.sentence, [](std::uint32_t s, const Draft& o) { return s < o.sentence; });
    for (auto it = behind; it != m.drafts.begin() && (it - 1)->sentence == d.sentence;) {
        const Draft& o = *--it;
        if (o.dropped || o.last >= d.first || static_cast<EventType>(in.view.triggers[o.row].type) != EventType::accuse) continue;
        if (o.verb && o.clause != d.clause) continue;
        const Slots slots(in, o);
        const std::uint32_t accused = o.verb || slots.circumstance() ? slots.chunk(Slot::object, absent) : slots.object_of_masdar();
        const std::uint32_t top = d.chunk == none ? none : in.parse.top_of_idafa(d.chunk);
        if (o.verb) return accused == d.chunk || accused == top ? none : accused;      // "condemned the killing of": of the deed nobody is accused
        if (accused == none) continue;
        // "accusing | the group of (bi-) killing", "its charging | the group with": what stands right behind.
        if (top != none && in.parse.chunks[top].preposition == in.grammar.bi && in.parse.next_behind_idafa(accused) == top) return accused;
    }
    return none;
}

// "alleged that | the group had planned the attack": of whom a thing is alleged.
std::uint32_t alleged_of(const Input& in, const Draft& d, const Memory& m) {
    const auto& row = in.view.triggers[d.row];
    if (!d.verb || !m.recipients.empty() || static_cast<EventType>(row.type) != EventType::accuse || in.view.str(row.mode) != "allege") return none;
    const auto& c = in.parse.clauses[d.clause];
    if (c.complement_at == none || c.complement_at == 0) return none;
    const std::uint32_t before = in.parse.chunk_at[c.complement_at - 1];
    const bool behind = c.complement_at == c.predicate + 1 || (before != none && c.subject != none && in.parse.top_of_idafa(before) == in.parse.top_of_idafa(c.subject));      // not "charged ... after that"
    if (!behind) return none;
    for (std::uint32_t k = d.clause + 1; k < in.parse.clauses.size() && in.parse.clauses[k].sentence == d.sentence; ++k) {
        const auto& told = in.parse.clauses[k];
        if (told.parent == d.clause && (told.marks & clause::under_that)) return told.marks & clause::passive_voice ? none : told.subject;
    }
    return none;
}

// "the attack that struck | the consulate": whom the verb of the clause behind it hits, which tells no event of its own.
std::uint32_t struck(const Input& in, const Draft& d, const Memory& m) {
    const std::uint32_t noun = !d.verb ? d.chunk : d.named_last != 0 ? in.parse.chunk_at[d.named_first] : none;
    if (noun == none) return none;
    const auto self = static_cast<std::uint32_t>(&d - m.drafts.data());
    for (const Draft& o : m.same_sentence(d)) {
        if (!o.verb || !o.dropped || o.told_by != self || role_of(in.view, in.view.triggers[o.row], Slot::object) != ActorRole::recipient) continue;
        const auto& c = in.parse.clauses[o.clause];
        if ((c.marks & clause::passive_voice) || c.subject != noun) continue;
        if (const std::uint32_t id = Slots(in, o).chunk(Slot::object, absent); id != none) return id;
    }
    return none;
}

// "Students gathered in the square. And they demanded (talabu)": the subject before of a verb in the plural that shows none, where it is several people.
// Not of one that may be a passive ("were killed").
bool sure_of_many(const Input& in, const Draft& d) {
    if (!d.verb) return false;
    const auto& c = in.parse.clauses[d.clause];
    const auto& verb = in.words[c.predicate];
    if (!(c.marks & clause::subject_inherited) || !(verb.features & (arabic::plural | arabic::dual)) || (verb.features & arabic::feminine) || verb.link(LinkKind::casualty)) return false;
    const bool nominative = c.subject != none && in.parse.chunks[c.subject].nominative;
    const auto* subject = c.subject != none && in.parse.chunks[c.subject].actor != none ? &in.candidates.actors[in.parse.chunks[c.subject].actor] : nullptr;
    return subject && subject->what == mention::What::agent && subject->kind == EntityKind::group && (subject->plural || subject->counted) && (subject->row == absent || in.view.agents[subject->row].kind == 0 || nominative);
}

}  // namespace

void fill_roles(const Input& in, const Draft& d, const Slots& slots, reference::Resolved& who, Memory& m, CodedDocument& doc) {
    m.actors.clear();
    m.recipients.clear();
    m.by_pronoun.clear();
    m.sure.clear();
    std::vector<std::uint32_t> spare;
    const auto& row = in.view.triggers[d.row];
    const bool lands = static_cast<EventType>(row.type) == EventType::consult || static_cast<EventType>(row.type) == EventType::assault;
    const std::uint32_t by = slots.by_agent(), agent = by != none ? by : laid_to(in, d);
    const bool alone = [&] {
        for (const auto& s : in.view.slots_of(row))
            if (s.slot == Slot::alone) return slots.chunk(Slot::alone, absent) != none;
        return false;
    }();
    for (const auto& s : in.view.slots_of(row)) {
        if (s.role == ActorRole::place) continue;
        if (alone && (s.slot == Slot::subject || s.slot == Slot::object)) continue;
        auto& into = s.role == ActorRole::recipient ? m.recipients : m.actors;
        const std::size_t before = into.size();
        const std::uint32_t chunk = slots.chunk(s.slot, s.preposition);
        // "met in (bi-) Cairo": a place under bi- meets nobody.
        if (chunk != none && s.role == ActorRole::both && s.slot == Slot::preposition && s.preposition == in.grammar.bi && in.parse.chunks[chunk].actor != none && who.entity_of[in.parse.chunks[chunk].actor] == none) continue;
        if (chunk != none && s.role == ActorRole::recipient && victim_spoken_of(in, d, in.parse.chunks[chunk].genitive, m)) continue;
        // "talks between Washington, which accuses (tattahimu) the government, | and Moscow": who stands behind the verb is not joined to its subject.
        const bool ahead = chunk != none && in.parse.chunks[chunk].last < d.first;
        if (s.slot == Slot::subject && take_two_before(in, d, m, into)) continue;
        if (chunk != none && !take_both_sides(in, doc, d, chunk, m, into)) gather(in, chunk, who, doc, into, ahead ? d.first : none, lands && s.role == ActorRole::recipient);
        if (into.size() == before) {
            const auto& w = in.words[d.last];
            const bool object_slot = d.verb && s.slot == Slot::object, owner = !d.verb && s.slot == Slot::genitive;
            if (chunk != none) {
                // Beside those who were killed there the owner of the place is one too many.
                if (s.role == ActorRole::recipient && hits_things(static_cast<EventType>(row.type)) && !tells_casualties(d, m))
                    if (const std::uint32_t whose = whose_is(in, chunk); whose != none) gather(in, whose, who, doc, into);
                // "with support from air raids of (li-) the coalition"
                if (s.slot == Slot::preposition && s.role == ActorRole::actor && static_cast<EventType>(row.type) == EventType::aid) {
                    const std::uint32_t whose = in.parse.next_behind_idafa(chunk);
                    if (whose != none && in.parse.chunks[whose].preposition == in.grammar.li) gather(in, whose, who, doc, into);
                }
                continue;
            }
            if (object_slot && w.enclitic == Enclitic::he && d.first > 0 && in.grammar.ma != absent && in.words[d.first - 1].form == in.grammar.ma) continue;      // "which is what (ma) the ministry rejected (it)"
            Enclitic means = object_slot || owner ? w.enclitic : Enclitic::nothing;
            // "his conviction", told by "the verdict upon him (alayhi)".
            const bool within = owner && s.role == ActorRole::recipient && means == Enclitic::nothing && w.pos == tables::Pos::particle;
            if (within) means = arabic::pronoun_of_parts(arabic::particle_parts(in.view, w));
            if (s.slot == Slot::preposition) means = under_preposition(in, d, slots, s.preposition);
            if (means == Enclitic::nothing) continue;
            if (const std::uint32_t noun = d.verb && s.slot == Slot::preposition ? resumed(in, d.clause, means) : none; noun != none) {
                gather(in, noun, who, doc, into);
                continue;
            }
            // "witnesses said that their arrest at the hands of (ala yad) the army": who speaks tells of others.
            const bool done_by_another = agent != none && s.role == ActorRole::recipient;
            gather_meant(in, d, means, !owner || within || done_by_another, who, doc, m, into);
        }
    }
    // "managed the repelling (sadd) of the attack of | the gunmen": who does such a deed was attacked, by whom the attack is.
    const bool undergone = !d.verb && role_of(in.view, row, Slot::subject) == ActorRole::recipient && static_cast<EventType>(row.type) != EventType::accuse;
    if (undergone && m.actors.empty() && d.chunk != none && static_cast<EventType>(row.type) == EventType::assault)
        if (const std::uint32_t deed = in.parse.chunks[d.chunk].genitive; deed != none && in.parse.chunks[deed].genitive != none) gather(in, in.parse.chunks[deed].genitive, who, doc, m.actors);
    // A row of a noun may leave out who does it: "managed to close", "announced the closing of | the border".
    const auto all = in.view.slots_of(row);
    if (!d.verb && std::none_of(all.begin(), all.end(), [](const auto& s) { return s.role == ActorRole::actor || s.role == ActorRole::both; }))
        if (const std::uint32_t doer = slots.doer_of_step(); doer != none) gather(in, doer, who, doc, undergone ? m.recipients : m.actors, d.first);
    if (sure_of_many(in, d) && role_of(in.view, row, Slot::subject) == ActorRole::actor) m.sure = m.actors;
    if (agent != none) {
        gather(in, agent, who, doc, m.sure);
        for (const std::uint32_t e : m.sure) push(m.actors, e);
    }
    // "And five of the division were killed while": people who are counted are the dead of a verb of killing that has no object.
    if (alone && in.words[d.first].link(LinkKind::casualty))
        if (const std::uint32_t dead = slots.chunk(Slot::alone, absent); in.parse.chunks[dead].counted) m.sure.insert(m.sure.end(), m.recipients.begin(), m.recipients.end());
    if (const std::uint32_t hit = hit_behind_owner(in, d, row); hit != none) {
        // "the shelling of Israel of (li-) the consulate", "his receiving | the minister": the owner is the masdar's subject, and its object stands behind.
        // Who receives is visited.
        const bool meets_guest = static_cast<EventType>(row.type) == EventType::consult && role_of(in.view, row, Slot::genitive) == ActorRole::recipient;
        const bool turned = role_of(in.view, row, Slot::subject) == ActorRole::recipient || meets_guest;
        auto& subjects = turned ? m.recipients : m.actors;
        auto& objects = turned || role_of(in.view, row, Slot::genitive) == ActorRole::both ? m.actors : m.recipients;      // "his meeting (liqa'ihi) | the envoy"
        m.actors.clear();
        m.recipients.clear();
        if (const auto owner = in.parse.chunks[d.chunk].genitive; owner != none) {
            gather(in, owner, who, doc, subjects);
        } else {
            gather_meant(in, d, in.words[d.last].enclitic, false, who, doc, m, subjects);
        }
        gather(in, hit, who, doc, objects);
        // It is told who did it and to whom; under li- with certainty only by a body and to somebody ("the referral of the offenders to the court").
        const std::uint32_t owner = in.parse.chunks[d.chunk].genitive, by = owner == none ? none : in.parse.chunks[owner].actor;
        const auto kind = by == none ? EntityKind::group : in.candidates.actors[by].kind;
        const bool body = (kind == EntityKind::organization || kind == EntityKind::state) && in.parse.chunks[hit].actor != none;
        if (owner != none && (body || in.parse.chunks[hit].relation == Relation::argument))
            for (const auto* role : {&m.actors, &m.recipients}) m.sure.insert(m.sure.end(), role->begin(), role->end());
    } else if (const std::uint32_t owner = signer(in, d, row, slots); owner != none) {
        gather(in, owner, who, doc, role_of(in.view, row, Slot::subject) == ActorRole::recipient ? m.recipients : m.actors);
    }
    // "alleged that | the group had planned the attack": of whom a thing is alleged.
    if (const std::uint32_t told = alleged_of(in, d, m); told != none) gather(in, told, who, doc, m.recipients);
    if (!d.verb && m.actors.empty())
        if (const std::uint32_t accused = accused_of(in, d, m); accused != none) gather(in, accused, who, doc, m.actors);
    bool certain = false;
    std::uint32_t doer = agent == none ? doer_of_noun(in, d, certain) : none;
    // Who is charged with it did it, unless another is told to have carried it out or owned to it.
    const auto kind = static_cast<EventType>(row.type);
    if (!d.verb && agent == none && (doer == none || certain) && (kind == EventType::assault || kind == EventType::coerce) && hit_behind_owner(in, d, row) == none) {
        spare.clear();
        gather_charged(in, d, m, who, doc, spare);
        if (!spare.empty()) m.actors = m.sure = spare, doer = none;
    }
    const auto frame = in.view.slots_of(row);
    const bool meets = std::any_of(frame.begin(), frame.end(), [](const auto& s) { return s.role == ActorRole::both; });
    if (doer != none && (m.actors.empty() || certain)) {
        const auto type = static_cast<EventType>(row.type);
        const bool hits = type == EventType::assault || type == EventType::coerce || type == EventType::sanction;
        spare.clear();
        gather(in, doer, who, doc, spare);
        if (meets && certain) {
            for (const std::uint32_t e : spare) push(m.actors, e);
            m.sure = spare;
        } else if (undergone && certain) {
            if (m.recipients.empty() && slots.chunk(Slot::preposition, in.grammar.against) == none) m.recipients = m.sure = spare;
        } else if (!spare.empty() && (hits || m.actors.empty())) {
            for (const std::uint32_t e : m.actors) push(m.recipients, e);
            m.actors = spare;
            if (certain) m.sure = spare;
        }
    }
    if (m.actors.empty() && !undergone) push(m.actors, announcer(in, d, doc));
    if (m.actors.empty())
        if (const std::uint32_t speaker = unnamed_speaker(in, d, doc); std::find(m.recipients.begin(), m.recipients.end(), speaker) == m.recipients.end()) push(m.actors, speaker);
    bool has_genitive_role = false, genitive_acts = false, has_li = false;
    for (const auto& s : in.view.slots_of(row)) {
        if (s.slot == Slot::genitive) {
            has_genitive_role = true;
            genitive_acts = s.role == ActorRole::actor || s.role == ActorRole::both;
        }
        if (s.slot == Slot::preposition && s.preposition == in.grammar.li) has_li = true;
    }
    // The subject of a light verb acts ("launched an attack").
    if (!d.verb && d.support != none && (m.actors.empty() || meets) && carried_near(in, d)) {
        const std::uint32_t subject = in.parse.clauses[d.support].subject;
        if (subject != none && subject != d.chunk && !(in.parse.clauses[d.support].marks & clause::passive_voice)) gather(in, subject, who, doc, m.actors);
    }
    if (!d.verb && meets && d.support == none && m.actors.size() == 1)
        if (const std::uint32_t first = party_before(in, d); first != none) gather(in, first, who, doc, m.actors);
    if (!d.verb && d.chunk != none && m.actors.empty()) {
        // "an American raid": the nisba on the noun acts; "Russian-American talks": both do.
        const auto& chunk = in.parse.chunks[d.chunk];
        std::uint32_t end = chunk.last;
        for (std::uint32_t i = std::max(d.first, chunk.first); i <= end && i < in.words.size(); ++i) {
            const auto& w = in.words[i];
            if (i > d.last && in.candidates.actor_at[i] != none) break;
            if (const auto* n = w.link(LinkKind::nisba); n && i > d.last) push(m.actors, reference::state_entity(in.view, n->index, who, doc));
            else if (i > d.last && w.pos != tables::Pos::particle && !w.is_verb())      // "the Houthi shelling"
                if (const std::uint32_t body = reference::body_of_nisba(in.view, w); body != absent) push(m.actors, reference::body_entity(in.view, body, who, doc));
            if (i == end && meets && end + 1 < in.words.size() && in.words[end + 1].link(LinkKind::nisba)) ++end;
        }
        if (m.actors.empty() && !has_li && chunk.genitive == none && (genitive_acts || !has_genitive_role))
            if (const std::uint32_t owner = owner_under_li(in, d, slots); owner != none) gather(in, owner, who, doc, m.actors);
    }
    if (const std::uint32_t hit = m.recipients.empty() ? struck(in, d, m) : none; hit != none) {
        gather(in, hit, who, doc, m.recipients);
        m.sure.insert(m.sure.end(), m.recipients.begin(), m.recipients.end());
    }
    if (const std::uint32_t backed = m.recipients.empty() && !m.actors.empty() ? backed_one(in, d) : none; backed != none) gather(in, backed, who, doc, m.recipients);
    // "torture against (bi-haqq) refugees": whatever the row asks for.
    const auto harms = static_cast<EventType>(row.type);
    if (m.recipients.empty() && (harms == EventType::assault || harms == EventType::coerce))
        if (const std::uint32_t victim = slots.chunk(Slot::preposition, in.grammar.against); victim != none) gather(in, victim, who, doc, m.recipients);
    if (d.verb && m.recipients.empty() && !m.actors.empty()) gather_addressed(in, d, who, doc, m);
    if (m.actors.empty() || meets) {
        // "We shall ...", and demands without a subject: who speaks acts.
        const std::uint32_t st = in.statements.innermost[d.last];      // the "that" of a phrase ("that upon") stands before what is said
        const auto& w = in.words[d.first];
        const auto& carrier = !d.verb && d.support != none ? in.words[in.parse.clauses[d.support].predicate] : w;     // "we carried out an attack"
        const bool first_person = carrier.is_verb() && !(carrier.features & arabic::third);
        const auto type = static_cast<EventType>(row.type);
        const bool impersonal = type == EventType::request && m.actors.empty();
        const bool suffers = st != none && std::find(m.recipients.begin(), m.recipients.end(), doc.statements[st].source) != m.recipients.end();
        if (st != none && !suffers && doc.statements[st].source != none && (first_person || impersonal)) {
            push(m.actors, doc.statements[st].source);
            m.by_pronoun.push_back(doc.statements[st].source);
        }
    }
    turn_to_sufferer(in, d, who, doc, m);
    spare_himself(m);
}

void spare_himself(Memory& m) {
    std::erase_if(m.recipients, [&](std::uint32_t e) { return std::find(m.actors.begin(), m.actors.end(), e) != m.actors.end(); });
}

}  // namespace isnad::event
