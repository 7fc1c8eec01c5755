// Passives that only vowels would show: "four workers (who) were abducted near the border", "the Interior Ministry said that they were arrested".
//
//   BarePassives passives(in, parse);
//   passives.mark(clause);             // once the clause has its subject and object
//
// "Killed (was) a soldier | and hurt (were) three": behind the dead a joined verb of casualties tells of others who suffered, and not whom the dead hurt.
//
// The same letters say "abducted" and "were abducted". A verb in the plural stands behind its subject, and of a deed done to people one that names nobody to whom it is done is the passive.
#pragma once

#include "clause/clause.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <utility>

namespace isnad::clause {

/// Whether a row of events says of the verb that it looks the same in the passive ("alone"), and that somebody does it by force.
inline bool done_to_people(const tables::View& view, const arabic::Word& verb) {
    return arabic::any_trigger(view, verb, [&](const tables::Trigger& row) {
        const auto type = static_cast<EventType>(row.type);
        if (type != EventType::assault && type != EventType::coerce && type != EventType::sanction) return false;
        if (view.str(row.mode) == "restrict") return false;      // roads are closed, not those who closed them
        const auto slots = view.slots_of(row);
        return std::any_of(slots.begin(), slots.end(), [](const auto& s) { return s.slot == tables::Slot::alone; });
    });
}

class BarePassives {
public:
    BarePassives(const Input& in, Parse& out) : in_(in), out_(out) {}

    void mark(std::uint32_t clause) const {
        Clause& c = out_.clauses[clause];
        if (bare(clause)) c.marks |= passive_voice;
        if (!more_casualties(clause)) return;
        c.subject = std::exchange(c.object, none);
        c.marks &= static_cast<std::uint16_t>(~subject_inherited);
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }

    // A number by itself right behind such a verb, which would have its subject from the one before.
    bool more_casualties(std::uint32_t clause) const {
        const Clause& c = out_.clauses[clause];
        const arabic::Word& v = word(c.predicate);
        if (clause == 0 || !(c.marks & subject_inherited) || c.object == none || !(v.clitics & arabic::wa) || !v.link(tables::LinkKind::casualty)) return false;
        const Clause& dead = out_.clauses[clause - 1];
        const Chunk& o = out_.chunks[c.object];
        const bool told = dead.sentence == c.sentence && dead.object == none && dead.subject != none && word(dead.predicate).link(tables::LinkKind::casualty);
        return told && o.first == c.predicate + 1 && o.actor != none && word(o.head).link(tables::LinkKind::numeral);
    }

    bool bare(std::uint32_t clause, std::uint32_t pairs = 3) const {
        const Clause& c = out_.clauses[clause];
        const arabic::Word& v = word(c.predicate);
        constexpr auto they = arabic::third | arabic::perfect | arabic::plural;
        if ((v.features & (they | arabic::feminine)) != they || c.subject == none || c.complement_at != none || (c.marks & object_pronoun)) return false;
        if (c.object != none && !out_.chunks[c.object].time) return false;
        if (out_.chunks[c.subject].first > c.predicate || !done_to_people(in_.view, v)) return false;
        // "killed and plundered": two such verbs side by side are of one voice.
        const std::uint32_t next = clause + 1;
        const bool pair = next < out_.clauses.size() && out_.clauses[next].predicate == c.predicate + 1 && (word(c.predicate + 1).clitics & (arabic::wa | arabic::fa_)) && (word(c.predicate + 1).features & they) == they;
        return !pair || (pairs > 0 && bare(next, pairs - 1));
    }

    const Input& in_;
    Parse& out_;
};

}  // namespace isnad::clause
