#include "event/noun_context.h"

#include "clause/chunks.h"
#include "event/plans.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <iterator>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;
using tables::ParticleClass;

namespace {
constexpr std::uint32_t most_to_verdict = 70;      // words of a charge: courts count up much in one sentence
constexpr std::uint32_t most_to_helper = 8;        // words between "was" and a verb behind it
constexpr std::uint32_t most_to_after = 8;         // words between "after" and what is counted from

bool mark(const arabic::Word& w) { return w.kind == Kind::punctuation && !clause::transparent_mark(w.mark); }
}  // namespace

std::uint8_t verb_row(const arabic::Word& verb) {
    unsigned b = 0;
    for (const auto& l : verb.all_links())
        if (l.kind == LinkKind::reality && l.index != spoken) b |= l.index;
    return (b & future) && (b & hypothetical) ? expected : static_cast<std::uint8_t>(b);
}

bool governs_by_preposition(const arabic::Word& verb) {
    const auto* l = verb.link(LinkKind::reality);
    return l && l->extra == tables::behind_preposition;
}

bool meant(const Input& in, const language::Sentence& s, std::uint32_t verb) {
    const auto& w = in.words[verb];
    const auto* l = w.link(LinkKind::reality);
    if (!l || l->extra != tables::what_is_meant) return false;
    if (w.features & arabic::perfect) return true;
    for (std::uint32_t i = verb; i-- > s.first && verb - i <= most_to_helper;) {
        if (in.words[i].is_verb()) return in.words[i].lemma == in.grammar.kana && (in.words[i].features & arabic::perfect);
        if (mark(in.words[i])) return false;
    }
    return false;
}

std::uint8_t row_at(const Input& in, std::uint32_t i, mention::Phrase* where) {
    const auto* l = in.meanings.find(i, LinkKind::reality, where);
    return l && l->index != spoken ? static_cast<std::uint8_t>(l->index) : std::uint8_t{0};
}

bool has_genitive(const Input& in, std::uint32_t i) {
    const auto& chunks = in.parse.chunks;
    const auto chunk = in.parse.chunk_at[i];
    const auto next = i + 1 < in.parse.chunk_at.size() ? in.parse.chunk_at[i + 1] : none;
    if (next != none && next != chunk && chunks[next].relation == Relation::genitive) return true;
    return chunk != none && chunks[chunk].genitive != none && chunks[chunk].head == i;
}

bool NounContext::partitive(std::uint32_t i) const {
    if (std::find(std::begin(g_.quantifiers), std::end(g_.quantifiers), word(i).form) != std::end(g_.quantifiers)) return true;
    const auto* l = in_.meanings.find(i, LinkKind::particle);              // "more of", of two words
    return l && l->index == static_cast<std::uint32_t>(ParticleClass::quantifier);
}

// The head of the idafa that the noun stands in; of "more attacks", "a series of attacks" what stands above the measure.
std::uint32_t NounContext::top() const {
    std::uint32_t top = d_.chunk;
    for (int depth = 0; depth < 6; ++depth) {
        const auto up = above(top);
        if (up == none) break;
        top = up;
    }
    return top;
}
std::uint32_t NounContext::above(std::uint32_t chunk) const {
    const auto& chunks = in_.parse.chunks;
    const auto& c = chunks[chunk];
    if (c.relation == Relation::genitive) return c.governor;
    const bool measured = c.preposition == g_.min && chunk > 0 && chunks[chunk - 1].first >= s_.first && chunks[chunk - 1].last + 2 == c.first;
    return measured && partitive(chunks[chunk - 1].head) ? chunk - 1 : none;
}

// The words between two verbs are the second one's; those of "did not manage to pay arrears that come to much" hang on the first.
std::uint32_t NounContext::governing_clause() const {
    if (d_.clause == none) return none;
    const auto& clauses = in_.parse.clauses;
    if (clauses[d_.clause].predicate <= d_.last || d_.clause == 0) return d_.clause;
    const Clause& before = clauses[d_.clause - 1];
    return before.sentence == d_.sentence && before.predicate < d_.first && before.end > d_.first ? d_.clause - 1 : d_.clause;
}

// "witnessed no strikes", "did not take part in a rally", "no riot took place": a bare noun that a denied verb has beside it, where the
// verb tells no event of its own and what it says does not end what was.
bool NounContext::denied_by_verb() const {
    if (d_.clause == none || d_.chunk == none || d_.support != none) return false;
    const Clause& c = in_.parse.clauses[governing_clause()];
    const auto& v = word(c.predicate);
    if (!(c.marks & clause::negated) || c.predicate > d_.first || d_.first - c.predicate > 6) return false;
    if (g_.among(g_.to_happen, v.lemma) && c.subject == top()) return true;      // "the attack did not take place"
    if (word(d_.first).definite()) return false;
    // Verbs of taking part and attending name an event only beside some nouns; in fighting, it is an attack.
    bool attends = false, assaults = false;
    for (const auto& l : v.all_links()) {
        if (l.kind != LinkKind::trigger) continue;
        const auto type = static_cast<EventType>(in_.view.triggers[l.index].type);
        if (type == EventType::consult || type == EventType::cooperate) attends = true;
        else if (type == EventType::assault) assaults = true;
        else if (type != EventType::reject) return false;      // "will not take part" refuses, and denies the gathering all the same
    }
    if (assaults && !attends) return false;
    if (v.link(LinkKind::reporting) || v.link(LinkKind::casualty) || verb_row(v)) return false;
    const std::uint32_t head = top();
    const auto& chunk = in_.parse.chunks[head];
    if (chunk.definite && head == d_.chunk) return false;
    const bool complement = chunk.relation == Relation::prepositional && (chunk.preposition == g_.fi || chunk.preposition == g_.ila);
    return c.subject == head || c.object == head || complement;
}

// "no deportation", "without an agreement", "failure to": what stands right before the noun or its idafa.
bool NounContext::denied() const {
    std::uint32_t chunk = d_.chunk;
    for (int depth = 0; chunk != none && depth < 3; ++depth) {
        const auto& c = in_.parse.chunks[chunk];
        if (depth > 0 && (word(c.head).form == g_.adam || word(c.head).lemma == g_.adam)) return true;
        chunk = c.relation == Relation::genitive ? c.governor : none;
    }
    const std::uint32_t first = d_.chunk == none ? d_.first : std::min(d_.first, in_.parse.chunks[top()].first);
    if (first == s_.first) return false;
    std::uint32_t before = first - 1;
    if (word(before).form == g_.any && before > s_.first) --before;         // "without any"
    const auto& w = word(before);
    if (w.form == g_.duna) return true;                                     // "without reaching agreement", with the article as well
    if (w.form == g_.ghayr && before > s_.first && word(before - 1).form == g_.min) return true;
    const auto instead = w.form == g_.min && before > s_.first ? word(before - 1).form : tables::absent;                 // "instead of (badalan min) arresting"
    if (instead != tables::absent && (instead == g_.badalan || instead == g_.iwadan)) return true;
    if (word(first).definite()) return false;
    if (word(first - 1).form == g_.adam) return true;
    // The "no" of the kind, with a bare noun behind; not the second of two ("neither ... nor").
    return w.form == g_.la && !(word(d_.first).clitics & ~static_cast<unsigned>(arabic::wa)) && first == d_.first;
}

// "to retake the town", "to launch strikes": li- on a verbal noun tells an aim, unless the word before it governs it ("exposed to shelling").
bool NounContext::aim() const {
    const std::uint32_t first = d_.chunk == none ? d_.first : std::min(d_.first, in_.parse.chunks[top()].first);
    const auto& w = word(first);
    std::uint32_t between = 0;                                          // of "for drivers of" the drivers are no aim; in "to launch a series of raids" the raids are
    for (std::uint32_t i = first + 1; i < d_.first; ++i) between += !partitive(i) && word(i).form != g_.min;
    if (between > 0) return false;
    if (!(w.clitics & arabic::li) || first == s_.first) return false;
    if (first == d_.first && w.link(LinkKind::casualty)) return false;      // "a vigil for the killing of": nobody means to be killed
    auto next = first + 1 < s_.end ? in_.parse.chunk_at[first + 1] : none;
    if (next == none && first + 2 < s_.end && arabic::is_particle(in_.view, word(first + 1), ParticleClass::preposition)) next = in_.parse.chunk_at[first + 2];
    // "to take control of": with its article an aim only where the phrase that it takes follows, and nothing of "condemned the assault on".
    if (w.definite() && !(takes_ground() && asks_for(next))) return false;
    // "fined for their confiscating passports": what is told with its doer and its object was done.
    if (w.enclitic != arabic::Enclitic::nothing && next != none && in_.parse.chunks[next].relation == Relation::argument && !in_.parse.chunks[next].time) return false;
    // "arrested for his assault on a woman": of a noun whose owner does the deed, with the phrase that it takes, it tells why.
    if (w.enclitic != arabic::Enclitic::nothing && first == d_.first && owner_acts() && asks_for(next)) return false;
    if (gives_reason(w)) return false;
    const auto its = in_.parse.chunk_at[first - 1];
    const bool attribute = word(first - 1).pos == tables::Pos::adjective && !(word(first - 1).features & arabic::participle) && its != none && in_.parse.chunks[its].head < first - 1;
    // "a target of raids", "fell victim to an attack".
    if (row_at(in_, first - 1) == fact || (attribute && row_at(in_, in_.parse.chunks[its].head) == fact)) return false;
    // Of "a new attack to retake", "Arab forces to retake" the noun counts, not of "the first anniversary of"; a participle ("exposed to") governs by itself.
    const bool acts = attribute && (in_.parse.chunks[its].actor != none || word(in_.parse.chunks[its].head).link(LinkKind::trigger));
    const auto& before = word(acts ? in_.parse.chunks[its].head : first - 1);
    // "its battle to free", "its forces to retake", not "its view of", "his regret at".
    const bool means = first == d_.first && (before.link(LinkKind::trigger) || (its != none && in_.parse.chunks[its].actor != none && in_.parse.chunks[its].relation == Relation::argument));
    const bool owned = before.enclitic != arabic::Enclitic::nothing && !means;
    const bool governed = before.kind == Kind::word && (governs(before) || before.link(LinkKind::reporting) || before.is_verb() ||
                                                        before.pos == tables::Pos::adjective || (before.features & arabic::participle) || owned);
    return !governed && d_.clause != none && in_.parse.clauses[d_.clause].predicate < first;
}

// "struck back for their being accused of", "suspended for its refusal of": what is said against somebody is a reason, but for an inquiry.
bool NounContext::gives_reason(const arabic::Word& w) const {
    const auto& row = in_.view.triggers[d_.row];
    const auto type = static_cast<EventType>(row.type);
    return w.enclitic != arabic::Enclitic::nothing && (type == EventType::reject || (type == EventType::accuse && in_.view.str(row.mode) != "investigate"));
}

// "their rejection of", "exposure to": a noun that names an event takes the deed behind li-, where it is a word about deeds or its rows ask for such a
// phrase. Not "an attack to retake".
bool NounContext::governs(const arabic::Word& before) const {
    for (const auto& l : before.all_links()) {
        if (l.kind != LinkKind::trigger) continue;
        const auto& row = in_.view.triggers[l.index];
        const auto type = static_cast<EventType>(row.type);
        const bool deed = type == EventType::assault || type == EventType::coerce || type == EventType::mobilize || type == EventType::protest || type == EventType::retreat;
        if (!deed) return true;
        if (type == EventType::mobilize && takes_ground()) continue;              // "reinforcements to retake the town"
        for (const auto& c : in_.view.conditions_of(row))
            if (c.slot == tables::Slot::preposition && c.preposition == g_.li && !c.negated) return true;
    }
    return false;
}

bool NounContext::takes_ground() const {
    const auto& row = in_.view.triggers[d_.row];
    return static_cast<EventType>(row.type) == EventType::coerce && in_.view.str(row.mode) == "seize";
}

bool NounContext::owner_acts() const { return role_of(in_.view, in_.view.triggers[d_.row], tables::Slot::genitive) == tables::ActorRole::actor; }

// Whether a chunk stands under a preposition that the row or one of its conditions names.
bool NounContext::asks_for(std::uint32_t chunk) const {
    if (chunk == none || in_.parse.chunks[chunk].relation != Relation::prepositional) return false;
    const auto& row = in_.view.triggers[d_.row];
    const auto here = [&](const auto& x) { return x.slot == tables::Slot::preposition && x.preposition == in_.parse.chunks[chunk].preposition; };
    const auto slots = in_.view.slots_of(row);
    const auto asked = in_.view.conditions_of(row);
    return std::any_of(slots.begin(), slots.end(), here) || std::any_of(asked.begin(), asked.end(), [&](const auto& c) { return here(c) && !c.negated; });
}

// "with the aim of ending the siege and withdrawing", "to storm the town and take control of it": the second of two aims. What is talked about
// ("to discuss the crisis and the attack") is an attack more often than a deed of another kind.
bool NounContext::second_aim() const {
    const auto& chunks = in_.parse.chunks;
    if (d_.chunk == none || chunks[d_.chunk].relation != Relation::conjunct || d_.first != chunks[d_.chunk].first) return false;
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    if (type != EventType::coerce && type != EventType::retreat && type != EventType::mobilize && type != EventType::aid) return false;
    std::uint32_t at = chunks[d_.chunk].governor;
    for (int depth = 0; at != none && depth < 4; ++depth) {
        const auto& c = chunks[at];
        if (g_.among(g_.aims, c.preposition)) return true;
        Draft first = d_;
        first.first = first.last = c.head;
        first.chunk = at;
        if (c.preposition == g_.li && !(word(c.head).features & arabic::plural) && NounContext(in_, first).aim()) return true;
        at = c.relation == Relation::genitive || c.relation == Relation::conjunct ? c.governor : none;
    }
    return false;
}

// "On the forces the withdrawal from the town": who stands under 'ala at the head of the clause owes the definite noun right behind.
bool NounContext::owed() const {
    if (d_.chunk == none || !word(d_.first).definite() || (word(d_.first).clitics & ~static_cast<unsigned>(arabic::al)) || d_.first != in_.parse.chunks[d_.chunk].first) return false;
    const auto& chunks = in_.parse.chunks;
    std::uint32_t who = d_.chunk;
    do {
        if (who == 0 || chunks[who - 1].last + 1 != chunks[who].first || chunks[who - 1].first < s_.first) return false;
        --who;
    } while (chunks[who].relation == Relation::genitive);
    if (chunks[who].preposition != g_.ala || chunks[who].actor == none || chunks[who].first <= s_.first) return false;
    const std::uint32_t on = chunks[who].first - 1;
    if (word(on).form != g_.ala) return false;
    return on == s_.first || word(on - 1).kind == Kind::punctuation || arabic::is_particle(in_.view, word(on - 1), ParticleClass::complementizer);
}

// "The court found the first of them guilty of shooting at a patrol and of a share in rallies". Not "condemned the attack in the strongest terms".
bool NounContext::convicted() const {
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    if (type == EventType::sanction || type == EventType::accuse || type == EventType::reject) return false;
    bool charge = false, tried = false;
    for (std::uint32_t i = d_.first + 1; i-- > s_.first && d_.first - i <= most_to_verdict;) {
        const auto& w = word(i);
        if (w.kind == Kind::punctuation && clause::hard_mark(w.mark)) return false;
        tried = tried || g_.among(g_.courts, w.lemma);
        if ((w.clitics & arabic::bi) && !g_.among(g_.terms, w.lemma)) charge = true;
        if (!g_.among(g_.guilt, w.lemma) && !g_.among(g_.guilt, w.form)) continue;
        if (!charge) return false;
        for (std::uint32_t k = i; !tried && k-- > s_.first && i - k <= 6;) tried = g_.among(g_.courts, word(k).lemma);
        return tried || (w.features & arabic::passive);
    }
    return false;
}

// "three years after the shooting", "a year on from the fall of the capital": what is counted from lies well behind.
bool NounContext::long_before() const {
    if (d_.chunk == none) return false;
    const auto& c = in_.parse.chunks[top()];
    if (c.relation != Relation::prepositional || (c.preposition != g_.ala && c.preposition != g_.min) || c.first < s_.first + 3) return false;
    bool counted = false;
    for (std::uint32_t i = c.first - 1; i-- > s_.first && c.first - i <= most_to_after;) {
        const auto& w = word(i);
        if (w.is_verb() || (w.kind == Kind::punctuation && !clause::transparent_mark(w.mark))) return false;
        counted = counted || g_.among(g_.spans, w.lemma) || g_.among(g_.spans, w.form);
        if (counted && i + 2 == c.first && !w.definite() && c.preposition == g_.ala) return true;      // "a year on from (ala) the fall of the capital"
        if (w.form != tables::absent && w.form == g_.after[0]) return counted;
    }
    return false;
}

std::int32_t NounContext::days_before() const {
    constexpr std::int32_t days_of_week = 7;
    constexpr double most_counted = 1000;       // "a billion weeks after" is no day of a calendar
    if (d_.chunk == none) return 0;
    const std::uint32_t first = in_.parse.chunks[top()].first;
    if (first <= s_.first) return 0;
    const auto& p = word(first - 1);
    if (p.form == g_.morrow) return 1;
    if (p.form != g_.ala && p.form != g_.min) return 0;
    std::int32_t unit = 0, count = 0;
    for (std::uint32_t i = first - 1; i-- > s_.first && first - i <= most_to_after;) {
        const auto& w = word(i);
        if (g_.among(g_.after, w.form)) return unit * count;
        if (unit == 0 && (w.lemma == g_.day || w.lemma == g_.week)) {
            unit = w.lemma == g_.day ? 1 : days_of_week;
            count = w.features & arabic::dual ? 2 : w.features & arabic::plural ? 0 : 1;
        } else if (const auto* number = w.link(tables::LinkKind::numeral); number && unit > 0 && count == 0) {
            const double value = in_.view.numerals[number->index].value;
            if (value > most_counted) return 0;
            count = static_cast<std::int32_t>(value);
        } else {
            return 0;
        }
    }
    return 0;
}

// "taking the town will cut their supplies": the deed whose effect is to come is itself no more than thought of. Not "the attack will".
bool NounContext::of_consequence() const {
    const auto& row = in_.view.triggers[d_.row];
    const auto type = static_cast<EventType>(row.type);
    const bool thought_of = type == EventType::retreat || type == EventType::concede || (type == EventType::coerce && in_.view.str(row.mode) != "arrest");
    if (!thought_of || d_.chunk == none || in_.parse.chunks[d_.chunk].relation == Relation::prepositional || d_.support != none || (word(d_.first).clitics & arabic::al) || d_.first != in_.parse.chunks[d_.chunk].first) return false;
    const auto& clauses = in_.parse.clauses;
    auto c = clauses.begin() + in_.parse.first_clause_from(d_.first);
    while (c != clauses.end() && c->predicate < s_.end && c->subject != d_.chunk) ++c;
    if (c == clauses.end() || c->predicate >= s_.end || !(c->marks & clause::future_tense) || (c->marks & clause::negated)) return false;
    return in_.parse.chunks[d_.chunk].genitive != none && !in_.parse.chunks[d_.chunk].counted;
}

// A head of its idafa that makes a topic of the deed, or a preposition that does. An attack is told wherever one speaks about it, and so is what a
// relative clause tells more of.
bool NounContext::spoken_of() const {
    const auto type = static_cast<EventType>(in_.view.triggers[d_.row].type);
    if (d_.verb || d_.chunk == none || d_.support != none || type == EventType::threaten) return false;      // "they need to pay the price" is a threat
    const auto& chunks = in_.parse.chunks;
    std::uint32_t behind = std::max(d_.last, chunks[d_.chunk].last) + 1;
    if (behind < s_.end && word(behind).kind == Kind::punctuation) ++behind;
    if (behind < s_.end && arabic::is_particle(in_.view, word(behind), ParticleClass::relative)) return false;
    std::uint32_t chunk = d_.chunk;
    for (int depth = 0; depth < 4; ++depth) {
        const auto up = above(chunk);
        if (up == none) break;
        chunk = up;
        if (says_spoken(chunks[chunk].head)) return true;
    }
    const auto& top = chunks[chunk];
    // "discussed the release of", "allows strikes": the object or complement of such a verb; what is allowed is none yet, be it an attack.
    if (d_.clause != none) {
        const Clause& c = in_.parse.clauses[governing_clause()];
        const bool object = c.object == chunk, by = top.relation == Relation::prepositional && top.preposition == g_.bi;
        const bool complement = top.relation == Relation::prepositional && (top.preposition == g_.ila || top.preposition == g_.li || top.preposition == g_.ala);
        if (c.predicate < d_.first && d_.first - c.predicate <= 10 && (by || ((object || complement) && type != EventType::assault)) && says_spoken(c.predicate)) return true;
    }
    if (top.relation != Relation::prepositional) return false;
    // "permission for strikes", "permission to the army for strikes".
    if (top.preposition == g_.bi && chunk > 0 && chunks[chunk - 1].first >= s_.first && chunks[chunk - 1].last + 2 >= top.first) {
        const auto& before = chunks[chunk - 1];
        if (says_spoken(before.head)) return true;
        if (before.preposition == g_.li && chunk > 1 && chunks[chunk - 2].first >= s_.first && chunks[chunk - 2].last + 2 >= before.first && says_spoken(chunks[chunk - 2].head)) return true;
    }
    // "the ability to", "keen on": not "a site in a raid".
    const bool behind_noun = chunk > 0 && chunks[chunk - 1].first >= s_.first && chunks[chunk - 1].last + 2 >= top.first;
    if (const auto of = behind_noun ? over_owner(in_, chunk) : none; of != none && (top.preposition == g_.ala || top.preposition == g_.li) && says_spoken(chunks[of].head)) return true;      // "the ability of the army to"
    if ((top.preposition == g_.ala || top.preposition == g_.ila || top.preposition == g_.li) && behind_noun && (says_spoken(chunks[chunk - 1].head) || says_spoken(chunks[chunk - 1].last))) return true;
    return type != EventType::assault && top.first > s_.first && says_spoken(top.first - 1);
}
// "does not mean the defeat of the movement only (fa-hasb)".
bool NounContext::not_only() const {
    for (std::uint32_t i = d_.last + 1; i < s_.end && i <= d_.last + 4 && !mark(word(i)); ++i)
        if (word(i).form == g_.merely[1]) return true;
    return false;
}

// "a strike is not ruled out", "their withdrawal is possible if", "is imminent by now": an adjective that is said of the noun.
std::uint8_t NounContext::predicated() const {
    if (d_.chunk == none || in_.parse.chunks[top()].relation == Relation::prepositional) return 0;
    if (d_.support != none && arabic::verb_class(word(in_.parse.clauses[d_.support].predicate)) != tables::VerbClass::auxiliary) return 0;
    for (std::uint32_t i = d_.last + 1; i < s_.end && i - d_.last <= 8; ++i) {
        const auto& w = word(i);
        if (mark(word(i)) || w.form == g_.that) return 0;
        if (w.is_verb()) {
            if (arabic::verb_class(w) != tables::VerbClass::auxiliary) return 0;
            continue;
        }
        const auto b = row_at(in_, i);
        const auto& before = word(i - 1);
        const bool adjective = w.pos == tables::Pos::adjective || (w.features & arabic::participle) || before.form == g_.ghayr || (before.is_verb() && !has_genitive(in_, i));
        if (!(b & (future | hypothetical)) || w.definite() || w.clitics || !adjective) continue;
        const bool of_another = before.pos == tables::Pos::noun && !before.definite() && before.form != g_.ghayr;
        return of_another ? std::uint8_t{0} : b;
    }
    return 0;
}

bool NounContext::says_spoken(std::uint32_t i) const {
    for (const auto& l : word(i).all_links())
        if (l.kind == LinkKind::reality && l.index == spoken) return true;
    return false;
}

}  // namespace isnad::event
