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
        if (mans_by_name(c)) return false;
        if (h.features & arabic::feminine) return true;
        return in_.text.substr(h.begin, h.end - h.begin).ends_with("\u0629");
    }
    /// "as-Saniura", "Haniya": a family name that looks feminine tells nothing of whom it names, and mostly it is a man. A woman's first name does.
    bool mans_by_name(const Chunk& c) const {
        if (c.actor == none) return false;
        const auto& a = in_.candidates.actors[c.actor];
        if ((a.what != mention::What::person && a.what != mention::What::named_person) || a.feminine || c.head < a.first || c.head > a.last) return false;
        const tables::Link* first = in_.words[c.head].link(tables::LinkKind::given_name);
        return !first || (first->extra & tables::masculine_name);
    }
    /// "condemned (adana) each of (kull min) | the government and the union": the verb may go by the word "each", which is masculine.
    bool behind_each(const Chunk& c) const { return each_before(c.first) == in_.grammar.each && in_.grammar.each != tables::absent; }
    /// The form of "each" before "of" (min) and a word, or absent.
    std::uint32_t each_before(std::uint32_t first) const {
        const auto& g = in_.grammar;
        if (first < 2 || g.min == tables::absent || in_.words[first - 1].form != g.min) return tables::absent;
        const std::uint32_t each = in_.words[first - 2].form;
        return each == g.each || each == g.each_object ? each : tables::absent;
    }
    bool state(const Chunk& c) const {
        return c.actor != none && (in_.candidates.actors[c.actor].what == mention::What::state || in_.candidates.actors[c.actor].what == mention::What::capital);
    }
    bool personal(const Chunk& c) const {
        if (c.actor == none) return false;
        const auto what = in_.candidates.actors[c.actor].what;
        return what == mention::What::person || what == mention::What::named_person || what == mention::What::office;
    }
    /// A body by its name, whose verb goes by that or by a noun left out.
    bool of_either_gender(const Chunk& c) const {
        if (c.actor == none) return false;
        const auto what = in_.candidates.actors[c.actor].what;
        return what == mention::What::organization || what == mention::What::named_body;
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
        if (singular ? people(subject) : single_person(subject)) return false;      // "the residents said that it ..., and it attacked"
        return subject.actor != none && (!singular || state(subject) || feminine(subject) == static_cast<bool>(v.features & arabic::feminine));
    }
    /// The same where it is the subject of another verb already: of a name that one tells the gender ("Hamas announced (a'lanat) ... and freed (afrajat)").
    bool may_share(const arabic::Word& v, const Chunk& subject, const arabic::Word& its_verb) const {
        if (subject.actor == none || !gender_told(in_.candidates.actors[subject.actor], its_verb) || (v.features & (arabic::plural | arabic::dual))) return may_share(v, subject);
        return subject.next_conjunct == none && !((v.features ^ its_verb.features) & arabic::feminine);
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

    /// "the man who (alladhi) was shot at (utliqat an-nar)": "who" shows by its own gender that it is not the subject of a verb in the singular.
    bool agrees_with_who(const arabic::Word& v, const arabic::Word& who) const {
        if (!(v.features & arabic::third) || (v.features & (arabic::plural | arabic::dual))) return true;
        const auto letters = in_.text.substr(who.begin, who.end - who.begin);
        const bool she = v.features & arabic::feminine;
        return she ? !letters.ends_with("\u0627\u0644\u0630\u064A") : !letters.ends_with("\u0627\u0644\u062A\u064A");
    }

    /// Whether the pronoun of a verb can be the noun before its relative clause.
    bool may_resume(arabic::Enclitic pronoun, const Chunk& n) const {
        const bool many = (in_.words[n.head].features & (arabic::plural | arabic::dual)) || n.counted || n.next_conjunct != none;
        switch (pronoun) {
            case arabic::Enclitic::he: return !many && !feminine(n);
            case arabic::Enclitic::she: return many || feminine(n);
            default: return many || (n.actor != none && in_.candidates.actors[n.actor].kind == EntityKind::group);
        }
    }

    /// "Thanked (shakarat) the minister", "to (an) threaten the minister": whether a noun phrase shows that the verb in the feminine before it is not its: one
    /// man by his noun, several by their n. Broken plurals take such a verb, "dozens" too; names may be of either gender, and bodies that of a noun left out.
    bool is_no_subject(std::uint32_t verb, const Chunk& c) const {
        const auto& v = in_.words[verb];
        if (!(v.features & arabic::third) || !(v.features & arabic::feminine) || (v.features & (arabic::plural | arabic::dual))) return false;
        // Where nothing shows the imperfect, "she offers" may be "he advanced".
        const bool opened = verb > 0 && in_.words[verb - 1].kind == arabic::Kind::word && in_.words[verb - 1].pos == tables::Pos::particle && !in_.words[verb - 1].line_start;
        if (!(v.features & arabic::perfect) && !(v.clitics & arabic::sa) && !(opened && opens_imperfect(in_.words[verb - 1].form))) return false;
        if (c.actor == none) return false;
        const auto& a = in_.candidates.actors[c.actor];
        // Of a name the title before it tells: "criticised (intaqadat) | the dissident So-and-so".
        const bool titled = a.lead < a.first && a.lead >= c.first && a.what == mention::What::named_person;
        const auto& h = in_.words[titled ? a.lead : c.head];
        const auto letters = in_.text.substr(h.begin, h.end - h.begin);
        const bool noun = h.pos == tables::Pos::noun || (titled && h.pos == tables::Pos::adjective);
        if (h.lexeme == tables::absent || !noun || a.feminine || feminine(c) || (h.features & arabic::feminine) || letters.ends_with("\u0629")) return false;
        if (h.features & (arabic::plural | arabic::dual)) {
            const auto& first = in_.words[c.first];
            const bool dozens = c.counted && first.kind == arabic::Kind::word && !in_.text.substr(first.begin, first.end - first.begin).ends_with("\u0629");
            return (c.accusative && letters.ends_with("\u064A\u0646") && !dozens) || few_men(c);
        }
        return !c.counted && a.kind == EntityKind::person;
    }
    /// Whether a noun phrase behind the verb can be its subject, by gender and case.
    bool agrees_behind(std::uint32_t verb, const Chunk& c) const {
        const auto& v = in_.words[verb];
        if (c.accusative && !c.counted) return false;
        const bool singular = !(v.features & (arabic::plural | arabic::dual));
        const bool many = in_.words[c.head].features & arabic::plural;
        if (singular && (v.features & arabic::third) && !(v.features & arabic::feminine) && !many && feminine(c) && c.actor != none && !state(c) && !behind_each(c)) return false;
        if (singular && only_hers(v, c)) return false;
        if (singular && (v.features & arabic::feminine) && personal(c) && !feminine(c)) {
            const auto& a = in_.candidates.actors[c.actor];
            if (a.what == mention::What::office && !a.feminine) return false;
        }
        if (!singular && (v.features & arabic::third)) return false;    // a verb before its subject stands in the singular
        return !is_no_subject(verb, c);
    }
    /// "urges (yahuththu) | the United Nations", "accused (ittahama) the authorities": a name that is a plural, and any plural in -at, is no subject of a verb of "he".
    bool only_hers(const arabic::Word& v, const Chunk& c, bool names_only = false) const {
        const auto& h = in_.words[c.head];
        if (!(v.features & arabic::third) || (v.features & (arabic::feminine | arabic::plural | arabic::dual)) || !(h.features & arabic::plural) || c.actor == none || state(c) || behind_each(c)) return false;
        const auto letters = in_.text.substr(h.begin, h.end - h.begin);
        const bool men = letters.ends_with("\u0648\u0646") || letters.ends_with("\u064A\u0646");      // "the Houthis (al-huthiyuna)"
        return (!names_only && letters.ends_with("\u0627\u062A")) || (!men && in_.candidates.actors[c.actor].what == mention::What::organization);
    }
    /// "led away (iqtada)", whose passive is written otherwise (iqtida): whether the letters of a perfect of "he" tell that it is active.
    bool shows_active(const arabic::Word& v) const {
        constexpr auto others = arabic::feminine | arabic::plural | arabic::dual;
        const auto letters = in_.text.substr(v.begin, v.end - v.begin);
        constexpr std::size_t letter = 2;      // bytes
        return (v.features & arabic::perfect) && !(v.features & others) && v.enclitic == arabic::Enclitic::nothing && letters.size() > 3 * letter &&
               (letters.substr(letters.size() - 2 * letter, letter) == "\u0627" || letters.ends_with("\u0649"));
    }
    /// "ten (ashara) soldiers": from three to ten, by the ending of the numeral none of whom is a woman.
    bool few_men(const Chunk& c) const {
        const auto& first = in_.words[c.first];
        return c.counted && c.head == c.first + 1 && in_.text.substr(first.begin, first.end - first.begin).ends_with("\u0629");
    }
    /// Several people, whom no singular pronoun means: by their plural, by their number, or by a noun that is many without one ("the inhabitants").
    bool people(const Chunk& c) const {
        if (c.actor == none) return false;
        const auto& a = in_.candidates.actors[c.actor];
        const bool many = a.plural || a.dual || a.counted;
        if (a.what == mention::What::agent && a.row != tables::absent) {
            const auto& row = in_.view.agents[a.row];
            const std::string_view unit = in_.view.str(row.unit);
            if (row.kind == 0) return many && unit != "source";      // "sources" are she
            return unit == "resident" || unit == "relative" || unit == "neighbour" || unit == "person";
        }
        if (mention::called_by_plural(in_.view, in_.text, in_.words, a)) return true;
        return many && (a.what == mention::What::office || a.what == mention::What::people || a.what == mention::What::agent);
    }
    /// Whether "he", "she" or "they" can mean an actor by gender and number. Of names the verb tells that they are the subject of.
    bool may_mean(arabic::Enclitic pronoun, const Chunk& c, const arabic::Word& its_verb) const {
        if (c.actor == none) return false;
        const auto& a = in_.candidates.actors[c.actor];
        const bool several = people(c) || c.next_conjunct != none;
        if (pronoun != arabic::Enclitic::he && pronoun != arabic::Enclitic::she) return several && (pronoun != arabic::Enclitic::they_two || a.dual || c.next_conjunct != none);
        if (several) return false;
        if (a.plural || a.dual) return pronoun == arabic::Enclitic::she;
        const bool she = gender_told(a, its_verb) ? (its_verb.features & arabic::feminine) != 0 : feminine(c) || a.feminine;
        return she == (pronoun == arabic::Enclitic::she);
    }

private:
    static bool gender_told(const mention::Candidate& a, const arabic::Word& its_verb) {
        const bool name = a.what != mention::What::agent && a.what != mention::What::office && a.what != mention::What::people;
        return name && (its_verb.features & arabic::third) && !(its_verb.features & (arabic::plural | arabic::dual));
    }
    bool opens_imperfect(std::uint32_t form) const {
        const auto& g = in_.grammar;
        return form != tables::absent && (form == g.that || form == g.lan || form == g.lam || form == g.sawfa);
    }

    const Input& in_;
};

}  // namespace isnad::clause
