// Who is an actor only beside a deed: people of whom the text says no more than that they are some of those told before ("one of them was executed",
// "some of them threw stones", "a soldier was killed and another hurt"), who are what the group before them is; and bodies and people without an
// article ("a court sentenced", "they dismantled a cell").
#include "language/arabic/inflection.h"
#include "mention/scan.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

namespace {

// A deed done to people or by them, with hands: who only thinks or says something is no participant of an event.
bool deed(const tables::View& view, const Word& w) {
    for (const tables::Link& l : w.all_links()) {
        if (l.kind != LinkKind::trigger) continue;
        switch (static_cast<EventType>(view.triggers[l.index].type)) {
            case EventType::assault:
            case EventType::coerce:
            case EventType::protest:
            case EventType::retreat:
            case EventType::sanction:
            case EventType::mobilize: return true;
            default: break;
        }
    }
    return false;
}

// A noun of what becomes of people ("the killing, arrest, release of"): the nisba behind it is one of them, and tells not whose deed it is.
bool befalls_people(const tables::View& view, const Word& w) {
    for (const tables::Link& l : w.all_links()) {
        if (l.kind == LinkKind::casualty) return true;
        if (l.kind != LinkKind::trigger) continue;
        const auto& row = view.triggers[l.index];
        const std::string_view mode = view.str(row.mode);
        if (mode != "arrest" && mode != "abduct" && mode != "release" && mode != "deport") continue;
        for (const auto& slot : view.slots_of(row))
            if (slot.role == tables::ActorRole::recipient) return true;
    }
    return false;
}

}  // namespace

// Whether words stand right behind a verb that names a deed, with or without who does it between, or behind its noun; with `before` also right before
// a verb: where those who act or suffer stand.
bool Scan::beside_deed(std::uint32_t first, std::uint32_t last, bool noun, bool before) const {
    const std::uint32_t subject = first > 0 ? out_.actor_at[first - 1] : none;
    const std::uint32_t behind = subject != none && noun ? std::min(out_.actors[subject].lead, out_.actors[subject].first) : first;
    if (behind > 0 && !word(first).line_start && !word(behind).line_start && word(behind - 1).kind == Kind::word && word(behind - 1).enclitic == arabic::Enclitic::nothing) {
        const Word& w = word(behind - 1);
        if ((w.is_verb() || (noun && subject == none && w.is_noun() && !w.definite())) && deed(in_.view, w)) return true;
    }
    return before && last + 1 < end_ && !word(last + 1).line_start && word(last + 1).is_verb() && !arabic::has_proclitic(word(last + 1).clitics) && deed(in_.view, word(last + 1));
}

// "a bomber tried | the murder of the minister", "a bomber blew up | a lorry": behind a verb and the bare noun of who acts the next noun is what he does
// or does it to, where it is a deed that the verb tries, or where no genitive can stand: behind a noun in -i ("intihari").
bool Scan::object_behind(const Phrase& p, const tables::Agent& row) const {
    const std::uint32_t i = p.first, k = i + 1;
    if (p.first != p.last || i == 0 || k >= end_ || word(i).line_start || word(k).line_start || word(k).kind != Kind::word) return false;
    const Word& w = word(i);
    const Word& verb = word(i - 1);
    const Word& next = word(k);
    if (w.definite() || arabic::has_proclitic(w.clitics) || w.enclitic != arabic::Enclitic::nothing || (w.features & arabic::accusative) || in_.counting[i].stem != none) return false;
    if (!verb.is_verb() || (verb.features & arabic::passive) || verb.enclitic != arabic::Enclitic::nothing) return false;
    if (next.pos != Pos::noun || arabic::has_proclitic(next.clitics) || next.link(LinkKind::nisba)) return false;
    // "the workers of | construction tried": who is called by what he does.
    const auto sector = in_.view.str(row.sector);
    if (arabic::verb_class(verb) == tables::VerbClass::control && next.link(LinkKind::trigger) && !next.definite() && sector != "LAB") return true;
    if (sector != "UAF" && sector != "REB" && sector != "CRM") return false;
    const bool many = (p.features | w.features) & (arabic::plural | arabic::dual);
    if (many || w.lemma == absent || !in_.view.str(in_.view.forms[w.lemma].key).ends_with("\u064A")) return false;
    return !next.link(LinkKind::agent) && !next.link(LinkKind::place_type) && !next.link(LinkKind::office) && !in_.meanings.find(k, LinkKind::organization) &&
           !in_.meanings.find(k, LinkKind::organization_short) && !in_.meanings.find(k, LinkKind::place) && !in_.meanings.find(k, LinkKind::state) && !in_.meanings.find(k, LinkKind::capital);
}

// "a court in Koblenz sentenced", "helicopters bombed", "a unit that was sent": a bare noun that agrees with the verb right before or behind it. Of
// those who fight, judge or heal; a company or a government that nobody names is any. With the article ("the force opened fire", "the air
// force struck") only beside a deed, and what has no unit only before its verb.
bool Scan::does_deed(const Phrase& p, const tables::Agent& row) const {
    const std::uint32_t i = p.first;
    const Word& w = word(i);
    if (p.first != p.last || w.enclitic != arabic::Enclitic::nothing || in_.counting[i].stem != none) return false;
    const auto sector = in_.view.str(row.sector);
    bool known = false;
    for (const std::string_view s : {"MIL", "COP", "JUD", "REB", "UAF", "CRM", "MED"}) known = known || (sector == s && row.kind != 0);
    const bool hands = !known || w.definite();      // "a group", "a farmer": only where it does or suffers something with hands
    if (w.definite() && (!known || sector == "MED")) return false;      // "left the hospital"
    // "my son", "a victim" are told of whoever stands beside.
    const bool told_alone = row.kind != 0 || !(sector.empty() || sector == "CVL" || sector == "BUS" || sector == "GOV");
    if ((!known && row.kind == 2) || !told_alone || (row.unit.length == 0 && !w.definite()) || w.pos != Pos::noun) return false;
    const bool many = (p.features | w.features) & (arabic::plural | arabic::dual), feminine = (p.features | w.features) & arabic::feminine;
    if (row.kind == 0 && many) return false;      // "my brother" is written like "two brothers"
    const auto agrees = [&](const Word& v) { return v.is_verb() && (hands ? deed(in_.view, v) : v.link(LinkKind::trigger) != nullptr) && (((v.features & arabic::feminine) != 0) == feminine || many); };
    const Word* next = i + 1 < end_ && !word(i + 1).line_start ? &word(i + 1) : nullptr;
    // What it is of, or is called, is no bare noun.
    if (next && next->kind != Kind::punctuation && next->kind != Kind::word) return false;
    if (next && ((next->kind == Kind::punctuation && quote_mark(next->mark)) || (hands && next->form == in_.grammar.min))) return false;
    const bool noun_behind = next && !in_.skip[i + 1] && next->kind == Kind::word && !next->is_verb() && next->pos != Pos::particle && !arabic::has_proclitic(next->clitics);
    // Behind the article no genitive stands: "the air force bombed | positions of the gunmen".
    const bool object = noun_behind && w.definite() && next->pos == Pos::noun && next->lexeme != absent;
    if (noun_behind && (row.kind == 0 || !(object || next->definite() || (next->features & arabic::accusative)))) return false;
    // "there are no hospitals", "no army that defends"
    const auto denied = [&](std::uint32_t k) { return k > 0 && word(k - 1).kind == Kind::word && arabic::is_particle(in_.view, word(k - 1), tables::ParticleClass::negation); };
    if (i > 0 && !w.line_start && !arabic::has_proclitic(w.clitics) && !(w.features & arabic::accusative) && row.unit.length > 0 && agrees(word(i - 1)) && !denied(i - 1)) return true;
    if ((hands && !w.definite()) || denied(i)) return false;
    const bool any = i > 0 && word(i - 1).kind == Kind::word && (word(i - 1).form == in_.grammar.any || in_.grammar.among(in_.grammar.quantifiers, word(i - 1).form));
    return next && !any && agrees(*next) && !arabic::has_proclitic(next->clitics);
}

// "a Palestinian was killed", "the arrest of a South Korean who threatened", "they shot a Syrian": a nisba in the singular that describes no noun is
// somebody of that country, where he does or suffers a deed.
std::uint32_t Scan::one_of_people(std::uint32_t i) {
    const Word& w = word(i);
    Phrase p;
    const Link* of = in_.meanings.find(i, LinkKind::nisba, &p);
    if (!of || w.definite() || (w.features & (arabic::plural | arabic::dual)) || w.enclitic != arabic::Enclitic::nothing || in_.counting[i].stem != none) return i;
    const bool feminine = w.features & arabic::feminine;
    const auto plain = [&](std::uint32_t k) { return k < end_ && !word(k).line_start && word(k).kind == Kind::word; };
    // "Saudi by nationality", "Russian-made"; "an American and a French ..." describe a noun, too.
    if (const std::uint32_t k = p.last + 1; plain(k) && (word(k).link(LinkKind::nisba) || (word(k).definite() && word(k).pos != Pos::particle && !word(k).is_verb() && !arabic::has_proclitic(word(k).clitics)))) return i;
    bool suffers = false;
    if (i > 0 && !w.line_start && word(i - 1).kind == Kind::word && word(i - 1).enclitic == arabic::Enclitic::nothing) {
        const Word& before = word(i - 1);
        const bool bare = !arabic::has_proclitic(w.clitics);
        if (before.is_verb()) suffers = bare && deed(in_.view, before) && ((before.features & arabic::feminine) != 0) == feminine;
        else if (before.is_noun()) suffers = bare && !feminine && !before.definite() && befalls_people(in_.view, before);
        else if (const std::uint32_t k = i - 1; bare && (before.form == in_.grammar.ala || before.form == in_.grammar.an) && k > 0 && word(k - 1).kind == Kind::word)
            suffers = befalls_people(in_.view, word(k - 1)) || (word(k - 1).is_verb() && deed(in_.view, word(k - 1)));
        else if (before.lemma != absent && before.form == in_.grammar.that && bare) suffers = beside_deed(i, p.last, false, true);
        // "the forces killed | a Palestinian": behind who does it, in the accusative.
        if (!suffers && bare && (w.features & arabic::accusative) && out_.actor_at[i - 1] != none) {
            const Candidate& doer = out_.actors[out_.actor_at[i - 1]];
            const std::uint32_t verb = std::min(doer.lead, doer.first);
            suffers = verb > 0 && !word(verb).line_start && word(verb - 1).is_verb() && deed(in_.view, word(verb - 1));
        }
    } else if (w.line_start || i == 0) {
        suffers = beside_deed(i, p.last, false, true);
    }
    if (!suffers) return i;
    Candidate c = base(p, What::agent);
    c.kind = EntityKind::person;
    c.how = How::demonym;
    c.state = of->index;
    c.code = in_.view.str(in_.view.states[c.state].iso3);
    c.sector = "CVL";
    c.head_form = w.lemma;
    c.feminine = feminine;
    c.rule = in_.view.rule(in_.view.states[c.state].source);
    return add(c);
}

std::uint32_t Scan::people_by_pronoun(std::uint32_t i) {
    const auto& g = in_.grammar;
    const Word& w = word(i);
    if (w.kind != Kind::word || w.full == absent || w.definite() || in_.counting[i].stem != none) return i;
    const bool one = g.among(g.one_of_them, w.form), some = g.among(g.some_of_them, w.form), other = g.among(g.others, w.form);
    // "a number of them", "many of them"
    const bool part = w.enclitic == arabic::Enclitic::nothing && w.form != g.each && w.form != g.each_object && (g.among(g.quantifiers, w.form) || g.among(g.quantifiers, w.lemma)) && i + 1 < end_ && !word(i + 1).line_start &&
                      refers_to_group(i + 1) && !g.among(g.others, word(i + 1).form);
    if (!one && !some && !other && !part) return i;
    const std::uint32_t last = part ? i + 1 : i;
    const Word* next = last + 1 < end_ && !word(last + 1).line_start && word(last + 1).kind == Kind::word ? &word(last + 1) : nullptr;
    if (some && next && (g.among(g.one_another, next->form) || g.among(g.one_another, next->lemma))) return i;      // "they hit each other"
    if (other) {
        // "the last of the wanted", "the results of others": only as the one that a verb or its noun is about, with nothing governed.
        const bool one_other = w.form == g.others[0];
        if (arabic::has_proclitic(w.clitics) || !beside_deed(i, i, !one_other, false)) return i;
        if (one_other && next && next->pos != Pos::particle && !next->is_verb() && !(next->clitics & (arabic::bi | arabic::li | arabic::wa | arabic::fa_))) return i;
    } else if (!beside_deed(i, last, true, true)) {
        return i;
    }
    Candidate c = counted_group(Phrase{i, last, absent, w.stem, w.clitics, w.features});
    c.sector = {};
    // "the kidnappers executed one of them": not of those who did it.
    constexpr std::uint32_t far = 30;      // words: in this sentence or at the end of the one before
    like_group_before(c, i > 0 && out_.actor_at[i - 1] != none, far);
    if (c.sector.empty() && c.code.empty()) return i;
    c.head_form = w.form;
    if (one || (other && w.form == g.others[0])) {
        c.plural = false;
        c.kind = EntityKind::person;
    }
    c.dual = other && w.form == g.others[1];
    c.definite = !other;      // nothing behind it is its genitive
    return add(c);
}

}  // namespace isnad::mention
