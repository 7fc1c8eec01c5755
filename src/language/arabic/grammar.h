// The function words that rules of grammar speak of, by name. Bound once to a set of tables.
//
//   arabic::Grammar g(view);
//   if (words[i].form == g.fi) ...          // "in"
#pragma once

#include "tables/view.h"

#include <algorithm>
#include <string_view>

namespace isnad::arabic {

struct Grammar {
    explicit Grammar(const tables::View& view);

    // Prepositions (the one-letter ones are clitics, and stand here for the frames of tables).
    std::uint32_t fi, min, ila, ala, an, maa, abra, li, bi, ka, hawla, inda, khilala, duna, bayna;
    // Complementizers: an and inna are one written word; with bi-, li-, fa-, ka-. Behind some verbs "that" is written with bi-.
    std::uint32_t that, that_by;
    std::uint32_t what_by;          ///< "by what", "of what": bi-ma
    // Negation, tense, possibility.
    std::uint32_t lam, lan, la, ma, laysa, laysat, ghayr, adam, qad, sawfa, law, idha, in_case, rubbama, laalla, layta;
    std::uint32_t merely[2];        ///< only, of "not only"
    std::uint32_t danger;           ///< the noun; its letters are also "dangerous"
    std::uint32_t huwa, hiya;
    std::uint32_t kana, yumkin, muqarrar, mutawaqqa;
    // What stands before "that" and says whether the clause came true: since, instead of.
    std::uint32_t yesterday, today, occasion, despite;
    std::uint32_t mundhu, the_first, measured[3];   ///< time, level, kind: "for the first time since", "its lowest level since"
    std::uint32_t badal, badalan, iwad, iwadan;
    // What opens a clause beside another; "as a result of".
    std::uint32_t fima, baynama, result;
    std::uint32_t to_happen[6], to_lead;   ///< verbs that only say of their subject that it came about; "lead to", which says more
    std::uint32_t to_be_done[2];           ///< verbs that make a passive of the deed that is their subject: tamma, jara
    std::uint32_t until[2];         ///< until, so that: what an imperfect tells behind them has not come
    // What a clause or a deed is told to go with: after (in eight ways, the plain one first), before (four), when (four) and during (two); on the
    // eve of; "at the time", of "while"; under.
    std::uint32_t after[8], before[4], when[6], eve, hin, under;
    // Then, but, but rather, or, "as for".
    std::uint32_t then, but, rather, either, as_for;
    std::uint32_t as, time, escape;   ///< "as he says" and "also"; "at a time when"; "there is no escape from": it must be
    std::uint32_t replies[4];       ///< what a deed answers stands behind them: in reply, in revenge (two), in protest
    std::uint32_t aims[5];          ///< with the aim of (four ways), for the sake of
    std::uint32_t spans[5];         ///< what a distance is counted in: year (two words), decade, several months (two)
    std::uint32_t day, week, morrow; ///< and what a short one is; "on the day after"
    // Nouns of grammar: "both sides", "the two", "itself".
    std::uint32_t qibal, janib, taraf, yad, in_name, any, each, each_object;
    // Words that make a place of the country behind them: borders, lands, capital; directions and "inside", "near".
    std::uint32_t border, land, capital_city, city, seat, country, countries;
    // Whose deed it is: responsibility, responsible, adopt, stand behind; who witnesses one does none.
    std::uint32_t responsibility, responsible, to_adopt, to_stand, behind, to_witness;
    std::uint32_t laid[11];         ///< laid to, attributed to, with ila: he, she, was, is, passive participles
    // Behind a group who of it is named: "head", "front", "most prominent", with a pronoun.
    std::uint32_t foremost[3];
    // Who refuses to do a thing would do it, who announces a step takes it, who replies with (bi-) a deed does it; "belonging to" tells whose a thing is, "by means of" by whom it is done.
    std::uint32_t to_reply[2];      ///< "replied", which behind "and" (wa-radda) is written like "came" (warada)
    std::uint32_t to_precede;       ///< "he had (sabaqa li-) accused": under li- stands who did
    std::uint32_t to_undertake, undertaking[2];      ///< "three people undertook (qama bi-)", "the undertaking (qiyam, iqdam) of"
    std::uint32_t taking_part[8];   ///< with fi: taking part, involvement (two), effort, role, contribution (two), success
    std::uint32_t to_refuse, to_announce, announcing, belonging, means, against, right, blame;
    // What tells on whose side somebody is: supported and close (with min), tied (bi-), allied (maa), split off (an), belonging (ila), counted among (ala); with
    // li- loyal (two spellings), hostile (three), supporting (two), opposed, subject, belonging.
    std::uint32_t siding[17];
    // What people are counted by: "60 dead" are "60 people".
    std::uint32_t slain, killing, person;
    // "the latter", "the former", "that"; who is nobody by himself: man, lady, "the said". What is withheld of somebody: name, identity.
    std::uint32_t latter, former, that_one, anybody[3], documents[7], name, identity;
    // "of Syrian nationality"; "at", of an ambassador; "Mr", which is also a name; "of them" and "others" (three each) behind a number.
    std::uint32_t nationality, lada, sayyid, of_those[6];
    // People told by a pronoun alone: one of them (four ways); some of them (three); another and others (five). And "each other", which is nobody.
    std::uint32_t one_of_them[4], some_of_them[3], others[5], one_another[2];
    // Of no country that an article is about: foreign, western, European; with the article states, world, of the world.
    std::uint32_t outsiders[3], world[3];
    // A deed of which a court finds somebody guilty: to find guilty (four ways), court, accused, prosecutor, judge, judiciary. And the terms in which one
    // condemns it, which are no charge: strength (two), strongest, phrases, statement.
    std::uint32_t guilt[4], courts[5], terms[5];
    // How else somebody is tied to a deed: the charge, crime or case of (it); part, complicity (two) and suspicion (fi it); and who is accused, convicted (bi- it),
    // implicated (two, fi it).
    std::uint32_t charges[3], parts[3], accused[4];
    std::uint32_t relations[8];     ///< relation, link, connection, connected, concerning, belonging to, trust, recognition: with bi-, not a place
    std::uint32_t directions[19];   ///< the first eight are the quarters of the sky, each as a noun and in -i: "north of", "in the north of"
    bool quarter(std::uint32_t lemma) const { return lemma != tables::absent && std::find(directions, directions + 8, lemma) != directions + 8; }
    std::uint32_t kin[13];  ///< what joins the parts of a name: bin, ibn, bint, ould, abu (in three cases), umm, al (house of), abd, wad, bu, ait
    /// Whether a family name of two words can begin with this form: "Bin Nasir", "Ould Salik", "Wad al-Rih".
    bool begins_family_name(std::uint32_t form) const {
        return form != tables::absent && (form == kin[0] || form == kin[3] || form == kin[10] || form == kin[11] || form == kin[12]);
    }
    std::uint32_t quantifiers[10];  ///< most, some, all, a number, several, a group, a series, part
    std::uint32_t picked[9];        ///< what picks some of the noun in its genitive: first (two), last, any (two), one (two), largest, most prominent

    /// Whether a form or lemma is one of a list; what no table has is in none.
    template <std::size_t n>
    static bool among(const std::uint32_t (&list)[n], std::uint32_t id) {
        return id != tables::absent && std::find(list, list + n, id) != list + n;
    }

private:
    static std::uint32_t find(const tables::View& view, std::string_view word);
};

}  // namespace isnad::arabic
