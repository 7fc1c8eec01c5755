// Words of actors that name none where they stand: an adjective behind its noun, another noun that is written the same, a participle that tells how
// somebody acts.
#include "mention/scan.h"

#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Alone;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

namespace {

// "municipal and rural (affairs)": a feminine adjective with "and" behind another of the same definiteness describes the same thing.
bool second_adjective(const Word& before, const Word& w) {
    const auto adjective = [](const Word& a) { return a.kind == Kind::word && (a.features & arabic::feminine) && !(a.features & (arabic::plural | arabic::dual)) && (a.pos == Pos::adjective || a.link(LinkKind::nisba)); };
    return (w.clitics & arabic::wa) && !(w.clitics & (arabic::bi | arabic::li | arabic::ka)) && adjective(w) && adjective(before) && before.definite() == w.definite() &&
           w.enclitic == arabic::Enclitic::nothing;
}

// Whether a form is the singular of a noun of agents.tsv or of a title.
bool names_actors(const tables::View& view, std::uint32_t form) {
    for (const tables::Reading& r : view.readings_of(form))
        for (const Link& l : view.links_of(view.lexemes[r.lexeme]))
            if ((l.kind == LinkKind::agent || l.kind == LinkKind::office) && view.lexemes[r.lexeme].lemma == form) return true;
    return false;
}

}  // namespace

// "a military parade", "the terrorist Daesh", "charitable, humanitarian bodies": an adjective behind its noun describes no actor.
bool Scan::describes_noun_before(std::uint32_t i, const Phrase& p) const {
    const Word& w = word(i);
    if (p.first == p.last && i > 0 && !w.line_start && second_adjective(word(i - 1), w)) return true;
    if (p.first != p.last || i == 0 || w.line_start || arabic::has_proclitic(w.clitics) || in_.counting[i].stem != none) return false;
    // "the statements, not (ghayr) | responsible"
    if (i > 1 && word(i - 1).form != absent && word(i - 1).form == in_.grammar.ghayr && !(p.features & (arabic::plural | arabic::dual)) && word(i - 2).kind == Kind::word && word(i - 2).is_noun()) return true;
    if (decides(i)) return true;
    // "the inhabitants, returning": who is an actor by his article alone describes a plural of people right before him.
    bool by_article = false;
    for (const Link& l : w.all_links()) by_article = by_article || (l.kind == LinkKind::agent && in_.view.agents[l.index].alone == Alone::definite);
    if (by_article && w.definite() && (p.features & arabic::plural) && word(i - 1).kind == Kind::word && word(i - 1).definite() && word(i - 1).is_noun() && (word(i - 1).features & arabic::plural)) return true;
    if (by_article && w.definite() && out_.actor_at[i - 1] != none && (out_.actors[out_.actor_at[i - 1]].plural || out_.actors[out_.actor_at[i - 1]].kind == EntityKind::group)) return true;
    // "the American president | elect" is no team.
    if (by_article && w.definite() && !(p.features & (arabic::plural | arabic::dual)) && out_.actor_at[i - 1] != none && out_.actors[out_.actor_at[i - 1]].kind == EntityKind::person && word(i - 1).definite()) return true;
    const bool nisba = w.link(LinkKind::nisba) || w.link(LinkKind::people);
    if (participle_of(i, p)) return true;
    if (w.pos != Pos::adjective && !nisba && !w.link(LinkKind::modifier)) return false;
    std::uint32_t k = i - 1;
    if (word(k).kind == Kind::punctuation && (word(k).mark == 0xBB || word(k).mark == '"' || word(k).mark == 0x201D || word(k).mark == '/' || word(k).mark == ')') && k > 0) --k;      // << Daesh >> the terrorist
    const Word& before = word(k);
    if (before.kind != Kind::word || in_.skip[k] || before.link(LinkKind::numeral)) return false;
    // "the present government | the president": a title does not agree with what stands before it.
    if (w.definite() && k + 1 == i && before.pos == Pos::adjective && w.link(LinkKind::office) && ((before.features ^ w.features) & arabic::feminine) && !(before.features & (arabic::plural | arabic::dual))) return false;
    // "met the king of Jordan | the Egyptian president": with a country of its own it is another's title.
    if (w.definite() && k + 1 == i && w.link(LinkKind::office) && out_.actor_at[k] != none && of_country_behind(in_, i)) return false;
    const Link* people = w.link(LinkKind::agent);
    const bool many = (p.features & (arabic::plural | arabic::dual)) || (people && w.pos == Pos::noun && names_people(in_.view, *people));      // "the Kurds" have no singular
    // "gunmen | the opponent Khalid", "the settlers | the president", "Hamas | the president": an adjective agrees with a noun of the actor before it, and
    // no title describes a named body, people or a man by his title.
    if (w.definite() && !many && k + 1 == i && out_.actor_at[k] != none) {
        const Candidate& a = out_.actors[out_.actor_at[k]];
        const bool indefinite = !before.definite() && before.enclitic == arabic::Enclitic::nothing && before.lexeme != absent && before.pos != Pos::name && a.what == What::agent && a.last == a.head;
        // "operations of the organisation, military": what is before the actor may govern it.
        std::uint32_t first = a.first;
        while (first > 0 && first + 3 > a.first && !word(first).line_start && word(first - 1).kind == Kind::word && word(first - 1).is_noun() && !word(first - 1).definite() && !arabic::has_proclitic(word(first).clitics)) --first;
        if (indefinite || ((a.what == What::agent || a.what == What::office) && describes_none(in_, first, i))) return false;
        if (w.link(LinkKind::office) && a.what != What::agent && a.what != What::person && a.what != What::named_person) return false;
    }
    if (out_.actor_at[k] != none || out_.place_at[k] != none) return w.definite() && (!many || (nisba && out_.actor_at[k] != none && out_.actors[out_.actor_at[k]].plural));
    const bool definite = before.definite() || before.enclitic != arabic::Enclitic::nothing;
    if (k + 1 < i || !before.is_noun() || definite != w.definite()) return false;
    if (many && w.definite() && (before.features & arabic::feminine) && !(p.features & arabic::feminine)) return false;      // "the cars (carried) | the injured"
    if (w.pos == Pos::adjective || nisba || (before.features & w.features & arabic::accusative)) return true;
    return w.definite() && !many && before.pos != Pos::name;
}

// "the proposal of the mediator, deciding on (al-qadi bi-) | a withdrawal": written like the judge.
bool Scan::decides(std::uint32_t i) const {
    const Word& w = word(i);
    const Link* row = w.link(LinkKind::agent);
    if (!row || in_.view.str(in_.view.agents[row->index].unit) != "judge" || !w.definite() || i + 1 >= end_) return false;
    const Word &before = word(i - 1), &next = word(i + 1);
    return before.kind == Kind::word && before.is_noun() && (next.clitics & arabic::bi) && !next.definite() && !next.line_start && next.link(LinkKind::trigger);
}

// "the persons, involved", "the bullet, deadly": a noun of what somebody does, with its article, right behind people of no trade or a thing of its gender.
bool Scan::participle_of(std::uint32_t i, const Phrase& p) const {
    const Word &w = word(i), &before = word(i - 1);
    constexpr auto many = arabic::plural | arabic::dual;
    if (!w.definite() || before.kind != Kind::word || !before.definite() || !before.is_noun() || before.enclitic != arabic::Enclitic::nothing) return false;
    const Link* row = w.link(LinkKind::agent);
    if (!row || in_.view.agents[row->index].kind != 0 || w.link(LinkKind::office)) return false;
    const auto feminine = [&](const Word& x) { return in_.text.substr(x.begin, x.end - x.begin).ends_with("\u0629"); };
    const auto sector = in_.view.str(in_.view.agents[row->index].sector);
    if (sector != "CRM" && sector != "UAF") return false;
    if (out_.actor_at[i - 1] == none) return !((p.features | before.features) & many) && feminine(w) && feminine(before) && !before.link(LinkKind::agent);
    const Candidate& c = out_.actors[out_.actor_at[i - 1]];
    if (c.what != What::agent || c.row == absent || !c.plural || c.last != i - 1 || !(p.features & many)) return false;
    const auto unit = in_.view.str(in_.view.agents[c.row].unit);
    return unit == "person" || unit == "man" || unit == "individual";
}

// "the vertical farms (mazari')", "the trade fairs (ma'arid)": what is written like one man, and is many things by the adjective behind it.
bool Scan::things_by_adjective(const Phrase& p) const {
    constexpr auto many = arabic::plural | arabic::dual;
    const Word& w = word(p.first);
    if (p.first != p.last || p.last + 1 >= end_ || w.form == absent || ((p.features | w.features) & (many | arabic::feminine))) return false;
    const Word& next = word(p.last + 1);
    const Link* row = w.link(LinkKind::agent);
    if (!row || in_.view.agents[row->index].kind != 0 || next.enclitic != arabic::Enclitic::nothing || in_.meanings.find(p.last + 1, LinkKind::state)) return false;      // "the Kurds of Syria"
    if (next.kind != Kind::word || next.line_start || next.pos != Pos::adjective || arabic::has_proclitic(next.clitics) || !(next.features & arabic::feminine) || (next.features & many) || next.definite() != w.definite()) return false;
    for (const tables::Reading& r : in_.view.readings_of(w.form)) {
        const auto links = in_.view.links_of(in_.view.lexemes[r.lexeme]);
        if ((r.features & arabic::plural) && std::none_of(links.begin(), links.end(), [](const Link& l) { return l.kind == LinkKind::agent || l.kind == LinkKind::office; })) return true;
    }
    return false;
}

// "(the authorities) and the opposition": the row of a definite noun that stands by itself, where the tagger took the word for an adjective or for the
// feminine of a man's noun.
const Link* Scan::own_row(std::uint32_t i) const {
    const Word& w = word(i);
    if (!w.definite() || w.lemma == w.form || w.form == absent) return nullptr;
    for (const tables::Reading& r : in_.view.readings_of(w.form)) {
        const auto& lexeme = in_.view.lexemes[r.lexeme];
        if (lexeme.lemma != w.form) continue;
        for (const Link& l : in_.view.links_of(lexeme))
            if (l.kind == LinkKind::agent && in_.view.agents[l.index].alone == Alone::yes) return &l;
    }
    return nullptr;
}

// A form for women that is better known as a noun of its own: "musa'ada" is aid, "mustawtana" a settlement, "mubahathat" are talks.
bool Scan::other_noun(const Phrase& p) const {
    const Word& w = word(p.first);
    if (things_by_adjective(p)) return true;
    if (p.first != p.last || !(p.features & arabic::feminine)) return false;
    // "(the authorities) and the opposition": with its article a noun that has a row of its own, though the tagger took it for an adjective.
    if (own_row(p.first)) return false;
    std::uint32_t masculine = w.lemma;
    if (w.lemma == w.form) {
        // The tagger took it for that other noun; a row of its own ("mu'arada", the opposition) makes it an actor all the same.
        std::size_t rows = 0;
        for (const Link& l : w.all_links()) rows += l.kind == LinkKind::agent || l.kind == LinkKind::office;
        masculine = w.other_lemmas[0];
        if (rows != 1 || masculine == absent || masculine == w.form || !names_actors(in_.view, masculine)) return false;
    }
    if (w.link(LinkKind::trigger) || w.link(LinkKind::place_type)) return true;
    const Link* unit = w.link(LinkKind::unit);
    const bool own = w.lemma != absent && in_.view.str(in_.view.forms[w.lemma].key).ends_with("\u0629") && names_actors(in_.view, w.lemma);      // "families": no woman of anything
    if (unit && !own && in_.view.str(in_.view.units[unit->index].kind) != "person") return true;
    // Participles of form III: the feminine is their masdar ("muwatana" citizenship, "musahama" a contribution).
    if (masculine == absent || (p.features & (arabic::plural | arabic::dual))) return false;
    std::size_t at = 0, letters = 0;
    char32_t first = 0, third = 0;
    const std::string_view lemma = in_.view.str(in_.view.forms[masculine].key);
    while (at < lemma.size()) {
        const char32_t c = text::next(lemma, at);
        ++letters;
        if (letters == 1) first = c;
        if (letters == 3) third = c;
    }
    return letters == 5 && first == arabic::mim && third == arabic::alif;
}

// "accusing his rivals": an accusative participle with its object tells how somebody acts, and names nobody. Behind a comma also before a bare noun
// ("accusing | the head of the party") and as a woman's ("calling | the government").
bool Scan::circumstance(const Phrase& p) const {
    const Word& w = word(p.first);
    if (p.first == p.last && p.first > 0 && p.last + 1 < end_ && word(p.first - 1).kind == Kind::punctuation && word(p.first - 1).mark == 0x60C && !w.line_start && !w.definite() &&
        w.link(LinkKind::trigger) && w.enclitic == arabic::Enclitic::nothing && !arabic::has_proclitic(w.clitics) && !((p.features | w.features) & (arabic::plural | arabic::dual))) {
        const Word& object = word(p.last + 1);
        const bool noun = object.kind == Kind::word && !object.line_start && object.is_noun() && !arabic::has_proclitic(object.clitics);
        if (noun && (w.features & arabic::accusative) && object.pos != Pos::adjective && !(object.features & arabic::accusative)) return true;
        if (noun && ((p.features | w.features) & arabic::feminine) && object.definite() && !w.link(LinkKind::office)) return true;
        if (object.kind == Kind::word && object.form == in_.grammar.ila && !w.link(LinkKind::office)) return true;
    }
    if (p.first != p.last || !(w.features & arabic::accusative) || w.definite() || (p.features & (arabic::plural | arabic::dual)) || p.last + 1 >= end_) return false;
    const Word& next = word(p.last + 1);
    return next.kind == Kind::word && !next.line_start && !in_.skip[p.last + 1] && !arabic::has_proclitic(next.clitics) && next.pos == Pos::noun &&
           (next.definite() || next.enclitic != arabic::Enclitic::nothing);
}

}  // namespace isnad::mention
