// Whether a verb and a noun phrase agree by gender and number, as far as letters and tables show them.
//
//   const Agreement agreement(in);
//   if (agreement.may_share(verb, subject_of_the_verb_before)) ...
#pragma once

#include "clause/clause.h"

namespace isnad::clause {

class Agreement {
public:
    explicit Agreement(const Input& in) : in_(in) {}

    bool feminine(const Chunk& c) const {
        if (c.actor != none && in_.candidates.actors[c.actor].what == mention::What::state) return true;
        const auto& h = in_.words[c.head];
        if (h.features & arabic::feminine) return true;
        return in_.text.substr(h.begin, h.end - h.begin).ends_with("\u0629");
    }
    bool state(const Chunk& c) const {
        return c.actor != none && (in_.candidates.actors[c.actor].what == mention::What::state || in_.candidates.actors[c.actor].what == mention::What::capital);
    }
    bool personal(const Chunk& c) const {
        if (c.actor == none) return false;
        const auto what = in_.candidates.actors[c.actor].what;
        return what == mention::What::person || what == mention::What::named_person || what == mention::What::office;
    }
    /// One person, and no first one of several.
    bool single_person(const Chunk& c) const {
        if (c.actor == none || c.next_conjunct != none) return false;
        const auto& a = in_.candidates.actors[c.actor];
        return a.kind == EntityKind::person && !a.plural && !a.dual;
    }
    /// Whether a verb that shows no subject can have this one: an actor, of the verb's gender where the verb is singular, and not one person where
    /// it is not. A state may be of either gender.
    bool may_share(const arabic::Word& v, const Chunk& subject) const {
        const bool singular = !(v.features & (arabic::plural | arabic::dual));
        if (!singular && single_person(subject)) return false;
        return subject.actor != none && (!singular || state(subject) || feminine(subject) == static_cast<bool>(v.features & arabic::feminine));
    }
    /// Whether "who" before a verb can be its subject: people who are several take no verb of "he" ("the activists who | there was (tamma) a bombing of
    /// them"), gunmen none of "she" ("by gunmen | it withdrew").
    bool may_lead(const arabic::Word& v, const Chunk& described) const {
        if (described.actor == none || !(v.features & arabic::third) || (v.features & (arabic::plural | arabic::dual))) return true;
        const auto& a = in_.candidates.actors[described.actor];
        if (!(a.plural || a.dual) || a.kind == EntityKind::organization) return true;
        const auto& h = in_.words[described.head];
        const auto letters = in_.text.substr(h.begin, h.end - h.begin);
        const bool men = (h.features & arabic::plural) && (letters.ends_with("\u064A\u0646") || letters.ends_with("\u0648\u0646"));
        return (v.features & arabic::feminine) && !men;
    }

    /// Whether the pronoun of a verb can be the noun before its relative clause.
    bool may_mean(arabic::Enclitic pronoun, const Chunk& n) const {
        const bool many = (in_.words[n.head].features & (arabic::plural | arabic::dual)) || n.counted || n.next_conjunct != none;
        switch (pronoun) {
            case arabic::Enclitic::he: return !many && !feminine(n);
            case arabic::Enclitic::she: return many || feminine(n);
            default: return many || in_.candidates.actors[n.actor].kind == EntityKind::group;
        }
    }

private:
    const Input& in_;
};

}  // namespace isnad::clause
