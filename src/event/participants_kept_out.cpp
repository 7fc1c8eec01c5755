// Who has no part in a deed whatever the weights say: who only sees, reports, tells or suffers it, and the whole that its doers or victims are a part of.
//
//   "Malaysia condemned the explosion", "according to the courts", "witnesses", "the victims of the bombing", "ten fighters of the movement", "after the visit of
//   the minister", "when gunmen stormed the post"
#include "event/aside.h"
#include "event/participants.h"
#include "event/slots.h"

#include <algorithm>

namespace isnad::event {

using tables::absent;
using tables::LinkKind;
using weighing::Atom;
using weighing::Value;

// "Malaysia condemned the explosion", "the spokesman announced the arrest": the subject of a verb of speaking, praise or blame, whose
// object the deed is, for a deed that a noun names.
std::uint32_t Participants::onlooker(const Draft& d) const {
    const auto type = static_cast<EventType>(in_.view.triggers[d.row].type);
    if (d.clause == none || (type != EventType::assault && type != EventType::coerce && type != EventType::protest)) return none;
    std::uint32_t noun = d.chunk, clause = d.clause;
    if (d.verb) {      // "condemned the explosion that killed children"
        noun = in_.parse.clauses[d.clause].subject;
        if (noun == none || in_.parse.chunks[noun].actor != none) return none;
        clause = in_.parse.clause_at[in_.parse.chunks[noun].first];
    }
    if (noun == none || clause == none) return none;
    const auto& c = in_.parse.clauses[clause];
    if (c.subject == none || c.subject == noun || c.predicate > d.first || in_.parse.chunks[c.subject].actor == none || in_.parse.chunks[c.subject].first > d.first) return none;
    bool speaks = false;
    for (const auto& link : in_.words[c.predicate].all_links()) {
        speaks = speaks || link.kind == LinkKind::reporting;
        if (link.kind != LinkKind::trigger) continue;
        const auto of = static_cast<EventType>(in_.view.triggers[link.index].type);
        speaks = speaks || of == EventType::accuse || of == EventType::support || of == EventType::reject;
    }
    return speaks ? who_.entity_of[in_.parse.chunks[c.subject].actor] : none;
}

// The media, and "according to the courts": who is named for what he reports has no part in it.
bool Participants::only_reports(const Weighed& c) const {
    return (c.entity != none && doc_.entities[c.entity].sector == "JRN") || behind_according_to(c);
}

bool Participants::behind_according_to(const Weighed& c) const {
    if (c.candidate == none) return false;
    const std::uint32_t first = in_.candidates.actors[c.candidate].first;
    for (std::uint32_t i = first; i + 3 > first; --i) {
        if (i < in_.statements.attribution.size() && in_.statements.attribution[i] == 2) return true;
        if (i == 0) break;
    }
    return false;
}

// "sources" of deeds done with hands only tell; so do witnesses, experts and spokesmen, and a man or a body of relief on whose word it is told, unless the
// frame has them in it or they say "we".
bool Participants::only_tells(const Beside& b, const Weighed& c) const {
    switch (b.type) {
        case EventType::assault:
        case EventType::coerce:
        case EventType::mobilize:
        case EventType::protest:
        case EventType::retreat:
        case EventType::sanction:
        case EventType::aid: break;
        default: return false;
    }
    const bool proposed = !(c.values[Atom::rule] == Value("none"));
    const bool speaks = c.entity != none && c.values[Atom::speaks] == Value("yes") && !(c.values[Atom::doer] == Value("we"));
    const Entity* speaker = speaks && !proposed ? &doc_.entities[c.entity] : nullptr;
    const bool violent = b.type == EventType::assault || b.type == EventType::coerce;
    if (speaker && (speaker->kind == EntityKind::person || (violent && (speaker->code == "UNO" || speaker->code == "NGO" || speaker->sector == "MED")))) return true;
    if (c.candidate == none) return false;
    const auto& a = in_.candidates.actors[c.candidate];
    if (a.row == absent) return false;
    if (a.what == mention::What::office || a.what == mention::What::named_person) return !proposed && in_.view.str(in_.view.offices[a.row].key).ends_with("spokesman");
    if (a.what != mention::What::agent) return false;
    const std::string_view unit = in_.view.str(in_.view.agents[a.row].unit);
    if (unit == "source") return true;
    constexpr std::string_view tellers[] = {"witness", "expert", "analyst", "spokesman"};
    return !proposed && std::find(std::begin(tellers), std::end(tellers), unit) != std::end(tellers);
}

// "the martyrs of the bombing": who has his name from what he suffered does no harm but where the frame says so.
bool Participants::only_suffers(const Beside& b, const Weighed& c) const {
    if ((b.type != EventType::assault && b.type != EventType::coerce) || c.candidate == none) return false;
    const auto& a = in_.candidates.actors[c.candidate];
    if (a.what != mention::What::agent || a.row == absent) return false;
    constexpr std::string_view sufferers[] = {"victim", "hostage", "abducted person", "survivor", "innocent person"};
    return in_.words[a.head].link(LinkKind::casualty) || std::find(std::begin(sufferers), std::end(sufferers), in_.view.str(in_.view.agents[a.row].unit)) != std::end(sufferers);
}

bool Participants::force_or_state(const Weighed& c) const {
    const Entity& who = doc_.entities[c.entity];
    return c.values[Atom::kind] == Value("state") || armed(who) || who.kind == EntityKind::state;
}

// "killed the teacher ... (She) was abducted": whom the article's other attacks strike and who strikes in none of them, no fighter and no state, is not
// guessed to have done this one. Who is put to death for what he did may have.
bool Participants::only_struck(const Weighed& c) const {
    if (deciding_->type != EventType::assault || c.entity == none || force_or_state(c)) return false;
    bool struck = false;
    for (std::size_t k = event_ > choice_reach ? event_ - choice_reach : 0; k < std::min(m_.beside.size(), event_ + choice_reach + 1); ++k) {
        const Beside& o = m_.beside[k];
        if (k == event_ || o.type != EventType::assault) continue;
        if (in_list(o.proposed_actors, c.entity)) return false;
        struck = struck || (in_list(o.proposed_recipients, c.entity) && in_.view.str(in_.view.triggers[m_.drafts[o.draft].row].context) != "legal");
    }
    return struck;
}

// "a patrol of (min) the border guard", "ten fighters of the movement": whom or what those are of has no part in it beside them.
bool Participants::whole_of_part(const Weighed& c) const {
    if (c.candidate == none || c.nisba || !(c.values[Atom::rule] == Value("none"))) return false;
    const auto& chunks = in_.parse.chunks;
    std::uint32_t own = in_.parse.chunk_at[in_.candidates.actors[c.candidate].first];
    for (int members = 0; own != none && chunks[own].relation == clause::Relation::conjunct && members < 12; ++members) own = chunks[own].governor;      // "ten fighters of the movement | and the party"
    const std::uint32_t top = own == none ? none : in_.parse.top_of_idafa(own);
    if (top == none || top == 0 || (top != own && in_.words[chunks[top].head].link(LinkKind::trigger))) return false;      // "pictures of (min) the visit of the players"
    const clause::Chunk& part = chunks[top - 1];
    if (chunks[top].relation != clause::Relation::prepositional || chunks[top].preposition != in_.grammar.min || part.last + 2 != chunks[top].first) return false;
    if (part.actor == none || (part.definite && !part.counted)) return false;
    const std::uint32_t entity = who_.entity_of[part.actor];
    return in_.candidates.actors[part.actor].what == mention::What::agent && entity != none && entity != c.entity;
}

// Whether "and" joins somebody to one of others: "ten Houthis | and forces of Salih were killed in clashes".
bool Participants::told_with_another(const Weighed& c, std::span<const std::uint32_t> others) const {
    if (c.candidate == none) return false;
    const auto& chunks = in_.parse.chunks;
    const std::uint32_t own = in_.parse.chunk_at[in_.candidates.actors[c.candidate].head];
    if (own == none) return false;
    const auto among = [&](std::uint32_t id) {
        if (id == none || chunks[id].actor == none) return false;
        const std::uint32_t entity = who_.entity_of[chunks[id].actor];
        return entity != none && entity != c.entity && std::find(others.begin(), others.end(), entity) != others.end();
    };
    return among(chunks[own].next_conjunct) || (chunks[own].relation == clause::Relation::conjunct && among(chunks[own].governor));
}

// "arrested three in the course of | raids": who is seized in the sentence, no force and no state, does not seize.
bool Participants::in_their_hands(const Beside& b, const Weighed& c) const {
    if (b.type != EventType::coerce || c.entity == none || force_or_state(c)) return false;
    const Entity& who = doc_.entities[c.entity];
    if (who.sector == "COP" || who.kind == EntityKind::organization) return false;
    const auto [first, end] = of_sentence(event_);
    for (std::size_t k = first; k < end; ++k)
        if (k != event_ && m_.beside[k].type == EventType::coerce && in_list(m_.beside[k].proposed_recipients, c.entity)) return true;
    return false;
}

// "30 dead (fell)", whatever the parse makes them the subject of.
bool Participants::counted_dead(const Weighed& c) const {
    if (c.candidate == none) return false;
    const auto& a = in_.candidates.actors[c.candidate];
    return a.counted && in_.words[a.head].link(LinkKind::casualty);
}

// "an attack against (didda) | the Houthis": whom it is against does no violence.
bool Participants::stands_against(std::uint32_t word) const {
    const std::uint32_t own = in_.parse.chunk_at[word];
    if (own == none) return false;
    const auto& top = in_.parse.chunks[in_.parse.top_of_idafa(in_.parse.first_of_joined(own))];
    return top.relation == clause::Relation::prepositional && top.preposition == in_.grammar.against;
}

// What is done by words, in a sentence that neither names nor points at who does it ("charges that shook the house", "those who urge"): somebody in the sentences before
// is seldom the doer.
bool Participants::unsaid(const Beside& b, const Weighed& c) const {
    if (!is_speech(b.type) && b.type != EventType::concede) return false;
    // "And he praised", "..., demanding": who is told about.
    const Draft& d = m_.drafts[b.draft];
    const bool below = d.verb && (in_.parse.clauses[d.clause].marks & (clause::relative | clause::under_that));
    if (c.values[Atom::doer] == Value("hidden")) return below;
    if (Slots(in_, d).circumstance()) return false;
    for (const Value doer : {Value("indefinite"), Value("of-thing"), Value("of-place"), Value("bare"), Value("passive"), Value("loose")})
        if (c.values[Atom::doer] == doer) return true;
    return false;
}

// "declared an emergency after (ba'da) the arrest by the guard of | 26 smugglers": whom the masdar of such a phrase has for its object.
std::uint32_t Participants::kept_out_with_deed(const Draft& d, const Weighed& c) const {
    const std::uint32_t own = in_.parse.chunk_at[c.word];
    if (own == none) return 0;
    for (const Draft& o : m_.same_sentence(d))
        if (!o.verb && !o.dropped && o.first > d.last && o.first < c.word && Slots(in_, o).object_of_masdar() == own) return kept_out_at(in_, d, o.first);
    return 0;
}

// "praised the efforts of | the committees": who stands under the noun phrase of a verb of words does not say it. But "conveyed the greetings of | the king".
bool Participants::of_what_is_said(const Draft& d, std::uint32_t word) const {
    const auto& c = in_.parse.clauses[d.clause];
    const std::uint32_t own = in_.parse.chunk_at[word], top = own == none ? none : in_.parse.top_of_idafa(own);
    if (top == none || top == own || (top != c.object && top != c.subject) || in_.parse.chunks[top].first < c.predicate || in_.parse.chunks[top].actor != none) return false;
    for (const auto& link : in_.words[in_.parse.chunks[top].head].all_links())
        if (link.kind == LinkKind::trigger && in_.view.triggers[link.index].type == in_.view.triggers[d.row].type) return false;
    return true;
}

// Whom no frame proposes and who stands in a phrase that only tells the time, ground or setting; who was killed himself; or, of a deed that hits people, who does
// something else in the sentence ("seven were killed when gunmen stormed the post"). Who is asked "that he do", praised or blamed for what he does is meant.
bool Participants::stands_apart(const Beside& b, const Weighed& c, std::uint32_t side) const {
    const Draft& d = m_.drafts[b.draft];
    const auto& sentence = in_.sentences[d.sentence];
    if (c.candidate == none || c.nisba || !(c.values[Atom::rule] == Value("none"))) return false;
    if (c.word < sentence.first || c.word >= sentence.end) return side == no_doers && unsaid(b, c);
    const bool yields = b.type == EventType::retreat || b.type == EventType::concede;      // "laid down their arms before | the forces"
    if (!yields && ((kept_out_at(in_, d, c.word) | kept_out_with_deed(d, c)) & side)) return true;
    const bool violent = b.type == EventType::assault || b.type == EventType::coerce || b.type == EventType::protest;
    if (side == no_doers && d.verb && is_speech(b.type) && of_what_is_said(d, c.word)) return true;
    if (side == no_doers) return violent && (is_victim(in_, c.word) || stands_against(c.word) || in_their_hands(b, c));
    const bool hits = b.type != EventType::support && b.type != EventType::aid && b.type != EventType::consult && b.type != EventType::cooperate && b.type != EventType::threaten;
    if (!hits) return false;
    const std::uint32_t clause = in_.parse.clause_at[c.word];
    if (clause == none) return false;
    const auto& other = in_.parse.clauses[clause];
    const bool tells_whose = (other.marks & clause::relative) && (acts_by_words(b.type) || !in_.words[other.predicate].link(LinkKind::trigger));      // "positions where they are stationed"
    const bool meant = tells_whose || (b.type == EventType::request && (other.marks & clause::under_that));
    return !meant && does_else(in_, d, c.word);
}

}  // namespace isnad::event
